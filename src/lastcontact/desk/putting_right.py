"""A claim that stands, said to put an earlier one right: those it may are offered first."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as say
from django.views.decorators.http import require_http_methods

from lastcontact.bureau import putting_right
from lastcontact.bureau.acting import NotAllowed, NotThere, Refused
from lastcontact.bureau.one_question import may_put_right, question_of, types_beside
from lastcontact.bureau.two_figures import CHANGING
from lastcontact.casefile import models as rows
from lastcontact.core.access import Act
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.plain import from_plain
from lastcontact.desk import cards
from lastcontact.desk.claim_places import claim_at
from lastcontact.desk.claims_to_choose import MOST, claim_words
from lastcontact.desk.standing import Desk, desk_of_report, signed_in


@require_http_methods(["GET", "POST"])
@signed_in
def put_right(request: HttpRequest, claim: str) -> HttpResponse:
    """Which claim it puts right; one of another speaker or question only for a reason."""
    row = rows.Claim.objects.one(id=claim, state="accepted")
    if row is None:
        raise Http404
    desk, report = desk_of_report(request, row.report, Act.REVIEW)
    if desk.past:
        raise Http404
    if request.method == "GET":
        return _page(request, desk, row, report)
    earlier, why = request.POST.get("earlier", ""), request.POST.get("why", "").strip()
    if not earlier:
        return _page(request, desk, row, report, say("Choose the claim that is put right, or has changed since."))
    try:
        if request.POST.get("deed") == "changed":
            putting_right.changed_since(by=desk.hand, claim=claim, earlier=earlier)
        else:
            putting_right.put_right(by=desk.hand, claim=claim, earlier=earlier, why=why)
    except (NotAllowed, NotThere) as refused:
        raise Http404 from refused
    except Refused as refused:
        return _page(request, desk, row, report, str(refused))
    return redirect(claim_at(report.file, from_plain(ClaimFile, row.folded)))


def _page(request: HttpRequest, desk: Desk, row: rows.Claim, report: rows.Report, problem: str = "") -> HttpResponse:
    file: ClaimFile = from_plain(ClaimFile, row.folded)
    here = rows.Claim.objects.filter(incident=row.incident, state="accepted").exclude(id=row.id).order_by("-seq")
    of_one_question = here.filter(type__in=types_beside(file.body))
    every = [from_plain(ClaimFile, other.folded) for other in of_one_question]
    may = [other.id for other in may_put_right(file, row.incident, every)]
    shown = [*here.filter(record=row.record)[:MOST], *here.filter(id__in=may)]
    found = claim_words(shown)
    context = desk.page(
        here="reports",
        trail=say("What it puts right"),
        claim=row,
        report=report,
        title=cards.said_by(file.body),
        words=file.body.evidence.text if file.body.evidence else "",
        may=[(id, found[id]) for id in may],
        others=[(id, said) for id, said in found.items() if id not in may],
        asked=request.POST,
        changing=question_of(file.body) in CHANGING and bool(may),
        chosen=request.POST.get("earlier", "") or request.GET.get("earlier", ""),
        problem=problem,
    )
    return render(request, "desk/put_right.html", context, status=422 if problem else 200)
