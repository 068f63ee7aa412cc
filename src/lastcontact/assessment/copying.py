"""How probably each claim merely repeats a look-alike and does not say so, as a file of many persons shows it.

For learning only. What copies look like is seen in those that say what they repeat; what independent claims look like,
in those that come long after their look-alike, and in how soon people say something else. In between, each claim is a
copy or stands on its own, by expectation-maximisation. It is no ground to weigh anything: a hundred reposts can
take on every sign of an independent claim.
Source: A. P. Dempster, N. M. Laird, D. B. Rubin, JRSS B 39 (1977).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from lastcontact.assessment.chains import Words, words_of
from lastcontact.assessment.courses import DAY, Array, Flags, Numbers, begins
from lastcontact.assessment.heard import Heard

_LAGS = np.array([0.5, 1, 2, 3, 4, 5, 6, 8, 10])
"""In days: how soon after its look-alike a claim comes. What comes later than the last repeats nothing."""
_ROUNDS = 6
_AS_SHARE = 50.0
"""Of each kind, the tables' share of what comes so soon is taken to be copies, as by so many claims."""
_AS_KINDS, _AS_SIGNS = 5.0, 20.0
"""What each kind is passed on as, and every other sign, is held to what is usual as by so many claims."""
_MOST_OWN = 3.0
"""Of look-alikes at second hand that follow each other without such a pause, no more than so many count."""
_FLOOD = 30
"""Of more than so many look-alikes without a pause, and more than one a day, all but the first are copies, and none of
them shows what copies are like."""
_LEAST, _MOST = 1e-4, 0.999


@dataclass(frozen=True)
class _Pairs:
    """What is seen of claims beside what each may repeat, by pair, in numbers.

    `kinds`: those of both; `lag`: by `_LAGS`, or past them; `graded`: whether both are as credible; `exact`: whether
    both leave the same states open.
    """

    kinds: Numbers
    lag: Numbers
    graded: Numbers
    exact: Numbers


def copied(heard: Heard) -> Array:
    """(origins,): how probably each is an undeclared copy.

    Below 1; 0 where nothing like it was said in the days before.
    """
    words = words_of(heard)
    later, before = _look_alikes(words)
    leads, copies = heard.leading, heard.copies
    alike, declared = _pairs(heard, leads[before], leads[later]), _pairs(heard, leads[copies.of], copies.claim)
    look, chance = heard.look[later], _chance(heard, words)
    kind, tables = heard.looks.kind[look], heard.looks.copied[look]
    same = (kind == heard.looks.kind[heard.look[before]]) & (heard.source[later] == heard.source[before])
    # A body that sees the person again speaks for itself.
    soon, run = alike.lag < len(_LAGS), _runs(before, later, alike.lag)
    flood = soon & _flooded(run, heard.at[later], soon)
    near = soon & ~flood & ~(same & heard.looks.first_hand[look])
    share = np.where(near, tables, 0.0)
    for _ in range(_ROUNDS):
        usual = (np.bincount(kind, share)[kind] + _AS_SHARE * tables) / (np.bincount(kind, near)[kind] + _AS_SHARE)
        told = np.log(usual / (1.0 - usual)) + _told(alike, declared, share, int(heard.looks.kind.max()) + 1)
        # Of those that come late, nearly all stand on their own, so they do not show how soon such a one comes.
        lags = np.bincount(alike.lag[near], share[near], len(_LAGS)) + _counts(declared.lag, len(_LAGS))
        lags = lags + _AS_SIGNS * chance
        # The later, the less probably a copy: else a body that reports every week would be taken to copy itself.
        odds = np.minimum.accumulate(lags / lags.sum() / chance)
        told += np.log(odds)[np.minimum(alike.lag, len(_LAGS) - 1)]
        share = np.where(near, np.minimum(1.0 / (1.0 + np.exp(-told)), _MOST), 0.0)
    found = np.zeros(len(heard.look))
    retold = near & ~heard.looks.first_hand[look]
    found[later] = np.where(retold, _held_together(share, retold, run), np.where(flood, _MOST, share))
    return found


def _runs(before: Numbers, later: Numbers, lag: Numbers) -> Numbers:
    """(pairs,): a number for each run of look-alikes that follow each other without a pause."""
    apart = np.ones(len(later), dtype=bool)
    apart[1:] = (before[1:] != later[:-1]) | (lag[1:] == len(_LAGS))
    return np.cumsum(apart)


def _flooded(run: Numbers, at: Numbers, soon: Flags) -> Flags:
    """(pairs,): whether each stands in a run of too many, said more than daily: a register speaks once a day."""
    count = np.bincount(run, soon)
    first, last = np.full(len(count), np.inf), np.full(len(count), -np.inf)
    np.minimum.at(first, run, at)
    np.maximum.at(last, run, at)
    found: Flags = ((count > _FLOOD) & (count > (last - first) / DAY + 1))[run]
    return found


def _held_together(share: Array, retold: Flags, run: Numbers) -> Array:
    """The shares, such that of what is retold in each run no more than `_MOST_OWN` count.

    Of reposts without end some always look independent.
    """
    own = np.where(retold, 1.0 - share, 0.0)
    together = np.maximum(np.bincount(run, own)[run], _LEAST)
    return np.minimum(1.0 - own * np.minimum(1.0, _MOST_OWN / together), _MOST)


def _told(alike: _Pairs, declared: _Pairs, share: Array, kinds: int) -> Array:
    """(pairs,): how far kinds, grades and states speak for a copy, as a logarithm; `share`: how probably it is one."""
    found = np.zeros(len(share))
    for here, known, rows, columns, firm in (
        (alike.kinds, declared.kinds, kinds, kinds, _AS_KINDS),
        (alike.graded, declared.graded, 1, 2, _AS_SIGNS),
        (alike.exact, declared.exact, 1, 2, _AS_SIGNS),
    ):
        cells = rows * columns
        repeats = np.bincount(here, share, cells) + _counts(known, cells)
        apart = np.bincount(here, 1.0 - share, cells).astype(float)
        odds = _shares(repeats.reshape(rows, columns), firm) / _shares(apart.reshape(rows, columns), firm)
        found += np.log(odds)[here]
    return found


def _look_alikes(words: Words) -> tuple[Numbers, Numbers]:
    """The origins that something like them was said before, and the last that was."""
    spoken = np.flatnonzero(words.spoken)
    origin, follows = words.origin[spoken], ~begins(words.chain[spoken])
    return origin[follows], origin[np.flatnonzero(follows) - 1]


def _pairs(heard: Heard, before: Numbers, later: Numbers) -> _Pairs:
    """Of claims, by their number in what is said."""
    said, looks = heard.said, heard.looks
    kinds, says = looks.kind[said.look], looks.says[said.look]
    grades = np.array([claim.credibility or 0 for claim in said.claims], dtype=np.int64)
    return _Pairs(
        kinds=kinds[later] * (int(looks.kind.max()) + 1) + kinds[before],
        lag=_lags(said.at[later] - said.at[before]),
        graded=(grades[before] == grades[later]).astype(np.int64),
        exact=(says[before] == says[later]).astype(np.int64),
    )


def _chance(heard: Heard, words: Words) -> Array:
    """(lags,): how soon, of all lags, something else is said after a claim, which is no copy of it."""
    chain = np.full(len(heard.look), -1)
    chain[words.origin[words.spoken]] = words.chain[words.spoken]
    opens = begins(chain) | begins(heard.person)
    other = np.maximum.accumulate(np.where(opens, np.arange(len(chain)), 0)) - 1
    known = (other >= 0) & (heard.person[other] == heard.person)
    counts = _counts(_lags((heard.at - heard.at[other])[known]), len(_LAGS)) + np.diff(_LAGS, prepend=0.0)
    found: Array = counts / counts.sum()
    return found


def _lags(times: Numbers) -> Numbers:
    found: Numbers = np.searchsorted(_LAGS, np.maximum(times, 0) / DAY)
    return found


def _counts(values: Numbers, number: int) -> Array:
    """How often each number below `number` occurs."""
    return np.bincount(values, minlength=number)[:number].astype(float)


def _shares(counts: Array, firm: float) -> Array:
    """Counts as shares of their row, held to those of all rows, one row after the other."""
    usual = (counts.sum(axis=0) + _LEAST) / (counts.sum() + _LEAST * counts.shape[1])
    found: Array = (counts + firm * usual) / (counts.sum(axis=1, keepdims=True) + firm)
    return np.maximum(found, _LEAST).ravel()
