"""Sharing a report further than was chosen when it came: one officer asks with a reason, a second one agrees."""

from __future__ import annotations

from collections.abc import Collection

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lastcontact.bureau import sharing
from lastcontact.bureau.acting import Refused
from lastcontact.bureau.enquiring import NeedsIntermediary
from lastcontact.bureau.sharing import NotThatWidely
from lastcontact.casefile import models as rows
from lastcontact.casefile.best_names import best_names
from lastcontact.casefile.shelf import Now
from lastcontact.core.payloads.reports import Scope
from lastcontact.desk.standing import act, desk_of_report, hand_of, signed_in


@require_POST
@signed_in
def ask(request: HttpRequest, report: str) -> HttpResponse:
    """Asks that a report may be shared further."""
    _desk, row = desk_of_report(request, report)
    chosen, why = request.POST.get("scope", ""), request.POST.get("why", "")

    def deed() -> None:
        if chosen not in set(Scope):
            raise Refused(_("Choose how far it may be shared."))
        sharing.ask_wider(by=hand_of(request), report=row.id, scope=Scope(chosen), why=why)

    done = _("Asked. It is shared no further until a second officer agrees.")
    return act(request, deed, back=reverse("desk:report", args=[row.id]), done=done)


@require_POST
@signed_in
def second(request: HttpRequest, report: str) -> HttpResponse:
    """The second officer's word on it."""
    _desk, row = desk_of_report(request, report)
    agrees, why = request.POST.get("agrees") == "yes", request.POST.get("why", "")
    return act(
        request,
        lambda: sharing.second_wider(by=hand_of(request), report=row.id, agrees=agrees, why=why),
        back=reverse("desk:report", args=[row.id]),
        done=_("Agreed. It may be shared so far from now on.") if agrees else _("Recorded. It is shared no further."),
    )


def naming(refused: Refused, chosen: Collection[str], officer: str) -> str:
    """Why an enquiry was refused, with the names of those it is about: the officer who asks may see them."""
    asked = rows.Record.objects.filter(id__in=chosen).order_by("seq")
    if isinstance(refused, NotThatWidely):
        asked = asked.filter(report__in=[one.report for one in refused.kept_back])
    elif isinstance(refused, NeedsIntermediary) and refused.records:
        asked = asked.filter(id__in=refused.records)
    else:
        return str(refused)
    names = best_names(Now(), [row.id for row in asked], officer)
    return f"{refused} ({', '.join(name or _('no name given') for name, _language in names.values())})"
