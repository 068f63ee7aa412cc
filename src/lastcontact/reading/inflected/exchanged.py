"""Figures of an exchange: "60 на 60" counts sixty of each side once, "32 на 28" two groups."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.numbers import Number, number_at


def for_as_many(found: Found, number: Number | None) -> Number | None:
    """A number of an exchange with the same number behind it: "60-ը 60-ի դիմաց", "60 60-ზე", "60 مقابل 60"."""
    if number is None or number.worded or not _exchanging(found):
        return number
    versus = found.set("versus")
    between = found.low(number.last) in versus
    second = number_at(found, number.last + between)
    if second is None or second.worded or (second.low, second.high) != (number.low, number.high):
        return number
    behind = found.low(second.last) in versus
    ended = number.last - number.first > 1
    if versus and not (between or behind or ended):
        return number  # "10 10-летних детей"; in "60-ın 60-a" the endings are the "for"
    return replace(number, last=second.last + behind, bound="")


def against(found: Found, number: Number) -> bool:
    """Whether a number stands against another one and counts nobody: "голосовали 7 на 5"."""
    versus = found.set("versus")
    if _exchanging(found):
        return _named(found, number)
    follows = found.low(number.last) in versus and found.low(number.last + 1)[:1].isdecimal()
    return follows or (found.low(number.first - 1) in versus and found.low(number.first - 2)[:1].isdecimal())


def _named(found: Found, number: Number) -> bool:
    """Whether the figures only name an exchange of which a part is told: "перша частина обміну «1000 на 1000»"."""
    quoted = found.low(number.first - 1) in _QUOTES and found.low(number.last) in _QUOTES
    return quoted and found.low(number.first - 3) in found.set("stages")


_QUOTES = ("“", "”", '"')


def _exchanging(found: Found) -> bool:
    stems = tuple(found.set("exchange"))
    whole = range(found.sentence.first, found.sentence.last)
    return bool(stems) and any(found.low(k).startswith(stems) for k in whole)
