"""Births told by day and month alone: "3 Aug", "03.08.". What they say beside a whole date, and beside each other."""

from __future__ import annotations

import re
from calendar import monthrange
from functools import lru_cache

from lastcontact.core.dates import PartialDate
from lastcontact.core.dates_in_words import day_in_words, western, without_beside

_DOTTED = re.compile(r"(\d{1,2})\s?([./-])\s?(\d{1,2})(?:\s?\2\s?(?:0{2}|0{4}|[?_xхX*-]+)?)?\s?\??\Z")
_LEAP = 2000


@lru_cache(maxsize=65536)
def day_of_year(text: str) -> tuple[int, int] | None:
    """Month and day of a date that names no year; None for any other, and for one that may be two days ("3/8").

    >>> day_of_year("3 Aug"), day_of_year("03.08."), day_of_year("3 серпня"), day_of_year("03.08.????")
    ((8, 3), (8, 3), (8, 3), (8, 3))
    >>> day_of_year("3 Aug 2003"), day_of_year("3/8"), day_of_year("13/8"), day_of_year("31.02"), day_of_year("Aug 03")
    (None, None, (8, 13), None, None)
    """
    plain = without_beside(western(text.strip()))
    found = _DOTTED.match(plain)
    told = _figures(int(found[1]), found[2], int(found[3])) if found else day_in_words(plain)
    if told is None or not 1 <= told[0] <= 12 or not 1 <= told[1] <= monthrange(_LEAP, told[0])[1]:
        return None
    return told


def _figures(one: int, sign: str, other: int) -> tuple[int, int] | None:
    """The day stands first, but where it cannot; with a slash either may, where both can."""
    if other > 12 >= one:
        return one, other
    return None if sign == "/" and one <= 12 and one != other else (other, one)


def whole_or_yearless(text: str) -> tuple[int, int] | None:
    """Month and day, of a whole date as well.

    >>> whole_or_yearless("03.08.2003"), whole_or_yearless("2003")
    ((8, 3), None)
    """
    exact = PartialDate.read(text).exact
    return (exact.month, exact.day) if exact else day_of_year(text)


def same_day_of_year(one: str, other: str) -> bool | None:
    """Whether two dates, of which one at least names no year, are of one day of the year; None where that is not told.

    >>> same_day_of_year("3 Aug", "03.08.2003"), same_day_of_year("4 Aug", "3 серпня")
    (True, False)
    >>> same_day_of_year("3 Aug", "2003") is None
    True
    """
    if day_of_year(one) is None and day_of_year(other) is None:
        return None
    a, b = whole_or_yearless(one), whole_or_yearless(other)
    return None if a is None or b is None else a == b
