"""A first look at candidate pairs with whole numbers only: what cannot reach the evidence needed is put aside before
anything is compared letter by letter.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lastcontact.linkage.records import MISSING, NO_DAY, Records, heard_codes, year_of
from lastcontact.names.keys import forms_of
from lastcontact.names.skeleton import OPENING as CONSONANTS

WORDS = 4
"""Words of a name the first look takes in."""
SAME_DAY, SAME_YEAR, OTHER_YEAR = 10.0, 3.0, -4.0
OPENING = 0.5
"""Part of a word's weight given for the same first three consonants."""
SAME_VALUE = {
    "place": 4.0,
    "address": 6.0,
    "postcode": 5.0,
    "unit": 3.0,
    "service_number": 14.0,
    "phone": 9.0,
    "father_name": 5.0,
    "mother_name": 5.0,
}
SAME_EXACT = 14.0
OTHER_VALUE = -1.0
"""What a differing value costs: little, since at this point a slip of the pen looks like another value."""
NO_WORD = -3.0
"""What a word costs that has not even an opening in common with any word of the other name."""


@dataclass(frozen=True)
class Glance:
    """Whole numbers for every record, laid out for speed. `words`, `openings`: (WORDS, n) int32, 0 for none; `bits`:
    weight of each word number. `readings`: (WORDS, n) uint64, a bit for each way a word may open; ways may share one.
    `doubtful`: (n,) whether any word has several.
    """

    words: NDArray[np.int32]
    openings: NDArray[np.int32]
    readings: NDArray[np.uint64]
    doubtful: NDArray[np.bool_]
    bits: NDArray[np.float32]
    days: NDArray[np.int32]
    years: NDArray[np.int16]
    values: tuple[tuple[NDArray[np.int32], float], ...]


def glance_at(records: Records) -> Glance:
    """The numbers the first look needs, worked out once."""
    lexicon = records.lexicon
    fine = numbered(lexicon.fine)
    opening = by_reading(tuple(dict.fromkeys(f[:CONSONANTS] for f in forms_of(part))) for part in lexicon.parts)
    bit = np.where(opening > 0, np.uint64(1) << (opening % 64).astype(np.uint64), np.uint64(0))
    readings = np.bitwise_or.reduce(bit, axis=0)
    usable = ~lexicon.initial & (lexicon.lengths > 1)
    bits = np.zeros(int(fine.max(initial=0)) + 1, np.float32)
    np.maximum.at(bits, fine, lexicon.bits)
    rows = records.names[:, :WORDS]
    at = np.maximum(rows, 0)
    known = (rows >= 0) & usable[at]
    births = records.births
    years = np.where(
        births.digits > 0,
        births.digits // 10000,
        np.where(births.earliest == NO_DAY, 0, year_of(births.earliest)),
    )
    span = np.where(births.earliest == NO_DAY, 0, births.latest.astype(np.int64) - births.earliest)
    values = tuple((heard_codes(records.values[f]), w) for f, w in SAME_VALUE.items() if f in records.values)
    values += tuple((v.codes, SAME_EXACT) for f, v in records.values.items() if f.startswith("exact"))
    return Glance(
        words=np.ascontiguousarray(np.where(known, fine[at], 0).T.astype(np.int32)),
        openings=np.ascontiguousarray(np.where(known, opening[0][at], 0).T.astype(np.int32)),
        readings=np.ascontiguousarray(np.where(known, readings[at], np.uint64(0)).T),
        doubtful=(known & ((opening > 0).sum(axis=0) > 1)[at]).any(axis=1),
        bits=bits,
        days=births.digits,
        years=np.where(span > 800, 0, years).astype(np.int16),
        values=values,
    )


def numbered(keys: tuple[str, ...]) -> NDArray[np.int32]:
    """A number from 1 for each distinct text, 0 for the empty one."""
    numbers: dict[str, int] = {"": 0}
    return np.array([numbers.setdefault(key, len(numbers)) for key in keys], np.int32)


def by_reading(texts: Iterable[tuple[str, ...]]) -> NDArray[np.int32]:
    """The readings of each word as numbers, 0 for none, (most, words): a row of first ones, of second ones and so on. A
    reading that two words share has one number.
    """
    each = list(texts)
    most = max(1, *map(len, each)) if each else 1
    flat = numbered(tuple(of[at] if at < len(of) else "" for at in range(most) for of in each))
    return flat.reshape(most, len(each))


def promising(glance: Glance, one: NDArray[np.int64], other: NDArray[np.int64], needed: float) -> NDArray[np.bool_]:
    """Which pairs have the evidence needed: by the likeliest reading of their words or, where that does not do and a
    spelling leaves more open, by any.
    """
    found: NDArray[np.bool_] = evidence(glance, one, other) >= needed
    again = np.flatnonzero(~found & (glance.doubtful[one] | glance.doubtful[other]))
    found[again] = evidence(glance, one[again], other[again], any_reading=True) >= needed
    return found


def evidence(
    glance: Glance, one: NDArray[np.int64], other: NDArray[np.int64], *, any_reading: bool = False
) -> NDArray[np.float32]:
    """A rough weight in bits for each pair, rather too high than too low."""
    total = _names(glance, one, other, any_reading)
    a, b = glance.days[one], glance.days[other]
    x, y = glance.years[one], glance.years[other]
    year = np.where((x == 0) | (y == 0), 0.0, np.where(np.abs(x - y) <= 1, SAME_YEAR, OTHER_YEAR))
    total += np.where((a == b) & (a > 0), SAME_DAY, year).astype(np.float32)
    for codes, weight in glance.values:
        a, b = codes[one], codes[other]
        known = (a != MISSING) & (b != MISSING)
        total += np.where(known, np.where(a == b, np.float32(weight), np.float32(OTHER_VALUE)), np.float32(0))
    return total


def _names(glance: Glance, one: NDArray[np.int64], other: NDArray[np.int64], any_reading: bool) -> NDArray[np.float32]:
    width = len(glance.words)
    words_b = [row[other] for row in glance.words]
    openings_b = [row[other] for row in glance.openings]
    any_b = np.bitwise_or.reduce(glance.readings, axis=0)[other] if any_reading else None
    total = np.zeros(len(one), np.float32)
    for i in range(width):
        word, opening = glance.words[i][one], glance.openings[i][one]
        same = word == words_b[0]
        near = opening == openings_b[0]
        for j in range(1, width):
            same |= word == words_b[j]
            near |= opening == openings_b[j]
        near &= opening > 0
        if any_b is not None:
            near |= (glance.readings[i][one] & any_b) > 0
        part = np.where(same, np.float32(1), np.where(near, np.float32(OPENING), np.float32(0)))
        worth = np.where(part > 0, part * glance.bits[word], np.float32(NO_WORD))
        total += np.where(word > 0, worth, np.float32(0))
    return total
