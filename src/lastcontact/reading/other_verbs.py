"""Counts that another verb takes than the one that tells what befell: "killed 11 and forced 4,000 to flee"."""

from __future__ import annotations

from lastcontact.reading.counting import Counted
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import all_words, words

_JOINTS = frozenset(("and", "but", "then"))
_PAST = frozenset(("kept", "left", "held", "drove", "hurt", "hid", "led"))
_SHORTEST = 5


def verb_of(known: Known, counted: Counted) -> int | None:
    """The token of the verb joined by "and" or "but" whose object the count is; None where there is none of its own."""
    lows, first = known.sheet.lows, known.sentence.first
    at = counted.first - 1
    while at > first and (lows[at] in words("determiners") or lows[at] in _BEFORE_NUMBERS):
        at -= 1
    verb = at
    past = lows[verb] != "received" and (
        lows[verb] in _PAST or (len(lows[verb]) >= _SHORTEST and lows[verb].endswith("ed"))
    )
    while at > first and lows[at - 1] in all_words("adverbs", also="still also later"):
        at -= 1
    return verb if past and at > first and lows[at - 1] in _JOINTS else None


_BEFORE_NUMBERS = all_words("adverbs", also="about around some nearly at least most than more over up to another other")
