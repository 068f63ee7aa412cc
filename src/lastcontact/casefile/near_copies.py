"""Reports that read like another of their incident: computed, for an officer to say whether one repeats the other."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.db.models import Count

from lastcontact.casefile import bulk
from lastcontact.casefile import models as m
from lastcontact.casefile.shelf import Shelf
from lastcontact.core.fold.reports import ReportFile
from lastcontact.reading.likeness import FEWEST_MARKS, marks_of, shared

ALIKE = 0.6
"""From this share of its words on a report is said to read like another."""
_CLOSE = 5


@dataclass(frozen=True, slots=True)
class NearCopy:
    """`share` of the report's words, 0-1, stand in the other too, in runs of five words and more."""

    report: str
    number: int
    share: float

    @property
    def percent(self) -> int:
        return round(100 * self.share)


def renew(files: Mapping[str, ReportFile | None], known: Collection[str]) -> None:
    """Writes the marks of reports that have none, anew of those whose text gave way to a redacted one, and takes away
    those of reports erased. `known`: those that may have some already.
    """
    marked = m.TextMark.objects.different("report", report=known)
    if changed := [id for id in marked if (file := files[id]) is None or file.redacted]:
        m.TextMark.objects.filter(report__in=changed).delete()
    new = [f for id, f in files.items() if f and (id not in marked or f.redacted)]
    if marks := [(f.id, mark) for f in new for mark in marks_of(f.text)]:
        bulk.insert(m.TextMark, ("report", "mark"), marks)


def near_copies(shelf: Shelf, file: ReportFile) -> tuple[NearCopy, ...]:
    """The reports of the incident, as known there, that most of its words stand in too; the likest first."""
    marks = m.TextMark.objects.filter(report=file.id).values("mark")
    same = m.TextMark.objects.filter(mark__in=marks).exclude(report=file.id).values("report")
    most = same.annotate(n=Count("mark")).filter(n__gte=FEWEST_MARKS).order_by("-n", "report")
    rows = m.Report.objects.filter(id__in=[row["report"] for row in most], incident=file.received.incident)
    ranked = {row["report"]: place for place, row in enumerate(most)}
    close = sorted(rows.values_list("id", "number"), key=lambda row: ranked[row[0]])[:_CLOSE]
    others: dict[str, ReportFile] = shelf.files("report", [id for id, _ in close])
    found = [
        NearCopy(id, number, shared(file.text, others[id].text))
        for id, number in close
        if id in others and others[id].repost_of not in (file.id, file.repost_of or None)
    ]
    return tuple(sorted((copy for copy in found if copy.share >= ALIKE), key=lambda copy: (-copy.share, copy.number)))
