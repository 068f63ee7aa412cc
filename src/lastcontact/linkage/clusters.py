"""Pairs that may be one person -> groups of records that may be; chains with a contradiction inside are split,
weakest first.
"""

from __future__ import annotations

import heapq

import numpy as np
from numpy.typing import NDArray

UNSCORED_LOG2 = -3.0
"""Log2 odds counted for two records of a group that were never weighed against each other."""
LARGEST = 400
"""A chain of more records than this is not looked at pair by pair: only its surest links are kept."""

Pairs = tuple[NDArray[np.int64], NDArray[np.int64]]


def clusters_of(
    size: int, pairs: Pairs, odds_log2: NDArray[np.float32], apart: Pairs | None = None
) -> NDArray[np.int64]:
    """Group number of each of `size` records, from 0, in the order of their first records.

    `pairs` with their `odds_log2`: every pair weighed, also those against. Two groups join only if the mean odds
    between their records favour it; `apart` holds pairs an officer called different: they never end in one group.
    """
    good = odds_log2 > 0
    label = _components(size, (pairs[0][good], pairs[1][good]))
    forbidden = {(int(a), int(b)) for a, b in zip(*apart, strict=True)} if apart is not None else set()
    forbidden |= {(b, a) for a, b in forbidden}
    doubtful = _doubtful(label, pairs, odds_log2, forbidden)
    if len(doubtful):
        label = _split(label, doubtful, (pairs, odds_log2), forbidden)
    _, first, numbers = np.unique(label, return_index=True, return_inverse=True)
    order = np.empty(len(first), np.int64)
    order[np.argsort(first)] = np.arange(len(first))
    return np.asarray(order[numbers])


def _components(size: int, pairs: Pairs) -> NDArray[np.int64]:
    from scipy.sparse import coo_array  # at the start of a server it would take a fifth of the time
    from scipy.sparse.csgraph import connected_components

    graph = coo_array((np.ones(len(pairs[0]), np.int8), pairs), shape=(size, size))
    return np.asarray(connected_components(graph, directed=False)[1]).astype(np.int64)


def _doubtful(
    label: NDArray[np.int64], pairs: Pairs, odds: NDArray[np.float32], forbidden: set[tuple[int, int]]
) -> NDArray[np.int64]:
    """Groups in which not every pair was found good."""
    sizes = np.bincount(label)
    inside = label[pairs[0]] == label[pairs[1]]
    favour = np.bincount(label[pairs[0][inside & (odds > 0)]], minlength=len(sizes))
    whole = sizes * (sizes - 1) // 2
    marked = {int(label[a]) for a, b in forbidden if label[a] == label[b]}
    doubtful = (sizes > 2) & (favour < whole)
    doubtful[list(marked)] = True
    return np.flatnonzero(doubtful)


def _split(
    label: NDArray[np.int64],
    doubtful: NDArray[np.int64],
    weighed: tuple[Pairs, NDArray[np.float32]],
    forbidden: set[tuple[int, int]],
) -> NDArray[np.int64]:
    (one, other), odds = weighed
    chosen = np.zeros(int(label.max()) + 1, bool)
    chosen[doubtful] = True
    inside = np.flatnonzero(chosen[label[one]] & (label[one] == label[other]))
    inside = inside[np.argsort(label[one[inside]], kind="stable")]
    groups = np.split(inside, np.flatnonzero(np.diff(label[one[inside]])) + 1)
    fresh = label.copy()
    following = int(label.max()) + 1
    for group in groups:
        edges = list(zip(one[group].tolist(), other[group].tolist(), odds[group].tolist(), strict=True))
        for part in _agglomerate(edges, forbidden):
            fresh[part] = following
            following += 1
    return fresh


def _agglomerate(edges: list[tuple[int, int, float]], forbidden: set[tuple[int, int]]) -> list[list[int]]:
    """Joins the two groups with the best mean odds, again and again, while that mean is in favour and nothing forbids
    it.
    """
    members = {record: [record] for edge in edges for record in edge[:2]}
    if len(members) > LARGEST:
        edges = [edge for edge in edges if edge[2] > 10.0]
    between: dict[int, dict[int, tuple[float, int]]] = {record: {} for record in members}
    for a, b, odds in edges:
        between[a][b] = between[b][a] = (max(-20.0, min(20.0, odds)), 1)
    for a, b in forbidden:
        if a in members and b in members:
            between[a][b] = between[b][a] = (-1e9, 1)
    heap = [
        (-_mean(pair, 1), a, b) for a, others in between.items() for b, pair in others.items() if a < b and pair[0] > 0
    ]
    heapq.heapify(heap)
    while heap:
        value, a, b = heapq.heappop(heap)
        if a not in members or b not in members or b not in between[a]:
            continue
        now = -_mean(between[a][b], len(members[a]) * len(members[b]))
        if abs(now - value) > 1e-9:
            continue
        _join(a, b, members, between)
        for c, pair in between[a].items():
            mean = _mean(pair, len(members[a]) * len(members[c]))
            if mean > 0:
                heapq.heappush(heap, (-mean, min(a, c), max(a, c)))
    return list(members.values())


def _mean(pair: tuple[float, int], pairs: int) -> float:
    return (pair[0] + UNSCORED_LOG2 * (pairs - pair[1])) / pairs


def _join(a: int, b: int, members: dict[int, list[int]], between: dict[int, dict[int, tuple[float, int]]]) -> None:
    members[a].extend(members.pop(b))
    for c, (total, count) in between.pop(b).items():
        del between[c][b]
        if c != a:
            known = between[a].get(c, (0.0, 0))
            between[a][c] = between[c][a] = (known[0] + total, known[1] + count)
