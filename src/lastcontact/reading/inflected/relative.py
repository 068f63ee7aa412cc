"""Times that are told from another day: weekdays, "three days ago", "last week"."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from lastcontact.reading.days import WEEKS, Days
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.numbers import number_at


def weekday_at(found: Found, i: int, last: int, weekday: int, anchor: date) -> Days:
    """The latest such day up to the anchor, the anchor included; "next" and "last" shift it."""
    on = anchor - timedelta(days=(anchor.weekday() - weekday) % 7)
    before = found.low(i - 1), found.low(last)
    if any(w in found.set("next") for w in before):
        on = anchor + timedelta(days=(weekday - anchor.weekday()) % 7 or 7)
    elif any(w in found.set("last") for w in before) and on == anchor:
        on -= timedelta(days=7)
    return Days(i, last, on, on, "date/weekday")


def ago_at(found: Found, i: int, anchor: date | None) -> Days | None:
    """ "три дня назад", "неделю назад", "قبل ثلاثة أيام", "երեք օր առաջ"."""
    if anchor is None:
        return None
    number, at = 1, i
    if opener := found.at("ago_before", i):
        at = opener.last
    if value := number_at(found, at):
        number, at = value.low, value.last
    elif dual := found.at("two_ago", at):
        return _back(i, dual.last, anchor, 2, dual.value, dual.entry.id)
    unit = found.at("ago" if not opener else "ago_unit", at)
    if unit is None or number > 400:
        return None
    return _back(i, unit.last, anchor, number, unit.value, unit.entry.id)


def _back(first: int, last: int, anchor: date, number: int, unit: str, rule: str) -> Days:
    on = anchor - timedelta(days=number * int(unit))
    if unit == "365":
        return Days(first, last, date(on.year, 1, 1), date(on.year, 12, 31), rule)
    if unit == "30":
        return Days(first, last, on.replace(day=1), on.replace(day=monthrange(on.year, on.month)[1]), rule)
    return Days(first, last, on, on, rule)


def relative(category: str, value: str, anchor: date) -> tuple[date, date]:
    """The first and last day of "yesterday", "last week", "this month"."""
    if category == "relative":
        low, high = value.split(":")
        return anchor + timedelta(days=int(low)), anchor + timedelta(days=int(high))
    monday = anchor - timedelta(days=anchor.weekday())
    if category == "week":
        low_day, high_day = WEEKS[value]
        return monday + timedelta(days=low_day), monday + timedelta(days=high_day)
    if value in ("year_last", "year_this"):
        year = anchor.year - (value == "year_last")
        return date(year, 1, 1), (anchor if value == "year_this" else date(year, 12, 31))
    start = anchor.replace(day=1)
    if value == "month_last":
        end = start - timedelta(days=1)
        return end.replace(day=1), end
    if value == "month_next":
        start = (start + timedelta(days=32)).replace(day=1)
        return start, start.replace(day=monthrange(start.year, start.month)[1])
    return start, anchor
