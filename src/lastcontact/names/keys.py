"""Cheap keys under which a record can be found again: kept in a database table for one new record, in arrays for
whole lists.

Two records that may be one person share at least one key, most of the time. A key is never evidence. A word whose
spelling leaves a consonant open has a key for each reading (skeleton.py).
"""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b
from itertools import combinations, product

from lastcontact.names.parts import INITIAL, PATRONYMIC, Part, Parts, parts_of
from lastcontact.names.skeleton import openings, skeleton, skeletons

YEARS_AROUND = 1
"""A birth year is looked up with the years this far away."""
WIDEST_YEARS = 12
"""A birth interval wider than this is no key."""
MOST_WORDS = 5


def index_keys(
    name: str,
    *,
    birth_years: tuple[int, int] | None = None,
    places: tuple[str, ...] = (),
    numbers: tuple[str, ...] = (),
) -> tuple[str, ...]:
    """The keys to keep for a record, sorted; the same for every order of the words. About five for two words, a birth
    year and a place.

    ``q:`` the openings of two words, ``y:`` a word and a birth year, ``l:`` a word and a place, ``n:`` a number
    (service number, phone). A name of one word has keys only by what is known beside it: alone it matches nothing.

    >>> sorted(set(index_keys("Սարնեցյան Վահագն")) & set(index_keys("Vaaqn Sarnesyan")))
    ['q:pkn srn']
    """
    first = parts_of(name)
    keys = _of_one(first, birth_years, places)
    keys.update(*(_of_one(parts_of(other), birth_years, places) for other in first.others))
    keys.update(f"n:{number}" for number in map(number_key, numbers) if number)
    return tuple(sorted(keys))


def _of_one(name: Parts, birth_years: tuple[int, int] | None, places: tuple[str, ...]) -> set[str]:
    words = [part for part in name.names if part.role != INITIAL][:MOST_WORDS]
    own = {form for part in words if part.role != PATRONYMIC for form in forms_of(part)}
    pairs = combinations(map(openings_of, words), 2)
    keys = {"q:{} {}".format(*sorted(both)) for one, other in pairs for both in product(one, other)}
    if birth_years:
        keys.update(f"y:{key} {year}" for key in own for year in kept_years(*birth_years))
    for where in filter(None, map(place_key, places)):
        keys.update(f"l:{key} {where}" for key in own)
    return keys


def forms_of(part: Part) -> tuple[str, ...]:
    """The skeletons of a word by which it is a key; those of the father's name for a patronymic."""
    return tuple(filter(None, skeletons(part.father or part.sound.sounds, part.word)))


def openings_of(part: Part) -> tuple[str, ...]:
    """How these skeletons open."""
    return openings(part.father or part.sound.sounds, part.word)


def kept_years(earliest: int, latest: int) -> range:
    """Every third year of an interval: a look-up of any year in it, and of the years around, meets one of them. None of
    an interval too wide.
    """
    if not 0 <= latest - earliest <= WIDEST_YEARS:
        return range(0)
    return range(earliest + min(1, (latest - earliest) // 2), latest + 2, 2 * YEARS_AROUND + 1)


def lookup_keys(keys: tuple[str, ...]) -> tuple[str, ...]:
    """The keys to look a record up under: its own, and those of the birth years around."""
    wider = set(keys)
    for key in keys:
        if key.startswith("y:"):
            word, year = key[2:].rsplit(" ", 1)
            wider.update(f"y:{word} {int(year) + step}" for step in range(-YEARS_AROUND, YEARS_AROUND + 1))
    return tuple(sorted(wider))


def place_key(place: str) -> str:
    """The consonants of a place's name."""
    return "".join([skeleton(part.sound.sounds) for part in parts_of(place).names])


def number_key(number: str) -> str:
    """The letters and digits of a number, its last nine at most, so that a phone meets itself with or without a
    country code.

    >>> number_key("+374 (00) 12-34-56")
    '400123456'
    """
    plain = "".join(c for c in number.upper() if c.isalnum())
    return plain[-9:] if len(plain) >= 4 else ""


@lru_cache(maxsize=262144)
def numbered(key: str) -> int:
    """A key as a table holds it: 64 bits of its hash, signed. Two keys that fall together only cost a look."""
    return int.from_bytes(blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big", signed=True)
