"""Between what the numbers of a group must lie: computed from the rows that stand, each limit with its own day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from lastcontact.assessment.account import Accounting, Limits, account
from lastcontact.assessment.counts import CountClaim
from lastcontact.desk.accounting import count_claims
from lastcontact.desk.cells import ACCOUNTED, Cell
from lastcontact.desk.conflicts import Against, Conflict, Counted, conflicts_of
from lastcontact.desk.counting import between
from lastcontact.desk.days import day
from lastcontact.desk.material import Material
from lastcontact.desk.remarks import Remark
from lastcontact.desk.rungs import Row


@dataclass(frozen=True)
class LimitRow:
    """Limits of one question for one group, with their own as-of day."""

    cell: Cell
    label: str
    words: str
    minimum: int
    maximum: int | None
    whom: str
    why: str
    on: date
    whose: str = ""
    """The side of the group."""


@dataclass(frozen=True)
class Reckoned:
    """`remarks`: what is beside a row, by its id.

    `reckoned`: how many rows went in. 0: no claim says which group it counts, so there is nothing to reckon.
    """

    rows: tuple[LimitRow, ...]
    conflicts: Sequence[Conflict]
    remarks: Callable[[str], tuple[Remark, ...]]
    reckoned: int


def reckon(rows: Sequence[Row], material: Material) -> Reckoned:
    """The limits of every group of the incident as the page stands."""
    counts = count_claims(rows, material)
    found = account(counts, at=material.today)
    counted = Counted({c.id: c for c in counts}, {r.id: r for r in rows}, material)
    limits = tuple(_limit_rows(found, counts, material))
    return Reckoned(limits, conflicts_of(found, counted), Against(found, counted).of, len(counts))


_FROM_CELL = {account_cell: cell for cell, account_cell in ACCOUNTED.items() if cell is not Cell.REMAINS}


def _on_their_days(found: Accounting, counts: Sequence[CountClaim]) -> dict[tuple[str, str], Limits]:
    """(group, cell) -> its limits on the last day on which anything was said of that cell, else on the last of all.

    How many are unaccounted for follows from all cells: of the last day of all, as where the numbers are reckoned.
    """
    said: dict[tuple[str, str], date] = {}
    for count in counts:
        key = (count.group, count.cell)
        said[key] = max(said.get(key, count.at), count.at)
    chosen: dict[tuple[str, str], Limits] = {}
    for limits in found.intervals:
        key = (limits.group, limits.cell)
        if limits.cell == "unaccounted" or limits.at <= said.get(key, limits.at):
            chosen[key] = limits
    return chosen


def _limit_rows(found: Accounting, counts: Sequence[CountClaim], material: Material) -> Iterable[LimitRow]:
    latest = _on_their_days(found, counts)
    said = {(c.group, c.cell) for c in counts}
    reconciled = {group for group, many in Counter(c.group for c in counts).items() if many > 1}
    for (group, cell), limits in latest.items():
        if group not in reconciled:
            continue  # one report alone needs no reckoning: its row says what it says
        if cell not in _FROM_CELL or (limits.minimum == 0 and limits.maximum is None):
            continue
        if cell == "listed" and (group, cell) not in said:
            continue
        yield LimitRow(
            cell=_FROM_CELL[cell],
            label=_("unaccounted for, if these reports hold:")
            if cell == "unaccounted"
            else _("if these reports hold:"),
            words=between(limits.minimum, limits.maximum),
            minimum=limits.minimum,
            maximum=limits.maximum,
            whom=material.groups[group].named.label,
            why=_("Follows from the reports on this group that no other contradicts, as of %(day)s. Not a count.")
            % {"day": day(limits.at, material.today)},
            on=limits.at,
            whose=material.side_of(group),
        )
