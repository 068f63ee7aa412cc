"""The columns of a list: what each says, what the list says of everybody it names; then its rows become records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as say
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from lastcontact.bureau import long_lists, taking
from lastcontact.bureau.acting import Refused
from lastcontact.bureau.intake import showable
from lastcontact.bureau.taking import LEFT_OUT, Order
from lastcontact.casefile import models as rows
from lastcontact.casefile import suggestions
from lastcontact.casefile.lists_alike import MOST, ListAlike, list_alike
from lastcontact.core.access import Act
from lastcontact.core.dates import Interval
from lastcontact.core.fold.sources import SourceFile
from lastcontact.core.payloads.reports import ReportKind
from lastcontact.desk.column_doubts import held_back
from lastcontact.desk.documents import troubles
from lastcontact.desk.fields import written_of
from lastcontact.desk.list_columns import Column, header_of, in_doubt, proposed_columns, to_look_at
from lastcontact.desk.list_fields import field_choices
from lastcontact.desk.list_terms import TermsForm, claim_of, said_by_title
from lastcontact.desk.report_page import heading
from lastcontact.desk.row_claims import kept_sought, meanings
from lastcontact.desk.row_days import KEEP, LATER, Known, Looked, looked_at
from lastcontact.desk.rows_left import rows_left
from lastcontact.desk.slash_orders import orders_of
from lastcontact.desk.standing import Desk, desk_of_report, signed_in
from lastcontact.desk.taking_back import taken
from lastcontact.desk.untaken import typing
from lastcontact.reading import columns
from lastcontact.reading.list_days import dated_on, standing_on
from lastcontact.reading.tables import Table, under_its_first_row

NAMING = frozenset(columns.NAMING)
BEHIND_THE_PAGE = 1_000
"""Lists of more rows go on behind the page, which shows how far they are."""


@require_http_methods(["GET", "POST"])
@signed_in
def map_columns(request: HttpRequest, report: str) -> HttpResponse:
    desk, row = desk_of_report(request, report, Act.TAKE_IN)
    if desk.past:
        raise Http404
    try:
        document = taking.reopen(by=desk.hand, report=row.id)
    except Refused as refused:
        return _nothing(request, desk, row, (), str(refused))
    if not document.tables:
        return _nothing(request, desk, row, troubles(document.problems), "")
    as_found = _chosen_table(request, document.tables)
    first_row_names = (request.POST or request.GET).get("header") == "1"
    table = under_its_first_row(as_found) if first_row_names else as_found
    name = showable(table.name) if len(document.tables) > 1 else ""
    chosen = _chosen_columns(request, table)
    source = _source(row)
    shown = proposed_columns(source, table, chosen, request.POST or None)
    remembered = dict(source.meanings) if source else {}
    said = meanings(request.POST, remembered)
    of_each = {"meanings": said, "kept_sought": kept_sought(request.POST), "slashes": orders_of(shown)}
    blank = Order({}, name, began=desk.began_on, **of_each)
    order = _as_proposed(_day_proposed(row, table, desk), shown, blank, says := _says_proposed(row, table))
    look = partial(looked_at, table, known=_known(request, desk, remembered))
    seen = look(order)
    form = TermsForm(request.POST or None, desk=desk, initial=_initial(row, order.when, says), each=order.each)
    problem, unseen = "", False
    if request.method == "POST":
        problem = _column_problem(chosen, table)
        if form.is_valid() and not problem:
            order = replace(form.order(chosen, name), first_row_names=first_row_names, **of_each)
            seen = look(replace(order, remember="remember" in request.POST))
            unseen = _unseen(request, seen)
            try:
                if not (unseen or held_back(request.POST, in_doubt(shown))):
                    return _take(request, desk, row, table, seen.order)
            except Refused as refused:
                problem = str(refused)
    context = desk.page(
        here="reports",
        report=row,
        heading=heading(row.file, source.name if source else ""),
        table=table,
        tables=[(showable(t.name), len(t.rows)) for t in document.tables],
        table_name=showable(table.name),
        **header_of(as_found, table, first_row_names=first_row_names),
        same_people=_same_people(row, table, seen.order),
        preview=seen.preview,
        left=rows_left(table, seen.order),
        early=seen,
        remember="remember" in request.POST,
        unseen=unseen,
        **to_look_at(shown, table, row.file),
        fields=field_choices(),
        form=form,
        problem=problem,
        troubles=troubles(document.problems),
        **taken(row, name, shown),
        back_to=reverse("desk:report", args=[row.id]),
    )
    return render(request, "desk/report_columns.html", context, status=422 if problem or form.errors else 200)


def _known(request: HttpRequest, desk: Desk, remembered: Mapping[str, str]) -> Known:
    return Known(remembered, desk.incident.when, desk.today, request.POST.get("early", ""))


def _day_proposed(row: rows.Report, table: Table, desk: Desk) -> Interval | None:
    """The day that the title says the list stands on, or bears itself; else that on which it appeared, and of one in
    the text of another report that from which its days are counted.
    """
    published = row.file.received.published_on
    if published is None and row.file.received.of_kind is not ReportKind.LIST:
        published = row.dated_on
    said = standing_on((*table.said_above, row.file.received.title), published or desk.today)
    said = said or dated_on(table.said_above, published or desk.today)
    return said or (Interval.day(published) if published else None)


def _says_proposed(row: rows.Report, table: Table) -> str:
    return said_by_title((*table.said_above, row.file.received.title))


def _as_proposed(when: Interval | None, shown: tuple[Column, ...], order: Order, says: str) -> Order:
    """With the columns, the day and what its title says, as proposed, before the officer said anything."""
    held = {showable(column.label): column.chosen for column in shown}
    return replace(order, columns=held, when=when, says=claim_of(says, when))


def _same_people(row: rows.Report, table: Table, order: Order) -> ListAlike | None:
    """The report in which most of the people of this list stand already."""
    others = rows.Record.objects.filter(incident=row.incident).exclude(report=row.id)
    if not NAMING & set(order.columns.values()) or len(table.rows) > MOST or not others.exists():
        return None
    people = [found.described for found in taking.rows_of(table, order)[0]]
    return list_alike(row.incident, people, but=row.id)


def _unseen(request: HttpRequest, looked: Looked) -> bool:
    """Whether the officer has not seen yet what will be said of each row, asks to see it, or has not said of days
    before the incident whether they are right.
    """
    shown = looked.preview
    if shown is None:
        return False
    unsaid = bool(shown.early) and request.POST.get("early") not in (KEEP, LATER)
    return unsaid or request.POST.get("seen") != shown.seen or "look" in request.POST


def _nothing(request: HttpRequest, desk: Desk, row: rows.Report, found: object, problem: str) -> HttpResponse:
    told = {"troubles": found, "problem": problem, **typing(desk, row.file)}
    context = desk.page(here="reports", report=row, heading=heading(row.file, ""), **told)
    return render(request, "desk/report_columns_none.html", context)


def _take(request: HttpRequest, desk: Desk, row: rows.Report, table: Table, order: Order) -> HttpResponse:
    found, _left_out = taking.rows_of(table, order)
    back = reverse("desk:report", args=[row.id])
    if not found:
        raise Refused(say("No row of this table names anybody: look at which column holds the name."))
    if len(found) > BEHIND_THE_PAGE:
        long_lists.start(by=desk.hand, report=row.id, order=order, rows=len(found))
        return redirect(back)
    return _take_now(request, desk, row, (table, order))


def _take_now(request: HttpRequest, desk: Desk, row: rows.Report, what: tuple[Table, Order]) -> HttpResponse:
    before = row.file.records_taken
    for _done in taking.take_table(by=desk.hand, report=row.id, table=what[0], order=what[1]):
        continue
    row = rows.Report.objects.the(id=row.id)
    records = row.file.records_taken - before
    ids = rows.Record.objects.filter(report=row.id).order_by("-seq").values_list("id", flat=True)[:records]
    found = suggestions.suggest(list(ids))
    words = ngettext("%(n)s person was taken in.", "%(n)s people were taken in.", records) % {"n": records}
    links = ngettext(
        "%(n)s pair may be one person.",
        "%(n)s pairs may be one person each.",
        found,
    ) % {"n": found}
    apart = say("Until they are judged, each counts as a person of its own.")
    messages.success(request, f"{words} {links} {apart}" if found else words)
    return redirect(reverse("desk:report", args=[row.id]) + "#people")


def _chosen_table(request: HttpRequest, tables: tuple[Table, ...]) -> Table:
    wanted = request.POST.get("table", "") or request.GET.get("table", "")
    named = next((t for t in tables if showable(t.name) == wanted), None)
    return named or max(tables, key=lambda t: len(t.rows)) if not wanted else named or tables[0]


def _chosen_columns(request: HttpRequest, table: Table) -> dict[str, str]:
    allowed = {value for value, _ in field_choices()}
    chosen = {}
    for index, label in enumerate(table.header):
        value = request.POST.get(f"column-{index}", LEFT_OUT)
        chosen[showable(label)] = value if value in allowed else LEFT_OUT
    return chosen


def _column_problem(chosen: Mapping[str, str], table: Table) -> str:
    if not NAMING & set(chosen.values()):
        return say("Say which column holds the name: without one nobody can be found again.")
    if columns.twice_named({label: chosen[showable(label)] for label in table.header}, table):
        return say("Two columns write the same names: set one of them to “the name written otherwise”.")
    return ""


def _source(row: rows.Report) -> SourceFile | None:
    found = rows.Source.objects.one(id=row.source)
    return found.file if found else None


def _initial(row: rows.Report, as_of: Interval | None, says: str) -> dict[str, Any]:
    when = as_of.start_on.isoformat() if as_of else written_of(None)
    return {"language": row.file.received.language, "leave_out": True, "when": when, "says": says}
