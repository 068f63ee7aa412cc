"""xlsx, xls and ods: one table a sheet, merged cells filled, formula cells marked."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from typing import Any

from lastcontact.reading.formats.archives import nested, safe_to_open
from lastcontact.reading.formats.delimited import within
from lastcontact.reading.formats.document import Document, Limits, Problem, refused
from lastcontact.reading.formats.failing import Failed, attempt
from lastcontact.reading.formats.hints import language_of
from lastcontact.reading.formats.kinds import XLS, XLSX
from lastcontact.reading.tables import Mark, Merge, Table, table_of

_FORMULA = "it comes from a formula; the value that was last worked out is shown"
_EMPTY_FORMULA = "it is a formula without a value"
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d+)\Z")


def read(data: bytes, media_type: str, limits: Limits) -> Document:
    """Every sheet that can be read as a table; the text is all rows, cells apart by tabs."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, WorksheetNotFound, XmlError, ZipError

    if media_type != XLS and (problem := safe_to_open(data, limits)):
        return refused(media_type, problem)
    own = (CalamineError, PasswordError, WorksheetNotFound, XmlError, ZipError)
    book = attempt(lambda: CalamineWorkbook.from_filelike(io.BytesIO(data)), *own)
    if isinstance(book, Failed):
        return refused(media_type, _unreadable("whole file", book))
    tables: list[Table] = []
    problems = [_inside(name) for name in nested(data)] if media_type != XLS else []
    formulas = _formulas(data, limits) if media_type == XLSX else {}
    for number, name in enumerate(book.sheet_names[: limits.sheets], start=1):
        where = f"sheet {number}"
        sheet = attempt(lambda number=number: _sheet(book, number - 1, limits), *own)  # type: ignore[misc]
        if isinstance(sheet, Failed):
            problems.append(_unreadable(where, sheet))
            continue
        grid, merges, more = sheet
        problems += [Problem(f"{where}, {p.where}", p.what, p.remedy) for p in more]
        if grid:
            marks = _marks(grid, formulas.get(number, ()))
            problems += _told(where, marks)
            tables.append(table_of(f"sheet {number} ({name})", grid, merges, marks))
    if len(book.sheet_names) > limits.sheets:
        problems.append(Problem(f"sheet {limits.sheets + 1}", "more sheets than are read here", "Bring them in apart."))
    if not tables:
        problems.append(
            Problem("whole file", "there is nothing in its sheets", "Ask the sender whether it is the right file.")
        )
    text = "\n\n".join(_text(table) for table in tables)
    return Document(text, tuple(tables), tuple(problems), media_type, language=language_of(text))


def _sheet(book: Any, index: int, limits: Limits) -> tuple[list[list[str]], list[Merge], tuple[Problem, ...]]:
    sheet = book.get_sheet_by_index(index)
    if sheet.total_width * sheet.total_height > limits.cells * 10:
        size = f"{sheet.total_height} rows by {sheet.total_width} columns"
        return [], [], (Problem("all of it", f"it says that it has {size}: too many to read", "Ask for it as csv."),)
    rows = sheet.to_python(skip_empty_area=False, nrows=limits.rows + 1)
    grid, problems = within([[as_text(cell)[: limits.cell_characters] for cell in row] for row in rows], limits)
    while grid and not any(grid[-1]):
        grid.pop()
    ranges = attempt(lambda: sheet.merged_cell_ranges or ())
    merges = [] if isinstance(ranges, Failed) else [Merge(a[0], a[1], b[0], b[1]) for a, b in ranges[:10_000]]
    return grid, merges, problems


def as_text(value: object) -> str:
    """A cell as a person sees it: days in ISO, whole numbers without a point.

    >>> as_text(1999.0), as_text(True), as_text(None)
    ('1999', 'yes', '')
    """
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat(" ")
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    return str(value)


def _formulas(data: bytes, limits: Limits) -> dict[int, tuple[tuple[int, int], ...]]:
    """Sheet number -> cells with a formula, (row, column) from 0. Best effort: empty when the parts are odd."""
    found = attempt(lambda: _formulas_in(data, limits))
    return {} if isinstance(found, Failed) else found


def _formulas_in(data: bytes, limits: Limits) -> dict[int, tuple[tuple[int, int], ...]]:
    from lxml import etree

    found: dict[int, tuple[tuple[int, int], ...]] = {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [name for name in archive.namelist() if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", name)]
        for name in parts[: limits.sheets]:
            xml = archive.read(name)
            if b"<f>" not in xml and b"<f " not in xml and b":f>" not in xml:
                continue
            cells = []
            events = etree.iterparse(io.BytesIO(xml), tag="{*}c", resolve_entities=False, recover=True)
            for _, cell in events:
                if cell.find("{*}f") is not None and (at := _REFERENCE.match(cell.get("r", ""))):
                    cells.append((int(at[2]) - 1, _column(at[1])))
                cell.clear()
            found[int(re.findall(r"\d+", name)[-1])] = tuple(cells[:10_000])
    return found


def _column(letters: str) -> int:
    number = 0
    for sign in letters:
        number = number * 26 + ord(sign) - 64
    return number - 1


def _marks(grid: list[list[str]], formulas: tuple[tuple[int, int], ...]) -> list[Mark]:
    marks = []
    for row, column in formulas:
        empty = row >= len(grid) or column >= len(grid[row]) or not grid[row][column]
        marks.append(Mark(row + 1, column, _EMPTY_FORMULA if empty else _FORMULA))
    return marks


def _told(where: str, marks: list[Mark]) -> list[Problem]:
    if not marks:
        return []
    empty = [mark for mark in marks if mark.what == _EMPTY_FORMULA]
    valued = [mark for mark in marks if mark.what == _FORMULA]
    told = []
    if valued:
        what = f"{_cells(valued)}; what was last worked out was taken"
        remedy = "Ask for the list with values only if a value looks wrong."
        told.append(Problem(f"{where}, row {valued[0].row}", what, remedy))
    if empty:
        what = f"{_cells(empty)} without a value, read as empty"
        remedy = "Ask for the list with values only, or open it in a spreadsheet, save it, and bring it in again."
        told.append(Problem(f"{where}, row {empty[0].row}", what, remedy))
    return told


def _cells(marks: list[Mark]) -> str:
    return "1 cell holds a formula" if len(marks) == 1 else f"{len(marks)} cells hold formulas"


def _text(table: Table) -> str:
    head = ["\t".join(table.header)] if table.found_header else []
    rows = ["\t".join(row).rstrip("\t") for row in table.rows]
    return "\n".join([*table.said_above, *head, *rows])


def _inside(name: str) -> Problem:
    return Problem(
        f"part {name}", "a file inside this file, which was not opened", "Save it by itself and bring it in."
    )


def _unreadable(where: str, failed: Failed) -> Problem:
    if failed.kind == "PasswordError":
        return Problem(where, "it is protected by a password", "Ask the sender for a copy without one.")
    return Problem(
        where, f"it is damaged or no spreadsheet ({failed.kind})", "Ask the sender to save it anew, or as csv."
    )
