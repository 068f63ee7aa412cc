"""Typed lists as tables: a column for each part of their lines, so that they are taken in as a ruled list is."""

from __future__ import annotations

import re
from dataclasses import replace

from lastcontact.reading.formats.document import Document
from lastcontact.reading.header_words import is_header_word
from lastcontact.reading.list_headings import heads_a_list
from lastcontact.reading.plain import Plain
from lastcontact.reading.tables import Grid, Table, table_of
from lastcontact.reading.totals import is_total
from lastcontact.reading.typed_lists import FEWEST, Line, TypedList, typed_lists
from lastcontact.reading.typed_rows import Span

_NARROW = 3
"""Columns of a table that commas made, of which it may be the lines that tell more."""
_RULED = 0.9
"""Which part of the lines has as many commas as the others, in a list that has columns."""
_COVERED = 0.6
"""Which part of the lines of a text its lists must be, for the rest to be no rows."""
_WORDS = re.compile(r"\w")


def lists_in(text: str, fewest: int = FEWEST) -> tuple[Table, ...]:
    """The lists of people that stand in a text as lines, a table each, its rows under the numbers of their lines.

    The cells are the text's own words: the number of the row, the name, the birth, the age, the rank, the fate, the
    rest; a column that no line fills is left out.

    >>> one, = lists_in("Captives:\\n1. Loren Tarvenik, 2006, wounded\\n2. Sgt Pavo Drelin, 2002")
    >>> one.rows[1], one.first_row, one.said_above
    (('2', 'Pavo Drelin', '2002', 'Sgt', ''), 2, ('Captives:',))
    """
    plain = Plain.of(text)
    found = typed_lists(plain, fewest)
    return tuple(_table(plain, one, number, len(found)) for number, one in enumerate(found, start=1))


def with_lists(document: Document) -> Document:
    """A document without tables as it is, with the lists in its text as its tables."""
    return document if document.tables or not document.text else replace(document, tables=lists_in(document.text))


def tables_in_lines(name: str, text: str, grid: Grid, separator: str) -> tuple[Table, ...]:
    """The tables of delimited text. Without a header, lines in which commas part no columns are read by their parts, a
    table for each heading, and a title above them is none of the people.
    """
    ruled = table_of(name, grid)
    if ruled.found_header and _known_header(ruled):
        return (ruled,)
    lists = lists_in(text, 1) if _loose(grid, commas=separator == ",") else ()
    filled = sum(bool(line.strip()) for line in text.splitlines())
    covered = sum(len(one.said_above) + sum(map(any, one.rows)) for one in lists)
    if covered >= _COVERED * filled > 0:
        return (replace(lists[0], name=name, said_above=_above(text, lists[0])),) if len(lists) == 1 else lists
    return (ruled,)


def _known_header(table: Table) -> bool:
    return any(is_header_word(part) for label in table.header for part in label.split(" / "))


def _loose(grid: Grid, *, commas: bool) -> bool:
    """Whether the signs that part lines part no columns: hardly more than a name and a birth, or never as many of them.
    A semicolon, a bar or a tab seldom stands in a line but to part columns.
    """
    filled = ([cell for cell in row if _WORDS.search(cell)] for row in grid)
    widths = [len(cells) for cells in filled if cells and not heads_a_list(", ".join(cells)) and not is_total(cells)]
    if not widths:
        return False
    usual = max(set(widths), key=widths.count)
    return usual <= (_NARROW if commas else 1) or (commas and widths.count(usual) < _RULED * len(widths))


def _above(text: str, table: Table) -> tuple[str, ...]:
    """The lines over the first row."""
    return tuple(line.strip() for line in text.splitlines()[: table.first_row - 1] if line.strip(" ,;\t"))


def _table(plain: Plain, one: TypedList, number: int, of: int) -> Table:
    first = one.lines[0].index
    cells = {line.index: _cells(plain, line) for line in one.lines}
    used = [k for k in range(_PARTS) if k == _NAME or any(row[k] for row in cells.values())]
    rows = tuple(
        tuple(cells[index][k] if index in cells else "" for k in used)
        for index in range(first, one.lines[-1].index + 1)
    )
    heading = one.heading.rstrip(" :՝")
    name = (f"{number}. {heading}" if heading else f"list {number}") if of > 1 else (heading or "list")
    header = tuple(_LABELS[k] for k in used)
    return Table(name[:80], rows, header, first + 1, (one.heading,) if one.heading else (), by_lines=True)


_LABELS = ("No.", "Name", "Born", "Age", "Rank", "Status", "Rest of the line")
"""What the columns are called: words that are known to head such columns, so that each is proposed as what it holds."""
_PARTS, _NAME = len(_LABELS), 1


def _cells(plain: Plain, line: Line) -> tuple[str, ...]:
    row = line.row

    def said(*spans: Span) -> str:
        parts = (plain.written(line.start + a, line.start + b).strip(" \t,;|") for a, b in spans if b > a)
        return ", ".join(filter(None, parts))

    number = re.sub(r"\D", "", said(row.number))
    stopped = row.birth[1] + (line.text[row.birth[1] :][:1] == "." and row.birth[1] > 0)
    return (
        number,
        said(row.name),
        said((row.birth[0], stopped)),
        said(row.age),
        said(row.rank),
        said(row.fate),
        said(*row.others),
    )
