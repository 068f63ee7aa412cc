"""What reports state of a closed cohort, bound by bound, each with the reports it stands on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from lastcontact.assessment.bounds import PARTS, elsewhere
from lastcontact.assessment.counts import Report

MOST_UNIONS = 2000
"""Of more sets of lists than that it is not reckoned how many people each names together."""


class Bound(NamedTuple):
    """A number that something is at least, or at most. `reports`: on whose word, as bits of their places.

    `day`: of the bound, as a number; `gains`: of a least number, how much of it hangs on which report.
    """

    day: int
    value: int
    reports: int
    gains: tuple[tuple[int, int], ...] = ()


class Stated:
    """The bounds by cell, `low` and `high`, and what contradicts itself `at_once`: two lists with one person, say."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self.low: dict[str, list[Bound]] = {cell: [] for cell in ("total", *PARTS)}
        self.high: dict[str, list[Bound]] = {cell: [] for cell in ("total", *PARTS)}
        self.at_once: list[int] = []
        self._unions = 0
        for place, report in enumerate(reports):
            self._single(report, 1 << place)
        named = [(r, 1 << place) for place, r in enumerate(reports) if r.names]
        self.at_once += [a | b for (one, a), (two, b) in combinations(named, 2) if _apart(one, two)]
        self._together("total", named)
        for cell in PARTS:
            of_cell = [(r, bit) for r, bit in named if r.cell == cell]
            if cell in ("dead", "returned"):
                self._together(cell, of_cell)
            else:
                for on in {r.on for r, _ in of_cell}:
                    self._together(cell, [(r, bit) for r, bit in of_cell if r.on == on])

    @property
    def too_many(self) -> bool:
        return self._unions > MOST_UNIONS

    def _single(self, report: Report, bit: int) -> None:
        day, listed = report.on.toordinal(), report.cell == "listed"
        cell = "total" if listed else report.cell
        if listed and report.high is not None and len(report.names) > report.high:
            self.at_once.append(bit)
        least = max(report.low, len(report.names))
        if least:
            self.low[cell].append(Bound(day, least, bit, ((bit, least),)))
        if report.high is not None and not listed:
            self.high[cell].append(Bound(day, report.high, bit))
        if report.names and cell != "total":
            self.low["total"].append(Bound(day, len(report.names), bit, ((bit, len(report.names)),)))

    def _together(self, cell: str, named: Sequence[tuple[Report, int]]) -> None:
        """How many people two or more lists name together, where each of them names somebody no other does."""
        for lists in self._sets(named, 0, ()):
            everybody = [report.names for report, _ in lists]
            all_names = frozenset[str]().union(*everybody)
            gains = [len(names.difference(*(x for x in everybody if x is not names))) for names in everybody]
            bits = [bit for _, bit in lists]
            day = max(report.on for report, _ in lists).toordinal()
            self.low[cell].append(Bound(day, len(all_names), sum(bits), tuple(zip(bits, gains, strict=True))))

    def _sets(
        self, named: Sequence[tuple[Report, int]], first: int, chosen: tuple[tuple[Report, int], ...]
    ) -> Iterator[tuple[tuple[Report, int], ...]]:
        for place in range(first, len(named)):
            more = (*chosen, named[place])
            if self.too_many:
                return
            if not all(r.names.difference(*(o.names for o, _ in more if o is not r)) for r, _ in more):
                continue
            if len(more) > 1:
                self._unions += 1
                yield more
            yield from self._sets(named, place + 1, more)


def _apart(one: Report, two: Report) -> bool:
    return elsewhere(one, two) or elsewhere(two, one)
