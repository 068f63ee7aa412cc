"""Numbers in digits and in words, ranges and vague words."""

from __future__ import annotations

import re
from functools import lru_cache

from lastcontact.core.frozen import frozen
from lastcontact.core.quantities import Form
from lastcontact.reading.hits import Hit
from lastcontact.reading.lexicon import is_number, words
from lastcontact.reading.sheet import Sentence, Sheet

_DIGITS = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d+)\Z")


_DECIMAL = re.compile(r"\d{1,3}\.\d{1,2}\Z")
"""What stands before "million" alone: "8.1 million"."""
_SOME = ("-odd", "ish")
_SOME_DIGITS = re.compile(r"(?<=\d)-?(?:odd|ish)\Z")
"""What makes a figure a rough one: "30ish", "40-odd"."""
_RANGE = re.compile(r"(\d{1,6})-(\d{1,6})\Z")


@frozen
class Number:
    first: int
    last: int
    low: int
    high: int | None
    form: Form
    rule: str
    worded: bool


@lru_cache(maxsize=4096)
def is_figure(word: str) -> bool:
    """Whether a word writes a number, in digits or in letters."""
    return word[:1].isdecimal() or is_number(word)


def may_open_numbers(sheet: Sheet, sentence: Sentence, tables: dict[str, dict[int, Hit]]) -> list[int]:
    """The tokens of a sentence that a number may start at; no other is worth a closer look."""
    listed = {*tables["number"], *tables["vague"], *tables["multiplier"]}
    return [
        i
        for i, low in enumerate(sheet.lows[sentence.first : sentence.last], start=sentence.first)
        if i in listed or low[0].isdecimal() or "-" in low or low in _BEFORE_MANY
    ]


_BEFORE_MANY = ("a", "an", "half")
"""What opens "a hundred", "half a million"."""


def number_at(sheet: Sheet, i: int, sentence: Sentence, tables: dict[str, dict[int, Hit]]) -> Number | None:
    """The number that starts at token i."""
    lows = sheet.lows
    word = lows[i]
    if vague := tables["vague"].get(i):
        low, high = map(int, vague.value.split("-"))
        return Number(i, vague.last, low, high, Form.VAGUE, vague.entry.id, True)
    if found := _RANGE.match(word):
        low, high = int(found[1]), int(found[2])
        if low < high:
            return Number(i, i + 1, low, high, Form.RANGE, "range/digits", False)
    value, last = _value(lows, i, sentence.last, tables)
    if value is None:
        return None
    worded = not word[0].isdecimal()
    joiners = (
        ("-", "to", "or", "and") if i > sentence.first and lows[i - 1] in ("between", "from") else ("-", "to", "or")
    )
    if last < sentence.last - 1 and lows[last] in joiners and not changed_by(lows, sentence.first, i):
        second, end = _value(lows, last + 1, sentence.last, tables)
        joined = lows[last] != "or" or (second is not None and _either(value, second, worded))
        if second is not None and value < second and joined and second < value * 20 + 20:
            first = i - 1 if lows[i - 1] in ("between", "from") and i > sentence.first else i
            return Number(first, end, value, second, Form.RANGE, "range/words", worded)
    form = Form.ABOUT if word.endswith(_SOME) else Form.EXACT
    return Number(i, last, value, value, form, "number", worded)


def _either(value: int, second: int, worded: bool) -> bool:
    """Whether an "or" joins two guesses at one number: "40 or 50", "three or four", "forty or fifty"."""
    round_ones = value % 5 == second % 5 == 0 and second - value <= 10
    return second <= value * 1.5 + 1 and (not worded or second - value <= 2 or round_ones)


def changed_by(lows: list[str], low: int, at: int) -> bool:
    """Whether token `at` is the "three" of "rose by three to 14", the "12" of "rose from 12 to 14"."""
    of_a_day = lows[at - 1] == "'s" and lows[at - 3] == "from"  # "from yesterday's eleven to fifteen"
    return (of_a_day or lows[at - 1] in ("by", "from")) and bool(
        words("changed_from") & {*lows[max(low, at - 5) : at - 1]}
    )


def _value(lows: list[str], i: int, stop: int, tables: dict[str, dict[int, Hit]]) -> tuple[int | None, int]:
    """The integer that starts at token i, and where it ends."""
    word = lows[i]
    if word[0].isdecimal():
        if (many := tables["multiplier"].get(i + 1)) and int(many.value) >= 1000 and _DECIMAL.match(word):
            return round(float(word) * int(many.value)), many.last
        word = _SOME_DIGITS.sub("", word)
        if not _DIGITS.match(word) or len(word) > 9:
            return None, i
        value, last = int(word.replace(",", "")), i + 1
        if last + 1 < stop and lows[last] == "-" and lows[last + 1] in words("counting_endings"):
            last += 2
        if last + 1 < stop and len(word) <= 3 and re.fullmatch(r"\d{3}", lows[last]) and word != "0":
            value, last = value * 1000 + int(lows[last]), last + 1
        return _multiplied(lows, value, last, stop, tables)
    worded, last = _below_a_hundred(lows, i, tables)
    if worded is not None:
        return _multiplied(lows, worded, last, stop, tables)
    if word == "half" and lows[i + 1 : i + 2] == ["a"] and (many := tables["multiplier"].get(i + 2)):
        return int(many.value) // 2, many.last
    if word in ("a", "an", "half") and (many := tables["multiplier"].get(i + 1)) and i + 1 < stop:
        return _with_the_rest(lows, int(many.value) // (2 if word == "half" else 1), many.last, stop, tables)
    return (None, i) if i not in tables["multiplier"] or word != "dozen" else (12, i + 1)


_WORDS = dict(
    zip(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "twenty",
            "thirty",
            "forty",
            "fifty",
            "sixty",
            "seventy",
            "eighty",
            "ninety",
        ],
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 20, 30, 40, 50, 60, 70, 80, 90],
        strict=True,
    )
)


def _multiplied(
    lows: list[str], value: int, last: int, stop: int, tables: dict[str, dict[int, Hit]]
) -> tuple[int, int]:
    total = value
    while last < stop and (many := tables["multiplier"].get(last)):
        total *= int(many.value)
        total, last = _with_the_rest(lows, total, many.last, stop, tables)
    return total, last


def _with_the_rest(
    lows: list[str], total: int, last: int, stop: int, tables: dict[str, dict[int, Hit]]
) -> tuple[int, int]:
    """ "A hundred and four", "two hundred and seventy-one"."""
    rest = last + 1 if last < stop and lows[last] == "and" else last
    if total < 100 or rest >= stop:
        return total, last
    more, end = _below_a_hundred(lows, rest, tables)
    if more is None:
        return total, last
    if (many := tables["multiplier"].get(end)) and end < stop and int(many.value) < total:
        more, end = _multiplied(lows, more, end, stop, tables)
    return total + more, end


def _below_a_hundred(lows: list[str], i: int, tables: dict[str, dict[int, Hit]]) -> tuple[int | None, int]:
    """ "Seventy-one", "seventy one", "nine", from token i; and where it ends."""
    hit = tables["number"].get(i)
    if hit is None:
        both = _hyphened(lows[i])
        return both, i + (both is not None)
    value, last = int(hit.value), hit.last
    ones = tables["number"].get(last)
    joined = ones is not None and value >= 20 and value % 10 == 0 and int(ones.value) < 10
    return (value + int(ones.value), ones.last) if ones is not None and joined else (value, last)


def _hyphened(word: str) -> int | None:
    """ "Seventy-one"."""
    if "-" not in word:
        return None
    tens, _, ones = word.partition("-")
    low, high = _WORDS.get(tens), _WORDS.get(ones)
    if ones == "odd" and low and low >= 20:
        return low  # "sixty-odd"
    return low + high if low and high and low >= 20 and high < 10 else None
