"""Years in a row, decades, quarters and halves of a year, and "the same month": stretches that have no month's name."""

from __future__ import annotations

from datetime import date, timedelta

from lastcontact.reading.days import YEAR, Days, month_end
from lastcontact.reading.hits import Hit
from lastcontact.reading.lexicon import words
from lastcontact.reading.sheet import Sheet
from lastcontact.reading.written_days import MONTHS


def years_at(sheet: Sheet, i: int) -> Days | None:
    """ "In 1992", "the war of 1992-1995", "since the 1980s": the year or the years that begin at a token."""
    lows = sheet.lows
    if not YEAR.match(lows[i]):
        return None
    year, before = int(lows[i]), lows[i - 1] if i else ""
    after = lows[i + 1] if i + 1 < len(lows) else "."
    if after == "s" and sheet.starts[i + 1] == sheet.ends[i] and year % 10 == 0:
        return Days(i, i + 2, date(year, 1, 1), date(year + 9, 12, 31), "date/decade")
    last, until = i + 1, _second(lows[i + 2 : i + 3], year) if after == "-" else year
    if until > year:
        last, after = i + 3, lows[i + 3] if i + 3 < len(lows) else "."
    event = before == "the" and after in words("dated_nouns")
    if event or before in words("times_year_cues") or (last > i + 1 and before in ("the", "(")):
        return Days(i, last, date(year, 1, 1), date(until, 12, 31), "date/year")
    return None


def _second(word: list[str], year: int) -> int:
    """The second year of "1992-1995" or "1992-95"; the first where there is none."""
    until = int(word[0]) if word and word[0].isdecimal() else year
    until += year // 100 * 100 if word and len(word[0]) == _SHORT else 0
    return until if year < until <= year + _LONGEST else year


_SHORT = 2
_LONGEST = 60
"""Years of the longest row."""


def months_at(sheet: Sheet, i: int) -> Days | None:
    """ "April-June 2025", two months in one word with the year behind it."""
    one, _, two = sheet.lows[i].partition("-")
    if one[:3] not in MONTHS or two[:3] not in MONTHS or not YEAR.match(sheet.lows[i + 1]):
        return None
    year, first, second = int(sheet.lows[i + 1]), MONTHS.index(one[:3]) + 1, MONTHS.index(two[:3]) + 1
    return Days(i, i + 2, date(year, first, 1), month_end(date(year, max(first, second), 1)), "date/months")


def part_of_year(sheet: Sheet, edges: tuple[int, int], number: int, anchor: date | None) -> Days | None:
    """ "The second quarter of 2025", "the first half of last year": three months or six."""
    lows, (first, last) = sheet.lows, edges
    months = _PARTS.get(lows[last] if last < len(lows) else "")
    if months is None or number * months > _YEAR:
        return None
    year, end = _its_year(lows, last + 1, anchor)
    if year is None:
        return None
    begins = date(year, (number - 1) * months + 1, 1)
    first -= lows[first - 1 : first] == ["the"]
    return Days(first, end, begins, month_end(begins.replace(month=number * months)), "date/part-of-year")


def _its_year(lows: list[str], at: int, anchor: date | None) -> tuple[int | None, int]:
    """The year behind "quarter" and where it ends: "of 2025", "2025", "of last year", "of the year"."""
    of = at + (lows[at : at + 1] == ["of"])
    if of < len(lows) and YEAR.match(lows[of]):
        return int(lows[of]), of + 1
    named = _YEARS.get(" ".join(lows[of : of + 2])) if of > at and anchor is not None else None
    return (None, at) if named is None or anchor is None else (anchor.year + named, of + 2)


_PARTS = {"quarter": 3, "half": 6}
_YEAR = 12
_YEARS = {"this year": 0, "the year": 0, "last year": -1}


def year_beside(
    sheet: Sheet, edges: tuple[int, int], month: int, year: int | None, anchor: date | None
) -> tuple[int | None, int, int]:
    """The year of "May last year" and of "last December", and the tokens that tell it: where they end and begin."""
    first, last = edges
    if year is not None or anchor is None:
        return year, last, first
    following = sheet.lows[last : last + 2]
    if following in (["last", "year"], ["this", "year"], ["next", "year"]):
        return anchor.year + {"last": -1, "this": 0, "next": 1}[following[0]], last + 2, first
    if first and sheet.lows[first - 1] == "last" and last == first + 1:
        return anchor.year - (month >= anchor.month), last, first - 1
    return None, last, first


def same_as(hit: Hit, told: Days | None, year: int | None) -> Days | None:
    """ "The same month", "in the same period": of what the text named last, or of the `year` it has told."""
    if hit.value == "year" and year is not None:
        return Days(hit.first, hit.last, date(year, 1, 1), date(year, 12, 31), "date/same")
    if told is None:
        return None
    on, rule = told.start_on, "date/same"
    match hit.value:
        case "month" if told.end_on <= month_end(on):
            return Days(hit.first, hit.last, on.replace(day=1), month_end(on), rule)
        case "year" if told.end_on.year == on.year:
            return Days(hit.first, hit.last, date(on.year, 1, 1), date(on.year, 12, 31), rule)
        case "week" if on == told.end_on:
            monday = on - timedelta(days=on.weekday())
            return Days(hit.first, hit.last, monday, monday + timedelta(days=6), rule)
        case "period" if on < told.end_on:
            return Days(hit.first, hit.last, on, told.end_on, rule)
    which, slash, unit = hit.value.partition("/")
    return _told_from(hit, told, which, unit) if slash else None


def _told_from(hit: Hit, told: Days, which: str, unit: str) -> Days | None:
    """ "The following week", "that autumn", "the following spring": counted from what the text named last."""
    on, end = told.start_on, told.end_on
    if unit.isdecimal():
        first = date(on.year, int(unit), 1)
        if which == "that":
            first = first.replace(year=on.year - (on.month <= _WINTER_ENDS and unit == "12"))
        else:
            first = first.replace(year=end.year + (first <= end))
        last = month_end(date(first.year + (unit == "12"), (int(unit) + 1) % 12 + 1, 1))
        return Days(hit.first, hit.last, first, last, "date/season")
    if unit == "week" and on == end:
        monday = on + timedelta(days=7 - on.weekday())
        return Days(hit.first, hit.last, monday, monday + timedelta(days=6), "date/same")
    if unit == "month" and end <= month_end(on):
        first = month_end(on) + timedelta(days=1)
        return Days(hit.first, hit.last, first, month_end(first), "date/same")
    if unit == "year" and on.year == end.year:
        return Days(hit.first, hit.last, date(on.year + 1, 1, 1), date(on.year + 1, 12, 31), "date/same")
    return None


_WINTER_ENDS = 2
"""The month in which a winter ends."""


def year_told(sheet: Sheet, at: int, anchor: date | None, told: int | None) -> tuple[int, int] | None:
    """The year that words at token `at` tell beside a day or a month, and where they end: "3 March | last year",
    "in May | of that year", which is the one `told` last.
    """
    lows = sheet.lows
    for words_of in (["of", "that", "year"], ["that", "same", "year"], ["that", "year"]) if told is not None else ():
        if told is not None and lows[at : at + len(words_of)] == words_of:
            return told, at + len(words_of)
    first = at + (lows[at : at + 1] == ["of"])
    if anchor is not None and lows[first : first + 4] == ["the", "year", "before", "last"]:
        return anchor.year - 2, first + 4
    back = {"last": 1, "this": 0}.get(lows[first] if first < len(lows) else "")
    beside = back is not None and lows[first + 1 : first + 2] == ["year"]
    return (anchor.year - back, first + 2) if anchor is not None and back is not None and beside else None
