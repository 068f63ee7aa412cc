"""How the rows of a table were taken in: its columns, and what was said of those it names, as its records have it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from lastcontact.bureau import taking_rows
from lastcontact.bureau.row_words import TELLS_WHO
from lastcontact.casefile import models as rows
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.fold.reports import ReportFile
from lastcontact.core.payloads.records import RecordOpened
from lastcontact.reading.columns import CONDITION

SIBLINGS = 50
"""So many records of a table are looked at for how it was taken in."""


@dataclass(frozen=True, slots=True)
class AsTaken:
    """How the rows of a table were taken in."""

    columns: Mapping[str, str]
    terms: taking_rows.ListTerms
    began: date | None = None

    @property
    def first_in_conditions(self) -> str:
        """Which stands first in days with a slash beside the words of condition; "" where nobody said."""
        labels = (label for label, held in self.columns.items() if held == CONDITION)
        return next((self.terms.slashes[label] for label in labels if label in self.terms.slashes), "")


def order_of(row: rows.Report, table: str) -> AsTaken:
    """How this table was taken: its columns, and what was said of those it names, as its records have it."""
    columns = columns_of(row.file, table)
    siblings = _siblings(row.id, table)
    slashes = next((batch.slashes for batch in row.file.batches if batch.table == table), {})
    terms = taking_rows.ListTerms(columns=columns, table=table, slashes=slashes)
    if not siblings:
        return AsTaken(columns, terms)
    opened = siblings[0]
    if terms.each:
        when = rows.Incident.objects.the(id=row.incident).file.when
        of_each = _of_each(replace(terms, **_alike(opened)), row.file, siblings)
        return AsTaken(columns, of_each, when.start_on if when else None)
    return AsTaken(columns, replace(terms, says=opened.says, evidence_kind=opened.evidence_kind, **_alike(opened)))


def _alike(opened: RecordOpened) -> dict[str, Any]:
    """What is the same of every record of one table."""
    return {
        "speaker": "" if opened.passed_on_by == opened.source else opened.source,
        "sought": opened.sought,
        "group": opened.group,
        "language": opened.language,
    }


def _of_each(terms: taking_rows.ListTerms, file: ReportFile, siblings: Sequence[RecordOpened]) -> taking_rows.ListTerms:
    """Of a table that says of each what became of them: what it says of those without a word, its voice, its day."""
    batches = [batch for batch in file.batches if batch.table == terms.table]
    says = next((batch.says for batch in batches if batch.says), None)
    when = next((batch.when for batch in batches if batch.when), None)
    sought = next((batch.sought for batch in batches if batch.sought is not None), terms.sought)
    told = [opened for opened in siblings if opened.says]
    kinds = [opened.evidence_kind for opened in told if opened.says == says or opened.evidence_kind in TELLS_WHO]
    some = says or next((opened.says for opened in told), None)
    return replace(
        terms,
        says=says,
        voice=(some.speaker or "") if some else "",
        when=when or (some.when if some else None),
        evidence_kind=next(iter(kinds), ""),
        meanings=next((batch.meanings for batch in batches), {}),
        sought=sought,
        not_before=next((batch.not_before for batch in batches), None),
        known_until=next((batch.known_until for batch in batches), None),
    )


def _siblings(report: str, table: str) -> list[RecordOpened]:
    """Some of the records of a table, as they were opened."""
    opening = f"{table}, row " if table else "row "
    of_table = rows.Record.objects.filter(report=report, locator__startswith=opening).order_by("seq", "id")
    files: list[RecordFile] = [record.file for record in of_table[:SIBLINGS]]
    return [file.opened for file in files]


def columns_of(file: ReportFile, table: str) -> dict[str, str]:
    return next((dict(batch.columns) for batch in file.batches if batch.table == table), {})
