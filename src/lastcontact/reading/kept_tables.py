"""Tables of which only some rows are kept, and the same as tables to read."""

from __future__ import annotations

from collections.abc import Callable

from lastcontact.core.payloads.reports import KeptRow, KeptTable
from lastcontact.reading.tables import Table


def kept_of(table: Table, wanted: Callable[[int], bool]) -> KeptTable:
    """The rows of a table whose numbers are wanted, of those that hold anything; NUL is shown as its sign."""
    kept = (
        KeptRow(table.number_of(index), tuple(_shown(cell) for cell in cells))
        for index, cells in enumerate(table.rows)
        if any(cell.strip() for cell in cells) and wanted(table.number_of(index))
    )
    header = tuple(_shown(label) for label in table.header)
    return KeptTable(_shown(table.name), header, table.first_row, tuple(kept), table.found_header)


def table_of(kept: KeptTable) -> Table:
    """The table again, its rows under the numbers they had; those that are not kept are blank."""
    cells = {row.number: row.cells for row in kept.rows}
    last = max(cells, default=kept.first_row - 1)
    rows = tuple(cells.get(number, ()) for number in range(kept.first_row, last + 1))
    return Table(kept.name, rows, kept.header, kept.first_row, found_header=kept.found_header)


def _shown(text: str) -> str:
    return text.replace("\x00", "\u2400")
