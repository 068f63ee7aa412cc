"""Every smallest set of reports that cannot all hold, read off the ways in which a closed cohort's arithmetic can fail.

Differences of numbers cannot all be so only along a circle of bounds that sum to less than nought (see `differences`).
A circle that crosses itself falls apart into smaller ones, of which one fails; what is left are the kinds held below,
each an upper side against a lower one. All are looked at, so the search does not grow with what it finds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import product, takewhile

from lastcontact.assessment.stated import Bound, Stated

MOST_TRIED = 400_000
MOST_FOUND = 1_000
"""How many upper and lower sides are put together or held against each other, and how many contradictions of one kind
are gathered, before the search stops and says so."""
_LASTING = ("dead", "returned")
_LEFT = ("unaccounted", "held")


class Circles:
    """The search. `found`: the smallest conflicts, as bits of the reports' places; `whole`: none was left out."""

    def __init__(self, stated: Stated) -> None:
        self._low, self._high = stated.low, stated.high
        self.found = _smallest(stated.at_once)
        self._tried = 0
        self.whole = True
        (low, other_low), (high, other_high) = (
            [bounds[part] for part in _LEFT] for bounds in (stated.low, stated.high)
        )
        self._few = list(self._pairs(high, other_high, lambda a, b: a.day == b.day))
        self._many = [*low, *other_low, *self._pairs(low, other_low, lambda a, b: a.day == b.day)]
        self._hold_all()

    def _hold_all(self) -> None:
        low, high = self._low, self._high
        for cell in _LEFT:
            self._hold(high[cell], low[cell], lambda up, least: up.day == least.day)
        for cell in _LASTING:  # who is dead, or has returned, stays so
            self._hold(high[cell], low[cell], lambda up, least: least.day <= up.day)
        self._hold(self._few, self._many, lambda up, least: up.day <= least.day)  # nobody comes back into it
        for cell in _LASTING:  # no more die, or return, than were left to
            ups = self._pairs(self._few, high[cell], lambda few, up: few.day <= up.day)
            lows = self._pairs(self._many, low[cell], lambda many, least: least.day <= many.day)
            self._hold(list(ups), [*low[cell], *lows], lambda up, least: up.day < least.day)
        tops = list(self._tops())
        if tops:
            self._hold(tops, list(self._bottoms(min(top.value for top in tops))), lambda up, least: True)

    def _tops(self) -> Iterator[Bound]:
        """What the total is at most."""
        yield from self._high["total"]
        for few in self._few:
            later, back = ([b for b in self._high[cell] if b.day >= few.day] for cell in _LASTING)
            for dead, returned in self._some(product(later, back)):
                yield _all([few, dead, returned])

    def _bottoms(self, above: int) -> Iterator[Bound]:
        """What the total is at least, where that is more than `above`."""
        yield from (b for b in self._low["total"] if b.value > above)
        best = {cell: sorted(self._low[cell], key=lambda b: -b.value) for cell in _LASTING}
        for many in (None, *self._many):
            dead, returned = (
                [None, *(b for b in best[cell] if many is None or b.day <= many.day)] for cell in _LASTING
            )
            most = max((b.value for b in returned if b), default=0)
            for died in dead:
                start = sum(b.value for b in (many, died) if b)
                if start + most <= above:
                    continue
                for back in returned:
                    if start + (back.value if back else 0) > above and self._more():
                        yield _all([b for b in (many, died, back) if b])

    def _pairs(
        self, ones: Sequence[Bound], others: Sequence[Bound], fit: Callable[[Bound, Bound], bool]
    ) -> Iterator[Bound]:
        return (_joined(a, b) for a, b in self._some(product(ones, others)) if fit(a, b))

    def _some(self, many: Iterable[tuple[Bound, Bound]]) -> Iterator[tuple[Bound, Bound]]:
        return takewhile(lambda _: self._more(), many)

    def _more(self) -> bool:
        self._tried += 1
        self.whole = self.whole and self._tried <= MOST_TRIED
        return self.whole

    def _hold(self, ups: Sequence[Bound], lows: Sequence[Bound], fit: Callable[[Bound, Bound], bool]) -> None:
        """Adds the reports of every upper side that is below a lower one."""
        ups = sorted(ups, key=lambda b: b.value)
        new: set[int] = set()
        for low in lows:
            if _within(self.found, low.reports):
                continue
            for up in ups:
                if up.value >= low.value or not self._more():
                    break
                if fit(up, low) and not _to_spare(up, low):
                    new.add(up.reports | low.reports)
            self.whole = self.whole and len(new) <= MOST_FOUND
            if not self.whole:
                break
        self.found = _smallest([*self.found, *new])


def _joined(one: Bound, other: Bound) -> Bound:
    """Both together, as of the day of the `other`."""
    return Bound(other.day, one.value + other.value, one.reports | other.reports, one.gains + other.gains)


def _all(bounds: Sequence[Bound]) -> Bound:
    found = bounds[0]
    for bound in bounds[1:]:
        found = _joined(found, bound)
    return found


def _to_spare(up: Bound, low: Bound) -> bool:
    """Whether the two contradict each other without one of the reports as well."""
    return any(not bit & up.reports and low.value - gain > up.value for bit, gain in low.gains)


def _within(conflicts: Iterable[int], reports: int) -> bool:
    return any(conflict & reports == conflict for conflict in conflicts)


def _smallest(conflicts: Iterable[int]) -> list[int]:
    found: list[int] = []
    for conflict in sorted(set(conflicts), key=lambda bits: (bits.bit_count(), bits)):
        if not _within(found, conflict):
            found.append(conflict)
    return found
