"""Talk set down line by line under labels: who speaks in each paragraph of "ORSO: ... HOST: ..." or "В: ... О: ..."."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.mentions import Cast, Kind, Mention
from lastcontact.reading.numbers import is_figure
from lastcontact.reading.sheet import Sheet

_LABEL = 6
"""Tokens of a label, up to its colon: "Q212 Gen. ORSO:"."""
_FEWEST, _SHOUTED = 3, 2
"""Labelled paragraphs that make a talk in which somebody asks; in capitals throughout, in a language with endings."""
_LETTERS = 4
_CASELESS = ("ka", "ar")
_ASKS = ("?", "؟", "՞")


def find_speakers(sheet: Sheet, cast: Cast) -> None:
    """Casts as persons those who speak under their names, in English."""
    if sheet.language != "en":
        return
    labels = _labels(sheet)
    said = Counter(_last(sheet, label) for label in labels.values())
    talks = {_last(sheet, label) for label in labels.values() if not any(map(is_figure, _after(sheet, label)))}
    for label in labels.values():
        at, last = _name(sheet, label), label[1]
        known = said[_last(sheet, label)] > 1 or sheet.said(at, last).isupper()
        known &= _last(sheet, label) in talks
        if at < last and known and _is_somebody(sheet, at, last) and cast.at(at) is None:
            cast.add(Mention(at, last, Kind.PERSON, _full(cast, _spelt(sheet, at, last)), "name/label"))
    if any(said[answer] for answer in words("answer_label")):
        _find_answerer(sheet, cast, _top(sheet, labels))


def speakers(sheet: Sheet, cast: Cast) -> Mapping[int, str | None]:
    """Paragraph -> who speaks in it, None where somebody asks; nothing where a text is no talk under labels."""
    voices: dict[int, str | None] = {}
    labels = _labels(sheet)
    for paragraph, label in labels.items():
        low, at = _last(sheet, label), _name(sheet, label)
        if low in words("answer_label", sheet.language):
            top = _top(sheet, labels)
            voices[paragraph] = next((m.name for m in cast.mentions if m.kind is Kind.PERSON and m.first < top), None)
        elif low in words("question_label", sheet.language) | words("asking_labels", sheet.language):
            voices[paragraph] = None
        elif (named := cast.at(label[1] - 1)) is not None and named.kind is Kind.PERSON:
            voices[paragraph] = _full(cast, named.name)
        elif sheet.language != "en" and at < label[1]:
            voices[paragraph] = _full(cast, _spelt(sheet, at, label[1]))
    return voices


def _labels(sheet: Sheet) -> dict[int, tuple[int, int]]:
    """Paragraph -> the tokens of its label; nothing where too few are labelled or nobody speaks twice."""
    opens: dict[int, int] = {}
    for sentence in sheet.sentences:
        opens.setdefault(sentence.paragraph, sentence.first)
    found: dict[int, tuple[int, int]] = {}
    for paragraph, first in opens.items():
        stop = next((i for i in range(first + 1, min(first + _LABEL, len(sheet.words))) if sheet.words[i] == ":"), None)
        if stop is not None and all(_is_of_a_label(sheet, i) for i in range(first, stop)):
            found[paragraph] = (first, stop)
    said = Counter(_last(sheet, label) for label in found.values())
    if said.keys() & words("no_label", sheet.language):
        return {}
    questions = {s.paragraph for s in sheet.sentences if sheet.words[s.last - 1] in _ASKS}
    asked = len(found) >= _FEWEST and not questions.isdisjoint(found)
    if (asked or any(at not in found and at + 1 in found for at in questions)) and max(said.values()) > 1:
        return found
    shouted = {p: label for p, label in found.items() if sheet.language != "en" and _is_shouted(sheet, *label)}
    return shouted if len(shouted) >= _SHOUTED else {}


def _top(sheet: Sheet, labels: Mapping[int, tuple[int, int]]) -> int:
    """Where the first question or answer of an interview begins."""
    turns = words("answer_label", sheet.language) | words("question_label", sheet.language)
    return min(label[0] for label in labels.values() if _last(sheet, label) in turns)


def _is_of_a_label(sheet: Sheet, at: int) -> bool:
    word = sheet.words[at]
    return word[0].isupper() or word == "." or (sheet.language in _CASELESS and word.isalpha())


def _is_shouted(sheet: Sheet, first: int, last: int) -> bool:
    label = sheet.said(first, last)
    return label.isupper() and sum(map(str.isalpha, label)) > _LETTERS


def _after(sheet: Sheet, label: tuple[int, int]) -> list[str]:
    """The word behind a label's colon, if any."""
    return sheet.lows[label[1] + 1 : label[1] + 2]


def _last(sheet: Sheet, label: tuple[int, int]) -> str:
    """The last word of a label, in small letters."""
    return sheet.lows[label[1] - 1]


def _name(sheet: Sheet, label: tuple[int, int]) -> int:
    """Where the name in a label begins, behind the number of a question, a rank and a form of address."""
    first, last = label
    while first < last and (not sheet.words[first].isalpha() or sheet.lows[first] in words("addressed_as")):
        first += 1
    return first


def _spelt(sheet: Sheet, at: int, last: int) -> str:
    name = sheet.said(at, last)
    return name.title() if name.isupper() else name


def _is_somebody(sheet: Sheet, at: int, last: int) -> bool:
    other = all_words("asking_labels", "label_roles", "answer_label", "question_label")
    return all(sheet.words[i].isalpha() for i in range(at, last)) and sheet.lows[last - 1] not in other


def _find_answerer(sheet: Sheet, cast: Cast, top: int) -> None:
    """Who is asked: the name that opens a sentence above the first question, where nobody is cast yet."""
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
