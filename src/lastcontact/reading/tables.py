"""Tables as a person sees them: where the header is, even over several rows, and which row is which."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import field, replace

from lastcontact.core.frozen import frozen
from lastcontact.reading.header_words import field_of, is_header_word
from lastcontact.reading.list_headings import heads_a_list

HEADER_SEARCH_ROWS = 15
"""A header is looked for among so many rows from the top."""
_DATA = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}|\d{4,}")
_OF_PEOPLE = frozenset(("name", "given_name", "family_name", "birth_date", "birth_year", "age"))
"""Fields of which a header of a list of people has one."""
Grid = Sequence[Sequence[str]]


@frozen
class Merge:
    """Cells shown as one: rows and columns from 0, both ends included."""

    top: int
    left: int
    bottom: int
    right: int


@frozen
class Mark:
    """A remark on one cell: row as a person numbers it (from 1), column from 0."""

    row: int
    column: int
    what: str


@frozen
class Table:
    """Rows of text, all of one width. `header` has one label a column, each different and none empty.

    `first_row` is the number, as a person counts from 1, of the first of `rows`; blank rows inside are kept so that
    numbers stay true. `said_above` holds title lines over the header. `found_header` is False when labels are made up.
    """

    name: str
    rows: tuple[tuple[str, ...], ...]
    header: tuple[str, ...]
    first_row: int
    said_above: tuple[str, ...] = ()
    found_header: bool = True
    marks: tuple[Mark, ...] = field(default=())
    by_lines: bool = False
    """The lines of a typed list, parted and labelled here; nothing in the text names its columns."""

    def number_of(self, index: int) -> int:
        """The number a person sees on row `index` of `rows`."""
        return self.first_row + index


def table_of(name: str, grid: Grid, merges: Sequence[Merge] = (), marks: Sequence[Mark] = ()) -> Table:
    """A table from cells as they stand in the file, its header found and joined; merged cells are filled."""
    filled, merged = _filled(grid, merges)
    top, bottom = _header_rows(filled)
    header = _joined(filled[top:bottom]) if bottom > top else ()
    width = max((len(row) for row in filled), default=0)
    rows = tuple(tuple(row) for row in filled[bottom:])
    said = tuple(_said(row) for row in filled[:top] if _said(row))
    notes = (*marks, *(mark for mark in merged if mark.row > bottom))
    table = Table(name, rows, labels(header, width), bottom + 1, said, bottom > top, notes)
    return table if table.found_header else _without_title(table)


def _without_title(table: Table) -> Table:
    """The table without the lines at its top that head a list, kept as what is said above."""
    said: list[str] = []
    rows = list(table.rows)
    while rows and len(said) < 3 and (not any(cell.strip() for cell in rows[0]) or _is_title(rows, said)):
        line = ", ".join(cell.strip() for cell in rows.pop(0) if cell.strip())
        said.append(line)
    if not any(said):
        return table
    marks = tuple(mark for mark in table.marks if mark.row >= table.first_row + len(said))
    return replace(
        table,
        rows=tuple(rows),
        first_row=table.first_row + len(said),
        said_above=(*table.said_above, *filter(None, said)),
        marks=marks,
    )


def _is_title(rows: Sequence[Sequence[str]], said: Sequence[str]) -> bool:
    return len(rows) > 1 and heads_a_list(", ".join(cell.strip() for cell in rows[0] if cell.strip()))


def under_its_first_row(table: Table) -> Table:
    """The same table where an officer says that its first row names the columns; no row is left out but that one."""
    if table.found_header or not table.rows:
        return table
    header = [" ".join(cell.split()) for cell in table.rows[0]]
    named = labels(header, len(table.header))
    marks = tuple(mark for mark in table.marks if mark.row > table.first_row)
    return replace(
        table, header=named, rows=table.rows[1:], first_row=table.first_row + 1, found_header=True, marks=marks
    )


def labels(header: Sequence[str], width: int) -> tuple[str, ...]:
    """One label a column, made different by a number and never empty.

    >>> labels(("Name", "", "Name"), 4)
    ('Name', 'column B', 'Name (2)', 'column D')
    """
    found: list[str] = []
    for index in range(width):
        label = (header[index] if index < len(header) else "") or f"column {letter(index)}"
        again = 2
        base = label
        while label in found:
            label, again = f"{base} ({again})", again + 1
        found.append(label)
    return tuple(found)


def letter(index: int) -> str:
    """The letter that spreadsheets give a column, from 0.

    >>> letter(0), letter(27)
    ('A', 'AB')
    """
    text = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        text = chr(65 + rest) + text
    return text


def _filled(grid: Grid, merges: Sequence[Merge]) -> tuple[list[list[str]], list[Mark]]:
    width = max((len(row) for row in grid), default=0)
    cells = [list(row) + [""] * (width - len(row)) for row in grid]
    marks = []
    for merge in merges:
        if merge.top >= len(cells) or merge.left >= width:
            continue
        value = cells[merge.top][merge.left]
        for row in range(merge.top, min(merge.bottom + 1, len(cells))):
            for column in range(merge.left, min(merge.right + 1, width)):
                if value and (row, column) != (merge.top, merge.left) and not cells[row][column]:
                    cells[row][column] = value
                    marks.append(Mark(row + 1, column, "merged with a neighbour; its text was taken for both"))
    return cells, marks


def _header_rows(grid: Sequence[Sequence[str]]) -> tuple[int, int]:
    """First row of the header and the row after its last; equal when there is none."""
    for start, row in enumerate(grid[:HEADER_SEARCH_ROWS]):
        if _looks_like_header(row):
            return _with_group_rows(grid, start), _header_end(grid, start)
    return _header_by_shape(grid)


def _distinct(row: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(cell.strip() for cell in row if cell.strip()))


def _looks_like_header(row: Sequence[str]) -> bool:
    cells = _distinct(row)
    if not cells or any(_DATA.search(cell) for cell in cells):
        return False
    if heads_a_list(", ".join(cells)) and not any(field_of(cell)[0] in _OF_PEOPLE for cell in cells):
        return False  # "List of captives, 3rd company": a title, though both are words of headers
    known = sum(is_header_word(cell) for cell in cells)
    return known >= 2 or (known == 1 and len(cells) == 1 and len([c for c in row if c.strip()]) == 1 and len(row) == 1)


def _with_group_rows(grid: Sequence[Sequence[str]], start: int) -> int:
    """A row of group titles above the header (two or more different cells) belongs to it; a lone title does not."""
    while start and len(_distinct(grid[start - 1])) >= 2 and not any(_DATA.search(cell) for cell in grid[start - 1]):
        start -= 1
    return start


def _header_end(grid: Sequence[Sequence[str]], start: int) -> int:
    end = start + 1
    while end < len(grid) and end < start + 5 and (_is_numbering(grid[end]) or _continues(grid, end)):
        end += 1
    return end


def _continues(grid: Sequence[Sequence[str]], at: int) -> bool:
    """A further header row: mostly header words, or it fills cells under a merged title."""
    cells = _distinct(grid[at])
    if not cells or any(any(sign.isdigit() for sign in cell) for cell in cells):
        return False
    return sum(is_header_word(cell) for cell in cells) * 2 > len(cells)


def _is_numbering(row: Sequence[str]) -> bool:
    """The row 1, 2, 3 ... that official forms print under their header."""
    cells = [cell.strip() for cell in row if cell.strip()]
    return len(cells) >= 3 and cells == [str(n) for n in range(1, len(cells) + 1)]


def _header_by_shape(grid: Sequence[Sequence[str]]) -> tuple[int, int]:
    """No known word: the first full row without digits, if rows below have digits in it, else none."""
    for start, row in enumerate(grid[:HEADER_SEARCH_ROWS]):
        if len(_distinct(row)) < 2:
            continue
        plain = not any(sign.isdigit() for cell in row for sign in cell) and all(cell.strip() for cell in row)
        if heads_a_list(", ".join(_distinct(row))):
            return 0, 0
        below = grid[start + 1 : start + 4]
        if plain and below and all(any(sign.isdigit() for cell in other for sign in cell) for other in below):
            return start, start + 1
        return 0, 0
    return 0, 0


def _joined(rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    rows = [row for row in rows if not _is_numbering(row)]
    columns = zip(*rows, strict=True) if rows else ()
    return tuple(" / ".join(_distinct([" ".join(cell.split()) for cell in column])) for column in columns)


def _said(row: Sequence[str]) -> str:
    return " ".join(_distinct(row))


def split_lines(text: str, delimiter: str) -> tuple[list[list[str]], list[int]]:
    """Rows of delimited text, and the numbers (from 1) of lines that had to be split without regard to quotes.

    An opening quote that is never closed would swallow the rest of the file: then quotes are taken as they stand.
    """
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=False))
    except csv.Error:
        return _without_quotes(text, delimiter)
    if any(cell.count("\n") > 20 for row in rows for cell in row):
        return _without_quotes(text, delimiter)
    return rows, []


def _without_quotes(text: str, delimiter: str) -> tuple[list[list[str]], list[int]]:
    lines = text.splitlines()
    odd = [number for number, line in enumerate(lines, start=1) if line.count('"') % 2]
    return [line.split(delimiter) for line in lines], odd or [1]
