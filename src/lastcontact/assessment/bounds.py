"""What reports state of a closed cohort, as bounds: one variable for the total, four for each day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lastcontact.assessment.counts import Report

MANY = 10**9
"""Stands for "no upper bound"; no cohort comes near it."""
PARTS = ("unaccounted", "held", "dead", "returned")
LASTING = (2, 3)
"""Those of the PARTS that never become fewer."""


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
            if report.high is not None and len(report.names) > report.high:
                return None
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
    """Raises lower bounds by distinct names; False when two lists have the same person in two cells at once."""
    box.low[0] = max(box.low[0], len(frozenset[str]().union(*(r.names for r in named))))
    for report in named:
        if any(elsewhere(other, report) for other in named):
            return False
        if report.cell not in PARTS:
            continue
        lasting = report.cell in _FOR_GOOD
        same = [r for r in named if r.cell == report.cell and (r.on <= report.on if lasting else r.on == report.on)]
        index = 1 + 4 * position[report.on] + PARTS.index(report.cell)
        box.low[index] = max(box.low[index], len(frozenset[str]().union(*(r.names for r in same))))
    return True


_FOR_GOOD = ("dead", "returned")


def elsewhere(other: Report, report: Report) -> bool:
    """Whether somebody on a list is on another of the same day, or is dead or returned before, in another cell."""
    if other.cell == report.cell or other.cell not in PARTS or report.cell not in PARTS:
        return False
    before = other.on == report.on or (other.cell in _FOR_GOOD and other.on < report.on)
    return before and bool(other.names & report.names)
