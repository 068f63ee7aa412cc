"""Which call notes of an incident are about whom: whoever called about somebody has asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models.fields.json import KT
from django.utils import timezone

from lastcontact.casefile import models as m
from lastcontact.core.payloads.reports import ReportKind


@dataclass(frozen=True, slots=True)
class CallNote:
    """One call note and one record it is about, or speaks of; `claimed` where something was claimed of it from there.

    `own`: whether the call was about that record; what was said in it of somebody else is a claim, no call of theirs.
    """

    report: str
    record: str
    number: int
    on: date
    claimed: bool
    own: bool


def call_notes(incident: str, upto_seq: int | None = None) -> list[CallNote]:
    """A call is about the record that the officer chose in it or, choosing none, opened first from it; about those it
    claims something of where it has neither. Set back in time, as was known then. In the order of the notes.
    """
    if not m.Report.objects.has(incident=incident, of_kind=ReportKind.CALL_NOTE):
        return []
    notes = m.Report.objects.filter(incident=incident, of_kind=ReportKind.CALL_NOTE)
    claims = m.Claim.objects.filter(report__in=notes.values("id"), state="accepted").exclude(record="")
    opened = m.Record.objects.filter(report__in=notes.values("id"))
    if upto_seq is not None:
        notes = notes.filter(folded__act__seq__lte=upto_seq)
        claims, opened = claims.filter(seq__lte=upto_seq), opened.filter(seq__lte=upto_seq)
    claimed = set(claims.values_list("report", "record"))
    subject: dict[str, str] = {}
    for report, record in opened.order_by("seq").values_list("report", "id"):
        subject.setdefault(report, record)
    known: dict[str, tuple[int, date]] = {}
    # As text: an id of figures alone would come out of the JSON as a number.
    given = ("id", "number", "received_at", "folded__received__published_on", KT("folded__received__about"))
    for report, number, received_at, published, record in notes.values_list(*given):
        known[report] = number, date.fromisoformat(published) if published else timezone.localtime(received_at).date()
        if record:
            subject[report] = record
    found = (
        CallNote(report, record, *known[report], (report, record) in claimed, subject.get(report, record) == record)
        for report, record in claimed | set(subject.items())
        if report in known
    )
    return sorted(found, key=lambda note: (note.number, note.record))
