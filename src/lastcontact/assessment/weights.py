"""How far one claim moves each state: its likelihood vector, capped by kind, softened by grades."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from lastcontact.assessment.evidence import EvidenceClaim, asserted_states, unfit
from lastcontact.assessment.tables import ALIVE, CUSTODY, HEARSAY, OWN_CALL, PHYSICAL, STATES, KindTable, Tables

Vector = tuple[float, ...]
Word = tuple[str, frozenset[str]]
"""What is said, whoever says it of whom: a kind of claim and the states it allows."""
NEUTRAL: Vector = (1.0,) * len(STATES)
CAP_LEARNT = 1.5
"""A file of many persons may show a kind to weigh up to so many times its cap; never a physical identification."""
SILENCE = "silence"
UNFIT = -1
"""The row of a claim that cannot be weighed."""
_FREE = frozenset({"alive_elsewhere", "returned"})
_SEEN_ALIVE = (OWN_CALL, "icrc_visit", CUSTODY, "repatriation_list")
_MOST_ECHOES = 20
_BIT = {state: 1 << number for number, state in enumerate(STATES)}
_NOT_HELD_STATES = frozenset(STATES) - {"held"}
_NOT_HELD = sum(_BIT.values()) - _BIT["held"]
"""A denial is no vaguer copy of anything: it is the answer of another body."""
_ANY_DAY = datetime(1970, 1, 1, tzinfo=UTC)
_PHYSICAL_FLOOR = 0.6
"""Grades soften a physical identification less: the finding, not the speaker, carries it."""


@dataclass(frozen=True, slots=True)
class Look:
    """What the tables make of a claim: its kind's table, the states it counts for, its vector, what grades leave."""

    name: str
    kind: KindTable
    states: frozenset[str]
    vector: Vector
    trust: float


@dataclass(frozen=True)
class LookRows:
    """All looks as arrays, a row each: `vectors` (looks, 5), `allows` (looks, 5), `kind` a number for each name.

    `says`: the states, a bit each; `vague`: whether it may be a vaguer copy of what is more exact; `strange`: whether
    the tables do not know its kind; `seen_alive`: whether somebody who met the person says that he lives; `remains`:
    whether it is a physical identification that says dead and nothing else.
    """

    vectors: NDArray[np.float64]
    allows: NDArray[np.bool_]
    says: NDArray[np.int64]
    vague: NDArray[np.bool_]
    kind: NDArray[np.int64]
    trust: NDArray[np.float64]
    copied: NDArray[np.float64]
    first_hand: NDArray[np.bool_]
    physical: NDArray[np.bool_]
    remains: NDArray[np.bool_]
    silent: NDArray[np.bool_]
    strange: NDArray[np.bool_]
    seen_alive: NDArray[np.bool_]


@dataclass(frozen=True)
class Weights:
    """Likelihood vectors under one set of tables; what was computed is remembered, as few combinations occur.

    `words`: what multiplies the vector of a word, by state, and `sharpness` the power that all vectors are raised to,
    as learnt from a file; no line exceeds its cap for it by more than `CAP_LEARNT`.
    """

    tables: Tables
    words: Mapping[Word, Vector] = field(default_factory=dict)
    sharpness: float = 1.0
    looks: list[Look] = field(default_factory=list, repr=False)
    _numbers: dict[tuple[object, ...], int] = field(default_factory=dict, repr=False)
    _echoes: dict[tuple[int, ...], Vector] = field(default_factory=dict, repr=False)
    _rows: dict[int, LookRows] = field(default_factory=dict, repr=False)

    def number(self, claim: EvidenceClaim) -> int:
        """The row in `looks` of what the tables make of a claim; UNFIT where it cannot be weighed.

        Unknown kinds are weighed as hearsay; of a statement in custody only that its speaker lives is used.
        """
        key = _key(claim)
        found = self._numbers.get(key)
        if found is None and unfit(claim):
            found = self._numbers[key] = UNFIT
        return self._kept(key, self._look(claim)) if found is None else found

    def numbers(self, claims: Sequence[EvidenceClaim]) -> list[int]:
        """The rows of many claims; as `_key` has it, without the price of a call for each."""
        get = self._numbers.get
        return [
            self.number(c)
            if (n := get((c.kind, c.asserts, c.reliability, c.credibility, c.authenticity))) is None
            else n
            for c in claims
        ]

    def look(self, claim: EvidenceClaim) -> Look:
        return self.looks[self.number(claim)]

    def quiet(self, lasting: timedelta) -> float:
        """The bits of silence that has lasted so long, bounded; 0 unless the bureau's tables let silence count."""
        tables = self.tables
        return max(0.0, min(tables.silence_cap_log2, tables.silence_log2_per_30_days * lasting.days / 30.0))

    def silence(self, bits: float) -> int:
        """The row in `looks` of silence that weighs so many bits against the free states."""
        found = self._numbers.get((SILENCE, bits))
        if found is None:
            vector = tuple(2.0**-bits if state in _FREE else 1.0 for state in STATES)
            look = Look(SILENCE, self.tables.kinds[HEARSAY], frozenset(STATES) - _FREE, vector, 1.0)
            found = self._kept((SILENCE, bits), look)
        return found

    def echoes(self, says: int, looks: tuple[int, ...]) -> Vector:
        """What all echoes of words that say these states (a bit each) make together; capped, however many they are."""
        found = self._echoes.get((says, *looks))
        if found is None:
            found = self._echoes[says, *looks] = self._joint(says, [self.looks[n] for n in looks])
        return found

    def _joint(self, says: int, looks: list[Look]) -> Vector:
        # A vaguer echo, "alive" after "held", may be taught to tell of another state most: then it is no echo of this.
        own = [i for i in range(len(STATES)) if says >> i & 1]
        heard = [look for look in looks if max(look.vector) <= max([look.vector[i] for i in own])]
        heard.sort(key=lambda look: min(look.vector))  # the weightiest first
        joint = np.ones(5)
        for index, look in enumerate(heard[:_MOST_ECHOES]):
            copied = 1.0 - (1.0 - look.kind.copied) * 0.5**index
            joint *= copied + (1.0 - copied) * np.array(look.vector)
        # One cap, few or many: a lower cap for a flood made a hundred reposts take back what three copies had given,
        # and one bit for up to four, half a bit for a flood, moved a state by 0.124.
        spread = float(np.log2(joint.max() / joint.min()))
        return tuple((joint ** min(1.0, self.tables.lookalike_cap_log2 / spread)).tolist()) if spread else NEUTRAL

    def _look(self, claim: EvidenceClaim) -> Look:
        look = _untaught(self.tables, self.sharpness, *_key(claim))
        vector = self._learnt(claim, look.states, look.vector)
        return look if vector is look.vector else replace(look, vector=vector)

    def _kept(self, key: tuple[object, ...], look: Look) -> int:
        number = self._numbers[key] = len(self.looks)
        self.looks.append(look)
        return number

    @property
    def rows(self) -> LookRows:
        """The looks seen up to now."""
        number = len(self.looks)
        if number not in self._rows:
            self._rows[number] = _rows(self.looks, self.tables)
        return self._rows[number]

    def kind(self, claim: EvidenceClaim) -> KindTable:
        return self.tables.kinds.get(claim.kind) or self.tables.kinds[HEARSAY]

    def vector(self, claim: EvidenceClaim) -> Vector:
        """How probable such a claim is in each state, relative to the best: in (0, 1], order of STATES."""
        return self.look(claim).vector

    def _learnt(self, claim: EvidenceClaim, states: frozenset[str], vector: Vector) -> Vector:
        factors = self.words.get((claim.kind, states))
        if factors is None and self.sharpness == 1.0:
            return vector
        row = [v * f for v, f in zip(vector, factors or NEUTRAL, strict=True)]
        # A file may teach that a word says little, as when it is said of everybody, never that it says the opposite.
        most = max(value for value, s in zip(row, STATES, strict=True) if s in states)
        row = _of_life(states, [v if s in states else min(v, most) for v, s in zip(row, STATES, strict=True)])
        least = 1.0 / (self.cap(claim) * (1.0 if claim.kind == PHYSICAL else CAP_LEARNT))
        return tuple(max(value / max(row), least) for value in row)

    def _states(self, claim: EvidenceClaim) -> frozenset[str]:
        states = asserted_states(claim.asserts) or frozenset(STATES)
        if claim.kind == CUSTODY:
            return states & ALIVE
        # Who calls freely is not held, unless that is all the claim says.
        return (states - {"held"} or states) if claim.kind == OWN_CALL else states

    def _compute(self, claim: EvidenceClaim) -> Vector:
        states, tables = self._states(claim), self.tables
        cap, share, rarely = self._full(claim), self._share(claim), self.rarely_false(claim.kind, states)
        if claim.kind == "denial" and states == _NOT_HELD_STATES:
            return tuple(cap**-share if s == "held" else tables.vague[s] for s in STATES)
        nearest = [max(tables.neighbours[a].get(s, 1.0) for a in states) for s in STATES]
        if claim.kind == PHYSICAL:  # grades do not make it likelier that remains were taken for another's
            return tuple(1.0 if s in states else n * cap**-share for s, n in zip(STATES, nearest, strict=True))
        told = tables.vague if len(states) > 1 else dict.fromkeys(states, 1.0)
        odds = [1.0 + rarely * (max(cap / n, 1.0) ** share - 1.0) for n in nearest]
        row = [told[s] if s in states else 1.0 / o for s, o in zip(STATES, odds, strict=True)]
        return tuple(_of_life(states, row))

    def cap(self, claim: EvidenceClaim) -> float:
        """The most such a claim may multiply the odds by, whatever its grades.

        Its kind's or its authenticity's, and more for what false talk rarely says.
        """
        return self._most(claim, 1.0)

    def _most(self, claim: EvidenceClaim, share: float) -> float:
        full = float(self._full(claim) ** share)
        rarely = self.rarely_false(claim.kind, self._states(claim))
        return full if claim.kind == PHYSICAL else 1.0 + rarely * (full - 1.0)

    def _full(self, claim: EvidenceClaim) -> float:
        full = self.kind(claim).ratio
        if claim.kind == "footage":
            return self.tables.authenticity_ratio.get(claim.authenticity or "unknown", full)
        return full

    def rarely_false(self, kind: str, states: frozenset[str]) -> float:
        """By how much more rarely false talk says this than that somebody is held."""
        return 1.0 if kind == "denial" else min(self.tables.rarely_false[s] for s in states)

    def ratio(self, claim: EvidenceClaim) -> float:
        """How far the claim may multiply the odds at most, 1 or more, after grades and authenticity."""
        return self._most(claim, self._share(claim))

    def _share(self, claim: EvidenceClaim) -> float:
        """What grades leave of the claim, as a power of its vector."""
        share = self.trust(claim)
        return max(share, _PHYSICAL_FLOOR) if claim.kind == PHYSICAL else share * self.sharpness

    def trust(self, claim: EvidenceClaim) -> float:
        """What the grades of a claim and its source leave of it, in (0, 1]."""
        credibility = self.tables.credibility["null" if claim.credibility is None else str(claim.credibility)]
        return self.tables.reliability[claim.reliability or "F"] * credibility


def _key(claim: EvidenceClaim) -> tuple[str, tuple[str, ...], str | None, int | None, str | None]:
    """All that weighs of a claim."""
    return claim.kind, claim.asserts, claim.reliability, claim.credibility, claim.authenticity


@lru_cache(maxsize=8192)
def _untaught(
    tables: Tables,
    sharpness: float,
    kind: str,
    asserts: tuple[str, ...],
    reliability: str | None,
    credibility: int | None,
    authenticity: str | None,
) -> Look:
    """What the tables make of any such claim, before a file has taught anything of its word."""
    weights = Weights(tables, sharpness=sharpness)
    claim = EvidenceClaim("", _ANY_DAY, kind, asserts, "", reliability, credibility, authenticity)
    return Look(kind, weights.kind(claim), weights._states(claim), weights._compute(claim), weights.trust(claim))


def _rows(looks: Sequence[Look], tables: Tables) -> LookRows:
    names = [look.name for look in looks]
    numbers = {name: number for number, name in enumerate(names)}
    says = np.array([sum(_BIT[state] for state in look.states) for look in looks], dtype=np.int64)
    allows = (says[:, None] & list(_BIT.values())) != 0
    return LookRows(
        vectors=np.array([look.vector for look in looks]).reshape(-1, 5),
        allows=allows,
        says=says,
        vague=(says & (says - 1) != 0) & (says != _NOT_HELD),
        kind=np.array([numbers[name] for name in names], dtype=np.int64),
        trust=np.array([look.trust for look in looks]),
        copied=np.array([look.kind.copied for look in looks]),
        first_hand=np.array([look.kind.first_hand for look in looks], dtype=bool),
        physical=np.array([name == PHYSICAL for name in names], dtype=bool),
        remains=np.array([look.name == PHYSICAL and look.states == {"dead"} for look in looks], dtype=bool),
        silent=np.array([name == SILENCE for name in names], dtype=bool),
        seen_alive=np.array([look.name in _SEEN_ALIVE and "dead" not in look.states for look in looks], dtype=bool),
        strange=np.array([name not in tables.kinds and name != SILENCE for name in names], dtype=bool),
    )


def _of_life(states: frozenset[str], row: list[float]) -> list[float]:
    """A row such that "alive", from whoever leaves open where, makes nobody's death likelier beside any life."""
    if states != ALIVE:
        return row
    dead = row[STATES.index("dead")]
    return [max(value, dead) for value in row]
