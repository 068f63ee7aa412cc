"""Persons told with their fathers: "Мелконаван Карен Грачевич", "Карен Грачевич Мелконаван", "Karim Həsən oğlu"."""

from __future__ import annotations

from lastcontact.reading.inflected.forms import base_name
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.name_parts import is_given
from lastcontact.reading.inflected.persons import person
from lastcontact.reading.inflected.placing import free
from lastcontact.reading.mentions import Cast

_SHORTEST = 6
"""Letters of the shortest patronymic that is one word."""


def fathered(sentences: list[Found], cast: Cast) -> None:
    """A given name and a patronymic, with the surname behind them or else before them: those with a surname first, by
    whose name the others are called: "Марфа Ильинична" is the Марфа Ильинична Зотова of the same text."""
    told = [(found, *edges) for found in sentences for edges in _told(found, cast)]
    for found, first, last, surname in sorted(told, key=lambda t: not t[3]):
        name = found.sheet.said(first, last)
        if any(found.low(k).endswith(found.stems("patronymic_cases")) for k in range(first, last)):
            name = base_name(name, found.sentence.language, "person")
        if not surname:
            name = next((known for known in cast.roles if {*name.split()} < {*known.split()}), name)
        person(found, first, last, cast, "name/patronymic", name=name)


def _told(found: Found, cast: Cast) -> list[tuple[int, int, bool]]:
    """Where each such name begins and ends, and whether a surname is told."""
    plain, cases, words = (found.set(f"patronymic_{name}") for name in ("endings", "cases", "words"))
    made = []
    for i in range(found.sentence.first + 1, found.sentence.last) if plain or words else ():
        low, surname = found.low(i), True
        if low in words and found.sheet.is_capital(i - 1):
            first, surname = i - 2, False
        elif low.endswith((*plain, *cases) or ("\0",)) and len(low) >= _SHORTEST and found.sheet.is_capital(i):
            first, surname = i - 1, False
        if surname or first < found.sentence.first or not all(_part(found, k, cast) for k in range(first, i)):
            continue
        last = i + 1
        if _part(found, last, cast):
            last, surname = last + 1, True
        elif _part(found, first - 1, cast) and (first - 1 > found.sentence.first or _plain(found, first)):
            first, surname = first - 1, True
        if surname or low not in words:
            made.append((first, last, surname))
    return made


def _part(found: Found, k: int, cast: Cast) -> bool:
    """Whether a token has a capital and may be part of a name, and is none of an office or a state."""
    known = any(found.over(c, k) for c in ("title", "role", "body", "people", "place_kind", "month", "weekday"))
    return free(found, k, cast) and found.sheet.is_capital(k) and not known and not found.sheet.words[k].isupper()


def _plain(found: Found, given: int) -> bool:
    """Whether a given name is in its plain form, so that the word that opens the sentence may be his surname."""
    return found.low(given) in found.set("plain_given") or not is_given(found, given)
