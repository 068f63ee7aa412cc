"""Every number of a text, in digits of any script and in the words of any language of the reader, whatever it counts.

The reader proposes counts of people and leaves a number out where it is not sure; who must let none through needs all.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from lastcontact.core.claim import Span
from lastcontact.core.frozen import frozen
from lastcontact.core.quantities import Form
from lastcontact.reading.days import ANY_DAY
from lastcontact.reading.hits import Hits
from lastcontact.reading.inflected import knowing
from lastcontact.reading.inflected import numbers as inflected
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.language import scripts_of
from lastcontact.reading.lexicon import LANGUAGES, lexicon
from lastcontact.reading.numbers import number_at
from lastcontact.reading.plain import Plain
from lastcontact.reading.sheet import Sentence, Sheet, lay_out
from lastcontact.reading.times import Calendar

_CLOCK = re.compile(r"(?:[01]?\d|2[0-4])[:.][0-5]\d\Z")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)\Z")
_ROMAN = re.compile(r"(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{2,3})\Z")
_SHARE = re.compile(r"\s*(?:%|٪|per ?cent|процент|відсот|տոկոս|faiz|პროცენტ|بالم|في الم)", re.I)
_PHONE_DIGITS = 7
_SMALL = 10
"""Below this an Azerbaijani number word in an English sentence is taken for one; above stand "on" and "min"."""


@frozen
class Told:
    """One number and its words. `low` and `high` are None where the digits are no whole number ("2.5", "1/3").

    `worded`: written in words; `roman`: in Roman letters; `of_a_thing`: before a unit of time or measure, or after what
    bears a number ("hill 720").
    """

    span: Span
    low: int | None
    high: int | None
    worded: bool = False
    roman: bool = False
    of_a_thing: bool = False


def numbers_in(text: str) -> tuple[Told, ...]:
    """The numbers of a text in order. Left out: vague ones ("dozens"), dates, hours, ordinals, years and telephones.

    >>> [(told.span.text, told.low) for told in numbers_in("Двое вернулись, 29 + 8 = 37.")]
    [('Двое', 2), ('29', 29), ('8', 8), ('37', 37)]
    """
    sheet = lay_out(Plain.of(text), None)
    found: dict[int, Told] = {}
    for sentence in sheet.sentences:
        ranks: set[int] = set()
        spoken, *others = _languages(sheet, sentence)
        dates = (_dated(sheet, replace(sentence, language=language)) for language in (spoken, *others))
        dated = {i for run in dates for first, last in run for i in range(first, last)}
        for language in (spoken, *others):
            for first, told in _in_language(sheet, replace(sentence, language=language), dated, own=language == spoken):
                if told is None:
                    ranks.add(first)
                else:
                    found.setdefault(first, told)
        for i in range(sentence.first, sentence.last):
            if i not in dated | ranks and i not in found and (told := _other(sheet, i)):
                found[i] = told
    kept = _without_telephones(sheet, found)
    return tuple(told for i, told in sorted(kept.items()) if not _inside(told, kept.values()))


def _inside(told: Told, others: Collection[Told]) -> bool:
    return any(o.span.start <= told.span.start and told.span.end <= o.span.end and o.span != told.span for o in others)


def _languages(sheet: Sheet, sentence: Sentence) -> list[str]:
    """The sentence's own language first, then those of every script it has letters of."""
    own = sentence.language if sentence.language in LANGUAGES else "en"
    others = scripts_of(sheet.said(sentence.first, sentence.last))
    return [own, *(language for language in LANGUAGES if language != own and language in others)]


def _hits(sheet: Sheet, sentence: Sentence) -> Hits:
    return lexicon(sentence.language).hits(sheet.lows, sentence.first, sentence.last)


def _dated(sheet: Sheet, sentence: Sentence) -> list[tuple[int, int]]:
    hits = _hits(sheet, sentence)
    if sentence.language == "en":
        return [(d.first, d.last) for d in Calendar(ANY_DAY).find(sheet, sentence, hits)]
    return [(d.first, d.last) for d in knowing.dated(sheet, sentence, hits, ANY_DAY)]


def _in_language(sheet: Sheet, sentence: Sentence, dated: set[int], *, own: bool) -> Iterator[tuple[int, Told | None]]:
    """By the token a number starts at; None for an ordinal."""
    found = Found.of(sheet, sentence, _hits(sheet, sentence))
    tables = {c: found.tables.get(c, {}) for c in ("number", "multiplier", "vague")}
    i = sentence.first
    while i < sentence.last:
        number = number_at(sheet, i, sentence, tables) if sentence.language == "en" else inflected.number_at(found, i)
        if number is None or number.form is Form.VAGUE:
            i = max(i + 1, number.last if number else 0)
            continue
        if getattr(number, "ordinal", False):
            yield number.first, None
        elif not dated.isdisjoint(range(number.first, number.last)):
            pass
        elif own or (number.worded and (sentence.language != "az" or (number.high or 0) < _SMALL)):
            thing = bool(found.at("not_people", number.last) or found.ending("before", number.first))
            span = sheet.span(number.first, number.last)
            share = _SHARE.match(sheet.plain.original, span.end)
            yield number.first, Told(span, number.low, number.high, number.worded, of_a_thing=thing and not share)
        i = max(i + 1, number.last)


def _other(sheet: Sheet, i: int) -> Told | None:
    """A token with digits, or of Roman letters, that no language reads as a number."""
    word = sheet.words[i]
    if _ROMAN.match(word):
        return Told(sheet.span(i, i + 1), None, None, roman=True)
    if not word[0].isdecimal() or _CLOCK.match(word) or _ORDINAL.match(sheet.lows[i]):
        return None
    value = int(word) if word.isdecimal() and len(word) < 10 else None
    return Told(sheet.span(i, i + 1), value, value)


def _without_telephones(sheet: Sheet, found: dict[int, Told]) -> dict[int, Told]:
    """Without years, and without digits written in groups that make a number to call."""
    kept = dict(found)
    run: list[int] = []
    for i in [*range(len(sheet.words)), -1]:
        digits = i >= 0 and (sheet.words[i].isdecimal() or (run and sheet.words[i] in "-+()"))
        if digits:
            run.append(i)
            continue
        if sum(len(sheet.words[k]) for k in run if sheet.words[k].isdecimal()) >= _PHONE_DIGITS:
            kept = {k: told for k, told in kept.items() if not run[0] <= k <= run[-1]}
        run = []
    return {i: told for i, told in kept.items() if not _is_year(told)}


def _is_year(told: Told) -> bool:
    return told.span.text.isdecimal() and len(told.span.text) == 4 and 1900 <= int(told.span.text) <= 2100
