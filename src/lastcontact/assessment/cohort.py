"""A closed cohort's arithmetic: whether reports can all hold, and the limits they leave to each cell and day.

At each day total = unaccounted + held + dead + returned; the total is the same every day; the known dead and the
returned never become fewer. For one total, this is a system of differences of two variables, for which propagating
bounds until nothing changes is complete (Source: Cormen et al., Introduction to Algorithms, difference constraints).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lastcontact.assessment.counts import Report

MANY = 10**9
"""Stands for "no upper bound"; no cohort comes near it."""
PARTS = ("unaccounted", "held", "dead", "returned")
_LASTING = (2, 3)
_ROUNDS = 200


class Undecided(Exception):
    """Propagation did not settle; the exact method decides."""


@dataclass
class Box:
    """Bounds by variable: index 0 the total, then per day the four PARTS."""

    days: list[date]
    low: list[int]
    high: list[int]

    def index(self, cell: str, on: date) -> int:
        return 0 if cell == "total" else 1 + 4 * self.days.index(on) + PARTS.index(cell)

    def fixed(self, index: int, value: int) -> Box:
        low, high = self.low.copy(), self.high.copy()
        low[index] = high[index] = value
        return Box(self.days, low, high)


def box_of(reports: Sequence[Report], days: Sequence[date] = ()) -> Box | None:
    """The bounds the reports state, over their days and `days`; None when two lists contradict each other by name."""
    every = sorted({r.on for r in reports} | set(days))
    position = {on: i for i, on in enumerate(every)}
    box = Box(every, [0] * (1 + 4 * len(every)), [MANY] * (1 + 4 * len(every)))
    for report in reports:
        index = 0
        if report.cell in PARTS:
            index = 1 + 4 * position[report.on] + PARTS.index(report.cell)
        elif report.cell == "listed":
            box.low[0] = max(box.low[0], report.low)
            continue
        box.low[index] = max(box.low[index], report.low)
        if report.high is not None:
            box.high[index] = min(box.high[index], report.high)
    named = [r for r in reports if r.names]
    if named and not _named(box, named, position):
        return None
    return box


def _named(box: Box, named: Sequence[Report], position: dict[date, int]) -> bool:
    """Raises lower bounds by distinct names; False when somebody is on a list of the dead and later held."""
    box.low[0] = max(box.low[0], len(frozenset[str]().union(*(r.names for r in named))))
    dead = [r for r in named if r.cell == "dead"]
    for report in named:
        if report.cell == "held" and any(d.on <= report.on and d.names & report.names for d in dead):
            return False
        if report.cell not in PARTS:
            continue
        lasting = report.cell in ("dead", "returned")
        same = [r for r in named if r.cell == report.cell and (r.on <= report.on if lasting else r.on == report.on)]
        index = 1 + 4 * position[report.on] + PARTS.index(report.cell)
        box.low[index] = max(box.low[index], len(frozenset[str]().union(*(r.names for r in same))))
    return True


def propagated(box: Box) -> Box | None:
    """The bounds made consistent with each other; None when they cannot be. Raises: Undecided."""
    low, high = box.low.copy(), box.high.copy()
    count = len(box.days)
    for _ in range(_ROUNDS):
        before = (low.copy(), high.copy())
        for day in range(count):
            _sum(low, high, 1 + 4 * day)
        for part in _LASTING:
            _lasting(low, high, part, count)
        if any(a > b for a, b in zip(low, high, strict=True)):
            return None
        if before == (low, high):
            return Box(box.days, low, high)
    raise Undecided


def _sum(low: list[int], high: list[int], first: int) -> None:
    parts = range(first, first + 4)
    least = sum(low[i] for i in parts)
    low[0] = max(low[0], least)
    unbounded = sum(high[i] >= MANY for i in parts)
    most = sum(high[i] for i in parts) if not unbounded else MANY
    high[0] = min(high[0], most)
    for i in parts:
        if high[0] < MANY:
            high[i] = min(high[i], high[0] - (least - low[i]))
        if not unbounded or (unbounded == 1 and high[i] >= MANY):
            others = sum(high[j] for j in parts if j != i)
            low[i] = max(low[i], low[0] - others)
    # `least` and `most` may be a little stale within the round; the rounds repeat until nothing changes


def _lasting(low: list[int], high: list[int], part: int, count: int) -> None:
    for day in range(1, count):
        here = 1 + 4 * day + part
        low[here] = max(low[here], low[here - 4])
    for day in range(count - 2, -1, -1):
        here = 1 + 4 * day + part
        high[here] = min(high[here], high[here + 4])


def feasible_box(box: Box) -> bool:
    """Whether some whole numbers satisfy everything. Tries totals at the ends; else the exact method decides."""
    from lastcontact.assessment.exact import feasible_exactly

    try:
        inner = propagated(box)
        if inner is None:
            return False
        for total in {inner.low[0], min(inner.high[0], inner.low[0] + MANY // 4)}:
            if propagated(inner.fixed(0, total)) is not None:
                return True
    except Undecided:
        pass
    return feasible_exactly(box)


def consistent(reports: Sequence[Report]) -> bool:
    """Whether the reports (of one group) can all hold."""
    box = box_of(reports)
    return box is not None and feasible_box(box)


def example(reports: Sequence[Report]) -> dict[tuple[str, date | None], int] | None:
    """Numbers by (cell, day) that satisfy all the reports, the total under ("total", None); None when none is found."""
    box = box_of(reports)
    if box is None:
        return None
    try:
        inner = propagated(box)
        if inner is None:
            return None
        for total in (inner.low[0], min(inner.high[0], inner.low[0] + MANY // 4)):
            least = propagated(inner.fixed(0, total))
            if least is not None:
                return _least(least)
    except Undecided:
        pass
    return None


def _least(box: Box) -> dict[tuple[str, date | None], int]:
    """The dead as few, the returned as many as may be: with differences of two variables both hold together."""
    total = box.low[0]
    found: dict[tuple[str, date | None], int] = {("total", None): total}
    for day, on in enumerate(box.days):
        first = 1 + 4 * day
        dead, returned = box.low[first + 2], box.high[first + 3]
        rest = total - dead - returned
        held = min(box.high[first + 1], rest - box.low[first])
        for cell, value in zip(PARTS, (rest - held, held, dead, returned), strict=True):
            found[cell, on] = value
    return found
