"""Many words and names compared at once, in arrays: the same measure as sounds.py and alignment.py, some thousand
times faster.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from lastcontact.names.lexicon import NOBODY, Lexicon, cost_tables, hundredths
from lastcontact.names.nicknames import NICKNAME_SIMILARITY
from lastcontact.names.sounds import TOO_MANY_KINDS

_CHUNK = 4096
"""Words compared at a time: small enough for the processor's cache."""
Floats = NDArray[np.float32]
Rows = NDArray[np.int32]


def similarities(lexicon: Lexicon, one: Rows, other: Rows) -> Floats:
    """How alike the words of each pair of rows are, 0-1, initials, fathers and nicknames included; each distinct pair
    is worked out once.

    `one`, `other`: (n,) rows of the lexicon. Symmetric.
    """
    short = lexicon.initial | lexicon.patronymic
    hope = np.bitwise_count(lexicon.kinds[one] ^ lexicon.kinds[other]) < TOO_MANY_KINDS
    hope |= short[one] | short[other]
    same = one == other
    result = same.astype(np.float32)
    differ = np.flatnonzero((hope & ~same) | (lexicon.lengths[one] == 0))
    low, high = np.minimum(one[differ], other[differ]).astype(np.int64), np.maximum(one[differ], other[differ])
    keys, back = distinct(low * lexicon.size + high)
    a, b = (keys // lexicon.size).astype(np.int32), (keys % lexicon.size).astype(np.int32)
    found = _sound_similarities(lexicon, a, b)
    _lift_fathers(lexicon, (a, b), found)
    _lift_nicknames(lexicon, (a, b), found)
    _set_initials(lexicon, (a, b), found)
    result[differ] = found[back]
    return result


def distinct(values: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The distinct values, sorted, and for each value its place among them: numpy.unique by sorting, which is faster
    for millions.
    """
    order = np.argsort(values)
    ordered = values[order]
    fresh = np.concatenate([[True], ordered[1:] != ordered[:-1]]) if len(values) else np.zeros(0, bool)
    back = np.empty(len(values), np.int64)
    back[order] = np.cumsum(fresh) - 1
    return ordered[fresh], back


def _sound_similarities(lexicon: Lexicon, a: Rows, b: Rows) -> Floats:
    found = np.ones(len(a), np.float32)
    unlike = np.bitwise_count(lexicon.kinds[a] ^ lexicon.kinds[b]) >= TOO_MANY_KINDS
    found[unlike] = 0.0
    differ = np.flatnonzero((lexicon.sound_ids[a] != lexicon.sound_ids[b]) & ~unlike)
    empty = (lexicon.lengths[a] == 0) | (lexicon.lengths[b] == 0)
    if len(differ):
        a, b = a[differ], b[differ]
        found[differ] = np.maximum(0.0, 1.0 - distances(lexicon, a, b) / np.maximum(wholes(lexicon, a, b), 1e-6))
    found[empty] = 0.0
    return found


def wholes(lexicon: Lexicon, a: Rows, b: Rows) -> Floats:
    """sounds.whole for arrays of any one shape."""
    mode = (lexicon.vowelless[a] | lexicon.vowelless[b]).astype(np.int8)
    ended = lexicon.ended[a] & lexicon.ended[b]
    weights = np.maximum(lexicon.weights[a, mode], lexicon.weights[b, mode])
    return np.where(ended, np.maximum(lexicon.stem_weights[a, mode], lexicon.stem_weights[b, mode]), weights)


def distances(lexicon: Lexicon, a: Rows, b: Rows) -> Floats:
    """sounds.distance for each pair of rows, (n,)."""
    mode = (lexicon.vowelless[a] | lexicon.vowelless[b]).astype(np.int16)
    swap = lexicon.lengths[a] > lexicon.lengths[b]
    a, b = np.where(swap, b, a), np.where(swap, a, b)
    order = np.argsort((mode * 32 + lexicon.lengths[b]) * 32 + lexicon.lengths[a], kind="stable")
    costs = np.empty(len(a), np.float32)
    for start in range(0, len(a), _CHUNK):
        at = order[start : start + _CHUNK]
        for which in np.unique(mode[at]):
            rows = at[mode[at] == which]
            costs[rows] = _distances(lexicon, (a[rows], b[rows]), int(which))
    return costs


def _distances(lexicon: Lexicon, pairs: tuple[Rows, Rows], mode: int) -> Floats:
    """The edit distance of sounds.distance, for all pairs at once, sound by sound of the first word, in whole
    hundredths.
    """
    apart, drops = (table[mode] for table in hundredths())
    width_a, width_b = (int(lexicon.lengths[side].max()) for side in pairs)
    codes_a = lexicon.codes[pairs[0], :width_a].T.astype(np.intp)
    codes_b = lexicon.codes[pairs[1], :width_b].T.astype(np.intp, order="C")
    drop_a, drop_b = drops[codes_a], drops[codes_b]
    codes_a <<= 8
    count = codes_a.shape[1]
    row = np.zeros((width_b + 1, count), np.int16)
    np.cumsum(drop_b, axis=0, out=row[1:], dtype=np.int16)
    at, swaps = np.empty_like(codes_b), np.empty((width_b, count), np.int16)
    dropped = np.empty(count, np.int16)
    for i in range(width_a):
        np.take(apart, np.add(codes_a[i], codes_b, out=at), out=swaps, mode="clip")
        swaps += row[:-1]
        row += drop_a[i]
        np.minimum(swaps, row[1:], out=row[1:])
        for j in range(width_b):
            np.add(row[j], drop_b[j], out=dropped)
            np.minimum(row[j + 1], dropped, out=row[j + 1])
    return row[width_b].astype(np.float32) / np.float32(100)


def _lift_fathers(lexicon: Lexicon, pairs: tuple[Rows, Rows], found: Floats) -> None:
    a, b = pairs
    patronymic = np.flatnonzero(lexicon.patronymic[a] | lexicon.patronymic[b])
    if len(patronymic):
        x, y = a[patronymic], b[patronymic]
        x = np.where(lexicon.father[x] != NOBODY, lexicon.father[x], x)
        y = np.where(lexicon.father[y] != NOBODY, lexicon.father[y], y)
        found[patronymic] = np.maximum(found[patronymic], _sound_similarities(lexicon, x, y))
    both = np.flatnonzero(lexicon.patronymic[a] & lexicon.patronymic[b])
    told = found[both]
    _lift_nicknames(lexicon, (lexicon.father[a[both]], lexicon.father[b[both]]), told)
    found[both] = told


def _lift_nicknames(lexicon: Lexicon, pairs: tuple[Rows, Rows], found: Floats) -> None:
    a, b = pairs
    both = np.flatnonzero((lexicon.classes[a, 0] > 0) & (lexicon.classes[b, 0] > 0) & (found < NICKNAME_SIMILARITY))
    if len(both):
        x, y = lexicon.classes[a[both]], lexicon.classes[b[both]]
        shared = ((x[:, :, None] == y[:, None, :]) & (x[:, :, None] > 0)).any(axis=(1, 2))
        found[both[shared]] = NICKNAME_SIMILARITY


def _set_initials(lexicon: Lexicon, pairs: tuple[Rows, Rows], found: Floats) -> None:
    a, b = pairs
    at = np.flatnonzero(lexicon.initial[a] | lexicon.initial[b])
    if len(at):
        mode = (lexicon.vowelless[a[at]] | lexicon.vowelless[b[at]]).astype(np.int32)
        first = lexicon.codes[a[at], 0].astype(np.int32) << 8 | lexicon.codes[b[at], 0]
        known = (lexicon.lengths[a[at]] > 0) & (lexicon.lengths[b[at]] > 0)
        found[at] = np.where(known, 1.0 - np.minimum(1.0, cost_tables()[0][mode, first]), 0.0)


def probabilities(log2_odds: NDArray[np.floating[Any]]) -> NDArray[np.float64]:
    """compare.bits_to_probability for arrays."""
    found: NDArray[np.float64] = 1.0 / (1.0 + np.exp2(-np.clip(log2_odds, -60, 60)))
    return found


def first_sounds_near(lexicon: Lexicon, one: Rows, other: Rows) -> NDArray[np.bool_]:
    """Whether the words of each pair open with sounds that are near each other."""
    keys = lexicon.codes[one, 0].astype(np.int32) << 8 | lexicon.codes[other, 0]
    return cost_tables()[0][0][keys] <= 0.3
