"""Which claim puts another right: one of the same speaker in answer to the same question, or one for a reason."""

from __future__ import annotations

from django.utils.translation import gettext as _

from lastcontact.bureau.acting import Hand, Refused, write
from lastcontact.bureau.one_question import one_question, one_speaker
from lastcontact.bureau.reviewing import claim_of, said_in_short
from lastcontact.bureau.saying import Saying
from lastcontact.casefile import models as rows
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.payloads.claims import ClaimCompleted
from lastcontact.core.plain import from_plain

CORRECTS = "corrects"


class PutsAnotherRight(Refused):
    """The claim to be put right is of another speaker, or answers another question, and nobody says why."""


def may_put_right(claim: ClaimFile, incident: str) -> tuple[ClaimFile, ...]:
    """The claims that stand and that this one can put right without a reason, the last made first."""
    said = Saying(incident)
    found = rows.Claim.objects.filter(incident=incident, state="accepted").exclude(id=claim.id).order_by("-seq")
    files = [from_plain(ClaimFile, row.folded) for row in found]
    return tuple(
        other
        for other in files
        if other.answers != claim.id and one_question(claim, other, said) and one_speaker(claim, other, said)
    )


def admit(claim: ClaimFile, other: str, why: str, incident: str) -> None:
    """Raises: PutsAnotherRight unless the claim may put the other one right, or it is said why."""
    row = rows.Claim.objects.filter(id=other, incident=incident).first()
    if row is None or why.strip():
        return
    file, said = from_plain(ClaimFile, row.folded), Saying(incident)
    words = {"own": said_in_short(claim.body), "other": said_in_short(file.body)}
    if not one_speaker(claim, file, said):
        refused = _("“%(own)s” is not said by whoever said “%(other)s”: what another says denies or confirms it.")
    elif not one_question(claim, file, said):
        refused = _("“%(own)s” does not answer the question that “%(other)s” answers, or not of the same people.")
    else:
        return
    then = _("A claim puts right what the same speaker said of the same. Choose another, or say in words why it does.")
    raise PutsAnotherRight(f"{refused % words} {then}")


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
    write(by, ClaimCompleted(**completed, answers=earlier, answer=CORRECTS, answer_why=why.strip()))
