"""Many pairs of names aligned and weighed at once, as compare.py does for one pair."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lastcontact.names.alignment import MEETS, align
from lastcontact.names.batch import Floats, Rows, first_sounds_near, similarities
from lastcontact.names.compare import (
    FATHERS,
    FULL,
    INITIAL_DIFFERS,
    INITIAL_FITS,
    LEFT_BOTH,
    LEFT_ONE,
    NOTHING,
    ONE_WORD,
    RELATIVES,
    UNLIKE,
    answered,
    weigh,
)
from lastcontact.names.lexicon import Lexicon
from lastcontact.names.parts import Parts
from lastcontact.names.sounds import Sounded, similarity

_INITIAL_RANK = 0.4
_TIE = 1e-4
_OUT = -9.0
_JOIN_SIMILARITY, _JOIN_SLACK, _JOIN_KINDS = 0.8, 0.3, 2
"""How alike two words written as one must be to it; before that is worked out, how far its weight may be off, and how
many kinds of consonants.
"""

Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class Weighed:
    """For each pair of names: `weight_log2` (float32), `answered` (float32, 0-1: compare.answered), how many words met
    well (`met`), and the words left on either side.
    """

    weight_log2: Floats
    answered: Floats
    met: NDArray[np.int8]
    left_one: NDArray[np.int8]
    left_other: NDArray[np.int8]


def weigh_rows(lexicon: Lexicon, one: Rows, other: Rows) -> Weighed:
    """Weighs names given as rows of word numbers.

    `one`, `other`: (n, width) int32, -1 after the last word. A name without words gets the weight 0. Symmetric.
    """
    bits, words = (np.zeros((2, len(one)), np.float32), np.zeros((3, len(one)), np.int8))
    result = Weighed(*bits, *words)
    sizes_one, sizes_other = (one >= 0).sum(axis=1), (other >= 0).sum(axis=1)
    shapes = sizes_one * 64 + sizes_other
    for shape in np.unique(shapes):
        wide, high = divmod(int(shape), 64)
        if wide and high:
            at = np.flatnonzero(shapes == shape)
            names = one[at, :wide].T.copy(), other[at, :high].T.copy()
            _weigh_shape(lexicon, names, at, result)
    return result


def _weigh_shape(lexicon: Lexicon, names: tuple[Rows, Rows], at: NDArray[np.intp], result: Weighed) -> None:
    """Weighs names of `wide` words against names of `high`; `names`: (wide, n) and (high, n), so that a step takes one
    word of all names.
    """
    a, b = names
    wide, high = len(a), len(b)
    left, right = np.repeat(a, high, axis=0), np.tile(b, (wide, 1))
    near = similarities(lexicon, left.ravel(), right.ravel()).reshape(wide, high, -1)
    partner = _partners(_ranks(lexicon, names, near))
    _undo_fathers(lexicon, names, partner)
    _undo_late_initials(lexicon, names, partner)
    alike, worth, answered = _worth(lexicon, names, near, partner)
    pairs = (partner >= 0).sum(axis=0, dtype=np.int8)
    shorter, longer = min(wide, high) - pairs, max(wide, high) - pairs
    weight = worth.sum(axis=0) - LEFT_BOTH * shorter - LEFT_ONE * (longer - shorter)
    weight = weight - np.where((pairs == 1) & (shorter == 0), ONE_WORD, 0.0)
    result.weight_log2[at] = weight - _relatives(lexicon, names, partner, (alike, worth))
    result.answered[at] = answered
    result.met[at] = (alike >= _JOIN_SIMILARITY).sum(axis=0, dtype=np.int8)
    result.left_one[at], result.left_other[at] = wide - pairs, high - pairs
    if wide != high:
        _join_words(lexicon, names, at, result)


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


def _worth(
    lexicon: Lexicon, names: tuple[Rows, Rows], near: Floats, partner: NDArray[np.int8]
) -> tuple[Floats, Floats, Floats]:
    """(wide, n) twice: how alike each word and its partner are, and the bits that earns; 0 without a partner. (n,):
    which part of both names is answered.
    """
    a, b = names
    alike, rarity = np.zeros(a.shape, np.float32), lexicon.bits[a]
    initial, bits, initial_b = lexicon.initial[a], lexicon.bits[b], lexicon.initial[b]
    both, whole = rarity.copy(), rarity.sum(axis=0) + bits.sum(axis=0)
    for i in range(len(a)):
        for j in range(len(b)):
            here = partner[i] == j
            np.copyto(alike[i], near[i, j], where=here)
            np.minimum(rarity[i], bits[j], out=rarity[i], where=here)
            np.add(both[i], bits[j], out=both[i], where=here)
            initial[i] |= initial_b[j] & here
    worth = pairing_worth(alike, rarity, initial)
    worth[partner < 0] = 0.0
    both *= np.clip((alike - NOTHING) / (1.0 - NOTHING), 0.0, 1.0)
    both[initial] = 0.0
    return alike, worth, both.sum(axis=0) / whole


def pairing_worth(near: Floats, rarity: Floats, initial: NDArray[np.bool_]) -> Floats:
    """compare.pairing_bits for arrays."""
    earned = rarity * np.clip((near - NOTHING) / (FULL - NOTHING), 0.0, 1.0) ** 0.8
    worth = np.where(near > NOTHING, earned, -UNLIKE * (NOTHING - near) / NOTHING)
    return np.where(initial, np.where(near > 0.5, INITIAL_FITS, INITIAL_DIFFERS), worth).astype(np.float32)


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
    other_word = lexicon.sound_ids[a] != lexicon.sound_ids[np.take_along_axis(b, met, axis=0)]
    crossed = met_a & other_word & (fathers_a != np.take_along_axis(fathers_b, met, axis=0))
    free_a: Flags = np.any(~met_a & ~fathers_a & ~lexicon.initial[a], axis=0)
    free_b: Flags = np.any(~met_b & ~fathers_b & ~lexicon.initial[b], axis=0)
    partner[:, rows] = np.where(crossed & np.where(fathers_a, free_a, free_b), -1, chosen)


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


def _relatives(
    lexicon: Lexicon, names: tuple[Rows, Rows], partner: NDArray[np.int8], found: tuple[Floats, Floats]
) -> Floats:
    """compare.relatives_bits and fathers_bits for arrays."""
    fathers_a, fathers_b = lexicon.patronymic[names[0]], lexicon.patronymic[names[1]]
    off = np.zeros(partner.shape[1], np.float32)
    rows = np.flatnonzero(fathers_a.any(axis=0) | fathers_b.any(axis=0))
    if not len(rows):
        return off
    a, b, chosen = names[0][:, rows], names[1][:, rows], partner[:, rows]
    met, met_b = chosen >= 0, _answered(chosen, len(b))
    alike, worth = (part[:, rows] for part in found)
    partners = np.maximum(chosen, 0).astype(np.intp)
    fathers = met & (fathers_a[:, rows] | np.take_along_axis(fathers_b[:, rows], partners, axis=0))
    agreed = np.where(fathers, np.maximum(worth, 0.0), 0.0).sum(axis=0)
    own = ~(lexicon.family | lexicon.patronymic | lexicon.initial)
    both = (~met & own[a]).any(axis=0) & (~met_b & own[b]).any(axis=0)
    unlike = met & own[a] & np.take_along_axis(own[b], partners, axis=0) & (alike <= NOTHING)
    off[rows] = np.where((both | unlike.any(axis=0)) & (agreed > 0), agreed + RELATIVES, 0.0)
    told_a, told_b = fathers_a[:, rows], fathers_b[:, rows]
    differ = (~met & told_a).any(axis=0) & (~met_b & told_b).any(axis=0)
    differ |= (met & told_a & np.take_along_axis(told_b, partners, axis=0) & (alike <= NOTHING)).any(axis=0)
    off[rows] += np.where(differ, np.float32(FATHERS), np.float32(0))
    return off


def _join_words(lexicon: Lexicon, names: tuple[Rows, Rows], at: NDArray[np.intp], result: Weighed) -> None:
    """Two neighbouring words written as one in the shorter name: such pairs are rare, and are weighed one by one as
    compare.py does.
    """
    long, short = names if len(names[0]) > len(names[1]) else names[::-1]
    unmet = np.flatnonzero(result.met[at] < len(short))
    maybe: set[int] = set()
    for i in range(len(long) - 1):
        for j in range(len(short)):
            maybe.update(_joinable(lexicon, (long[i, unmet], long[i + 1, unmet], short[j, unmet]), unmet))
    for row in sorted(maybe):
        a, b = (Parts(tuple(lexicon.parts[word] for word in name[:, row])) for name in names)
        found = align(a, b)
        weight = weigh(found, lexicon.frequencies)
        if weight > result.weight_log2[at[row]]:
            result.weight_log2[at[row]] = weight
            result.answered[at[row]] = answered(found, lexicon.frequencies)
            result.met[at[row]] = sum(p.similarity >= _JOIN_SIMILARITY for p in found.pairings)
            result.left_one[at[row]], result.left_other[at[row]] = len(found.left_a), len(found.left_b)


def _joinable(lexicon: Lexicon, words: tuple[Rows, Rows, Rows], rows: NDArray[np.intp]) -> list[int]:
    first, second, whole = words
    lengths = lexicon.lengths
    fits = np.abs(lengths[first] + lengths[second] - lengths[whole]) <= 3
    fits &= (
        (lengths[whole] > np.maximum(lengths[first], lengths[second]))
        & ~lexicon.initial[first]
        & ~lexicon.initial[second]
    )
    written, joined = lexicon.weights[whole, 0], lexicon.weights[first, 0] + lexicon.weights[second, 0]
    fits &= np.abs(joined - written) <= _JOIN_SLACK * np.maximum(joined, written)
    fits &= np.bitwise_count((lexicon.kinds[first] | lexicon.kinds[second]) ^ lexicon.kinds[whole]) <= _JOIN_KINDS
    fits &= first_sounds_near(lexicon, first, whole)
    kept = []
    for at in np.flatnonzero(fits):
        one, two, both = (lexicon.parts[word[at]].sound for word in words)
        if similarity(Sounded(one.sounds + two.sounds, one.vowelless), both) >= _JOIN_SIMILARITY:
            kept.append(int(rows[at]))
    return kept
