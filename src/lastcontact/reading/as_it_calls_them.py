"""Whom somebody shows and what he calls them is his word: "footage of what it said were 30 captured soldiers"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lastcontact.core.claim import PEOPLE_TYPES, Modality
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.lexicon import words
from lastcontact.reading.memory import Memory, Source
from lastcontact.reading.sources import Finder
from lastcontact.reading.whose_sentence import whose_sentence

_WHO = ("it", "he", "she", "they")
_OPENS = ("what", "that", "which")
_REACH = 9
"""Tokens from "it said" to what it says they are."""
_OPEN = (Modality.ASSERTED, Modality.CLAIMED)


def as_it_calls_them(drafts: list[Draft], found: Sequence[Known]) -> list[Draft]:
    """The claims; what stands behind "what it said were" or "men it called" is claimed by whoever shows them."""
    sentence_of = whose_sentence(found)
    calls = {known.sentence.first: _calls(known) for known in found if known.sentence.language == "en"}
    if not any(calls.values()):
        return drafts
    made: list[Draft] = []
    for draft in drafts:
        known = sentence_of(draft.trigger.first)
        for at in calls.get(known.sentence.first, ()) if known is not None else ():
            draft = _called(known, at, draft) if known is not None else draft
        made.append(draft)
    return made


def _calls(known: Known) -> list[int]:
    """The tokens behind "what it said" and "men it called" of a sentence."""
    lows, said = known.sheet.lows, range(known.sentence.first + 2, known.sentence.last - 1)
    if words("calls_them").isdisjoint(lows[said.start : said.stop]):
        return []
    told = (i for i in said if lows[i] in words("calls_them") and lows[i - 1] in _WHO)
    return [i + 1 for i in told if lows[i - 2] in _OPENS or i - 2 in _people(known)]


def _people(known: Known) -> set[int]:
    return {h.last - 1 for h in known.hits.of("people")}


def _called(known: Known, at: int, draft: Draft) -> Draft:
    told = draft.trigger.first if draft.counted is None else min(draft.trigger.first, draft.counted.first)
    near = at <= told <= at + _REACH and "," not in known.sheet.words[at:told]
    claim = draft.claim
    if not near or claim.type not in PEOPLE_TYPES or claim.modality not in _OPEN:
        return draft
    shows = _who_shows(known, at - 1)
    speaker = shows.name if shows is not None and shows.name else claim.speaker
    rules = {**claim.rules, "modality": "modality/as-it-calls-them", "speaker": shows.rule if shows else ""}
    rules = {k: v for k, v in rules.items() if v}
    return replace(draft, claim=replace(claim, speaker=speaker, modality=Modality.CLAIMED, rules=rules))


def _who_shows(known: Known, at: int) -> Source | None:
    """Who shows, publishes or parades them: the subject of the verb before "it said"."""
    nouns = {h.first: h for h in known.hits.of("source_noun")}
    finder = Finder(known.sheet, known.sentence, known.cast, nouns, Memory())
    shows = words("shows_them")
    verbs = (i for i in range(known.sentence.first + 1, at) if known.sheet.lows[i] in shows)
    return next((source for i in verbs if (source := finder.left(i)) is not None), None)
