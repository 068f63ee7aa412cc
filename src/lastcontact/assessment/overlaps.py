"""How many people stand on which lists: the table that an estimate of those on no list rests on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, product

import numpy as np
from numpy.typing import NDArray

from lastcontact.assessment.counts import MOST_PEOPLE

Array = NDArray[np.float64]
Pattern = tuple[int, ...]


class TableUnusable(ValueError):
    """The table cannot be read as lists and counts; the message says what and where."""


@dataclass(frozen=True)
class Overlaps:
    """`lists`: their names. `counts`: people by pattern of 0 and 1, one digit a list, never all zeros."""

    lists: tuple[str, ...]
    counts: Mapping[Pattern, int]

    @classmethod
    def of(cls, lists: Sequence[str], rows: Sequence[tuple[Sequence[int], int]], lines: Sequence[int] = ()) -> Overlaps:
        """A table from rows of (pattern, count); equal patterns are added.

        `lines`: the number of each row, as whoever wrote it counts; else from 1. Raises: TableUnusable.
        """
        if len(set(lists)) < len(lists):
            raise TableUnusable("line 1: two lists have the same name")
        counts: dict[Pattern, int] = {}
        for number, (pattern, count) in zip(lines or range(1, len(rows) + 1), rows, strict=True):
            if len(pattern) != len(lists) or any(digit not in (0, 1) for digit in pattern):
                raise TableUnusable(f"line {number}: each list needs a 0 or a 1")
            if count < 0:
                raise TableUnusable(f"line {number}: a count is below zero")
            if count > MOST_PEOPLE:
                raise TableUnusable(f"line {number}: it counts more people than live")
            if not any(pattern):
                if count:
                    raise TableUnusable(f"line {number}: it counts people who stand on no list; leave it out")
                continue
            key = tuple(pattern)
            counts[key] = counts.get(key, 0) + count
        return cls(tuple(lists), counts)

    @property
    def observed(self) -> int:
        return sum(self.counts.values())

    @cached_property
    def cells(self) -> NDArray[np.int64]:
        """(2^k - 1, k): every pattern but zeros, in lexical order."""
        return np.array([p for p in product((0, 1), repeat=len(self.lists)) if any(p)], dtype=np.int64)

    @cached_property
    def people(self) -> Array:
        """(2^k - 1,): people of each of `cells`; a pattern that nobody has is 0."""
        return np.array([self.counts.get(tuple(row), 0) for row in self.cells.tolist()], dtype=np.float64)

    def on(self, *places: int) -> int:
        """How many stand on all the lists at these places."""
        return sum(n for pattern, n in self.counts.items() if all(pattern[i] for i in places))

    def without(self, places: Sequence[int]) -> Overlaps:
        """The table less the lists at these places, and less those who stood on no other."""
        keep = [i for i in range(len(self.lists)) if i not in places]
        counts: dict[Pattern, int] = {}
        for pattern, n in self.counts.items():
            key = tuple(pattern[i] for i in keep)
            if any(key):
                counts[key] = counts.get(key, 0) + n
        return Overlaps(tuple(self.lists[i] for i in keep), counts)

    def empty_pairs(self) -> list[tuple[str, str]]:
        """Pairs of lists that share nobody."""
        pairs = combinations(range(len(self.lists)), 2)
        return [(self.lists[a], self.lists[b]) for a, b in pairs if not self.on(a, b)]
