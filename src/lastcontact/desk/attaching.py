"""An accepted claim that says nothing of whom it is about, attached to a person afterwards."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as say
from django.views.decorators.http import require_http_methods

from lastcontact.bureau.acting import NotAllowed, NotThere, Refused
from lastcontact.bureau.attaching import attach_all
from lastcontact.casefile import models as rows
from lastcontact.core.access import Act
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.plain import from_plain
from lastcontact.desk import cards
from lastcontact.desk.claim_places import claim_at
from lastcontact.desk.finding import named_people, said_of
from lastcontact.desk.standing import Desk, desk_of_report, signed_in
from lastcontact.desk.unattached import may_be_two, name_in, of_one_name


@require_http_methods(["GET", "POST"])
@signed_in
def attach(request: HttpRequest, claim: str) -> HttpResponse:
    """Who is meant: by name first, then chosen among those who bear it."""
    row = rows.Claim.objects.one(id=claim, record="", state="accepted")
    if row is None:
        raise Http404
    desk, report = desk_of_report(request, row.report, Act.REVIEW)
    if desk.past:
        raise Http404
    name, chosen = request.POST.get("person", "").strip(), request.POST.get("chosen_person", "")
    if not name:
        return _page(request, desk, row, report)
    people = [(found.id, said_of(found)) for found in named_people(desk.incident.id, name)]
    new = request.POST.get("new_person") == "on"
    file = from_plain(ClaimFile, row.folded)
    also = _also(request, file, of_one_name(report.id, file))
    if not chosen and not new:
        again = name == request.POST.get("looked_for")
        problem = say("Nobody is chosen: say which of these people it is, or that a record is to be opened.")
        asked = {"problem": problem, "status": 422} if again else {}
        return _page(request, desk, row, report, name=name, people=people, none_found=not people, **asked)
    try:
        attached, *others = attach_all(
            by=desk.hand, claims=[claim, *also], record="" if new else chosen, newly_named=name if new else ""
        )
    except (NotAllowed, NotThere) as refused:
        raise Http404 from refused
    except Refused as refused:
        return _page(request, desk, row, report, name=name, people=people, problem=str(refused), status=422)
    if others:
        words = say("%(n)s claims of this report are on the page of this person now. Each can be taken back by itself.")
        messages.success(request, words % {"n": len(others) + 1})
    return redirect(claim_at(report.file, replace(file, id=attached)))


def _also(request: HttpRequest, claim: ClaimFile, same: list[ClaimFile]) -> list[str]:
    """The other claims of this name that are to be attached as well: those ticked, or all of them where the words do
    not tell that two people may bear it.
    """
    ticked = set(request.POST.getlist("also"))
    every = "all" in request.POST and not may_be_two([claim.body, *(file.body for file in same)])
    return [file.id for file in same if every or file.id in ticked]


def _page(
    request: HttpRequest, desk: Desk, row: rows.Claim, report: rows.Report, *, status: int = 200, **more: Any
) -> HttpResponse:
    file: ClaimFile = from_plain(ClaimFile, row.folded)
    title = cards.title_of(file.body)
    words = file.body.evidence.text if file.body.evidence else ""
    others = of_one_name(report.id, file)
    same = [(other.id, cards.title_of(other.body), other.body.evidence) for other in others]
    here = {"claim": row, "report": report, "title": title, "words": words, "begin": name_in(file.body), "same": same}
    two = may_be_two([file.body, *(other.body for other in others)])
    first_seen = [] if two else [other.id for other in others]
    here["ticked"] = request.POST.getlist("also") if request.POST.get("looked_for") else first_seen
    context = desk.page(here="reports", trail=say("Person"), **here, **more)
    return render(request, "desk/attach.html", context, status=status)
