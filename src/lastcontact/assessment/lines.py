"""Lines of evidence of many persons, weighed: what look-alikes add is held to what a flood of them may move."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from lastcontact.assessment.courses import Array, Course, Flags, Numbers, begins, ranked
from lastcontact.assessment.filtering import Steps
from lastcontact.assessment.heard import Heard
from lastcontact.assessment.lineage import Lineage, lineage_of
from lastcontact.assessment.weights import Weights

_HELD_LOG2 = 0.5
"""What look-alikes add to the first words of their chain moves no further, few or many: echoes, with the better claims
that lead a line, and what others say days later.

Who repeats a claim may be graded above it and may let days pass: nothing tells a flood from such words, so it would
take back what they add above.
"""


@dataclass(frozen=True)
class Lines:
    """The lines of many persons in a row, those of each in order of time.

    By line: `origin` and `lead`, the origins that stand for it and that lead it; `person`; `look`; `at`; `copied`, how
    probable it is that it is a copy; `vectors` (lines, 5); `held_back`, whether a claim much better than those before
    it counts for less than it says.
    """

    heard: Heard
    lineage: Lineage
    origin: Numbers
    lead: Numbers
    person: Numbers
    look: Numbers
    at: Numbers
    copied: Array
    vectors: Array
    held_back: Flags

    @property
    def counts(self) -> Numbers:
        """(persons,): how many lines each has."""
        return np.bincount(self.person, minlength=self.heard.persons)

    @cached_property
    def level(self) -> Array:
        """The vectors with the states that a line leaves open made alike: what it says for some against the rest.

        Who is called "alive" is more often free than held, and that weighs; but no line stands behind "free" for it.
        """
        allows, vectors = self.heard.looks.allows[self.look], self.vectors
        best = np.where(allows, vectors, 0.0).max(axis=1, keepdims=True, initial=0.0)
        return np.where(allows, best, vectors)


def lines_of(heard: Heard, weights: Weights) -> Lines:
    """The lines of evidence in what was heard."""
    lineage = lineage_of(heard, weights.tables)
    every = np.arange(len(heard.look))
    lead = every.copy()
    lead[lineage.leads[:, 1]] = lineage.words.origin[lineage.leads[:, 0]]
    lines = np.flatnonzero(lineage.line == every)
    lines = lines[np.lexsort((heard.at[lead[lines]], heard.person[lines]))]
    look, copied = heard.look[lead[lines]], lineage.copied[lines]
    vectors = softened(heard.looks.vectors[look], copied)
    held_back = lineage.doubted[lines]
    person, at = heard.person[lines], heard.at[lead[lines]]
    found = Lines(heard, lineage, lines, lead[lines], person, look, at, copied, vectors, held_back)
    _hold(found, weights)
    return found


def steps_of(lines: Lines, starts: Numbers, at: Numbers, course: Course) -> Steps:
    """Per person the lines, from the moments `starts` (persons,) to the moments `at` (persons,)."""
    counts = lines.counts
    n = int(counts.max(initial=0))
    filled = np.arange(n) < counts[:, None]
    vectors = np.ones((len(counts), n, 5))
    level = np.ones((len(counts), n, 5))
    vectors[filled], level[filled] = lines.vectors, lines.level
    physical, remains = (np.zeros((len(counts), n), dtype=bool) for _ in range(2))
    physical[filled] = lines.heard.looks.physical[lines.look]
    remains[filled] = lines.heard.looks.remains[lines.look]
    times = np.zeros((len(counts), n + 2), dtype=np.int64)
    times[:, 0] = course.numbers(starts, starts)
    times[:, 1:-1][filled] = course.numbers(starts[lines.person], lines.at)
    times[:, -1] = course.numbers(starts, at)
    return Steps(vectors, level, np.maximum.accumulate(times, axis=1), physical, remains, filled)


def softened(vectors: Array, copied: Array) -> Array:
    """Vectors (n, 5) of claims that may, with the probabilities `copied` (n,), merely repeat what stands already."""
    found: Array = copied[:, None] + (1.0 - copied[:, None]) * vectors
    return found


def gathered(where: Numbers, values: Array, number: int) -> Array:
    """(number, 5): the rows of `values` (n, 5), summed by where they belong."""
    cells = 5 * where[:, None] + np.arange(5)
    sums = np.bincount(cells.ravel(), values.ravel(), 5 * number).astype(float, copy=False)
    return sums.reshape(number, 5)


class _Held:
    """What is held, as row numbers: `late` lines; `led` ones with what led them first; and `echoes`, a list a chain."""

    def __init__(self, lines: Lines) -> None:
        heard, lineage = lines.heard, lines.lineage
        words, leads = lineage.words, lineage.leads
        row = np.empty(len(heard.look), dtype=np.int64)
        row[lines.origin] = np.arange(len(lines.origin))
        chain = np.zeros(len(heard.look), dtype=np.int64)
        chain[words.origin[words.spoken]] = words.chain[words.spoken]
        late = np.flatnonzero(lineage.late)
        led = ranked(leads[:, 1])[0]
        led = led[~lineage.late[led]]
        echoes: dict[int, list[int]] = {}
        said = np.concatenate([words.look[lineage.echoed], _displaced(heard, lineage)])
        which = np.concatenate([lineage.echoed, leads[:, 0]])
        order = np.argsort(which, kind="stable")
        for number, look in zip(words.chain[which[order]].tolist(), said[order].tolist(), strict=True):
            echoes.setdefault(number, []).append(look)
        self.late, self.led, self.stood = row[late], row[led], heard.look[led]
        echoing = np.array(list(echoes), dtype=np.int64)
        self.chains, of = ranked(np.concatenate([chain[late], chain[led], echoing]))
        self.of_late, self.of_led, self.of_echoes = np.split(of, [len(late), len(late) + len(led)])
        self.echoes = list(echoes.values())
        self.first, self.says = row[lineage.line[words.first[echoing]]], words.says[echoing].tolist()


def _displaced(heard: Heard, lineage: Lineage) -> Numbers:
    """By each word that leads a line, the look that led it before."""
    word, line = lineage.leads.T
    order = np.argsort(line, kind="stable")
    said = lineage.words.look[word[order]]
    said[1:] = said[:-1]
    found = np.empty_like(word)
    found[order] = np.where(begins(line[order]), heard.look[line[order]], said)
    return found


def _hold(lines: Lines, weights: Weights) -> None:
    """Flattens what look-alikes add until it moves no further than it may, and marks the lines it holds back."""
    held, vectors = _Held(lines), lines.vectors
    late, led, number = held.late, held.led, len(held.chains)
    before = softened(lines.heard.looks.vectors[held.stood], lines.copied[led])
    gains = np.log2(vectors[led] / before)
    joint = [weights.echoes(says, tuple(looks)) for says, looks in zip(held.says, held.echoes, strict=True)]
    echoes = np.log2(np.array(joint).reshape(-1, 5))
    later = np.log2(vectors[late])
    of = np.concatenate([held.of_led, held.of_echoes, held.of_late])
    power = _power(gathered(of, np.concatenate([gains, echoes, later]), number))
    vectors[late] **= power[held.of_late][:, None]
    vectors[led] = before * 2.0 ** (gains * power[held.of_led][:, None])
    lines.held_back[led] = power[held.of_led] < 1.0
    np.multiply.at(vectors, held.first, 2.0 ** (echoes * power[held.of_echoes][:, None]))


def _power(bits: Array) -> Array:
    """(...,): the power that keeps what (..., 5) bits move within what they may: 1 if it is."""
    spread = bits.max(axis=-1) - bits.min(axis=-1)
    found: Array = np.minimum(1.0, _HELD_LOG2 / np.maximum(spread, np.finfo(float).tiny))
    return found
