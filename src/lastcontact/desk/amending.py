"""The act that mends what is written of a relative, from the family's page."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lastcontact.bureau import amending
from lastcontact.bureau.acting import NotAllowed, NotThere, Refused
from lastcontact.bureau.page_words import OtherLanguage
from lastcontact.core.access import Act
from lastcontact.desk.families import family_context
from lastcontact.desk.greetings import without_greeting
from lastcontact.desk.relatives_mended import WRITTEN
from lastcontact.desk.standing import desk_of_record, refusal, signed_in


@require_POST
@signed_in
def amend(request: HttpRequest, record: str, relative: str) -> HttpResponse:
    """What is written of a relative, as the form has it from now on."""
    desk, row = desk_of_record(request, record, Act.TELL)
    if desk.past:
        raise Http404
    try:
        without_greeting(request.POST.get("language", "en"), request.POST.get("addressed_as", "").strip())
        amending.amend(by=desk.hand, relative=relative, mended=_mended(request.POST))
    except (NotAllowed, NotThere) as refused:
        raise Http404 from refused
    except Refused as refused:
        context = {**family_context(desk, row.id), "mending": {relative: request.POST}}
        context["asks_language"] = isinstance(refused, OtherLanguage) and f"m-{relative}"
        page_at = reverse("desk:family", args=[row.id])
        return refusal(request, "desk/family.html", context, str(refused), page_at=page_at)
    messages.success(request, _("Mended. What stood here before is kept, for officers."))
    return redirect(f"{reverse('desk:family', args=[row.id])}#rel-{relative}")


def _mended(asked: QueryDict) -> amending.Mended:
    seen = asked.get("seen", "")
    return amending.Mended(
        **{name: asked.get(name, "").strip() for name in WRITTEN},
        why=asked.get("why", "").strip(),
        seen=int(seen) if seen.isdecimal() else 0,
        any_language=bool(asked.get("any_language")),
    )
