"""Which claim puts another right: one of the same speaker in answer to the same question, or one for a reason."""

from __future__ import annotations

from django.utils.translation import gettext as _

from lastcontact.bureau.acting import Hand, Refused, write
from lastcontact.bureau.one_question import admit
from lastcontact.bureau.reviewing import claim_of
from lastcontact.core.payloads.claims import ClaimCompleted


def put_right(*, by: Hand, claim: str, earlier: str, why: str = "") -> None:
    """Says of two claims that stand that one puts the other right. Raises: PutsAnotherRight; Refused; NotThere."""
    row, file = claim_of(by, claim)
    other, told = claim_of(by, earlier)
    if not file.stands or not told.stands or claim == earlier or row.incident != other.incident:
        raise Refused(_("Choose two claims of one incident that stand. Load the page again."))
    if file.answers:
        raise Refused(_("This claim answers another one already. Take it back first, and make it again."))
    if told.answers == claim:
        raise Refused(_("That claim answers this one: it cannot be put right by it as well."))
    admit(file, earlier, why, row.incident)
    completed = {"claim": claim, "report": row.report, "record": file.record}
    write(by, ClaimCompleted(**completed, answers=earlier, answer="corrects", answer_why=why.strip()))
