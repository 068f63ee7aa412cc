"""Poisson log-linear models of overlapping lists: stepwise, best and averaged; empty overlaps handled as such.

Sources: S. E. Fienberg, The multiple recapture census for closed populations, Biometrika 59 (1972);
L. Chan, B. W. Silverman, K. Vincent, Multiple systems estimation for sparse capture data, JASA 116 (2021): an
interaction of two lists that share nobody is minus infinity, its cells are left out, and a two-list term is added when
the people on both lists are too many or too few for a Poisson count under the model so far.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import exp, log

import numpy as np

from lastcontact.assessment.overlaps import Array, Overlaps

Term = tuple[int, ...]
THRESHOLD = 0.02
"""Below this probability a two-list term is added. Source: Chan, Silverman, Vincent 2021."""
MOST_PAIR_MODELS = 1024
_ROUNDS = 60
_RUNS_OFF = 50.0
_Z = 1.959964


class NotIdentified(Exception):
    """A model whose parameters the table does not determine."""


@dataclass(frozen=True)
class Fit:
    """A fitted model. `unseen`: expected people on no list; `spread`: standard error of its logarithm.

    `expected`: people of each cell, in the order of Overlaps.cells. `parameters` counts terms at minus infinity too.
    """

    terms: tuple[Term, ...]
    unseen: float
    spread: float
    deviance: float
    parameters: int
    expected: Array

    def bic(self, observed: int) -> float:
        return self.deviance + self.parameters * log(observed)

    def bounds(self) -> tuple[float, float]:
        """95 % limits of the people on no list, normal on the logarithm, the model taken as true."""
        return self.unseen * exp(-_Z * self.spread), self.unseen * exp(_Z * self.spread)


def fitted(table: Overlaps, terms: Sequence[Term]) -> Fit:
    """The maximum likelihood fit of main effects and `terms`. Raises: NotIdentified."""
    cells, people = table.cells, table.people
    kept = np.ones(len(people), dtype=bool)
    columns = [np.ones(len(people)), *(cells[:, i].astype(float) for i in range(cells.shape[1]))]
    for term in terms:
        together = cells[:, list(term)].prod(axis=1)
        if people[together == 1].sum() == 0:
            kept &= together == 0
        else:
            columns.append(together.astype(float))
    design, counts = np.stack(columns, axis=1)[kept], people[kept]
    if design.shape[1] > len(counts):
        raise NotIdentified
    solution, spread, deviance, mean = _newton(design, counts)
    expected = np.zeros(len(people))
    expected[kept] = mean
    return Fit(tuple(terms), exp(solution), spread, deviance, 1 + cells.shape[1] + len(terms), expected)


def _newton(design: Array, counts: Array) -> tuple[float, float, float, Array]:
    mean = counts + 0.5
    eta, before = np.log(mean), np.inf
    for _ in range(_ROUNDS):
        information = design.T @ (mean[:, None] * design)
        try:
            beta = np.linalg.solve(information, design.T @ (mean * eta + counts - mean))
        except np.linalg.LinAlgError:
            raise NotIdentified from None
        eta = np.clip(design @ beta, -30.0, 30.0)
        mean = np.exp(eta)
        ratio = np.log(np.where(counts > 0, counts, 1.0)) - eta
        deviance = 2.0 * float((np.where(counts > 0, counts * ratio, 0.0) - (counts - mean)).sum())
        if abs(deviance - before) <= 1e-9 * (1.0 + abs(deviance)):
            break
        before = deviance
    else:
        raise NotIdentified
    information = design.T @ (mean[:, None] * design)
    try:
        spread = np.sqrt(np.abs(np.linalg.inv(information).diagonal()))
    except np.linalg.LinAlgError:
        raise NotIdentified from None
    # A parameter that runs off to the edge never stops, but its standard error tells: it grows without limit.
    if not np.isfinite(spread).all() or spread.max() > _RUNS_OFF:
        raise NotIdentified
    return float(beta[0]), float(spread[0]), deviance, mean


def stepwise(table: Overlaps) -> Fit:
    """Main effects, then the most surprising two-list term, one by one. Raises: NotIdentified for the main effects."""
    fit = fitted(table, ())
    pairs = list(combinations(range(len(table.lists)), 2))
    refused: set[Term] = set()
    while True:
        open_pairs = [p for p in pairs if p not in fit.terms and p not in refused]
        surprises = sorted((_surprise(table, fit, pair), pair) for pair in open_pairs)
        if not surprises or surprises[0][0] > THRESHOLD:
            return fit
        try:
            fit = fitted(table, (*fit.terms, surprises[0][1]))
        except NotIdentified:
            refused.add(surprises[0][1])


def _surprise(table: Overlaps, fit: Fit, pair: Term) -> float:
    """One-sided Poisson probability of so many, or so few, people on both lists."""
    from scipy.special import gammainc, gammaincc

    together = table.cells[:, list(pair)].prod(axis=1) == 1
    mean, seen = float(fit.expected[together].sum()), table.on(*pair)
    if seen <= mean:
        return float(gammaincc(seen + 1, mean))
    return float(gammainc(seen, mean))


def every_fit(table: Overlaps) -> list[Fit]:
    """All hierarchical models (four lists or fewer) or all two-list models (five), where identified; best BIC first."""
    fits = []
    for terms in _models(len(table.lists)):
        try:
            fits.append(fitted(table, terms))
        except NotIdentified:
            continue
    return sorted(fits, key=lambda fit: fit.bic(table.observed))


def _models(lists: int) -> Iterator[tuple[Term, ...]]:
    pairs = list(combinations(range(lists), 2))
    triples = list(combinations(range(lists), 3)) if lists <= 4 else []
    if 2 ** len(pairs) > MOST_PAIR_MODELS:
        return
    for size in range(len(pairs) + 1):
        for chosen in combinations(pairs, size):
            allowed = [t for t in triples if all(p in chosen for p in combinations(t, 2))]
            for extra in range(len(allowed) + 1):
                for more in combinations(allowed, extra):
                    yield (*chosen, *more)


def averaged(fits: Sequence[Fit], observed: int) -> tuple[float, float, float]:
    """(unseen, low, high) over models weighed by BIC; the limits are those of the mixture of log-normals.

    Source: S. T. Buckland, K. P. Burnham, N. H. Augustin, Model selection: an integral part of inference,
    Biometrics 53 (1997).
    """
    from scipy.special import ndtr

    scores = np.array([fit.bic(observed) for fit in fits])
    weights = np.exp(-(scores - scores.min()) / 2)
    weights /= weights.sum()
    centre = np.array([log(fit.unseen) for fit in fits])
    spread = np.array([fit.spread for fit in fits])

    def quantile(share: float) -> float:
        low, high = float((centre - 8 * spread).min()), float((centre + 8 * spread).max())
        for _ in range(80):
            middle = (low + high) / 2
            if float((weights * ndtr((middle - centre) / spread)).sum()) < share:
                low = middle
            else:
                high = middle
        return exp(low)

    return quantile(0.5), quantile(0.025), quantile(0.975)
