"""Tables fitted from closed cases: base rates, and how often each kind of claim was right; bounded by those before.

Closed cases are those in which the bureau knows what happened from elsewhere than these claims: people who came back,
remains that were identified. They are not a fair sample of those still missing: a fitted table says so in its name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import numpy as np

from lastcontact.assessment.courses import LONGEST_DAYS, transitions
from lastcontact.assessment.evidence import EvidenceClaim, usable
from lastcontact.assessment.heard import hear
from lastcontact.assessment.lines import lines_of
from lastcontact.assessment.tables import PHYSICAL, STATES, KindTable, Tables
from lastcontact.assessment.weights import SILENCE, Weights

WORTH_CASES = 50
"""The tables before the fit weigh as much as so many cases, or claims of a kind."""
MOST_CHANGE = 3.0
"""A fitted ratio is at most so many times the one before, and at least one over it: small files must not run away."""
_ROUNDS = 30


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
    known = []
    for case in cases:
        kept, _ = usable(case.claims, case.at)
        if kept and case.state in STATES:
            known.append((kept, case))
    if not known:
        raise NothingToFit("no closed case has a claim that can be weighed and a known state")
    spans = [(min(max((case.at - kept[0].at).days, 0), LONGEST_DAYS), STATES.index(case.state)) for kept, case in known]
    prior = _base_rates(spans, tables)
    hits: dict[str, float] = defaultdict(float)
    claims: dict[str, int] = defaultdict(int)
    heard = hear([kept for kept, _ in known], weights, [()] * len(known), max(case.at for _, case in known))
    lines = lines_of(heard, weights)
    for person, lead, look in zip(lines.person.tolist(), lines.lead.tolist(), lines.look.tolist(), strict=True):
        (kept, case), word = known[person], weights.looks[look]
        if word.name != SILENCE:
            there = _then(prior, (kept[0].at, heard.claims[lead].at, case.at), STATES.index(case.state), tables)
            claims[word.name] += 1
            hits[word.name] += sum(there[STATES.index(s)] for s in word.states)
    kinds = {name: _kind(kind, hits[name], claims[name], name) for name, kind in tables.kinds.items()}
    name = f"{tables.name}, fitted to {len(known)} closed cases (not a fair sample of those still missing)"
    return replace(tables, name=name, prior=dict(zip(STATES, prior.tolist(), strict=True)), kinds=kinds)


def _base_rates(spans: Sequence[tuple[int, int]], tables: Tables) -> np.ndarray:
    """Expectation-maximisation for the states people started in, given those they ended in."""
    table = transitions(tables)
    before = np.array([tables.prior[s] for s in STATES])
    ends = np.stack([table[days][:, state] for days, state in spans])
    prior = before
    for _ in range(_ROUNDS):
        share = prior * ends
        share = share / share.sum(axis=1, keepdims=True)
        prior = (share.sum(axis=0) + WORTH_CASES * before) / (len(spans) + WORTH_CASES)
    return prior


def _then(prior: np.ndarray, times: tuple[datetime, datetime, datetime], state: int, tables: Tables) -> np.ndarray:
    """How probable each state was when a claim was made, given where the person ended."""
    start, at, end = times
    table = transitions(tables)
    first = min(max((at - start).days, 0), LONGEST_DAYS)
    rest = min(max((end - at).days, 0), LONGEST_DAYS)
    there: np.ndarray = (prior @ table[first]) * table[rest][:, state]
    return there / there.sum()


def _kind(kind: KindTable, hits: float, claims: int, name: str) -> KindTable:
    """The ratio that fits: right so often, and else any of the four other states alike."""
    if not claims or name == PHYSICAL:
        return kind
    right = kind.ratio / (kind.ratio + len(STATES) - 1)
    share = min((hits + WORTH_CASES * right) / (claims + WORTH_CASES), 1 - 1e-4)
    ratio = share / ((1 - share) / (len(STATES) - 1))
    return replace(kind, ratio=max(1.0, min(max(ratio, kind.ratio / MOST_CHANGE), kind.ratio * MOST_CHANGE)))
