"""A list as an officer ordered it to be taken: read again from the original, and its rows made records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from django.conf import settings

from lastcontact.bureau import days, nobodys_rows, originals, row_doubts, taking_rows
from lastcontact.bureau.acting import Hand, Refused, report_row
from lastcontact.bureau.intake import showable
from lastcontact.bureau.row_words import Telling, Told
from lastcontact.bureau.taking_rows import ListRow, ListTerms
from lastcontact.casefile import models as rows
from lastcontact.core.access import Act
from lastcontact.core.claim import Claim
from lastcontact.core.contradiction import DEAD
from lastcontact.core.dates import Interval
from lastcontact.core.fold.reports import ReportFile
from lastcontact.core.payloads.records import Described
from lastcontact.core.payloads.reports import Trouble
from lastcontact.names.unsaid import says_nothing
from lastcontact.reading import columns
from lastcontact.reading.conditions import NOT_UNDERSTOOD
from lastcontact.reading.files import open_document
from lastcontact.reading.formats.document import Document, Limits
from lastcontact.reading.kept_tables import table_of
from lastcontact.reading.lone_names import is_unnamed
from lastcontact.reading.other_writing import OTHER_WRITING
from lastcontact.reading.slashed_days import table_in_order
from lastcontact.reading.tables import Table, under_its_first_row
from lastcontact.reading.typed_tables import with_lists

BESIDE = "beside"
"""The column is kept beside the person, under its own header."""
LEFT_OUT = ""
"""The column is not taken; it stays in the original."""
PLACED = {"birth_date": "birth", "birth_year": "birth"}
"""Field of a column -> field of a record, where they differ."""
ONLY_HERE = ("birth_place", "nationality", "occupation", "marks", "last_contact", "circumstances")
"""Fields of a record that no header word is known for; an officer chooses them."""
PARENTS = ("patronymic", "father_name", "mother_name")
LINES_NAMED = 60


@dataclass(frozen=True, slots=True)
class Order:
    """What the officer said of one table: each column's field, and what the list says of everybody it names.

    `says`: of all rows, or of those without a word where a column of condition says it of each.
    """

    columns: dict[str, str]
    table: str = ""
    says: Claim | None = None
    speaker: str = ""
    evidence_kind: str = ""
    sought: bool = True
    group: str = ""
    language: str = ""
    leave_out_remarks: bool = True
    first_row_names: bool = False
    """The officer says that the first row names the columns, where no header was found."""
    voice: str = ""
    when: Interval | None = None
    """In whose voice, and as of when, the rows' own words of condition are said."""
    meanings: dict[str, str] = field(default_factory=dict)
    """What the officer says that words of condition mean which are not understood."""
    remember: bool = False
    """These meanings hold for the next lists of this source as well."""
    not_before: date | None = None
    """Days beside words that are earlier are not taken, as an officer says: the list's is."""
    known_until: date | None = None
    """Days beside words may be as late as this: the list was made later than the day it speaks of."""
    began: date | None = None
    """The first day of the incident, by which a day with a slash is read that may be two (12/11)."""
    kept_sought: tuple[int, ...] = ()
    """The rows whose people are sought though their own word says killed or back, as an officer says."""
    slashes: dict[str, str] = field(default_factory=dict)
    """Label of a column -> which stands first in its days with a slash ("day", "month"), as an officer says."""

    @property
    def each(self) -> bool:
        """Whether a column says of each row what became of whom it names."""
        return columns.CONDITION in self.columns.values()

    @property
    def day(self) -> Interval | None:
        """As of when the list says anything."""
        return self.says.when if self.says else self.when

    @property
    def telling(self) -> Telling:
        days = (self.not_before, self.known_until, self.began)
        return Telling(self.says, self.voice, self.day, self.evidence_kind, self.meanings, *days)


def limits() -> Limits:
    """How much of a file is read here; the settings say."""
    return Limits(
        file_bytes=settings.LASTCONTACT_READ_MAX_BYTES,
        unpacked_bytes=settings.LASTCONTACT_UNPACKED_MAX_BYTES,
        pages=settings.LASTCONTACT_PAGES_MAX,
        rows=settings.LASTCONTACT_ROWS_MAX,
    )


def reopen(*, by: Hand, report: str) -> Document:
    """A report's original, or what was typed from it, read again; once it is gone, the rows kept of it.

    Raises: OriginalGone, NotAllowed.
    """
    row = report_row(by, report, Act.TAKE_IN)
    if not row.file.item and row.file.tables:
        return Document("", tables=tuple(table_of(kept) for kept in row.file.tables))
    return opened(row)


def opened(row: rows.Report) -> Document:
    """What the original of a report holds, or what was typed from one that could not be read. Lists of people that
    stand in a text as lines are its tables, where it has no others.

    Raises: OriginalGone; Refused for one larger than what is read here.
    """
    file: ReportFile = row.file
    if file.transcribed and file.item:
        return open_document(pasted_name(file.text, of_people=True), file.text.encode(), limits())
    original = originals.original_of(row)
    if original.size > limits().file_bytes:
        raise Refused("This file is larger than what is read here. Ask for it in parts.")
    document = open_document(original.filename, b"".join(original.pieces), limits())
    return document if file.read_by_machine or document.media_type.startswith("image/") else with_lists(document)


def pasted_name(text: str, *, of_people: bool) -> str:
    """What to call words that were pasted or typed, so that they are read as what they are.

    >>> pasted_name("Name\\tBorn", of_people=True)
    'pasted.tsv'
    """
    if not of_people:
        return "pasted.txt"
    return "pasted.tsv" if "\t" in text else "pasted.csv"


def table_named(document: Document, name: str) -> Table:
    """The table of this name, or the only one. Raises: Refused when the file holds no such table."""
    tables = document.tables
    if not name and len(tables) == 1:
        return tables[0]
    for table in tables:
        if showable(table.name) == name:
            return table
    raise Refused("The file holds no such table. Open the columns page again and choose one.")


def take(*, by: Hand, report: str, order: Order) -> Iterator[int]:
    """Takes a table in; yields the number of rows done after each batch. Goes on where it was left."""
    table = table_named(reopen(by=by, report=report), order.table)
    yield from take_table(
        by=by, report=report, table=under_its_first_row(table) if order.first_row_names else table, order=order
    )


def take_table(*, by: Hand, report: str, table: Table, order: Order) -> Iterator[int]:
    """As `take`, with the table already read. Raises: WrongDay when the list would speak of a day to come."""
    days.happened(by, order.day)
    rows, left_out = rows_of(table, order)
    yield from taking_rows.take_rows(by=by, report=report, list_rows=rows, terms=terms_of(order, left_out))


def terms_of(order: Order, left_out: Mapping[int, str]) -> ListTerms:
    """`left_out`: as `rows_of` gives it."""
    mapped = {label: name for label, name in order.columns.items() if name not in (BESIDE, LEFT_OUT)}
    return ListTerms(
        columns=order.columns,
        says=order.says,
        speaker=order.speaker,
        evidence_kind=order.evidence_kind,
        sought=order.sought,
        group=order.group,
        language=order.language,
        unmapped=tuple(label for label in order.columns if label not in mapped),
        troubles=_why_left_out(left_out),
        left_out=tuple(left_out),
        table=order.table,
        voice=order.voice,
        when=order.when,
        meanings=order.meanings,
        remember=order.remember,
        not_before=order.not_before,
        known_until=order.known_until,
        kept_sought=frozenset(order.kept_sought),
        slashes=order.slashes,
    )


def rows_of(table: Table, order: Order) -> tuple[list[ListRow], dict[int, str]]:
    """The table's rows as records to open, and the numbers of those left out because they are no people, with why."""
    labels = {showable(label): label for label in table.header}
    chosen = {labels[label]: name for label, name in order.columns.items() if label in labels}
    known = {label: name for label, name in chosen.items() if name not in (BESIDE, LEFT_OUT) and name not in ONLY_HERE}
    found: list[ListRow] = []
    left_out: dict[int, str] = {}
    ordered = table_in_order(table, {labels[label]: first for label, first in order.slashes.items() if label in labels})
    for row in columns.apply(known, ordered):
        cells, read = (each.rows[row.number - table.first_row] for each in (table, ordered))
        if order.leave_out_remarks and (why := nobodys_rows.why_nobody(row.fields, cells)):
            left_out[row.number] = why
            continue
        silent = _unnamed(row.fields)
        kept = {label: BESIDE if name in silent else name for label, name in chosen.items()}
        named = {name: value for name, value in row.fields.items() if name not in silent}
        beside = _beside(table, cells, kept) | _as_written(table.header, cells, read)
        described = _described(named, beside, _own(table, read, chosen))
        doubts = tuple(Trouble(showable(p.where), showable(p.what), showable(p.remedy)) for p in row.problems)
        if is_unnamed(nobodys_rows.named_in(row.fields)):
            doubts += row_doubts.name_not_known(row.number)
        if nobodys_rows.is_remark(cells):
            doubts += row_doubts.only_a_name(row.number)
        doubts += row_doubts.very_young(row.number, described.birth, order.day)
        told = order.telling.of(row.fields.get(columns.CONDITION, "")) if order.each else None
        if told and not told.understood:
            doubts += row_doubts.not_understood(row.number, row.fields[columns.CONDITION])
        if told and told.day_not_taken:
            doubts += row_doubts.day_not_taken(row.number, told.day_not_taken)
        doubts += row_doubts.later_than_the_list(row.number, told.says.when if told and told.says else None, order.day)
        if word := _death_untold(order, row.fields, told):
            told, doubts = Told(NOT_UNDERSTOOD, None), (*doubts, *row_doubts.death_in_the_name(row.number, word))
        found.append(ListRow(row.number, described, doubts, told))
    return found, left_out


def _death_untold(order: Order, fields: Mapping[str, str], told: Told | None) -> str:
    """A word of death in the cell of the name, where neither the row nor the list says that they died."""
    said = told.condition if told else ""
    says_dead = bool(order.says and order.says.type in DEAD)
    return "" if said or says_dead else nobodys_rows.death_in_the_name(fields)


def _why_left_out(left_out: Mapping[int, str]) -> tuple[Trouble, ...]:
    """One trouble for each reason."""
    told = []
    for why in dict.fromkeys(left_out.values()):
        numbers = [number for number, reason in left_out.items() if reason == why]
        more = f" and {len(numbers) - LINES_NAMED} more" if len(numbers) > LINES_NAMED else ""
        where = ", ".join(f"row {number}" for number in numbers[:LINES_NAMED]) + more
        told.append(Trouble(where, why, "Look at these rows: each can be taken in as a person."))
    return tuple(told)


def _beside(table: Table, cells: tuple[str, ...], chosen: Mapping[str, str]) -> dict[str, str]:
    kept = {"id", "exact", "list", "postcode", columns.CONDITION, OTHER_WRITING}
    return {
        showable(label): showable(cells[index].strip())
        for index, label in enumerate(table.header)
        if index < len(cells) and cells[index].strip() and (chosen.get(label) == BESIDE or chosen.get(label) in kept)
    }


def _as_written(header: tuple[str, ...], cells: tuple[str, ...], read: tuple[str, ...]) -> dict[str, str]:
    """The cells that are read with their days in another writing than they stand in."""
    each = zip(header, cells, read, strict=False)
    return {showable(label): showable(cell) for label, cell, as_read in each if cell != as_read}


def _own(table: Table, cells: tuple[str, ...], chosen: Mapping[str, str]) -> dict[str, str]:
    """Values of the fields that no header word is known for."""
    found: dict[str, str] = {}
    for index, label in enumerate(table.header):
        name = chosen.get(label, "")
        if name in ONLY_HERE and index < len(cells) and cells[index].strip():
            found[name] = f"{found[name]} {cells[index]}" if name in found else cells[index]
    return found


def _described(read: Mapping[str, str], beside: dict[str, str], own: Mapping[str, str]) -> Described:
    values = {name: showable(value) for name, value in (*read.items(), *own.items())}
    placed: dict[str, str] = {}
    for name, value in values.items():
        target = PLACED.get(name, name)
        if target in Described.__dataclass_fields__ and (target not in placed or name == "birth_date"):
            placed[target] = value
    return replace(Described(other=beside), **placed)  # type: ignore[arg-type]


def _unnamed(fields: Mapping[str, str]) -> set[str]:
    """The fields in which this row says that a name is not known ("unknown", "n/n", "—").

    Whoever has a surname or a given name keeps both words: Neizvestny ("unknown") is a surname as well.
    """
    silent = {
        name
        for name in (*columns.NAMING, *PARENTS)
        if name in fields and (says_nothing(fields[name]) or is_unnamed(fields[name]))
    }
    named = any(name in fields and name not in silent for name in columns.NAMING)
    return silent.difference(columns.NAMING) if named else silent
