"""How an invented world speaks: true and false claims, rumours, copies; with the likelihood that only it knows."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

import numpy as np

from benchmarks.assessment_worlds import DAY_ZERO, DAYS, Asserts, Simulated, Told, World, fates, first_tables
from lastcontact.assessment.evidence import EvidenceClaim, asserted_states
from lastcontact.assessment.tables import STATES

RUMOURED = {"dead": 0.4, "held": 0.4, "returned": 0.05, "hospital": 0.1, "alive_elsewhere": 0.05}
ONE_SIDED_RATIO = 1.3
"""How much a source tells that says the same of everybody: in truth almost nothing."""
SOURCES = {"holding_party_list": 2, "icrc_visit": 1, "own_call": 1, "repatriation_list": 1, "hospital_register": 6}
"""How many bodies speak, by kind; of every other kind there are a dozen."""


def simulate(world: World, people: int, seed: int) -> Simulated:
    """`people` invented persons in units of ten, their states by day and what is said of them."""
    rng = np.random.default_rng(seed)
    states = fates(world, people, rng)
    chance = Random(seed)
    told: list[list[Told]] = [[] for _ in range(people)]
    teller = Teller(world, chance)
    for (kind, asserts), mean in world.said.items():
        for person, number in enumerate(rng.poisson(mean, people)):
            for _ in range(number):
                teller.maybe(told[person], person, states[person], (kind, asserts))
    for person in range(people):
        for _ in range(int(rng.poisson(world.rumours))):
            teller.rumour(told[person], person, teller.rumoured(), None)
    for first in range(0, people, 10):
        for _ in range(int(rng.poisson(world.unit_rumours))):
            word, day = teller.rumoured(), teller.some_day()
            for person in range(first, min(first + 10, people)):
                teller.rumour(told[person], person, word, day)
        if world.misidentified:
            for person in range(first, min(first + 10, people)):
                if chance.random() < world.misidentified:
                    teller.misidentify(told[person], person)
    for row in told:
        teller.copy_all(row)
        row.sort(key=lambda t: (t.day, t.claim.claim))
    return Simulated(world, states, told)


class Teller:
    """Draws claims for one world. `chance` is the only randomness."""

    def __init__(self, world: World, chance: Random) -> None:
        self.world = world
        self.chance = chance
        self.tables = first_tables()
        self.number = 0
        self.one_sided = {s for s in range(12) if chance.random() < world.one_sided}

    def some_day(self) -> int:
        return int(DAYS * self.chance.random() ** self.world.front)

    def _source(self, kind: str) -> int:
        return self.chance.randrange(SOURCES.get(kind, 12))

    def rumoured(self) -> str:
        return self.chance.choices(list(RUMOURED), list(RUMOURED.values()))[0]

    def maybe(self, told: list[Told], person: int, states: np.ndarray, what: tuple[str, Asserts]) -> None:
        """One possible claim: made if it is true of the day seen, or, as rarely as its ratio says, though false."""
        kind, asserts = what
        source = self._source(kind)
        grades = self._grades(kind)
        row = self.likelihood(kind, asserts, grades)
        if source in self.one_sided and kind in ("comrade", "footage", "hearsay"):
            row = tuple(max(v, 1 / ONE_SIDED_RATIO) for v in row)
        day = self.some_day()
        if self.chance.random() >= row[int(states[day])]:
            return
        lag = int(self.chance.expovariate(1 / self.world.lag_days)) if self.world.lag_days else 0
        if kind == "hearsay":
            row = self._with_rumours(asserts, row)
        self._tell(told, person, (kind, asserts, f"{kind} {source}", grades), (day, day + lag, row))

    def likelihood(self, kind: str, asserts: Asserts, grades: tuple[str, int, str | None]) -> tuple[float, ...]:
        ratio = self.world.ratio[kind]
        reliability, credibility, authenticity = grades
        if kind == "footage" and authenticity:
            ratio = self.tables.authenticity_ratio[authenticity]
        share = 0.8
        if self.world.grades_tell:
            share = self.tables.reliability[reliability] * self.tables.credibility[str(credibility)]
            share = max(share, 0.6) if kind == "physical_identification" else share
        ratio = ratio**share
        states = asserted_states(asserts) or frozenset(STATES)
        if asserts == ("not_held",):
            return tuple(1 / ratio if s == "held" else 1.0 for s in STATES)
        near = self.tables.neighbours
        row = (1.0 if s in states else max(near[a].get(s, 1.0) for a in states) / ratio for s in STATES)
        return tuple(min(1.0, v) for v in row)

    def _with_rumours(self, asserts: Asserts, row: tuple[float, ...]) -> tuple[float, ...]:
        """What hearsay is worth when some of it knows nothing: the two rates are mixed, as a rumour looks the same."""
        knowing = self.world.said["hearsay", asserts]
        idle = (self.world.rumours + self.world.unit_rumours) * RUMOURED[asserts[0]]
        mixed = [knowing * v + idle for v in row]
        return tuple(v / max(mixed) for v in mixed)

    def _grades(self, kind: str) -> tuple[str, int, str | None]:
        solid = kind not in ("hearsay", "comrade", "footage", "denial")
        reliability = self.chance.choices("ABCDEF", (3, 5, 3, 1, 0, 1) if solid else (1, 4, 5, 3, 1, 3))[0]
        credibility = self.chance.choices(range(1, 7), (2, 5, 3, 1, 0, 2) if solid else (1, 4, 5, 2, 1, 4))[0]
        authenticity = None
        if kind == "footage":
            authenticity = self.chance.choices(("confirmed", "unknown", "doubted"), (3, 5, 2))[0]
        return reliability, credibility, authenticity

    def rumour(self, told: list[Told], person: int, word: str, day: int | None) -> None:
        asserts = (word,)
        grades = self._grades("hearsay")
        row = self._with_rumours(asserts, self.likelihood("hearsay", asserts, grades))
        when = self.some_day() if day is None else day
        source = f"hearsay {self._source('hearsay')}"
        self._tell(told, person, ("hearsay", asserts, source, grades), (when, when, row))
        for _ in range(int(self.chance.expovariate(1 / self.world.viral)) if self.world.viral else 0):
            self._copy(told, told[-1])

    def misidentify(self, told: list[Told], person: int) -> None:
        grades = self._grades("physical_identification")
        row = self.likelihood("physical_identification", ("dead",), grades)
        day = self.some_day()
        what = ("physical_identification", ("dead",), "physical_identification 0", grades)
        self._tell(told, person, what, (day, day, row))

    def copy_all(self, told: list[Told]) -> None:
        """Copies of what stands, and copies of those copies, a few days later."""
        index = 0
        while index < len(told):
            if self.world.copies and self.chance.random() < self.world.copies / (1 + self.world.copies):
                self._copy(told, told[index])
            index += 1

    def _copy(self, told: list[Told], original: Told) -> None:
        kind = self.chance.choices(list(self.world.copy_kinds), list(self.world.copy_kinds.values()))[0]
        kind = original.claim.kind if kind == "same" else kind
        reliability, credibility, authenticity = self._grades(kind)
        day = original.day + int(self.chance.expovariate(1 / 4))
        declared = self.chance.random() < self.world.declared
        self.number += 1
        claim = replace(
            original.claim,
            at=_moment(day),
            kind=kind,
            source=f"{kind} {self._source(kind)}",
            reliability=reliability,
            credibility=credibility,
            authenticity=authenticity,
            claim=f"c{self.number}",
            origin=original.claim.claim if declared else None,
        )
        told.append(Told(claim, original.person, day, original.seen_day, True, original.likelihood))

    def _tell(
        self,
        told: list[Told],
        person: int,
        what: tuple[str, Asserts, str, tuple[str, int, str | None]],
        when: tuple[int, int, tuple[float, ...]],
    ) -> None:
        kind, asserts, source, (reliability, credibility, authenticity) = what
        seen, day, row = when
        self.number += 1
        claim = EvidenceClaim(
            person=f"p{person}",
            at=_moment(day),
            kind=kind,
            asserts=asserts,
            source=source,
            reliability=reliability,
            credibility=credibility,
            authenticity=authenticity,
            claim=f"c{self.number}",
        )
        told.append(Told(claim, person, day, seen, False, row))


def _moment(day: int) -> datetime:
    return DAY_ZERO + timedelta(days=day)
