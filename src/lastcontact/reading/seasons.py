"""Seasons and parts of months: "the summer of 2023", "last winter", "early March", "the first week of March"."""

from __future__ import annotations

from datetime import date

from lastcontact.reading.days import YEAR, Days, month_end
from lastcontact.reading.lexicon import words
from lastcontact.reading.sheet import Sheet
from lastcontact.reading.to_come import to_come


def season_at(sheet: Sheet, i: int, month: int, anchor: date) -> Days | None:
    """ "since autumn", "last winter", "in the spring": three months, the latest that began, or the next to come."""
    before = sheet.lows[max(0, i - 2) : i]
    of = i + 1 + (sheet.lows[i + 1 : i + 2] == ["of"])
    if sheet.lows[of : of + 1] and YEAR.match(sheet.lows[of]):
        named = int(sheet.lows[of]) - (month == 12)  # the winter of a year ends in it
        return _season(i - (before[-1:] == ["the"]), of + 1, date(named, month, 1))
    if sheet.lows[i + 1 : i + 4] == ["of", "last", "year"]:
        return _season(i - (before[-1:] == ["the"]), i + 4, date(anchor.year - 1, month, 1))
    after = sheet.lows[i + 1 : i + 2]
    if (
        before[-1:] not in (["last"], ["this"])
        and after
        and after[0].isalpha()
        and after[0] not in words("phrase_ends")
    ):
        return None
    if not before or before[-1] not in ("the", "last", "next", "this", "since", "in", "by", "until", "before"):
        return None
    first = i - 1 if before[-1] in ("last", "next", "this", "the") else i
    year = anchor.year - (date(anchor.year, month, 1) > anchor)
    over = _season(first, i + 1, date(year, month, 1)).end_on < anchor
    year += before[-1] == "next" or (over and before[-1] != "last" and to_come(sheet, first))
    year -= before[-1] == "last" and (anchor.year, anchor.month) < (year, month + 3)
    return _season(first, i + 1, date(year, month, 1))


def part_of_month(sheet: Sheet, whole: Days) -> Days | None:
    """ "Early March", "mid-March", "the first week of March": ten days, or seven, or the last; None for the whole."""
    for ends in (["the", "last", "day", "of"], ["the", "end", "of"]):
        if sheet.lows[max(0, whole.first - len(ends)) : whole.first] == ends:
            return Days(whole.first - len(ends), whole.last, whole.end_on, whole.end_on, "date/end-of-month")
    before, end = sheet.lows[max(0, whole.first - 4) : whole.first], whole.end_on.day
    parts = {
        "early": (1, 10), "mid": (11, 20), "mid-": (11, 20), "mid -": (11, 20), "late": (21, end),
        "beginning of": (1, 10), "start of": (1, 10), "middle of": (11, 20),
        "first half of": (1, 15), "second half of": (16, end),
        "first week of": (1, 7), "second week of": (8, 14), "third week of": (15, 21), "fourth week of": (22, 28),
        "last week of": (end - 6, end),
    }  # fmt: skip
    words_back = next((n for n in (3, 2, 1) if " ".join(before[-n:]) in parts), 0)
    if not words_back:
        return None
    low, high = parts[" ".join(before[-words_back:])]
    first = whole.first - words_back
    first -= sheet.lows[first - 1 : first] == ["the"]
    on = whole.start_on
    return Days(first, whole.last, on.replace(day=low), on.replace(day=high), "date/part-of-month")


def _season(first: int, last: int, begins: date) -> Days:
    """The three months from a day on."""
    year, month = (begins.year + 1, 2) if begins.month == 12 else (begins.year, begins.month + 2)
    return Days(first, last, begins, month_end(date(year, month, 1)), "date/season")
