"""The ceiling: a filter that is given the invented world's own parameters and the true lineage of every claim."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from benchmarks.assessment_worlds import DAYS, Simulated, daily_matrix
from lastcontact.assessment.tables import STATES

Array = NDArray[np.float64]


def ceiling(simulated: Simulated, day: int) -> Array:
    """(people, 5): what the world itself would say on `day`; copies are known, silence tells nothing."""
    world = simulated.world
    people = len(simulated.told)
    weight = np.ones((people, DAYS + 1, 5))
    for person, told in enumerate(simulated.told):
        for item in told:
            if item.day <= day and not item.copy:
                weight[person, min(item.seen_day, DAYS)] *= item.likelihood
    state = np.tile([world.prior[s] for s in STATES], (people, 1))
    daily = daily_matrix(world.hazards)
    exchange = np.eye(5)
    held, returned = STATES.index("held"), STATES.index("returned")
    exchange[held, held], exchange[held, returned] = 1 - world.exchange_share, world.exchange_share
    for today in range(day + 1):
        if today:
            state = state @ daily
            if today in world.exchanges:
                state = state @ exchange
        state = state * weight[:, today]
        state /= state.sum(axis=1, keepdims=True)
    return state
