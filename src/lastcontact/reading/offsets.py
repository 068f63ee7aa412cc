"""Days that are counted: from the text's own day ("two weeks ago"), or from the one named last ("a month later")."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from lastcontact.core.dates import Interval
from lastcontact.reading.days import Days, back, month_end
from lastcontact.reading.hits import Hit
from lastcontact.reading.sheet import Sheet
from lastcontact.reading.to_come import to_come

_ALTERNATIVE_DAYS = 7


def later(first: int, last: int, day: Days | None, number: int, rule: str) -> Days | None:
    """ "the same day", "the next morning": counted from the day named last."""
    if day is None:
        return None
    on = (day.end_on if number else day.start_on) + timedelta(days=number)
    return Days(first, last, on, on if number else max(on, day.end_on), rule)


def counted_from(
    sheet: Sheet,
    i: int,
    tables: dict[str, dict[int, Hit]],
    anchor: date | None,
    day: date | None,
    told: Days | None,
) -> Days | None:
    """So many days, weeks or years from the anchor, from the `day` named last in the paragraph, or what was told."""
    if _number(sheet, i, tables) is None:
        return None
    counted = None if anchor is None else ago(sheet, i, tables, anchor, day)
    return counted or later_by(sheet, i, tables, told) or before_it(sheet, i, tables, told)


def ago(sheet: Sheet, i: int, tables: dict[str, dict[int, Hit]], anchor: date, told: date | None = None) -> Days | None:
    """ "two weeks ago": counted back from the anchor; "a month earlier" from the day `told` last, where one was."""
    number = _number(sheet, i, tables)
    if number is None or sheet.lows[i - 1 : i] == ["half"] or (unit := tables.get("ago", {}).get(i + 1)) is None:
        return None
    since = told if told is not None and sheet.lows[unit.last - 1] == "earlier" else anchor
    return back((i, unit.last), since, number, unit.value, unit.entry.id)


def earlier(sheet: Sheet, edges: tuple[int, int], value: str, told: date | None) -> Days | None:
    """ "The previous day", "two days earlier": counted back from the day told last; "yesterday" never is."""
    first, last = edges
    number, _, other = value.partition(":")
    words_of = sheet.lows[first:last]
    counts = words_of[-1] in ("earlier", "before") or words_of[:2] == ["the", "previous"]
    if told is None or not counts or number != other or not number.startswith("-"):
        return None
    on = told + timedelta(days=int(number))
    return Days(first, last, on, on, "date/earlier")


def as_named(sheet: Sheet, found: list[Days], days: Days) -> list[Days]:
    """The days found, where "a week earlier, on 3 March" is the day that is named right behind it."""
    if not found or sheet.lows[found[-1].last - 1] not in ("earlier", "later", "before", "ago"):
        return found
    apposed = sheet.lows[found[-1].last : days.first] in ([","], [",", "on"], ["on"])
    return [*found[:-1], replace(found[-1], start_on=days.start_on, end_on=days.end_on)] if apposed else found


def later_by(sheet: Sheet, i: int, tables: dict[str, dict[int, Hit]], told: Days | None) -> Days | None:
    """ "Eight years later", "an hour later": counted on from the day, month or year named last."""
    number = _number(sheet, i, tables)
    if told is None or number is None or (unit := tables.get("later", {}).get(i + 1)) is None:
        return None
    edges, rule, of_a_day = (i, unit.last), unit.entry.id, told.start_on == told.end_on
    if unit.value == "year":
        year = told.start_on.year + number
        return Days(*edges, date(year, 1, 1), date(year, 12, 31), rule)
    if unit.value == "month":
        months = told.start_on.month - 1 + number
        start = date(told.start_on.year + months // 12, months % 12 + 1, 1)
        of_a_month = told.end_on <= month_end(told.start_on)
        return Days(*edges, start, month_end(start), rule) if of_a_month else None
    on = told.start_on + timedelta(days=number * int(unit.value))
    return Days(*edges, on, on, rule) if of_a_day else None


def _number(sheet: Sheet, i: int, tables: dict[str, dict[int, Hit]]) -> int | None:
    if i >= len(sheet.lows):
        return None
    word = sheet.lows[i]
    if word.isdecimal() and len(word) < 4:
        return int(word)
    hit = tables.get("number", {}).get(i)
    return int(hit.value) if hit else 1 if word in ("a", "an") else None


def ahead(sheet: Sheet, i: int, tables: dict[str, dict[int, Hit]], anchor: date) -> Days | None:
    """ "Will be freed within 60 days": from the anchor on; what was done within some days is of no day."""
    if {"was", "were", "been"} & {*sheet.lows[max(0, i - _VERB) : i]} and not to_come(sheet, i):
        return None
    if _ALLOWED & {*sheet.words[max(0, i - _VERB) : i]}:
        return None  # "may be appealed within 30 days", "by law the army must tell a family within three days"
    count = None if sheet.lows[i + 1 : i + 2] in (["a"], ["an"]) else _number(sheet, i + 1, tables)
    unit = {"days": 1, "day": 1, "weeks": 7, "week": 7}.get(sheet.lows[i + 2] if i + 2 < len(sheet.lows) else "")
    if count is None or unit is None:
        return None
    return Days(i, i + 3, anchor, anchor + timedelta(days=count * unit), "date/within")


_ALLOWED = frozenset(("may", "must", "can", "are"))
_VERB = 5
"""Tokens from "were" to "within two days"."""


def until_now(sheet: Sheet, i: int, tables: dict[str, dict[int, Hit]], anchor: date) -> Days | None:
    """ "The past ten days", "last three weeks", "the past year": up to the anchor; not "the last two days of April"."""
    lows = sheet.lows
    number = 1 if lows[i] == "past" and lows[i + 1] in _STRETCHES else _number(sheet, i + 1, tables)
    at = i + 2 - (lows[i + 1] in _STRETCHES)
    unit = _STRETCHES.get(lows[at].removesuffix("s")) if at < len(lows) else None
    if number is None or unit is None or lows[at + 1 : at + 2] == ["of"] or number * unit > _LONGEST:
        return None
    first = i - (lows[i - 1 : i] == ["the"])
    if unit < _MONTH:
        return Days(first, at + 1, anchor - timedelta(days=number * unit), anchor, "date/until-now")
    months = anchor.year * 12 + anchor.month - 1 - number * unit // _MONTH
    year, month = divmod(months, 12)
    day = min(anchor.day, monthrange(year, month + 1)[1])
    return Days(first, at + 1, date(year, month + 1, day), anchor, "date/until-now")


_MONTH = 30
_STRETCHES = {"day": 1, "week": 7, "month": _MONTH, "year": 12 * _MONTH}
_LONGEST = 100 * 12 * _MONTH
"""Days, of months of thirty."""


def before_it(sheet: Sheet, i: int, tables: dict[str, dict[int, Hit]], told: Days | None) -> Days | None:
    """ "On Wednesday, two days after the post fell": counted back from the day that was just named."""
    number = _number(sheet, i, tables)
    unit = {"day": 1, "days": 1, "week": 7, "weeks": 7}.get(sheet.lows[i + 1] if i + 1 < len(sheet.lows) else "")
    if number is None or unit is None or told is None or sheet.lows[i + 2 : i + 3] != ["after"]:
        return None
    between = sheet.words[told.last : i]
    if told.start_on != told.end_on or between not in (
        [","],
        ["("],
        ["-"],
        [",", "just"],
        [",", "only"],
        [",", "some"],
    ):
        return None
    on = told.start_on - timedelta(days=number * unit)
    return Days(i, i + 3, on, on, "date/before-it")


def weekday_at(sheet: Sheet, i: int, weekday: int, anchor: date, tables: dict[str, dict[int, Hit]]) -> Days:
    """A weekday is the latest such day up to the anchor, the anchor itself included; "next" and "last" shift it."""
    since = (anchor.weekday() - weekday) % 7
    on = anchor - timedelta(days=since)
    before = sheet.lows[i - 1] if i else ""
    first, alternative = i, None
    if since and before not in ("last", "since", "late", "early") and to_come(sheet, i):
        forward = anchor + timedelta(days=7 - since)
        return Days(i, i + 1, forward, forward, "date/weekday-ahead", Interval.day(on))
    of = i + 1 + (sheet.lows[i + 1 : i + 2] == ["of"])
    week = " ".join(sheet.lows[of : of + 2])
    if week in ("last week", "next week", "this week"):
        monday = anchor - timedelta(days=anchor.weekday())
        on = monday + timedelta(days=weekday + {"last": -7, "next": 7, "this": 0}[week[:4]])
        return Days(i, of + 2, on, on, "date/weekday-of-week")
    if (counted := ago(sheet, i + 1, tables, anchor)) and sheet.lows[counted.last - 2].startswith("week"):
        on = counted.start_on + timedelta(days=weekday - counted.start_on.weekday())
        return Days(i, counted.last, on, on, "date/weekday-of-week")
    if before == "next":
        on, first = anchor + timedelta(days=(weekday - anchor.weekday()) % 7 or 7), i - 1
    elif before == "last":
        on, first = (on - timedelta(days=7) if since == 0 else on), i - 1
        alternative = Interval.day(on - timedelta(days=_ALTERNATIVE_DAYS))
    elif before == "coming":
        on, first = anchor + timedelta(days=(weekday - anchor.weekday()) % 7 or 7), i - 1
    return Days(first, i + 1, on, on, "date/weekday", alternative)
