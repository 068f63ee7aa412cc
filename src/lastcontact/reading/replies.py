"""What a whole text tells of its claims: flat denials that answer somebody, headlines that repeat the report."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import Claim, ClaimType, Modality, Polarity
from lastcontact.reading.known import Draft
from lastcontact.reading.lexicon import words
from lastcontact.reading.world import stem

_HOLDING = frozenset((ClaimType.CAPTURED, ClaimType.HELD, ClaimType.DETAINED, ClaimType.SURRENDERED))
_HEADINGS, _REPORT = 12, 40
"""How many claims of headings are held against how many of the report under them."""
_REPORTED = 3
"""Claims of a text that is no lone sentence."""
_BACK = 12
"""How many claims back the one that is answered may stand."""


def settled(drafts: list[Draft], outlet: str | None) -> list[Draft]:
    """The claims with what only the whole text tells."""
    made: list[Draft] = []
    for number, draft in enumerate(drafts):
        claim = draft.claim
        low = max(0, number - _BACK)
        if _flat_no(claim) and (
            (len(drafts) >= _REPORTED and _of_nobody_held(claim))
            or any(
                _answers(claim, d.claim, outlet, earlier=at < number)
                for at, d in enumerate(drafts[low : number + _BACK], start=low)
            )
        ):
            claim = replace(claim, modality=Modality.DENIED, rules={**claim.rules, "modality": "reply/flat-no"})
            draft = replace(draft, claim=claim)
        elif _told_alive(draft) and any(_was_dead(claim, d.claim) for d in drafts[low:number]):
            draft = replace(draft, claim=_not_dead(claim))
        elif claim.type is ClaimType.RETURNED and _of_the_dead(draft, made[-_NEAR:]):
            trigger = replace(draft.trigger, type=ClaimType.REMAINS_RETURNED)
            draft = replace(draft, claim=replace(claim, type=ClaimType.REMAINS_RETURNED), trigger=trigger)
        made.append(draft)
    report = [d for d in made if not d.heading][:_REPORT]
    return [_as_the_report(d, report) if d.heading and n < _HEADINGS else d for n, d in enumerate(made)]


_OF_THE_LIVING = frozenset(("released", "freed", "exchanged", "swapped", "free", "walked", "came"))
_NEAR = 2
"""How many claims back the bodies are named that "they" stands for."""


def _of_the_dead(draft: Draft, before: list[Draft]) -> bool:
    """ "His body was found. It will be handed over on Friday": a pronoun that stands for the dead."""
    told = draft.claim.evidence.text.lower().split() if draft.claim.evidence else []
    none = told[-1:] == ["none"]  # "the other side handed over none"
    if not (none or told[:1] in (["it"], ["they"], ["these"])) or not _OF_THE_LIVING.isdisjoint(told):
        return False
    near = (d.claim.evidence.text for d in before if d.paragraph == draft.paragraph and d.claim.evidence)
    return any(words("dead_nouns").intersection(text.lower().split()) for text in near)


def _told_alive(draft: Draft) -> bool:
    told = draft.trigger.form == "alive" or "alive" in draft.trigger.rule
    return told and draft.claim.type is ClaimType.OTHER and draft.claim.polarity is Polarity.AFFIRMED


def _was_dead(claim: Claim, told: Claim) -> bool:
    """Whether somebody else has said that these, whom a claim now says to be alive, were killed."""
    if told.type is not ClaimType.KILLED or told.polarity is not Polarity.AFFIRMED or told.speaker == claim.speaker:
        return False
    one = {stem(w) for w in (claim.subject or "").split()} & {stem(w) for w in (told.subject or "").split()}
    return bool(one) or told.modality in (Modality.CLAIMED, Modality.REPORTED)


def _not_dead(claim: Claim) -> Claim:
    """ "All thirteen are alive", to who wrote that some had died: a denial of their death."""
    rules = {**claim.rules, "modality": "reply/alive"}
    return replace(claim, type=ClaimType.KILLED, polarity=Polarity.NEGATED, modality=Modality.DENIED, rules=rules)


def _as_the_report(draft: Draft, drafts: list[Draft]) -> Draft:
    """A headline's claim with the day and the whole name of the speaker, which only the report under it gives."""
    claim = draft.claim
    for other in drafts:
        told = other.claim
        if told.type is not claim.type or told.polarity is not claim.polarity:
            continue
        counted = claim.count and told.count and claim.count.minimum == told.count.minimum
        if not counted and not (claim.count is None and told.count is None):
            continue
        speaker = told.speaker if claim.speaker and _one_voice(claim.speaker, told.speaker) else claim.speaker
        return replace(draft, claim=replace(claim, speaker=speaker, when=claim.when or told.when))
    return draft


def _of_nobody_held(claim: Claim) -> bool:
    """ "My constables were not captured": who says in a report of more that nobody is held answers somebody."""
    flat = claim.type in _HOLDING and claim.modality is Modality.ASSERTED
    return flat and claim.rules.get("type", "").startswith("en/")


def _flat_no(claim: Claim) -> bool:
    return (
        claim.polarity is Polarity.NEGATED
        and claim.modality in (Modality.ASSERTED, Modality.CLAIMED)
        and (claim.type in _HOLDING or claim.type in (ClaimType.KILLED, ClaimType.WOUNDED))
    )


def _answers(claim: Claim, other: Claim, outlet: str | None, *, earlier: bool) -> bool:
    """Whether a flat "none were" meets what another has said, or goes on with a denial of the same voice."""
    alike = claim.type is other.type or {claim.type, other.type} <= _HOLDING
    if other.polarity is Polarity.AFFIRMED:
        return earlier and alike and other.speaker != claim.speaker
    return other.modality is Modality.DENIED and _one_voice(claim.speaker or outlet, other.speaker or outlet)


def _one_voice(a: str | None, b: str | None) -> bool:
    if a is None or b is None:
        return a is b
    return bool({stem(w) for w in a.split()} & {stem(w) for w in b.split()})
