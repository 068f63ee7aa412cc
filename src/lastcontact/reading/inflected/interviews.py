"""Who answers in an interview set down as lines of talk that open with a dash."""

from __future__ import annotations

from collections.abc import Mapping

from lastcontact.reading.mentions import Cast, Kind
from lastcontact.reading.sheet import Sheet

_LINES = 2
"""The fewest lines of talk that make an interview."""


def answers(sheet: Sheet, cast: Cast) -> Mapping[int, str]:
    """Paragraph -> the one who answers in it; nothing where a text is no interview or names nobody who could answer."""
    ranges: dict[int, tuple[int, int]] = {}
    for sentence in sheet.sentences:
        first, _ = ranges.get(sentence.paragraph, (sentence.first, 0))
        ranges[sentence.paragraph] = (first, sentence.last)
    talk = [p for p, (first, _) in ranges.items() if sheet.words[first] == "-"]
    asked = {p for p in talk if _asks(sheet, ranges[p])}
    if len(talk) < _LINES or not asked or len(asked) == len(talk):
        return {}
    head = [m for m in cast.mentions if m.kind is Kind.PERSON and m.first < ranges[talk[0]][0]]
    named = head[-1:] or [
        m for p in sorted(asked) for m in cast.within(*ranges[p]) if m.kind is Kind.PERSON and p == talk[0]
    ]
    if not named:
        return {}
    between = [p for p in ranges if talk[0] <= p <= talk[-1] and p not in asked]
    return dict.fromkeys(between, named[0].name)


def _asks(sheet: Sheet, span: tuple[int, int]) -> bool:
    """Whether a line ends with a question."""
    said = sheet.plain.original[sheet.span(*span).start : sheet.span(*span).end].rstrip()
    return said.endswith(("?", "؟")) or "՞" in said
