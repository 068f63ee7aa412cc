"""One record that may be either of two people is not both: what rivals leave of each pair's odds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

FAINT_LOG2 = -3.0
"""Pairs with worse log2 odds than this neither lose to rivals nor take anything from them."""
SURELY_ONE = 0.9
"""Two partners of one record that are as likely one person themselves are no rivals: a row that was copied twice."""
MOST = 60
"""Of a record with more likely partners than this only so many, the likeliest, are held against each other."""
AT_ONCE = 2_000_000
ROUNDS = 24
"""Of messages to and fro: they settle within ten."""

Ints = NDArray[np.int64]
Apart = Callable[[Ints, Ints], NDArray[np.bool_]]
"""Of pairs of records, which cannot be one person."""


@dataclass(frozen=True)
class _Likely:
    """Every likely pair from both ends: `source` (sorted) to `partner`; `pair`: which pair it is; `back`: where the
    same pair stands from its other end.
    """

    source: Ints
    partner: Ints
    pair: Ints
    back: Ints


def shared_log2(
    pairs: tuple[Ints, Ints], odds_log2: NDArray[np.float64], lists: Ints, apart: Apart
) -> NDArray[np.float64]:
    """The log2 odds of each pair once its rivals are counted: whoever is one of two people is not the other, and "none
    of them" stays as open as it was. Pairs without a rival keep theirs; nothing ever gains.

    `lists`: of each record a number for the list it stands on. Rivals on one list are different people, and their odds
    are added; one person may stand on several lists, so that of rivals on different lists the strongest counts. A rival
    that is likelier somebody else takes as much less (belief propagation on the pairs, exact where no chain of rivals
    closes).
    """
    likely = _likely(pairs, odds_log2)
    edge, rival = _rivals(likely, odds_log2, apart)
    if not len(edge):
        return odds_log2
    known = int(lists.max()) + 1
    keys, key = np.unique(edge * known + lists[likely.partner[rival]], return_inverse=True)
    of = keys // known
    taken = np.zeros(len(likely.source))
    for _ in range(ROUNDS):
        # What a rival has left when it is asked from its own end, and not through this record.
        left = np.exp2(odds_log2[likely.pair] - taken[likely.back])
        most = np.zeros(len(likely.source))
        np.maximum.at(most, of, np.bincount(key, weights=left[rival], minlength=len(keys)))
        taken = (taken + np.log2(1.0 + most)) / 2
    shared = odds_log2.copy()
    np.subtract.at(shared, likely.pair, taken)
    return shared


def _likely(pairs: tuple[Ints, Ints], odds_log2: NDArray[np.float64]) -> _Likely:
    at = np.flatnonzero(odds_log2 > FAINT_LOG2)
    source = np.concatenate([pairs[0][at], pairs[1][at]])
    partner = np.concatenate([pairs[1][at], pairs[0][at]])
    pair, back = np.concatenate([at, at]), np.roll(np.arange(2 * len(at)), len(at))
    order = np.lexsort((partner, -odds_log2[pair], source))
    place = np.empty(len(order), np.int64)
    place[order] = np.arange(len(order))
    return _Likely(source[order], partner[order], pair[order], place[back[order]])


def _rivals(likely: _Likely, odds_log2: NDArray[np.float64], apart: Apart) -> tuple[Ints, Ints]:
    """Which ends stand against which: the same record, and partners that cannot be one person."""
    _, first, count = np.unique(likely.source, return_index=True, return_counts=True)
    several = np.flatnonzero(count > 1)
    starts, sizes = first[several], np.minimum(count[several], MOST)
    found: list[tuple[Ints, Ints]] = [(np.zeros(0, np.int64), np.zeros(0, np.int64))]
    for some in np.array_split(np.arange(len(sizes)), 1 + int((sizes**2).sum()) // AT_ONCE):
        edge, rival = _each_with_each(starts[some], sizes[some])
        clash = apart(likely.partner[edge], likely.partner[rival])
        found.append((edge[clash], rival[clash]))
    edges, rivals = zip(*found, strict=True)
    return np.concatenate(edges), np.concatenate(rivals)


def _each_with_each(starts: Ints, sizes: Ints) -> tuple[Ints, Ints]:
    """Every ordered two of each run of ends."""
    squares = sizes**2
    run = np.repeat(np.arange(len(sizes)), squares)
    within = np.arange(int(squares.sum())) - np.repeat(np.cumsum(squares) - squares, squares)
    one, other = starts[run] + within // sizes[run], starts[run] + within % sizes[run]
    return one[one != other], other[one != other]
