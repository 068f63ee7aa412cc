"""A custodian blacks out words of a report for good: looked for, looked at where they stand, pressed twice."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from lastcontact.bureau import blackening
from lastcontact.bureau.acting import NotAllowed, NotThere, Refused
from lastcontact.casefile import models as rows
from lastcontact.core.access import Act
from lastcontact.desk.standing import Desk, desk_of_record, desk_of_report, refusal, signed_in

TEMPLATE = "desk/black_out.html"


@require_http_methods(["GET", "POST"])
@signed_in
def black_out(request: HttpRequest, report: str) -> HttpResponse:
    """The words to look for, as of a record (`?record=`) that is about to be erased; then those found; then it is done.

    Words are never in an address: they would stay in logs and histories.
    """
    desk, row = desk_of_report(request, report, Act.ERASE)
    if desk.past:
        raise Http404
    asked = request.POST
    typed = asked.get("sought", "") if asked else _of_record(request, desk)
    sought = [line.strip() for line in typed.splitlines() if line.strip()]
    chosen = asked.getlist("words")
    try:
        found = blackening.offered(by=desk.hand, report=row.id, sought=sought)
        context = desk.page(here="reports", report=row, typed=typed, sought=sought, found=found, chosen=chosen)
        words = [*sought, *(one.words for one in found)]
        context["kept_in"] = blackening.in_names_of_sources(by=desk.hand, report=row.id, words=words)
        context["ground"] = asked.get("ground", "")
        if asked.get("deed") != "black":
            return render(request, TEMPLATE, context)
        if asked.get("sure") != "yes":
            return refusal(request, TEMPLATE, context, _("Confirm that these words are to be blacked out for good."))
        blackening.black_out(by=desk.hand, report=row.id, words=chosen, ground=asked.get("ground", ""))
    except (NotAllowed, NotThere) as refused:
        raise Http404 from refused
    except Refused as refused:
        return refusal(request, TEMPLATE, context, str(refused))
    return HttpResponseRedirect(reverse("desk:report", args=[row.id]))


def _of_record(request: HttpRequest, desk: Desk) -> str:
    """The name, unit and numbers of a record that is still there, a line each."""
    record = request.GET.get("record", "")
    if not record or not rows.Record.objects.has(id=record):
        return ""
    _desk, row = desk_of_record(request, record, Act.ERASE)
    described = row.file.described
    told = (described.full_name, described.unit, described.service_number, described.phone, described.address)
    return "\n".join(words for words in told if words)
