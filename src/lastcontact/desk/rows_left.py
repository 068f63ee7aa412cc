"""Rows of a list that will be left out as they name nobody, with their words and why, before any row is taken in."""

from __future__ import annotations

from dataclasses import dataclass

from lastcontact.bureau import taking
from lastcontact.bureau.intake import showable
from lastcontact.bureau.taking import Order
from lastcontact.reading.tables import Table

SHOWN = 60
MOST_READ = 5_000
"""Rows of a table that are read through for it each time the page is shown; of a longer one it is said afterwards."""


@dataclass(frozen=True, slots=True)
class RowLeft:
    """A row as written, and why it is taken for nobody."""

    number: int
    words: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class RowsLeft:
    """`more`: how many beyond those shown. `unread`: the table is too long to say it before."""

    rows: tuple[RowLeft, ...] = ()
    more: int = 0
    unread: bool = False

    @property
    def count(self) -> int:
        return len(self.rows) + self.more


def rows_left(table: Table, order: Order) -> RowsLeft:
    """Nothing where the officer takes every row in."""
    if len(table.rows) > MOST_READ:
        return RowsLeft(unread=order.leave_out_remarks)
    _rows, left = taking.rows_of(table, order)
    found = tuple(RowLeft(number, _words(table, number), why) for number, why in left.items())
    return RowsLeft(found[:SHOWN], max(len(found) - SHOWN, 0))


def _words(table: Table, number: int) -> tuple[str, ...]:
    return tuple(showable(cell).strip()[:120] for cell in table.rows[number - table.first_row] if cell.strip())
