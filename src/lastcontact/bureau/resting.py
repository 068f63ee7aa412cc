"""What rests on a claim: whatever answers or repeats it. While that stands the claim is not taken back."""

from __future__ import annotations

from django.db.models import Q
from django.utils.translation import gettext as _

from lastcontact.bureau.acting import Refused
from lastcontact.bureau.one_question import said_in_short
from lastcontact.casefile import models as rows
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.plain import from_plain


class StillAnswered(Refused):
    """Another claim that stands answers or repeats this one: `claim`."""

    def __init__(self, words: str, claim: str) -> None:
        super().__init__(words)
        self.claim = claim


def nothing_rests_on(row: rows.Claim, *ways: str) -> None:
    """Raises: StillAnswered while a claim that stands answers ("answers") or repeats ("origin") this one."""
    for other in resting_on(row, *ways):
        said = ", ".join(filter(None, (said_in_short(other.body), other.body.speaker)))
        words = _("Another claim answers or repeats this one: %(said)s. Take that one back first, make it again after.")
        raise StillAnswered(words % {"said": said}, other.id)


def resting_on(row: rows.Claim, *ways: str) -> list[ClaimFile]:
    """The claims that stand and answer this one ("answers") or repeat it ("origin")."""
    answering = Q(folded__answers=row.id) | Q(folded__has_key="also") if "answers" in ways else Q(pk=None)
    repeating = Q(folded__origin=row.id) if "origin" in ways else Q(pk=None)
    here = rows.Claim.objects.filter(answering | repeating, incident=row.incident, state="accepted")
    found = [from_plain(ClaimFile, other.folded) for other in here.exclude(id=row.id).order_by("seq")]
    return [file for file in found if row.id in (*file.answers_all, file.origin)]
