"""Footage that came as a report: offered to be kept as an item of evidence, by one press on its page."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lastcontact.bureau import keeping_footage
from lastcontact.core.access import Act
from lastcontact.core.fold.evidence import ItemFile
from lastcontact.core.fold.reports import ReportFile
from lastcontact.core.payloads.reports import ReportKind
from lastcontact.desk.standing import Desk, act, desk_of_report, signed_in

_FILMED = ("video/", "image/gif", "audio/")


@dataclass(frozen=True, slots=True)
class Footage:
    """`item`: as which it is kept, None while it is not; `may_keep`: this officer may."""

    item: ItemFile | None
    may_keep: bool


def footage_of(desk: Desk, file: ReportFile) -> Footage | None:
    """None for what is no footage, and on a page set back."""
    filmed = file.received.of_kind is ReportKind.FOOTAGE or file.received.media_type.startswith(_FILMED)
    if desk.past or not filmed:
        return None
    return Footage(keeping_footage.kept_of(file.id, desk.incident.id), desk.may(Act.KEEP_EVIDENCE))


@require_POST
@signed_in
def keep(request: HttpRequest, report: str) -> HttpResponse:
    """The press."""
    desk, row = desk_of_report(request, report, Act.KEEP_EVIDENCE)
    if footage_of(desk, row.file) is None:
        raise Http404
    back = reverse("desk:report", args=[row.id])
    done = _(
        "It is kept as an item of evidence now, with its own custody. Nobody looks at it without its being recorded."
    )
    return act(request, lambda: keeping_footage.keep(by=desk.hand, report=row.id), back=back, done=done)
