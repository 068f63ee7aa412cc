"""Who speaks in a talk set down with a label before each turn: "ЛОРЕН ГИЛЬ: ...", "О: ..."."""

from __future__ import annotations

from collections.abc import Mapping

from lastcontact.reading.lexicon import words
from lastcontact.reading.mentions import Cast, Kind
from lastcontact.reading.sheet import Sheet

_LONGEST = 4
"""Words of the longest label."""
_TURNS = 2
"""The fewest turns that make a talk."""


def labelled(sheet: Sheet, cast: Cast, ranges: Mapping[int, tuple[int, int]]) -> dict[int, str]:
    """Paragraph -> the one whose label opens it; nothing where fewer than two paragraphs open with one."""
    labels = {p: stop for p, (first, last) in ranges.items() if (stop := _label(sheet, first, last))}
    if len(labels) < _TURNS or sheet.language == "en":
        return {}
    made: dict[int, str] = {}
    for paragraph, stop in labels.items():
        first = ranges[paragraph][0]
        answers, asks = (words(name, sheet.language) for name in ("answer_label", "question_label"))
        if sheet.lows[first] in answers | asks:
            guest = _guest(cast, ranges[min(labels)][0])
            if guest is not None and sheet.lows[first] in answers:
                made[paragraph] = guest
            continue
        made[paragraph] = _called(sheet, cast, first, stop)
    return made


def _label(sheet: Sheet, first: int, last: int) -> int:
    """Where the colon behind a label in capitals stands; 0 where a paragraph opens with none."""
    stop = next((k for k in range(first + 1, min(first + 1 + _LONGEST, last - 1)) if sheet.words[k] == ":"), 0)
    spelt = range(first, stop)
    answer = words("answer_label", sheet.language) | words("question_label", sheet.language)
    capitals = all(sheet.words[k].isalpha() and sheet.words[k].isupper() for k in spelt)
    one = stop == first + 1 and sheet.lows[first] in answer
    return stop if one or (capitals and sum(len(sheet.words[k]) for k in spelt) > _LONGEST) else 0


def _called(sheet: Sheet, cast: Cast, first: int, stop: int) -> str:
    """The person of the text whom a label names by his surname, or the label itself."""
    surname = sheet.lows[stop - 1]
    known = (name for name in cast.roles if " " in name and name.lower().split()[-1] == surname)
    return next(known, sheet.said(first, stop).title())


def _guest(cast: Cast, before: int) -> str | None:
    """The first person named above a talk."""
    return next((m.name for m in cast.mentions if m.kind is Kind.PERSON and m.first < before), None)
