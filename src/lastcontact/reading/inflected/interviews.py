"""Who answers in an interview set down as lines of talk that open with a dash."""

from __future__ import annotations

from collections.abc import Mapping

from lastcontact.reading.lexicon import words
from lastcontact.reading.mentions import Cast, Kind, Mention
from lastcontact.reading.sheet import Sentence, Sheet

_SHORT = 12
"""Tokens of the longest sentence that only tells who asked."""
_LINES = 2
"""The fewest lines of talk that make an interview."""


def answers(sheet: Sheet, cast: Cast) -> Mapping[int, str]:
    """The first token of a sentence -> the one who answers in it; nothing where a text is no interview or names nobody
    who could answer.
    """
    ranges: dict[int, tuple[int, int]] = {}
    for sentence in sheet.sentences:
        first, _ = ranges.get(sentence.paragraph, (sentence.first, 0))
        ranges[sentence.paragraph] = (first, sentence.last)
    talk = [p for p, (first, _) in ranges.items() if sheet.words[first] == "-"]
    asked = _questions(sheet, ranges, talk)
    if len(talk) < _LINES or not asked or len(asked) == len(talk):
        return _in_one_paragraph(sheet, cast)
    head = [m for m in cast.mentions if m.kind is Kind.PERSON and m.first < ranges[talk[0]][0]]
    talked = _interviewers(sheet, head)
    named = (
        _guests(sheet, cast)
        or [m for m in head if m.name not in talked][:1]
        or [m for p in sorted(asked) for m in cast.within(*ranges[p]) if m.kind is Kind.PERSON and p == talk[0]]
    )
    if not named:
        return {}
    between = {p for p in ranges if talk[0] <= p <= talk[-1] and p not in asked}
    return {s.first: named[0].name for s in sheet.sentences if s.paragraph in between}


def _in_one_paragraph(sheet: Sheet, cast: Cast) -> Mapping[int, str]:
    """The answers of an interview whose turns stand in one paragraph: "— Скільки їх? — Шестеро. Двоє в полоні."."""
    turns: list[list[Sentence]] = []
    for sentence in sheet.sentences:
        if sheet.words[sentence.first] == "-":
            turns.append([sentence])
        elif turns and sentence.paragraph == turns[-1][0].paragraph:
            turns[-1].append(sentence)
    asking = [_asks(sheet, (turn[-1].first, turn[-1].last)) for turn in turns]
    if sum(asking) < _LINES or all(asking):
        return {}
    named = _guests(sheet, cast) or [m for m in cast.mentions if m.kind is Kind.PERSON and m.first < turns[0][0].first]
    opened = asking.index(True)
    return {
        s.first: named[0].name for n, turn in enumerate(turns) if n > opened and not asking[n] for s in turn if named
    }


def _guests(sheet: Sheet, cast: Cast) -> list[Mention]:
    """Who is named in a line that tells with whom somebody talked: "С Маратом Лимом беседовала Вера Ким"."""
    for sentence in sheet.sentences:
        stems, opens = tuple(words("interviewed", sentence.language)), words("with_before", sentence.language)
        verbs = (k for k in range(sentence.first, sentence.last) if sheet.lows[k].startswith(stems or ("\0",)))
        verb = next(verbs, sentence.first)
        guests = [m for m in cast.within(sentence.first, verb) if m.kind is Kind.PERSON and m.last <= verb]
        if guests and sheet.lows[sentence.first] in opens:
            return guests[-1:]
    return []


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
