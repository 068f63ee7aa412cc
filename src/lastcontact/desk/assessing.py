"""The page of one person's assessment, and an officer's word on where a claim comes from."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from lastcontact.bureau import disclosing, reviewing
from lastcontact.bureau.acting import Refused
from lastcontact.core.access import Act
from lastcontact.core.payloads.claims import OriginVerdict
from lastcontact.desk.assessed import assessed
from lastcontact.desk.persons import page_of
from lastcontact.desk.standing import act, desk_of_record, signed_in


@require_GET
@signed_in
def assessment(request: HttpRequest, record: str) -> HttpResponse:
    """What the claims on a person support, line by line; that the person was looked at is an entry."""
    desk, row = desk_of_record(request, record)
    page = page_of(desk, row.id)
    if not desk.past:
        disclosing.record_seen(by=desk.hand, record=row.id)
    can_judge = desk.may(Act.REVIEW)
    drawn = assessed(page, desk.today)
    context = desk.page(here="people", p=page, person=page.person, record=row.id, a=drawn, can_judge=can_judge)
    return render(request, "desk/assessment.html", context)


@require_POST
@signed_in
def judge_origin(request: HttpRequest, record: str) -> HttpResponse:
    """One of the person's claims repeats another of them, or stands on its own; with the reason."""
    desk, row = desk_of_record(request, record, Act.REVIEW)
    claims = {c.id for c in page_of(desk, row.id).person.claims}
    asked = request.POST
    claim, other = asked.get("claim", ""), asked.get("other", "")
    verdict, why = asked.get("verdict", ""), asked.get("why", "").strip()
    if desk.past or claim not in claims or (other and other not in claims):
        raise Http404

    def deed() -> None:
        if verdict not in set(OriginVerdict):
            raise Refused(_("Choose whether it repeats another claim or stands on its own."))
        reviewing.judge_origin(by=desk.hand, claim=claim, verdict=OriginVerdict(verdict), why=why, other=other)

    back = reverse("desk:assessment", args=[row.id]) + "#origins"
    return act(request, deed, back=back, done=_("Recorded. The lines are weighed anew."))
