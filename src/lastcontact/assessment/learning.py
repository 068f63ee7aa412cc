"""What a file of many persons teaches: base rates, how fast people move, and what each word is worth in this file.

The tables say how much rarer a claim is where it is false. How often it is made where it is true, how many people are
in each state and how fast they leave it differ from one conflict to the next, and a file of many persons shows it:
expectation-maximisation over hidden states, held to the tables as by so many persons, claims and moves. How seldom
somebody is spoken of is used to learn about the file as a whole and never about a person: there silence counts nothing.
Source: A. P. Dempster, N. M. Laird, D. B. Rubin, JRSS B 39 (1977); L. E. Baum et al., Ann. Math. Stat. 41 (1970).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from lastcontact.assessment.arrays import steps_of
from lastcontact.assessment.filtering import LONGEST_DAYS, Array, transitions
from lastcontact.assessment.lineage import Line
from lastcontact.assessment.tables import PHYSICAL, STATES, Tables
from lastcontact.assessment.weights import Vector, Word

LEAST_PERSONS = 50
"""A smaller file teaches nothing: the tables stand as they are."""
MOST_PERSONS = 3000
"""Of a larger file every so many-th person is looked at."""
_AS_PERSONS, _AS_LINES, _AS_MOVES = 200.0, 100.0, 30.0
"""The tables count as so many persons for the base rates, lines for each word, and moves between each two states."""
_MOST_CHANGE = 3.0
"""No factor moves further than by so much, up or down."""
_ROUNDS = 4
"""Few rounds on purpose: run to its end, it fits what the model does not know of, such as copies and sides."""
_SILENCE = 1.3
"""How much the file's silences teach. Look-alikes are folded into lines, so that lines tell too little of silence."""
_TINY = 1e-9


@dataclass(frozen=True)
class Learnt:
    """The tables with base rates and hazards of the file, and what multiplies each word's vector, by state."""

    tables: Tables
    words: Mapping[Word, Vector]


@dataclass(frozen=True)
class _File:
    """`vectors` (persons, n, 5); `days`, `pace` (persons, n + 1); `word` (persons, n), `words` where padded.

    `pace`: how many lines a person of this file is given in that stretch of time, on average. `mean` (words, 5): the
    tables' vector of each word, averaged over its grades; `count` (words,): how often it is said.
    """

    vectors: Array
    days: NDArray[np.int64]
    pace: Array
    word: NDArray[np.int64]
    mean: Array
    count: Array

    def summed(self, values: Array) -> Array:
        """(persons, n, 5) summed by word: (words, 5)."""
        flat, words = self.word.ravel(), len(self.count)
        found = [np.bincount(flat, values[..., s].ravel(), words + 1)[:words] for s in range(5)]
        return np.stack(found, axis=1)


@dataclass(frozen=True)
class _Expected:
    """What a guess makes of the file: persons by first state, lines by word and state, time spent, moves made."""

    first: Array
    said: Array
    spent: Array
    moves: Array
    due: Array


def sample(persons: Sequence[str]) -> Sequence[str]:
    """Those of a file to learn from: nobody if it is small, at most `MOST_PERSONS`, evenly picked."""
    if len(persons) < LEAST_PERSONS:
        return ()
    return persons[:: -(-len(persons) // MOST_PERSONS)]


def learn(files: Sequence[tuple[Sequence[Line], datetime]], at: datetime, tables: Tables) -> Learnt:
    """What the lines of many persons (each with the day it starts from) teach beyond `tables`."""
    words = list(dict.fromkeys((line.lead.kind, line.states) for lines, _ in files for line in lines))
    if not words:
        return Learnt(tables, {})
    file = _read(files, at, words)
    firm = np.array([kind == PHYSICAL for kind, _ in words])  # a finding, not a speaker: no file makes it weigh less
    guess, factors = tables, np.ones((len(words), 5))
    spent = file.pace.sum() * _prior(tables) + _TINY
    rates = file.mean * (file.count / (file.mean * spent).sum(axis=1))[:, None]
    for _ in range(_ROUNDS):
        found = _expected(file, guess, factors, rates.sum(axis=0))
        guess = _guess(found, guess, tables)
        rates, factors = _worth(file, found)
        factors[firm] = np.minimum(factors[firm], 1.0)
    name = f"{tables.name}, and what {len(files)} persons of this file show"
    words_learnt = {word: tuple(row) for word, row in zip(words, factors.tolist(), strict=True)}
    return Learnt(replace(guess, name=name), words_learnt)


def _prior(tables: Tables) -> Array:
    return np.array([tables.prior[s] for s in STATES])


def _read(files: Sequence[tuple[Sequence[Line], datetime]], at: datetime, words: Sequence[Word]) -> _File:
    steps = steps_of(files, at)
    number = {word: i for i, word in enumerate(words)}
    word = np.full(steps.physical.shape, len(words))
    for row, (lines, _) in enumerate(files):
        word[row, : len(lines)] = [number[line.lead.kind, line.states] for line in lines]
    count = np.bincount(word.ravel(), minlength=len(words) + 1)[:-1].astype(float)
    earliest = min(start for _, start in files)
    starts = np.array([(start - earliest).days for _, start in files])
    bare = _File(steps.vectors, np.clip(steps.days, 0, LONGEST_DAYS), np.empty(0), word, np.empty(0), count)
    mean = bare.summed(steps.vectors) / count[:, None]
    return replace(bare, pace=_pace(steps.days, starts, word < len(words)), mean=mean)


def _pace(days: NDArray[np.int64], starts: NDArray[np.int64], real: NDArray[np.bool_]) -> Array:
    """Lines given to a person, on average, in each stretch: time runs faster when more is said of everybody."""
    ends = starts[:, None] + days.cumsum(axis=1)
    given = np.bincount(ends[:, :-1][real], minlength=int(ends.max()) + 1)
    watched = np.searchsorted(np.sort(starts), np.arange(len(given)), side="right")
    until = np.concatenate([[0.0], np.cumsum(given / np.maximum(watched, 1))])
    found: Array = until[ends] - until[np.concatenate([starts[:, None], ends[:, :-1]], axis=1)]
    return found


def _expected(file: _File, guess: Tables, factors: Array, rate: Array) -> _Expected:
    """Forward and backward over every person. `rate` (5,): lines a person in each state is given at a pace of one."""
    persons, n, _ = file.vectors.shape
    table = transitions(guess)
    padded = np.concatenate([factors, np.ones((1, 5))])
    quiet = np.exp(-0.5 * _SILENCE * file.pace[..., None] * (rate - rate.min()))
    told = file.vectors * padded[file.word] * quiet[:, :n]
    state = np.broadcast_to(_prior(guess), (persons, 5))
    ahead = np.empty((persons, n + 1, 5))
    ahead[:, 0] = state
    for k in range(n):
        state = np.einsum("pi,pij->pj", state * quiet[:, k], table[file.days[:, k]]) * told[:, k]
        state = state / state.sum(axis=1, keepdims=True)
        ahead[:, k + 1] = state
    here = np.empty((persons, n + 2, 5))
    moves, due = np.zeros((5, 5)), np.zeros((5, 5))
    behind = quiet[:, n]
    for k in range(n, -1, -1):
        moved = table[file.days[:, k]]
        joint = (ahead[:, k] * quiet[:, k])[:, :, None] * moved * behind[:, None, :]
        joint /= joint.sum(axis=(1, 2), keepdims=True)
        here[:, k + 1] = joint.sum(axis=1)
        here[:, k] = joint.sum(axis=2)
        moves += joint.sum(axis=0)
        due += np.einsum("pi,pij->ij", here[:, k], moved)
        if k:
            behind = quiet[:, k] * np.einsum("pij,pj->pi", moved, behind) * told[:, k - 1]
            behind = behind / behind.max(axis=1, keepdims=True)
    spent = (0.5 * file.pace[..., None] * (here[:, :-1] + here[:, 1:])).sum(axis=(0, 1)) + _TINY
    return _Expected(here[:, 0].sum(axis=0), file.summed(here[:, 1:-1]), spent, moves, due)


def _guess(found: _Expected, guess: Tables, tables: Tables) -> Tables:
    """Base rates and hazards moved towards what was found, as far as the tables' own weight allows."""
    prior = found.first + _AS_PERSONS * _prior(tables)
    prior = prior / prior.sum()
    seen = (found.moves + _AS_MOVES) / (found.due + _AS_MOVES)
    hazards: dict[str, dict[str, float]] = {}
    for start, row in tables.hazards_per_day.items():
        hazards[start] = {}
        for to, rate in row.items():
            moved = guess.hazards_per_day[start][to] * float(seen[STATES.index(start), STATES.index(to)])
            hazards[start][to] = min(max(moved, rate / _MOST_CHANGE), rate * _MOST_CHANGE)
    return replace(tables, prior=dict(zip(STATES, prior.tolist(), strict=True)), hazards_per_day=hazards)


def _worth(file: _File, found: _Expected) -> tuple[Array, Array]:
    """(words, 5) how often each word is said in each state, and by how much its vector is multiplied for that."""
    usual = file.count / (file.mean * found.spent).sum(axis=1)
    # The tables' lines are shared as if all states were as common: shared as the file is, a state that few are in
    # took on whatever the others were told.
    lines = file.mean * (_AS_LINES / file.mean.sum(axis=1, keepdims=True))
    rates = (found.said + lines) / (found.spent + lines / (usual[:, None] * file.mean))
    factors = rates / (usual[:, None] * file.mean)
    factors /= (factors * file.mean).max(axis=1, keepdims=True) / file.mean.max(axis=1, keepdims=True)
    return rates, np.clip(factors, 1 / _MOST_CHANGE, _MOST_CHANGE)
