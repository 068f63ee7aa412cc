"""Averaging over decomposable graphs of dependence between lists.

Source: D. Madigan, J. C. York, Bayesian methods for estimation of the size of a closed population, Biometrika 84
(1997): hyper-Dirichlet priors, 1/N on the total, and the estimate that is best under relative squared error. For three
lists that overlap, one pseudo-person a cell, as in that article; for more lists, or where lists share nobody, one
pseudo-person over the whole table: one a cell then outweighs the people counted, and the answer is "nobody unseen".
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

import numpy as np

from lastcontact.assessment.overlaps import Array, Overlaps

MOST_POINTS = 20_000
FEWEST_POINTS = 2_000
MOST_TIMES_OBSERVED = 30
Clique = frozenset[int]


@dataclass(frozen=True)
class Graph:
    """A decomposable graph: its edges, and the cliques and separators its likelihood is the quotient of."""

    edges: tuple[tuple[int, int], ...]
    above: tuple[Clique, ...]
    below: tuple[Clique, ...]


@dataclass(frozen=True)
class GraphAverage:
    """`mean`: best under relative squared error; `mode`; 95 % limits; and the most probable graph by itself."""

    mean: float
    mode: int
    low: int
    high: int
    best: tuple[tuple[int, int], ...]
    best_probability: float
    best_mean: float
    best_mode: int
    at_the_edge: bool


@lru_cache(maxsize=8)
def decomposable(lists: int) -> tuple[Graph, ...]:
    """Every decomposable graph on `lists` lists: 8, 61 and 822 for three, four and five."""
    pairs = list(combinations(range(lists), 2))
    found = []
    for mask in range(2 ** len(pairs)):
        edges = tuple(pair for i, pair in enumerate(pairs) if mask >> i & 1)
        graph = _graph(lists, edges)
        if graph is not None:
            found.append(graph)
    return tuple(found)


def _graph(lists: int, edges: tuple[tuple[int, int], ...]) -> Graph | None:
    """The graph, or None when it is not decomposable (maximum cardinality search; Tarjan and Yannakakis 1984)."""
    near: dict[int, set[int]] = {i: set() for i in range(lists)}
    for a, b in edges:
        near[a].add(b)
        near[b].add(a)
    above, below, seen = [], [], set[int]()
    left = list(range(lists))
    while left:
        here = max(left, key=lambda v: len(near[v] & seen))
        behind = near[here] & seen
        if any(b not in near[a] for a, b in combinations(sorted(behind), 2)):
            return None
        above.append(frozenset(behind | {here}))
        below.append(frozenset(behind))
        seen.add(here)
        left.remove(here)
    return Graph(edges, tuple(above), tuple(b for b in below if b))


def averaged_over_graphs(table: Overlaps) -> GraphAverage:
    """The posterior of the total over all decomposable graphs of three to five lists."""
    observed, lists = table.observed, len(table.lists)
    unseen, width = _points(observed)
    total = observed + unseen
    from scipy.special import gammaln

    common = gammaln(total + 1) - gammaln(unseen + 1) - np.log(total) + np.log(width)
    margins = {
        frozenset(places): _margin(table, places, unseen)
        for size in range(1, lists + 1)
        for places in combinations(range(lists), size)
    }
    graphs = decomposable(lists)
    evidence, sums, top = np.zeros(len(graphs)), np.zeros(len(unseen)), -np.inf
    for i, graph in enumerate(graphs):
        row = _row(common, margins, graph)
        if row.max() > top:  # keep the largest term at one, so that nothing overflows
            shrink = np.exp(top - row.max())
            evidence, sums, top = evidence * shrink, sums * shrink, float(row.max())
        post = np.exp(row - top)
        evidence[i] = post.sum()
        sums += post
    evidence /= sums.sum()
    best = int(evidence.argmax())
    best_row = _row(common, margins, graphs[best])
    best_post = np.exp(best_row - best_row.max())
    mean, mode, low, high = _summary(sums, total, width)
    best_mean, best_mode, _, _ = _summary(best_post, total, width)
    edge = bool(sums[-max(1, len(sums) // 100) :].sum() / sums.sum() > 1e-3)
    return GraphAverage(mean, mode, low, high, graphs[best].edges, float(evidence[best]), best_mean, best_mode, edge)


def _row(common: Array, margins: dict[Clique, Array], graph: Graph) -> Array:
    row = common.copy()
    for clique in graph.above:
        row += margins[clique]
    for separator in graph.below:
        row -= margins[separator]
    return row


def _points(observed: int) -> tuple[Array, Array]:
    """Numbers of unseen people to look at, and how many whole numbers each stands for."""
    top = max(FEWEST_POINTS, MOST_TIMES_OBSERVED * observed)
    if top <= MOST_POINTS:
        return np.arange(top + 1, dtype=np.float64), np.ones(top + 1)
    step = -(-top // MOST_POINTS)
    return np.arange(0, top + 1, step, dtype=np.float64), np.full(top // step + 1, float(step))


def _margin(table: Overlaps, places: tuple[int, ...], unseen: Array) -> Array:
    """Log probability of the margin on `places`, for each number of unseen people."""
    from scipy.special import gammaln

    dense = len(table.lists) == 3 and not table.empty_pairs()
    each = 1.0 if dense else 2.0 ** -len(table.lists)
    pseudo = each * 2.0 ** (len(table.lists) - len(places))
    counts: dict[tuple[int, ...], int] = {}
    for pattern, n in table.counts.items():
        key = tuple(pattern[i] for i in places)
        counts[key] = counts.get(key, 0) + n
    nobody = counts.pop((0,) * len(places), 0)
    known = sum(float(gammaln(pseudo + n) - gammaln(pseudo)) for n in counts.values())
    whole = pseudo * 2.0 ** len(places)
    open_cell = gammaln(pseudo + nobody + unseen) - gammaln(pseudo)
    out: Array = known + open_cell + gammaln(whole) - gammaln(whole + table.observed + unseen)
    return out


def _summary(post: Array, total: Array, width: Array) -> tuple[float, int, int, int]:
    share = post / post.sum()
    mean = float((share / total).sum() / (share / total**2).sum())
    below = share.cumsum()
    low, high = (int(total[min(int(np.searchsorted(below, q)), len(total) - 1)]) for q in (0.025, 0.975))
    return mean, int(total[(share / width).argmax()]), low, high
