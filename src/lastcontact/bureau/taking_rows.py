"""A list's rows made records, batch by batch: each a transaction, gone on with after any interruption."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db import transaction

from lastcontact.bureau.acting import Hand, report_row, write
from lastcontact.bureau.carrying import passed_on_by
from lastcontact.bureau.row_words import Told
from lastcontact.casefile import bulk
from lastcontact.casefile import models as rows
from lastcontact.core.access import Act
from lastcontact.core.claim import Claim
from lastcontact.core.dates import Interval
from lastcontact.core.fold.sources import SourceFile
from lastcontact.core.payloads.records import Described, RecordOpened
from lastcontact.core.payloads.reports import RowsTaken, Trouble
from lastcontact.core.payloads.sources import MappingRemembered
from lastcontact.journal import turns
from lastcontact.reading.columns import CONDITION

BATCH = 1_000
"""Rows of a list in one transaction, a quarter of a second that other writers wait; intake goes on after the last batch
that was written."""


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row of a list, read through the column mapping; everything as written."""

    number: int
    described: Described
    troubles: tuple[Trouble, ...] = ()
    told: Told | None = None
    """What the list says of this row, where it says it of each by a word of its own."""


@dataclass(frozen=True, slots=True)
class ListTerms:
    """How a whole list is to be taken: its columns, what it says of everybody it names, in whose voice."""

    columns: Mapping[str, str]
    says: Claim | None = None
    speaker: str = ""
    evidence_kind: str = ""
    sought: bool = True
    group: str = ""
    language: str = ""
    unmapped: tuple[str, ...] = ()
    troubles: tuple[Trouble, ...] = field(default_factory=tuple)
    left_out: tuple[int, ...] = ()
    """The numbers of the rows of which no record is made."""
    table: str = ""
    """Which table of the file, where it holds several: each is taken in by itself."""
    voice: str = ""
    when: Interval | None = None
    """In whose voice, and as of when, the rows' own words of condition are said."""
    meanings: Mapping[str, str] = field(default_factory=dict)
    """What an officer says that words of condition mean which are not understood."""
    remember: bool = False
    """These meanings hold for the next lists of this source as well."""
    not_before: date | None = None
    """Days beside words that are earlier were not taken."""
    known_until: date | None = None
    """Days beside words were taken that are as late as this, later than the list's own."""
    kept_sought: frozenset[int] = frozenset()
    """The numbers of the rows whose people are sought, though their own word says killed or back."""

    slashes: Mapping[str, str] = field(default_factory=dict)
    """Label of a column -> which stands first in its days with a slash, as an officer says."""

    @property
    def each(self) -> bool:
        """Whether a column says of each row what became of whom it names: then `says` is of those without a word."""
        return CONDITION in self.columns.values()


def take_rows(*, by: Hand, report: str, list_rows: Sequence[ListRow], terms: ListTerms) -> Iterator[int]:
    """Opens a record for each row of a list, in batches; yields the number of rows done after each.

    A batch is one transaction. Called again after an interruption, or by two at once, it goes on after the last batch
    written: no row is taken twice.
    """
    row = report_row(by, report, Act.TAKE_IN)
    source = rows.Source.objects.one(id=row.source)
    if source:
        _remember(by, source.file, terms)
    done = row.file.done_in(terms.table)
    for start in range(sum(1 for r in list_rows if r.number <= done), len(list_rows), BATCH):
        last = start + BATCH >= len(list_rows)
        with bulk.without_collector():
            _take_batch(by, row, list_rows[start : start + BATCH], terms, finished=last)
        yield min(start + BATCH, len(list_rows))


def _remember(by: Hand, source: SourceFile, terms: ListTerms) -> None:
    """How this list is read is how the next of its source is proposed to be."""
    columns, meanings = dict(source.columns), dict(source.meanings)
    said = terms.meanings if terms.remember else {}
    if terms.columns.items() <= columns.items() and said.items() <= meanings.items():
        return
    write(by, MappingRemembered(source=source.id, columns={**columns, **terms.columns}, meanings={**meanings, **said}))


def _take_batch(by: Hand, row: rows.Report, batch: Sequence[ListRow], terms: ListTerms, *, finished: bool) -> None:
    with transaction.atomic():
        turns.take()
        done = rows.Report.objects.the(id=row.id).file.done_in(terms.table)
        waiting = [r for r in batch if r.number > done]
        if waiting:
            carrier = _carrier(row, terms)
            opened = [_record(by, row, r, (terms, carrier)) for r in waiting]
            write(by, *opened, _taken(row.id, waiting, (done, terms), finished=finished))


def take_one(*, by: Hand, report: rows.Report, row: ListRow, terms: ListTerms) -> str:
    """Opens a record for one row that was left out when its list was taken in; gives the record."""
    opened = _record(by, report, row, (terms, _carrier(report, terms)))
    write(by, opened, _taken(report.id, [row], (row.number, terms), finished=True))
    return opened.record


def _carrier(report: rows.Report, terms: ListTerms) -> str:
    """Who only passes on what the list says of those it names; "" where nobody does."""
    voice = terms.says.speaker if terms.says else terms.voice or None
    return passed_on_by(report, voice, terms.speaker) if terms.says or terms.each else ""


def _record(by: Hand, report: rows.Report, row: ListRow, of: tuple[ListTerms, str]) -> RecordOpened:
    terms, carrier = of
    told = row.told or Told("", terms.says, terms.evidence_kind)
    return RecordOpened(
        record=by.new_id(),
        incident=report.incident,
        report=report.id,
        described=row.described,
        locator=_place(terms.table, row.number),
        language=terms.language,
        sought=terms.sought and (not told.no_more_sought or row.number in terms.kept_sought),
        group=terms.group,
        says=told.says,
        source=terms.speaker or report.source,
        evidence_kind=told.evidence_kind,
        passed_on_by=carrier if told.says else "",
        troubles=row.troubles,
        not_understood=not told.understood,
    )


_PLACE = re.compile(r"(?:.*, )?row \d+", re.DOTALL)


def _place(table: str, number: int) -> str:
    return f"{table}, row {number}" if table else f"row {number}"


def is_row(place: str) -> bool:
    """Whether a record that stands there was made of a row, and not of a further name of it or by hand.

    >>> is_row("sheet 2, row 31"), is_row("row 31, name 2"), is_row("")
    (True, False, False)
    """
    return _PLACE.fullmatch(place) is not None


def _taken(report: str, batch: Sequence[ListRow], of: tuple[int, ListTerms], *, finished: bool) -> RowsTaken:
    done, terms = of
    upto = max(terms.left_out, default=0) if finished else batch[-1].number
    return RowsTaken(
        report=report,
        first=batch[0].number,
        last=batch[-1].number,
        records=len(batch),
        columns=dict(terms.columns),
        unmapped=terms.unmapped,
        troubles=terms.troubles,
        finished=finished,
        table=terms.table,
        says=terms.says if terms.each else None,
        when=terms.when if terms.each else None,
        sought=terms.sought if terms.each else None,
        not_before=terms.not_before if terms.each else None,
        known_until=terms.known_until if terms.each else None,
        meanings=dict(terms.meanings),
        left_out=tuple(number for number in terms.left_out if done < number <= upto),
        kept_sought=tuple(row.number for row in batch if row.number in terms.kept_sought),
        slashes=dict(terms.slashes),
    )
