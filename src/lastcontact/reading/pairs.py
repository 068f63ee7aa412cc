"""Two who are counted by naming them: "a mother and her son", "a nurse and a driver"."""

from __future__ import annotations

from collections.abc import Iterator

from lastcontact.core.quantities import Form, Quantity
from lastcontact.reading.hits import Hit
from lastcontact.reading.lexicon import words
from lastcontact.reading.sheet import Sentence, Sheet

_LONGEST = 4
"""Tokens of one of them behind its "a": "19-year-old pregnant woman"."""
_OPENS = frozenset(("a", "an"))
_ANOTHER = frozenset(("a", "an", "his", "her", "another"))


def pairs(sheet: Sheet, sentence: Sentence, people: dict[int, Hit]) -> Iterator[tuple[int, int, Quantity]]:
    """Where each two begin and end, and the count of two: of those alone, and of no longer list."""
    lows = sheet.lows
    said = lows[sentence.first : sentence.last]
    if sentence.language != "en" or "and" not in said or _OPENS.isdisjoint(said):
        return
    for first in (i for i in range(sentence.first, sentence.last - 4) if lows[i] in _OPENS):
        if lows[first - 1] in _MORE:
            continue
        ends = _one(sheet, sentence, first, people)
        if ends is None or lows[ends] != "and" or lows[ends + 1] not in _ANOTHER:
            continue
        last = _one(sheet, sentence, ends + 1, people)
        if last is None or lows[last] in _ON or (last < sentence.last and sheet.is_capital(last)):
            continue
        span = sheet.span(first, last)
        yield first, last, Quantity(Form.EXACT, 2, 2, span.text, span.start, span.end, sheet.said(first + 1, last))


_ON = frozenset(("and", "or", "'s"))
_MORE = _ON | {",", "of"}
"""What stands beside a longer list, or beside what is only owned."""


def _one(sheet: Sheet, sentence: Sentence, at: int, people: dict[int, Hit]) -> int | None:
    """The end of one person behind an "a" at token `at`; None where nobody, or more than one, is named there."""
    for noun in range(at + 1, min(at + 1 + _LONGEST, sentence.last)):
        word = sheet.lows[noun]
        if not (word[0].isalnum() or word == "-") or word in words("phrase_ends"):
            return None
        following = sheet.lows[noun + 1]
        if word in words("one_person") and following not in words("one_person") and noun + 1 not in people:
            return noun + 1
    return None
