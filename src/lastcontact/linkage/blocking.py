"""Candidate pairs: records that share at least one cheap key. Nothing is dropped as too common; long lists are only
looked through in order.

The keys are those of names/keys.py, as numbers: pairs of words, a word and a birth year, a word and a place, a
number, a birth date and a place or an opening sound, and single rare words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lastcontact.linkage.firstpass import WORDS, evidence, glance_at, numbered
from lastcontact.linkage.records import MISSING, NO_DAY, Records, heard_codes
from lastcontact.names.keys import OPENING
from lastcontact.names.skeleton import unopened

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
            promising = evidence(glance, one, other) >= needed
            one, other = one[promising], other[promising]
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
    fine, coarse, opening, known = _words(records)
    size = (limits.whole, limits.window)
    yield _word_pairs(fine, known), *size
    yield _word_pairs(opening, known), *size
    years = list(_years(records))
    for year in years:
        yield _with_each_word(coarse, known, year), *size
    for field in ("place", "postcode", "address", "unit"):
        if field in records.values:
            yield _with_each_word(coarse, known, heard_codes(records.values[field])), *size
    yield _with_each_word(fine, known, None), limits.rare, 0
    yield from ((keys, *size) for keys in _numbers(records))
    yield from ((keys, *size) for keys in _days(records, coarse, known))


def _words(records: Records) -> tuple[NDArray[np.uint64], NDArray[np.uint64], NDArray[np.uint64], NDArray[np.bool_]]:
    """For each record and word: number of its fine skeleton, its coarse one, the coarse one's opening; and whether
    the word is a key at all.
    """
    lexicon = records.lexicon
    fine, coarse = numbered(lexicon.fine), numbered(lexicon.coarse)
    opening = numbered(tuple(unopened(key)[:OPENING] for key in lexicon.coarse))
    usable = ~lexicon.initial & np.array([bool(key) for key in lexicon.coarse], bool)
    rows = records.names[:, :WORDS]
    at = np.maximum(rows, 0)
    as_keys = [keys.astype(np.uint64)[at] for keys in (fine, coarse, opening)]
    return as_keys[0], as_keys[1], as_keys[2], (rows >= 0) & usable[at]


def _mixed(*parts: NDArray[np.uint64]) -> NDArray[np.uint64]:
    mixed = np.zeros(len(parts[0]), np.uint64)
    for prime, part in zip(_PRIMES, parts, strict=False):
        mixed ^= (part + np.uint64(1)) * prime
        mixed ^= mixed >> np.uint64(29)
    return mixed


def _word_pairs(words: NDArray[np.uint64], known: NDArray[np.bool_]) -> Keys:
    keys, owners = [], []
    for i in range(words.shape[1]):
        for j in range(i + 1, words.shape[1]):
            at = np.flatnonzero(known[:, i] & known[:, j])
            low, high = np.minimum(words[at, i], words[at, j]), np.maximum(words[at, i], words[at, j])
            keys.append(_mixed(low, high))
            owners.append(at.astype(np.int32))
    return _joined(keys, owners)


def _with_each_word(words: NDArray[np.uint64], known: NDArray[np.bool_], value: NDArray[np.int32] | None) -> Keys:
    keys, owners = [], []
    for i in range(words.shape[1]):
        at = np.flatnonzero(known[:, i] if value is None else known[:, i] & (value != MISSING))
        keys.append(words[at, i] if value is None else _mixed(words[at, i], value[at].astype(np.uint64)))
        owners.append(at.astype(np.int32))
    return _joined(keys, owners)


def _years(records: Records) -> Iterator[NDArray[np.int32]]:
    """The birth years of each record, -1 for none; a span of several years gives several columns."""
    births = records.births
    first = np.where(
        births.earliest == NO_DAY, births.digits // 10000, 1970 + np.floor(births.earliest / 365.2425).astype(np.int32)
    )
    last = np.where(births.latest == NO_DAY, first, 1970 + np.floor(births.latest / 365.2425).astype(np.int32))
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


def _days(records: Records, coarse: NDArray[np.uint64], known: NDArray[np.bool_]) -> Iterator[Keys]:
    day = np.where(records.births.digits > 0, records.births.digits, MISSING)
    if not (day != MISSING).any():
        return
    first = numbered(tuple(key[:1] for key in records.lexicon.coarse)).astype(np.uint64)[
        np.maximum(records.names[:, :WORDS], 0)
    ]
    yield _with_each_word(first, known, day)
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
