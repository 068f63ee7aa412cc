"""Feasts by the day they fall on: fixed ones, and Easter of the Western and of the Eastern churches."""

from __future__ import annotations

from datetime import date, timedelta

from lastcontact.reading.days import Days

_JULIAN_BEHIND = 13
"""Days from the Julian calendar to the Gregorian, from 1900 to 2099."""


def easter(year: int, *, eastern: bool) -> date:
    """Easter Sunday of a year from 1900 to 2099.

    Source: the anonymous Gregorian and the Julian algorithm, J. Meeus, Astronomical Algorithms, chapter 8 (1991).

    >>> easter(2031, eastern=True), easter(2030, eastern=False)
    (datetime.date(2031, 4, 13), datetime.date(2030, 4, 21))
    """
    if eastern:
        moon = (19 * (year % 19) + 15) % 30
        sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
        month, day = divmod(moon + sunday + 114, 31)
        return date(year, month, day + 1) + timedelta(days=_JULIAN_BEHIND)
    a, (b, c) = year % 19, divmod(year, 100)
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    month, day = divmod(h + k - 7 * ((a + 11 * h + 22 * k) // 451) + 114, 31)
    return date(year, month, day + 1)


def feast_at(edges: tuple[int, int], value: str, near: date | int | None, *, coming: bool) -> Days | None:
    """A feast of a year, or of the days `near` one: the latest that is not far ahead or, where `coming`, the next.

    Values are "12-25", "3-20/3-24" for the first and the last day, and "easter/west" or "easter/east".
    """
    if near is None:
        return None
    if isinstance(near, int):
        return Days(*edges, *_in_year(value, near), "date/feast")
    first, end = _in_year(value, near.year)
    if first > near and not coming and (first - near).days > _AHEAD:
        first, end = _in_year(value, near.year - 1)
    elif end < near and coming:
        first, end = _in_year(value, near.year + 1)
    return Days(*edges, first, end, "date/feast")


def _in_year(value: str, year: int) -> tuple[date, date]:
    kind, _, which = value.partition("/")
    if kind == "easter":
        on = easter(year, eastern=which == "east")
        return on, on
    first, last = (tuple(map(int, part.split("-"))) for part in (kind, which or kind))
    return date(year, *first), date(year, *last)


_AHEAD = 30
"""Days that a feast may be ahead of the text's own day where nothing tells that it is to come."""
