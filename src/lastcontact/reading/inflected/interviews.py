"""Who answers in an interview set down as lines of talk that open with a dash."""

from __future__ import annotations

from collections.abc import Mapping

from lastcontact.reading.lexicon import words
from lastcontact.reading.mentions import Cast, Kind, Mention
from lastcontact.reading.sheet import Sheet

_SHORT = 12
"""Tokens of the longest sentence that only tells who asked."""
_LINES = 2
"""The fewest lines of talk that make an interview."""


def answers(sheet: Sheet, cast: Cast) -> Mapping[int, str]:
    """Paragraph -> the one who answers in it; nothing where a text is no interview or names nobody who could answer."""
    ranges: dict[int, tuple[int, int]] = {}
    for sentence in sheet.sentences:
        first, _ = ranges.get(sentence.paragraph, (sentence.first, 0))
        ranges[sentence.paragraph] = (first, sentence.last)
    talk = [p for p, (first, _) in ranges.items() if sheet.words[first] == "-"]
    asked = _questions(sheet, ranges, talk)
    if len(talk) < _LINES or not asked or len(asked) == len(talk):
        return {}
    head = [m for m in cast.mentions if m.kind is Kind.PERSON and m.first < ranges[talk[0]][0]]
    talked = _interviewers(sheet, head)
    named = [m for m in head if m.name not in talked][:1] or [
        m for p in sorted(asked) for m in cast.within(*ranges[p]) if m.kind is Kind.PERSON and p == talk[0]
    ]
    if not named:
        return {}
    between = [p for p in ranges if talk[0] <= p <= talk[-1] and p not in asked]
    return dict.fromkeys(between, named[0].name)


def _questions(sheet: Sheet, ranges: Mapping[int, tuple[int, int]], talk: list[int]) -> set[int]:
    """The lines of talk that ask: with a question mark, or between two answers of an interview that takes turns."""
    asked: set[int] = set()
    for before, line, after in zip([None, *talk], talk, [*talk[1:], None], strict=False):
        turn = before is not None and before not in asked and after is not None and not _asks(sheet, ranges[after])
        if _asks(sheet, ranges[line]) or (turn and bool(asked)):
            asked.add(line)
    return asked


def _interviewers(sheet: Sheet, head: list[Mention]) -> set[str]:
    """Who is named in a sentence that tells who asked: "С ним беседовала Вера Лим"."""
    made: set[str] = set()
    for sentence in sheet.sentences:
        stems = tuple(words("interviewed", sentence.language))
        lows = sheet.lows[sentence.first : sentence.last]
        near = [m for m in head if sentence.first <= m.first < sentence.last]
        if near and stems and any(low.startswith(stems) for low in lows) and sentence.last - sentence.first < _SHORT:
            made.add(near[-1].name)
    return made if any(m.name not in made for m in head) else set()


def _asks(sheet: Sheet, span: tuple[int, int]) -> bool:
    """Whether a line ends with a question."""
    said = sheet.plain.original[sheet.span(*span).start : sheet.span(*span).end].rstrip()
    return said.endswith(("?", "؟")) or "՞" in said
