"""Call notes about people: whoever called about somebody has asked, though no tracing request was filled in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from lastcontact.casefile import models as rows
from lastcontact.core.fold.persons import PersonLine
from lastcontact.core.payloads.reports import ReportKind
from lastcontact.desk.days import day
from lastcontact.desk.standing import Desk

Calls = Mapping[str, "tuple[Call, ...]"]


@dataclass(frozen=True, slots=True)
class Call:
    """One call note: `claimed` where something was claimed of the person from it."""

    report: str
    number: int
    on: date
    claimed: bool

    def in_words(self, today: date) -> str:
        return _("%(day)s (call note %(n)s)") % {"day": day(self.on, today), "n": self.number}


def calls(desk: Desk) -> Calls:
    """Record -> the call notes of the incident about it, in their order: the officer chose it in the call, something
    was claimed of it from there, or the call opened it; set back in time, as was known then.
    """
    notes = rows.Report.objects.filter(incident=desk.incident.id, of_kind=ReportKind.CALL_NOTE)
    claims = rows.Claim.objects.filter(report__in=notes.values("id"), state="accepted").exclude(record="")
    opened = rows.Record.objects.filter(report__in=notes.values("id"))
    if desk.past:
        notes = notes.filter(folded__act__seq__lte=desk.shelf.seq)
        claims, opened = claims.filter(seq__lte=desk.shelf.seq), opened.filter(seq__lte=desk.shelf.seq)
    claimed = set(claims.values_list("report", "record"))
    about = claimed | set(opened.values_list("report", "id"))
    known: dict[str, tuple[int, date]] = {}
    given = ("id", "number", "received_at", "folded__received__published_on", "folded__received__about")
    for report, number, received_at, published, record in notes.values_list(*given):
        known[report] = number, date.fromisoformat(published) if published else received_at.date()
        if record:
            about.add((report, record))
    found: dict[str, list[Call]] = {}
    for report, record in about:
        if report in known:
            found.setdefault(record, []).append(Call(report, *known[report], (report, record) in claimed))
    return {record: tuple(sorted(some, key=lambda call: call.number)) for record, some in found.items()}


def calls_about(found: Calls, records: Iterable[str]) -> tuple[Call, ...]:
    """The call notes about one person, each once, by the records that are the person."""
    mine = {call.report: call for record in records for call in sorted(found.get(record, ()), key=lambda c: c.claimed)}
    return tuple(sorted(mine.values(), key=lambda call: call.number))


def called_and_untold(desk: Desk, leading: QuerySet[rows.Record]) -> list[tuple[PersonLine, tuple[Call, ...]]]:
    """Those about whom somebody called, for whom no request was filled in and of whom nobody was told yet; who called
    longest ago first.
    """
    found = calls(desk)
    of = dict(rows.Record.objects.filter(incident=desk.incident.id, id__in=list(found)).values_list("id", "person"))
    people = leading.filter(id__in=set(of.values()), requested=False, told=False)
    lines = [row.person_line for row in people]
    called = [(line, calls_about(found, [r for r, leader in of.items() if leader == line.leader])) for line in lines]
    return sorted(called, key=lambda one: (one[1][0].on, one[1][0].number))
