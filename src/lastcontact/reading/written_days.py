"""Days as reports write them: "300600ZMAY34", "12-May-2031", "5, 9 and 11 May", "on the 9th"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from itertools import pairwise

from lastcontact.reading.days import DAY, YEAR, Days, month_of, one_day
from lastcontact.reading.hits import Hit
from lastcontact.reading.lexicon import words
from lastcontact.reading.sheet import Sheet
from lastcontact.reading.to_come import to_come

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_GROUP = re.compile(r"([0-3]\d)(?:[0-2]\d[0-5]\d)?z?([a-z]{3})((?:20)?\d\d)\Z")
"""A date-time group in one word: day, time, month, year."""
_CLOCKED = re.compile(r"([0-3]\d)[0-2]\d[0-5]\d(?:z|[a-z])?\Z")
"""The day and time of a group whose month and year follow."""
_MONTH_YEAR = re.compile(r"([a-z]{3})[a-z]*-((?:19|20)?\d\d)\Z")
"""What is left of "12-May-2031" behind its day."""
_LONGEST_LIST = 9
"""Tokens of "3, 5, 9, 11 and 12"."""


def grouped(sheet: Sheet, i: int, stop: int, months: Mapping[int, Hit]) -> Days | None:
    """The day of a date-time group or of a day joined to its month by hyphens."""
    word = sheet.lows[i]
    hyphens = DAY.match(word) if sheet.lows[i + 1 : i + 2] == ["-"] and i + 2 < stop else None
    if hyphens and (found := _MONTH_YEAR.match(sheet.lows[i + 2])) and found[1] in MONTHS:
        return one_day(i, i + 3, _full(found[2]), MONTHS.index(found[1]) + 1, int(hyphens[1]), "date/group")
    glued = i + 1 < stop and sheet.ends[i] == sheet.starts[i + 1]
    if glued and (found := _GROUP.match(word + sheet.lows[i + 1])) and found[2] in MONTHS:
        return one_day(i, i + 2, _full(found[3]), MONTHS.index(found[2]) + 1, int(found[1]), "date/group")
    if (clocked := _CLOCKED.match(word)) and (month := months.get(i + 1)) and month.last < stop:
        year = sheet.lows[month.last]
        if YEAR.match(year) or (len(year) == 2 and year.isdecimal()):
            return one_day(i, month.last + 1, _full(year), int(month.value), int(clocked[1]), "date/group")
    return None


def _full(year: str) -> int:
    return int(year) + (2000 if len(year) == 2 else 0)


def listed(sheet: Sheet, i: int, stop: int, months: Mapping[int, Hit]) -> tuple[list[int], Hit] | None:
    """The days from token `i` on, three or more, that share the month behind them, and that month."""
    days: list[int] = []
    at = i
    while at < min(stop, i + _LONGEST_LIST) and (day := DAY.match(sheet.lows[at])):
        days.append(int(day[1]))
        month = months.get(at + 1) or (months.get(at + 2) if sheet.lows[at + 1 : at + 2] == ["of"] else None)
        if month is not None:
            rising = all(a < b for a, b in pairwise(days))
            goes_on = sheet.lows[i - 1 : i] == [","] and DAY.match(sheet.lows[i - 2])
            return (days, month) if rising and (len(days) > 2 or (goes_on and len(days) == 2)) else None
        at += 1
        joints = sheet.lows[at : at + 2]
        if joints[:1] not in ([","], ["and"], ["&"]):
            return None
        at += 1 + (joints == [",", "and"])
    return None


def day_of_month(sheet: Sheet, edges: tuple[int, int], day: int, stop: int, anchor: date | None) -> Days | None:
    """ "On the tenth", "on 10th", "by the 10th of the month": the latest such day, or the next; not "the tenth man"."""
    first, last = edges
    before, after = sheet.lows[max(0, first - 2) : first], sheet.lows[last : min(last + 3, stop)]
    digits = sheet.lows[first][0].isdecimal()
    alone = not after or not after[0].isalnum() or (after[0] in words("phrase_ends") and after[0] != "of")
    alone = alone or after[0] in _OPENS
    if after[:1] in (["and"], ["or"]):
        alone = digits  # "the third and fourth posts"
    if after in (["of", "the", "month"], ["of", "this", "month"]):
        alone, last = True, last + 3
    bare = digits and before[-1:] in (["on"], ["since"])
    cued = bare or (before[1:] == ["the"] and before[0] in _ON)
    if anchor is None or not alone or not cued or not 1 <= day <= 31:
        return None
    first -= not bare
    start = month_of(day, anchor, ahead=day != anchor.day and to_come(sheet, first))
    return one_day(first, last, start.year, start.month, day, "date/day-of-month")


_OPENS = ("a", "an", "his", "her", "our", "their", "its", "he", "she", "it", "we", "they", "i", "nr", "near")
"""What opens a phrase of its own behind "on the ninth"."""
_ON = ("on", "of", "since", "until", "by", "from", "for", "before", "after", "till")


def night_of_days(sheet: Sheet, hit: Hit, weekdays: Mapping[int, Hit]) -> bool:
    """ "During the night of 12 to 13 April", "overnight into Monday": of the days that follow, not the last."""
    at = hit.last + 1
    if sheet.lows[hit.last - 1] not in ("night", "overnight") or sheet.lows[hit.last : at] not in (
        ["of"],
        ["from"],
        ["into"],
        ["to"],
    ):
        return False
    return at in weekdays or (sheet.lows[at : at + 1] != [] and sheet.lows[at][0].isdecimal())


def names_weekday(sheet: Sheet, i: int) -> bool:
    """Whether a word is one weekday: not "every Friday", and "sat" or "sun" only in capitals or behind "on"."""
    before = sheet.lows[i - 1] if i else ""
    short = len(sheet.lows[i]) <= _SHORT and not sheet.is_capital(i)
    if before in ("every", "each"):
        return False
    return not short or before in ("on", "since", "last", "until", "by") or _clipped(sheet, i)


def _clipped(sheet: Sheet, i: int) -> bool:
    """Whether a note's word without a capital is a weekday: "buried fri", "brought in sat 0300", not "he sat in"."""
    if sheet.lows[i] not in _WORDS_TOO:
        return True
    after = sheet.lows[i + 1] if i + 1 < len(sheet.lows) else "."
    behind = after[0].isdecimal() or not after[0].isalpha() or after in _PARTS_OF_DAYS
    return behind and not {*sheet.lows[max(0, i - 1) : i]} & _WHO


_WORDS_TOO = frozenset(("sat", "sun", "wed"))
_WHO = frozenset(("he", "she", "they", "we", "i", "who", "and", "it", "them", "him", "her", "the", "a", "was", "were"))
_PARTS_OF_DAYS = frozenset(
    ("morning", "morn", "night", "nite", "evening", "eve", "afternoon", "am", "pm", "dawn", "noon")
)


_SHORT = 4


def near_slip(sheet: Sheet, day: Days, anchor: date) -> bool:
    """ "Taken off the bus 31/7": a slip's day and month, where that day is not long past; "1/2 of them" is none."""
    if sheet.lows[day.first] == "24/7" or sheet.lows[day.last : day.last + 1] == ["of"]:
        return False
    return -_SLIP_AHEAD <= (anchor - day.start_on).days <= _SLIP_BEHIND


_SLIP_AHEAD, _SLIP_BEHIND = 10, 45
"""Days from the text's own within which "31/7" is a day."""
