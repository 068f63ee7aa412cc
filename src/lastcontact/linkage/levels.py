"""How two values agree, for many pairs at once: a number for each level, each distinct pair of values worked out
once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache, reduce

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA, JaroWinkler, Levenshtein
from rapidfuzz.process import cpdist

from lastcontact.linkage.births import GENERATION_YEARS
from lastcontact.linkage.records import MISSING, NO_DAY, NUMBER_FIELDS, Births, Records, Values, heard
from lastcontact.linkage.values import NEAR, SHORTEST, told_code
from lastcontact.names.batch import distinct
from lastcontact.names.nicknames import nickname_classes, share_nickname

Levels = NDArray[np.int8]
"""0 where a value is missing, else 1 + the place of the code in the field's codes."""
BIRTH_CODES = (
    "day_same",
    "day_near",
    "year_same",
    "fits",
    "year_off",
    "years_off",
    "differs",
    "day_differs",
    "generation",
    "anniversary_same",
    "anniversary_differs",
)
TEXT_CODES = ("same", "near", "differs")
PLAIN_CODES = ("same", "differs")
YEAR_DAYS = 365.25
NEAR_OPENING = 0.9
"""The similarity of Jaro and Winkler from which two texts are near; it forgives slips towards the end."""

_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True)
class FieldLevels:
    """`field`: as in weights.tsv; `codes`: names of the levels from 1; `levels`: (n,)."""

    field: str
    name: str
    codes: tuple[str, ...]
    levels: Levels


def field_levels(records: Records, one: NDArray[np.int64], other: NDArray[np.int64]) -> list[FieldLevels]:
    """The levels of every field but the name, for pairs of records."""
    found = []
    if (records.births.earliest != NO_DAY).any() or (records.births.digits > 0).any() or records.births.yearless.any():
        found.append(FieldLevels("birth", "birth", BIRTH_CODES, birth_levels(records.births, one, other)))
    for name, values in records.values.items():
        field = "exact" if name.startswith("exact") else name.removesuffix("_name")
        a, b = values.codes[one], values.codes[other]
        if field in ("sex", "rank", "phone", "list"):
            found.append(FieldLevels(field, name, PLAIN_CODES, _plain(a, b)))
        elif field in NUMBER_FIELDS or field == "exact":
            found.append(FieldLevels(field, name, TEXT_CODES, _numbers(values, a, b)))
        else:
            levels = _texts(values, a, b)
            if field in ("father", "mother"):
                levels = _forms(values, levels, (a, b))
            if values.instead is not None:
                levels = _told_by_names(values, levels, (one, other))
            found.append(FieldLevels(field, name, TEXT_CODES, levels))
    return found


def _told_by_names(values: Values, levels: Levels, pairs: tuple[NDArray[np.int64], NDArray[np.int64]]) -> Levels:
    """A father given on one record against a patronymic in the other's name. A patronymic changes the name it is made
    of (Petrovich, Pyotr) or leaves its stem (Грачевич, Hrachya), so that only another opening speaks against. Where
    both names tell the father, that he is given on both as well says nothing new.
    """
    assert values.instead is not None and values.told is not None
    known = values.codes[pairs[0]] != MISSING, values.codes[pairs[1]] != MISSING
    a, b = (np.where(k, values.codes[p], values.instead[p]) for k, p in zip(known, pairs, strict=True))
    at = np.flatnonzero((known[0] != known[1]) & (a != MISSING) & (b != MISSING))
    levels = levels.copy()
    levels[at] = _told_levels(values, np.where(known[0], b, a)[at], np.where(known[0], a, b)[at])
    levels[values.told[pairs[0]] & values.told[pairs[1]] & (levels < 3)] = 0
    return levels


_TOLD = ("", "father.same", "father.near", "father.differs")


def _told_levels(values: Values, told: NDArray[np.int32], given: NDArray[np.int32]) -> Levels:
    """How fathers that patronymics tell agree with fathers given, each as the code of a value."""
    levels = _texts(values, told, given)
    sounds, codes = heard(values)
    unsure = np.flatnonzero(levels >= 2)
    size = len(sounds)
    pairs = codes[told[unsure]].astype(np.int64) * size + codes[given[unsure]]
    keys, back = distinct(pairs * len(_TOLD) + levels[unsure])
    cut = ((key // len(_TOLD), _TOLD[key % len(_TOLD)]) for key in keys.tolist())
    found = [_TOLD.index(told_code(code, sounds[pair // size], sounds[pair % size])) for pair, code in cut]
    levels[unsure] = np.array(found, np.int8)[back]
    return levels


def _forms(values: Values, levels: Levels, pairs: tuple[NDArray[np.int32], NDArray[np.int32]]) -> Levels:
    """Given names of which one is a form of the other, "Акоп" and "Hakob", are near however they sound."""
    sounds, codes = heard(values)
    known = np.array([sound in nickname_classes() for sound in sounds] or [False])
    at = np.flatnonzero(levels == 3)
    p, q = codes[pairs[0][at]], codes[pairs[1][at]]
    both = np.flatnonzero(known[p] & known[q])
    (x, y), back = _distinct(p[both], q[both])
    shared = np.array([share_nickname(sounds[i], sounds[j]) for i, j in zip(x, y, strict=True)], bool)
    levels[at[both[shared[back]]]] = 2
    return levels


def _plain(a: NDArray[np.int32], b: NDArray[np.int32]) -> Levels:
    return np.where((a == MISSING) | (b == MISSING), 0, np.where(a == b, 1, 2)).astype(np.int8)


def _numbers(values: Values, a: NDArray[np.int32], b: NDArray[np.int32]) -> Levels:
    levels = np.where((a == MISSING) | (b == MISSING), 0, np.where(a == b, 1, 3)).astype(np.int8)
    at = np.flatnonzero(levels == 3)
    if len(at):
        signs = _signs_written(values)
        shorter = np.minimum(signs.lengths[a[at]], signs.lengths[b[at]])
        hope = (shorter >= SHORTEST) & (signs.different(a[at], b[at]) <= 2)
        at = at[hope]
        (x, y), back = _distinct(a[at], b[at])
        left, right = [signs.texts[i] for i in x], [signs.texts[i] for i in y]
        apart = cpdist(left, right, scorer=OSA.distance, score_cutoff=1, dtype=np.int32)
        levels[at] = np.where(apart <= 1, 2, 3)[back]
    return levels


def _texts(values: Values, a: NDArray[np.int32], b: NDArray[np.int32]) -> Levels:
    levels = np.where((a == MISSING) | (b == MISSING), 0, np.where(a == b, 1, 3)).astype(np.int8)
    at = np.flatnonzero(levels == 3)
    if len(at):
        sounds, codes = heard(values)
        p, q = codes[a[at]], codes[b[at]]
        levels[at[p == q]] = 2
        signs = _signs_heard(values)
        hope = np.flatnonzero((p != q) & _may_be_near(signs, p, q) & ~signs.other_number(p, q))
        (x, y), back = _distinct(p[hope], q[hope])
        near = _alike([sounds[i] for i in x], [sounds[i] for i in y])
        levels[at[hope]] = np.where(near, 2, 3)[back]
    return levels


def _may_be_near(signs: _Signs, p: NDArray[np.int32], q: NDArray[np.int32]) -> NDArray[np.bool_]:
    """False where the letters of two texts alone show that neither measure of `_alike` can find them near.

    Each edit changes two letters at most; Jaro and Winkler reach 0.9 only if Jaro alone reaches 5/6, so that the shares
    of letters that answer to each other add up to 1.5.
    """
    x, y = signs.lengths[p], signs.lengths[q]
    edits = 2 * (1 - NEAR) * np.maximum(x, y)
    unanswered = x + y - 3 * x * y / np.maximum(x + y, 1)
    return np.asarray(signs.different(p, q) <= np.maximum(edits, unanswered) + 1e-3)


@dataclass(frozen=True)
class _Signs:
    """Texts, a bit for each letter or digit that a text has, how long it is, and a mark for the numbers in it, 0 for
    none.
    """

    texts: tuple[str, ...]
    bits: NDArray[np.uint64]
    lengths: NDArray[np.float32]
    numbers: NDArray[np.int32]

    @classmethod
    def of(cls, texts: tuple[str, ...]) -> _Signs:
        bits = [reduce(lambda bits, sign: bits | 1 << (ord(sign) & 63), set(text), 0) for text in texts]
        known: dict[str, int] = {"": 0}
        numbers = [known.setdefault(" ".join(_DIGITS.findall(text)), len(known)) for text in texts]
        lengths = np.array([len(text) for text in texts], np.float32)
        return cls(texts, np.array(bits, np.uint64), lengths, np.array(numbers, np.int32))

    def other_number(self, one: NDArray[np.int32], other: NDArray[np.int32]) -> NDArray[np.bool_]:
        """Whether both hold numbers, and not the same: the 41st and the 42nd are not one unit spelled differently."""
        a, b = self.numbers[one], self.numbers[other]
        return np.asarray((a != b) & (a > 0) & (b > 0))

    def different(self, one: NDArray[np.int32], other: NDArray[np.int32]) -> NDArray[np.uint8]:
        """How many signs only one of the two texts has, at least."""
        return np.asarray(np.bitwise_count(self.bits[one] ^ self.bits[other]))


@lru_cache(maxsize=64)
def _signs_heard(values: Values) -> _Signs:
    return _Signs.of(heard(values)[0])


@lru_cache(maxsize=64)
def _signs_written(values: Values) -> _Signs:
    return _Signs.of(tuple(value.replace(" ", "") for value in values.distinct))


def _alike(left: list[str], right: list[str]) -> NDArray[np.bool_]:
    near = cpdist(left, right, scorer=Levenshtein.normalized_similarity, score_cutoff=NEAR, dtype=np.float32) >= NEAR
    rest = np.flatnonzero(~near)
    left, right = [left[i] for i in rest], [right[i] for i in rest]
    scorer = JaroWinkler.normalized_similarity
    near[rest] = cpdist(left, right, scorer=scorer, score_cutoff=NEAR_OPENING, dtype=np.float32) >= NEAR_OPENING
    return near


def _distinct(
    a: NDArray[np.int32], b: NDArray[np.int32]
) -> tuple[tuple[NDArray[np.int64], NDArray[np.int64]], NDArray[np.int64]]:
    low, high = np.minimum(a, b).astype(np.int64), np.maximum(a, b).astype(np.int64)
    base = int(high.max(initial=0)) + 1
    keys, back = distinct(low * base + high)
    return (keys // base, keys % base), back


def birth_levels(births: Births, one: NDArray[np.int64], other: NDArray[np.int64]) -> Levels:
    """births.birth_code for arrays; whole dates as written are also compared digit by digit, so that an impossible
    one can be a slip.
    """
    a0, a1, b0, b1 = births.earliest[one], births.latest[one], births.earliest[other], births.latest[other]
    x, y = births.digits[one], births.digits[other]
    known = (a0 != NO_DAY) & (b0 != NO_DAY)
    apart = np.maximum(0, np.maximum(a0, b0).astype(np.int64) - np.minimum(a1, b1)) / YEAR_DAYS
    days = (a0 == a1) & (b0 == b1)
    wide = np.maximum(a1.astype(np.int64) - a0, b1.astype(np.int64) - b0) / YEAR_DAYS
    fits = np.where(~days & (wide <= 1.01), 3, 4)
    same_year = days & (x // 10000 == y // 10000) & (x > 0)
    far = np.where(apart <= 5, 6, np.where(apart <= GENERATION_YEARS, 7, 9))
    level = np.where(apart == 0, fits, np.where(apart <= 1.5, 5, far))
    level = np.where(same_year, 8, level)
    level = np.where(known & (wide <= 40), level, 0)
    level = np.where(known & days & (a0 == b0), 1, level)
    written = (x > 0) & (y > 0)
    level = np.where(written & (x == y), 1, level)
    slip = np.flatnonzero(written & (level != 1))
    near = _one_slip(x[slip], y[slip])
    level[slip[near]] = 2
    return _anniversaries(births, (one, other), level).astype(np.int8)


def _anniversaries(
    births: Births, pairs: tuple[NDArray[np.int64], NDArray[np.int64]], level: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Where nothing is told yet and one of the two names a day without a year: whether the other names that day too."""
    if not births.yearless.any():
        return level
    whole = (births.earliest == births.latest) & (births.earliest != NO_DAY)
    days = np.where(births.yearless > 0, births.yearless, np.where(whole, births.digits % 10000, 0))
    x, y = days[pairs[0]], days[pairs[1]]
    either = (births.yearless[pairs[0]] > 0) | (births.yearless[pairs[1]] > 0)
    told = either & (x > 0) & (y > 0) & (level == 0)
    return np.where(told, np.where(x == y, 10, 11), level)


def _one_slip(x: NDArray[np.int32], y: NDArray[np.int32]) -> NDArray[np.bool_]:
    """One digit different, two neighbours exchanged, or day and month exchanged."""
    a, b = _nibbles(x), _nibbles(y)
    changed = a ^ b
    places = (changed | changed >> 1 | changed >> 2 | changed >> 3) & 0x11111111
    count = np.bitwise_count(places)
    near = count == 1
    two = np.flatnonzero(count == 2)
    lowest = places[two] & -places[two]
    adjacent = places[two] == lowest * 17
    low_a, high_a = a[two] & (lowest * 15), a[two] & (lowest * 240)
    low_b, high_b = b[two] & (lowest * 15), b[two] & (lowest * 240)
    near[two] = adjacent & (low_a << 4 == high_b) & (low_b << 4 == high_a)
    exchanged = (x // 10000 == y // 10000) & (x // 100 % 100 == y % 100) & (x % 100 == y // 100 % 100)
    return np.asarray(near | exchanged)


def _nibbles(digits: NDArray[np.int32]) -> NDArray[np.int64]:
    """The eight decimal digits in four bits each."""
    left, packed = digits.astype(np.int64), np.zeros(len(digits), np.int64)
    for place in range(8):
        packed |= (left % 10) << (4 * place)
        left //= 10
    return packed
