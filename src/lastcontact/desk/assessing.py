"""The page of one person's assessment, and an officer's word on where a claim comes from."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from lastcontact.bureau import disclosing, judging_origins
from lastcontact.bureau.acting import NotAllowed, NotThere, Refused
from lastcontact.core.access import Act
from lastcontact.core.payloads.claims import OriginVerdict
from lastcontact.desk.assessed import assessed
from lastcontact.desk.persons import page_of
from lastcontact.desk.standing import Desk, desk_of_record, refusal, signed_in


@require_GET
@signed_in
def assessment(request: HttpRequest, record: str) -> HttpResponse:
    """What the claims on a person support, line by line; that the person was looked at is an entry."""
    desk, row = desk_of_record(request, record)
    if not desk.past:
        disclosing.record_seen(by=desk.hand, record=row.id)
    return render(request, "desk/assessment.html", _context(desk, row.id))


def _context(desk: Desk, record: str) -> dict[str, Any]:
    page = page_of(desk, record)
    drawn, can_judge = assessed(page, desk.today), desk.may(Act.REVIEW)
    return desk.page(here="people", p=page, person=page.person, record=record, a=drawn, can_judge=can_judge)


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
    page_at = reverse("desk:assessment", args=[row.id])
    try:
        if verdict not in set(OriginVerdict):
            raise Refused(_("Choose whether it repeats another claim or stands on its own."))
        said = OriginVerdict(verdict)
        knowing = bool(asked.get("knowing"))
        judging_origins.judge_origin(by=desk.hand, claim=claim, verdict=said, why=why, other=other, knowing=knowing)
    except (NotAllowed, NotThere) as refused:
        raise Http404 from refused
    except judging_origins.SayOpposite as doubtful:
        context = {**_context(desk, row.id), "typed": asked, "opposite": str(doubtful), "page_at": page_at}
        return render(request, "desk/assessment.html", context, status=422)
    except Refused as refused:
        context = {**_context(desk, row.id), "typed": asked}
        return refusal(request, "desk/assessment.html", context, str(refused), page_at=page_at)
    messages.success(request, _("Recorded. The lines are weighed anew."))
    return redirect(f"{page_at}#origins")
