"""Four invented worlds to check an assessment against: people, hazards, sources, rumours, denials, copies.

Every person, claim and number is invented. What a world assumes is described in docs/assessment-measurements.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from lastcontact.assessment.evidence import EvidenceClaim
from lastcontact.assessment.tables import STATES, Tables

DAYS = 90
DAY_ZERO = datetime(2031, 3, 10, tzinfo=UTC)
NOT_HELD = ("not_held",)
ALIVE = ("alive",)
Asserts = tuple[str, ...]


@dataclass(frozen=True)
class World:
    """One mechanism.

    `said`: per kind and assertion, how many such claims a person of whom it is true draws in 90 days. `ratio`: how much
    rarer a claim is where it is false (grades soften it as in the tables, unless `grades_tell` is off). `rumours`:
    hearsay that knows nothing, per person in 90 days; `unit_rumours`: the same, about a whole unit of ten. `copies`:
    mean number of copies of a claim; `viral`: of a rumour; `declared`: share of copies that name their origin;
    `copy_kinds`: what a copy looks like ("same" keeps the kind). `misidentified`: remains wrongly identified, per
    person. `lag_days`: mean days between what is seen and the claim. `exchanges`: days on which `exchange_share` of the
    held return. `one_sided`: share of sources that say the same of everybody. `front`: above 1, claims crowd the first
    weeks. `unit_fate`: share of people whose first state is their unit's.
    """

    name: str
    prior: Mapping[str, float]
    hazards: Mapping[str, Mapping[str, float]]
    said: Mapping[tuple[str, Asserts], float]
    ratio: Mapping[str, float]
    rumours: float = 0.5
    unit_rumours: float = 0.2
    copies: float = 0.35
    viral: float = 2.0
    declared: float = 0.5
    copy_kinds: Mapping[str, float] = field(
        default_factory=lambda: {"hearsay": 0.6, "same": 0.2, "footage": 0.12, "comrade": 0.08}
    )
    misidentified: float = 0.0
    lag_days: float = 0.0
    exchanges: tuple[int, ...] = ()
    exchange_share: float = 0.0
    one_sided: float = 0.0
    grades_tell: bool = True
    front: float = 1.4
    unit_fate: float = 0.0


@dataclass(frozen=True)
class Told:
    """A claim and what only the simulator knows: whose, when seen, whether it is a copy, its true likelihood."""

    claim: EvidenceClaim
    person: int
    day: int
    seen_day: int
    copy: bool
    likelihood: tuple[float, ...]


@dataclass(frozen=True)
class Simulated:
    """`states`: (people, DAYS + 1) int index into STATES. `told`: per person, in order of day."""

    world: World
    states: NDArray[np.int64]
    told: list[list[Told]]


_SAID: dict[tuple[str, Asserts], float] = {
    ("holding_party_list", ("held",)): 2.1,
    ("footage", ("held",)): 0.6,
    ("footage", ("dead",)): 0.4,
    ("comrade", ("held",)): 0.6,
    ("comrade", ("dead",)): 0.8,
    ("comrade", ("alive_elsewhere",)): 0.4,
    ("comrade", ALIVE): 0.3,
    ("hearsay", ("held",)): 0.7,
    ("hearsay", ("dead",)): 0.7,
    ("hearsay", ("hospital",)): 0.4,
    ("hearsay", ("returned",)): 0.3,
    ("hearsay", ("alive_elsewhere",)): 0.4,
    ("icrc_visit", ("held",)): 2.4,
    ("denial", NOT_HELD): 0.7,
    ("hospital_register", ("hospital",)): 2.0,
    ("own_call", ("alive_elsewhere",)): 2.8,
    ("own_call", ("returned",)): 2.4,
    ("statement_in_custody", ("held",)): 1.2,
    ("repatriation_list", ("returned",)): 3.0,
    ("physical_identification", ("dead",)): 2.2,
}


def _scaled(factor: float, kinds: tuple[str, ...] = ()) -> dict[tuple[str, Asserts], float]:
    return {key: value * (factor if not kinds or key[0] in kinds else 1.0) for key, value in _SAID.items()}


@cache
def first_tables() -> Tables:
    """What the invented worlds are drawn around: the tables as they first were, so that later ones change no world."""
    return Tables.load(Path(__file__).with_name("assessment_first_tables.json"))


def worlds() -> tuple[World, ...]:
    """same: as the tables assume; noisy: more copies, rumours, other base rates; calm; other: another mechanism.

    `far` is beyond them: as noisy, with base rates far from the tables', to show what that costs.
    """
    tables = first_tables()
    ratios = {name: kind.ratio for name, kind in tables.kinds.items()} | {"hearsay": 4.0}
    same = World("same", dict(tables.prior), tables.hazards_per_day, _SAID, ratios)
    noisy = replace(
        same,
        name="noisy",
        prior={"held": 0.30, "dead": 0.35, "alive_elsewhere": 0.21, "hospital": 0.09, "returned": 0.05},
        rumours=1.6,
        unit_rumours=0.8,
        copies=1.3,
        viral=5.0,
        declared=0.3,
        ratio={**ratios, "holding_party_list": 14.0, "comrade": 4.0, "hearsay": 3.0},
    )
    calm = replace(
        same,
        name="calm",
        prior={"held": 0.30, "dead": 0.18, "alive_elsewhere": 0.33, "hospital": 0.09, "returned": 0.10},
        hazards={s: {t: h * 0.6 for t, h in row.items()} for s, row in tables.hazards_per_day.items()},
        said=_scaled(0.9),
        rumours=0.15,
        unit_rumours=0.05,
        copies=0.1,
        viral=1.0,
    )
    other = replace(
        same,
        name="other",
        prior={"held": 0.42, "dead": 0.28, "alive_elsewhere": 0.18, "hospital": 0.06, "returned": 0.06},
        hazards={
            "alive_elsewhere": {"held": 0.02, "dead": 0.008, "returned": 0.012},
            "held": {"dead": 0.0012, "hospital": 0.002},
            "hospital": {"held": 0.02, "returned": 0.01, "dead": 0.006},
        },
        exchanges=(30, 62),
        exchange_share=0.2,
        lag_days=4.0,
        one_sided=0.15,
        grades_tell=False,
        misidentified=0.004,
        unit_fate=0.35,
        ratio={**ratios, "hearsay": 3.0, "holding_party_list": 16.0, "icrc_visit": 50.0, "own_call": 120.0},
    )
    far = replace(
        noisy,
        name="far",
        prior={"held": 0.15, "dead": 0.5, "alive_elsewhere": 0.25, "hospital": 0.06, "returned": 0.04},
    )
    return same, noisy, calm, other, far


def fates(world: World, people: int, rng: np.random.Generator) -> NDArray[np.int64]:
    daily = daily_matrix(world.hazards)
    states = np.zeros((people, DAYS + 1), dtype=np.int64)
    weights = np.array([world.prior[s] for s in STATES])
    states[:, 0] = rng.choice(5, size=people, p=weights)
    if world.unit_fate:
        shared = np.repeat(rng.choice(5, size=-(-people // 10), p=weights), 10)[:people]
        states[:, 0] = np.where(rng.random(people) < world.unit_fate, shared, states[:, 0])
    for day in range(1, DAYS + 1):
        rows = daily[states[:, day - 1]].cumsum(axis=1)
        states[:, day] = (rng.random(people)[:, None] > rows).sum(axis=1).clip(0, 4)
        if day in world.exchanges:
            freed = (states[:, day] == STATES.index("held")) & (rng.random(people) < world.exchange_share)
            states[freed, day] = STATES.index("returned")
    return states


def daily_matrix(hazards: Mapping[str, Mapping[str, float]]) -> NDArray[np.float64]:
    """(5, 5) row-stochastic: what a day does, to first order and second."""
    rates = np.zeros((5, 5))
    for start, row in hazards.items():
        for to, rate in row.items():
            rates[STATES.index(start), STATES.index(to)] = rate
    np.fill_diagonal(rates, -rates.sum(axis=1))
    return np.eye(5) + rates + rates @ rates / 2
