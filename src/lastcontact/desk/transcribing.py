"""The act by which an officer types what an original says."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from lastcontact.bureau import taking, transcribing
from lastcontact.bureau.acting import NotAllowed, NotThere, Refused
from lastcontact.core.access import Act
from lastcontact.core.payloads.reports import ReportKind
from lastcontact.desk.reports import show
from lastcontact.desk.standing import desk_of_report, signed_in


@require_POST
@signed_in
def transcribe(request: HttpRequest, report: str) -> HttpResponse:
    """The text as typed; what was typed comes back where it is refused. A list's columns come next."""
    desk, row = desk_of_report(request, report, Act.TAKE_IN)
    typed = request.POST.get("text", "")
    try:
        transcribing.transcribe(by=desk.hand, report=row.id, text=typed)
    except (NotAllowed, NotThere) as refused:
        raise Http404 from refused
    except Refused as refused:
        return show(request, desk, row, status=422, typed=typed, problem=str(refused))
    if row.file.received.of_kind is ReportKind.LIST:
        return redirect(reverse("desk:map-columns", args=[row.id]))
    return redirect(f"{reverse('desk:report', args=[row.id])}#rd")


@require_POST
@signed_in
def read_again(request: HttpRequest, report: str) -> HttpResponse:
    """What a machine reads off the original by now, in the form in which its words are typed; nothing is kept."""
    desk, row = desk_of_report(request, report, Act.TAKE_IN)
    try:
        found = taking.opened(row).text
    except (NotAllowed, NotThere) as refused:
        raise Http404 from refused
    except Refused as refused:
        return show(request, desk, row, status=422, problem=str(refused))
    return show(request, desk, row, typed=found)
