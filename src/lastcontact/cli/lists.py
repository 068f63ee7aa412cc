"""Lists in files, for the terminal: read as the desk reads them, with where each row stands and what was doubtful.

A csv in UTF-8 whose first line is its header is read at full speed; both readings give the same rows of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import polars as pl

from lastcontact.linkage.columns import FIELDS, Columns, match_columns
from lastcontact.linkage.tables import Origin, UnreadableTable, origin_of, read_table
from lastcontact.names.unsaid import is_a_rank, maybe_a_rank
from lastcontact.reading import cell_checks, totals
from lastcontact.reading.cell_kinds import year_of_birth
from lastcontact.reading.column_doubts import column_doubt
from lastcontact.reading.columns import NAMING, propose
from lastcontact.reading.files import open_document
from lastcontact.reading.formats.document import MIB, Document, Limits, Problem
from lastcontact.reading.header_words import field_of
from lastcontact.reading.tables import Table
from lastcontact.reading.typed_tables import with_lists

SEPARATED = (".csv", ".tsv", ".txt")
LIMITS = Limits(file_bytes=16_384 * MIB, text_characters=1 << 40, rows=20_000_000, cells=1_000_000_000)
"""As at the desk, but for the size of a list: here nobody waits for a page."""
_HEAD = 1 << 16
ROWS_TOLD = 3
"""So many rows of one doubt are named; the others are counted."""


@dataclass(frozen=True)
class ListRead:
    """One table of one file: every value as text, under its header; `doubts` are sentences."""

    frame: pl.DataFrame
    origin: Origin
    doubts: tuple[str, ...] = ()


def read_lists(path: Path) -> tuple[ListRead, ...]:
    """The tables of a file that hold rows, in its order. Raises: UnreadableTable, with the file and the remedy."""
    if not path.is_file():
        raise UnreadableTable(f"{path}: there is no such file; check the name")
    if path.suffix.lower() == ".parquet" or _is_plain(path):
        try:
            frame = read_table(path)
        except UnreadableTable:
            if path.suffix.lower() == ".parquet":
                raise
        else:
            return (ListRead(frame, origin_of(path, frame)),)
    document = open_document(path.name, path.read_bytes(), LIMITS)
    document = with_lists(document)
    tables = [table for table in document.tables if table.rows or table.found_header]
    if not tables:
        raise UnreadableTable(_nothing(path, document))
    said = [*(_sentence(path, problem) for problem in document.problems), *_headless(path, tables)]
    lists = [_list(path, table, several=len(tables) > 1) for table in tables]
    return (ListRead(lists[0].frame, lists[0].origin, tuple(said)), *lists[1:])


def known_columns(read: ListRead, asked: dict[str, str], kept: Sequence[str]) -> Columns:
    """The columns that linking knows by name, those the desk's header words know and, where that finds no name, those
    the desk would propose. Raises: UnknownField.
    """
    headers = read.frame.columns
    found = match_columns(headers, asked, kept)
    more = _heads(found.unmapped, set(found.of))
    proposed = {h: f for h, f in propose(headers, read.frame.head(_LOOKED_AT).rows()).items() if h in found.unmapped}
    if not {*found.of, *more.values()} & set(NAMING):
        more = {h: f for h, f in proposed.items() if f in FIELDS and f not in found.of}
    elif not {*found.of, *more.values()} & set(_OF_BIRTH):
        more |= {h: f for h, f in proposed.items() if f in _OF_BIRTH and h not in more}
    return match_columns(headers, asked | more, kept)


_LOOKED_AT = 200
"""Rows from the top by which columns are told by what is in them, as at the desk."""
_OF_BIRTH = ("birth_date", "birth_year", "age")


def doubts_of_columns(read: ListRead, columns: Columns) -> Iterator[str]:
    """What the desk says of columns that do not hold what they are read as, of those read by what is in them, and of
    years that are not read: a sentence each.
    """
    held = {header: field for field, headers in columns.of.items() for header in headers}
    births = [header for field in _OF_BIRTH for header in columns.of.get(field, ())]
    for header in read.frame.columns:
        cells = [cell for cell in read.frame[header].head(_LOOKED_AT).to_list() if cell and cell.strip()]
        found = column_doubt(held.get(header, ""), cells)
        if found is not None:
            shown = f"“{found.cell.strip()[:60]}”, for one"
            remedy = "say what it holds with --map COLUMN=FIELD"
            yield f"column '{header}': read as {held[header]}, but {found.holds.value} ({shown}); {remedy}"
        elif header in births and header not in _named(read.frame.columns) and field_of(header)[0] not in _OF_BIRTH:
            yield f"column '{header}': read as {held[header]}, by what is in it"
        elif header not in held and cells and all(map(year_of_birth, cells)):
            why = f"births are read from '{births[0]}'" if births else "they may be of anything"
            yield f"column '{header}': years, and not read, as {why}; of births they are by --map '{header}=birth_year'"


def _named(headers: Sequence[str]) -> set[str]:
    """The headers that linking knows by name."""
    return {header for of in match_columns(headers, {}, ()).of.values() for header in of}


def without_nobodies(read: ListRead, columns: Columns) -> ListRead:
    """The list with the rows that add it up ("Total; 25"), and those with a rank where the name should be, made blank,
    as rows are that hold nobody; and that said.
    """
    told = (
        (_totals(read, columns), "a word for a total beside a number; taken for nobody"),
        (_ranks_alone(read, columns), "a rank and no name; taken for nobody"),
    )
    for found, why in told:
        if found:
            gone = pl.Series(range(read.frame.height), dtype=pl.Int64).is_in(found)
            frame = read.frame.select(pl.when(gone).then(pl.lit("")).otherwise(pl.all()).name.keep())
            origin = replace(read.origin, blank=read.origin.blank + len(found))
            read = ListRead(frame, origin, (*read.doubts, f"{_rows(read.origin, found)}: {why}"))
    return read


def _totals(read: ListRead, columns: Columns) -> list[int]:
    headers = read.frame.columns
    maybe = read.frame.select(pl.any_horizontal(pl.all().str.contains(totals.openings()))).to_series()
    births = [header for field in ("birth_year", "birth_date") for header in columns.of.get(field, ())]
    return [
        row
        for row in maybe.arg_true().to_list()
        if totals.is_total((cells := read.frame.row(row)), next((cells[headers.index(h)] for h in births), ""))
    ]


def _ranks_alone(read: ListRead, columns: Columns) -> list[int]:
    """Beside another rank it is a surname: Major."""
    named = [header for field in NAMING for header in columns.of.get(field, ())]
    ranks = list(columns.of.get("rank", ()))
    if not named:
        return []
    cells = read.frame.select(pl.col(*named, *ranks).cast(pl.String).fill_null(""))
    name, rank = (pl.concat_str(columns, separator=" ") if columns else pl.lit("") for columns in (named, ranks))
    texts = cells.select(name.alias("name"), rank.alias("rank")).with_row_index("row")
    maybe = texts.filter(pl.col("name").str.contains(maybe_a_rank()))
    return [row for row, text, beside in maybe.iter_rows() if is_a_rank(text) and not is_a_rank(beside)]


def _rows(origin: Origin, rows: Sequence[int]) -> str:
    more = f" and {len(rows) - ROWS_TOLD} more" if len(rows) > ROWS_TOLD else ""
    return "; ".join(origin.of(row) for row in rows[:ROWS_TOLD]) + more


def doubts_of_births(read: ListRead, columns: Columns) -> Iterator[str]:
    """What the desk would doubt of dates and years of birth: a sentence a doubt, with its first rows."""
    for field in ("birth_date", "birth_year"):
        for column in columns.of.get(field, ()):
            cells = read.frame[column].cast(pl.String).fill_null("")
            odd = {cell: found for cell in cells.unique().to_list() if cell.strip() and (found := _odd(field, cell))}
            rows: dict[str, list[int]] = {}
            for row, cell in enumerate(cells.to_list()) if odd else ():
                for what in odd.get(cell, ()):
                    rows.setdefault(what, []).append(row)
            for what, where in sorted(rows.items(), key=lambda item: item[1][0]):
                yield f"{_rows(read.origin, where)}, column '{column}': {what}"


def _odd(field: str, cell: str) -> tuple[str, ...]:
    """Doubts of one cell, as sentences."""
    return tuple(doubt.what for doubt in cell_checks.doubts(field, cell))


def _heads(unmapped: Sequence[str], taken: set[str]) -> dict[str, str]:
    """Headers that the desk's words explain wholly; the lowest of several header rows speaks first."""
    more: dict[str, str] = {}
    for header in unmapped:
        for part in reversed(header.split(" / ")):
            field, share = field_of(part)
            if share == 1 and field in FIELDS and field not in taken:
                taken.add(field)
                more[header] = field
                break
    return more


def _is_plain(path: Path) -> bool:
    """Whether a list is UTF-8 as far as its head tells, its header the first line, and no sign there is in doubt."""
    if path.suffix.lower() not in SEPARATED:
        return False
    with path.open("rb") as opened:
        head = opened.read(_HEAD)
    if len(head) == _HEAD:
        head = head[: head.rfind(b"\n") + 1]
    found = open_document(path.name, head, LIMITS)
    table = found.tables[0] if found.tables else None
    return (
        found.encoding == "utf-8"
        and table is not None
        and (table.first_row == 2 or not table.found_header)
        and not found.problems
        and b"\x00" not in head
        and not table.by_lines
    )


def _list(path: Path, table: Table, *, several: bool) -> ListRead:
    columns = {label: [row[at].strip() for row in table.rows] for at, label in enumerate(table.header)}
    frame = pl.DataFrame(columns, schema=dict.fromkeys(table.header, pl.String))
    origin = origin_of(path, frame, first=table.first_row, table=table.name if several else "")
    return ListRead(frame, origin)


def _headless(path: Path, tables: Sequence[Table]) -> Iterator[str]:
    for table in tables:
        if table.by_lines:
            yield f"{path}, {table.name}: {len(table.rows)} lines without columns; each is parted by what it holds"
        elif not table.found_header:
            yield f"{path}, {table.name}: no row there heads the columns; they are called {', '.join(table.header[:4])}"


def _nothing(path: Path, document: Document) -> str:
    problem = next(iter(document.problems), None)
    if problem is None:
        return f"{path}: there is no table in it; lists are csv, tsv, parquet, xlsx, xls, ods or tables in a document"
    return _sentence(path, problem)


def _sentence(path: Path, problem: Problem) -> str:
    where = "" if problem.where == "whole file" else f", {problem.where}"
    return f"{path}{where}: {problem.what}. {problem.remedy}".replace("\n", " ")


def ages_of_today(frame: pl.DataFrame, columns: Columns) -> tuple[pl.DataFrame, Columns]:
    """A table whose ages have no day, with today for all of them: how far apart two are is seen all the same."""
    day = datetime.now(tz=UTC).date().isoformat()
    of = {**columns.of, "as_of": (_TODAY,)}
    return frame.with_columns(pl.lit(day).alias(_TODAY)), replace(columns, of=of)


_TODAY = "as_of (today)"
