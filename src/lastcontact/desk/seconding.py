"""Words to a family, before the second officer who has to agree to them: with why they wait."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later
from django.views.decorators.http import require_http_methods

from lastcontact.bureau import seconding
from lastcontact.bureau.acting import NotAllowed, NotThere, Refused
from lastcontact.bureau.page_words import not_of_the_page
from lastcontact.bureau.waiting_words import why_they_wait
from lastcontact.core.access import Act
from lastcontact.desk.persons import page_of
from lastcontact.desk.standing import desk_of_record, refusal, signed_in

KINDS = {
    "notice.given": later("What they were told"),
    "appointment.made": later("When we speak next"),
    "doubt.spoken": later("What was said to them of a notice in doubt"),
    "message.answered": later("An answer to what they wrote"),
    "relative.closed": later("What was said to them before their page here closes"),
}


@require_http_methods(["GET", "POST"])
@signed_in
def words(request: HttpRequest, record: str, seq: int) -> HttpResponse:
    """The words as they would stand, whom they are for and what is on file; agreed to here, or not."""
    desk, row = desk_of_record(request, record, Act.READ)
    if desk.past:
        raise Http404
    try:
        held = seconding.held_words(by=desk.hand, record=row.id, seq=seq)
    except (NotAllowed, NotThere) as refused:
        raise Http404 from refused
    relative = next(r for r in row.file.family.relatives if r.id == held.relative)
    p = page_of(desk, row.id)
    context = desk.page(here="families", p=p, person=p.person, record=row.id, held=held, relative=relative)
    context |= {"hindered": seconding.hindered(held, row.id), "waits": why_they_wait(p.person, held)}
    context |= {"other_language": not_of_the_page(relative.enrolled.language, held.lines)}
    context |= {"of_kind": KINDS[held.of_kind], "asked": request.POST, "can": {"tell": desk.may(Act.TELL)}}
    if request.method == "GET":
        return render(request, "desk/words.html", context)
    agrees, why = request.POST.get("agrees") == "yes", request.POST.get("why", "")
    try:
        seconding.second(by=desk.hand, record=row.id, seq=seq, agrees=agrees, why=why)
    except (NotAllowed, NotThere) as refused:
        raise Http404 from refused
    except Refused as refused:
        return refusal(request, "desk/words.html", context, str(refused))
    messages.success(
        request, _("Agreed. They stand now.") if agrees else _("Recorded. These words reach nobody through the bureau.")
    )
    return redirect("desk:family" if desk.may(Act.TELL) else "desk:person", record)
