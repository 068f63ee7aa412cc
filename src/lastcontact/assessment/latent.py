"""A latent-class model: two kinds of people, each as visible to one list as to another of its kind, four lists or more.

Source: L. A. Goodman, Exploratory latent structure analysis, Biometrika 61 (1974); for closed populations A. Agresti,
Simple capture-recapture models permitting unequal catchability and variable sampling effort, Biometrics 50 (1994).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from lastcontact.assessment.overlaps import Array, Overlaps

FEWEST_LISTS = 4
STARTS = 6
RESAMPLES = 60
_ROUNDS = 600
_FEWEST_SEEN = 0.02


@dataclass(frozen=True)
class LatentClasses:
    """`total` and its 95 % limits (percentiles of resampled tables). `steady`: the starts and resamples agree."""

    total: float
    low: float
    high: float
    steady: bool


def latent_classes(table: Overlaps, seed: int = 20310310) -> LatentClasses:
    """The two-class estimate. `seed` fixes the starts and the resampling."""
    chance = np.random.default_rng(seed)
    people = table.people
    shares, listed = _starts(table, chance)
    first = _climb(table, np.broadcast_to(people, (STARTS, len(people))), (shares, listed))
    best = int(first.likelihood.argmax())
    draws = chance.multinomial(int(people.sum()), people / people.sum(), size=RESAMPLES).astype(float)
    ended = first.share[[best] * RESAMPLES], first.listed[[best] * RESAMPLES]
    low, high = np.quantile(_climb(table, draws, ended).total, (0.025, 0.975))
    total = float(first.total[best])
    near = first.total[first.likelihood > first.likelihood[best] - 0.5]
    steady = near.max() < 1.2 * near.min() and total < people.sum() / _FEWEST_SEEN and high < 10 * total
    return LatentClasses(total, float(min(low, total)), float(max(high, total)), bool(steady))


@dataclass(frozen=True)
class _Climbed:
    """Where each climb ended: `likelihood`, `total` (climbs,), `share` (climbs, 2), `listed` (climbs, 2, lists)."""

    likelihood: Array
    total: Array
    share: Array
    listed: Array


def _starts(table: Overlaps, chance: np.random.Generator) -> tuple[Array, Array]:
    """Class shares, and probabilities to be listed: one class more visible than the other."""
    base = np.array([table.on(i) for i in range(len(table.lists))]) / (2.0 * table.observed)
    low = base * chance.uniform(0.2, 0.8, (STARTS, len(base)))
    high = base * chance.uniform(1.2, 2.0, (STARTS, len(base)))
    return np.full((STARTS, 2), 0.5), np.clip(np.stack([low, high], axis=1), 0.005, 0.95)


def _climb(table: Overlaps, people: Array, start: tuple[Array, Array]) -> _Climbed:
    """Expectation-maximisation with the unseen filled in, for many tables at once. `people`: (climbs, cells)."""
    cells = table.cells.astype(float)
    share, listed = start
    seen = people.sum(axis=1)
    total = np.zeros(len(people))
    for _ in range(_ROUNDS):
        before, joint = total, _joint(share, listed, cells)
        nobody = share * np.exp(np.log1p(-listed).sum(axis=2))
        none = nobody.sum(axis=1)
        unseen = seen * none / np.maximum(1.0 - none, 1e-9)
        total = seen + unseen
        members = people[:, None, :] * joint / joint.sum(axis=1, keepdims=True)
        size = members.sum(axis=2) + unseen[:, None] * nobody / none[:, None]
        share = np.clip(size / size.sum(axis=1, keepdims=True), 1e-4, 1.0)
        share = share / share.sum(axis=1, keepdims=True)
        listed = np.clip((members @ cells) / size[:, :, None], 1e-4, 0.999)
        if (np.abs(total - before) < 1e-6 * total).all():
            break
    joint = _joint(share, listed, cells).sum(axis=1)
    likelihood = (people * np.log(joint / joint.sum(axis=1, keepdims=True))).sum(axis=1)
    return _Climbed(likelihood, total, share, listed)


def _joint(share: Array, listed: Array, cells: Array) -> Array:
    """(climbs, 2, cells): probability of class and pattern."""
    logs = np.log(listed) @ cells.T + np.log1p(-listed) @ (1.0 - cells.T)
    out: Array = share[:, :, None] * np.exp(logs)
    return out
