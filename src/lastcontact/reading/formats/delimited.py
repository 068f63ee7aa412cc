"""csv and tsv: lists of people as text, whatever separates the columns."""

from __future__ import annotations

from collections import Counter

from lastcontact.reading.formats.document import Document, Limits, Problem
from lastcontact.reading.formats.encodings import decode
from lastcontact.reading.formats.hints import hidden_signs, language_of
from lastcontact.reading.tables import split_lines
from lastcontact.reading.typed_tables import tables_in_lines

SEPARATORS = ("\t", ";", ",", "|")
_LINES = 50


def read(data: bytes, media_type: str, limits: Limits) -> Document:
    """One table; the text is the decoded file unchanged."""
    found = decode(data)
    separator = separator_of(found.text, "\t" if media_type == "text/tab-separated-values" else ",")
    rows, odd = split_lines(found.text, separator)
    problems = [*found.problems, *hidden_signs(found.text)]
    if odd:
        what = f"a quotation mark is opened and not closed (first in line {odd[0]}); quotation marks are kept as text"
        problems.append(Problem(f"line {odd[0]}", what, "Compare the columns of that row with the original."))
    cut, more = within(rows, limits)
    grid = [[cell[: limits.cell_characters] for cell in row] for row in cut]
    tables = tables_in_lines("sheet 1", found.text, grid, separator) if grid else ()
    problems += _uneven(rows) if tables and not tables[0].by_lines else []
    return Document(
        text=found.text,
        tables=tables,
        problems=(*problems, *more),
        media_type=media_type,
        language=language_of(found.text),
        encoding=found.encoding,
    )


def separator_of(text: str, usual: str) -> str:
    """The sign that splits the first lines into the same number of columns most often; `usual` when none does.

    >>> separator_of("name;born\\nLevon, son of Hrayr;2001\\n", ",")
    ';'
    """
    lines = [line for line in text[:200_000].splitlines()[:_LINES] if line.strip()]
    best, most = usual, 0.0
    for sign in dict.fromkeys((usual, *SEPARATORS)):
        counts = Counter(line.count(sign) for line in lines if line.count(sign))
        if not counts:
            continue
        number, lines_with = counts.most_common(1)[0]
        score = lines_with / len(lines) + 0.01 * min(number, 20) + (0.2 if sign == "\t" else 0.0)
        if score > most:
            best, most = sign, score
    return best


def within(rows: list[list[str]], limits: Limits) -> tuple[list[list[str]], tuple[Problem, ...]]:
    """The rows and columns that the limits allow, and a problem for what lies beyond."""
    problems = []
    if len(rows) > limits.rows:
        what = f"it has {len(rows)} rows; the first {limits.rows} were read"
        problems.append(Problem(f"row {limits.rows + 1}", what, "Bring the rest in as a file of its own."))
        rows = rows[: limits.rows]
    width = max((len(row) for row in rows), default=0)
    if width > limits.columns or width * len(rows) > limits.cells:
        most = max(1, min(limits.columns, limits.cells // max(1, len(rows))))
        what = f"it has {width} columns; the first {most} were read"
        problems.append(Problem(f"column {most + 1}", what, "Ask for a list with fewer columns."))
        rows = [row[:most] for row in rows]
    return rows, tuple(problems)


def _uneven(rows: list[list[str]]) -> tuple[Problem, ...]:
    """Rows with more cells than most rows have: a separator inside a name, as a rule."""
    widths = Counter(len(row) for row in rows if row)
    if not widths:
        return ()
    usual = widths.most_common(1)[0][0]
    longer = [
        number
        for number, row in enumerate(rows, start=1)
        if len(row) > usual and any(cell.strip() for cell in row[usual:])
    ]
    if not longer or len(longer) > len(rows) / 2:
        return ()
    what = f"more cells than the other rows have ({len(longer)} such rows): a separator inside a name, perhaps"
    return (Problem(f"row {longer[0]}", what, "Compare these rows with the original."),)
