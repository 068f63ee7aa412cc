"""Years together, tens of years, and years of birth: "1992-1993-cü illərdə", "بين عامي 2011 و2015"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lastcontact.core.dates import Interval
from lastcontact.core.quantities import Form
from lastcontact.reading.counting import Counted
from lastcontact.reading.days import YEAR, Dated, Days, near_told
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.numbers import Number, number_at
from lastcontact.reading.inflected.relative import still_to_come
from lastcontact.reading.inflected.written_days import past_ending
from lastcontact.reading.list_rows import numbers_a_row, year_behind_a_name
from lastcontact.reading.mentions import Cast, Kind

_SHORT = 2
"""Digits of a second year that leaves out its century: "1992-93"."""
_TEN = 10
_NEAR = 2
"""Tokens between a time and the word of birth on its other side: "مواليد عام 1987", "1987-ci il, anadan olub"."""


def years_at(found: Found, i: int, ended: int) -> Days | None:
    """The years that a word in the plural tells beside year i, whose ending stands before token `ended`."""
    first = int(found.low(i))
    opened = found.low(i - 1) in found.set("years_before")
    if second := _second(found, ended):
        last = second[1] + _ending(found, second[1])
        more = found.low(last) in found.set("day_and") and YEAR.match(found.low(last + 1)) and _many(found, last + 2)
        if first < second[0] and (opened or _many(found, last) or more):
            at = last + bool(_many(found, last))
            return Days(i, at, date(first, 1, 1), date(second[0], 12, 31), "date/years")
        return None
    tied = (
        found.low(ended) == "-" and _many(found, ended + 1) and found.sheet.ends[ended - 1] == found.sheet.starts[ended]
    )
    if tied and first % _TEN == 0:
        return Days(i, ended + 2, date(first, 1, 1), date(first + _TEN - 1, 12, 31), "date/years")
    if first % _TEN == 0 and ended > i + 1 and found.low(ended - 1) in found.set("decade_endings"):
        last = ended + _many(found, ended)
        return Days(i, last, date(first, 1, 1), date(first + _TEN - 1, 12, 31), "date/years")
    if _many(found, ended):
        to = first + _TEN - 1 if first % _TEN == 0 and ended > i + 1 else first
        return Days(i, ended + 1, date(first, 1, 1), date(to, 12, 31), "date/years")
    return None


def told_as_year(found: Found, i: int) -> bool:
    """Whether a number from 1700 to 1899 has the word for a year beside it, or opens its sentence with an ending."""
    after = past_ending(found, i + 1)
    opens = i == found.sentence.first and found.low(after - 1).endswith(found.stems("month_closed"))
    return bool(found.at("year_word", after) or found.over("year_word", i - 1) or (after > i + 1 and opens))


def year_of_birth(found: Found, i: int) -> bool:
    """Whether a year is one of birth: "1999 р. н.", "1987 г. р."."""
    after = found.low(i + 1) + found.low(i + 2) + found.low(i + 3)
    return after in found.set("born") or found.low(i - 1) in found.set("born")


def _second(found: Found, at: int) -> tuple[int, int] | None:
    """The year that a dash or an "and" joins to the one before a token, and where it ends."""
    word, glued = found.low(at), found.joined(at, "joined_and")
    if glued and YEAR.match(word.removeprefix(glued)):
        return int(word.removeprefix(glued)), at + 1
    if word != "-" and not any(word in found.set(name) for name in ("range_to", "day_and", "joined_and")):
        return None
    year = found.low(at + 1)
    if YEAR.match(year):
        return int(year), at + 2
    short = word == "-" and len(year) == _SHORT and year.isdecimal()
    return (int(found.low(at - 1)[:2] + year), at + 2) if short and YEAR.match(found.low(at - 1)) else None


def _ending(found: Found, at: int) -> int:
    """Tokens of the ending that a hyphen ties to a number: "-cü"."""
    return 2 if found.low(at) == "-" and found.at("ending", at + 1) else 0


def _many(found: Found, at: int) -> bool:
    """Whether token `at` is the word for years in the plural."""
    return found.low(at).startswith(found.stems("years_after"))


_BORN = 6
"""Tokens from a verb of birth that opens a sentence to its day: "ولد زاهر الجبلي في 7 أغسطس 1988"."""


def of_birth(found: Found, dated: Days | Dated) -> bool:
    """Whether a time is that of a birth: "1987-ci il təvəllüdlü", "1987 წელს დაბადებული", "مواليد عام 1987"."""
    stems, before = tuple(found.set("born_after")), found.set("born_before")
    for k in range(dated.last, dated.last + _NEAR + 1) if stems else ():
        if found.low(k).startswith(stems):
            return True
        if not found.low(k).isalpha():
            break  # "1988 წლის 7 აგვისტოს არის დაბადებული"
    opens = found.low(found.sentence.first) in before and dated.first - found.sentence.first <= _BORN
    return bool(before) and (opens or any(found.low(k) in before for k in range(dated.first - _NEAR, dated.first)))


def of_a_birth_in_a_row(found: Found, at: int) -> bool:
    """Whether a number is the year of birth in a row of a list, or that row's own: "Петтик Лев | 2001 пленный"."""
    text, start = found.sheet.plain.text, found.sheet.starts[at]
    return year_behind_a_name(text, start) or numbers_a_row(text, start)


def year_given(found: Found, days: Days | Dated) -> int | None:
    """The year that stands in figures beside a day or a month, but for a day of birth."""
    return None if of_birth(found, days) else _year_written(found, days)


def _year_written(found: Found, days: Days | Dated) -> int | None:
    if not days.rule.startswith(("date/day", "date/month")):
        return None
    return next((int(found.low(k)) for k in range(days.first, days.last) if YEAR.match(found.low(k))), None)


def in_year(
    found: Found, days: Days, year: int | None, anchor: date | None, named: Interval | None
) -> tuple[Days, int | None]:
    """A day without a year in the one that its paragraph told a day with, and the year told after it.

    A day that has been in the year of publication, or the year before, or is to come, keeps to it.
    """
    if (given := _year_written(found, days)) is not None:
        return days, year if of_birth(found, days) else given
    if anchor is None or days.rule not in ("date/day-month", "date/month"):
        return days, year
    near = near_told(days.start_on, named, anchor)
    if near is None and year is None:
        return days, year
    if near is not None and not (days.start_on > anchor and still_to_come(found, days.first, days.last)):
        return _moved(days, near), year
    if year is None:
        return days, year
    far = year < anchor.year - 1 or (year < anchor.year and days.start_on > anchor)
    if not far or still_to_come(found, days.first, days.last):
        return days, year
    return _moved(days, year), year


def _moved(days: Days, year: int) -> Days:
    try:
        return replace(days, start_on=days.start_on.replace(year=year), end_on=days.end_on.replace(year=year))
    except ValueError:
        return days


def of_an_age(found: Found, first: int, last: int) -> bool:
    """ "Самому младшему из них девятнадцать": years, though no word says so."""
    if found.low(first - 1) in found.set("years_ahead"):
        return True  # "мужчины лет сорока"
    youngest = tuple(found.set("youngest"))
    near = youngest and any(found.low(k).startswith(youngest) for k in range(first - _YOUNGEST, first))
    return bool(near) and found.over("people", last) is None


_YOUNGEST = 3
"""Tokens from "the youngest" past "of them" to his age."""


def one_measure(found: Found, number: Number) -> bool:
    """Whether a number has its measure behind the next one: "20 и 23 лет", "20 و23 سنة"."""
    joint = found.at("joint", number.last)
    joined = (joint is not None and joint.value == "and") or found.low(number.last) in found.set("joined_and") | {","}
    at = joint.last if joint is not None and joint.value == "and" else number.last + 1
    other = number_at(found, at) if joined and not number.worded else None
    if other is None or other.worded:
        return False
    return found.over("not_people", other.last) is not None and found.over("people", other.last) is None


def without_ages(found: Found, cast: Cast, counted: list[Counted]) -> list[Counted]:
    """The counts without bare figures behind a name: "Пропали: Анна Дорвик 71, Томас Дорвик 9"."""
    return [c for c in counted if not _age_of_somebody(found, cast, c)]


def _age_of_somebody(found: Found, cast: Cast, counted: Counted) -> bool:
    named = cast.at(counted.first - 1)
    exact = counted.quantity.form is Form.EXACT and _YOUNGEST < (counted.quantity.minimum or 0) < _OLDEST
    bare = counted.last == counted.first + 1 and found.low(counted.first).isdecimal() and not counted.has_noun
    if not (exact and bare):
        return False
    if named is None and _kin(found, counted.first - 2) and found.low(counted.first - 1).isalpha():
        return found.over("trigger", counted.first - 1) is None  # "oğlum Elvin 19"
    if named is None or named.kind is not Kind.PERSON or named.last != counted.first:
        return False
    joint = found.at("joint", counted.last)
    closes = not found.low(counted.last)[:1].isalnum() or (joint is not None and joint.value == "and")
    return _kin(found, named.first - 1) or (closes and not found.over("cue", named.first - 1))


def _kin(found: Found, k: int) -> bool:
    return found.over("kin", k) is not None or found.low(k) in found.set("kin_called")


_OLDEST = 100
"""Years of nobody who is missing, and one."""
