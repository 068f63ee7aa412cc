"""Rows of a list beside whose name a word stands that nobody gave a meaning: nothing is claimed of whom they name."""

from __future__ import annotations

from django.db.models import QuerySet

from lastcontact.casefile import models as m
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.fold.reports import ReportFile
from lastcontact.reading.columns import CONDITION


def unread_rows(report: str) -> QuerySet[m.Record]:
    """The records made of such rows, until a claim of that report is made of each."""
    claimed = m.Claim.objects.filter(report=report).exclude(record="").exclude(state="taken_back").values("record")
    puzzling = m.Record.objects.filter(report=report, folded__opened__not_understood=True)
    return puzzling.exclude(id__in=claimed).order_by("seq", "id")


def word_of(record: RecordFile, report: ReportFile | None) -> str:
    """The word of condition beside a name, as written; "" where none stands in a column for it."""
    labels = {
        label: None
        for batch in (report.batches if report else ())
        for label, field in batch.columns.items()
        if field == CONDITION
    }
    return " ".join(word for label in labels if (word := record.described.other.get(label, "").strip()))
