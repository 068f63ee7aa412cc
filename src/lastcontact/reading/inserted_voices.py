"""Voices that break in between somebody and his verb: "Her son, the prefect says, was killed"."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.clauses import boundary_strength
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.mentions import Kind
from lastcontact.reading.trigger import Trigger


def before_the_voice(known: Known, trigger: Trigger, first: int) -> int:
    """Where the clause of a trigger begins, past a voice between two commas right before its verb; else `first`."""
    at, lows = trigger.first, known.sheet.lows
    if trigger.form in ("figure", "ing", "noun") or (
        lows[at].endswith("ing") and trigger.type is not ClaimType.MISSING
    ):
        return first  # "four were killed, the army said, later raising the number to five"
    while at > known.sentence.first and (lows[at - 1] in _HELPING or lows[at - 1].endswith("ly")):
        at -= 1
    if at - 2 <= known.sentence.first or lows[at - 1] != ",":
        return first
    opens = next((low for low, high in _voices(known) if high == at - 1), None)
    if opens is None:
        return min(first, _described(known, at - 1, first))
    start = opens
    while start > known.sentence.first and boundary_strength(known.sheet, start - 1, known.sentence) < _PARTS:
        start -= 1
    return min(first, start)


def _described(known: Known, comma: int, first: int) -> int:
    """Where somebody is named whom words between two commas describe: "Lenn Osk, a baker from Torn, | was shot"."""
    lows = known.sheet.lows
    opens = next((i for i in range(comma - 1, max(known.sentence.first, comma - _LONGEST), -1) if lows[i] == ","), None)
    if opens is None or not (lows[opens + 1] in ("a", "an", "the", "from", "of") or lows[opens + 1].isdecimal()):
        return first
    named = known.cast.at(opens - 1)
    return named.first if named is not None and named.kind is Kind.PERSON else first


_LONGEST = 9
"""Tokens of "a father of two from Torn"."""


def _voices(known: Known) -> list[tuple[int, int]]:
    """The commas before and behind each voice that breaks in."""
    lows, made = known.sheet.lows, []
    for saying in known.sayings:
        source = saying.source
        if source is None or saying.after or source.first >= source.last:
            continue
        low, high = min(saying.first, source.first), max(saying.last, source.last)
        while low > known.sentence.first + 1 and lows[low - 1] in _BEFORE_HIM:
            low -= 1
        if low > known.sentence.first + 1 and lows[low - 1] == "," and lows[high : high + 1] == [","]:
            made.append((low - 1, high))
    return made


_HELPING = all_words("be", "have", "adverbs", also="been not")
_BEFORE_HIM = words("determiners") | {"as"}
_PARTS = 3
"""How strong a boundary must be to part the clause from the one before."""
