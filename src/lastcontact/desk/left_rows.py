"""The rows of a list that were taken for headings, totals or remarks: with their words, to be taken in as people."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as say
from django.views.decorators.http import require_http_methods

from lastcontact.bureau import left_rows
from lastcontact.bureau.acting import Refused
from lastcontact.casefile import models as rows
from lastcontact.casefile.persons import ORPHANS
from lastcontact.core.access import Act
from lastcontact.core.fold.reports import ReportFile
from lastcontact.desk.report_page import heading
from lastcontact.desk.report_people import ROWS_A_PAGE
from lastcontact.desk.standing import act, desk_of_report, signed_in


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A row that was left out at first, and the record it is now."""

    locator: str
    record: str
    name: str
    sought: bool


@require_http_methods(["GET", "POST"])
@signed_in
def left_out(request: HttpRequest, report: str) -> HttpResponse:
    """The rows that were left out; one of them is taken in by its button."""
    desk, row = desk_of_report(request, report, Act.TAKE_IN)
    if desk.past:
        raise Http404
    if request.method == "POST":
        table, number = request.POST.get("table", ""), request.POST.get("row", "")

        def deed() -> None:
            if not number.isdecimal() or len(number) > 9:
                raise Refused(say("Choose one of the rows that were left out."))
            left_rows.take_in(by=desk.hand, report=row.id, table=table, number=int(number))

        words = say("Taken in. If it is nobody after all, say so beside it: then nobody seeks them.")
        return act(request, deed, back=reverse("desk:left-rows", args=[row.id]), done=words)
    found: tuple[left_rows.LeftRow, ...] = ()
    problem = ""
    try:
        found = left_rows.left_out(by=desk.hand, report=row.id)
    except Refused as refused:
        problem = str(refused)
    shown = Paginator(found, ROWS_A_PAGE, ORPHANS).get_page(request.GET.get("page", "1"))
    source = next(iter(rows.Source.objects.column("name", id=row.source)), "")
    context = desk.page(
        here="reports",
        report=row,
        heading=heading(row.file, source),
        left=shown,
        taken=_taken(row),
        problem=problem,
    )
    return render(request, "desk/left_rows.html", context)


def _taken(row: rows.Report) -> tuple[TakenIn, ...]:
    file: ReportFile = row.file
    places = [f"{table}, row {number}" if table else f"row {number}" for table, number in file.taken_in_since]
    found = rows.Record.objects.filter(report=row.id, locator__in=places).order_by("seq")
    return tuple(TakenIn(r.locator, r.id, r.file.described.full_name, r.file.sought) for r in found)
