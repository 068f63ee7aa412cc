"""What simpler methods make of the same claims: majority vote, the latest claim, Dawid-Skene."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from lastcontact.assessment.evidence import EvidenceClaim, asserted_states
from lastcontact.assessment.tables import STATES

Array = NDArray[np.float64]
_ROUNDS = 25


def votes(claims: Sequence[EvidenceClaim]) -> Array:
    """(5,): each claim's vote, shared among the states it allows."""
    out = np.zeros(5)
    for claim in claims:
        states = asserted_states(claim.asserts) or frozenset(STATES)
        for state in states:
            out[STATES.index(state)] += 1 / len(states)
    return out


def majority(people: Sequence[Sequence[EvidenceClaim]]) -> Array:
    """Share of votes with one vote for each state to begin with."""
    found = np.array([votes(claims) + 1 for claims in people])
    return found / found.sum(axis=1, keepdims=True)


def latest(people: Sequence[Sequence[EvidenceClaim]]) -> Array:
    """Four fifths on what the latest claim says."""
    out = np.full((len(people), 5), 0.2)
    for row, claims in enumerate(people):
        if claims:
            last = votes(claims[-1:])
            out[row] = 0.2 * 0.2 + 0.8 * last / last.sum()
    return out


def dawid_skene(people: Sequence[Sequence[EvidenceClaim]]) -> Array:
    """Expectation-maximisation with a confusion table by kind of claim.

    Source: A. P. Dawid, A. M. Skene, Applied Statistics 28 (1979).
    """
    words = sorted({(c.kind, c.asserts) for claims in people for c in claims})
    column = {word: i for i, word in enumerate(words)}
    counts = np.zeros((len(people), len(words)))
    for row, claims in enumerate(people):
        for claim in claims:
            counts[row, column[claim.kind, claim.asserts]] += 1
    kinds = np.array([word[0] for word in words])
    post = majority(people)
    for _ in range(_ROUNDS):
        prior = post.mean(axis=0)
        said = post.T @ counts + 0.5
        for kind in set(kinds.tolist()):
            said[:, kinds == kind] /= said[:, kinds == kind].sum(axis=1, keepdims=True)
        logs = np.log(prior + 1e-9) + counts @ np.log(said).T
        post = np.exp(logs - logs.max(axis=1, keepdims=True))
        post /= post.sum(axis=1, keepdims=True)
    return post
