"""Days told from another one: "on the same day", "a week later", "for three days now", "by the end of May"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from lastcontact.core.dates import Interval
from lastcontact.reading.days import Days, back, month_end
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.numbers import number_at
from lastcontact.reading.inflected.relative import is_future

_MOST = 400
"""Units of time beyond which nothing is counted on."""


def from_named(found: Found, i: int, named: Interval | None, anchor: date | None) -> Days | None:
    """A day told from what was named last, which is the day of publication where what is told is still to be."""
    if hit := found.at("from_day", i):
        base = _base(found, named, anchor)
        if base is None and hit.value == "0" and anchor is not None:
            base = Interval(anchor, anchor)
        if base is None or base.end_on - base.start_on > _NIGHT:
            return None
        if hit.value == "0":
            return Days(i, hit.last, base.start_on, base.end_on, hit.entry.id)
        on = base.end_on + timedelta(days=int(hit.value))
        return Days(i, hit.last, on, on, hit.entry.id)
    if (hit := found.at("month_told", i)) and named is not None and found.over("number", i - 1) is None:
        whole = named.start_on.day == 1 and named.end_on == month_end(named.start_on)
        return Days(i, hit.last, named.start_on, named.end_on, "date/same") if whole else None
    counted = any(kind in found.tables for kind in ("later", "later_unit", "two_ago"))
    base = _base(found, named, anchor) if counted else None
    return _counted_on(found, i, base) if base is not None else None


def _base(found: Found, named: Interval | None, anchor: date | None) -> Interval | None:
    return Interval(anchor, anchor) if anchor is not None and _coming(found) else named


_NIGHT = timedelta(days=1)


def _counted_on(found: Found, i: int, base: Interval) -> Days | None:
    """ "через два дня", "երկու օր անց", "bir həftə sonra", "بعد أسبوع"; from a year only years are counted on."""
    opener = found.at("later_before", i)
    number, at = 1, opener.last if opener else i
    dual = found.at("two_ago", at) if opener else None
    if value := number_at(found, at):
        number, at = value.low, value.last
    elif dual is not None:
        number = 2
    unit = dual or found.at("later_unit" if opener else "later", at)
    if unit is None or number > _MOST or (value is None and found.low(at) in found.set("many_units")):
        return None
    long = base.end_on - base.start_on
    if long > _NIGHT and int(unit.value) < _YEAR and not (long < _MONTH and unit.value == "30"):
        return None
    return back((i, unit.last), base.start_on if long > _NIGHT else base.end_on, -number, unit.value, unit.entry.id)


_YEAR, _MONTH = 365, timedelta(days=32)


def _coming(found: Found) -> bool:
    """Whether a sentence tells what is still to be."""
    if found.coming is None:
        found.coming = any(is_future(found, k) for k in range(found.sentence.first, found.sentence.last))
    return found.coming


def going_on(found: Found, i: int, anchor: date | None) -> Days | None:
    """For how long something has gone on: "уже три дня", "üç gündür", "სამი დღეა"."""
    opener = found.at("already", i)
    if anchor is None or "going_on" not in found.tables or (opener is None and found.set("already_needed")):
        return None
    at = opener.last if opener else i
    value = number_at(found, at)
    unit = found.at("going_on", value.last) if value else None
    if value is None or unit is None or value.low > _MOST or found.at("ago", value.last):
        return None
    return Days(i, unit.last, anchor - timedelta(days=value.low * int(unit.value)), anchor, unit.entry.id)


def before_something(found: Found, days: Days) -> bool:
    """Whether days are counted back from what has no date: "за два дня до обмена", "mübadilədən iki gün əvvəl"."""
    opened = found.low(days.first) in found.set("counted_back") and found.low(days.last) in found.set("counted_to")
    ends, at = found.stems("counted_from_endings"), days.first - 1
    from_it = found.low(at).endswith(ends) and not found.sheet.is_capital(at)
    return opened or (from_it and found.low(days.last - 1) in found.set("counted_to"))


def until(found: Found, days: Days, anchor: date | None) -> Days:
    """From the day of publication to the end by which something is to be: "до конца мая", "mayın sonunadək"."""
    if anchor is None or days.end_on <= anchor or days.rule != "date/third":
        return days
    ends = found.stems("until_endings")
    opened = found.low(days.first) in found.set("until")
    before = found.low(days.first - 1) in found.set("until")
    closed = found.low(days.last - 1).endswith(ends)
    after = found.low(days.last) in found.set("until_after") or found.low(days.last).endswith(ends)
    if not (opened or before or closed or after):
        return days
    first, last = days.first - (before and not opened), days.last + (after and not closed)
    return replace(days, first=first, last=last, start_on=anchor, rule="date/interval")


def of_year_told(before: Days, days: Days, between: list[str]) -> Days | None:
    """A month or a day of the year that is told beside it: "в прошлом году, в ноябре", "անցյալ տարվա մարտի 2-ին"; so is
    one with its year behind it: "3 марта прошлого года", "3 مارس من العام الماضي".
    """
    if days.rule.partition("/")[2].startswith("period/"):
        return _with_year_behind(before, days, between)
    whole = (before.start_on.month, before.start_on.day, before.end_on.month, before.end_on.day) == (1, 1, 12, 31)
    told = whole and before.start_on.year == before.end_on.year and days.rule in _IN_A_YEAR
    return _in_its_year(before, days, days, before.start_on.year) if told and between in ([], [","]) else None


def _with_year_behind(before: Days, days: Days, between: list[str]) -> Days | None:
    opens = (days.start_on.month, days.start_on.day) == (1, 1) and days.end_on - days.start_on > _MONTH
    told = opens and before.rule in _IN_A_YEAR and between in ([], ["من"])
    return _in_its_year(before, days, before, days.start_on.year) if told else None


def _in_its_year(before: Days, days: Days, on: Days, year: int) -> Days | None:
    try:
        return Days(before.first, days.last, on.start_on.replace(year=year), on.end_on.replace(year=year), on.rule)
    except ValueError:
        return None


_IN_A_YEAR = ("date/month", "date/day-month", "date/days")
_MONTH = timedelta(days=31)
