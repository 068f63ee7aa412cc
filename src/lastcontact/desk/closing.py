"""The act that closes a relative's page at a record whose person they do not seek."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lastcontact.bureau import closing
from lastcontact.bureau.acting import NotAllowed, NotThere, Refused
from lastcontact.core.access import Act
from lastcontact.core.payloads.families import How
from lastcontact.desk.families import family_context, speaks
from lastcontact.desk.standing import desk_of_record, refusal, signed_in


@require_POST
@signed_in
def close(request: HttpRequest, record: str, relative: str) -> HttpResponse:
    """Closes a relative's page at another record, for the one at this record, once they were spoken with."""
    desk, row = desk_of_record(request, record, Act.TELL)
    if desk.past:
        raise Http404
    asked = request.POST
    try:
        if asked.get("how", "") not in set(How):
            raise Refused(_("Say how you spoke with them: in person, by telephone or by letter."))
        spoken = closing.Spoken(How(asked["how"]), asked.get("words", ""), speaks(asked))
        waits = closing.close(by=desk.hand, relative=relative, seeks=row.id, spoken=spoken)
    except (NotAllowed, NotThere) as refused:
        raise Http404 from refused
    except Refused as refused:
        context = {**family_context(desk, row.id), "typed": {relative: asked}}
        return refusal(
            request, "desk/family.html", context, str(refused), page_at=reverse("desk:family", args=[row.id])
        )
    words = _("The page at the other record is closed. What stood on it is kept below.")
    if waits:
        words = _("Recorded. A second officer has to agree to these words; until then the other page stays as it is.")
    messages.success(request, words)
    return redirect("desk:family", row.id)
