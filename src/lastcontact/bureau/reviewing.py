"""Reviewing: an officer accepts, corrects or rejects what the reader proposes, makes claims by hand, grades them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.db import transaction
from django.utils.translation import gettext as _

from lastcontact.bureau import days, intake
from lastcontact.bureau.acting import Hand, NotThere, Refused, report_row, write
from lastcontact.bureau.carrying import own_voice, passed_on_by
from lastcontact.bureau.one_question import admit, said_in_short
from lastcontact.bureau.resting import nothing_rests_on, resting_on
from lastcontact.casefile import models as rows
from lastcontact.casefile import proposals, suggestions
from lastcontact.casefile.claim_numbers import next_by_hand
from lastcontact.casefile.sayings import as_it_bears, in_its_words
from lastcontact.core.access import Act
from lastcontact.core.claim import Claim, ClaimType, Modality
from lastcontact.core.contradiction import say_opposite
from lastcontact.core.fold.claims import ClaimFile, ClaimState
from lastcontact.core.fold.facts import Act as Deed
from lastcontact.core.grading import Credibility
from lastcontact.core.payloads.claims import (
    MADE_AGAIN,
    ClaimCompleted,
    ClaimGraded,
    ClaimMade,
    ClaimRejected,
    ClaimTakenBack,
)
from lastcontact.core.payloads.records import Described
from lastcontact.core.payloads.reports import PassedOver, RestLeft
from lastcontact.core.plain import from_plain
from lastcontact.reading.rule_records import Judged, judged

_LOOK_AHEAD = (ClaimType.REQUEST, ClaimType.OBLIGATION, ClaimType.AGREEMENT)
"""Claims whose day may be one to come."""


class AlreadyJudged(Refused):
    """The proposal was accepted or rejected already; take that back first."""


@dataclass(frozen=True, slots=True)
class Attached:
    """What an officer adds to a claim: the record or group it is about, who speaks, what it answers or repeats."""

    record: str = ""
    group: str = ""
    source: str = ""
    answers: str = ""
    answer: str = ""
    answer_why: str = ""
    """Why it puts right what another said, or said of something else."""
    also: tuple[str, ...] = ()
    """More claims that it answers in the same way."""
    follows: tuple[str, ...] = ()
    """Earlier claims of its speaker that were so of their day."""
    answers_proposed: str = ""
    """The claim that the text was read to answer, and how, whatever the officer chose."""
    answer_proposed: str = ""
    item: str = ""
    timecode: str = ""
    credibility: Credibility = Credibility.SIX
    evidence_kind: str = ""
    origin: str = ""
    by_hand: int = 0
    """Its number among those made by hand, where it had one; else it gets the next."""
    newly_named: str = ""
    """The name, as written, of somebody no record is about yet: one is opened, and the claim is about them."""


def accept(
    *, by: Hand, report: str, proposal: str, corrected: Claim | None = None, attached: Attached = Attached()
) -> str:
    """Makes a proposal a claim, in its own words or corrected; the proposal stays beside it. Gives the claim's id.

    Raises: NotThere when the report holds no such proposal, AlreadyJudged, PutsAnotherRight.
    """
    row = report_row(by, report, Act.REVIEW)
    proposed, about = _proposal(row, proposal)
    _same_place(row, corrected)
    _puts_right(by, row, corrected or proposed, attached)
    if about and not attached.newly_named:
        attached = replace(attached, record=attached.record or about)
    return _make(by, row, corrected or proposed, attached, proposed, proposal)


def make(*, by: Hand, report: str, body: Claim, attached: Attached = Attached()) -> str:
    """A claim that no proposal covers, made by hand. Raises: PutsAnotherRight; Refused when its words are not in it."""
    row = report_row(by, report, Act.REVIEW)
    _same_place(row, body)
    _puts_right(by, row, body, attached)
    return _make(by, row, body, attached, None, "")


def check_days(*, by: Hand, body: Claim, proposed: Claim | None = None) -> None:
    """Whether the days of a claim can be, as a form has them; those of the proposal it came from may be any.

    Raises: WrongDay for a day to come of what was said, or of what is not told as something still to be done.
    """
    if proposed is None or body.said != proposed.said:
        days.happened(by, body.said)
    ahead = body.type in _LOOK_AHEAD or body.modality in (Modality.PLANNED, Modality.DEMANDED)
    if not ahead and (proposed is None or body.when != proposed.when):
        days.happened(by, body.when)


def _same_place(row: rows.Report, body: Claim | None) -> None:
    if body is None or body.evidence is None:
        return
    text: str = row.file.text
    if text[body.evidence.start : body.evidence.end] != body.evidence.text:
        raise Refused("Those words are not at that place in the report. Mark them in the text again.")


def _make(by: Hand, row: rows.Report, body: Claim, attached: Attached, proposed: Claim | None, proposal: str) -> str:
    hold_together(row, attached)
    _not_the_opposite(body, attached)
    number = 0 if proposal else attached.by_hand or next_by_hand(row)
    attached = replace(attached, source=attached.source or own_voice(row, body.speaker), by_hand=number)
    claim = by.new_id()
    with transaction.atomic():
        made = ClaimMade(
            claim=claim,
            report=row.id,
            record=_whom(by, row, attached),
            incident=row.incident,
            body=body,
            proposed=proposed,
            proposal=proposal,
            **{name: getattr(attached, name) for name in ("group", *_KEPT)},
            reported_on=row.file.received.published_on or row.dated_on,
            passed_on_by=passed_on_by(row, body.speaker, attached.source),
        )
        write(by, made)
        if attached.also or attached.follows:
            of = {"claim": claim, "report": row.id, "record": made.record}
            write(by, ClaimCompleted(**of, also=attached.also, follows=attached.follows))
        proposals.propose([row.id])
    if attached.newly_named:
        suggestions.suggest([made.record])
    return claim


def attach(*, by: Hand, claim: str, record: str = "", newly_named: str = "") -> str:
    """A claim that was about nobody named is about this person: taken back and made again, as it is sealed with them.
    What answered it answers the new one, and what it answered or followed beside the first it still does.

    Gives the new claim's id. Raises: StillAnswered when another claim repeats it; Refused where nobody is named.
    """
    row, file = claim_of(by, claim)
    if file.record or not file.stands or not (record or newly_named):
        raise Refused(_("Choose a person for a claim that stands and is about nobody named."))
    nothing_rests_on(row, "origin")
    kept = {name: getattr(file, name) for name in _AND_MORE}
    attached = Attached(record=record, newly_named=newly_named, **kept)
    with transaction.atomic():
        write(by, ClaimTakenBack(claim=claim, report=row.report, record="", why=MADE_AGAIN))
        report = report_row(by, row.report, Act.REVIEW)
        made = _make(by, report, file.body, attached, file.proposed, file.proposal)
        for other in resting_on(row, "answers"):
            completed = {"claim": other.id, "report": other.report, "record": other.record}
            first = {"answers": made, "answer": other.answer, "answer_why": other.answer_why}
            write(by, ClaimCompleted(**completed, **(first if other.answers == claim else {"also": (made,)})))
    return made


_KEPT = ("source", "answers", "answer", "answer_why", "answers_proposed", "answer_proposed", "item", "timecode",
         "credibility", "evidence_kind", "origin", "by_hand")  # fmt: skip
_AND_MORE = (*_KEPT, "also", "follows")
"""What an officer added to a claim that is made again; the group is left: it is about a person now."""


def _whom(by: Hand, row: rows.Report, attached: Attached) -> str:
    if not attached.newly_named:
        return attached.record
    person = intake.Person(row.id, Described(name=attached.newly_named), language=row.file.received.language)
    return intake.open_record(by=by, person=replace(person, sought=False))


def hold_together(row: rows.Report, attached: Attached) -> None:
    """Raises: Refused when what a claim is attached to does not belong to the report's incident."""
    here = {"incident": row.incident}
    if attached.record and not rows.Record.objects.filter(id=attached.record, **here).exists():
        raise Refused("Choose a person of this incident.")
    for other in filter(None, (attached.answers, attached.origin, *attached.also, *attached.follows)):
        if not rows.Claim.objects.filter(id=other, **here).exists():
            raise Refused("Choose a claim of this incident.")
    if attached.group:
        incident = rows.Incident.objects.the(id=row.incident).file
        if attached.group not in {group.id for group in incident.groups}:
            raise Refused("Choose a group of this incident.")


def _not_the_opposite(body: Claim, attached: Attached) -> None:
    """Raises: Refused when the claim is to repeat one that says the opposite; that is judged where reasons are kept."""
    repeated = rows.Claim.objects.one(id=attached.origin) if attached.origin else None
    above = from_plain(ClaimFile, repeated.folded) if repeated is not None else None
    if above is not None and say_opposite(in_its_words(body), as_it_bears(above)):
        raise Refused(
            _(
                "“%(own)s” cannot repeat “%(other)s”. If it answers that claim, choose it as the claim it answers. If"
                " the word was changed on the way, record it without, and say so with the reason on the page of the"
                " person’s assessment."
            )
            % {"own": said_in_short(body), "other": said_in_short(above.body)}
        )


def _puts_right(by: Hand, row: rows.Report, body: Claim, attached: Attached) -> None:
    """What a text puts right of its own is so; what an officer chooses is of the same speaker and question."""
    as_told = (attached.answers, attached.answer) == (attached.answers_proposed, attached.answer_proposed)
    chosen = (*(() if as_told else (attached.answers,)), *attached.also)
    right = [(other, attached.answer_why) for other in chosen if other and attached.answer == "corrects"]
    source, deed = attached.source or own_voice(row, body.speaker), Deed(0, by.at, by.at, by.officer)
    draft = ClaimFile("", row.id, ClaimState.ACCEPTED, body, deed, record=attached.record, source=source)
    for other, why in (*right, *((other, "") for other in attached.follows)):
        admit(draft, other, why, row.incident)


def reject(*, by: Hand, report: str, proposal: str, why: str = "") -> str:
    """Says that a proposal is no claim of this report; it stays on the page, struck. Gives the claim's id."""
    row = report_row(by, report, Act.REVIEW)
    proposed, _ = _proposal(row, proposal)
    claim = by.new_id()
    write(by, ClaimRejected(claim=claim, report=report, proposal=proposal, proposed=proposed, why=why))
    return claim


def take_back(*, by: Hand, claim: str, why: str = "") -> None:
    """Undoes an acceptance or a rejection; the proposal is open again. Raises: StillAnswered."""
    row, file = claim_of(by, claim)
    nothing_rests_on(row, "answers", "origin")
    with transaction.atomic():
        write(by, ClaimTakenBack(claim=claim, report=row.report, record=file.record, why=why))
        proposals.propose([row.report])


def grade(*, by: Hand, claim: str, credibility: Credibility, why: str = "") -> None:
    row, file = claim_of(by, claim)
    write(by, ClaimGraded(claim=claim, report=row.report, record=file.record, credibility=credibility, why=why))


def pass_over(*, by: Hand, report: str, start: int, end: int) -> None:
    """Says that there is no claim in these unread words."""
    report_row(by, report, Act.REVIEW)
    write(by, PassedOver(report=report, start=start, end=end))


def leave_rest(*, by: Hand, report: str, why: str) -> None:
    """Judges no more of a report: what is proposed and unread waits for nobody. Raises: Refused without a reason."""
    report_row(by, report, Act.REVIEW)
    if not why:
        raise Refused(_("Say why the rest is left unjudged: others will wonder what it held."))
    write(by, RestLeft(report=report, why=why))


def take_up_rest(*, by: Hand, report: str) -> None:
    """What was left unjudged waits again."""
    report_row(by, report, Act.REVIEW)
    write(by, RestLeft(report=report, left=False))


def judgements() -> tuple[Judged, ...]:
    """What officers made of every proposal so far: which rules filled it in, and what became of it."""
    found = rows.Claim.objects.exclude(state="taken_back").order_by("seq")
    files = (from_plain(ClaimFile, row.folded) for row in found.iterator())
    return tuple(
        judged(f.proposed, f.body if f.stands else None, join=f.answer_proposed, joined=not f.answers_otherwise)
        for f in files
        if f.proposed is not None
    )


def claim_of(by: Hand, claim: str) -> tuple[rows.Claim, ClaimFile]:
    row = rows.Claim.objects.one(id=claim)
    if row is None or row.state == "taken_back":
        raise NotThere("This claim is not there, or was taken back already.")
    report_row(by, row.report, Act.REVIEW)
    return row, from_plain(ClaimFile, row.folded)


def _proposal(row: rows.Report, key: str) -> tuple[Claim, str]:
    """The claim that is proposed under a key, and the record it is about, if it says which."""
    judged = rows.Claim.objects.filter(report=row.id, folded__proposal=key).exclude(state="taken_back")
    if judged.exists():
        raise AlreadyJudged("This proposal was judged already. Take that back first, then judge it anew.")
    found = proposals.proposed_as(row, key)
    if found is None:
        raise NotThere("The report holds no such proposal. Load the page again.")
    return found
