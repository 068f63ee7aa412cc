"""The day that an officer's words for a meeting mean: "Thursday 26 March 2026, 10:00", "6 April", "Friday at 10"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from lastcontact.core.dates import MONTHS, PartialDate

_MONTH = "|".join(f"{name}|{name[:3]}" for name in MONTHS)
WRITTEN = re.compile(
    rf"(?<![\d./-])(?:\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{4}}|\d{{4}}-\d{{1,2}}-\d{{1,2}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{_MONTH})\b(?:,?\s+\d{{4}})?|(?:{_MONTH})\s+\d{{1,2}}\b(?:,?\s+\d{{4}})?)(?![\d-])",
    re.IGNORECASE,
)
"""A day as it stands among words."""
WEEKDAY = re.compile(r"(?P<gone>\b(?:last|past)\s+)?\b(mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_DAYS_OF_THE_WEEK = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
_YEARS = 8
"""29 February is at most so many years from the next."""
LEAP = 2024
"""A day written without its year exists where it exists in a leap year."""


def read_day(words: str) -> PartialDate:
    """A day as `WRITTEN` finds it; without its year as of a leap year."""
    return PartialDate.read(_plain(words if re.search(r"\d{4}", words) else f"{words} {LEAP}"))


def meeting_day(written: str, made_on: date) -> date | None:
    """The last day that the words of a meeting mean, agreed on `made_on`; None where they name none. Words that named a
    day already past mean that day.

    >>> meeting_day("Thursday 26 March 2026, 10:00", date(2026, 3, 12)), meeting_day("2 March", date(2026, 3, 12))
    (datetime.date(2026, 3, 26), datetime.date(2026, 3, 2))
    >>> meeting_day("Friday at 10", date(2026, 3, 12)), meeting_day("soon", date(2026, 3, 12))
    (datetime.date(2026, 3, 13), None)
    """
    named = [(found[2].casefold(), bool(found["gone"])) for found in WEEKDAY.finditer(written)]
    weekdays = [_DAYS_OF_THE_WEEK.index(name) for name, _gone in named]
    days = [day for words in WRITTEN.findall(written) if (day := _meant(words, made_on, weekdays))]
    if not days:
        days = [_next(name, made_on) - timedelta(days=7 * gone) for name, gone in named]
    return max(days, default=None)


def nearest(month: int, day: int, to: date, weekdays: Sequence[int] = ()) -> date | None:
    """The day of this month, in the year in which it lies nearest to a day; of the years about, those count first in
    which it is on one of the weekdays (Monday is 0) named with it. None where there is no such day.

    >>> nearest(11, 20, date(2026, 11, 29)), nearest(11, 20, date(2026, 3, 2), [4]), nearest(2, 31, date(2026, 3, 2))
    (datetime.date(2026, 11, 20), datetime.date(2026, 11, 20), None)
    """
    years = range(to.year - _YEARS, to.year + _YEARS + 1)
    found = [on for year in years if (on := PartialDate.read(f"{year}-{month:02}-{day:02}").exact)]
    fitting = [on for on in found if on.weekday() in weekdays and abs(on.year - to.year) <= 1]
    return min(fitting or found, key=lambda on: (abs(on - to), on < to), default=None)


def _meant(words: str, made_on: date, weekdays: Sequence[int]) -> date | None:
    """The day as written; without its year the nearest such day to when it was agreed."""
    read = read_day(words).exact
    return read if read is None or re.search(r"\d{4}", words) else nearest(read.month, read.day, made_on, weekdays)


def _next(weekday: str, made_on: date) -> date:
    ahead = (_DAYS_OF_THE_WEEK.index(weekday.casefold()) - made_on.weekday()) % 7
    return made_on + timedelta(days=ahead)


def _plain(words: str) -> str:
    """A day as dates are read: "March 3 2026" and "3 March, 2026" without regard to commas."""
    parts = words.replace(",", " ").split()
    return f"{parts[1]} {parts[0]} {' '.join(parts[2:])}".strip() if parts[0].isalpha() else " ".join(parts)
