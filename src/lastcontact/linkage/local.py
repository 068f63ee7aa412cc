"""Lists linked on one machine: candidate pairs, weights, groups; memory bounded by cutting the pairs into pieces."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lastcontact.linkage.births import GENERATION_YEARS, YEAR_DAYS
from lastcontact.linkage.blocking import Candidates, Limits, candidate_pairs, limits_for
from lastcontact.linkage.clusters import clusters_of
from lastcontact.linkage.learning import SAMPLE, Model, learn
from lastcontact.linkage.levels import BIRTH_CODES, birth_levels
from lastcontact.linkage.records import MISSING, Records
from lastcontact.linkage.rivals import SURELY_ONE, Apart, shared_log2
from lastcontact.linkage.scoring import score_pairs
from lastcontact.names.batch import probabilities

PIECE = 250_000
Weighed = tuple[NDArray[np.int64], NDArray[np.float32]]
"""Coded pairs and their weights."""
KEPT_LOG2 = -12.0
"""Pairs with worse log2 odds than this are forgotten: they speak so clearly against that no group could hold both."""
SUGGESTED = 0.5
"""The probability from which a pair, weighed by itself, is suggested to an officer."""
OUTDONE = 0.01
"""The probability under which rivals leave so little of a pair that it is suggested no more."""


@dataclass(frozen=True)
class Linked:
    """`one`, `other`: records of each kept pair; `weight_log2` beside them, and `rivals_log2`, 0 or less, what others
    take of which one record can be only one; `clusters`: group number of each record; `weighed`: all candidate pairs,
    coded as first * size + second; `met`: how many times two records shared a key.
    """

    one: NDArray[np.int64]
    other: NDArray[np.int64]
    weight_log2: NDArray[np.float32]
    rivals_log2: NDArray[np.float64]
    clusters: NDArray[np.int64]
    model: Model
    weighed: NDArray[np.int64]
    met: int

    @property
    def groups(self) -> int:
        """How many groups of two records or more there are."""
        return int((np.bincount(self.clusters) > 1).sum())

    @property
    def probability(self) -> NDArray[np.float64]:
        return probabilities(self.weight_log2.astype(np.float64) + self.rivals_log2 + self.model.prior_log2)

    @property
    def suggested(self) -> NDArray[np.int64]:
        """The pairs suggested, of those kept: two that are equally likely stand both, though each is under a half."""
        alone = probabilities(self.weight_log2.astype(np.float64) + self.model.prior_log2)
        return np.flatnonzero((alone >= SUGGESTED) & (self.probability >= OUTDONE))


def link(
    records: Records, *, limits: Limits | None = None, progress: Callable[[float], None] = lambda part: None
) -> Linked:
    """Suggests which records are of one person. Deterministic; the order of records changes only the numbering."""
    candidates = candidate_pairs(records, limits or limits_for(records.size))
    coded = candidates.pairs
    model = learned(records, coded)
    kept: list[tuple[NDArray[np.int64], NDArray[np.float32]]] = []
    for start in range(0, len(coded), PIECE):
        piece = coded[start : start + PIECE]
        kept.append(weighed_piece(records, model, piece))
        progress((start + len(piece)) / len(coded))
    pairs = np.concatenate([part[0] for part in kept]) if kept else np.zeros(0, np.int64)
    weight = np.concatenate([part[1] for part in kept]) if kept else np.zeros(0, np.float32)
    return grouped(records, model, (pairs, weight), candidates)


def weighed_piece(
    records: Records, model: Model, piece: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """The coded pairs of a piece that do not speak clearly against, and their weights: the work any engine may share
    out.
    """
    weight = score_pairs(records, model, _decoded(piece, records.size)).weight_log2
    good = weight + model.prior_log2 > KEPT_LOG2
    return piece[good], weight[good]


def grouped(records: Records, model: Model, weighed: Weighed, candidates: Candidates) -> Linked:
    """The last step of every engine: groups from the weighed pairs (sorted by code)."""
    pairs, weight = weighed
    one, other = _decoded(pairs, records.size)
    odds = weight.astype(np.float64) + model.prior_log2
    lists, same = _lists(records), pairs[probabilities(odds) >= SURELY_ONE]
    shared = shared_log2((one, other), odds, lists, _apart(records, same, births=True))
    rivals = np.round(shared - odds, 2)
    # In groups, births may differ by a slip, which the means of clusters.py forgive better; a list is no slip.
    told = "list" in records.values
    by_lists = shared_log2((one, other), odds, lists, _apart(records, same, births=False)) if told else odds
    groups = clusters_of(records.size, (one, other), by_lists.astype(np.float32))
    return Linked(one, other, weight, rivals, groups, model, candidates.pairs, candidates.met)


def _years_apart(records: Records, one: NDArray[np.int64], other: NDArray[np.int64]) -> NDArray[np.float64]:
    """At least, by the days alone: what `birth_levels` looks at more closely."""
    earliest, latest = (days.astype(np.float64) for days in (records.births.earliest, records.births.latest))
    return np.asarray((np.maximum(earliest[one], earliest[other]) - np.minimum(latest[one], latest[other])) / YEAR_DAYS)


def _lists(records: Records) -> NDArray[np.int64]:
    """A number for the list of each record; where no list is told, each stands on its own."""
    own = np.arange(records.size, dtype=np.int64)
    if "list" not in records.values:
        return own
    codes = records.values["list"].codes.astype(np.int64)
    return np.where(codes == MISSING, own + records.size, codes)


def _apart(records: Records, same: NDArray[np.int64], *, births: bool) -> Apart:
    """Two on one list, or born a generation apart, are two people, but for the (coded) pairs surely the `same`."""
    lists, generation = _lists(records), 1 + BIRTH_CODES.index("generation")

    def apart(one: NDArray[np.int64], other: NDArray[np.int64]) -> NDArray[np.bool_]:
        clash = lists[one] == lists[other]
        if births:
            far = np.flatnonzero(_years_apart(records, one, other) > GENERATION_YEARS)
            clash[far] |= birth_levels(records.births, one[far], other[far]) == generation
        two = np.flatnonzero(clash)
        found = np.zeros(len(one), bool)
        code = np.minimum(one[two], other[two]) * records.size + np.maximum(one[two], other[two])
        found[two] = True
        if len(same):
            at = np.minimum(np.searchsorted(same, code), len(same) - 1)
            found[two] = same[at] != code
        return found

    return apart


def learned(records: Records, coded: NDArray[np.int64]) -> Model:
    """The model learned from a sample of the candidate pairs: fixed by what the records say, not by their order."""
    one, other = _decoded(coded, records.size)
    if len(coded) > SAMPLE:
        marks = (records.marks[one] + records.marks[other]) * np.uint64(0x9E3779B97F4A7C15)
        sample = np.argpartition(marks, SAMPLE)[:SAMPLE]
        sample = sample[np.argsort(marks[sample])]
        one, other = one[sample], other[sample]
    return learn(records, (one, other), len(coded))


def _decoded(coded: NDArray[np.int64], size: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    return coded // size, coded % size
