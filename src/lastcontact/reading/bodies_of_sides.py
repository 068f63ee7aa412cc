"""A body whose name tells whose it is: "Министерство внутренних дел Тессалии", "Varnian Defence Staff"."""

from __future__ import annotations

from lastcontact.reading.lexicon import LANGUAGES, lexicon
from lastcontact.reading.people_of import Parties
from lastcontact.reading.side_words import words_of

_OFFICES = frozenset({"body", "role"})
"""Lexicon categories of words for bodies, and for whoever holds an office of one alone (an ombudsman)."""
_ELSEWHERE_WORDS = "in at near to for from against with on в во у при против к для за проти до з із від"
_ELSEWHERE = frozenset(_ELSEWHERE_WORDS.split())
"""Words that tell where a body sits, or against whom it is, and not whose it is."""


def side_of_body(name: str, parties: Parties) -> str:
    """The one side whose body the words of a name tell; "" for who is no body, where they name no side or several, or
    where they tell only where it sits.

    >>> parties = Parties.of(["Varnia", "Tessaly"])
    >>> [side_of_body(name, parties) for name in ("Army of Varnia", "a committee in Varnia", "Varnian News")]
    ['Varnia', '', '']
    """
    words = words_of(name)
    if _ELSEWHERE.intersection(words) or not any(map(_is_of_a_body, words)):
        return ""
    return parties.named_in(name)


def _is_of_a_body(low: str) -> bool:
    latin = "a" <= low[:1] <= "z"
    found = (lexicon(lang).words.get(low, ()) if latin else lexicon(lang).starting(low) for lang in LANGUAGES)
    return any(entry.category in _OFFICES for entries in found for entry in entries)
