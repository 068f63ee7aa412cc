"""What a file of many persons teaches: base rates, how people move and when, and what each word is worth in this file.

The tables say how much rarer a claim is where it is false. How many people are in each state, how fast they leave it
and on what days, and how far a kind of claim can be trusted differ from one conflict to the next, and a file of many
persons shows it: expectation-maximisation over hidden states, held to the tables as by so many persons, claims and
moves. What may be a copy counts for as much as it probably is none. In some states people are spoken of more than in
others, and who is spoken of is no fair sample: the file is learnt from with its silences. About one person silence
counts for nothing.
Source: L. E. Baum et al., Ann. Math. Stat. 41 (1970); A. P. Dempster, N. M. Laird, D. B. Rubin, JRSS B 39 (1977).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from math import log

import numpy as np
from numpy.typing import NDArray

from lastcontact.assessment.copying import copied
from lastcontact.assessment.courses import Array, Course, transitions, varying
from lastcontact.assessment.heard import Heard
from lastcontact.assessment.lines import gathered
from lastcontact.assessment.smoothing import expected, whole
from lastcontact.assessment.tables import PHYSICAL, STATES, Tables
from lastcontact.assessment.weights import Vector, Weights, Word

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
LEAST_PERSONS = 50
"""A smaller file teaches nothing: the tables stand as they are."""
MOST_PERSONS = 2000
"""Of a larger file every so many-th person is looked at."""
MOST_STEPS = 120
"""A file of more days is looked at in steps of several days."""
STRAY = 30
"""A file starts when one in so many persons has been spoken of: a mistyped year does not stretch it."""
_ROUNDS = 10
_AS_PERSONS, _AS_SHARE = 40.0, 0.02
"""The tables' base rates count as so many persons, and as so many for each person of the file."""
_AS_LINES, _AS_MOVES = 50.0, 120.0
"""The tables count as so many lines for each word, and as so many moves between each two states."""
_AS_WAVE, _WAVE_DAYS = 100.0, 7.0
"""How fast people move on one day as against others: as so many moves, and looked at over about so many days."""
_MOST_CHANGE, _MOST_PACE = 2.5, 10.0
"""No factor of a word, and none of a hazard, goes further than this, up or down."""
_LEAST_SPOKEN = 0.8
"""The worth of a word allows for that as far as this: in a file that says one thing of all, that still says it."""
_AS_DAYS, _AS_LIVED = 20_000.0, 0.3
"""People are taken to be spoken of alike in every state as by so many days of a person, and by such a share of those
that the file has."""
_PACE_DAYS = 3.0
"""How much is said of all on a day, as against others, is looked at over about so many days."""
_FIRM_SHARPNESS = 800.0
"""How firmly the tables' sharpness is held: one over the variance of its logarithm."""
_SHARPNESS, _STEP = (0.5, 2.0), 1.1
"""It goes no further than this, and there by such a step a round."""
_MOST_LEAVE = 0.9
"""Of those in a state, no more than this share leave it in one step."""
_TINY = 1e-12


@dataclass(frozen=True)
class Learnt:
    """The tables with the base rates of the file, and what they have no place for.

    `words`: what multiplies each word's vector, by state; `course`: how people move; `sharpness`: the power that all
    vectors are raised to.
    """

    tables: Tables
    words: Mapping[Word, Vector]
    course: Course
    sharpness: float = 1.0


@dataclass(frozen=True)
class _File:
    """The origins of all persons in one row: whose, at which step, which word, its vector. `starts` by person.

    `said`: what each weighs by the tables if it is no copy; `own` (origins,): how probably it is none. `firm`:
    (words,) what no file weakens. `vectors`: what follows for the sharpness held now; `mean` (words, 5): the same,
    averaged over a word's grades. `count` (words,): how often it is said, copies left out. `sharpened`: `said`, by the
    powers it has been raised to.
    """

    person: NDArray[np.int64]
    step: NDArray[np.int64]
    word: NDArray[np.int64]
    said: Array
    own: Array
    firm: NDArray[np.bool_]
    starts: NDArray[np.int64]
    steps: int
    count: Array
    vectors: Array
    mean: Array
    sharpened: dict[float, Array] = field(default_factory=dict)

    def held(self, sharpness: float) -> _File:
        """The same, with all vectors raised to a power."""
        if sharpness not in self.sharpened:
            self.sharpened[sharpness] = self.said ** np.where(self.firm[self.word], 1.0, sharpness)[:, None]
        vectors = self.sharpened[sharpness]
        return replace(self, vectors=vectors, mean=self.by_word(self.own[:, None] * vectors) / self.count[:, None])

    def by_word(self, values: Array) -> Array:
        """(origins, 5) summed by word: (words, 5)."""
        return gathered(self.word, values, len(self.count))

    def told(self, factors: Array, quiet: Array) -> Array:
        """(steps + 1, persons, 5): what is said of each person at each step, the likeliest state at 1.

        `quiet` (steps + 1, 1, 5): how probable a step without a word is by state, relative to the others.
        """
        persons = len(self.starts)
        # Of most persons nothing is said at most steps: only where something is, is there more to compute.
        found = np.broadcast_to(quiet, (self.steps + 1, persons, 5)).copy()
        moments, where = np.unique(self.step * persons + self.person, return_inverse=True)
        own = self.own[:, None]
        logs = np.log(1.0 - own + own * self.vectors * factors[self.word] + _TINY)
        sums = gathered(where, logs, len(moments))
        found.reshape(-1, 5)[moments] *= np.exp(np.maximum(sums - sums.max(axis=1, keepdims=True), -60.0))
        return found


def sample(persons: Sequence[str]) -> Sequence[str]:
    """Those of a file to learn from: nobody if it is small, at most `MOST_PERSONS`, evenly picked."""
    if len(persons) < LEAST_PERSONS:
        return ()
    return persons[:: -(-len(persons) // MOST_PERSONS)]


def learn(heard: Heard, at: datetime, weights: Weights) -> Learnt | None:
    """What a file of many persons teaches; None if nothing is said of them."""
    if not len(heard.person):
        return None
    tables, persons, spoken_of = weights.tables, heard.persons, heard.since
    starts = np.sort(spoken_of[np.unique(heard.person)])
    first = EPOCH + timedelta(microseconds=int(starts[len(starts) // STRAY]))
    step = max(1, -(-(at - first).days // MOST_STEPS))
    words, word = _words(heard, weights)
    file = _read(heard, (at, first, step), (words, word))
    usual = np.array([tables.prior[s] for s in STATES])
    hazards = transitions(tables)[step] * (1 - np.eye(5))
    prior, moving, factors = usual, np.tile(hazards, (file.steps, 1, 1)), _evened(file, np.ones_like(file.mean), usual)
    sharpness, quiet = 1.0, np.ones((1, 1, 5))
    for _ in range(_ROUNDS):
        here, moves = expected(file.starts, prior, moving, file.told(factors, quiet))
        weight = _AS_PERSONS + _AS_SHARE * persons
        prior = here[file.starts, np.arange(persons)].sum(axis=0) + weight * usual
        prior = prior / prior.sum()
        moving = _moving(here, moves, hazards, _WAVE_DAYS / step)
        states = here[file.step, file.person] * file.own[:, None]
        quiet = _quiet(file, here, states, step)
        sharpness = _nearer(file, states, sharpness)
        file = file.held(sharpness)
        factors = _worth(file, states)
        factors[file.firm] = 1.0
    name = f"{tables.name}, and what {persons} persons of this file show"
    taught = replace(tables, name=name, prior=dict(zip(STATES, prior.tolist(), strict=True)))
    learnt = {word: tuple(row) for word, row in zip(words, factors.tolist(), strict=True)}
    return Learnt(taught, learnt, varying(whole(moving), step, first), sharpness)


def _words(heard: Heard, weights: Weights) -> tuple[list[Word], NDArray[np.int64]]:
    """The words that occur, and (origins,) which of them each is."""
    looks = weights.looks
    every = [(looks[n].name, looks[n].states) for n in heard.look.tolist()]
    number = {word: n for n, word in enumerate(dict.fromkeys(every))}
    return list(number), np.array([number[word] for word in every])


def _read(
    heard: Heard, frame: tuple[datetime, datetime, int], spoken: tuple[Sequence[Word], NDArray[np.int64]]
) -> _File:
    (at, first, step), (words, word) = frame, spoken
    course = Course(np.empty((-(-(at - first).days // step) + 1, 0)), step, first)
    starts = course.starts(heard.since)
    when = course.numbers(starts[heard.person], heard.at)
    said, own = heard.looks.vectors[heard.look], 1.0 - copied(heard)
    count = np.bincount(word, own, len(words)).astype(float)
    firm = np.array([kind == PHYSICAL for kind, _ in words])  # a finding, not a speaker
    none, numbers = np.empty(0), course.numbers(starts, starts)
    read = _File(heard.person, when, word, said, own, firm, numbers, course.last, count, none, none)
    return read.held(1.0)


def _nearer(file: _File, states: Array, now: float) -> float:
    """Sharpness a step nearer to what fits the file best. `states` (origins, 5): of whom it was said, if it is no copy.

    Only where two claims speak of one person do they show how far they can be trusted.
    """
    paired = np.bincount(file.person)[file.person] > 1
    states, word = states[paired], file.word[paired]
    spent, count = states.sum(axis=0), np.bincount(word, file.own[paired], len(file.count))

    def fit(sharpness: float) -> float:
        held = file.held(sharpness)
        told = (states * np.log(held.vectors[paired])).sum() - (
            count * np.log((held.mean * spent).sum(axis=1) + _TINY)
        ).sum()
        return float(told - _FIRM_SHARPNESS * log(sharpness) ** 2 / 2)

    low, high = _SHARPNESS
    return max((power for power in (now, now * _STEP, now / _STEP) if low <= power <= high), key=fit)


def _quiet(file: _File, here: Array, states: Array, step: int) -> Array:
    """(steps + 1, 1, 5): how probable it is by state that nothing is said, at each step; `states` as in `_nearer`.

    When less is said of everybody, as weeks after, silence says less: else a file that falls silent would be read as
    one whose people have all gone where they are seldom spoken of.
    """
    lived = (here * (np.arange(file.steps + 1)[:, None] >= file.starts)[:, :, None]).sum(axis=1)
    lines, usual = np.bincount(file.step, file.own, len(lived)), file.own.sum() / lived.sum()
    near = _near(len(lived), _PACE_DAYS / step)
    pace = (near @ lines + 1.0) / (near @ lived.sum(axis=1) * usual + 1.0)
    spent, said = pace @ lived, states.sum(axis=0)
    alike = _AS_DAYS / step + _AS_LIVED * lived.sum()
    rate = (said + alike * usual) / (spent + alike)
    found: Array = np.exp(pace[:, None] * (rate.min() - rate))[:, None, :]
    return found


def _near(steps: int, width: float) -> Array:
    """(steps, steps): how much each step counts for each other."""
    days = np.arange(steps)
    found: Array = np.exp(-0.5 * ((days[:, None] - days) / width) ** 2)
    return found


def _moving(here: Array, moves: Array, hazards: Array, width: float) -> Array:
    """Probabilities to leave at each step: those of the whole time, times how the days around differ from it."""
    spent, possible = moves.sum(axis=2)[:, :, None], hazards > 0
    weight = np.where(possible, _AS_MOVES / np.maximum(hazards, _TINY), 1.0)
    usual = (moves.sum(axis=0) + _AS_MOVES) / (spent.sum(axis=0) + weight)
    usual = np.where(possible, np.clip(usual, hazards / _MOST_PACE, hazards * _MOST_PACE), 0.0)
    near = _near(len(moves), width)
    wave = (np.einsum("de,eij->dij", near, moves) + _AS_WAVE) / (
        np.einsum("de,eij->dij", near, spent * usual) + _AS_WAVE
    )
    moving = usual * np.clip(wave, 1 / _MOST_PACE, _MOST_PACE)
    leave = moving.sum(axis=2, keepdims=True)
    found: Array = moving * np.minimum(1.0, _MOST_LEAVE / np.maximum(leave, _TINY))
    return found


def _worth(file: _File, states: Array) -> Array:
    """(words, 5) by how much the file multiplies each word's vector. `states` as in `_nearer`."""
    said, spent = file.by_word(states) + _TINY, states.sum(axis=0) + _TINY
    tables = file.mean * (file.count / (file.mean * spent).sum(axis=1))[:, None]
    # The tables' lines are shared as if all states were as common: shared as the file is, a state that few are in
    # took on whatever the others were told.
    lines = file.mean * (_AS_LINES / file.mean.sum(axis=1, keepdims=True))
    return _evened(file, (said + lines) / (spent + lines / tables) / tables, spent)


def _evened(file: _File, factors: Array, spent: Array) -> Array:
    """The factors, such that people are spoken of as often in every state, within bounds, the likeliest state at 1."""
    rates = file.mean * factors * (file.count / (file.mean * spent).sum(axis=1))[:, None]
    spoken = rates.sum(axis=0)
    factors = factors / np.maximum(spoken, spoken.max() * _LEAST_SPOKEN)
    factors = factors / ((factors * file.mean).max(axis=1, keepdims=True) / file.mean.max(axis=1, keepdims=True))
    return np.clip(factors, 1 / _MOST_CHANGE, _MOST_CHANGE)
