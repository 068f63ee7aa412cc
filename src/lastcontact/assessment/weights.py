"""How far one claim moves each state: its likelihood vector, capped by kind, softened by grades."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cached_property
from math import log2

from lastcontact.assessment.evidence import EvidenceClaim, asserted_states
from lastcontact.assessment.tables import ALIVE, CUSTODY, HEARSAY, PHYSICAL, STATES, KindTable, Tables

Vector = tuple[float, ...]
Word = tuple[str, frozenset[str]]
"""What is said, whoever says it of whom: a kind of claim and the states it allows."""
NEUTRAL: Vector = (1.0,) * len(STATES)
CAP_LEARNT = 1.5
"""A file of many persons may show a kind to weigh up to so many times its cap; never a physical identification."""
_PHYSICAL_FLOOR = 0.6
"""Grades soften a physical identification less: the finding, not the speaker, carries it."""


@dataclass(frozen=True, slots=True)
class Look:
    """What the tables make of a claim: its kind's table, the states it counts for, its vector, what grades leave."""

    kind: KindTable
    states: frozenset[str]
    vector: Vector
    trust: float


@dataclass(frozen=True)
class Weights:
    """Likelihood vectors under one set of tables; what was computed is remembered, as few combinations occur.

    `words`: what multiplies the vector of a word, by state, and `sharpness` the power that all vectors are raised to,
    as learnt from a file; no line exceeds its cap for it by more than `CAP_LEARNT`.
    """

    tables: Tables
    words: Mapping[Word, Vector] = field(default_factory=dict)
    sharpness: float = 1.0
    _seen: dict[tuple[object, ...], Look] = field(default_factory=dict, repr=False)
    _softened: dict[tuple[Vector, float], Vector] = field(default_factory=dict, repr=False)

    @cached_property
    def near(self) -> timedelta:
        """How long what was said may be what a look-alike repeats."""
        return timedelta(days=self.tables.lookalike_days)

    def look(self, claim: EvidenceClaim) -> Look:
        """Unknown kinds are weighed as hearsay; of a statement in custody only that its speaker lives is used."""
        key = (claim.kind, claim.asserts, claim.reliability, claim.credibility, claim.authenticity)
        found = self._seen.get(key)
        if found is None:
            states = self._states(claim)
            vector = self._learnt(claim, states, self._compute(claim))
            found = self._seen[key] = Look(self.kind(claim), states, vector, self.trust(claim))
        return found

    def kind(self, claim: EvidenceClaim) -> KindTable:
        return self.tables.kinds.get(claim.kind) or self.tables.kinds[HEARSAY]

    def vector(self, claim: EvidenceClaim) -> Vector:
        """How probable such a claim is in each state, relative to the best: in (0, 1], order of STATES."""
        return self.look(claim).vector

    def softened(self, vector: Vector, copied: float) -> Vector:
        """The vector when the claim may, with probability `copied`, merely repeat what stands already."""
        found = self._softened.get((vector, copied))
        if found is None:
            found = self._softened[vector, copied] = tuple(copied + (1.0 - copied) * value for value in vector)
        return found

    def _learnt(self, claim: EvidenceClaim, states: frozenset[str], vector: Vector) -> Vector:
        factors = self.words.get((claim.kind, states))
        if factors is None and self.sharpness == 1.0:
            return vector
        row = [v * f for v, f in zip(vector, factors or NEUTRAL, strict=True)]
        # A file may teach that a word says little, as when it is said of everybody, never that it says the opposite.
        most = max(value for value, s in zip(row, STATES, strict=True) if s in states)
        row = [value if s in states else min(value, most) for value, s in zip(row, STATES, strict=True)]
        least = 1.0 / (self.cap(claim) * (1.0 if claim.kind == PHYSICAL else CAP_LEARNT))
        return tuple(max(value / max(row), least) for value in row)

    def _states(self, claim: EvidenceClaim) -> frozenset[str]:
        states = asserted_states(claim.asserts) or frozenset(STATES)
        return (states & ALIVE) if claim.kind == CUSTODY else states

    def _compute(self, claim: EvidenceClaim) -> Vector:
        cap, share = self.cap(claim), self._share(claim)
        states = self._states(claim)
        if claim.kind == "denial" and states == frozenset(STATES) - {"held"}:
            return tuple(cap**-share if s == "held" else 1.0 for s in STATES)
        near = self.tables.neighbours
        nearest = [1.0 if s in states else max(near[a].get(s, 1.0) for a in states) for s in STATES]
        if claim.kind == PHYSICAL:  # grades do not make it likelier that remains were taken for another's
            return tuple(1.0 if s in states else n * cap**-share for s, n in zip(STATES, nearest, strict=True))
        return tuple(1.0 if s in states else min(1.0, n / cap) ** share for s, n in zip(STATES, nearest, strict=True))

    def cap(self, claim: EvidenceClaim) -> float:
        """The most such a claim may multiply the odds by, whatever its grades: its kind's, or its authenticity's."""
        full = self.kind(claim).ratio
        if claim.kind == "footage":
            return self.tables.authenticity_ratio.get(claim.authenticity or "unknown", full)
        return full

    def ratio(self, claim: EvidenceClaim) -> float:
        """How far the claim may multiply the odds at most, 1 or more, after grades and authenticity."""
        return float(self.cap(claim) ** self._share(claim))

    def _share(self, claim: EvidenceClaim) -> float:
        """What grades leave of the claim, as a power of its vector."""
        share = self.trust(claim)
        return max(share, _PHYSICAL_FLOOR) if claim.kind == PHYSICAL else share * self.sharpness

    def trust(self, claim: EvidenceClaim) -> float:
        """What the grades of a claim and its source leave of it, in (0, 1]."""
        credibility = self.tables.credibility["null" if claim.credibility is None else str(claim.credibility)]
        return self.tables.reliability[claim.reliability or "F"] * credibility


def bounded(vector: Vector, cap_log2: float) -> Vector:
    """The vector, flattened in log scale until no state is more than `cap_log2` from another."""
    spread = log2(max(vector) / min(vector))
    if spread <= cap_log2:
        return vector
    return tuple(value ** (cap_log2 / spread) for value in vector)
