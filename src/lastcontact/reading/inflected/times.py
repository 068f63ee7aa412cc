"""When: expressions of time in languages with endings, resolved against the day of publication."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from lastcontact.core.dates import Interval
from lastcontact.reading.days import DAY_MONTH, ISO, OLD_YEAR, YEAR, Dated, Days, month_of, one_day, relative
from lastcontact.reading.days_in_marks import in_marks
from lastcontact.reading.feasts import feast_at
from lastcontact.reading.figured_days import either, in_figures
from lastcontact.reading.inflected.counted_days import before_something, from_named, going_on, of_year_told, until
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.joining import joined, wider
from lastcontact.reading.inflected.parts_of_days import with_parts
from lastcontact.reading.inflected.parts_of_months import part_before, part_of
from lastcontact.reading.inflected.relative import ago_at, of_this_month, opens_clause, still_to_come, weekday_at
from lastcontact.reading.inflected.seasons import of_another_day, season_at, third_of, with_its_year
from lastcontact.reading.inflected.time_openings import may_open
from lastcontact.reading.inflected.written_days import (
    counted,
    link,
    number_of_day,
    past_ending,
    range_opens,
    second_day,
    unless_owned,
)
from lastcontact.reading.inflected.years import in_year, told_as_year, year_of_birth, years_at
from lastcontact.reading.pairs_of_days import pair_at

_AHEAD = timedelta(days=60)
_HOURS = 24
_ABBREVIATED = 4  # letters of a month's name that may be another word
_TWO = 2
"""Digits of a month that a slash parts from its day wherever it stands: "15/01"."""
_DAY_SLASH_MONTH = re.compile(r"(\d{1,2})/(\d{1,2})\Z")
_THIRDS = ("third_first", "third_middle", "third_last")


def dates(
    found: Found,
    anchor: date | None,
    named: Interval | None = None,
    year: int | None = None,
    day: Interval | None = None,
) -> list[Dated]:
    """The dated expressions of a sentence, in order.

    `named` is the time that was named last before it, `year` the one that a day of its paragraph was told with, `day`
    the time that its paragraph named last.
    """
    made: list[Days] = []
    done = found.sentence.first
    for i in sorted(may_open(found)):
        if i < done:
            continue
        told = Interval(made[-1].start_on, made[-1].end_on) if made else named
        days = _at(found, i, anchor) if found.at("from_day", i) is None else None
        days = days or from_named(found, i, told, anchor) or going_on(found, i, anchor)
        if days is None or before_something(found, days):
            done = days.last if days else i
            continue
        days = _until_now(found, wider(found, third_of(found, part_of(found, days))), anchor)
        days, year = in_year(found, days, year, anchor, told)
        if made and (one := _one(found, made[-1], days)):
            made[-1] = one
        else:
            made.append(days)
        done = days.last
    whole = (until(found, days, anchor) for days in with_parts(found, made, day, anchor))
    return [_dated(found, days) for days in whole if not in_marks(found.sheet, days.first, days.last, days.rule)]


def _one(found: Found, before: Days, days: Days) -> Days | None:
    """Two expressions as one, where they tell one time."""
    between = [found.low(k) for k in range(before.last, days.first)]
    return with_its_year(before, days) or of_year_told(before, days, between) or joined(found, before, days)


def _until_now(found: Found, days: Days, anchor: date | None) -> Days:
    """ "from May 14 to this day": up to the day of publication."""
    hit = found.at("until_now", days.last)
    if hit is None or anchor is None or anchor < days.start_on:
        return days
    return Days(days.first, hit.last, days.start_on, anchor, "date/interval")


def _at(found: Found, i: int, anchor: date | None) -> Days | None:
    if found.low(i)[0].isdecimal():
        return _numeric(found, i, anchor) or ago_at(found, i, anchor)
    if (found.at("day_word", i) or counted(found, i)) and (days := _day_first(found, i, anchor)):
        return days
    if (opened := found.at("month_opens", i)) and (number := number_of_day(found, opened.last)):
        return of_this_month(found, i, number, anchor)
    if (part := found.at("month_part", i)) and found.at("month", link(found, part.last)):
        return _month_first(found, link(found, part.last), anchor)
    if feast := found.at("feast", i):
        year, last = _year(found, feast.last)
        return feast_at((i, last), feast.value, year or anchor, coming=still_to_come(found, i, feast.last))
    if anchor is not None:
        for category in ("relative", "week", "period"):
            if (hit := found.at(category, i)) and not of_another_day(found, i, hit.last):
                if hit.value == "0:0" and found.low(i - 1) in found.set("until_today"):
                    continue
                start_on, end_on = relative(category, hit.value, anchor)
                if category == "week" and hit.value == "this" and still_to_come(found, i, hit.last):
                    start_on = anchor
                return Days(i, hit.last, start_on, end_on, hit.entry.id)
        day = found.at("weekday", i)
        two = found.over("number", i)  # "الاثنين الآخرين" are the other two
        if day and not two and found.low(i - 1) not in found.set("every"):
            return weekday_at(found, i, day.last, int(day.value), anchor)
        if days := ago_at(found, i, anchor):
            return days
    return season_at(found, i, anchor) or _month_first(found, i, anchor)


def _numeric(found: Found, i: int, anchor: date | None) -> Days | None:
    word = found.low(i)
    if pair := pair_at(found.sheet, i, found.sentence.last, anchor):
        return pair
    if at := ISO.match(word):
        return one_day(i, i + 1, int(at[1]), int(at[2]), int(at[3]), "date/iso")
    if figured := in_figures(found.sheet, i, anchor):
        return figured
    if YEAR.match(word) or (OLD_YEAR.match(word) and told_as_year(found, i)):
        if year_of_birth(found, i):
            return None
        return years_at(found, i, past_ending(found, i + 1)) or _year_first(found, i, anchor)
    hours = word.partition(".")[0].isdecimal() and int(word.partition(".")[0]) < _HOURS
    opens = hours and i == found.sentence.first
    clock = (
        opens
        and past_ending(found, i + 1) == i + 1
        and (found.low(i + 1)[:1].isalpha() or found.low(i + 1) in ("-", ":"))
    )
    if anchor and (at := _DAY_SLASH_MONTH.match(word)) and (len(at[2]) == _TWO or found.set("slash_days")):
        read = [_day(i, i + 1, int(at[m]), int(at[d]), None, anchor) for d, m in ((1, 2), (2, 1))]
        return either(found.sheet, read[0], read[1], anchor)
    if not clock and (at := DAY_MONTH.match(word)) and anchor and len(at[2]) == 2 and int(at[2]) <= 12:
        return _day(i, i + 1, int(at[2]), int(at[1]), None, anchor)
    return _day_first(found, i, anchor)


def _year_first(found: Found, i: int, anchor: date | None) -> Days | None:
    """ "2031 թ. մայիսի 14-ին", "2031-ci il mayın 14-də", "в 2030 году"."""
    after = past_ending(found, i + 1)
    word = found.at("year_word", after)
    year = int(found.low(i))
    at = word.last if word else after
    if found.low(at) == ".":
        at += 1
    if found.at("month", at) and (days := _month_first(found, at, anchor, year)):
        return replace(days, first=i)
    if (found.low(at)[:1].isdecimal() or found.at("day_word", at)) and (days := _day_first(found, at, anchor, year)):
        return replace(days, first=i)
    if found.low(i - 1) in found.set("dated_nouns"):
        return Days(i, after, date(year, 1, 1), date(year, 12, 31), "date/year")
    if word or (after > i + 1 and not found.over("people", after)) or found.over("year_word", i - 1):
        return Days(i, word.last if word else after, date(year, 1, 1), date(year, 12, 31), "date/year")
    return None


def _day_first(found: Found, i: int, anchor: date | None, year: int | None = None) -> Days | None:
    """ "14 мая", "с 9 по 12 мая", "12-14 مايو"."""
    day = number_of_day(found, i)
    if day is None:
        return None
    at = day[1]
    second = second_day(found, at)
    if second is not None:
        month = found.at("month", link(found, second[1]))
        if month:
            given, last = _year(found, month.last)
            last_day = _day(i, last, int(month.value), second[0], given or year, anchor)
            first_day = _day(i, last, int(month.value), day[0], given or year, anchor)
            if first_day and last_day and first_day.start_on <= last_day.start_on:
                return Days(i, last, first_day.start_on, last_day.start_on, "date/days")
    month = unless_owned(found, found.at("month", link(found, at)))
    if month is None and (word := found.at("this_month", at)) and (own := of_this_month(found, i, day, anchor)):
        return replace(own, last=word.last)
    if month is None:
        ending = found.low(at - 1) if found.sheet.ends[i] < found.sheet.ends[at - 1] else ""
        if found.low(i - 1) in found.set("clock_before"):
            return None  # "saat 19-da"
        if anchor and second and ending in found.set("pair_endings") and found.low(second[1] - 1) == ending:
            return _two_of_month(i, second[1], day[0], second[0], anchor)
        bare = ending in found.set("day_endings") | found.set("day_locatives")
        ends = not found.low(at)[:1].isalnum() or ending in found.set("day_locatives") or opens_clause(found, i, at)
        if bare and ends and anchor and found.low(i).isdecimal():
            on = month_of(day[0], anchor, ahead=day[0] != anchor.day and still_to_come(found, i, at))
            return _day(i, at, on.month, day[0], on.year, anchor)
        return None
    given, last = _year(found, month.last)
    return _day(i, last, int(month.value), day[0], given or year, anchor, found)


def _two_of_month(first: int, last: int, day: int, second: int, anchor: date) -> Days | None:
    """ "8-ին և 9-ին", of two days that follow on each other."""
    end_on = month_of(second, anchor, ahead=False).replace(day=second)
    return Days(first, last, end_on - timedelta(days=1), end_on, "date/days") if second == day + 1 else None


def _month_first(found: Found, i: int, anchor: date | None, year: int | None = None) -> Days | None:
    """ "մայիսի 14-ին", "mayın 9-dan 12-dək", "в мае"."""
    month = found.at("month", i)
    if month is None:
        return None
    at = month.last
    if found.low(at) == "." and len(found.low(i)) <= 4:
        at += 1
    number = int(month.value)
    cue = found.at("month_cue", at)
    if cue and found.set("month_first") and number_of_day(found, cue.last):
        at = cue.last
    closed = found.low(i).endswith(found.stems("month_closed"))
    day = number_of_day(found, at)
    if day is not None and (_opened_by_month(found, at, day[1]) or (found.set("month_first") and not closed)):
        at = day[1]
        skip = next((h.last for h in [found.at("night_of", at)] if h), at)
        second = second_day(found, at) or (number_of_day(found, skip) if skip > at or range_opens(found, at) else None)
        last_day = _day(i, at, number, second[0], year, anchor) if second else None
        first_day = _day(i, at, number, day[0], year, anchor)
        if second and first_day and last_day and first_day.start_on < last_day.start_on:
            return Days(i, second[1], first_day.start_on, last_day.start_on, "date/days")
        return first_day
    given, last = _year(found, month.last)
    given = given or year
    named = found.set("months_small") and found.sheet.words[i].istitle() and found.low(i - 1).isalpha()
    if named or (given is None and found.low(i) in found.set("also_months")):
        return None  # "в Октябрьском районе", "відкритий лист"
    third = any(found.low(k) in found.set(name) for name in _THIRDS for k in (i - 1, last))
    third = third or part_before(found, i) is not None
    cued = found.over("month_cue", i - 1) or found.over("month_cue", last) or _month_form(found, i)
    plain = len(found.low(i)) > _ABBREVIATED and found.low(i) not in found.set("also_months")
    other = found.low(last).startswith(found.stems("not_month_before"))  # "մարտի ժամանակ"
    if given is None and (other or not (cued or third or plain)):
        return None
    if (word := found.at("month_cue", last)) and not (found.at("period", last) or found.at("until_now", last)):
        last = word.last
    if given is None:
        if anchor is None:
            return None
        near = timedelta(0) if month.entry.id.endswith("*") else _AHEAD  # "в июньском отчёте"
        far = date(anchor.year, number, 1) > anchor + near and not still_to_come(found, i, last)
        given = anchor.year - far
    return Days(i, last, date(given, number, 1), date(given, number, monthrange(given, number)[1]), "date/month")


def _opened_by_month(found: Found, at: int, last: int) -> bool:
    """Whether a day in figures with its ending stands behind the month that owns it: "მაისის 9-ს"."""
    owned = found.low(at - 1).endswith(found.stems("month_owns_day"))
    return owned and found.low(at).isdecimal() and last > at + 1


def _month_form(found: Found, i: int) -> bool:
    return found.low(i).endswith(tuple(found.set("month_locative"))) if found.set("month_locative") else False


def _year(found: Found, at: int) -> tuple[int | None, int]:
    if found.low(at) == "/" and (other := found.at("month", at + 1)):
        at = other.last
    if found.low(at) in (",",) and YEAR.match(found.low(at + 1)):
        at += 1
    if YEAR.match(found.low(at)):
        last = past_ending(found, at + 1)
        word = found.at("year_word", last)
        return int(found.low(at)), word.last if word else last
    return None, at


def _day(
    first: int, last: int, month: int, day: int, year: int | None, anchor: date | None, found: Found | None = None
) -> Days | None:
    """A day without a year is of the anchor's, or of the year before where it is far ahead and nothing is planned."""
    if year is None:
        if anchor is None:
            return None
        year = anchor.year
        far = 1 <= month <= 12 and day <= monthrange(year, month)[1]
        far = far and date(year, month, max(day, 1)) > anchor + _AHEAD
        if far and not (found is not None and still_to_come(found, first, last)):
            year -= 1
    return one_day(first, last, year, month, day, "date/day-month")


def _dated(found: Found, days: Days) -> Dated:
    span = found.sheet.span(days.first, days.last)
    opener = {found.low(days.first - 1), found.low(days.first)}
    opener |= {found.low(days.last)} if found.set("since_endings") else set()  # "В 2003 году с заставы увели шестерых"
    opener |= set() if found.low(days.last - 2) == "-" else {found.low(days.last - 1)}
    one = days.rule not in ("date/days", "date/interval")
    from_then = found.low(days.last - 1).endswith(found.stems("since_endings"))
    since = (one and bool(opener & found.set("since"))) or from_then
    interval = Interval(days.start_on, days.end_on, span.text)
    return Dated(days.first, days.last, span, interval, days.rule, since, days.alternative)
