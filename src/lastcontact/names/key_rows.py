"""The keys of many records at once, in arrays: those of keys.py as numbers, each distinct key made once however many
records have it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from typing import NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from lastcontact.names.batch import distinct
from lastcontact.names.frequency import counted_as
from lastcontact.names.keys import (
    MOST_WORDS,
    forms_of,
    index_keys,
    kept_years,
    number_key,
    numbered,
    openings_of,
    place_key,
)
from lastcontact.names.parts import INITIAL, PATRONYMIC, Part
from lastcontact.names.reading import WIDEST, of_several, read_parts
from lastcontact.names.skeleton import fine_skeleton

FEW = 100
"""So few records are read sooner one by one."""
Ints = NDArray[np.int64]
Rows = tuple[Ints, Ints]
"""(record's place among those given, number), both (n,)."""
_NONE = -1
_VALUES = 1 << 31
"""More than there are years or places."""


class Known(NamedTuple):
    """What the keys of a record are made from (keys.index_keys)."""

    name: str
    birth_years: tuple[int, int] | None = None
    places: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Words:
    """The words of each record's name that keys are made of, and what each of them may be read as: (n, width, most),
    `_NONE` where there is none: `openings` and `own` are places in `opening` and `forms`.
    """

    openings: Ints
    own: Ints
    opening: list[str]
    forms: list[str]


def index_rows(records: Sequence[Known]) -> tuple[Rows, Rows]:
    """The keys of records, and the words of their names as they are counted (frequency.counted_as): as numbers, each
    once a record, in the order of records.
    """
    if len(records) < FEW:
        return _one_by_one(records, range(len(records)))
    names = pl.Series("name", [record.name for record in records], dtype=pl.String)
    parts, rows = read_parts(names)
    many = rows[:, -1] >= 0 if rows.shape[1] == WIDEST else np.zeros(len(rows), bool)
    odd = np.union1d(np.flatnonzero(many), of_several(names)).tolist()
    rows[odd] = _NONE
    words = _words(parts, rows)
    plain = [*_pairs(words), *_with_years(words, records), *_with_places(words, records), _numbers(records)]
    sounds = np.array([_sound(part) for part in parts] + [_NONE], np.int64)[rows]
    keys, counted = _one_by_one(records, odd)
    return _once([*plain, keys]), _once([*_columns(sounds), counted])


def _one_by_one(records: Sequence[Known], places: Sequence[int]) -> tuple[Rows, Rows]:
    keys: list[tuple[int, int]] = []
    counted: list[tuple[int, int]] = []
    for at in places:
        name, years, where, numbers = records[at]
        found = index_keys(name, birth_years=years, places=where, numbers=numbers)
        keys.extend((at, numbered(key)) for key in found)
        counted.extend((at, numbered(word)) for word in counted_as(name))
    return _rows(keys), _rows(counted)


def _rows(found: list[tuple[int, int]]) -> Rows:
    both = np.array(found, np.int64).reshape(-1, 2)
    return both[:, 0], both[:, 1]


def _words(parts: Sequence[Part], rows: NDArray[np.int32]) -> _Words:
    opening, openings = _readings([openings_of(part) for part in parts])
    forms, own = _readings([() if part.role == PATRONYMIC else forms_of(part) for part in parts])
    word = np.array([part.role != INITIAL for part in parts] + [False], bool)[rows]
    kept = (word & (np.cumsum(word, axis=1) <= MOST_WORDS))[:, :, None]
    return _Words(np.where(kept, openings[rows], _NONE), np.where(kept, own[rows], _NONE), opening, forms)


def _readings(of_each: Sequence[tuple[str, ...]]) -> tuple[list[str], Ints]:
    """The distinct texts, and where each word has its own among them: (words + 1, most), the last row of no word."""
    numbers = {text: number for number, text in enumerate(sorted({text for texts in of_each for text in texts}))}
    places = np.full((len(of_each) + 1, max(map(len, of_each), default=1) or 1), _NONE, np.int64)
    for at, texts in enumerate(of_each):
        places[at, : len(texts)] = [numbers[text] for text in texts]
    return list(numbers), places


def _sound(part: Part) -> int:
    sound = fine_skeleton(part.sound.sounds)
    return numbered(sound) if sound else _NONE


def _pairs(words: _Words) -> Iterator[Rows]:
    """The openings of each two words."""
    openings, many, most = words.opening, len(words.opening), range(words.openings.shape[2])
    for (i, j), (x, y) in product(combinations(range(words.openings.shape[1]), 2), product(most, most)):
        one, other = words.openings[:, i, x], words.openings[:, j, y]
        at = np.flatnonzero((one >= 0) & (other >= 0))
        low, high = np.minimum(one[at], other[at]), np.maximum(one[at], other[at])
        yield at, _numbered(low * many + high, lambda code: f"q:{openings[code // many]} {openings[code % many]}")


def _with_years(words: _Words, records: Sequence[Known]) -> Iterator[Rows]:
    years = [tuple(kept_years(*known.birth_years)) if known.birth_years else () for known in records]
    for step in range(max(map(len, years))):
        year = np.array([each[step] if step < len(each) else _NONE for each in years], np.int64)
        yield from _beside(words, year, lambda word, year: f"y:{word} {year}")


def _with_places(words: _Words, records: Sequence[Known]) -> Iterator[Rows]:
    keys = {place: place_key(place) for known in records for place in known.places}
    texts = sorted(set(keys.values()) - {""})
    numbers = {text: number for number, text in enumerate(texts)} | {"": _NONE}
    for step in range(max(len(known.places) for known in records)):
        of_each = (known.places[step] if step < len(known.places) else "" for known in records)
        place = np.array([numbers[keys.get(each, "")] for each in of_each], np.int64)
        yield from _beside(words, place, lambda word, place: f"l:{word} {texts[place]}")


def _beside(words: _Words, value: Ints, text: Callable[[str, int], str]) -> Iterator[Rows]:
    """Each word of a name with the value of its record, 0 or more where there is one."""
    forms = words.forms
    for own in words.own.reshape(len(value), -1).T:
        at = np.flatnonzero((own >= 0) & (value >= 0))
        codes = own[at] * _VALUES + value[at]
        yield at, _numbered(codes, lambda code: text(forms[code // _VALUES], code % _VALUES))


def _numbers(records: Sequence[Known]) -> Rows:
    found = [(at, number_key(number)) for at, known in enumerate(records) for number in known.numbers]
    return _rows([(at, numbered(f"n:{number}")) for at, number in found if number])


def _numbered(codes: Ints, text: Callable[[int], str]) -> Ints:
    known, back = distinct(codes)
    return np.array([numbered(text(code)) for code in known.tolist()], np.int64)[back]


def _columns(values: Ints) -> Iterator[Rows]:
    for column in values.T:
        at = np.flatnonzero(column != _NONE)
        yield at, column[at]


def _once(found: Sequence[Rows]) -> Rows:
    owners, numbers = (np.concatenate([rows[side] for rows in found]) for side in (0, 1))
    order = np.lexsort((numbers, owners))
    owners, numbers = owners[order], numbers[order]
    first = np.ones(len(owners), bool)
    first[1:] = (owners[1:] != owners[:-1]) | (numbers[1:] != numbers[:-1])
    return owners[first], numbers[first]
