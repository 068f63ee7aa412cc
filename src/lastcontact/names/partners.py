"""Which words of many pairs of names answer to each other, as alignment.py finds for one pair."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lastcontact.names.alignment import MEETS, Alignment, align
from lastcontact.names.batch import Floats, Rows, first_sounds_near, similarities
from lastcontact.names.lexicon import Lexicon
from lastcontact.names.parts import Parts
from lastcontact.names.sounds import Sounded, similarity

WELL = 0.8
"""How alike two words must be to have met well, and two words written as one to it."""
_INITIAL_RANK = 0.4
_TIE = 1e-4
_OUT = -9.0
_JOIN_SLACK, _JOIN_KINDS = 0.3, 2
"""Before it is worked out how alike two words written as one are: how far the weight may be off, and how many kinds of
consonants.
"""

Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class Aligned:
    """Pairs of names of one shape, so that a step takes one word of all names.

    `at`: (n,) which of the pairs asked for; `one`, `other`: (wide, n) and (high, n) words; `alike`: (wide, n) float32,
    how alike each word of `one` and its partner are, 0 without one; `partner`: (wide, n) int8, the place of the partner
    in `other`, -1 for none.
    """

    at: NDArray[np.intp]
    one: Rows
    other: Rows
    alike: Floats
    partner: NDArray[np.int8]

    @property
    def met(self) -> Flags:
        """(wide, n): which words of `one` have a partner."""
        return self.partner >= 0

    @property
    def met_other(self) -> Flags:
        """(high, n): which words of `other` have a partner."""
        return _answered(self.partner, len(self.other))

    @property
    def partners(self) -> Rows:
        """(wide, n): the words that those of `one` met; where one met none, any."""
        return of_partners(self.other, self.partner)


def aligned(lexicon: Lexicon, one: Rows, other: Rows) -> Iterator[Aligned]:
    """Aligns names given as rows of word numbers, (n, width) int32, -1 after the last word; those of one shape at a
    time. Pairs of which a name has no word are left out.
    """
    sizes_one, sizes_other = (one >= 0).sum(axis=1), (other >= 0).sum(axis=1)
    shapes = sizes_one * 64 + sizes_other
    for shape in np.unique(shapes):
        wide, high = divmod(int(shape), 64)
        if wide and high:
            at = np.flatnonzero(shapes == shape)
            yield _aligned(lexicon, at, (one[at, :wide].T.copy(), other[at, :high].T.copy()))


def _aligned(lexicon: Lexicon, at: NDArray[np.intp], names: tuple[Rows, Rows]) -> Aligned:
    a, b = names
    wide, high = len(a), len(b)
    left, right = np.repeat(a, high, axis=0), np.tile(b, (wide, 1))
    near = similarities(lexicon, left.ravel(), right.ravel()).reshape(wide, high, -1)
    partner = _partners(_ranks(lexicon, names, near))
    _undo_fathers(lexicon, names, partner)
    _undo_late_initials(lexicon, names, partner)
    alike = np.zeros(a.shape, np.float32)
    for i in range(wide):
        for j in range(high):
            np.copyto(alike[i], near[i, j], where=partner[i] == j)
    return Aligned(at, a, b, alike, partner)


def of_partners(values: NDArray[Any], partner: NDArray[np.int8]) -> NDArray[Any]:
    """(wide, n) of the (high, n) `values` of the partners; any where there is none."""
    return np.take_along_axis(values, np.maximum(partner, 0).astype(np.intp), axis=0)


def joined(lexicon: Lexicon, found: Aligned) -> Iterator[tuple[int, Alignment]]:
    """Two neighbouring words may be written as one in the shorter name: such pairs are rare, and are aligned one by one
    as alignment.py does. Gives the place among `found` with each.
    """
    if len(found.one) == len(found.other):
        return
    long, short = (found.one, found.other) if len(found.one) > len(found.other) else (found.other, found.one)
    unmet = np.flatnonzero((found.alike >= WELL).sum(axis=0) < len(short))
    maybe: set[int] = set()
    for i in range(len(long) - 1):
        for j in range(len(short)):
            maybe.update(_joinable(lexicon, (long[i, unmet], long[i + 1, unmet], short[j, unmet]), unmet))
    for row in sorted(maybe):
        a, b = (Parts(tuple(lexicon.parts[word] for word in name[:, row])) for name in (found.one, found.other))
        yield row, align(a, b)


def _ranks(lexicon: Lexicon, names: tuple[Rows, Rows], near: Floats) -> Floats:
    """(wide, high, n): how well two words suit each other as partners; _OUT where they cannot be."""
    a, b = names
    initial = lexicon.initial[a][:, None], lexicon.initial[b][None]
    rank = near.copy()
    if initial[0].any() or initial[1].any():
        rank -= np.float32(_INITIAL_RANK) * (initial[0] | initial[1])
    places = np.arange(len(a), dtype=np.float32)[:, None] + np.arange(len(b), dtype=np.float32)
    rank -= np.float32(_TIE) * places[:, :, None]
    rank[near < MEETS] = _OUT
    fathers_a, fathers_b = lexicon.patronymic[a], lexicon.patronymic[b]
    both: Flags = np.logical_and(fathers_a.any(axis=0), fathers_b.any(axis=0))
    if both.any():
        rank[both & (fathers_a[:, None] != fathers_b[None])] = _OUT
    return rank


def _partners(rank: Floats) -> NDArray[np.int8]:
    """(wide, n): the word of the other name that each word is met by, -1 for none; the best two first, each word once.
    `rank` is used up.
    """
    wide, high, count = rank.shape
    cells = [(i, j) for i in range(wide) for j in range(high)]
    partner = np.full((wide, count), -1, np.int8)
    used_a, used_b = np.zeros((wide, count), bool), np.zeros((high, count), bool)
    for _ in range(min(wide, high)):
        top, best = np.zeros(count, np.float32), np.full(count, -1, np.int8)
        for number, cell in enumerate(cells):
            np.copyto(best, np.int8(number), where=rank[cell] > top)
            np.maximum(top, rank[cell], out=top)
        for number, (i, j) in enumerate(cells):
            here = best == number
            np.copyto(partner[i], np.int8(j), where=here)
            used_a[i] |= here
            used_b[j] |= here
        for i, j in cells:
            np.copyto(rank[i, j], np.float32(_OUT), where=used_a[i] | used_b[j])
    return partner


def _undo_fathers(lexicon: Lexicon, names: tuple[Rows, Rows], partner: NDArray[np.int8]) -> None:
    """alignment._is_the_father for arrays: a father's name met as somebody's own name while the son's met nothing."""
    fathers_a, fathers_b = lexicon.patronymic[names[0]], lexicon.patronymic[names[1]]
    rows = np.flatnonzero(fathers_a.any(axis=0) != fathers_b.any(axis=0))
    if not len(rows):
        return
    a, b, chosen = names[0][:, rows], names[1][:, rows], partner[:, rows]
    fathers_a, fathers_b = fathers_a[:, rows], fathers_b[:, rows]
    met_a, met_b = chosen >= 0, _answered(chosen, len(b))
    met = np.maximum(chosen, 0).astype(np.intp)
    answer = np.take_along_axis(b, met, axis=0)
    other_word = lexicon.sound_ids[a] != lexicon.sound_ids[answer]
    own_name = np.where(fathers_a, _his_own(lexicon, a), _his_own(lexicon, answer))
    crossed = met_a & (other_word | own_name) & (fathers_a != np.take_along_axis(fathers_b, met, axis=0))
    free_a: Flags = np.any(~met_a & ~fathers_a & ~lexicon.initial[a], axis=0)
    free_b: Flags = np.any(~met_b & ~fathers_b & ~lexicon.initial[b], axis=0)
    partner[:, rows] = np.where(crossed & np.where(fathers_a, free_a, free_b), -1, chosen)


def _his_own(lexicon: Lexicon, words: Rows) -> Flags:
    """Where a word that tells a father is his own name, as in "son of Oshan"."""
    father = lexicon.father[words]
    same: Flags = (father >= 0) & (lexicon.sound_ids[np.maximum(father, 0)] == lexicon.sound_ids[words])
    return same


def _undo_late_initials(lexicon: Lexicon, names: tuple[Rows, Rows], partner: NDArray[np.int8]) -> None:
    """alignment._late_initials for arrays."""
    initials = lexicon.initial[names[0]], lexicon.initial[names[1]]
    rows = np.flatnonzero((initials[0].sum(axis=0) > 1) | (initials[1].sum(axis=0) > 1))
    if not len(rows):
        return
    chosen = partner[:, rows]
    late_a = _late(initials[0][:, rows], chosen >= 0)
    late_b = _late(initials[1][:, rows], _answered(chosen, len(names[1])))
    late_a |= np.take_along_axis(late_b, np.maximum(chosen, 0).astype(np.intp), axis=0) & (chosen >= 0)
    partner[:, rows] = np.where(late_a, -1, chosen)


def _late(initial: Flags, met: Flags) -> Flags:
    before = np.logical_or.accumulate(initial & ~met, axis=0)
    return np.asarray(initial & met & before)


def _answered(partner: NDArray[np.int8], high: int) -> Flags:
    """(high, n): which words of the other name have a partner."""
    return np.stack([(partner == j).any(axis=0) for j in range(high)])


def _joinable(lexicon: Lexicon, words: tuple[Rows, Rows, Rows], rows: NDArray[np.intp]) -> list[int]:
    for fits in (_long_as, _heavy_as):
        at = np.flatnonzero(fits(lexicon, *words))
        words, rows = (words[0][at], words[1][at], words[2][at]), rows[at]
    kept = []
    for row, *three in zip(rows.tolist(), *words, strict=True):
        one, two, both = (lexicon.parts[word].sound for word in three)
        if similarity(Sounded(one.sounds + two.sounds, one.vowelless), both) >= WELL:
            kept.append(row)
    return kept


def _long_as(lexicon: Lexicon, first: Rows, second: Rows, whole: Rows) -> Flags:
    lengths = lexicon.lengths
    one, two, both = lengths[first], lengths[second], lengths[whole]
    return np.asarray((np.abs(one + two - both) <= 3) & (both > one) & (both > two))


def _heavy_as(lexicon: Lexicon, first: Rows, second: Rows, whole: Rows) -> Flags:
    written, joined = lexicon.weights[whole, 0], lexicon.weights[first, 0] + lexicon.weights[second, 0]
    fits = np.abs(joined - written) <= _JOIN_SLACK * np.maximum(joined, written)
    fits &= np.bitwise_count((lexicon.kinds[first] | lexicon.kinds[second]) ^ lexicon.kinds[whole]) <= _JOIN_KINDS
    fits &= ~lexicon.initial[first] & ~lexicon.initial[second] & first_sounds_near(lexicon, first, whole)
    return np.asarray(fits)
