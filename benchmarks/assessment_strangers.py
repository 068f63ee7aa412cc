"""Invented worlds with other habits than ours: drawn at random, so that nobody has tuned a table to any of them.

`habits(seed)` draws one world: base rates, moves, who speaks how often and how well, delays, batches, sides, blanket
denials, bad lists, copies that come late or change what they copy, grades that tell, mislead or are missing. Everything
is invented; what is drawn, and from where, is described in docs/assessment-measurements.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from benchmarks.assessment_worlds import ALIVE, NOT_HELD, Asserts, World, first_tables
from lastcontact.assessment.evidence import asserted_states
from lastcontact.assessment.tables import STATES

Array = NDArray[np.float64]
Word = tuple[str, Asserts]
WORDS: tuple[Word, ...] = (
    *(("holding_party_list", (s,)) for s in ("held", "hospital", "dead")),
    *(("footage", (s,)) for s in ("held", "dead")),
    *(("comrade", (s,)) for s in ("held", "dead", "alive_elsewhere")),
    ("comrade", ALIVE),
    *(("hearsay", (s,)) for s in STATES),
    ("icrc_visit", ("held",)),
    ("denial", NOT_HELD),
    ("hospital_register", ("hospital",)),
    ("own_call", ("alive_elsewhere",)),
    ("own_call", ("returned",)),
    ("statement_in_custody", ("held",)),
    ("repatriation_list", ("returned",)),
    ("physical_identification", ("dead",)),
)
_OFTEN = {
    "holding_party_list": 1.0,
    "footage": 0.5,
    "comrade": 0.5,
    "hearsay": 0.6,
    "icrc_visit": 1.2,
    "denial": 0.7,
    "hospital_register": 1.6,
    "own_call": 2.0,
    "statement_in_custody": 0.8,
    "repatriation_list": 2.2,
    "physical_identification": 1.6,
}
"""About how many such claims a person draws in ninety days, before a world draws its own."""


@dataclass(frozen=True)
class Habits:
    """One drawn world.

    `law`: names, base rates, moves, exchanges. `rate` (words, 5): claims of that word a person in that state draws in
    ninety days, rumours included; `knows`: how much of a word's information survives by grade and source. `even`: every
    person draws as many claims, whatever became of them. `lag_days`, `batch_days`: how late a claim comes, and that it
    comes with others. `grades`: "tell", "idle" (say nothing) or "missing". `sided`: share of sources that assert one
    thing of everybody. `blanket`: until that day everybody is denied. `bad_lists`: share of lists that know nothing.
    `copies`, `late_days`, `declared`, `keeps_kind`, `mutates`: of copies; `viral`: copies of one claim in twenty.
    """

    law: World
    rate: Array
    even: bool
    lag_days: float
    batch_days: int
    grades: str
    sided: float
    blanket: int
    bad_lists: float
    copies: float
    late_days: float
    declared: float
    keeps_kind: float
    mutates: float
    viral: float
    front: float
    spread: float


def habits(seed: int) -> Habits:
    """World number `seed`; the same seed draws the same world."""
    rng = np.random.default_rng([2031, seed])
    pick = rng.choice
    prior = rng.dirichlet(np.array([first_tables().prior[s] for s in STATES]) * pick([60, 25, 12])) * 0.96 + 0.008
    law = World(
        f"stranger {seed}",
        dict(zip(STATES, (prior / prior.sum()).tolist(), strict=True)),
        _moves(rng),
        said={},
        ratio={},
        exchanges=(int(rng.integers(10, 40)), int(rng.integers(45, 85))) if rng.random() < 0.4 else (),
        exchange_share=float(rng.uniform(0.1, 0.5)),
    )
    return Habits(
        law=law,
        rate=_rates(rng),
        even=bool(rng.random() < 0.5),
        lag_days=float(pick([0.0, 0.0, 2.0, 5.0])),
        batch_days=int(pick([0, 0, 0, 7, 14])),
        grades=str(pick(["tell", "tell", "idle", "missing"])),
        sided=float(pick([0.0, 0.0, 0.1, 0.2])),
        blanket=int(pick([0, 0, 20, 45])),
        bad_lists=float(pick([0.0, 0.0, 0.05, 0.1])),
        copies=float(pick([0.0, 0.3, 0.8, 2.0])),
        late_days=float(pick([1.0, 4.0, 10.0])),
        declared=float(rng.uniform(0.1, 0.9)),
        keeps_kind=float(pick([0.15, 0.4])),
        mutates=float(pick([0.0, 0.0, 0.05])),
        viral=float(pick([0.0, 5.0, 20.0])),
        front=float(pick([1.0, 1.5, 2.0])),
        spread=float(pick([0.0, 0.5])),
    )


def _moves(rng: np.random.Generator) -> Mapping[str, Mapping[str, float]]:
    """Daily hazards: the tables' times what is drawn for each, and a few that the tables do not have."""
    overall = float(rng.lognormal(-0.1, 0.4))
    moves = {
        start: {to: overall * rate * float(rng.lognormal(0, 0.5)) for to, rate in row.items()}
        for start, row in first_tables().hazards_per_day.items()
    }
    if rng.random() < 0.3:
        moves["returned"] = {"alive_elsewhere": float(rng.uniform(0, 0.003))}
    return moves


def _rates(rng: np.random.Generator) -> Array:
    """(words, 5) claims in ninety days by state: true where the word holds; else leaks; and rumours in all states."""
    tables = first_tables()
    volume = float(rng.choice([0.35, 0.7, 1.0, 1.0, 2.0]))
    rumours = float(rng.choice([0.1, 0.4, 1.0]))
    rate = np.zeros((len(WORDS), 5))
    for row, (kind, asserts) in enumerate(WORDS):
        true = np.array([s in (asserted_states(asserts) or ()) for s in STATES])
        often = _OFTEN[kind] * float(rng.lognormal(0, 0.5)) * (0.15 if (kind, asserts[0]) in _RARE else 1.0)
        ratio = {"hearsay": 4.0, "footage": 6.0}.get(kind, tables.kinds[kind].ratio) * float(rng.lognormal(0, 0.35))
        ratio = max(ratio, 150.0) if kind == "physical_identification" else max(ratio, 1.15)
        leaks = np.array([_near(asserts, s) / ratio for s in STATES]) * rng.lognormal(0, 0.3, 5)
        rate[row] = volume * often * np.where(true, 1.0, np.minimum(leaks, 1.0))
        if kind == "hearsay":
            rate[row] += rumours * float(rng.dirichlet(np.ones(5))[0])
    return rate


_RARE = {("holding_party_list", "hospital"), ("holding_party_list", "dead")}


def _near(asserts: Asserts, state: str) -> float:
    if asserts in (NOT_HELD, ALIVE):
        return 1.0
    return float(first_tables().neighbours[asserts[0]].get(state, 1.0))
