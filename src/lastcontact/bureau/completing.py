"""What is added to claims beside their own words: the claim of the same text that they deny, the group they count."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.db import transaction

from lastcontact.bureau.acting import Hand, Refused, report_row, write
from lastcontact.bureau.reviewing import Attached, accept, claim_of, hold_together
from lastcontact.casefile import models as rows
from lastcontact.casefile import proposals
from lastcontact.core.access import Act
from lastcontact.core.claim import Claim
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.payloads.claims import ClaimCompleted
from lastcontact.core.plain import from_plain

DENIES = "denies"


def accept_answering(
    *, by: Hand, report: str, proposal: str, attached: Attached, corrected: Claim | None = None
) -> str:
    """Accepts a proposal, in its own words or corrected. What was accepted before and denies it, as the text tells it,
    answers it from now on. Gives the claim's id. Raises: as `reviewing.accept`.
    """
    row = report_row(by, report, Act.REVIEW)
    with transaction.atomic():
        claim = accept(by=by, report=report, proposal=proposal, corrected=corrected, attached=attached)
        for file in _accepted(row, proposals.denying(row, proposal)):
            if not file.answers and not file.corrected:
                write(by, _answering(file, claim))
    return claim


def answered_by(report: rows.Report, proposal: str) -> dict[str, str]:
    """What a proposal answers and how, as fields of `Attached`: the claim that stands of what the text says it denies;
    nothing where there is none.
    """
    denied = next(_accepted(report, [proposals.denied_by(report, proposal)]), None)
    return {"answers": denied.id, "answer": DENIES} if denied else {}


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


def _answering(file: ClaimFile, claim: str) -> ClaimCompleted:
    return ClaimCompleted(claim=file.id, report=file.report, record=file.record, answers=claim, answer=DENIES)


def _accepted(row: rows.Report, keys: Sequence[str]) -> Iterator[ClaimFile]:
    """The claims that stand and were made of these proposals of a report."""
    found = rows.Claim.objects.filter(report=row.id, state="accepted", folded__proposal__in=[k for k in keys if k])
    return (from_plain(ClaimFile, claim.folded) for claim in found.order_by("seq"))
