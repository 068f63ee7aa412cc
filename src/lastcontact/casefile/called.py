"""Which call notes of an incident are about whom: whoever called about somebody has asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lastcontact.casefile import models as m
from lastcontact.core.payloads.reports import ReportKind


@dataclass(frozen=True, slots=True)
class CallNote:
    """One call note about one record; `claimed` where something was claimed of it from there."""

    report: str
    record: str
    number: int
    on: date
    claimed: bool


def call_notes(incident: str, upto_seq: int | None = None) -> list[CallNote]:
    """The officer chose the record in the call, something was claimed of it from there, or the call opened it; set back
    in time, as was known then. In the order of the notes.
    """
    notes = m.Report.objects.filter(incident=incident, of_kind=ReportKind.CALL_NOTE)
    claims = m.Claim.objects.filter(report__in=notes.values("id"), state="accepted").exclude(record="")
    opened = m.Record.objects.filter(report__in=notes.values("id"))
    if upto_seq is not None:
        notes = notes.filter(folded__act__seq__lte=upto_seq)
        claims, opened = claims.filter(seq__lte=upto_seq), opened.filter(seq__lte=upto_seq)
    claimed = set(claims.values_list("report", "record"))
    about = claimed | set(opened.values_list("report", "id"))
    known: dict[str, tuple[int, date]] = {}
    given = ("id", "number", "received_at", "folded__received__published_on", "folded__received__about")
    for report, number, received_at, published, record in notes.values_list(*given):
        known[report] = number, date.fromisoformat(published) if published else received_at.date()
        if record:
            about.add((report, record))
    found = (
        CallNote(report, record, *known[report], (report, record) in claimed)
        for report, record in about
        if report in known
    )
    return sorted(found, key=lambda note: (note.number, note.record))
