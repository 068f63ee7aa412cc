"""The holder's word on a person: what it answered when it was asked, and what it said of itself, unasked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from lastcontact.core.claim import ClaimType, Modality, Polarity
from lastcontact.core.contradiction import DEAD, HELD
from lastcontact.core.fold import answers as answering
from lastcontact.core.fold.answers import Acknowledgement, Answer
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.fold.holders import NO_SIDES, Sides, of_another
from lastcontact.core.payloads.enquiries import Outcome

OF_HOLDER = {
    "holding_party_list": (Polarity.AFFIRMED, Outcome.ACKNOWLEDGED),
    "denial": (Polarity.NEGATED, Outcome.DENIED),
}
"""Kinds of evidence by which an officer says that the holding side itself speaks -> what it says, what that amounts to.
"""
NAMED_BY_HOLDER = "holding_party_list"
_ENDED = {**dict.fromkeys(DEAD, Outcome.SAID_DEAD), ClaimType.RETURNED: Outcome.SAID_RETURNED}
"""What the holding side says became of somebody it names -> what that amounts to."""
_ALIVE = frozenset({ClaimType.WOUNDED, ClaimType.FOUND})
_FLATLY = frozenset({Modality.ASSERTED, Modality.CONFIRMED, Modality.DENIED})


def word_of_holder(
    answers: Sequence[Answer], claims: Iterable[ClaimFile], sides: Sides = NO_SIDES
) -> tuple[Answer, ...]:
    """The questions, the answers and what the holding side said unasked, in order of the day. `sides`: those of the
    bureau's sources; what an officer marked as the holder's word and another body says (`holders.of_another`) is none.

    What is told once more in a claim drawn from the reply itself, or by its side on the same day, is left out.
    """
    told = {a.report for a in answers if a.report} | {(a.on, a.outcome) for a in answers}
    unasked = (a for a in _unasked([*claims], answers, sides) if a.report not in told and (a.on, a.outcome) not in told)
    first = {(a.on, a.outcome): a for a in reversed([*unasked])}
    return tuple(sorted((*answers, *first.values()), key=lambda a: (a.on, a.seq)))


def acknowledgement(answers: Sequence[Answer], claims: Iterable[ClaimFile], sides: Sides = NO_SIDES) -> Acknowledgement:
    """The holder's last word, or the last question, whatever the day: a page adds silence once the due date is past."""
    word = word_of_holder(answers, claims, sides)
    return answering.now(word, at=max(a.on for a in word)) if word else Acknowledgement.NOT_ASKED


def own_words(claims: Iterable[ClaimFile]) -> tuple[ClaimFile, ...]:
    """The claims that stand and are said flatly by who speaks in them, in a report of its own.

    What an outlet passes on, or tells as what a side *claims*, is no word of that side; nor is what its own speaker
    withdrew or put right.
    """
    standing = [c for c in claims if c.stands]
    mending = [c for c in standing if c.answer in ("withdraws", "corrects")]
    mended = {(answered, c.source or c.body.speaker) for c in mending for answered in c.answers_all}
    return tuple(
        c
        for c in standing
        if c.body.modality in _FLATLY and not c.passed_on_by and (c.id, c.source or c.body.speaker) not in mended
    )


def _unasked(claims: Sequence[ClaimFile], answers: Sequence[Answer], sides: Sides) -> Iterator[Answer]:
    for claim in own_words(claims):
        body, outcome = claim.body, _outcome(claim)
        if outcome is not None and not of_another(claim, outcome, (claims, answers), sides):
            yield said_unasked(claim, spoken_on(claim), outcome, body.speaker or "")


def _outcome(claim: ClaimFile) -> Outcome | None:
    """What a claim of the holding side amounts to as its answer; None where it says nothing of that."""
    polarity, outcome = OF_HOLDER.get(claim.evidence_kind, (None, None))
    if claim.body.type in HELD and claim.body.polarity is polarity:
        return outcome
    says = claim.evidence_kind == NAMED_BY_HOLDER and claim.body.polarity is Polarity.AFFIRMED
    return Outcome.ACKNOWLEDGED if named_as(claim) else _ENDED.get(claim.body.type) if says else None


def said_unasked(claim: ClaimFile, on: date, outcome: Outcome, by: str) -> Answer:
    """What a claim amounts to, as an answer that nobody asked for."""
    found = Answer("", on, claim.act.seq, outcome, by=by, report=claim.report, claim=claim.id)
    return replace(found, named_as=named_as(claim))


def named_as(claim: ClaimFile) -> str:
    """As what, if not as held, the holding side names somebody whom it speaks of as living ("wounded"); else "".

    A list of those one has names the wounded and the well. That somebody was found is that only where a row of a list
    says so: in a text it may tell of a body.
    """
    body = claim.body
    named = claim.evidence_kind == NAMED_BY_HOLDER and body.says_so and body.type in _ALIVE
    in_row = body.evidence is None and not body.subject
    return body.type.value if named and (in_row or body.type is not ClaimType.FOUND) else ""


def spoken_on(claim: ClaimFile) -> date:
    """The day it was said: a list says so as of its own day, and a capture was told of after it."""
    said = claim.body.said or (claim.body.when if claim.body.type is ClaimType.HELD else None)
    return said.end_on if said else claim.heard_on


def acknowledged_by(claims: Sequence[ClaimFile], answers: Sequence[Answer], sides: Sides = NO_SIDES) -> dict[str, str]:
    """Claim or answer (its id) by which a side says of itself that it holds the person -> that side, as far as it is
    known; a body of no known side by its name.
    """
    own = (c for c in own_words(claims) if _outcome(c) is Outcome.ACKNOWLEDGED)
    told = (c for c in own if not of_another(c, Outcome.ACKNOWLEDGED, (claims, answers), sides))
    found = {c.id: sides.of_source(c.source) or sides.of_name(c.body.speaker) or c.body.speaker or "" for c in told}
    found |= {a.id: sides.of_name(a.by) or a.by for a in answers if a.outcome is Outcome.ACKNOWLEDGED}
    return {id: holder for id, holder in found.items() if holder}
