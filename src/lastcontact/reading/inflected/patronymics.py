"""Persons told with their fathers: "Мелконаван Карен Грачевич", "Карен Грачевич Мелконаван", "Karim Həsən oğlu"."""

from __future__ import annotations

from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.persons import person
from lastcontact.reading.inflected.placing import free
from lastcontact.reading.mentions import Cast

_SHORTEST = 6
"""Letters of the shortest patronymic that is one word."""


def fathered(found: Found, cast: Cast) -> None:
    """A given name and a patronymic, with the surname behind them or else before them, where either is told."""
    endings, words = tuple(found.set("patronymic_endings")), found.set("patronymic_words")
    for i in range(found.sentence.first + 1, found.sentence.last) if endings or words else ():
        low = found.low(i)
        if low in words and found.sheet.is_capital(i - 1):
            first = i - 2
        elif endings and low.endswith(endings) and len(low) >= _SHORTEST and found.sheet.is_capital(i):
            first = i - 1
        else:
            continue
        if first < found.sentence.first or not all(_part(found, k, cast) for k in range(first, i)):
            continue
        last = i + 1
        if _part(found, last, cast):
            last += 1
        elif _part(found, first - 1, cast):
            first -= 1
        if last - first > 2 or low not in words:
            person(found, first, last, cast, "name/patronymic")


def _part(found: Found, k: int, cast: Cast) -> bool:
    """Whether a token has a capital and may be part of a name, and is none of an office or a state."""
    known = any(found.over(c, k) for c in ("title", "role", "body", "people", "place_kind", "month", "weekday"))
    return free(found, k, cast) and found.sheet.is_capital(k) and not known and not found.sheet.words[k].isupper()
