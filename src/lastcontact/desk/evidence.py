"""Looking at evidence: asked for, with a reason, recorded before anything is shown."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from lastcontact.bureau import custody
from lastcontact.bureau.acting import NotAllowed, NotThere
from lastcontact.casefile import models as rows
from lastcontact.core.access import Act
from lastcontact.desk.standing import open_desk, refusal, signed_in


@require_http_methods(["GET", "POST"])
@signed_in
def look(request: HttpRequest, item: str) -> HttpResponse:
    """Why, and with whom; then the original is handed out once."""
    row = rows.Item.objects.filter(id=item).first()
    if row is None:
        raise Http404
    desk = open_desk(request, row.incident, Act.KEEP_EVIDENCE)
    context = desk.page(here="people", item=row.file)
    if request.method == "GET":
        return render(request, "desk/look.html", context)
    why = request.POST.get("why", "").strip()
    if not why:
        return refusal(request, "desk/look.html", context, _("Say why you need to look."))
    try:
        data = custody.look(by=desk.hand, item=item, why=why, with_whom=request.POST.get("with_whom", "").strip())
    except (NotAllowed, NotThere) as refused:
        raise Http404 from refused
    if not data:
        problem = _("The bureau keeps no copy of this item, only where it was seen. Your look is recorded.")
        return refusal(request, "desk/look.html", context, problem)
    response = HttpResponse(data, content_type="application/octet-stream")
    response["Content-Disposition"] = f'attachment; filename="{item}"'
    response["Cache-Control"] = "no-store"
    return response
