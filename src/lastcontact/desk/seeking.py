"""The acts by which a person is sought, or no more."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as say
from django.views.decorators.http import require_POST

from lastcontact.bureau import seeking
from lastcontact.casefile import models as rows
from lastcontact.core.access import Act
from lastcontact.desk.standing import act, desk_of_record, signed_in


@require_POST
@signed_in
def seek(request: HttpRequest, record: str) -> HttpResponse:
    """The person is sought from now on, or with "no_more" no longer, for a reason."""
    desk, row = desk_of_record(request, record, Act.REVIEW)
    back, why = _back(request, row), request.POST.get("why", "").strip()
    if "no_more" in request.POST:
        words = say("Sought no more. All that was said of this person stays.")
        return act(request, lambda: seeking.seek_no_more(by=desk.hand, record=row.id, why=why), back=back, done=words)
    words = say("Sought from now on.")
    return act(request, lambda: seeking.seek(by=desk.hand, record=row.id, why=why), back=back, done=words)


def _back(request: HttpRequest, row: rows.Record) -> str:
    """The person's page; the list that names them, those whom nobody seeks, for whoever comes from there."""
    if "of_list" in request.POST:
        return reverse("desk:report", args=[row.report]) + "?unsought=1#people"
    return reverse("desk:person", args=[row.id])
