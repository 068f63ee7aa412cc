"""The filter: a base rate, daily hazards between claims, each line's vector; and the same without each line."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from lastcontact.assessment.tables import STATES, Tables

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]
_SPEAKS = 0.67
LONGEST_DAYS = 2000
"""Beyond this many days between two claims the hazards are held to have done all they will."""


@dataclass(frozen=True)
class Steps:
    """The lines of many persons, padded to the same number n, in order of time.

    `vectors`: (persons, n, 5), ones where padded. `days`: (persons, n + 1) int, days from the start (or the line
    before) to each line, then to the date of the assessment; padded steps take no time. `physical`: (persons, n) bool.
    """

    vectors: Array
    days: NDArray[np.int64]
    physical: NDArray[np.bool_]


@dataclass(frozen=True)
class Filtered:
    """`base` (persons, 5): hazards only. `final` (persons, 5): all lines. `without` (persons, n, 5): all but one."""

    base: Array
    final: Array
    without: Array


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


def run(steps: Steps, tables: Tables) -> Filtered:
    """Forward once, backward once: every person's distribution, and what it would be without each line."""
    table = transitions(tables)
    days = np.clip(steps.days, 0, LONGEST_DAYS)
    persons, n, _ = steps.vectors.shape
    prior = np.array([tables.prior[s] for s in STATES])
    state = np.broadcast_to(prior, (persons, 5)).copy()
    base = state
    before = np.empty((persons, n, 5))
    for k in range(n):
        moved = table[days[:, k]]
        state = _step(state, moved)
        base = _step(base, moved)
        before[:, k] = state
        state = _normal(state * steps.vectors[:, k])
    last = table[days[:, n]]
    state, base = _step(state, last), _step(base, last)
    after = last
    without = np.empty((persons, n, 5))
    for k in range(n - 1, -1, -1):
        without[:, k] = _normal(_step(before[:, k], after))
        after = table[days[:, k]] @ (steps.vectors[:, k, :, None] * after)
        after /= after.max(axis=(1, 2), keepdims=True)
    physical, speaking = steps.physical, _speaking(steps.vectors)
    final = _humble(state, base, (np.any(physical, axis=1), speaking.sum(axis=1)), tables)
    left: Flags = np.greater(physical.sum(axis=1)[:, None] - physical, 0)
    without = _humble(without, base[:, None, :], (left, speaking.sum(axis=1)[:, None] - speaking), tables)
    return Filtered(base, final, without)


def _speaking(vectors: Array) -> NDArray[np.int64]:
    """(persons, n, 5): 1 where a line speaks for a state: leaves it whole, lowers another by a third."""
    says = (vectors >= 0.999) & (vectors.min(axis=-1, keepdims=True) < _SPEAKS)
    return says.astype(np.int64)


def _step(state: Array, moved: Array) -> Array:
    return np.einsum("pi,pij->pj", state, moved)


def _normal(state: Array) -> Array:
    return state / state.sum(axis=-1, keepdims=True)


def _humble(post: Array, base: Array, behind: tuple[Flags, NDArray[np.int64]], tables: Tables) -> Array:
    """Allows for the whole file being about somebody else, and keeps what rests on too little below a ceiling.

    `behind`: whether a physical identification is there, and how many lines speak for each state. If every line speaks
    of a namesake, they say nothing of this person: the base rate stands, with the share `mistaken_identity`.
    Source: 1958 Commentary to GC IV art. 138, on families hurt by news meant for a namesake.
    """
    physical, speaking = behind
    doubt = np.where(physical, tables.mistaken_identity_after_physical, tables.mistaken_identity)[..., None]
    mixed = (1.0 - doubt) * post + doubt * base
    ceiling = np.where(speaking < 2, tables.single_line_ceiling, 1.0)
    dead = STATES.index("dead")
    ceiling[..., dead] = np.minimum(ceiling[..., dead], tables.dead_ceiling)
    ceiling = np.where(physical[..., None], 1.0, ceiling)
    over = mixed > ceiling
    if over.any():
        top = np.where(over, ceiling, 0.0).sum(axis=-1, keepdims=True)
        rest = np.where(over, 0.0, mixed)
        scale = (1.0 - top) / rest.sum(axis=-1, keepdims=True)
        mixed = np.where(over.any(axis=-1, keepdims=True), np.where(over, ceiling, rest * scale), mixed)
    return mixed / mixed.sum(axis=-1, keepdims=True)
