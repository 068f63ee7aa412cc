"""What a text tells of a rumour, and its own flat answer to it."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import Modality, Polarity
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.lexicon import words


def tells_a_rumour(known: Known) -> bool:
    """ "Some media spread information allegedly about mass surrender": something that the text will answer."""
    said = known.sheet.lows[known.sentence.first : known.sentence.last]
    if words("info_nouns").isdisjoint(said):
        return False
    rejected = any(s.cue == "denied" and not s.negated and s.source and s.source.kind == "own" for s in known.sayings)
    return rejected or not words("spreading").isdisjoint(said)


def against_rumour(draft: Draft) -> Draft:
    """A flat "not one was captured" in the text's own voice, said of a rumour: a denial."""
    claim = draft.claim
    flat = claim.polarity is Polarity.NEGATED and claim.modality is Modality.ASSERTED and claim.speaker is None
    if not (flat and draft.trigger.on_people):
        return draft
    rules = {**claim.rules, "modality": "verdict/rumour"}
    return replace(draft, claim=replace(claim, modality=Modality.DENIED, rules=rules))


def held_at_arms_length(drafts: list[Draft], paragraph: int) -> list[Draft]:
    """The last few claims; what one made flatly in this paragraph or the one before is only claimed."""
    made = list(drafts)
    for number, draft in enumerate(drafts):
        flat = draft.claim.speaker is not None and draft.claim.modality is Modality.ASSERTED
        if flat and paragraph - draft.paragraph <= 1 and draft.claim.speaker == drafts[-1].claim.speaker:
            rules = {**draft.claim.rules, "modality": "verdict/doubted"}
            made[number] = replace(draft, claim=replace(draft.claim, modality=Modality.CLAIMED, rules=rules))
    return made


def doubted(known: Known) -> bool:
    """ "The claim could not be independently verified": the outlet keeps its distance from what it has just told."""
    lows = known.sheet.lows
    unconfirmed = [h.first for h in known.hits.of("hedge") if h.value == "unconfirmed"]
    named = any(lows[i] in words("doubted") for i in range(known.sentence.first, min(unconfirmed, default=0)))
    if unconfirmed and lows[known.sentence.first] in ("it", "there"):
        rest = {*lows[unconfirmed[0] : known.sentence.last]}
        named = bool(rest & words("doubted")) if lows[known.sentence.first] == "it" else "independent" in rest
    return named and not any(s.source is not None for s in known.sayings)
