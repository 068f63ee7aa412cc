"""Evidence: what is preserved, where it was seen, who held it; looked at only on request, each look recorded first."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later
from django.views.decorators.http import require_http_methods, require_POST

from lastcontact.bureau import custody
from lastcontact.bureau.acting import NotAllowed, NotThere, Refused
from lastcontact.casefile import models as rows
from lastcontact.casefile.shelf import of_incident
from lastcontact.core.access import Act
from lastcontact.desk.standing import Desk, act, in_incident, open_desk, refusal, signed_in
from lastcontact.desk.uploads import Quota, most_kept, too_large_to_keep, within_quota

AUTHENTICITY = (
    ("", later("not looked at")),
    ("unknown", later("not known")),
    ("confirmed", later("genuine")),
    ("doubted", later("doubted")),
)


@require_http_methods(["GET", "POST"])
@within_quota
@in_incident()
def items(request: HttpRequest, desk: Desk, quota: Quota) -> HttpResponse:
    """What the incident keeps; POST preserves one more."""
    context = _items(desk)
    if request.method == "GET":
        return render(request, "desk/items.html", context)
    label = request.POST.get("label", "").strip()
    if not label:
        return refusal(request, "desk/items.html", context, _("Give the item a label, such as V-03."))
    if quota.passed_over:
        return refusal(request, "desk/items.html", {**context, "asked": request.POST}, too_large_to_keep())
    upload = request.FILES.get("file")
    found = custody.Found(
        incident=desk.incident.id,
        label=label,
        data=upload.chunks() if upload and upload.size else b"",
        filename=upload.name if upload else "",
        media_type=(upload.content_type or "") if upload else "",
        seen_where=request.POST.get("seen_where", "").strip(),
        first_seen=request.POST.get("first_seen", "").strip(),
    )
    try:
        item = custody.preserve(by=desk.hand, found=found)
    except (NotAllowed, NotThere) as refused:
        raise Http404 from refused
    except Refused as refused:
        return refusal(request, "desk/items.html", {**context, "asked": request.POST}, str(refused))
    return redirect("desk:look", item)


def _items(desk: Desk) -> dict[str, object]:
    files = of_incident(desk.shelf, "item", desk.incident.id)
    can_keep = desk.may(Act.KEEP_EVIDENCE)
    return desk.page(here="evidence", items=list(files.values()), can_keep=can_keep, most=most_kept())


@require_http_methods(["GET", "POST"])
@signed_in
def look(request: HttpRequest, item: str) -> HttpResponse | StreamingHttpResponse:
    """One item and its custody; POST asks to look: why, with whom, and then the original is handed out once."""
    desk, row = _one(request, item)
    context = desk.page(here="evidence", item=row.file, authenticity=AUTHENTICITY)
    if request.method == "GET":
        return render(request, "desk/look.html", context)
    why = request.POST.get("why", "").strip()
    if not why:
        return refusal(request, "desk/look.html", context, _("Say why you need to look."))
    try:
        data = custody.look(by=desk.hand, item=item, why=why, with_whom=request.POST.get("with_whom", "").strip())
    except (NotAllowed, NotThere) as refused:
        raise Http404 from refused
    except Refused as refused:
        return refusal(request, "desk/look.html", context, str(refused))
    response = StreamingHttpResponse(data, content_type="application/octet-stream")
    response["Content-Disposition"] = f'attachment; filename="{item}"'
    response["Content-Length"] = row.file.preserved.size
    response["Cache-Control"] = "no-store"
    return response


@require_POST
@signed_in
def item_act(request: HttpRequest, item: str) -> HttpResponse:
    """What was found of an item's authenticity, or that a copy was handed on."""
    desk, _row = _one(request, item)
    asked, back = request.POST, reverse("desk:look", args=[item])
    if asked.get("deed") == "hand_on":
        to, why = asked.get("to", "").strip(), asked.get("why", "").strip()
        return act(request, lambda: custody.hand_on(by=desk.hand, item=item, to=to, why=why), back=back)
    authenticity, words = asked.get("authenticity", ""), asked.get("words", "").strip()
    if authenticity not in dict(AUTHENTICITY):
        raise Http404

    def deed() -> None:
        if not authenticity:
            raise Refused(_("Say what was found of it: genuine, doubted, or not known."))
        custody.verify(by=desk.hand, item=item, authenticity=authenticity, words=words)

    return act(request, deed, back=back)


def _one(request: HttpRequest, item: str) -> tuple[Desk, rows.Item]:
    row = rows.Item.objects.one(id=item)
    if row is None:
        raise Http404
    return open_desk(request, row.incident, Act.KEEP_EVIDENCE), row
