"""Claims as they stand: made, rejected, taken back, graded."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from lastcontact.core.claim import Claim, Modality, Polarity
from lastcontact.core.covering import Cover, covered
from lastcontact.core.dates import Interval
from lastcontact.core.fold.facts import Act, Fact
from lastcontact.core.grading import Credibility
from lastcontact.core.payloads.claims import (
    ClaimBlackened,
    ClaimCompleted,
    ClaimGraded,
    ClaimMade,
    ClaimOfNoSide,
    ClaimOriginJudged,
    ClaimRejected,
    ClaimTakenBack,
    OriginVerdict,
)
from lastcontact.core.payloads.records import RecordOpened


class ClaimState(StrEnum):
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    TAKEN_BACK = "taken_back"


def strikes(answer: str, *, side: str, by_side: str) -> bool:
    """Whether an answer leaves a claim standing no longer: it denies what its own side or no side said, or withdraws or
    puts right what its own side said or what it passed on itself. What the other side denies or puts right stands: each
    party's word beside the other's.

    `side`, `by_side`: those of whoever made the claim and of whoever answers. A body on no side, and a named voice that
    the bureau does not know, stands for itself, by its name; an outlet, a person or nobody by name is on none, "".
    """
    mends = answer in ("withdraws", "corrects") and not by_side
    return mends or (answer in ("withdraws", "corrects", "denies") and side in ("", by_side))


def struck_by(
    claim: ClaimFile,
    answers: Mapping[str, Sequence[ClaimFile]],
    side_of: Callable[[ClaimFile], str],
    accused: Callable[[ClaimFile, ClaimFile], bool],
    one_speaker: Callable[[ClaimFile, ClaimFile], bool] = lambda answer, claim: False,
    seen: frozenset[str] = frozenset(),
) -> tuple[ClaimFile, ...]:
    """The answers by which a claim stands no longer; what was said against it and was withdrawn or put right itself
    strikes nothing, nor does the word of who is said to have done it. `answers`: those that stand on file, by the id of
    the claim they answer. `accused`: whether an answer (first) is the word of a side that a claim (second) accuses.
    `one_speaker`: whether they are one speaker's, though no side is known of one of them: it may put it right.
    """
    to_it = answers.get(claim.id, ())
    if not to_it:
        return ()
    side, seen = side_of(claim), seen | {claim.id}
    return tuple(
        answer
        for answer in to_it
        if answer.id not in seen
        and strikes(answer.answer, side=side, by_side=_side_of_answer(answer, claim, side_of, one_speaker))
        and not (not side and answer.answer != "withdraws" and accused(answer, claim))
        and not struck_by(answer, answers, side_of, accused, one_speaker, seen)
    )


def _side_of_answer(
    answer: ClaimFile,
    claim: ClaimFile,
    side_of: Callable[[ClaimFile], str],
    one_speaker: Callable[[ClaimFile, ClaimFile], bool],
) -> str:
    own = answer.answer in ("withdraws", "corrects") and one_speaker(answer, claim)
    return side_of(claim if own else answer)


@dataclass(frozen=True, slots=True)
class OriginJudged:
    """An officer's word on where a claim comes from: it repeats `other`, or stands on its own."""

    verdict: OriginVerdict
    other: str
    why: str
    act: Act


@dataclass(frozen=True, slots=True)
class ClaimFile:
    """One claim with who accepted or rejected it. `body` is the officer's, `proposed` the machine's, if any."""

    id: str
    report: str
    state: ClaimState
    body: Claim
    act: Act
    incident: str = ""
    record: str = ""
    proposed: Claim | None = None
    proposal: str = ""
    source: str = ""
    group: str = ""
    answers: str = ""
    answer: str = ""
    answer_why: str = ""
    also: tuple[str, ...] = ()
    """More claims that it answers in the same way."""
    follows: tuple[str, ...] = ()
    """Earlier claims of its speaker that were so of their day: it has changed since."""
    answers_proposed: str = ""
    answer_proposed: str = ""
    """The claim that the machine would have it answer, and how; empty where it proposed none."""
    item: str = ""
    timecode: str = ""
    credibility: Credibility = Credibility.SIX
    evidence_kind: str = ""
    origin: str = ""
    why: str = ""
    origin_judged: OriginJudged | None = None
    reported_on: date | None = None
    passed_on_by: str = ""
    """The source of its report, where that only passes on what somebody else says."""
    blackened: tuple[Cover, ...] = ()
    """Where its words were blacked out."""
    by_hand: int = 0
    """Which of the claims made by hand of its report it is; 0 where it was proposed, or is of before such numbers."""
    of_nobody: bool = False
    """An officer looked for the person it names: nobody this bureau knows."""
    without_side: Act | None = None
    """Who said, and when, that its figure is printed without whose people it counts."""
    of_body: bool | None = None
    """Whether its report tells that a body was identified; set where people are put together, never folded."""

    @property
    def heard_on(self) -> date:
        """The day by which it was said, where the claim names none: its report's, else the day it was entered."""
        return self.reported_on or self.act.at.date()

    @property
    def dated(self) -> Interval | None:
        """When it was said, as its own words tell: a denial's other day is the day of what it denies."""
        body = self.body
        denies = body.polarity is Polarity.NEGATED or body.modality is Modality.DENIED or self.answer == "denies"
        return body.said or (None if denies else body.when)

    @property
    def said_on(self) -> date:
        """The day on which it was said, as far as that is known."""
        return self.dated.start_on if self.dated else self.heard_on

    @property
    def answers_all(self) -> tuple[str, ...]:
        """Every claim that it answers."""
        return (self.answers, *self.also) if self.answers else ()

    @property
    def stands(self) -> bool:
        return self.state is ClaimState.ACCEPTED

    @property
    def comes_from(self) -> str:
        """The claim it repeats, by an officer's later word or as it was made; empty when it stands on its own."""
        return self.origin_judged.other if self.origin_judged else self.origin

    @property
    def corrected(self) -> bool:
        """Whether the officer's words differ from what was proposed, or the claim that they answer."""
        return self.proposed is not None and (self.proposed != self.body or self.answers_otherwise)

    @property
    def completed(self) -> bool:
        """Whether an officer put something beside its words: a person, a group, a grade, the claim that it answers."""
        beside = self.record or self.group or self.timecode or self.evidence_kind or self.answer_why or self.follows
        answers = bool(self.answers) and (self.answers, self.answer) != (self.answers_proposed, self.answer_proposed)
        return bool(beside) or answers or self.credibility is not Credibility.SIX

    @property
    def answers_otherwise(self) -> bool:
        """Whether it was proposed to answer a claim, and an officer says that it does not, or otherwise."""
        proposed = (self.answers_proposed, self.answer_proposed)
        return bool(self.answers_proposed) and proposed != (self.answers, self.answer)


def apply(claims: dict[str, ClaimFile], fact: Fact) -> bool:
    """Applies a fact to the claims of a subject; False when it is about something else."""
    p = fact.payload
    if isinstance(p, ClaimMade):
        claims[p.claim] = _made(p, fact.act)
    elif isinstance(p, ClaimRejected):
        claims[p.claim] = ClaimFile(
            p.claim,
            p.report,
            ClaimState.REJECTED,
            p.proposed,
            fact.act,
            record=p.record,
            proposed=p.proposed,
            proposal=p.proposal,
            why=p.why,
        )
    elif isinstance(p, ClaimTakenBack):
        if p.claim in claims:
            claims[p.claim] = replace(claims[p.claim], state=ClaimState.TAKEN_BACK, act=fact.act, why=p.why)
    elif isinstance(p, ClaimGraded):
        if p.claim in claims:
            claims[p.claim] = replace(claims[p.claim], credibility=p.credibility)
    elif isinstance(p, ClaimCompleted):
        if p.claim in claims:
            claims[p.claim] = _completed(claims[p.claim], p)
    elif isinstance(p, ClaimBlackened):
        if p.claim in claims:
            claims[p.claim] = blacked_out(claims[p.claim], p.covers)
    elif isinstance(p, ClaimOfNoSide):
        if p.claim in claims:
            claims[p.claim] = replace(claims[p.claim], without_side=None if p.asked_again else fact.act)
    elif isinstance(p, ClaimOriginJudged):
        if p.claim in claims:
            claims[p.claim] = replace(claims[p.claim], origin_judged=_origin(p, fact.act))
    else:
        return False
    return True


def blacked_out(file: ClaimFile, covers: tuple[Cover, ...]) -> ClaimFile:
    """The claim without the words that stand in these places."""
    return replace(covered(ClaimFile, file, covers), blackened=(*file.blackened, *covers))


def _completed(file: ClaimFile, p: ClaimCompleted) -> ClaimFile:
    if p.answers:
        as_proposed = (file.answers, file.answer) == (file.answers_proposed, file.answer_proposed)
        file = replace(file, answers=p.answers, answer=p.answer, answer_why=p.answer_why)
        if as_proposed and file.proposed:
            file = replace(file, answers_proposed=p.answers, answer_proposed=p.answer)
    elif p.also and p.answer_why:
        file = replace(file, answer_why="; ".join(filter(None, (file.answer_why, p.answer_why))))
    file = replace(file, also=_joined(file.also, p.also), follows=_joined(file.follows, p.follows))
    return replace(file, group=p.group or file.group, of_nobody=p.of_nobody or file.of_nobody)


def _joined(told: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*told, *more)))


def _origin(p: ClaimOriginJudged, act: Act) -> OriginJudged | None:
    return None if p.verdict is OriginVerdict.OPEN else OriginJudged(p.verdict, p.other, p.why, act)


def _made(p: ClaimMade, act: Act) -> ClaimFile:
    return ClaimFile(
        p.claim,
        p.report,
        ClaimState.ACCEPTED,
        p.body,
        act,
        incident=p.incident,
        record=p.record,
        proposed=p.proposed,
        proposal=p.proposal,
        source=p.source,
        group=p.group,
        answers=p.answers,
        answer=p.answer,
        answer_why=p.answer_why,
        answers_proposed=p.answers_proposed,
        answer_proposed=p.answer_proposed,
        item=p.item,
        timecode=p.timecode,
        credibility=p.credibility,
        evidence_kind=p.evidence_kind,
        origin=p.origin,
        reported_on=p.reported_on,
        passed_on_by=p.passed_on_by,
        by_hand=p.by_hand,
    )


def said_by_report(p: RecordOpened, act: Act) -> ClaimFile:
    """What a list or request says of the person it names, as the first claim on the record."""
    assert p.says is not None
    return ClaimFile(
        f"{p.record}.0",
        p.report,
        ClaimState.ACCEPTED,
        p.says,
        act,
        incident=p.incident,
        record=p.record,
        source=p.source,
        group=p.group,
        evidence_kind=p.evidence_kind,
        passed_on_by=p.passed_on_by,
    )
