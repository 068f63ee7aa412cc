"""Cheap keys under which a record can be found again: kept in a database table for one new record, in arrays for
whole lists.

Two records that may be one person share at least one key, most of the time. A key is never evidence.
"""

from __future__ import annotations

from itertools import combinations

from lastcontact.names.parts import INITIAL, Part, parts_of
from lastcontact.names.skeleton import fine_skeleton, skeleton

YEARS_AROUND = 2
"""A birth year meets birth years this far away."""
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
    """All keys of a record, sorted; the same for every order of the words.

    ``t:`` one word's sound, ``p:`` two words, ``q:`` two words by their openings, ``y:`` a word and a birth year,
    ``l:`` a word and a place,
    ``n:`` a number (service number, phone). `t:` keys of common names are long lists: look them up last, or not at all.

    >>> sorted(set(index_keys("Սարնեցյան Վահագն")) & set(index_keys("Vaaqn Sarnesyan")))
    ['p:pkn srnsn', 'q:pkn srn']
    """
    words = [part for part in parts_of(name).names if part.role != INITIAL][:MOST_WORDS]
    coarse = sorted({key for part in words for key in _forms(part) if key})
    keys = {f"t:{fine_skeleton(part.sound.sounds)}" for part in words if fine_skeleton(part.sound.sounds)}
    for one, other in combinations(coarse, 2):
        keys.add(f"p:{one} {other}")
        keys.add(f"q:{one[:3]} {other[:3]}")
    if birth_years and 0 <= birth_years[1] - birth_years[0] <= WIDEST_YEARS:
        keys.update(f"y:{key} {year}" for key in coarse for year in range(birth_years[0], birth_years[1] + 1))
    for place in places:
        where = "".join(skeleton(part.sound.sounds) for part in parts_of(place).names)
        keys.update(f"l:{key} {where}" for key in coarse if where)
    keys.update(f"n:{number}" for number in map(number_key, numbers) if number)
    return tuple(sorted(keys))


def lookup_keys(keys: tuple[str, ...]) -> tuple[str, ...]:
    """The keys to look a record up under: its own, and those of the birth years around."""
    wider = set(keys)
    for key in keys:
        if key.startswith("y:"):
            word, year = key[2:].rsplit(" ", 1)
            wider.update(f"y:{word} {int(year) + step}" for step in range(-YEARS_AROUND, YEARS_AROUND + 1))
    return tuple(sorted(wider))


def number_key(number: str) -> str:
    """The letters and digits of a number, its last nine at most, so that a phone meets itself with or without a
    country code.

    >>> number_key("+374 (00) 12-34-56")
    '400123456'
    """
    plain = "".join(c for c in number.upper() if c.isalnum())
    return plain[-9:] if len(plain) >= 4 else ""


def _forms(part: Part) -> set[str]:
    return {skeleton(part.sound.sounds)} | ({skeleton(part.father)} if part.father else set())
