"""Rows of a list of which no record was made: shown with their words, taken in as people, kept when the list goes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.db import transaction
from django.utils.translation import gettext as _

from lastcontact.bureau import nobodys_rows, taking, taking_rows
from lastcontact.bureau.acting import Hand, Refused, report_row
from lastcontact.bureau.as_taken import AsTaken, columns_of, order_of
from lastcontact.bureau.intake import showable
from lastcontact.bureau.taking import Order
from lastcontact.bureau.taking_rows import ListRow
from lastcontact.casefile import models as rows
from lastcontact.casefile import suggestions
from lastcontact.core.access import Act
from lastcontact.core.fold.reports import ReportFile
from lastcontact.core.payloads.reports import KeptTable, Trouble
from lastcontact.journal import turns
from lastcontact.reading.formats.document import Document
from lastcontact.reading.kept_tables import kept_of
from lastcontact.reading.tables import Table, under_its_first_row


@dataclass(frozen=True, slots=True)
class LeftRow:
    """A row of which no record was made: its table ("" where there is but one), its number, its words as written.

    `rank_alone`: it was left out for a rank that stands where the name should; `sentence`: as one.
    """

    table: str
    number: int
    words: tuple[str, ...]
    rank_alone: bool = False
    sentence: bool = False


def left_out(*, by: Hand, report: str) -> tuple[LeftRow, ...]:
    """Every row taken for a heading, a total, a remark, a sentence or a rank alone, and that nobody took in since.

    Raises: OriginalGone where neither the original nor these rows are kept; NotAllowed.
    """
    file: ReportFile = report_row(by, report, Act.TAKE_IN).file
    if not file.all_left_out:
        return ()
    document = taking.reopen(by=by, report=report)
    found = []
    for table in document.tables:
        name = _name(document, table)
        columns = columns_of(file, name)
        as_taken = _table(document, name, columns)
        for number in file.left_out(name):
            if words := tuple(showable(cell).strip() for cell in _cells(table, number) if cell.strip()):
                fields = _fields(as_taken, number, columns)
                sentence = nobodys_rows.tells_a_sentence(fields, words)
                found.append(LeftRow(name, number, words, nobodys_rows.rank_alone(fields), sentence))
    return tuple(found)


def take_in(*, by: Hand, report: str, table: str, number: int) -> str:
    """Makes a record of a row that was left out, as the list's other rows became theirs; gives the record.

    Its words are the name where no column for one holds any, or a rank alone. Raises: Refused where the row is no such
    row, or was taken in already.
    """
    with transaction.atomic():
        turns.take()
        row = report_row(by, report, Act.TAKE_IN)
        file: ReportFile = row.file
        if number not in file.left_out(table):
            raise Refused(_("This row is taken in already, or is none of those that were left out."))
        order = order_of(row, table)
        found = _table(taking.reopen(by=by, report=report), table, order.columns)
        record = taking_rows.take_one(by=by, report=row, row=_somebody(found, number, order), terms=order.terms)
    suggestions.suggest([record])
    return record


def kept(row: rows.Report, file: ReportFile) -> tuple[KeptTable, ...]:
    """Of a list whose original is about to be destroyed, the rows that are no record: all of them, by table."""
    if not file.item:
        return tuple(
            replace(table, rows=tuple(r for r in table.rows if not file.is_taken(_kept_name(file, table), r.number)))
            for table in file.tables
        )
    document = taking.opened(row)
    return tuple(
        kept_of(
            _table(document, name, columns_of(file, name)), lambda number, name=name: not file.is_taken(name, number)
        )
        for name in (_name(document, table) for table in document.tables)
    )


def _somebody(table: Table, number: int, how: AsTaken) -> ListRow:
    terms = how.terms
    order = Order(
        columns=dict(how.columns),
        says=terms.says,
        voice=terms.voice,
        when=terms.when,
        evidence_kind=terms.evidence_kind,
        meanings=dict(terms.meanings),
        not_before=terms.not_before,
        known_until=terms.known_until,
        began=how.began,
        slashes=dict(terms.slashes),
        leave_out_remarks=False,
    )
    found, _none = taking.rows_of(replace(table, rows=(_cells(table, number),), first_row=number, marks=()), order)
    if not found:
        raise Refused(_("This row holds nothing."))
    row = found[0]
    what = "it was left out at first, as a heading, a total or a remark; an officer took it in"
    cells = [showable(cell).strip() for cell in _cells(table, number) if cell.strip()]
    rank_alone = nobodys_rows.rank_alone(_fields(table, number, how.columns))
    if rank_alone:
        what = "it was left out at first, as a rank and no name; an officer took it in"
        cells = [cell for cell in cells if not any(sign.isdigit() for sign in cell)]
    if rank_alone or not row.described.full_name:
        row = replace(row, described=replace(row.described, name=" ".join(cells), given_name="", family_name=""))
    first = Trouble(f"row {number}", what, "Compare with the original.")
    return replace(row, troubles=(first, *row.troubles))


def _fields(table: Table, number: int, columns: Mapping[str, str]) -> dict[str, str]:
    """The cells of a row by the fields that its columns were taken for."""
    pairs = zip(table.header, _cells(table, number), strict=False)
    found: dict[str, str] = {}
    for label, cell in pairs:
        if name := columns.get(showable(label), ""):
            found[name] = f"{found.get(name, '')} {cell}".strip()
    return found


def _cells(table: Table, number: int) -> tuple[str, ...]:
    index = number - table.first_row
    return table.rows[index] if 0 <= index < len(table.rows) else ()


def _table(document: Document, name: str, columns: Mapping[str, str]) -> Table:
    """The table as it was taken in: where its first row was said to name the columns, they are called by it."""
    table = taking.table_named(document, name)
    if columns and not {showable(label) for label in table.header}.issuperset(columns):
        return under_its_first_row(table)
    return table


def _name(document: Document, table: Table) -> str:
    return showable(table.name) if len(document.tables) > 1 else ""


def _kept_name(file: ReportFile, table: KeptTable) -> str:
    return table.name if len(file.tables) > 1 else ""
