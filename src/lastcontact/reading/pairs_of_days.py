"""Two days written as one: "duty 13/14.05", "log 8-9.05", "24-26/2"; and a day with dashes, "05-04-2031"."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from lastcontact.reading.days import Days, one_day
from lastcontact.reading.sheet import Sheet

_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})\.(\d{1,2})(?:\.(\d{2}|\d{4}))?\Z")
_FIRST = re.compile(r"\d{1,2}\Z")
_SECOND = re.compile(r"(\d{1,2})[./](\d{1,2})(?:[./](\d{2}|\d{4}))?\Z")
_DASHED = re.compile(r"\d{1,2}-\d{1,2}-(?:19|20)\d\d\Z")
_MONTHS = 12


def pair_at(sheet: Sheet, i: int, stop: int, anchor: date | None) -> Days | None:
    """The days from the first to the second, in the year beside them or the latest that is not far ahead."""
    if anchor is None:
        return None
    lows = sheet.lows
    if found := _SLASHED.match(lows[i]):
        first, second, month, year = int(found[1]), int(found[2]), int(found[3]), found[4]
        return _days((i, i + 1), (first, second), (month, year), anchor, nights=True)
    if i + 4 < stop and lows[i + 1] == lows[i + 3] == "-" and _DASHED.match("-".join(lows[i : i + 5 : 2])):
        day, month, year = (int(lows[k]) for k in (i, i + 2, i + 4))
        return one_day(i, i + 5, year, month, day, "date/day-first")
    if i + 2 < stop and lows[i + 1] == "-" and _FIRST.match(lows[i]) and (found := _SECOND.match(lows[i + 2])):
        one_word = sheet.ends[i] == sheet.starts[i + 1] and sheet.ends[i + 1] == sheet.starts[i + 2]
        if one_word:
            edges = (int(lows[i]), int(found[1]))
            return _days((i, i + 3), edges, (int(found[2]), found[3]), anchor, nights=False)
    return None


def _days(
    at: tuple[int, int], edges: tuple[int, int], of: tuple[int, str | None], anchor: date, *, nights: bool
) -> Days | None:
    """The days of a month; of `nights` the second follows on the first, be it in the next month."""
    (first, second), (month, year) = edges, of
    if not (1 <= month <= _MONTHS and first >= 1 and second >= 1):
        return None
    own = int(year) + (2000 if len(year) == len("31") else 0) if year else anchor.year
    ahead = year is None and (date(own, month, 1) - anchor).days + second - 1 > _AHEAD
    own -= ahead
    if second > monthrange(own, month)[1]:
        return None
    end = date(own, month, second)
    begins = end.fromordinal(end.toordinal() - 1)
    if nights or (second == 1 and first > second):
        return Days(*at, begins, end, "date/days") if begins.day == first else None
    return Days(*at, end.replace(day=first), end, "date/days") if first < second else None


_AHEAD = 60
"""Days that a pair without a year may be ahead."""
