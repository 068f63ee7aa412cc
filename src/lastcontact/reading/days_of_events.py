"""The day of a fight after which somebody is held, and not as of which he is: "held after the fighting of 19 May"."""

from __future__ import annotations

from functools import cache

from lastcontact.core.claim import ClaimType
from lastcontact.reading.days import Dated
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import words

_REACH = 9
"""Tokens between "after" and the day of what it was after."""
_PARTS = frozenset(',;:()“”"՝')


def of_a_fight_before(known: Known, dated: Dated, told: ClaimType) -> bool:
    """Whether a day stands between "after" and a word for a fight, or beside them, and what is told is who is held."""
    if told is not ClaimType.HELD or dated.since:
        return False
    after, fights = _sets(known.sentence.language)
    lows, first, last = known.sheet.lows, known.sentence.first, known.sentence.last
    behind = "behind" in words("after_stands", known.sentence.language)
    if behind and lows[dated.first].startswith(fights) and {lows[dated.last], lows[dated.last - 1]} & after:
        return True  # "մարտից հետո": after the fight, and not after March
    if behind:
        low, high = dated.first, min(dated.last + _REACH, last)
        at = next((k for k in range(dated.last, high) if lows[k] in after), None)
        span = range(low, at) if at is not None else range(0)
    else:
        low = max(first, dated.first - _REACH)
        at = next((k for k in range(dated.first - 1, low - 1, -1) if lows[k] in after), None)
        span = range(at + 1, min(dated.last + 2, last)) if at is not None else range(0)
    whole = [lows[k] for k in span]
    return any(w.startswith(fights) for w in whole) and _PARTS.isdisjoint(whole[: max(0, dated.first - span.start)])


@cache
def _sets(language: str) -> tuple[frozenset[str], tuple[str, ...]]:
    return words("after_words", language), tuple(words("fight_words", language)) or ("\0",)
