"""A second opinion on a conflict: numbers that satisfy all but any one report, and a linear programme for the whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import pairwise

from lastcontact.assessment.bounds import PARTS, box_of
from lastcontact.assessment.cohort import example
from lastcontact.assessment.counts import Report
from lastcontact.assessment.exact import feasible_exactly

Numbers = Mapping[tuple[str, date | None], int]


@lru_cache(maxsize=8192)
def proven(conflict: tuple[Report, ...]) -> bool:
    """Whether no numbers satisfy all the reports, and some, checked one by one, satisfy all but any one of them.

    What contradicts on one day does so on every day after: whoever asks day by day has it at once.
    """
    box = box_of(conflict)
    if box is not None and feasible_exactly(box):
        return False
    return all(_can_hold([r for r in conflict if r is not out]) for out in conflict)


def _can_hold(reports: Sequence[Report]) -> bool:
    numbers = example(reports)
    if numbers is not None and satisfied(reports, numbers):
        return True
    box = box_of(reports)
    return box is not None and feasible_exactly(box)


def satisfied(reports: Sequence[Report], numbers: Numbers) -> bool:
    """Whether the numbers obey every report and the cohort's arithmetic, by substituting them."""
    total = numbers["total", None]
    days = sorted({on for _, on in numbers if on is not None})
    for report in reports:
        if report.cell == "listed":
            low, high, value = max(report.low, len(report.names)), None, total
        else:
            value = total if report.cell == "total" else numbers[report.cell, report.on]
            low, high = max(report.low, len(report.names)), report.high
        if value < low or (high is not None and value > high):
            return False
    if any(value < 0 for value in numbers.values()):
        return False
    if any(sum(numbers[part, on] for part in PARTS) != total for on in days):
        return False
    return all(
        numbers[part, earlier] <= numbers[part, later]
        for part in ("dead", "returned")
        for earlier, later in pairwise(days)
    )
