"""What is counted, where it is one: "prisoners" of whom there is one is a prisoner. English only."""

from __future__ import annotations

import re
from functools import lru_cache

from lastcontact.core.quantities import Quantity
from lastcontact.reading.lexicon import lexicon

_IRREGULAR = {"people": "person", "children": "child", "families": "family", "bodies": "body", "crews": "crew"}
_MEN = re.compile(r"(?<=m)en$")
_HEAD_ENDS = frozenset({"of", "from", "in", "at", "on", "with", "who", "whom", "that", "by", "and", "or", "near"})


def in_number(counted: str, count: Quantity | None) -> str:
    """The words for whom a count is of, in the singular where it is of exactly one, and as they stand otherwise."""
    return of_one(counted) if count and count.minimum == count.maximum == 1 else counted


@lru_cache(maxsize=4096)
def of_one(counted: str) -> str:
    """One of them. Words that the lexicon knows for no people, or in another language, are left as they stand.

    >>> of_one("wounded guards"), of_one("Norhat servicemen of the 5th Company"), of_one("prisoners of war")
    ('wounded guard', 'Norhat serviceman of the 5th Company', 'prisoner of war')
    >>> of_one("of the prisoners"), of_one("tanks"), of_one("пленных")
    ('of the prisoners', 'tanks', 'пленных')
    """
    words = re.split(r"(\W+)", counted)
    for at, word in enumerate(words):
        low = word.lower()
        if low in _HEAD_ENDS:
            break
        if (one := _singular(low)) and _are_people(low):
            return "".join((*words[:at], one if word == low else one.capitalize(), *words[at + 1 :]))
    return counted


def _singular(low: str) -> str:
    """The singular of a plural; "" for what is none."""
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if _MEN.search(low):
        return _MEN.sub("an", low)
    return low[:-1] if low.endswith("s") and not low.endswith(("ss", "us", "is")) else ""


def _are_people(low: str) -> bool:
    found = lexicon("en").hits([low], 0, 1)
    return any(hit.entry.category == "people" and hit.value != "group" for hit in found)
