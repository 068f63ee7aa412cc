"""How well the names of a list answer a name that is looked for: what speaks for one person, beyond what chance brings
in that list (chance.py). The costs were fitted together on one half of the people of a public set (docs/linkage.md).
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from lastcontact.names.alignment import NICKNAME, Alignment
from lastcontact.names.batch import Floats, Rows, wholes
from lastcontact.names.chance import SLIP
from lastcontact.names.compare import NOTHING, answered, fathers_bits, relatives_bits
from lastcontact.names.frequency import Frequencies
from lastcontact.names.lexicon import Lexicon
from lastcontact.names.nicknames import NICKNAME_SIMILARITY
from lastcontact.names.partners import Aligned, aligned, joined, of_partners
from lastcontact.names.parts import INITIAL
from lastcontact.names.rows import relatives
from lastcontact.names.sounds import whole

SHORT_FORM = 7.0
"""What it costs that a given name is answered by another form of it."""
INITIAL_ANSWERS = 4.0
LEFT_BOTH, LEFT_ONE = 14.0, 2.5
"""What it costs that each name has a word that met none; that only one of them has a further word. Initials apart."""
UNANSWERED = 30.0
"""What it costs beyond that when nothing in either name answers to the other: half answered costs nearly as much, for
of many names some are alike by chance in one word or in sound, hardly any in all they say.
"""
TURNED = 6.5
"""What it costs that words stand in another order, unless a surname went from one end to the other."""


def weigh_answers(lexicon: Lexicon, asked: Rows, other: Rows, bits: Floats) -> Floats:
    """The weight of each pair of names, (n,); comparable between all the names asked for.

    `asked`, `other`: (n, width) words of the lexicon, -1 after the last; `bits`: (lexicon.size,) what each word asked
    for is worth (Chance.bits).
    """
    weights = np.zeros(len(asked), np.float32)
    for found in aligned(lexicon, asked, other):
        weights[found.at] = _weigh(lexicon, found, bits)
        for row, alignment in joined(lexicon, found):
            words = {lexicon.parts[word].word: float(bits[word]) for word in found.one[:, row]}
            weight = _weigh_one(alignment, words, lexicon.frequencies)
            weights[found.at[row]] = max(weights[found.at[row]], weight)
    return weights


def _weigh(lexicon: Lexicon, found: Aligned, bits: Floats) -> Floats:
    one, other, met = found.one, found.other, found.met
    initial, initial_other = lexicon.initial[one], lexicon.initial[other]
    left, left_other = (~met & ~initial).sum(axis=0), (~found.met_other & ~initial_other).sum(axis=0)
    shorter, longer = np.minimum(left, left_other), np.maximum(left, left_other)
    worth = _worth(lexicon, found, bits)
    unanswered = UNANSWERED * (1.0 - _answered(lexicon, found) ** 2) + TURNED * _turned(lexicon, found)
    weight: Floats = worth.sum(axis=0) - LEFT_BOTH * shorter - LEFT_ONE * (longer - shorter) - unanswered
    return weight - relatives(lexicon, found, worth)[0]


def _worth(lexicon: Lexicon, found: Aligned, bits: Floats) -> Floats:
    """(wide, n): what each word asked for and its partner say, 0 without one."""
    one, partners, worth = found.one, found.partners, bits[found.one]
    differ = found.met & (found.alike < 1.0)
    worth[differ] -= SLIP * (1.0 - found.alike[differ]) * wholes(lexicon, one[differ], partners[differ])
    worth[found.alike == np.float32(NICKNAME_SIMILARITY)] -= SHORT_FORM
    initial = lexicon.initial[one] | lexicon.initial[partners]
    worth = np.where(initial, np.where(found.alike > 0.5, INITIAL_ANSWERS, -INITIAL_ANSWERS), worth)
    return np.where(found.met, worth, 0.0).astype(np.float32)


def _answered(lexicon: Lexicon, found: Aligned) -> Floats:
    """(n,): which part of both names the other one answers, 0-1: rare words count for more, words less alike for less,
    initials not at all.
    """
    bits = np.where(lexicon.initial, np.float32(0), lexicon.bits)
    one, partner = bits[found.one], bits[found.partners]
    both = np.where((one > 0) & (partner > 0), one + partner, 0.0)
    alike = np.clip((found.alike - NOTHING) / (1.0 - NOTHING), 0.0, 1.0)
    whole = one.sum(axis=0) + bits[found.other].sum(axis=0)
    answered: Floats = (both * alike).sum(axis=0) / np.maximum(whole, 1.0)
    return answered


def _turned(lexicon: Lexicon, found: Aligned) -> NDArray[np.bool_]:
    """(n,): whether two words stand in another order; a surname that opens a name counts as its last word."""
    places = _places(lexicon, found.one), of_partners(_places(lexicon, found.other), found.partner)
    turned = np.zeros(len(found.at), bool)
    for i in range(1, len(found.one)):
        for j in range(i):
            step, step_other = (side[i] - side[j] for side in places)
            turned |= found.met[i] & found.met[j] & (step * step_other < 0)
    return turned


def _places(lexicon: Lexicon, words: Rows) -> NDArray[np.int8]:
    places = np.repeat(np.arange(len(words), dtype=np.int8)[:, None], words.shape[1], axis=1)
    places[0] = np.where(lexicon.family[words[0]] & ~lexicon.family[words[-1]], len(words), 0)
    return places


def _weigh_one(found: Alignment, bits: Mapping[str, float], frequencies: Frequencies) -> float:
    """The same for one pair, in which two words may be written as one."""
    weight = 0.0
    for pairing in found.pairings:
        if pairing.kind == INITIAL:
            weight += INITIAL_ANSWERS if pairing.similarity > 0.5 else -INITIAL_ANSWERS
            continue
        said = bits.get(pairing.a.word) or sum(bits.get(word, 0.0) for word in pairing.a.word.split())
        cost = SLIP * (1.0 - pairing.similarity) * whole(pairing.a.sound, pairing.b.sound)
        weight += said - cost - (SHORT_FORM if pairing.kind == NICKNAME else 0.0)
    left = sorted(sum(part.role != INITIAL for part in side) for side in (found.left_a, found.left_b))
    weight -= LEFT_BOTH * left[0] + LEFT_ONE * (left[1] - left[0]) + TURNED * found.reordered
    weight -= UNANSWERED * (1.0 - answered(found, frequencies) ** 2)
    return weight - relatives_bits(found, frequencies) - fathers_bits(found)
