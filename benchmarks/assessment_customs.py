"""A third family of invented worlds, unlike the strangers in how people move, how sources err and how claims are dated.

`customs(seed)` draws one world: people who stay in a state for a while before they may leave it, or move only once a
week; lost all on one day or one after the other; a confusion table for every source, as in Dawid and Skene; kinds that
are never used; claims that name two states; grades that are all alike; dates of the day, the week or the month. What
such a world says of people is in assessment_saying.py. Everything is invented.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lastcontact.assessment.tables import STATES

Array = NDArray[np.float64]
CAN: Mapping[str, tuple[str, ...]] = {
    "holding_party_list": ("held", "hospital", "dead"),
    "footage": ("held", "dead"),
    "comrade": STATES,
    "hearsay": STATES,
    "icrc_visit": ("held", "hospital"),
    "hospital_register": ("hospital",),
    "own_call": ("alive_elsewhere", "returned"),
    "statement_in_custody": ("held",),
    "repatriation_list": ("returned",),
    "physical_identification": ("dead",),
    "local council": STATES,
}
"""What each kind can say; the last is a kind that no table knows."""
_SHARE = dict(zip(CAN, (3.0, 2.0, 3.0, 4.0, 1.5, 1.5, 1.5, 0.3, 1.5, 1.0, 0.5), strict=True))
_ACCURACY = dict(zip(CAN, (0.90, 0.78, 0.78, 0.5, 0.98, 0.93, 0.98, 0.93, 0.98, 0.995, 0.6), strict=True))
_SPEAKERS = {"icrc_visit": 1, "repatriation_list": 2, "physical_identification": 2, "holding_party_list": 3}
_NEAR = (
    (1.0, 1.0, 1.0, 3.0, 2.0),
    (2.0, 1.0, 2.0, 2.0, 0.5),
    (1.0, 1.0, 1.0, 2.0, 3.0),
    (3.0, 2.0, 1.0, 1.0, 3.0),
    (1.0, 0.5, 3.0, 2.0, 1.0),
)
"""What a wrong claim about a person in that state is more likely to say, where errors are near misses."""


@dataclass(frozen=True)
class Customs:
    """One drawn world.

    `prior`: (5,). `leave`: (5, 5) chances a day, or a week if `weekly`, to pass on; `stages`: by state, through how
    many stages, one after the other, who is to leave it must pass. `lost_days`: over how many days people are lost.
    `shares`: of the kinds; `mean`: claims a person; `uneven`: how unlike people are in that. `confusion`: by source,
    (5, 5), what it says by what is so. `vague`: share of claims that name a second state as well. `grades`: "same",
    "tell" or "random". `dated`: "seen", "told", "week" or "month". `denied`: chance to be denied, of the held and of
    others. `copies`: mean number of copies of a claim; `declared`: share of them that name their origin.
    """

    name: str
    prior: Array
    leave: Array
    weekly: bool
    stages: tuple[int, ...]
    lost_days: int
    shares: Mapping[str, float]
    mean: float
    uneven: float
    front: float
    confusion: Mapping[str, Array]
    vague: float
    grades: str
    dated: str
    lag_days: float
    denied: tuple[float, float]
    copies: float
    declared: float


def customs(seed: int) -> Customs:
    """World number `seed`; the same seed draws the same world."""
    rng = np.random.default_rng([4077, seed])
    pick = rng.choice
    prior = rng.dirichlet(np.array((0.36, 0.28, 0.2, 0.08, 0.08)) * pick([40, 15])) * 0.95 + 0.01
    weekly = bool(rng.random() < 0.3)
    used = {kind: share * float(rng.lognormal(0, 0.6)) for kind, share in _SHARE.items() if _used(rng, kind)}
    total = sum(used.values())
    return Customs(
        name=f"customs {seed}",
        prior=prior / prior.sum(),
        leave=_leave(rng, weekly),
        weekly=weekly,
        stages=(1, 1, 1, 1, 1) if rng.random() < 0.5 else (int(pick([2, 4])), 1, 1, int(pick([1, 3])), 1),
        lost_days=int(pick([0, 0, 0, 20, 60])),
        shares={kind: share / total for kind, share in used.items()},
        mean=float(pick([3.0, 6.0, 10.0, 18.0])),
        uneven=float(pick([0.0, 0.4, 1.0])),
        front=float(pick([1.0, 1.3, 1.8])),
        confusion=_confusion(rng, list(used)),
        vague=float(pick([0.0, 0.1, 0.3])),
        grades=str(pick(["same", "same", "tell", "random"])),
        dated=str(pick(["seen", "told", "told", "week", "month"])),
        lag_days=float(pick([0.0, 2.0, 6.0])),
        denied=((0.0, 0.0), (0.5, 0.3), (0.6, 0.6))[int(rng.integers(3))],
        copies=float(pick([0.0, 0.3, 0.6])),
        declared=float(pick([0.2, 0.6, 0.95])),
    )


def _used(rng: np.random.Generator, kind: str) -> bool:
    often = {"local council": 0.4, "statement_in_custody": 0.5, "physical_identification": 0.8}
    return bool(rng.random() < often.get(kind, 0.85)) or kind == "hearsay"


def _leave(rng: np.random.Generator, weekly: bool) -> Array:
    """Chances to pass from state to state in a day or a week; the wounded pass through a hospital into custody."""
    days = np.array(
        (
            (0, 0.001, 0.0003, 0.002, 0.006),
            (0, 0, 0, 0, 0),
            (0.008, 0.003, 0, 0.006, 0.012),
            (0.02, 0.004, 0.002, 0, 0.015),
            (0, 0, 0.0002, 0, 0),
        )
    )
    found: Array = np.minimum(days * rng.lognormal(0, 0.6, (5, 5)) * (7 if weekly else 1), 0.15)
    return found


def _confusion(rng: np.random.Generator, kinds: list[str]) -> Mapping[str, Array]:
    """For each source a table of its own around its kind's accuracy: wrong blindly, or by near misses."""
    near = np.array(_NEAR) ** float(rng.choice([0.0, 1.0])) * (1 - np.eye(5))
    spread = float(rng.choice([6.0, 20.0, 200.0]))
    found = {}
    for kind in kinds:
        mean = 1 - (1 - _ACCURACY[kind]) * float(rng.lognormal(0, 0.3))
        for number in range(_SPEAKERS.get(kind, 8)):
            right = np.clip(rng.beta(max(mean, 0.3) * spread, (1 - max(mean, 0.3)) * spread, 5), 0.21, 0.999)
            wrong = near * rng.lognormal(0, 0.3, (5, 5))
            table = wrong / wrong.sum(axis=1, keepdims=True) * (1 - right)[:, None]
            found[f"{kind} {number}"] = table + np.diag(right)
    return found
