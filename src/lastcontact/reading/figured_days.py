"""Days in figures alone: which figure is the day, by what else the text shows; the other reading stays beside it.

A day with full stops has its day first. One with slashes has it first in all seven languages too, but for a text
whose other days in figures have the month first ("3/14/2031"), and for an English one where the day would lie ahead of
its publication and the other reading would not. Source of the default: CLDR 44, short dates of en-001, ru, uk, hy, az,
ka and ar; en-US has the month first.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date

from lastcontact.core.dates import Interval
from lastcontact.reading.days import Days, one_day
from lastcontact.reading.sheet import Sheet

_WHOLE = re.compile(r"(\d{1,2})([./])(\d{1,2})[./](\d{2,4})\Z")
_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(?:\d{4}|\d{2})(?![\d/])")
_DAY, _MONTH = "day", "month"


def in_figures(sheet: Sheet, i: int, anchor: date | None) -> Days | None:
    """The day of token `i` where it is one in three figures, the year last."""
    found = _WHOLE.match(sheet.lows[i])
    if found is None:
        return None
    year = int(found[4]) + (2000 if len(found[4]) == 2 else 0)
    first = one_day(i, i + 1, year, int(found[3]), int(found[1]), "date/day-first")
    if found[2] == ".":
        return first
    second = one_day(i, i + 1, year, int(found[1]), int(found[3]), "date/month-first")
    return either(sheet, first, second, anchor)


def either(sheet: Sheet, day_first: Days | None, month_first: Days | None, anchor: date | None) -> Days | None:
    """One of the two readings of a day, the other as its alternative; the only one that there is."""
    if day_first is None or month_first is None or day_first.start_on == month_first.start_on:
        return day_first or month_first
    order = _order(sheet)
    ahead = anchor is not None and month_first.start_on <= anchor < day_first.start_on
    turned = order == _MONTH or (not order and sheet.language == "en" and ahead)
    told, other = (month_first, day_first) if turned else (day_first, month_first)
    return replace(told, alternative=Interval.day(other.start_on))


def _order(sheet: Sheet) -> str:
    """Which figure is the day in the days of this text that can be read in one way alone; "" where none or both are."""
    if not sheet.slash_order:
        shown = Counter(which for one in _SLASHED.finditer(sheet.plain.text) if (which := _which(one)))
        sheet.slash_order.append(next(iter(shown)) if len(shown) == 1 else "")
    return sheet.slash_order[0]


def _which(found: re.Match[str]) -> str:
    one, other = int(found[1]), int(found[2])
    if not (1 <= one <= 31 and 1 <= other <= 31) or (one > 12) == (other > 12):
        return ""
    return _DAY if one > 12 else _MONTH
