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
        lists = _lists(reports)
        self._together("total", lists)
        for cell in PARTS:
            of_cell = [one for one in lists if one.cell == cell]
            if cell in ("dead", "returned"):
                self._together(cell, of_cell)
            else:
                for day in {one.day for one in of_cell}:
                    self._together(cell, [one for one in of_cell if one.day == day])

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

    def _together(self, cell: str, named: Sequence[_List]) -> None:
        """How many people two or more lists name together, where each of them names somebody no other does."""
        for lists, everybody, once in self._sets(named, 0, (), (0, 0)):
            bits = [one.bit for one in lists]
            gains = [(one.names & once).bit_count() for one in lists]
            day = max(one.day for one in lists)
            self.low[cell].append(Bound(day, everybody.bit_count(), sum(bits), tuple(zip(bits, gains, strict=True))))

    def _sets(
        self, named: Sequence[_List], first: int, chosen: tuple[_List, ...], people: tuple[int, int]
    ) -> Iterator[tuple[tuple[_List, ...], int, int]]:
        """Sets of lists from the place `first` on beside those `chosen`, each with whom it names and whom just once.

        `people`: the same of those chosen.
        """
        everybody, once = people
        for place in range(first, len(named)):
            if self.too_many:
                return
            more = (*chosen, new := named[place])
            all_names, alone = everybody | new.names, once & ~new.names | new.names & ~everybody
            if not all(one.names & alone for one in more):
                continue
            if len(more) > 1:
                self._unions += 1
                yield more, all_names, alone
            yield from self._sets(named, place + 1, more, (all_names, alone))


class _List(NamedTuple):
    """A list of names: `cell`, `day` as a number, `bit` of its place, and its `names` as bits of a number."""

    cell: str
    day: int
    bit: int
    names: int


def _lists(reports: Sequence[Report]) -> list[_List]:
    """Those of the reports that name people."""
    number = {name: n for n, name in enumerate(sorted(frozenset[str]().union(*(r.names for r in reports))))}
    return [
        _List(r.cell, r.on.toordinal(), 1 << place, sum(1 << number[name] for name in r.names))
        for place, r in enumerate(reports)
        if r.names
    ]


def _apart(one: Report, two: Report) -> bool:
    return elsewhere(one, two) or elsewhere(two, one)
