"""One named beside a number of others: "a father and his two sons" are three."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.quantities import Form
from lastcontact.reading.counting import Counted
from lastcontact.reading.lexicon import words
from lastcontact.reading.numbers import is_figure
from lastcontact.reading.sheet import Sentence, Sheet

_SHORT = 4
_LONGEST = 4
"""Tokens of the one, with what describes him: "a retired village teacher"."""
_OPENS = frozenset(("a", "an", "the"))
_THEIRS = frozenset(("his", "her", "their"))
_MORE = frozenset(("and", "or", ",", "of", "both", "leaves", "leaving", "behind", "by"))
"""What stands before a longer list, those who are only owned, those left behind and those who did it."""


def with_sums(sheet: Sheet, sentence: Sentence, found: list[Counted]) -> list[Counted]:
    """The counts, each that stands beside one person with him: the words of both, and one more."""
    if sentence.language != "en" or "and" not in sheet.lows[sentence.first : sentence.last]:
        return found
    return [_sum(sheet, sentence, counted) or counted for counted in found]


def _sum(sheet: Sheet, sentence: Sentence, counted: Counted) -> Counted | None:
    lows, quantity = sheet.lows, counted.quantity
    joint = counted.first - 1 - (lows[counted.first - 1] in _THEIRS)
    plain = quantity.form is Form.EXACT and counted.has_noun and quantity.minimum is not None and quantity.minimum > 1
    if not plain or lows[joint] != "and" or joint - 2 < sentence.first or lows[counted.noun_last] in ("and", "or"):
        return None
    first = next(
        (i for i in range(joint - 2, max(joint - 2 - _LONGEST, sentence.first - 1), -1) if lows[i] in _OPENS), None
    )
    if first is None or not _one(lows[joint - 1]) or _of_more(lows, first):
        return None
    if any(
        not lows[i].isalpha() or is_figure(lows[i]) or lows[i] in words("phrase_ends") for i in range(first + 1, joint)
    ):
        return None
    many, span = (quantity.minimum or 0) + 1, sheet.span(first, counted.noun_last)
    whole = replace(quantity, minimum=many, maximum=many, text=span.text, start=span.start, end=span.end)
    return replace(counted, first=first, last=counted.noun_last, noun_first=counted.noun_last, quantity=whole)


def _of_more(lows: list[str], first: int) -> bool:
    """Whether a longer list, or something of theirs, stands before; not "the bodies of | a medic and two drivers"."""
    return lows[first - 1] in _MORE and not (
        lows[first - 1] == "of" and lows[first - 2] in words("dead_nouns") | _LOSSES
    )


_LOSSES = frozenset((
    "death", "deaths", "killing", "murder", "capture", "arrest", "detention", "release", "return", "abduction", "loss",
    "kidnapping", "execution", "disappearance", "exchange",
))  # fmt: skip


def _one(word: str) -> bool:
    return word in words("one_person") or (len(word) > _SHORT and word.endswith(("er", "or", "ist", "man", "ian")))
