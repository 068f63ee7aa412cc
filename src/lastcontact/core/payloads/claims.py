"""Claims: made from a proposal or by hand, rejected, taken back, graded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lastcontact.core.claim import Claim
from lastcontact.core.covering import Cover
from lastcontact.core.entry import Subject
from lastcontact.core.grading import Credibility
from lastcontact.core.payloads.registry import Payload, kind


@dataclass(frozen=True, slots=True, kw_only=True)
class OfClaim(Payload):
    """A claim about a person is sealed under the record's key, any other under the report's."""

    claim: str
    report: str
    record: str = ""

    @property
    def subject(self) -> Subject:
        return f"record:{self.record}" if self.record else f"report:{self.report}"


@kind("claim.made")
@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimMade(OfClaim):
    """`proposed` keeps what the machine proposed, if it did; `body` is what the officer accepted."""

    incident: str
    body: Claim
    proposed: Claim | None = None
    proposal: str = ""
    """Which proposal of the report this answers: "start-end-type"."""
    source: str = ""
    """The source that speaks, where it is one the bureau knows."""
    group: str = ""
    answers: str = ""
    """The claim this one denies, confirms or corrects."""
    answer: str = ""
    """How: denies, confirms, corrects, withdraws."""
    answer_why: str = ""
    """Why, in an officer's words: of what puts right what another said, or said of something else."""
    answers_proposed: str = ""
    """The claim that it was proposed to answer, where that stood already; the officer may have chosen none."""
    answer_proposed: str = ""
    item: str = ""
    timecode: str = ""
    credibility: Credibility = Credibility.SIX
    evidence_kind: str = ""
    """Its kind as evidence on one person (CONTRACTS: holding_party_list, footage, comrade ...); empty when none."""
    origin: str = ""
    """The claim it repeats, where an officer or the report says so."""
    reported_on: date | None = None
    """The day of its report, where that is known: whatever else it says, it was said by then."""
    passed_on_by: str = ""
    """The source of its report, where that only passes on what is said (core.speakers.passes_on)."""
    by_hand: int = 0
    """Which of the claims made by hand of its report it is, from 1: its number on the page, for good. 0 for what was
    proposed, and for entries from before there were such numbers.
    """


@kind("claim.rejected")
@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRejected(OfClaim):
    proposal: str
    proposed: Claim
    why: str = ""


MADE_AGAIN = "made again on the person it is about"


@kind("claim.taken_back")
@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimTakenBack(OfClaim):
    """An acceptance or a rejection is undone; the history stays. `why` is MADE_AGAIN where the very claim was made
    again in the same act, on the person whom it is about.
    """

    why: str = ""


@kind("claim.graded")
@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimGraded(OfClaim):
    credibility: Credibility
    why: str = ""


@kind("claim.completed")
@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimCompleted(OfClaim):
    """What is added to a claim that stands: the group it counts, the claim it answers and how, others that it answers
    so; that the person it names is nobody this bureau knows. What is empty stays.
    """

    group: str = ""
    answers: str = ""
    answer: str = ""
    answer_why: str = ""
    also: tuple[str, ...] = ()
    """More claims that it puts right, beside the one it answers."""
    follows: tuple[str, ...] = ()
    """Earlier claims of its speaker that were so of their day: it has changed since."""
    of_nobody: bool = False


@kind("claim.blackened")
@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimBlackened(OfClaim):
    """Words of a claim are shown no more, nowhere and of no day: where they stand, not what they were."""

    covers: tuple[Cover, ...] = ()


@kind("claim.of_no_side")
@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimOfNoSide(OfClaim):
    """Whoever publishes says that the figure of a claim is printed without whose people it counts; `asked_again` takes
    that back.
    """

    asked_again: bool = False


class OriginVerdict(StrEnum):
    """What an officer says of where a claim comes from; `open` takes an earlier word back."""

    REPEATS = "repeats"
    OWN = "own"
    OPEN = "open"


@kind("claim.origin_judged")
@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimOriginJudged(OfClaim):
    """Whether a claim repeats another or stands on its own, as an officer judges it; the latest word on it holds."""

    verdict: OriginVerdict
    other: str = ""
    """The claim it repeats."""
    why: str
