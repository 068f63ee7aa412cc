"""The course of things: how people pass from state to state, by daily hazards or as a file of many persons shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from lastcontact.assessment.tables import STATES, Tables

T = TypeVar("T", bound=np.generic)
Array = NDArray[np.float64]
Numbers = NDArray[np.int64]
Flags = NDArray[np.bool_]
DAY = 86_400_000_000
"""In microseconds, as moments are counted where many are."""
LONGEST_DAYS = 2000
"""Beyond this many days between two claims the hazards are held to have done all they will."""
UNHEARD_DAYS = 60
"""In a file of many persons, who is first spoken of later than others was lost with them, up to so many days before."""


@dataclass(frozen=True, eq=False)
class Course:
    """Probabilities to pass from state to state, row-stochastic.

    `table`: (days + 1, 5, 5) by days passed; or, where a file shows that times differ, (steps + 1, steps + 1, 5, 5) by
    the step passed from and to, each of `step` days, counted from `first`.
    """

    table: Array
    step: int = 1
    first: datetime | None = None

    def starts(self, spoken_of: NDArray[np.int64]) -> NDArray[np.int64]:
        """The moments the base rates of persons hold for, who are first spoken of at these."""
        if self.first is None:
            return spoken_of
        earliest = np.maximum(microseconds([self.first]), spoken_of - UNHEARD_DAYS * DAY)
        return np.minimum(spoken_of, earliest)

    def numbers(self, starts: NDArray[np.int64], moments: NDArray[np.int64]) -> NDArray[np.int64]:
        """Steps from `starts`, or from where the course starts, to `moments`; within the table."""
        since = starts if self.first is None else microseconds([self.first])
        found: NDArray[np.int64] = np.minimum(np.maximum((moments - since) // (DAY * self.step), 0), self.last)
        return found

    @property
    def last(self) -> int:
        """The last step the table knows."""
        return len(self.table) - 1

    def between(self, before: NDArray[np.int64], after: NDArray[np.int64]) -> Array:
        """(..., 5, 5) from the steps `before` to the steps `after`, both (...)."""
        found: Array = self.table[after - before] if self.table.ndim == 3 else self.table[before, after]
        return found


def microseconds(moments: Sequence[datetime]) -> NDArray[np.int64]:
    """(n,) since 1970, exactly."""
    found: NDArray[np.int64] = np.rint(np.array([m.timestamp() for m in moments]) * 1e6).astype(np.int64)
    return found


At = datetime | Sequence[datetime]
"""The moment up to which persons are heard: one for all, or one for each."""


def at_of(at: At, person: int) -> datetime:
    return at if isinstance(at, datetime) else at[person]


def at_each(at: At, persons: int) -> NDArray[np.int64]:
    """(persons,): the moment of each, in microseconds."""
    found: NDArray[np.int64] = np.broadcast_to(microseconds([at] if isinstance(at, datetime) else at), persons)
    return found


def constant(tables: Tables) -> Course:
    """The tables' daily hazards, the same on every day."""
    return Course(transitions(tables))


def varying(steps: Array, step: int, first: datetime) -> Course:
    """A course in which each step has its own matrix: `steps` (number, 5, 5), the first of them from step 0 to 1."""
    number = len(steps)
    table = np.broadcast_to(np.eye(5), (number + 1, number + 1, 5, 5)).copy()
    for after in range(1, number + 1):
        table[:after, after] = table[:after, after - 1] @ steps[after - 1]
    return Course(table, step, first)


def begins(group: NDArray[Any]) -> Flags:
    """Whether each of a row of groups, those of each together, is the first of its group."""
    found = np.ones(len(group), dtype=bool)
    np.not_equal(group[1:], group[:-1], out=found[1:])
    return found


def ranked(values: NDArray[T]) -> tuple[NDArray[T], Numbers]:
    """The distinct values in order, and of each the number of its own; for few values much sooner than `np.unique`."""
    order = values.argsort()
    ordered = values[order]
    new = begins(ordered)
    rank = np.empty(len(values), dtype=np.int64)
    rank[order] = new.cumsum() - 1
    return ordered[new], rank


def totals(values: Array) -> Array:
    """(..., 1): the sums over the states, the last axis; so short a one numpy's own sum takes far longer for."""
    found: Array = values[..., 0] + values[..., 1] + values[..., 2] + values[..., 3] + values[..., 4]
    return found[..., None]


@lru_cache(maxsize=8)
def transitions(tables: Tables) -> Array:
    """(days + 1, 5, 5) float64, row-stochastic: probability to pass from state to state in 0..LONGEST_DAYS days."""
    rates = np.zeros((5, 5))
    for start, row in tables.hazards_per_day.items():
        for to, rate in row.items():
            rates[STATES.index(start), STATES.index(to)] += rate
    np.fill_diagonal(rates, rates.diagonal() - rates.sum(axis=1))
    day = np.eye(5)
    term = np.eye(5)
    for k in range(1, 30):
        term = term @ rates / k
        day = day + term
    out = np.empty((LONGEST_DAYS + 1, 5, 5))
    out[0], out[1] = np.eye(5), day
    known = 2  # days 0 to known - 1; as many again follow from them
    while known <= LONGEST_DAYS:
        more = min(known - 1, LONGEST_DAYS + 1 - known)
        out[known : known + more] = out[known - 1] @ out[1 : more + 1]
        known += more
    out = np.clip(out, 0.0, None)
    found: Array = out / out.sum(axis=2, keepdims=True)
    return found
