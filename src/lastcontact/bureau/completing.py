"""What is added to claims beside their own words: the claim that they deny or put right, the group they count."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from django.db import transaction

from lastcontact.bureau.acting import Hand, Refused, report_row, write
from lastcontact.bureau.carrying import own_voice
from lastcontact.bureau.one_question import types_beside
from lastcontact.bureau.reviewing import Attached, accept, claim_of, hold_together
from lastcontact.casefile import models as rows
from lastcontact.casefile import proposals
from lastcontact.core.access import Act
from lastcontact.core.claim import Claim, Modality, Polarity
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.payloads.claims import ClaimCompleted
from lastcontact.core.plain import from_plain
from lastcontact.core.speakers import Speakers, body_key


def accept_answering(
    *, by: Hand, report: str, proposal: str, attached: Attached, corrected: Claim | None = None
) -> str:
    """Accepts a proposal, in its own words or corrected. What was accepted before and denies it or puts it right, as
    the text tells it, answers it from now on. Gives the claim's id. Raises: as `reviewing.accept`.
    """
    row = report_row(by, report, Act.REVIEW)
    told = as_attached(row, proposal)
    attached = replace(attached, answers_proposed=told.get("answers", ""), answer_proposed=told.get("answer", ""))
    with transaction.atomic():
        claim = accept(by=by, report=report, proposal=proposal, corrected=corrected, attached=attached)
        answering = proposals.answering(row, proposal)
        for file in _accepted(row, [*answering]):
            if not file.answers and not file.corrected:
                write(by, _answering(file, claim, answering[file.proposal]))
    return claim


@dataclass(frozen=True, slots=True)
class Answered:
    """What a proposal answers, and how: `claim` where it stands already, `report` the one that tells it."""

    body: Claim
    how: str
    claim: str = ""
    report: str = ""


def answered_by(report: rows.Report, proposal: str) -> Answered | None:
    """What a proposal denies, withdraws or puts right: of its own text, as that tells it; else what the same speaker
    had said before, in a report received earlier, of the figure that is now said to be wrong.
    """
    key, how = proposals.answered_by(report, proposal)
    told = proposals.proposed_as(report, key) if key else None
    own = next(_accepted(report, [key]), None)
    if own is not None:
        return Answered(own.body, how, own.comes_from or own.id, report.id)
    said = proposals.proposed_as(report, proposal)
    if said is None or (told is None and said[0].modality is not Modality.DENIED):
        return None
    wrong = told[0] if told else replace(said[0], polarity=Polarity.AFFIRMED)
    before = _said_before(report, wrong)
    if before is not None:
        return Answered(before.body, how or "withdraws", before.id, before.report)
    return Answered(wrong, how) if told else None


def as_attached(report: rows.Report, proposal: str) -> dict[str, str]:
    """What a proposal answers, as fields of `Attached`, where that stands; and of an earlier figure that its text puts
    right, what it repeats: the same figure as its speaker gave it before.
    """
    answered = answered_by(report, proposal)
    if answered and answered.claim:
        return {"answers": answered.claim, "answer": answered.how}
    said = proposals.proposed_as(report, proposal)
    put_right = {"corrects", "withdraws"} & {*proposals.answering(report, proposal).values()}
    before = _said_before(report, said[0]) if said and put_right else None
    return {"origin": before.id} if before else {}


def _said_before(report: rows.Report, wrong: Claim) -> ClaimFile | None:
    """The last claim that stands of another report of the incident, by this speaker, with this figure of this."""
    speaker = wrong.speaker or _named(own_voice(report, None))
    if wrong.count is None or not speaker:
        return None
    found = rows.Claim.objects.filter(
        incident=report.incident, state="accepted", type__in=types_beside(wrong), record="",
        folded__body__count__minimum=wrong.count.minimum, folded__body__count__maximum=wrong.count.maximum,
    ).exclude(report=report.id)  # fmt: skip
    sources = Speakers(rows.Source.objects.files().values())
    for row in found.order_by("-seq"):
        file = from_plain(ClaimFile, row.folded)
        if file.body.polarity is Polarity.AFFIRMED and _one_speaker(file, speaker, sources):
            return file
    return None


def _named(source: str) -> str:
    return next(iter(rows.Source.objects.column("name", id=source)), "")


def _one_speaker(file: ClaimFile, speaker: str, sources: Speakers) -> bool:
    source = sources.source_of(speaker)
    return file.source == source if source and file.source else body_key(file.body.speaker or "") == body_key(speaker)


def of_group(*, by: Hand, claim: str, group: str) -> None:
    """Says which group a claim counts. Raises: Refused for a group of another incident or a claim about one person."""
    row, file = claim_of(by, claim)
    if not group or file.record or not file.stands:
        raise Refused("Choose a group, for a claim that is about no one person.")
    hold_together(row, Attached(group=group))
    write(by, ClaimCompleted(claim=claim, report=row.report, group=group))


def of_nobody(*, by: Hand, claim: str) -> None:
    """Says that the person whom a claim names is nobody this bureau knows. It may be attached to somebody later."""
    row, file = claim_of(by, claim)
    if file.record or not file.stands:
        raise Refused("This claim is about a person of this bureau, or stands no longer. Load the page again.")
    write(by, ClaimCompleted(claim=claim, report=row.report, of_nobody=True))


def _answering(file: ClaimFile, claim: str, how: str) -> ClaimCompleted:
    return ClaimCompleted(claim=file.id, report=file.report, record=file.record, answers=claim, answer=how)


def _accepted(row: rows.Report, keys: Sequence[str]) -> Iterator[ClaimFile]:
    """The claims that stand and were made of these proposals of a report."""
    found = rows.Claim.objects.filter(report=row.id, state="accepted", folded__proposal__in=[k for k in keys if k])
    return (from_plain(ClaimFile, claim.folded) for claim in found.order_by("seq"))
