"""Tables fitted from closed cases: base rates, and how often each kind of claim was right; bounded by those before.

Closed cases are those in which the bureau knows what happened from elsewhere than these claims: people who came back,
remains that were identified. They are not a fair sample of those still missing: a fitted table says so in its name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from math import log

import numpy as np

from lastcontact.assessment.assess import assess
from lastcontact.assessment.courses import DAY, LONGEST_DAYS, Array, Numbers, microseconds, totals, transitions
from lastcontact.assessment.evidence import EvidenceClaim
from lastcontact.assessment.heard import hear
from lastcontact.assessment.lines import lines_of
from lastcontact.assessment.tables import PHYSICAL, STATES, KindTable, Tables
from lastcontact.assessment.weights import SILENCE, Weights

WORTH_CASES = 50
"""The tables before the fit weigh as much as so many cases, or claims of a kind."""
MOST_CHANGE = 3.0
"""A fitted ratio is at most so many times the one before, and at least one over it: small files must not run away."""
FEW_CASES = 20
"""Fewer closed cases do not show whether a fit is any good."""
_ROUNDS = 30
_NOTHING = "no closed case has a claim that can be weighed and a known state"


@dataclass(frozen=True)
class ClosedCase:
    """One person's claims and what turned out: `state` on the day `at` (aware)."""

    claims: tuple[EvidenceClaim, ...]
    state: str
    at: datetime


class NothingToFit(ValueError):
    """No closed case has a claim and a known state."""


def fit(cases: Sequence[ClosedCase], tables: Tables) -> Tables:
    """`tables` with base rates and ratios moved towards the cases. Raises: NothingToFit."""
    weights = Weights(tables)
    closed = [case for case in cases if case.state in STATES]
    told = [[c for c in case.claims if c.at <= case.at] for case in closed]
    if not any(told):
        raise NothingToFit(_NOTHING)
    heard = hear(told, weights, [()] * len(closed), max(case.at for case in closed))
    known = np.unique(heard.said.person)
    if not len(known):
        raise NothingToFit(_NOTHING)
    states, ends = np.array([STATES.index(case.state) for case in closed]), microseconds([case.at for case in closed])
    prior = _base_rates(_days(heard.since, ends)[known], states[known], tables)
    lines = lines_of(heard, weights)
    person, at = lines.person, heard.at[lines.lead]
    there = _then(prior, _days(heard.since[person], at), _days(at, ends[person]), states[person], tables)
    hits: dict[str, float] = defaultdict(float)
    claims: dict[str, int] = defaultdict(int)
    rarely: dict[str, float] = defaultdict(float)
    for row, look in zip(there, lines.look.tolist(), strict=True):
        word = weights.looks[look]
        if word.name != SILENCE:
            claims[word.name] += 1
            rarely[word.name] += weights.rarely_false(word.name, word.states)
            hits[word.name] += sum(row[STATES.index(s)] for s in word.states)
    kinds = {
        name: _kind(kind, hits[name], claims[name], rarely[name] / claims[name])
        if claims[name] and name != PHYSICAL
        else kind
        for name, kind in tables.kinds.items()
    }
    name = f"{tables.name}, fitted to {len(known)} closed cases (not a fair sample of those still missing)"
    return replace(tables, name=name, prior=dict(zip(STATES, prior.tolist(), strict=True)), kinds=kinds)


def checked(cases: Sequence[ClosedCase], tables: Tables) -> tuple[float, float] | None:
    """The mean log loss on closed cases by `tables` as they are, and as fitted to the other half of the cases.

    What a fit gains on the cases it was fitted to says nothing. None of fewer than `FEW_CASES`.
    """
    known = [case for case in cases if case.state in STATES and case.claims]
    if len(known) < FEW_CASES:
        return None
    halves = known[::2], known[1::2]
    try:
        fitted = [fit(half, tables) for half in halves]
    except NothingToFit:
        return None
    before = [_loss(half, tables) for half in halves]
    after = [_loss(half, by) for half, by in zip(halves, reversed(fitted), strict=True)]
    return sum(before) / len(known), sum(after) / len(known)


def _loss(cases: Sequence[ClosedCase], tables: Tables) -> float:
    """The sum of what the true states were surprising, in nats."""
    found = [assess(case.claims, at=case.at, tables=tables).distribution[case.state] for case in cases]
    return -sum(log(max(probability, 1e-9)) for probability in found)


def _days(since: Numbers, until: Numbers) -> Numbers:
    """Whole days between moments, as far as the tables of transitions reach."""
    return np.clip((until - since) // DAY, 0, LONGEST_DAYS)


def _base_rates(days: Numbers, states: Numbers, tables: Tables) -> Array:
    """Expectation-maximisation for the states people started in, given those they ended in, so many days later."""
    before = np.array([tables.prior[s] for s in STATES])
    ends = transitions(tables)[days, :, states]
    prior = before
    for _ in range(_ROUNDS):
        share = prior * ends
        share = share / share.sum(axis=1, keepdims=True)
        prior = (share.sum(axis=0) + WORTH_CASES * before) / (len(days) + WORTH_CASES)
    return prior


def _then(prior: Array, before: Numbers, after: Numbers, states: Numbers, tables: Tables) -> Array:
    """(claims, 5): how probable each state was when a claim was made, given where its person ended.

    `before`, `after`: days from the start to the claim, and from the claim to the end, in `states`.
    """
    table = transitions(tables)
    there: Array = (prior @ table[before]) * table[after, :, states]
    return there / totals(there)


def _kind(kind: KindTable, hits: float, claims: int, rarely: float) -> KindTable:
    """The ratio that fits: right so often, and else any of the four other states alike.

    `rarely`: by how much more rarely false talk says what these claims say, in the mean; it is not the kind's merit.
    """
    others = len(STATES) - 1
    odds = 1.0 + rarely * (kind.ratio - 1.0)
    share = min((hits + WORTH_CASES * odds / (odds + others)) / (claims + WORTH_CASES), 1 - 1e-4)
    ratio = 1.0 + (others * share / (1 - share) - 1.0) / rarely
    return replace(kind, ratio=max(1.0, min(max(ratio, kind.ratio / MOST_CHANGE), kind.ratio * MOST_CHANGE)))
