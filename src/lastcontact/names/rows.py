"""Many pairs of names aligned and weighed at once, as compare.py does for one pair."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lastcontact.names.batch import Floats, Rows
from lastcontact.names.compare import (
    FATHER_AND_SON,
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
    father_and_son_bits,
    weigh,
)
from lastcontact.names.lexicon import NOBODY, Lexicon
from lastcontact.names.partners import WELL, Aligned, aligned, joined, of_partners


@dataclass(frozen=True)
class Weighed:
    """For each pair of names: `weight_log2` (float32), how many words met well (`met`), the words left on either
    side, and whether one may be the other's father (`father_and_son`).
    """

    weight_log2: Floats
    met: NDArray[np.int8]
    left_one: NDArray[np.int8]
    left_other: NDArray[np.int8]
    father_and_son: NDArray[np.bool_]


def weigh_rows(lexicon: Lexicon, one: Rows, other: Rows) -> Weighed:
    """Weighs names given as rows of word numbers.

    `one`, `other`: (n, width) int32, -1 after the last word. A name without words gets the weight 0. Symmetric.
    """
    weight, (met, left_one, left_other) = np.zeros(len(one), np.float32), np.zeros((3, len(one)), np.int8)
    result = Weighed(weight, met, left_one, left_other, np.zeros(len(one), bool))
    for found in aligned(lexicon, one, other):
        _weigh(lexicon, found, result)
        _weigh_joined(lexicon, found, result)
    return result


def _weigh(lexicon: Lexicon, found: Aligned, result: Weighed) -> None:
    at, wide, high = found.at, len(found.one), len(found.other)
    worth = _worth(lexicon, found)
    pairs = found.met.sum(axis=0, dtype=np.int8)
    shorter, longer = min(wide, high) - pairs, max(wide, high) - pairs
    weight = worth.sum(axis=0) - LEFT_BOTH * shorter - LEFT_ONE * (longer - shorter)
    weight = weight - np.where((pairs == 1) & (shorter == 0), ONE_WORD, 0.0)
    off, result.father_and_son[at] = relatives(lexicon, found, worth)
    result.weight_log2[at] = weight - off
    result.met[at] = (found.alike >= WELL).sum(axis=0, dtype=np.int8)
    result.left_one[at], result.left_other[at] = wide - pairs, high - pairs


def _worth(lexicon: Lexicon, found: Aligned) -> Floats:
    """(wide, n): the bits that each word and its partner earn; 0 without a partner."""
    partners = found.partners
    rarity = np.minimum(lexicon.bits[found.one], lexicon.bits[partners])
    worth = pairing_worth(found.alike, rarity, lexicon.initial[found.one] | lexicon.initial[partners])
    worth[~found.met] = 0.0
    return worth


def pairing_worth(near: Floats, rarity: Floats, initial: NDArray[np.bool_]) -> Floats:
    """compare.pairing_bits for arrays."""
    earned = rarity * np.clip((near - NOTHING) / (FULL - NOTHING), 0.0, 1.0) ** 0.8
    worth = np.where(near > NOTHING, earned, -UNLIKE * (NOTHING - near) / NOTHING)
    return np.where(initial, np.where(near > 0.5, INITIAL_FITS, INITIAL_DIFFERS), worth).astype(np.float32)


def relatives(lexicon: Lexicon, found: Aligned, worth: Floats) -> tuple[Floats, NDArray[np.bool_]]:
    """compare.relatives_bits, fathers_bits and father_and_son_bits together for arrays, and where the last is among
    them; `worth`: (wide, n), what each word met earned.
    """
    fathers_a, fathers_b = lexicon.patronymic[found.one], lexicon.patronymic[found.other]
    off, son = np.zeros(len(found.at), np.float32), np.zeros(len(found.at), bool)
    rows = np.flatnonzero(fathers_a.any(axis=0) | fathers_b.any(axis=0))
    if not len(rows):
        return off, son
    a, b, partner, alike = found.one[:, rows], found.other[:, rows], found.partner[:, rows], found.alike[:, rows]
    told_a, told_b, met_b = fathers_a[:, rows], fathers_b[:, rows], found.met_other[:, rows]
    met, told_partner = partner >= 0, of_partners(told_b, partner)
    fathers = met & (told_a | told_partner)
    agreed = np.where(fathers, np.maximum(worth[:, rows], 0.0), 0.0).sum(axis=0)
    own = ~(lexicon.family | lexicon.patronymic | lexicon.initial)
    both = (~met & own[a]).any(axis=0) & (~met_b & own[b]).any(axis=0)
    unlike = met & own[a] & of_partners(own[b], partner) & (alike <= NOTHING)
    off[rows] = np.where((both | unlike.any(axis=0)) & (agreed > 0), agreed + RELATIVES, 0.0)
    differ = (~met & told_a).any(axis=0) & (~met_b & told_b).any(axis=0)
    differ |= (met & told_a & told_partner & (alike <= NOTHING)).any(axis=0)
    off[rows] += np.where(differ, np.float32(FATHERS), np.float32(0))
    given = met & own[a] & of_partners(own[b], partner) & (alike > NOTHING)
    sounds = lexicon.sound_ids
    met_sounds = np.stack([np.where(given, sounds[a], _NONE), np.where(given, sounds[of_partners(b, partner)], _NONE)])
    son[rows] = _father_and_son(lexicon, ((a, ~met & told_a), (b, ~met_b & told_b)), met_sounds)
    off[son] += np.float32(FATHER_AND_SON)
    return off, son


_NONE = -1
"""No word's sounds."""


def _father_and_son(
    lexicon: Lexicon, alone: tuple[tuple[Rows, NDArray[np.bool_]], ...], met_sounds: NDArray[np.int64]
) -> NDArray[np.bool_]:
    """`alone`: the words of either name and which of them are patronymics that met nothing; `met_sounds`: those of the
    given names that met, _NONE elsewhere.
    """
    count, same = 0, np.zeros(met_sounds.shape[-1], bool)
    for words, unmet in alone:
        told = unmet & (lexicon.father[words] != NOBODY)
        count = count + told.sum(axis=0)
        fathers = lexicon.sound_ids[np.maximum(lexicon.father[words], 0)]
        for father, tells in zip(fathers, told, strict=True):
            same |= tells & (met_sounds == father).any(axis=(0, 1))
    return np.asarray(same & (count == 1))


def _weigh_joined(lexicon: Lexicon, found: Aligned, result: Weighed) -> None:
    for row, alignment in joined(lexicon, found):
        at, weight = found.at[row], weigh(alignment, lexicon.frequencies)
        if weight > result.weight_log2[at]:
            result.weight_log2[at] = weight
            result.met[at] = sum(p.similarity >= WELL for p in alignment.pairings)
            result.left_one[at], result.left_other[at] = len(alignment.left_a), len(alignment.left_b)
            result.father_and_son[at] = father_and_son_bits(alignment) > 0
