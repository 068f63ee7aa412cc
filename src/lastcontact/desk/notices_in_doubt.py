"""A notice in doubt: who speaks to the family, and what was said to them."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from lastcontact.bureau import disclosing
from lastcontact.bureau.acting import NotAllowed, NotThere, Refused
from lastcontact.core.access import Act
from lastcontact.core.payloads.families import How
from lastcontact.desk.families import family_context, speaks
from lastcontact.desk.persons import PersonPage, page_of
from lastcontact.desk.standing import desk_of_record, refusal, signed_in


@require_http_methods(["GET", "POST"])
@signed_in
def doubt(request: HttpRequest, record: str, notice: str) -> HttpResponse:
    """A notice in doubt: the named officer speaks to the family, then writes here what was said."""
    desk, row = desk_of_record(request, record, Act.TELL)
    page: PersonPage = page_of(desk, row.id)
    held = next((n for n in page.person.in_doubt if n.id == notice), None)
    if held is None or desk.past:
        raise Http404
    context = {**family_context(desk, row.id, request.POST or None), "notice": held}
    if request.method == "GET":
        return render(request, "desk/doubt.html", context)
    asked = request.POST
    try:
        if asked.get("deed") == "assign":
            officer = asked.get("officer", "")
            disclosing.assign_doubt(by=desk.hand, record=row.id, notice=notice, officer=officer)
        else:
            how, words = How(asked.get("how", "")), asked.get("words", "")
            disclosing.speak(
                by=desk.hand, record=row.id, notice=notice, how=how, words=words, speaks_of_death=speaks(asked)
            )
    except (NotAllowed, NotThere) as refused:
        raise Http404 from refused
    except (Refused, ValueError) as refused:
        return refusal(request, "desk/doubt.html", context, str(refused))
    return redirect("desk:person", record)
