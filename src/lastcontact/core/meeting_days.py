"""The day that an officer's words for a meeting mean: "Thursday 26 March 2026, 10:00", "6 April", "Friday at 10"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from lastcontact.core.dates import MONTHS, PartialDate

_MONTH = "|".join(f"{name}|{name[:3]}" for name in MONTHS)
WRITTEN = re.compile(
    rf"(?<![\d./-])(?:\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{4}}|\d{{4}}-\d{{1,2}}-\d{{1,2}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{_MONTH})\b(?:,?\s+\d{{4}})?|(?:{_MONTH})\s+\d{{1,2}}\b(?:,?\s+\d{{4}})?)(?![\d-])",
    re.IGNORECASE,
)
"""A day as it stands among words."""
WEEKDAY = re.compile(r"\b(mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_DAYS_OF_THE_WEEK = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
LEAP = 2024
"""A day written without its year exists where it exists in a leap year."""


def read_day(words: str) -> PartialDate:
    """A day as `WRITTEN` finds it; without its year as of a leap year."""
    return PartialDate.read(_plain(words if re.search(r"\d{4}", words) else f"{words} {LEAP}"))


def meeting_day(written: str, made_on: date) -> date | None:
    """The last day that the words of a meeting mean, agreed on `made_on`; None where they name none.

    >>> meeting_day("Thursday 26 March 2026, 10:00", date(2026, 3, 12)), meeting_day("2 March", date(2026, 3, 12))
    (datetime.date(2026, 3, 26), datetime.date(2027, 3, 2))
    >>> meeting_day("Friday at 10", date(2026, 3, 12)), meeting_day("soon", date(2026, 3, 12))
    (datetime.date(2026, 3, 13), None)
    """
    days = [day for words in WRITTEN.findall(written) if (day := _on_or_after(words, made_on))]
    if not days:
        days = [_next(name, made_on) for name in WEEKDAY.findall(written)]
    return max(days, default=None)


def _on_or_after(words: str, made_on: date) -> date | None:
    """The day as written; without its year the first such day from when it was agreed."""
    if re.search(r"\d{4}", words):
        return read_day(words).exact
    years = (PartialDate.read(_plain(f"{words} {year}")).exact for year in range(made_on.year, made_on.year + 9))
    return next((day for day in years if day and day >= made_on), None)


def _next(weekday: str, made_on: date) -> date:
    ahead = (_DAYS_OF_THE_WEEK.index(weekday.casefold()) - made_on.weekday()) % 7
    return made_on + timedelta(days=ahead)


def _plain(words: str) -> str:
    """A day as dates are read: "March 3 2026" and "3 March, 2026" without regard to commas."""
    parts = words.replace(",", " ").split()
    return f"{parts[1]} {parts[0]} {' '.join(parts[2:])}".strip() if parts[0].isalpha() else " ".join(parts)
