"""A relative's code: a new one with the slip to hand over, and the end of those that are open."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lastcontact.bureau import disclosing
from lastcontact.bureau.acting import NotAllowed, NotThere, Refused
from lastcontact.core.access import Act
from lastcontact.desk.families import family_context
from lastcontact.desk.standing import act, desk_of_record, refusal, signed_in


@require_POST
@signed_in
def code(request: HttpRequest, record: str, relative: str) -> HttpResponse:
    """A new code, shown this once, to be handed over in person."""
    desk, _row = desk_of_record(request, record, Act.TELL)
    if request.POST.get("deed") == "revoke":
        back = reverse("desk:family", args=[record])
        return act(
            request,
            lambda: disclosing.revoke_codes(by=desk.hand, relative=relative),
            back=back,
            done=_("Every open code of this relative has ended."),
        )
    try:
        language = disclosing.file_of(desk.hand, relative).enrolled.language
        issued = disclosing.issue_code(by=desk.hand, relative=relative)
    except (NotAllowed, NotThere) as refused:
        raise Http404 from refused
    except Refused as refused:
        page_at = reverse("desk:family", args=[record])
        return refusal(request, "desk/family.html", family_context(desk, record), str(refused), page_at=page_at)
    door = request.build_absolute_uri(reverse("family_sign_in"))
    here_alone = request.get_host().partition(":")[0] in ("127.0.0.1", "localhost", "[")
    slip = {"issued": issued, "door": door, "here_alone": here_alone, "language_of_slip": language}
    response = render(request, "desk/code.html", desk.page(here="families", record=record, **slip))
    response["Cache-Control"] = "no-store"
    return response
