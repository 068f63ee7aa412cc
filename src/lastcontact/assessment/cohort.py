"""A closed cohort's arithmetic: whether reports can all hold, and the limits they leave to each cell and day.

At each day total = unaccounted + held + dead + returned; the total is the same every day; the known dead and the
returned never become fewer. For one total, this is a system of differences of two variables, for which propagating
bounds until nothing changes is complete (Source: Cormen et al., Introduction to Algorithms, difference constraints).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from operator import le

from lastcontact.assessment.bounds import LASTING, MANY, PARTS, Box, box_of
from lastcontact.assessment.counts import Report
from lastcontact.assessment.exact import feasible_exactly

_ROUNDS = 200


class Undecided(Exception):
    """Propagation did not settle; the exact method decides."""


def propagated(box: Box) -> Box | None:
    """The bounds made consistent with each other; None when they cannot be. Raises: Undecided."""
    low, high = box.low.copy(), box.high.copy()
    count = len(box.days)
    for _ in range(_ROUNDS):
        before = (low.copy(), high.copy())
        for day in range(count):
            _sum(low, high, 1 + 4 * day)
        for part in LASTING:
            _lasting(low, high, part, count)
        if high[0] >= MANY:
            _leaving(low, high, count)
        if not all(map(le, low, high)):
            return None
        if before == (low, high):
            return Box(box.days, low, high)
    raise Undecided


def _sum(low: list[int], high: list[int], first: int) -> None:
    """One day: the total lies between the sums of its parts, and each part leaves room for the others."""
    parts = range(first, first + 4)
    low_a, low_b, low_c, low_d = low[first : first + 4]
    high_a, high_b, high_c, high_d = high[first : first + 4]
    least, most = low_a + low_b + low_c + low_d, high_a + high_b + high_c + high_d
    if least > low[0]:
        low[0] = least
    if most < high[0]:
        high[0] = most
    spare, lacking = high[0] - least, low[0] - most
    if most < MANY:
        for i in parts:
            if high[i] + lacking > low[i]:
                low[i] = high[i] + lacking
    else:
        widest = max(high_a, high_b, high_c, high_d)
        if most - widest < MANY:  # only one of them has no bound
            index = high.index(widest, first)
            low[index] = max(low[index], widest + lacking)
    if high[0] < MANY:
        for i, least_here in zip(parts, (low_a, low_b, low_c, low_d), strict=True):
            if least_here + spare < high[i]:
                high[i] = least_here + spare


def _lasting(low: list[int], high: list[int], part: int, count: int) -> None:
    last = 1 + 4 * (count - 1) + part
    for here in range(5 + part, last + 1, 4):
        if low[here - 4] > low[here]:
            low[here] = low[here - 4]
    for here in range(last - 4, 0, -4):
        if high[here + 4] < high[here]:
            high[here] = high[here + 4]


def _leaving(low: list[int], high: list[int], count: int) -> None:
    """Without a bound on the total: the unaccounted and the held only become fewer, by those who are dead or back."""
    for earlier in range(1, 1 + 4 * (count - 1), 4):
        for later in range(earlier + 4, 1 + 4 * count, 4):
            gone = sum(max(0, low[later + part] - high[earlier + part]) for part in LASTING)
            most = high[earlier] + high[earlier + 1] - gone
            least = low[later] + low[later + 1] + gone
            for one, other in ((0, 1), (1, 0)):
                if most < MANY:
                    high[later + one] = min(high[later + one], most - low[later + other])
                if high[earlier + other] < MANY:
                    low[earlier + one] = max(low[earlier + one], least - high[earlier + other])


def feasible_box(box: Box) -> bool:
    """Whether some whole numbers satisfy everything. Tries totals at the ends; else the exact method decides."""
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
