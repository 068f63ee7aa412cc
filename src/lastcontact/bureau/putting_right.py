"""Which claims one puts right, or tells of a later day: of the same speaker in answer to the same question, or, put
right, any for a reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from lastcontact.bureau.acting import Hand, Refused, write
from lastcontact.bureau.one_question import admit, answer_alike, question_of
from lastcontact.bureau.reviewing import claim_of
from lastcontact.bureau.saying import Saying
from lastcontact.bureau.two_figures import CHANGING
from lastcontact.casefile import models as rows
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.payloads.claims import ClaimCompleted
from lastcontact.core.plain import from_plain
from lastcontact.reading.comparing import one_count


def put_right(*, by: Hand, claim: str, earlier: str, why: str = "") -> None:
    """Says of claims that stand that one puts another right, and with it the same figure wherever that speaker gave it.

    A claim may put several right. Raises: PutsAnotherRight; Refused; NotThere.
    """
    row, file, told = _two(by, claim, earlier)
    if file.answers and file.answer != "corrects":
        raise Refused(_("This claim answers another one already. Take it back first, and make it again."))
    if claim in told.answers_all:
        raise Refused(_("That claim answers this one: it cannot be put right by it as well."))
    if earlier in file.answers_all:
        raise Refused(
            _(
                "This claim puts that one right already. Where the earlier figure stands all the same, the two speakers"
                " are taken for two: add the name in that claim, under Sources, to those the source is cited by."
            )
        )
    admit(file, earlier, why, row.incident)
    found = [earlier, *(other.id for other in same_figures(told, row.incident) if _is_open_to(file, other))]
    first = {} if file.answers else {"answers": found.pop(0), "answer": "corrects"}
    write(by, ClaimCompleted(**_of(file), **first, answer_why=why.strip(), also=tuple(found)))


def changed_since(*, by: Hand, claim: str, earlier: str) -> None:
    """Says that an earlier figure of its speaker was so of its day, and is otherwise by now: neither puts the other
    right. Raises: PutsAnotherRight for another speaker's or question's; Refused; NotThere.
    """
    row, file, told = _two(by, claim, earlier)
    if earlier in file.answers_all or claim in told.answers_all:
        raise Refused(_("One of them answers the other already. Take that one back first."))
    if question_of(file.body) not in CHANGING:
        raise Refused(_("Only how many are held or missing may be another number on another day."))
    if told.said_on >= file.said_on:
        raise Refused(_("That claim is not of an earlier day."))
    admit(file, earlier, "", row.incident)
    write(by, ClaimCompleted(**_of(file), follows=(earlier,)))


def same_figures(told: ClaimFile, incident: str) -> Iterator[ClaimFile]:
    """The other claims that stand in which the same speaker gives the same figure of the same question and people."""
    found = rows.Claim.objects.filter(incident=incident, state="accepted", record=told.record).exclude(id=told.id)
    if told.body.count is None:
        return
    said = Saying(incident)
    for row in found.order_by("seq"):
        other = from_plain(ClaimFile, row.folded)
        same = other.body.count is not None and one_count(other.body, told.body) and not other.comes_from
        if same and other.body.polarity is told.body.polarity and answer_alike(other, told, said):
            yield other


def _is_open_to(claim: ClaimFile, other: ClaimFile) -> bool:
    return other.id not in (claim.id, *claim.answers_all) and claim.id not in other.answers_all


def _two(by: Hand, claim: str, earlier: str) -> tuple[rows.Claim, ClaimFile, ClaimFile]:
    row, file = claim_of(by, claim)
    other, told = claim_of(by, earlier)
    if not file.stands or not told.stands or claim == earlier or row.incident != other.incident:
        raise Refused(_("Choose two claims of one incident that stand. Load the page again."))
    return row, file, told


def _of(file: ClaimFile) -> dict[str, str]:
    return {"claim": file.id, "report": file.report, "record": file.record}
