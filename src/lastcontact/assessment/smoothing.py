"""Forward and backward over many persons: which states and moves are expected, given all that is said of them.

Source: L. E. Baum et al., Ann. Math. Stat. 41 (1970).
"""

from __future__ import annotations

from functools import reduce

import numpy as np
from numpy.typing import NDArray

from lastcontact.assessment.courses import Array, totals


def whole(moving: Array) -> Array:
    """Row-stochastic matrices from the probabilities to leave."""
    leave = moving.sum(axis=2)
    found: Array = moving + np.eye(5) * (1.0 - leave)[:, :, None]
    return found


def expected(starts: NDArray[np.int64], prior: Array, moving: Array, told: Array) -> tuple[Array, Array]:
    """Forward and backward over every person: (steps + 1, persons, 5) states, (steps, 5, 5) moves expected."""
    matrices, persons, steps = whole(moving), len(starts), len(moving)
    here = np.empty_like(told)  # forward it holds what is known up to a step, from then on what is known in the end
    moves = np.zeros_like(moving)
    state = np.broadcast_to(prior, (persons, 5))
    for k in range(steps + 1):
        if k:
            state = _if_lost(starts < k, state @ matrices[k - 1], state)
        state = state * told[k]
        here[k] = state = state / totals(state)
    behind = np.ones((persons, 5))
    for k in range(steps, -1, -1):
        joint = here[k] * behind
        here[k] = joint / totals(joint)
        if k:
            behind = behind * told[k]
            back = behind @ matrices[k - 1].T
            lost = starts < k
            share = _if_lost(lost, here[k - 1] / totals(here[k - 1] * back), np.zeros(5))
            moves[k - 1] = (share.T @ behind) * matrices[k - 1]
            behind = _if_lost(lost, back, behind)
            behind = behind / reduce(np.maximum, behind.T)[:, None]
    return here, moves


def _if_lost(lost: NDArray[np.bool_], then: Array, otherwise: Array) -> Array:
    """(persons, 5): what holds of those who are lost by now, as nearly all are, and of the others."""
    return then if lost.all() else np.where(lost[:, None], then, otherwise)
