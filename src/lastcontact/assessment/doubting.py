"""The cheapest set of reports to doubt so that no conflict is left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from lastcontact.assessment.counts import Report

MOST_CHOICES = 5_000
"""How many reports are tried both ways before the rest is chosen by which stands in most conflicts."""

Sets = frozenset[frozenset[Report]]


def cheapest_doubt(conflicts: Sequence[tuple[Report, ...]]) -> tuple[str, ...]:
    """Its ids: fewest reports first, then the least firm, then by id."""
    found: set[str] = set()
    for apart in _parts(frozenset(map(frozenset, conflicts))):
        found |= _cheapest(apart)
    return tuple(sorted(found))


@lru_cache(maxsize=2048)
def _cheapest(conflicts: Sets) -> frozenset[str]:
    """Of conflicts that hang together: as a page asks day by day, most were there the day before."""
    return frozenset(report.id for report in _Search(conflicts).chosen)


class _Search:
    """The set of reports that meets every conflict, exactly, by trying with and without the one in most of them."""

    def __init__(self, conflicts: Sets) -> None:
        reports = sorted(frozenset[Report]().union(*conflicts), key=lambda r: r.id)
        size = len(reports)
        # of sets that cost the same, the one whose ids come first
        self._cost = {r: (r.cost << size) - (1 << (size - 1 - rank)) for rank, r in enumerate(reports)}
        self._known: dict[Sets, frozenset[Report]] = {}
        self._choices = 0
        self.chosen = self._least(conflicts)

    def _least(self, conflicts: Sets) -> frozenset[Report]:
        forced, left = self._simpler(conflicts)
        for part in _parts(left):
            if part not in self._known:
                self._known[part] = self._either(part)
            forced |= self._known[part]
        return forced

    def _either(self, conflicts: Sets) -> frozenset[Report]:
        hits = _hits(conflicts)
        report = max(hits, key=lambda r: (len(hits[r]), -self._cost[r]))
        self._choices += 1
        doubted = self._least(conflicts - hits[report]) | {report}
        if self._choices > MOST_CHOICES:
            return doubted
        spared = self._least((conflicts - hits[report]) | {c - {report} for c in hits[report]})
        return min(doubted, spared, key=self._sum)

    def _sum(self, reports: Iterable[Report]) -> int:
        return sum(self._cost[r] for r in reports)

    def _simpler(self, conflicts: Sets) -> tuple[frozenset[Report], Sets]:
        """Reports that must be doubted, and the conflicts that are left, without what is never the cheaper choice."""
        forced: frozenset[Report] = frozenset()
        while True:
            alone = frozenset[Report]().union(*(c for c in conflicts if len(c) == 1))
            forced |= alone
            left = frozenset(c for c in conflicts if not c & alone)
            left = frozenset(c for c in left if not any(other < c for other in left))
            hits = _hits(left)
            dear = {r for r in hits if any(self._better(other, r, hits) for c in hits[r] for other in c)}
            if not dear:
                return forced, left
            conflicts = frozenset(c - {r for r in dear if r in c} for c in left)

    def _better(self, other: Report, report: Report, hits: dict[Report, frozenset[frozenset[Report]]]) -> bool:
        return self._cost[other] < self._cost[report] and hits[report] <= hits[other]


def _hits(conflicts: Sets) -> dict[Report, frozenset[frozenset[Report]]]:
    found: dict[Report, set[frozenset[Report]]] = {}
    for conflict in conflicts:
        for report in conflict:
            found.setdefault(report, set()).add(conflict)
    return {report: frozenset(c) for report, c in found.items()}


def _parts(conflicts: Sets) -> Iterator[Sets]:
    """The conflicts that hang together by their reports."""
    hits, seen = _hits(conflicts), set[frozenset[Report]]()
    for conflict in conflicts:
        if conflict in seen:
            continue
        part, waiting = {conflict}, [conflict]
        while waiting:
            near = {c for report in waiting.pop() for c in hits[report]} - part
            part |= near
            waiting += near
        seen |= part
        yield frozenset(part)
