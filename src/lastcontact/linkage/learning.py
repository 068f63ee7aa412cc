"""What each agreement is worth in these very lists: expectation and maximisation over the candidate pairs, the names'
weight held fixed.

Source: Fellegi and Sunter (1969); Winkler (1988) for the estimation; chance agreement is counted on random pairs,
which nearly all are of two people.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from lastcontact.linkage.ages import births_of, yearless_of
from lastcontact.linkage.dependence import repeated_bits, taken_off
from lastcontact.linkage.levels import BIRTH_CODES, FieldLevels, birth_levels, field_levels
from lastcontact.linkage.records import Births, Records
from lastcontact.linkage.weights import weights
from lastcontact.names.batch import probabilities
from lastcontact.names.compare import LEFT_BOTH, LEFT_ONE
from lastcontact.names.rows import Weighed, weigh_rows

FEWEST = 256
ROUNDS = 12
SAMPLE = 100_000
ENOUGH_PAIRS = 2_000
"""With fewer candidate pairs than this the published weights are used."""
_PSEUDO = 20.0
_LOWEST, _HIGHEST = -12.0, 18.0
DIFFERS, ONE_ONLY = (-9.0, -5.0), (-3.0, 0.0)
"""Bounds of what a word that stands alone may cost, whatever the lists teach."""


@dataclass(frozen=True)
class Model:
    """`prior_log2`: log2 odds of any two records being of one person. `tables`: field name -> weight of each level in
    bits, 0 for missing at place 0. `learned`: or published.
    `repeated`: what agreement on a second field loses where the first agrees too (dependence.py).
    `differs`, `one_only`: what a word of a name costs that stands alone on both records, or on one.
    """

    prior_log2: float
    tables: dict[str, NDArray[np.float32]]
    learned: bool
    repeated: dict[tuple[str, str], float]
    differs: float
    one_only: float


def published(records: Records) -> Model:
    """The model of the published weights; one further record of each person among all is expected, and among no fewer
    than `FEWEST`: a short list is cut from many people.
    """
    tables = {}
    for level in field_levels(records, np.zeros(0, np.int64), np.zeros(0, np.int64)):
        tables[level.name] = published_table(level)
    return Model(round(-float(np.log2(max(FEWEST, records.size))), 2), tables, False, {}, **_words_alone())


def _words_alone() -> dict[str, float]:
    known = weights()
    return {"differs": known["name.differs"].weight_log2, "one_only": known["name.one_only"].weight_log2}


def published_table(level: FieldLevels) -> NDArray[np.float32]:
    known = weights()
    return np.array([0.0, *(known[f"{level.field}.{code}"].weight_log2 for code in level.codes)], np.float32)


def birth_bits(
    one: Sequence[str], other: Sequence[str]
) -> Callable[[NDArray[np.int64], NDArray[np.int64]], NDArray[np.float32]]:
    """What birth dates as written add by the published weights, for pairs of places in `one` and in `other`; a missing
    date adds nothing.
    """
    fields = {"birth_date": pl.Series([*one, *other], dtype=pl.String)}
    known = births_of(fields, len(one) + len(other))
    births = Births(*known, yearless_of(fields, known))

    def bits(a: NDArray[np.int64], b: NDArray[np.int64]) -> NDArray[np.float32]:
        levels = birth_levels(births, a, b + len(one))
        return published_table(FieldLevels("birth", "birth", BIRTH_CODES, levels))[levels]

    return bits


def learn(records: Records, pairs: tuple[NDArray[np.int64], NDArray[np.int64]], total: int) -> Model:
    """Learns from these pairs, a sample of `total` candidate pairs, and as many random ones; too few teach nothing."""
    start = published(records)
    if len(pairs[0]) < ENOUGH_PAIRS:
        return start
    one, other = pairs
    names = weigh_rows(records.lexicon, records.names[one], records.names[other])
    differs, one_only = start.differs, start.one_only
    levels = field_levels(records, one, other)
    chance = _by_chance(records, levels)
    every = records.size * (records.size - 1) / 2 / (total / len(one))
    tables = {level.name: start.tables[level.name].astype(np.float64) for level in levels}
    prior = start.prior_log2
    repeated = repeated_bits(records)
    off = sum(taken_off(levels, repeated).values(), np.zeros(len(one), np.float32))
    for _ in range(ROUNDS):
        words = names_log2(names, differs, one_only)
        odds = prior + words - off + sum(tables[level.name][level.levels] for level in levels)
        match = probabilities(odds)
        prior = float(np.log2(max(match.sum(), 1.0) / every))
        differs, one_only = _alone(names, match)
        for level in levels:
            agree = _matching(level, match, start.tables[level.name], chance[level.name])
            tables[level.name][1:] = np.clip(np.log2(agree / chance[level.name]), _LOWEST, _HIGHEST)
    learned = {name: np.round(table, 2).astype(np.float32) for name, table in tables.items()}
    return Model(round(prior, 2), learned, True, repeated, differs, one_only)


def names_log2(names: Weighed, differs: float, one_only: float) -> NDArray[np.float64]:
    """The weight of names with these costs of words that stand alone, in place of those of names/compare.py."""
    both = np.minimum(names.left_one, names.left_other).astype(np.float64)
    one = np.abs(names.left_one.astype(np.float64) - names.left_other)
    return np.round(names.weight_log2 + both * (LEFT_BOTH + differs) + one * (LEFT_ONE + one_only), 2)


def _alone(names: Weighed, match: NDArray[np.float64]) -> tuple[float, float]:
    """How often a word of one person's name stands alone on both of his records, or on one: log2, the latter against
    other pairs.
    """
    both = np.minimum(names.left_one, names.left_other) > 0
    one = (names.left_one != names.left_other) & ~both
    total, others = match.sum() + 2 * _PSEUDO, (1 - match).sum() + 2 * _PSEUDO
    differs = np.log2(((match * both).sum() + _PSEUDO / 16) / total)
    one_only = np.log2(((match * one).sum() + _PSEUDO) / total / (((1 - match) * one).sum() + _PSEUDO) * others)
    return round(float(np.clip(differs, *DIFFERS)), 2), round(float(np.clip(one_only, *ONE_ONLY)), 2)


def _matching(
    level: FieldLevels, match: NDArray[np.float64], start: NDArray[np.float32], chance: NDArray[np.float64]
) -> NDArray[np.float64]:
    """The shares of the levels among matching pairs; the published weights count as a few pairs seen before."""
    counts = np.bincount(level.levels, weights=match, minlength=len(start))[1:]
    before = np.exp2(start[1:]) * chance
    before = before / before.sum()
    shares: NDArray[np.float64] = (counts + _PSEUDO * before) / (counts.sum() + _PSEUDO)
    return shares


def _by_chance(records: Records, levels: list[FieldLevels]) -> dict[str, NDArray[np.float64]]:
    """The shares of the levels among random pairs; equality of values is counted from their shares."""
    random = np.random.default_rng(2)
    marked = np.argsort(records.marks)
    one = marked[random.integers(0, records.size, SAMPLE)]
    other = marked[random.integers(0, records.size, SAMPLE)]
    apart = one != other
    found = field_levels(records, one[apart], other[apart])
    shares = {}
    for level in found:
        counts = np.bincount(level.levels, minlength=len(level.codes) + 1)[1:].astype(np.float64) + 0.5
        share = counts / counts.sum()
        if level.name in records.values:
            share[0] = max(float((records.values[level.name].shares.astype(np.float64) ** 2).sum()), 1e-9)
        shares[level.name] = share / share.sum()
    return shares
