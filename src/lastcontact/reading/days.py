"""Days that an expression of time means, alone and joined."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from lastcontact.core.claim import Span
from lastcontact.core.dates import Interval
from lastcontact.core.frozen import frozen
from lastcontact.reading.hits import Hit
from lastcontact.reading.lexicon import words
from lastcontact.reading.sheet import Sentence, Sheet

ANY_DAY = date(2000, 1, 1)
"""Stands for an unknown day of publication where only the tokens of a date matter, and not which day it is."""

ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\Z")

DAY_MONTH = re.compile(r"(\d{1,2})\.(\d{1,2})\.?\Z")
DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\Z")
PAIR = re.compile(r"(\d{1,2})/(\d{1,2})\Z")
YEAR = re.compile(r"(?:19|20)\d\d\Z")
OLD_YEAR = re.compile(r"1[78]\d\d\Z")

_PARTS = frozenset(
    ["morning", "evening", "afternoon", "night", "dawn", "noon", "midday", "midnight", "nite", "morn", "eve"]
)


@frozen
class Dated:
    """Tokens `first` to `last` and the days they mean; `alternative` where another reading is open."""

    first: int
    last: int
    span: Span
    interval: Interval
    rule: str
    since: bool = False
    alternative: Interval | None = None

    @property
    def words(self) -> str:
        return self.span.text


@frozen
class Days:
    first: int
    last: int
    start_on: date
    end_on: date
    rule: str
    alternative: Interval | None = None


WEEKS = {
    "last": (-7, -1),
    "late_last": (-3, -1),
    "early_last": (-7, -5),
    "this": (0, 6),
    "early_this": (0, 6),
    "next": (7, 13),
    "weekend": (-2, -1),
}


def back(edges: tuple[int, int], anchor: date, number: int, unit: str, rule: str) -> Days:
    """So many times `unit` days before the anchor; of months and years the whole month or year."""
    on = anchor - timedelta(days=number * int(unit))
    if unit == "365":
        return Days(*edges, date(on.year, 1, 1), date(on.year, 12, 31), rule)
    if unit == "30":
        return Days(*edges, on.replace(day=1), month_end(on), rule)
    return Days(*edges, on, on, rule)


def month_end(on: date) -> date:
    return on.replace(day=monthrange(on.year, on.month)[1])


def relative(category: str, value: str, anchor: date) -> tuple[date, date]:
    """The first and last day of "yesterday", "last week", "this month".

    Raises: ValueError for a value that no lexicon may hold.
    """
    if category == "relative":
        low, high = value.split(":")
        return anchor + timedelta(days=int(low)), anchor + timedelta(days=int(high))
    monday = anchor - timedelta(days=anchor.weekday())
    if category == "week":
        low_day, high_day = WEEKS[value]
        end = monday + timedelta(days=high_day)
        return monday + timedelta(days=low_day), (min(end, anchor) if value == "early_this" else end)
    if value in ("to_week_end", "to_month_end", "to_year_end"):
        ends = {"to_week_end": monday + timedelta(days=6), "to_month_end": month_end(anchor)}
        return anchor, ends.get(value, date(anchor.year, 12, 31))
    if value == "month_first":
        return anchor.replace(day=1), anchor.replace(day=1)
    if value in ("year_first", "year_end"):
        on = date(anchor.year, 1, 1) if value == "year_first" else date(anchor.year, 12, 31)
        return on, on
    if value.startswith("year"):
        year = anchor.year - {"year_last": 1, "year_before_last": 2}.get(value, 0)
        return date(year, 1, 1), (anchor if value == "year_this" else date(year, 12, 31))
    start = anchor.replace(day=1)
    if value == "month_end":
        return month_end(anchor), month_end(anchor)
    if value == "month_last":
        end = start - timedelta(days=1)
        return end.replace(day=1), end
    if value == "month_rest":
        return min(anchor + timedelta(days=1), month_end(anchor)), month_end(anchor)
    if value == "month_next_early":
        start = (start + timedelta(days=32)).replace(day=1)
        return start, start.replace(day=10)
    if value == "month_next":
        start = (start + timedelta(days=32)).replace(day=1)
        return start, month_end(start)
    if value == "month_whole":
        return start, month_end(anchor)
    if value == "month_this":
        return start, anchor
    raise ValueError(f"no such period: {value}")


def month_of(day: int, anchor: date, *, ahead: bool) -> date:
    """The first of the month with the latest such day up to the anchor or, `ahead`, the next; a day from 1 to 31."""
    on = anchor.replace(day=1)
    if ahead == (day <= anchor.day):
        on = _beside(on, ahead)
    while day > monthrange(on.year, on.month)[1]:
        on = _beside(on, ahead)
    return on


def _beside(first: date, ahead: bool) -> date:
    return month_end(first) + timedelta(days=1) if ahead else (first - timedelta(days=1)).replace(day=1)


def near_told(on: date, told: Interval | Days | None, anchor: date) -> int | None:
    """The year of another time that was told just before a day, where the two are near and far from the anchor.

    "The eight were led away on 8 March 2019. ... Until 12 March they were held in the hall."
    """
    if told is None or told.start_on.year == anchor.year or abs((on - anchor).days) <= _OF_NOW:
        return None
    if (told.end_on - told.start_on).days > _OF_NOW or (on.month, on.day) == _LEAP_DAY:
        return None
    near = on.replace(year=told.start_on.year)
    return near.year if abs((near - told.start_on).days) <= _OF_NOW else None


_OF_NOW = 31
"""Days between two times of one account, and around the day of publication."""
_LEAP_DAY = (2, 29)


def one_day(first: int, last: int, year: int, month: int, day: int, rule: str) -> Days | None:
    if not (1900 <= year <= 2200 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    on = date(year, month, day)
    return Days(first, last, on, on, rule)


def of_birth(sheet: Sheet, first: int) -> bool:
    """Whether a time that begins at a token is that of a birth: "a man born in 2011", "year of birth 2003"."""
    before = sheet.lows[max(0, first - 3) : first]
    return bool({"born", "birth", "dob"} & {*before}) or before[-2:] == ["b", "."]


def widened(sheet: Sheet, days: Days, sentence: Sentence, tables: dict[str, dict[int, Hit]]) -> Days:
    """Takes in "late", "on ... morning" around a day."""
    first, last = days.first, days.last
    lows = sheet.lows
    if last < sentence.last and lows[last] in _PARTS and days.start_on == days.end_on:
        last += 1
    if (
        first - 1 >= sentence.first
        and lows[first - 1] == "on"
        and first - 2 >= sentence.first
        and lows[first - 2] in ("late", "early")
    ):
        first -= 2
    elif first - 1 >= sentence.first and lows[first - 1] in ("late", "early", "mid", "mid-"):
        first -= 1
    start_on = days.start_on
    night_to = (["night", "to"], ["night", "into"], ["overnight", "to"], ["overnight", "into"])
    if lows[max(sentence.first, first - 2) : first] in night_to:
        night = first - 3 if lows[first - 3] == "the" and first - 3 >= sentence.first else first - 2
        return Days(night, last, start_on - timedelta(days=1), days.end_on, days.rule)
    if first - 2 >= sentence.first and lows[first - 2 : first] == ["week", "of"] and start_on == days.end_on:
        return Days(first - 2, last, start_on, start_on + timedelta(days=6), days.rule)
    if first - 2 >= sentence.first and lows[first - 2 : first] in (
        ["week", "ending"],
        ["week", "to"],
        ["week", "until"],
    ):
        first, start_on = first - 2, days.end_on - timedelta(days=6)
    return Days(first, last, start_on, days.end_on, days.rule, days.alternative)


def by_weekday(days: Days, weekday: int) -> Days:
    """The day that is the weekday named beside it, where one of its two readings is: nothing is open then."""
    if days.alternative is None or days.rule not in _FIGURED:
        return days
    if days.start_on.weekday() == weekday:
        return replace(days, alternative=None)
    other = days.alternative.start_on
    turned = replace(days, start_on=other, end_on=other, alternative=None)
    return turned if other.weekday() == weekday else days


_FIGURED = ("date/day-first", "date/month-first")


def joined(sheet: Sheet, found: list[Days], tables: dict[str, dict[int, Hit]]) -> list[Days]:
    """Joins "late Friday and into Saturday" and "between X and Y" into one interval."""
    made: list[Days] = []
    for days in found:
        if made:
            before = made[-1]
            between = sheet.lows[before.last : days.first]
            opener = sheet.lows[before.first - 1] if before.first else ""
            spans = " ".join(between) in (
                "and into",
                "into",
                "to",
                "through",
                "until",
                "till",
                "-",
                "and the early hours of",
                "and early",
            )
            if before.rule == days.rule == "date/month" and before.start_on > days.start_on:
                before = replace(before, start_on=before.start_on.replace(year=days.start_on.year))
            if (
                (spans or (between == ["and"] and opener in ("between", "from")))
                and before.start_on <= days.end_on
                and len(between) <= 5
            ):
                made[-1] = Days(before.first, days.last, before.start_on, days.end_on, "date/interval")
                continue
            pair = before.rule == days.rule == "date/weekday" and before.end_on + timedelta(days=1) == days.start_on
            if pair and between == ["and"]:
                made[-1] = Days(before.first, days.last, before.start_on, days.end_on, "date/interval")
                continue
            week = sheet.lows[before.first : before.last][-2:] in (["week", "ago"], ["weeks", "ago"])
            if week and days.rule == "date/weekday" and between == ["on"]:
                on = before.start_on + timedelta(days=days.start_on.weekday() - before.start_on.weekday())
                made[-1] = Days(before.first, days.last, on, on, "date/weekday-of-week")
                continue
            years = before.rule == days.rule == "date/year" and before.end_on < days.start_on
            if years and between == ["and"]:
                made[-1] = Days(before.first, days.last, before.start_on, days.end_on, "date/interval")
                continue
            if between in ([], [","]) and before.rule in _WEEKDAY and days.rule in _WRITTEN:
                made[-1] = replace(by_weekday(days, before.start_on.weekday()), first=before.first)
                continue
            before = by_weekday(before, days.start_on.weekday()) if days.rule in _WEEKDAY else before
            named = before.rule in _WRITTEN and days.rule in _WEEKDAY
            if named and between in ([], [","], ["("]) and before.start_on.weekday() == days.start_on.weekday():
                made[-1] = replace(before, last=days.last)
                continue
        made.append(days)
    return made


_WEEKDAY = ("date/weekday", "date/weekday-ahead")
_WRITTEN = ("date/day-month", "date/day-first", "date/month-first", "date/iso", "date/group")
"""Rules of days written out, beside which a weekday tells nothing more."""


def _since_then(sheet: Sheet, at: int) -> bool:
    """ "Since the searches began in 2007": the day on which began what all is told since."""
    lows, low = sheet.lows, max(0, at - _BEGAN)
    since = next((k for k in range(at - 1, low - 1, -1) if lows[k] in ("since", ",", ".", ";")), at)
    return lows[since] == "since" and bool(words("beginnings") & {*lows[since:at]})


_BEGAN = 9
"""Tokens from "since" to the day on which something began."""


def dated_at(sheet: Sheet, sentence: Sentence, days: Days) -> Dated:
    span = sheet.span(days.first, days.last)
    since = days.first > sentence.first and (sheet.lows[days.first - 1] == "since" or _since_then(sheet, days.first))
    interval = Interval(days.start_on, days.end_on, span.text)
    return Dated(days.first, days.last, span, interval, days.rule, since, days.alternative)
