"""The filter: a base rate, daily hazards between claims, each line's vector; and the same without each line."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from lastcontact.assessment.courses import Array, Course, Flags, totals
from lastcontact.assessment.tables import STATES, Tables

_SPEAKS = 0.67
_UNSEEN_DAYS = 3
"""Who was last said to be held so many days ago may have been freed since: an exchange is told days late."""
_NEVER = 10**6
_SCALED = 8
"""After so many lines what is left of a state is scaled, before it grows too small to tell."""
_DEAD, _HELD = STATES.index("dead"), STATES.index("held")


@dataclass(frozen=True)
class Steps:
    """The lines of many persons, padded to the same number n, in order of time.

    `vectors`, and `level` (see Lines): (persons, n, 5), ones where padded. `times`: (persons, n + 2) int, steps of the
    course at the start, at each line and at the date of the assessment; padded steps take no time. (persons, n)
    bool: `physical`, whether it is a physical identification; `remains`, one that says dead; `filled`, whether it is a
    line.
    """

    vectors: Array
    level: Array
    times: NDArray[np.int64]
    physical: NDArray[np.bool_]
    remains: NDArray[np.bool_]
    filled: NDArray[np.bool_]


@dataclass(frozen=True)
class Filtered:
    """`base` (persons, 5): hazards only. `final` (persons, 5): all lines. `without` (persons, n, 5): all but one."""

    base: Array
    final: Array
    without: Array


def run(steps: Steps, tables: Tables, course: Course) -> Filtered:
    """Forward once, backward once: every person's distribution, and what it would be without each line."""
    times = steps.times
    persons, n, _ = steps.vectors.shape
    prior = np.array([tables.prior[s] for s in STATES])
    state = np.broadcast_to(prior, (persons, 5))
    base = prior @ course.between(times[:, 0], times[:, n + 1])
    moved = course.between(times.T[:-1], times.T[1:])
    without = np.empty((persons, n, 5))
    for k in range(n):
        state = _step(state, moved[k])
        without[:, k] = state
        state = state * steps.vectors[:, k]
        if k % _SCALED == _SCALED - 1:
            state = _normal(state)
    after = moved[n]
    state = _normal(_step(state, after))
    for k in range(n - 1, -1, -1):
        without[:, k] = _step(without[:, k], after)
        after = moved[k] @ (steps.vectors[:, k, :, None] * after)
        if k % _SCALED == 0:
            after /= after.max(axis=(1, 2), keepdims=True)
    without = _normal(without)
    physical, remains, speaking = steps.physical, steps.remains, _speaking(steps.level, tables.alone_ratio)
    days = (times[:, -1:] - times[:, 1:-1]) * course.step
    seen = np.where(speaking[..., _HELD] > 0, days, _NEVER)
    last = seen.min(axis=1, initial=_NEVER)
    behind = _Behind(np.any(physical, axis=1), np.any(remains, axis=1), speaking.sum(axis=1), last)
    spoken = speaking.sum(axis=1)[:, None] - speaking
    others = _Behind(_of_others(physical), _of_others(remains), spoken, _least_of_others(seen))
    return Filtered(base, _humble(state, base, behind, tables), _humble(without, base[:, None, :], others, tables))


@dataclass(frozen=True)
class _Behind:
    """What a distribution rests on.

    `physical`: a physical identification; `remains`: one that says dead. `speaking`: (..., 5) lines for each state.
    `seen`: days since a line last spoke for held.
    """

    physical: Flags
    remains: Flags
    speaking: NDArray[np.int64]
    seen: NDArray[np.int64]


def _of_others(flags: Flags) -> Flags:
    """(persons, n): whether any of a row is true but this one."""
    found: Flags = np.greater(flags.sum(axis=1)[:, None] - flags, 0)
    return found


def _least_of_others(values: NDArray[np.int64]) -> NDArray[np.int64]:
    """(persons, n): the least of a row without this one."""
    if values.shape[1] < 2:
        return np.full_like(values, _NEVER)
    first, second = np.sort(values, axis=1)[:, :2].T
    at = values.argmin(axis=1)
    return np.where(np.arange(values.shape[1]) == at[:, None], second[:, None], first[:, None])


def _speaking(vectors: Array, alone: float) -> NDArray[np.int64]:
    """(persons, n, 5): 1 where a line speaks for a state: leaves it whole, lowers another by a third.

    2 where it lowers another `alone` times: as much as two lines.
    """
    least = reduce(np.minimum, (vectors[..., i] for i in range(len(STATES))))
    weight = np.where(least * alone <= 1.0, 2, 1) * (least < _SPEAKS)
    return (vectors >= 0.999) * weight[..., None]


def _step(state: Array, moved: Array) -> Array:
    return np.einsum("pi,pij->pj", state, moved)


def _normal(state: Array) -> Array:
    return state / totals(state)


def _humble(post: Array, base: Array, behind: _Behind, tables: Tables) -> Array:
    """Allows for the whole file being about somebody else, and keeps what rests on too little below a ceiling.

    If every line speaks of a namesake, they say nothing of this person: the base rate stands, with the share
    `mistaken_identity`, divided by the root of the number of lines for one state, as lines err together in part, and no
    smaller than after a physical identification.
    Source: 1958 Commentary to GC IV art. 138, on families hurt by news meant for a namesake.
    """
    alike = np.maximum(behind.speaking.max(axis=-1), 1)
    least = tables.mistaken_identity_after_physical
    doubt = np.where(behind.physical, least, np.maximum(tables.mistaken_identity / np.sqrt(alike), least))[..., None]
    mixed = (1.0 - doubt) * post + doubt * base
    ceiling = np.where(behind.speaking < 2, tables.single_line_ceiling, 1.0)
    ceiling[..., _HELD][behind.seen >= _UNSEEN_DAYS] = tables.single_line_ceiling
    ceiling = np.where(behind.physical[..., None], 1.0, ceiling)
    # Prints of somebody who lives are no ground to call him dead on other words.
    ceiling[..., _DEAD] = np.where(behind.remains, 1.0, np.minimum(ceiling[..., _DEAD], tables.dead_ceiling))
    over = mixed > ceiling
    if over.any():
        top = totals(np.where(over, ceiling, 0.0))
        rest = np.where(over, 0.0, mixed)
        scale = (1.0 - top) / totals(rest)
        mixed = np.where(over.any(axis=-1, keepdims=True), np.where(over, ceiling, rest * scale), mixed)
    return mixed / totals(mixed)
