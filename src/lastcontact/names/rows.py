"""Many pairs of names aligned and weighed at once, as compare.py does for one pair."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lastcontact.names.alignment import MEETS, align
from lastcontact.names.batch import Floats, Rows, first_sounds_near, similarities
from lastcontact.names.compare import (
    FULL,
    INITIAL_DIFFERS,
    INITIAL_FITS,
    LEFT_BOTH,
    LEFT_ONE,
    NOTHING,
    ONE_WORD,
    RELATIVES,
    UNLIKE,
    weigh,
)
from lastcontact.names.lexicon import Lexicon
from lastcontact.names.parts import Parts
from lastcontact.names.sounds import Sounded, similarity

_INITIAL_RANK = 0.4
_TIE = 1e-4
_OUT = -9.0
_JOIN_SIMILARITY = 0.8

Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class Weighed:
    """For each pair of names: `weight_log2` (float32), how many words met well (`met`), and the words left on either
    side.
    """

    weight_log2: Floats
    met: NDArray[np.int8]
    left_one: NDArray[np.int8]
    left_other: NDArray[np.int8]


def weigh_rows(lexicon: Lexicon, one: Rows, other: Rows) -> Weighed:
    """Weighs names given as rows of word numbers.

    `one`, `other`: (n, width) int32, -1 after the last word. A name without words gets the weight 0. Symmetric.
    """
    count = len(one)
    result = Weighed(
        np.zeros(count, np.float32), np.zeros(count, np.int8), np.zeros(count, np.int8), np.zeros(count, np.int8)
    )
    sizes_one, sizes_other = (one >= 0).sum(axis=1), (other >= 0).sum(axis=1)
    shapes = sizes_one * 64 + sizes_other
    for shape in np.unique(shapes):
        wide, high = divmod(int(shape), 64)
        if wide and high:
            at = np.flatnonzero(shapes == shape)
            _weigh_shape(lexicon, (one[at, :wide], other[at, :high]), at, result)
    return result


def _weigh_shape(lexicon: Lexicon, names: tuple[Rows, Rows], at: NDArray[np.intp], result: Weighed) -> None:
    a, b = names
    count, wide, high = len(a), a.shape[1], b.shape[1]
    left, right = np.repeat(a, high, axis=1).ravel(), np.tile(b, (1, wide)).ravel()
    near = similarities(lexicon, left, right).reshape(count, wide, high)
    rank = _ranks(lexicon, names, near)
    initial = lexicon.initial[a][:, :, None] | lexicon.initial[b][:, None, :]
    rarity = np.minimum(lexicon.bits[a][:, :, None], lexicon.bits[b][:, None, :])
    worth = pairing_worth(near, rarity, initial)
    everyone = np.arange(count)
    partner = np.full((count, wide), -1, np.int8)
    for _ in range(min(wide, high)):
        best = rank.reshape(count, -1).argmax(axis=1)
        i, j = best // high, best % high
        good = rank[everyone, i, j] > 0
        partner[everyone[good], i[good]] = j[good]
        rank[everyone, i, :] = _OUT
        rank[everyone, :, j] = _OUT
    _undo_fathers(lexicon, names, partner)
    paired = partner >= 0
    chosen = np.take_along_axis(worth, np.maximum(partner, 0)[:, :, None].astype(np.intp), axis=2)[:, :, 0]
    weight = np.where(paired, chosen, 0.0).sum(axis=1)
    alike = np.take_along_axis(near, np.maximum(partner, 0)[:, :, None].astype(np.intp), axis=2)[:, :, 0]
    met = (paired & (alike >= _JOIN_SIMILARITY)).sum(axis=1)
    pairs = paired.sum(axis=1)
    shorter, longer = min(wide, high) - pairs, max(wide, high) - pairs
    weight = weight - LEFT_BOTH * shorter - LEFT_ONE * (longer - shorter)
    weight = weight - np.where((pairs == 1) & (shorter == 0), ONE_WORD, 0.0)
    result.weight_log2[at] = weight - _relatives(lexicon, names, partner, np.where(paired, chosen, 0.0))
    result.met[at], result.left_one[at], result.left_other[at] = met, wide - pairs, high - pairs
    if wide != high:
        _join_words(lexicon, names, at, result)


def pairing_worth(near: Floats, rarity: Floats, initial: NDArray[np.bool_]) -> Floats:
    """compare.pairing_bits for arrays."""
    earned = rarity * np.clip((near - NOTHING) / (FULL - NOTHING), 0.0, 1.0) ** 0.8
    worth = np.where(near > NOTHING, earned, -UNLIKE * (NOTHING - near) / NOTHING)
    return np.where(initial, np.where(near > 0.5, INITIAL_FITS, INITIAL_DIFFERS), worth).astype(np.float32)


def _ranks(lexicon: Lexicon, names: tuple[Rows, Rows], near: Floats) -> Floats:
    a, b = names
    initial = lexicon.initial[a][:, :, None] | lexicon.initial[b][:, None, :]
    places = np.arange(a.shape[1])[:, None] + np.arange(b.shape[1])[None, :]
    rank = np.where(near >= MEETS, near - _INITIAL_RANK * initial - _TIE * places, _OUT)
    fathers_a, fathers_b = lexicon.patronymic[a], lexicon.patronymic[b]
    both: Flags = np.logical_and(fathers_a.any(axis=1), fathers_b.any(axis=1))
    if both.any():
        rank[both[:, None, None] & (fathers_a[:, :, None] != fathers_b[:, None, :])] = _OUT
    return rank


def _undo_fathers(lexicon: Lexicon, names: tuple[Rows, Rows], partner: NDArray[np.int8]) -> None:
    """alignment._is_the_father for arrays: a father's name met as somebody's own name while the son's met nothing."""
    a, b = names
    fathers_a, fathers_b = lexicon.patronymic[a], lexicon.patronymic[b]
    rows = np.flatnonzero(fathers_a.any(axis=1) != fathers_b.any(axis=1))
    if not len(rows):
        return
    chosen = partner[rows]
    met_a = chosen >= 0
    partners_father = np.take_along_axis(fathers_b[rows], np.maximum(chosen, 0).astype(np.intp), axis=1)
    partners = np.take_along_axis(b[rows], np.maximum(chosen, 0).astype(np.intp), axis=1)
    other_word = lexicon.sound_ids[a[rows]] != lexicon.sound_ids[partners]
    crossed = np.asarray(met_a & other_word & (fathers_a[rows] != partners_father))
    met_b = _answered(chosen, b.shape[1])
    free_a: Flags = np.any(~met_a & ~fathers_a[rows] & ~lexicon.initial[a[rows]], axis=1)
    free_b: Flags = np.any(~met_b & ~fathers_b[rows] & ~lexicon.initial[b[rows]], axis=1)
    own_free = np.where(
        fathers_a[rows], np.broadcast_to(free_a[:, None], chosen.shape), np.broadcast_to(free_b[:, None], chosen.shape)
    )
    undo = crossed & own_free
    partner[rows] = np.where(undo, -1, chosen)


def _answered(partner: NDArray[np.int8], width: int) -> Flags:
    """(n, width): which words of the other name have a partner."""
    return np.asarray((partner[:, :, None] == np.arange(width)[None, None, :]).any(axis=1), bool)


def _relatives(lexicon: Lexicon, names: tuple[Rows, Rows], partner: NDArray[np.int8], worth: Floats) -> Floats:
    """compare.relatives_bits for arrays."""
    a, b = names
    off = np.zeros(len(a), np.float32)
    rows = np.flatnonzero(lexicon.patronymic[a].any(axis=1) | lexicon.patronymic[b].any(axis=1))
    if not len(rows):
        return off
    chosen = partner[rows]
    met = chosen >= 0
    partners = np.take_along_axis(b[rows], np.maximum(chosen, 0).astype(np.intp), axis=1)
    fathers = met & (lexicon.patronymic[a[rows]] | lexicon.patronymic[partners])
    agreed = np.where(fathers, np.maximum(worth[rows], 0.0), 0.0).sum(axis=1)
    met_b = _answered(chosen, b.shape[1])
    set_apart = lexicon.family | lexicon.patronymic | lexicon.initial
    both = (~met & ~set_apart[a[rows]]).any(axis=1) & (~met_b & ~set_apart[b[rows]]).any(axis=1)
    off[rows] = np.where(both & (agreed > 0), agreed + RELATIVES, 0.0)
    return off


def _join_words(lexicon: Lexicon, names: tuple[Rows, Rows], at: NDArray[np.intp], result: Weighed) -> None:
    """Two neighbouring words written as one in the shorter name: such pairs are rare, and are weighed one by one as
    compare.py does.
    """
    long, short = (names[0], names[1]) if names[0].shape[1] > names[1].shape[1] else (names[1], names[0])
    unmet = np.flatnonzero(result.met[at] < short.shape[1])
    maybe: set[int] = set()
    for i in range(long.shape[1] - 1):
        for j in range(short.shape[1]):
            maybe.update(_joinable(lexicon, (long[unmet, i], long[unmet, i + 1], short[unmet, j]), unmet))
    for row in sorted(maybe):
        a, b = (Parts(tuple(lexicon.parts[word] for word in name[row])) for name in names)
        found = align(a, b)
        weight = weigh(found, lexicon.frequencies)
        if weight > result.weight_log2[at[row]]:
            result.weight_log2[at[row]] = weight
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
    fits &= first_sounds_near(lexicon, first, whole)
    kept = []
    for at in np.flatnonzero(fits):
        one, two, both = (lexicon.parts[word[at]].sound for word in words)
        if similarity(Sounded(one.sounds + two.sounds, one.vowelless), both) >= _JOIN_SIMILARITY:
            kept.append(int(rows[at]))
    return kept
