"""The next edition of the bulletin: figures drafted, chosen by the publisher, changes with their reasons."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from lastcontact.bureau import publishing
from lastcontact.bureau.acting import NotAllowed, NotThere, Refused
from lastcontact.core.access import Act
from lastcontact.desk.standing import Desk, in_incident, refusal
from lastcontact.notices.models import Edition


@require_http_methods(["GET", "POST"])
@in_incident(Act.PUBLISH)
def publish(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Shows what the edition would say; publishing it is one act."""
    if desk.past:
        raise Http404
    draft = publishing.draft_edition(by=desk.hand, incident=desk.incident.id)
    context = _context(desk, draft, request.POST or None)
    if request.method == "GET":
        return render(request, "desk/publish.html", context)
    asked = request.POST
    why = {c.key: asked.get(f"why-{c.key}", "").strip() for c in draft.changes}
    try:
        publishing.publish(
            by=desk.hand,
            incident=desk.incident.id,
            title=asked.get("title", "").strip() or desk.incident.title,
            keys=asked.getlist("figures"),
            lead=asked.get("lead", "").strip(),
            why=why,
        )
    except (NotAllowed, NotThere) as refused:
        raise Http404 from refused
    except Refused as refused:
        return refusal(request, "desk/publish.html", context, str(refused))
    newest = Edition.objects.filter(incident=desk.incident.id).first()
    return redirect("bulletin:edition", newest.number if newest else draft.number)


def _context(desk: Desk, draft: publishing.DraftEdition, asked: Any) -> dict[str, Any]:
    last = Edition.objects.filter(incident=desk.incident.id).first()
    before = {f.key for f in last.published.figures} if last else set()
    chosen = set(asked.getlist("figures")) if asked else {f.key for f in draft.figures if f.ours or f.key in before}
    return desk.page(here="publish", draft=draft, last=last, chosen=chosen, asked=asked or {})
