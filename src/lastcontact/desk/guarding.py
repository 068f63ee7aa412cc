"""Keeping a person's information from a party that would harm; erasing a record for good."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from lastcontact.bureau import disclosing, erasing
from lastcontact.bureau.acting import NotAllowed, NotThere, Refused
from lastcontact.core.access import Act
from lastcontact.desk.standing import act, desk_of_record, refusal, signed_in


@require_POST
@signed_in
def withhold(request: HttpRequest, record: str) -> HttpResponse:
    """Withholds from a party, with the reason, or lifts it."""
    desk, row = desk_of_record(request, record, Act.DECIDE)
    party, why = request.POST.get("party", "").strip(), request.POST.get("why", "").strip()
    lifted = request.POST.get("deed") == "lift"
    return act(
        request,
        lambda: disclosing.withhold(by=desk.hand, record=row.id, from_party=party, why=why, lifted=lifted),
        back=reverse("desk:person", args=[record]),
        done=_("Recorded."),
    )


@require_http_methods(["GET", "POST"])
@signed_in
def erase(request: HttpRequest, record: str) -> HttpResponse:
    """Erases a record: asked twice, on a named ground; what it does is said before it is done."""
    desk, row = desk_of_record(request, record, Act.ERASE)
    context = desk.page(here="people", record=record, file=row.file, asked=request.POST)
    if desk.past:
        raise Http404
    if request.method == "GET":
        return render(request, "desk/erase.html", context)
    asked = request.POST
    if asked.get("sure") != "yes":
        return refusal(request, "desk/erase.html", context, _("Confirm that you want to erase this record for good."))
    ground, hold = asked.get("ground", "").strip(), asked.get("legal_hold", "").strip()
    try:
        done = erasing.erase(by=desk.hand, record=row.id, ground=ground, legal_hold=hold)
    except (NotAllowed, NotThere) as refused:
        raise Http404 from refused
    except Refused as refused:
        return refusal(request, "desk/erase.html", context, str(refused))
    return render(request, "desk/erased.html", desk.page(here="people", done=done))
