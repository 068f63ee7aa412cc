"""Days with a slash in one column of a list: which figure is the day, as its other cells show, and cells read so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from lastcontact.core.dates_in_words import western
from lastcontact.core.frozen import frozen
from lastcontact.reading.tables import Table

DAY, MONTH = "day", "month"
"""Which stands first in the days of a column, as an officer says."""
ENOUGH = 2
"""Cells that show one order, and none another, for it to be proposed: one may be a slip."""
_SLASHED = re.compile(r"(?<![\d/])(?P<one>\d{1,2})/(?P<other>\d{1,2})(?P<year>/(?:\d{4}|\d{2}))?(?![\d/])")


@frozen
class SlashOrder:
    """The cells of a column whose days have a slash, as written: those that can be read in one order alone, and those
    that may be either.
    """

    day_first: tuple[str, ...] = ()
    month_first: tuple[str, ...] = ()
    open: tuple[str, ...] = ()

    @property
    def mixed(self) -> bool:
        return bool(self.day_first and self.month_first)

    @property
    def proposed(self) -> str:
        """The order that the column itself shows; "" where it shows none, hardly one, or both."""
        if self.mixed or max(len(self.day_first), len(self.month_first)) < ENOUGH:
            return ""
        return DAY if self.day_first else MONTH


def slash_order(cells: Iterable[str]) -> SlashOrder:
    """What the cells of one column show.

    >>> found = slash_order(["14/08/1999", "25/12/1998", "3/11/2001", "12.03.1991"])
    >>> found.proposed, found.open
    ('day', ('3/11/2001',))
    >>> slash_order(["14/08", "08/14", "3/11"]).proposed
    ''
    """
    held: dict[str, list[str]] = {DAY: [], MONTH: [], "": []}
    for cell in cells:
        for day in _SLASHED.finditer(western(cell)):
            if (which := _which(day)) is not None:
                held[which].append(day.group())
    return SlashOrder(*(tuple(held[which]) for which in (DAY, MONTH, "")))


def in_order(cell: str, first: str) -> str:
    """A cell whose days that may be two are written with full stops, the day first. `first`: which is in the cell.

    >>> in_order("captured 3/11", DAY), in_order("11/3/1998", MONTH), in_order("14/08/1999", MONTH)
    ('captured 3.11', '3.11.1998', '14/08/1999')
    """
    return _SLASHED.sub(lambda day: _dotted(day, first), western(cell)) if first in (DAY, MONTH) else cell


def table_in_order(table: Table, firsts: Mapping[str, str]) -> Table:
    """The table with the days of these columns in order. `firsts`: label of a column -> which stands first."""
    at = {index: firsts[label] for index, label in enumerate(table.header) if firsts.get(label)}
    if not at:
        return table
    rows = (tuple(in_order(cell, at.get(index, "")) for index, cell in enumerate(row)) for row in table.rows)
    return replace(table, rows=tuple(rows))


def _which(day: re.Match[str]) -> str | None:
    """Which figure is the day: the first, the second, or "" for either; None for what is no day, or one day anyhow."""
    one, other = int(day["one"]), int(day["other"])
    if not (1 <= one <= 31 and 1 <= other <= 31) or one == other or min(one, other) > 12:
        return None
    return DAY if one > 12 else MONTH if other > 12 else ""


def _dotted(day: re.Match[str], first: str) -> str:
    if _which(day) != "":
        return day.group()
    figures = (day["one"], day["other"]) if first == DAY else (day["other"], day["one"])
    return ".".join((*figures, *filter(None, [(day["year"] or "").removeprefix("/")])))
