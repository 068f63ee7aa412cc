"""How a world of the third family goes and speaks, and the ceiling that knows it: stages, sources, dates, copies."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

import numpy as np
from numpy.typing import NDArray

from benchmarks.assessment_customs import CAN, Array, Customs
from benchmarks.assessment_worlds import DAY_ZERO, DAYS, NOT_HELD, Simulated, Told, World
from lastcontact.assessment.evidence import EvidenceClaim
from lastcontact.assessment.tables import STATES

_PARTNER = {"held": "hospital", "dead": "held", "alive_elsewhere": "returned", "hospital": "held", "returned": "held"}
"""Which state a vague claim names besides."""


@dataclass(frozen=True)
class Chain:
    """States and stages in one row: `of` the state of each stage, `daily` how they pass, `start` where people begin."""

    of: NDArray[np.int64]
    daily: Array
    start: Array


def chain(world: Customs) -> Chain:
    """Who is to leave a state passes its stages one by one, each so much faster that the mean stay is the same."""
    of = np.repeat(np.arange(5), world.stages)
    first = np.cumsum([0, *world.stages[:-1]])
    daily = np.eye(len(of))
    for stage, state in enumerate(of):
        out = world.leave[state]
        many = world.stages[state]
        pace = min(0.9, out.sum() * many)
        if pace == 0:
            continue
        daily[stage, stage] -= pace
        if stage + 1 < first[state] + many:
            daily[stage, stage + 1] += pace
        else:
            daily[stage, first] += pace * out / out.sum()
    start = np.zeros(len(of))
    start[first] = world.prior
    return Chain(of, daily, start)


def say(world: Customs, people: int, seed: int) -> tuple[Simulated, NDArray[np.int64]]:
    """`people` invented persons, their states by day and what is said of them; and the day each was lost."""
    rng = np.random.default_rng([seed, 11])
    lost = rng.integers(0, world.lost_days + 1, people)
    links = chain(world)
    stages = np.zeros((people, DAYS + 1), dtype=np.int64)
    stages[:, 0] = rng.choice(len(links.of), people, p=links.start)
    for day in range(1, DAYS + 1):
        rows = links.daily[stages[:, day - 1]].cumsum(axis=1)
        drawn = (rng.random(people)[:, None] > rows).sum(axis=1).clip(0, len(links.of) - 1)
        moving = (lost < day) & (not world.weekly or day % 7 == 0)
        stages[:, day] = np.where(moving, drawn, stages[:, day - 1])
    states = links.of[stages]
    teller = _Teller(world, rng)
    told = [teller.all_of(person, states[person], int(lost[person])) for person in range(people)]
    law = World(world.name, dict(zip(STATES, world.prior.tolist(), strict=True)), {}, said={}, ratio={})
    return Simulated(law, states, told), lost


@dataclass
class _Teller:
    world: Customs
    rng: np.random.Generator
    number: int = 0

    def all_of(self, person: int, states: NDArray[np.int64], lost: int) -> list[Told]:
        world, rng = self.world, self.rng
        busy = float(rng.gamma(1 / world.uneven, world.uneven)) if world.uneven else 1.0
        told = []
        for _ in range(int(rng.poisson(world.mean * busy))):
            day = lost + int((DAYS - lost) * rng.random() ** world.front)
            made = self._one(person, int(states[day]), day)
            told += [made] if made else []
        day = lost + int(rng.exponential(10))
        if day <= DAYS and rng.random() < world.denied[0 if states[day] == 0 else 1]:
            row = (world.denied[0], *(world.denied[1],) * 4)
            told.append(self._told(person, ("denial", NOT_HELD, "denial 0", ("C", 3)), (day, row), False))
        self._copies(told)
        return sorted(told, key=lambda t: (t.day, int(t.claim.claim[1:])))

    def _one(self, person: int, state: int, day: int) -> Told | None:
        world, rng = self.world, self.rng
        kind = str(rng.choice(list(world.shares), p=list(world.shares.values())))
        sources = [s for s in world.confusion if s.rpartition(" ")[0] == kind]
        source = sources[int(rng.integers(len(sources)))]
        table = world.confusion[source]
        said = STATES[int(rng.choice(5, p=table[state] / table[state].sum()))]
        if said not in CAN[kind]:
            return None
        row, asserts = table[:, STATES.index(said)], (said,)
        if rng.random() < world.vague:
            also = _PARTNER[said]
            asserts = (said, also)
            if _PARTNER[also] == said and also in CAN[kind]:
                row = row + table[:, STATES.index(also)]
        grades = self._grades(float(np.diag(table).mean()))
        return self._told(person, (kind, asserts, source, grades), (day, tuple((row / row.max()).tolist())), False)

    def _grades(self, right: float) -> tuple[str, int]:
        if self.world.grades == "same":
            return "C", 3
        if self.world.grades == "random":
            return str(self.rng.choice(list("ABCDEF"))), int(self.rng.integers(1, 7))
        place = int(np.searchsorted((0.4, 0.6, 0.8, 0.93), right))
        return "EDCBA"[place], 5 - place

    def _told(self, person: int, what: tuple, seen: tuple[int, tuple[float, ...]], copy: bool) -> Told:
        kind, asserts, source, (reliability, credibility) = what
        day, row = seen
        self.number += 1
        made = day + (int(self.rng.exponential(self.world.lag_days)) if self.world.lag_days else 0)
        claim = EvidenceClaim(
            person=f"p{person}",
            at=DAY_ZERO + timedelta(days=self._dated(day, made)),
            kind=kind,
            asserts=asserts,
            source=source,
            reliability=reliability,
            credibility=credibility,
            authenticity="unknown" if kind == "footage" else None,
            claim=f"c{self.number}",
        )
        return Told(claim, person, made, day, copy, row)

    def _dated(self, day: int, made: int) -> int:
        coarse = {"week": 7, "month": 30}.get(self.world.dated)
        if coarse:
            return day - day % coarse
        return day if self.world.dated == "seen" else made

    def _copies(self, told: list[Told]) -> None:
        world, rng, index = self.world, self.rng, 0
        while index < len(told) < 200:
            original = told[index]
            for _ in range(int(rng.poisson(world.copies))):
                kind = original.claim.kind if rng.random() < 0.3 else str(rng.choice(["hearsay", "hearsay", "footage"]))
                grades = self._grades(float(rng.uniform(0.3, 0.9)))
                what = (kind, original.claim.asserts, f"outlet {rng.integers(20)}", grades)
                late = int(rng.exponential(4))
                copy = self._told(person=original.person, what=what, seen=(original.day + late, (1.0,) * 5), copy=True)
                origin = original.claim.claim if rng.random() < world.declared else None
                told.append(replace(copy, claim=replace(copy.claim, origin=origin)))
            index += 1


def knowing(world: Customs, simulated: Simulated, lost: NDArray[np.int64], day: int) -> Array:
    """(people, 5): the ceiling on `day`: stages, sources, days seen, days lost and copies are known."""
    links, people = chain(world), len(simulated.told)
    weight = np.ones((people, DAYS + 1, 5))
    for person, told in enumerate(simulated.told):
        for item in told:
            if item.day <= day and not item.copy:
                weight[person, item.seen_day] *= item.likelihood
    state = np.tile(links.start, (people, 1))
    for today in range(day + 1):
        if today and (not world.weekly or today % 7 == 0):
            state = np.where((lost < today)[:, None], state @ links.daily, state)
        state = state * weight[:, today][:, links.of]
        state /= state.sum(axis=1, keepdims=True)
    return np.stack([state[:, links.of == s].sum(axis=1) for s in range(5)], axis=1)
