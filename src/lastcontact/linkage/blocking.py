"""Candidate pairs: records that share at least one cheap key. Nothing is dropped as too common; long lists are only
looked through in order.

The keys are those of names/keys.py, as numbers: pairs of words, a word and a birth year, a word and a place, a
number, a birth date and a place or an opening sound, and single rare words. A word whose spelling leaves a consonant
open stands under each reading.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, product

import numpy as np
from numpy.typing import NDArray

from lastcontact.linkage.firstpass import WORDS, by_reading, glance_at, promising
from lastcontact.linkage.records import MISSING, NO_DAY, Records, heard_codes, year_of
from lastcontact.names.keys import forms_of, openings_of

Keys = tuple[NDArray[np.uint64], NDArray[np.int32]]
"""(key, record), both (n,)."""
_PIECE = 500_000
FEW_RECORDS = 19.0
"""Bits below which the first look asks for nothing: lists of some thousand records are weighed in full."""
_WIDEST_YEARS = 3
_PRIMES = tuple(np.uint64(p) for p in (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9))


@dataclass(frozen=True)
class Limits:
    """`whole`: a key with up to this many records gives all their pairs. `window`: in a longer list each record meets
    this many next ones, ordered by birth date and name. `rare`: single words are keys up to this many records.
    `first_look`: how many more bits the first look must find each time the records double in number.
    """

    whole: int = 40
    window: int = 8
    rare: int = 12
    first_look: float = 1.5


MANY_RECORDS = 200_000


def limits_for(records: int) -> Limits:
    """Lists of many records have long lists under each key; there, fewer of one key are looked at, since the other
    keys meet them too.
    """
    return Limits() if records < MANY_RECORDS else Limits(whole=12, window=4, rare=8)


@dataclass(frozen=True)
class Candidates:
    """`pairs`: coded as first * size + second, first < second, sorted, each once. `met`: how many pairs shared a key
    and were looked at.
    """

    pairs: NDArray[np.int64]
    met: int


def candidate_pairs(records: Records, limits: Limits, *, share: tuple[int, int] = (0, 1)) -> Candidates:
    """The pairs that share a key and pass the first look.

    `share`: (k, n) looks only at the keys that fall to the k-th of n workers; what the workers find together is what
    one alone finds, since all records of a key fall to one of them.
    """
    order = _reading_order(records)
    glance = glance_at(records)
    needed = limits.first_look * np.log2(max(2, records.size)) - FEW_RECORDS
    found, met = [np.zeros(0, np.int64)], 0
    for keys, whole, window in _families(records, limits):
        for one, other in _pairs_of(_shared_out(keys, share), order, (whole, window)):
            met += len(one)
            likely = promising(glance, one, other, needed)
            one, other = one[likely], other[likely]
            found.append(np.minimum(one, other) * records.size + np.maximum(one, other))
    return Candidates(sorted_unique(np.concatenate(found)), met)


def _shared_out(keys: Keys, share: tuple[int, int]) -> Keys:
    worker, workers = share
    if workers == 1:
        return keys
    mine = _mixed(keys[0]) % np.uint64(workers) == np.uint64(worker)
    return keys[0][mine], keys[1][mine]


def sorted_unique(values: NDArray[np.int64]) -> NDArray[np.int64]:
    """As numpy.unique, by sorting, which for millions of whole numbers is several times faster than its hash table."""
    if not len(values):
        return values
    values = np.sort(values)
    return values[np.concatenate([[True], values[1:] != values[:-1]])]


def _families(records: Records, limits: Limits) -> Iterator[tuple[Keys, int, int]]:
    rows = records.names[:, :WORDS]
    fine, coarse, opening = _words(records)
    size = (limits.whole, limits.window)
    yield _word_pairs(rows, fine), *size
    yield _word_pairs(rows, opening), *size
    years = [_with_each_word(rows, coarse, year) for year in _years(records)]
    if years:
        yield _joined(*map(list, zip(*years, strict=True))), *size
    for field in ("place", "postcode", "address", "unit"):
        if field in records.values:
            yield _with_each_word(rows, coarse, heard_codes(records.values[field])), *size
    yield _with_each_word(rows, fine, None), limits.rare, 0
    yield from ((keys, *size) for keys in _numbers(records))
    yield from ((keys, *size) for keys in _days(records))


Readings = list[NDArray[np.uint64]]
"""For each reading, the likeliest first, the number of every word's skeleton in it, 0 for none; behind the last word
one 0 more, which stands for no word.
"""


def _words(records: Records) -> tuple[Readings, Readings, Readings]:
    """The words by their fine skeletons, by their coarse ones, and by how these open."""
    lexicon = records.lexicon
    fine = [(text,) if coarse else () for text, coarse in zip(lexicon.fine, lexicon.coarse, strict=True)]
    forms, begun = ([of(part) for part in lexicon.parts] for of in (forms_of, openings_of))
    return _readings(records, fine), _readings(records, forms), _readings(records, begun)


def _readings(records: Records, texts: Iterable[tuple[str, ...]]) -> Readings:
    numbers = np.where(records.lexicon.initial, 0, by_reading(texts)).astype(np.uint64)
    return list(np.pad(numbers, ((0, 0), (0, 1))))


def _mixed(*parts: NDArray[np.uint64]) -> NDArray[np.uint64]:
    mixed = np.zeros(len(parts[0]), np.uint64)
    for prime, part in zip(_PRIMES, parts, strict=False):
        mixed ^= (part + np.uint64(1)) * prime
        mixed ^= mixed >> np.uint64(29)
    return mixed


def _word_pairs(rows: NDArray[np.int32], words: Readings) -> Keys:
    keys, owners = [], []
    having = [np.flatnonzero((numbers[rows] > 0).any(axis=1)) for numbers in words]
    for x, y in product(range(len(words)), repeat=2):
        owner = having[max(x, y)]
        for i, j in combinations(range(rows.shape[1]), 2):
            one, other = words[x][rows[owner, i]], words[y][rows[owner, j]]
            at = np.flatnonzero((one > 0) & (other > 0))
            keys.append(_mixed(np.minimum(one[at], other[at]), np.maximum(one[at], other[at])))
            owners.append(owner[at].astype(np.int32))
    return _joined(keys, owners)


def _with_each_word(rows: NDArray[np.int32], words: Readings, value: NDArray[np.int32] | None) -> Keys:
    keys, owners = [], []
    for numbers, column in product(words, rows.T):
        word = numbers[column]
        at = np.flatnonzero(word > 0 if value is None else (word > 0) & (value != MISSING))
        keys.append(word[at] if value is None else _mixed(word[at], value[at].astype(np.uint64)))
        owners.append(at.astype(np.int32))
    return _joined(keys, owners)


def _years(records: Records) -> Iterator[NDArray[np.int32]]:
    """The birth years of each record, -1 for none; a span of several years gives several columns, whose keys are those
    of one family: who may be born in 1998 or 1999 meets whoever is born in either.
    """
    births = records.births
    first = np.where(births.earliest == NO_DAY, births.digits // 10000, year_of(births.earliest))
    last = np.where(births.latest == NO_DAY, first, year_of(births.latest))
    narrow = (first > 0) & (last - first < _WIDEST_YEARS)
    for step in range(_WIDEST_YEARS):
        year = np.where(narrow & (first + step <= last), first + step, MISSING).astype(np.int32)
        if (year != MISSING).any():
            yield year


def _numbers(records: Records) -> Iterator[Keys]:
    for field, values in records.values.items():
        if field.startswith("exact") or field in ("service_number", "phone"):
            at = np.flatnonzero(values.codes != MISSING)
            yield values.codes[at].astype(np.uint64), at.astype(np.int32)


def _days(records: Records) -> Iterator[Keys]:
    day = np.where(records.births.digits > 0, records.births.digits, MISSING)
    if not (day != MISSING).any():
        return
    first = (tuple(dict.fromkeys(form[0] for form in forms_of(part))) for part in records.lexicon.parts)
    yield _with_each_word(records.names[:, :WORDS], _readings(records, first), day)
    for field in ("place", "postcode", "address"):
        if field in records.values:
            codes = heard_codes(records.values[field])
            at = np.flatnonzero((day != MISSING) & (codes != MISSING))
            yield _mixed(day[at].astype(np.uint64), codes[at].astype(np.uint64)), at.astype(np.int32)


def _joined(keys: list[NDArray[np.uint64]], owners: list[NDArray[np.int32]]) -> Keys:
    if not keys:
        return np.zeros(0, np.uint64), np.zeros(0, np.int32)
    return np.concatenate(keys), np.concatenate(owners)


def _reading_order(records: Records) -> NDArray[np.int64]:
    """The place of each record when all are ordered by birth date, first words and their marks: near neighbours in a
    long list are alike, and the order in which the records came does not matter.
    """
    words, births = np.where(records.names >= 0, records.names, 0), records.births
    order = np.lexsort((records.marks, words[:, -1], words[:, 0], births.digits, births.earliest))
    place = np.empty(records.size, np.int64)
    place[order] = np.arange(records.size)
    return place


def _pairs_of(
    keys: Keys, order: NDArray[np.int64], limits: tuple[int, int]
) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """The records of each pair, the one that comes first in `order` first."""
    key, owner = keys
    if len(key) < 2:
        return
    sorted_at = np.lexsort((order[owner], key))
    key, owner = key[sorted_at], owner[sorted_at].astype(np.int64)
    starts = np.flatnonzero(np.concatenate([[True], key[1:] != key[:-1]]))
    counts = np.diff(np.concatenate([starts, [len(key)]]))
    whole, window = limits
    reach = np.where(counts <= whole, counts, window)
    ends = np.repeat(starts + counts, counts)
    reaches = np.repeat(reach, counts)
    at = np.flatnonzero((ends - np.arange(len(key)) > 1) & (reaches > 0))
    step = 1
    while len(at):
        for start in range(0, len(at), _PIECE):
            here = at[start : start + _PIECE]
            one, other = owner[here], owner[here + step]
            apart = one != other
            yield one[apart], other[apart]
        step += 1
        at = at[(at + step < ends[at]) & (step <= reaches[at])]
