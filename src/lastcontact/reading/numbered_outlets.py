"""Numbers in the names of channels and stations, which count nobody: "Channel Ostrel 24 reported", "Телеканал 24"."""

from __future__ import annotations

from collections.abc import Iterable

from lastcontact.reading.hits import Hit
from lastcontact.reading.sheet import Sentence, Sheet

_NAME = 3
"""Tokens of a name between the word for an outlet and its number."""
_CLOSES = ("”", '"', "»")
_MARKS = ("“", '"', "«", "-")


def outlet_numbers(sheet: Sheet, sentence: Sentence, hits: Iterable[Hit]) -> set[int]:
    """The tokens of a sentence that are such numbers."""
    digits = [i for i in range(sentence.first + 1, sentence.last - 1) if sheet.words[i].isdecimal()]
    if not digits:
        return set()
    of_kind: dict[str, set[int]] = {"outlet": set(), "cue": set()}
    people: set[int] = set()
    for hit in hits:
        if hit.entry.category in of_kind:
            of_kind[hit.entry.category] |= {*range(hit.first, hit.last)}
        if hit.entry.category == "people":
            people |= {*range(hit.first, hit.last)}
    return {
        i
        for i in digits
        if i + 1 not in people
        and (
            _named(sheet, sentence, i, of_kind["outlet"])
            or (i + 1 in of_kind["cue"] and _is_name(sheet, i - 1))
            or ({i + 2, i + 3} & (of_kind["outlet"] | of_kind["cue"]) and _quoted(sheet, sentence, i))
        )
    }


def _named(sheet: Sheet, sentence: Sentence, at: int, outlets: set[int]) -> bool:
    """Whether an outlet's word stands before it, with nothing between but a name."""
    for i in range(at - 1, max(sentence.first - 1, at - 2 - _NAME), -1):
        if i in outlets:
            return sentence.language != "en" or sheet.is_capital(i)
        if not (_is_name(sheet, i) or sheet.words[i] in _MARKS):
            return False
    return False


def _quoted(sheet: Sheet, sentence: Sentence, at: int) -> bool:
    """Whether it ends a name in quotation marks: «Առաջին 24»."""
    opens = (i for i in range(at - 1, max(sentence.first - 1, at - 2 - _NAME), -1) if sheet.words[i] in _MARKS)
    opened = next(opens, None)
    return (
        opened is not None
        and sheet.words[at + 1] in _CLOSES
        and opened < at - 1
        and all(_is_name(sheet, i) for i in range(opened + 1, at))
    )


def _is_name(sheet: Sheet, at: int) -> bool:
    """Whether a word has a capital, or letters that know none."""
    word = sheet.words[at]
    return word.isalpha() and (word[0].isupper() or word.upper() == word.lower())
