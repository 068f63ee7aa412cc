"""Talk set down line by line under labels: who speaks in each paragraph of "ORSO: ... HOST: ..." or "Q: ... A: ..."."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.mentions import Cast, Kind, Mention
from lastcontact.reading.numbers import is_figure
from lastcontact.reading.sheet import Sheet

_LABEL = 6
"""Tokens of a label, up to its colon: "Q212 Gen. ORSO:"."""
_FEWEST = 3
"""Labelled paragraphs that make a talk."""
_ANSWERS, _ASKS = "a", "q"


def find_speakers(sheet: Sheet, cast: Cast) -> None:
    """Casts as persons those who speak under their names."""
    labels = _labels(sheet)
    said = Counter(_low(sheet, *label) for label in labels.values())
    talks = {_low(sheet, *label) for label in labels.values() if not any(map(is_figure, _after(sheet, label)))}
    for first, last in labels.values():
        at = _name(sheet, first, last)
        known = said[_low(sheet, first, last)] > 1 or sheet.said(at, last).isupper()
        known &= _low(sheet, first, last) in talks
        if at < last and known and _is_somebody(sheet, at, last) and cast.at(at) is None:
            name = sheet.said(at, last)
            name = name.title() if name.isupper() else name
            cast.add(Mention(at, last, Kind.PERSON, name, "name/label"))
    if said[_ANSWERS]:
        _find_answerer(sheet, cast)


def speakers(sheet: Sheet, cast: Cast) -> Mapping[int, str | None]:
    """Paragraph -> who speaks in it, None where somebody asks; nothing where a text is no talk under labels."""
    voices: dict[int, str | None] = {}
    labels = _labels(sheet)
    for paragraph, (first, last) in labels.items():
        low = _low(sheet, first, last)
        at = _name(sheet, first, last)
        named = cast.at(at) if at < last else None
        if low == _ANSWERS:
            voices[paragraph] = next((m.name for m in cast.mentions if m.kind is Kind.PERSON), None)
        elif low == _ASKS or low in words("asking_labels"):
            voices[paragraph] = None
        elif named is not None and named.kind is Kind.PERSON:
            voices[paragraph] = _full(cast, named.name)
    return voices


def _labels(sheet: Sheet) -> dict[int, tuple[int, int]]:
    """Paragraph -> the tokens of its label; nothing where too few are labelled or nobody speaks twice."""
    opens: dict[int, int] = {}
    for sentence in sheet.sentences:
        opens.setdefault(sentence.paragraph, sentence.first)
    found: dict[int, tuple[int, int]] = {}
    for paragraph, first in opens.items():
        stop = next((i for i in range(first + 1, min(first + _LABEL, len(sheet.words))) if sheet.words[i] == ":"), None)
        if stop is not None and all(sheet.words[i][0].isupper() or sheet.words[i] == "." for i in range(first, stop)):
            found[paragraph] = (first, stop)
    said = Counter(_low(sheet, *label) for label in found.values())
    asked = any(s.paragraph in found and sheet.words[s.last - 1] == "?" for s in sheet.sentences)
    several = len(found) >= _FEWEST and max(said.values()) > 1
    return found if several and asked and not said.keys() & words("no_label") else {}


def _after(sheet: Sheet, label: tuple[int, int]) -> list[str]:
    """The word behind a label's colon, if any."""
    return sheet.lows[label[1] + 1 : label[1] + 2]


def _low(sheet: Sheet, first: int, last: int) -> str:
    """The last word of a label, in small letters."""
    return sheet.lows[last - 1]


def _name(sheet: Sheet, first: int, last: int) -> int:
    """Where the name in a label begins, behind the number of a question, a rank and a form of address."""
    while first < last and (not sheet.words[first].isalpha() or sheet.lows[first] in words("addressed_as")):
        first += 1
    return first


def _is_somebody(sheet: Sheet, at: int, last: int) -> bool:
    alone = all(sheet.words[i].isalpha() for i in range(at, last))
    low = sheet.lows[last - 1]
    return alone and low not in (_ASKS, _ANSWERS) and low not in all_words("asking_labels", "label_roles")


def _find_answerer(sheet: Sheet, cast: Cast) -> None:
    """Who is asked: the name that opens a sentence above the first question, where nobody is cast yet."""
    labels = _labels(sheet)
    top = min(first for first, _ in labels.values())
    if any(m.kind is Kind.PERSON and m.first < top for m in cast.mentions):
        return
    for sentence in sheet.sentences:
        at = sentence.first
        if at >= top:
            return
        last = next((i for i in range(at, sentence.last) if not (sheet.words[i].isalpha() and sheet.is_capital(i))), at)
        if last - at in (2, 3) and cast.at(at) is None and sheet.lows[last] in words("follows_a_name"):
            cast.add(Mention(at, last, Kind.PERSON, sheet.said(at, last), "name/asked"))
            return


def _full(cast: Cast, name: str) -> str:
    """The fullest form in which a text names who speaks under a surname."""
    same = [m.name for m in cast.mentions if m.kind is Kind.PERSON and m.name.lower().split()[-1:] == [name.lower()]]
    return max(same, key=len, default=name)
