"""Countries and states in fact or by claim, their adjectives and capitals: whose side a word names.

Source: common English usage; adjectives from the CIA World Factbook's list of nationalities. To be listed says nothing
of recognition.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from lastcontact.core.frozen import frozen
from lastcontact.reading.lexicon import FOLDER


@frozen
class Side:
    """One party: the country's name and the adjective that bodies of it are called by."""

    name: str
    adjective: str


@frozen
class Named:
    """What a word of the table is: country, adjective, people or capital."""

    kind: str
    side: Side
    acronym: bool = False
    """Written in capitals alone: "CAR" is a country, and "Car 5" is none."""


@lru_cache(maxsize=1)
def world() -> dict[str, list[tuple[tuple[str, ...], Named]]]:
    """First word in lower case -> (all words, what they name), longest first."""
    table: dict[str, list[tuple[tuple[str, ...], Named]]] = {}
    for line in (FOLDER / "world" / "countries.tsv").read_text(encoding="utf-8").splitlines():
        name, adjective, others, capitals = [*line.split("\t"), "", "", ""][:4]
        side = Side(name, adjective)
        _put(table, name, Named("country", side))
        if adjective != name:
            _put(table, adjective, Named("adjective", side))
        for other in filter(None, others.split(",")):
            _put(table, other, Named(_kind(other, adjective), side))
        for capital in filter(None, capitals.split(",")):
            _put(table, capital, Named("capital", side))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table


def _kind(other: str, adjective: str) -> str:
    if other == adjective + "s" or other.endswith(("ians", "anis", "eris", "ans", "is", "ese")):
        return "people"
    return "adjective" if other.endswith(("ian", "eri", "ani", "ish")) else "country"


def _put(table: dict[str, list[tuple[tuple[str, ...], Named]]], phrase: str, named: Named) -> None:
    words = tuple(phrase.lower().split())
    named = replace(named, acronym=phrase.isupper())
    table.setdefault(words[0], []).append((words, named))


ADJECTIVE_ENDINGS = ("ian", "ean", "ese", "ish", "ani", "eri", "ari", "oni", "avi", "ovan", "an", "i")


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """What a country's name and its adjective share, for countries that no table knows.

    >>> stem("Velmarian") == stem("Velmaria")
    True
    """
    low = word.lower().removesuffix("'s")
    for ending in (
        "ians",
        "ian",
        "ean",
        "ans",
        "ese",
        "ish",
        "anis",
        "ani",
        "istan",
        "land",
        "ia",
        "an",
        "is",
        "i",
        "a",
        "o",
        "e",
        "y",
        "u",
    ):
        if low.endswith(ending) and len(low) - len(ending) >= 3:
            kept = low[: -len(ending)]
            return kept.rstrip("aeiou") if len(kept.rstrip("aeiou")) > 3 else kept
    return low


def adjective_of(country: str) -> str:
    """The adjective of a country that no table knows, where English makes it by rule; else the name itself.

    >>> adjective_of("Velmaria"), adjective_of("Kaldara"), adjective_of("Tolmen")
    ('Velmarian', 'Kaldaran', 'Tolmen')
    """
    if country.endswith("a") and len(country) > 4:
        return country + "n"
    return country + "i" if country.endswith(("ar", "ir", "ur")) and len(country) > 4 else country
