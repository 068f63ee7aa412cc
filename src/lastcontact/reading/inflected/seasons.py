"""Seasons: "осенью 2035 года", "на весну"; the latest that has begun where no year is told."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from lastcontact.reading.days import YEAR, Days
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.relative import from_event, still_to_come

_FIRST_MONTH = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_RULE = "date/season"


def season_at(found: Found, i: int, anchor: date | None) -> Days | None:
    """The season that token i names, with the year behind it or before it."""
    hit = found.at("season", i)
    named = found.at("season_of", i) if hit is None else None
    if named is not None and YEAR.match(found.low(named.last)):
        hit = named  # "خريف 2024"
    if hit is None:
        return None
    year, last = None, hit.last
    word = found.at("year_word", last)
    if word is not None and YEAR.match(found.low(word.last)):
        last = word.last  # "في صيف عام 2030"
    if YEAR.match(found.low(last)):
        year, last = int(found.low(last)), last + 1
        if found.low(last) == "-":
            last += 2
        word = found.at("year_word", last)
        last = word.last if word else last
    month = _FIRST_MONTH[hit.value]
    if year is None:
        if anchor is None:
            return None
        year = anchor.year if (anchor.month, anchor.day) >= (month, 1) else anchor.year - 1
        year += _season(i, last, year, month).end_on < anchor and still_to_come(found, i, last)
    return _season(i, last, year, month)


def with_its_year(before: Days, season: Days) -> Days | None:
    """ "2035-ci ilin payızında": the season of a year told right before it."""
    whole = (before.start_on.month, before.start_on.day, before.end_on.month, before.end_on.day) == (1, 1, 12, 31)
    if season.rule != _RULE or before.last != season.first or not whole or before.start_on.year != before.end_on.year:
        return None
    return _season(before.first, season.last, before.start_on.year, season.start_on.month)


def third_of(found: Found, days: Days) -> Days:
    """The beginning, middle or end of a month that is named: ten days each, the rest for the end."""
    if days.rule != "date/month":
        return days
    for at, first, last in (
        (days.first - 1, days.first - 1, days.last),
        (days.last, days.first, days.last + 1),
        (days.last - 1, days.first, days.last),
    ):
        for name, (low, high) in _THIRDS.items():
            if at >= found.sentence.first and found.low(at) in found.set(name):
                month = days.start_on
                end = date(month.year, month.month, high or monthrange(month.year, month.month)[1])
                opened = first - 1 if found.low(first - 1) in found.set("in") and first < days.first else first
                return Days(opened, last, month.replace(day=low), end, "date/third")
    return days


_THIRDS = {"third_first": (1, 10), "third_middle": (11, 20), "third_last": (21, 0)}


def _season(first: int, last: int, year: int, month: int) -> Days:
    last_year, last_month = (year + 1, 2) if month > 10 else (year, month + 2)
    end = date(last_year, last_month, monthrange(last_year, last_month)[1])
    return Days(first, last, date(year, month, 1), end, _RULE)


def of_another_day(found: Found, first: int, last: int) -> bool:
    """Whether a word for a day is part of another: a feast, or "on the first day of the war" ("პირველ დღეს")."""
    if found.low(first) in found.set("day_of_something") and found.low(first - 1).endswith(found.stems("of_endings")):
        return found.at("month", first - 1) is None and found.over("weekday", first - 1) is None
    feast = found.low(last) in found.set("feasts") or found.low(first - 1) in found.set("which_day")
    return feast or from_event(found, first, last)
