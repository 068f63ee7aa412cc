"""Whether two subjects may be the same people: by the words that tell whom they mean, by side, by kind."""

from __future__ import annotations

import re
from functools import lru_cache

from lastcontact.core.claim import Claim
from lastcontact.reading.lexicon import LANGUAGES, lexicon, words
from lastcontact.reading.world import stem


def one_side(a: Claim, b: Claim) -> bool:
    """Whether nothing tells that a flat denial is of other people: both name a side, and different ones, or one is of
    civilians and the other of soldiers.
    """
    if of_two_kinds(a.subject, b.subject) or (_civil(a) != _civil(b) and any(map(_military, (a, b)))):
        return False
    sides = [{stem(w) for w in (c.subject or "").split() if w[:1].isupper()} for c in (a, b)]
    return not (sides[0] and sides[1]) or bool(sides[0] & sides[1])


def _civil(claim: Claim) -> bool:
    return bool(nouns(claim.subject) & {"civilians", "civilian", "residents", "villagers"})


def _military(claim: Claim) -> bool:
    return bool(nouns(claim.subject) & {"soldiers", "soldier", "servicemen", "serviceman", "troops", "marines"})


def of_one_word(subject: str) -> str:
    """English words for people in which all that only says "soldiers" is one word: languages have one or several.

    >>> of_one_word("servicemen of Orvand"), of_one_word("military personnel"), of_one_word("two marines")
    ('soldiers of Orvand', 'soldiers', 'two marines')
    """
    return _SOLDIERS.sub("soldiers", subject)


_SOLDIERS = re.compile(r"\b(?:servicemen|troops|(?:service|military) (?:members|personnel|people|men))\b")


def of_two_kinds(one: str | None, two: str | None) -> bool:
    """Whether one subject is of civilians and the other of soldiers, in languages with endings."""
    return bool(_kinds(one) and _kinds(two)) and not _kinds(one) & _kinds(two)


@lru_cache(maxsize=4096)
def _kinds(subject: str | None) -> frozenset[str | None]:
    """Whether a subject in a language with endings is of civilians, of soldiers, or tells neither."""
    return frozenset({people(w) for w in nouns(subject) if not w.isascii()} & {"civilian", "military"})


@lru_cache(maxsize=4096)
def kinds_in_english(subject: str) -> frozenset[str]:
    """Whether English words for people are of civilians, of soldiers, or both; empty where they tell neither.

    >>> [sorted(kinds_in_english(words)) for words in ("four civilians", "servicemen of Norhat", "people", "prisoners")]
    [['civilian'], ['military'], [], []]
    """
    told = nouns(subject) - _ANYBODY
    entries = (entry for word in told for entry in lexicon("en").starting(word))
    found = {entry.value for entry in entries if entry.category == "people" and not entry.rest}
    return frozenset(kind for kind in ("civilian", "military") if kind in found)


_ANYBODY = frozenset({"people", "person", "persons", "members", "member", "others", "individuals"})
"""Words that soldiers are called by as well as civilians."""


@lru_cache(maxsize=4096)
def people(word: str) -> str | None:
    """What kind of people a word of a language with endings names; None where it names none."""
    for language in LANGUAGES:
        if language != "en":
            for entry in lexicon(language).starting(word):
                if entry.category == "people" and not entry.rest:
                    return entry.value
    return None


@lru_cache(maxsize=4096)
def nouns(subject: str | None) -> frozenset[str]:
    return frozenset((subject or "").lower().replace("'s", "").replace("’s", "").split())


@lru_cache(maxsize=4096)
def telling(subject: str | None) -> frozenset[str]:
    """The words of a subject that tell whom it means; in languages with endings without the ending."""
    found = {w for w in nouns(subject) if w not in words("contradictions_empty")}
    return frozenset(w if w.isascii() else w[:_STEM] for w in found if w.isascii() or people(w) in (None, "civilian"))


_STEM = 5
"""Letters of a word of a language with endings by which it is known again."""
