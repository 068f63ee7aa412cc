"""Mending the day on which a report was published, with how the right one is known."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lastcontact.bureau.acting import NotAllowed, NotThere, Refused
from lastcontact.bureau.redating import redate
from lastcontact.desk.reports import show
from lastcontact.desk.standing import desk_of_report, signed_in


@require_POST
@signed_in
def mend(request: HttpRequest, report: str) -> HttpResponse:
    """An officer's word on the day. What was typed stays where it is refused."""
    desk, row = desk_of_report(request, report)
    asked = {"published": request.POST.get("published", "")[:100], "why": request.POST.get("why", "")[:2000]}
    try:
        redate(by=desk.hand, report=row.id, **asked)
    except (NotAllowed, NotThere) as refused:
        raise Http404 from refused
    except Refused as refused:
        return show(request, desk, row, status=422, problem=str(refused), redating=asked)
    messages.success(request, _("The day is mended. What nobody had judged was read anew from it."))
    return redirect("desk:report", row.id)
