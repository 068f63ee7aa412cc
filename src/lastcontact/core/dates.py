"""Dates as people give them: whole, partial, uncertain, or impossible, and always with what was written."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from lastcontact.core.dates_in_words import in_words, western, without_beside
from lastcontact.core.frozen import frozen
from lastcontact.core.spelt_ages import in_figures

_ISO = re.compile(r"(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?)?\Z")
_RUN_TOGETHER = re.compile(r"(\d{4})(\d{2})(\d{2})\Z")
_MIDNIGHT = re.compile(r"[T ]00:00(?::00(?:\.0+)?)?Z?\Z")
_NO_DAY_OR_MONTH = re.compile(r"\A(?:00?[./\-])+(?=\d)|(?:[./\-]00?)+\Z")
_LONE_YEAR = re.compile(r"[^\d~]*(\d{4})\D*\Z")
_DAY_FIRST = re.compile(r"(\d{1,2})[./\-\s](\d{1,2})[./\-\s](\d{4})\Z")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})\Z")
_MONTH_YEAR = re.compile(r"(\d{1,2})[./](\d{4})\Z")
_AROUND = re.compile(
    r"(?:about|around|circa|ca\.?|c\.|~|≈|около|прибл\.?|близько|մոտ|təxminən|დაახლოებით|حوالي)\s*(.+)\Z", re.IGNORECASE
)
_AGE = re.compile(
    r"(?P<aged>(?:at the age of|aged?|в возрасте|возраст|у віці|вік|տարիքը|yaşı|yaş|ასაკი|العمر|عمره)\s*:?\s*)?"
    r"(?P<about>(?:about|abt\.?|around|approx\.?|circa|ca\.?|c\.|~|≈|около|прибл\.?|близько|մոտ|təxminən|დაახლოებით|حوالي)\s*)?"
    r"(?P<low>\d{1,3})(?:\s*(?:-|–|to|or)\s*(?P<high>\d{1,3}))?"
    r"(?P<years>[\s-]*(?:years?(?:[ -]old| of age)?|yrs?|y\.?\s?o\.?|(?:полных )?лет|л\.|года?|летн(?:ий|яя|его|ей)"
    r"|(?:повних )?років|роки|рік|річн(?:ий|а|ого|ої)|տարեկան|տ\.|yaşında|yaşlı|yaş|წლისა?"
    r"|سنة|سنوات|عام[اً]{0,2})\.?)?\Z",
    re.IGNORECASE,
)
MOST_BARE = 40
"""A bare number above this, where a birth should be, is no age for sure: it may be a year of the last century."""
EARLIEST_BIRTH, LATEST_BIRTH = 1900, 2030
"""Years of births that are likely in what a bureau is told."""
YEARS = range(1850, 2201)
"""In which somebody may be born, missed or found, and reports be published."""
AROUND_YEARS = 2
"""How far a birth year given as "about" may be off. Source: practice of tracing forms; a bureau may widen it."""


@frozen
class Interval:
    """Days from `start_on` to `end_on`, both included; a single day has the two equal."""

    start_on: date
    end_on: date
    original: str = ""

    def __post_init__(self) -> None:
        if self.end_on < self.start_on:
            raise ValueError("an interval ends before it starts")

    @classmethod
    def day(cls, on: date, original: str = "") -> Interval:
        return cls(on, on, original)

    @property
    def is_day(self) -> bool:
        return self.start_on == self.end_on

    def overlaps(self, other: Interval) -> bool:
        return self.start_on <= other.end_on and other.start_on <= self.end_on

    def as_json(self) -> dict[str, str]:
        return {"from": self.start_on.isoformat(), "to": self.end_on.isoformat()}


MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
"""English months, as the pages print them."""


@frozen
class PartialDate:
    """A date as written, and the days it may mean; both ends are None when it cannot be read.

    >>> PartialDate.read("2006").earliest_on
    datetime.date(2006, 1, 1)
    >>> PartialDate.read("22 March 2026").exact == PartialDate.read("March 22, 2026").exact == date(2026, 3, 22)
    True
    >>> PartialDate.read("12 березня 1991").exact, PartialDate.read("٣٠ سبتمبر ١٩٨٧").exact
    (datetime.date(1991, 3, 12), datetime.date(1987, 9, 30))
    >>> PartialDate.read("2004/05/06").exact
    datetime.date(2004, 5, 6)
    >>> PartialDate.read("31.02.1999").problem
    'there is no such day'
    >>> PartialDate.read("00.03.1999").latest_on, PartialDate.read("1999 г.р.").earliest_on
    (datetime.date(1999, 3, 31), datetime.date(1999, 1, 1))
    >>> PartialDate.read("11/18/1991").exact == PartialDate.read("19911118").exact == date(1991, 11, 18)
    True
    """

    original: str
    earliest_on: date | None = None
    latest_on: date | None = None
    problem: str = ""

    @property
    def known(self) -> bool:
        return self.earliest_on is not None

    @property
    def exact(self) -> date | None:
        return self.earliest_on if self.earliest_on == self.latest_on else None

    @classmethod
    @lru_cache(maxsize=65536)
    def read(cls, text: str) -> PartialDate:
        """Reads ISO, day-first, partial dates and those with the month in words; impossible ones are kept, marked so.

        The month is taken first only where it cannot stand second (11/18/1991); a day or month of 00 is one not known.
        """
        written = text.strip()
        plain = _NO_DAY_OR_MONTH.sub("", _MIDNIGHT.sub("", without_beside(western(written))))
        if not plain:
            return cls(written, problem="empty")
        if around := _AROUND.match(plain):
            inner = cls.read(around.group(1))
            if inner.earliest_on is None or inner.latest_on is None:
                return cls(written, problem=inner.problem)
            return cls(written, _shift(inner.earliest_on, -AROUND_YEARS), _shift(inner.latest_on, AROUND_YEARS))
        for pattern, order in (
            (_ISO, (0, 1, 2)), (_RUN_TOGETHER, (0, 1, 2)), (_DAY_FIRST, (2, 1, 0)), (_MONTH_YEAR, (1, 0, None)),
        ):  # fmt: skip
            if found := pattern.match(plain):
                parts = [found.groups()[i] if i is not None else None for i in order]
                named_year, month, day_of = (int(p) if p else None for p in parts)
                if pattern is _DAY_FIRST and month and day_of and day_of <= 12 < month:
                    month, day_of = day_of, month
                return _bounds(written, named_year, month, day_of)
        if named := in_words(plain):
            return _bounds(written, *named)
        if found := _LONE_YEAR.match(plain):
            return _bounds(written, int(found[1]), None, None)
        return cls(written, problem="not a date")

    @classmethod
    def of_age(cls, years: int, as_of: date, original: str = "") -> PartialDate:
        """The birth dates that make somebody `years` old on `as_of`; unknown when the age is not 0-120."""
        if not 0 <= years <= 120:
            return cls(original or str(years), problem="not an age of 0 to 120")
        return cls(original or str(years), _shift(as_of, -years - 1) + timedelta(days=1), _shift(as_of, -years))

    @classmethod
    def of_spoken_age(cls, text: str, as_of: date) -> PartialDate:
        """The birth dates that an age in words allows; unknown where the words tell no age. A bare number is one up to
        40: above, as with a nought before it, it may be a year without its century.

        >>> PartialDate.of_spoken_age("about 20", date(2026, 3, 12)).latest_on
        datetime.date(2008, 3, 12)
        >>> PartialDate.of_spoken_age("19-20 лет", date(2026, 3, 12)).earliest_on
        datetime.date(2005, 3, 13)
        """
        found = _AGE.match(in_figures(western(text.strip())))
        bare = found and not (found["about"] or found["aged"] or found["years"])
        if not found or (bare and (found["high"] or found["low"][0] == "0" or int(found["low"]) > MOST_BARE)):
            return cls(text, problem="not an age")
        low, high = (int(found[name]) for name in ("low", "high" if found["high"] else "low"))
        youngest, oldest = cls.of_age(low, as_of, text), cls.of_age(high, as_of, text)
        if not youngest.latest_on or not oldest.earliest_on or high < low:
            return cls(text, problem=youngest.problem or oldest.problem or "not an age")
        around = AROUND_YEARS if found["about"] else 0
        return cls(text, _shift(oldest.earliest_on, -around), _shift(youngest.latest_on, around))

    @classmethod
    def under_age(cls, text: str, as_of: date | None) -> PartialDate:
        """The birth dates that whatever stands where an age should allows: an age needs the day it was true on, a year
        or a date there is that of the birth.

        >>> PartialDate.under_age("1999", None).latest_on, PartialDate.under_age("27", None).known
        (datetime.date(1999, 12, 31), False)
        """
        if tells_birth(text):
            return cls.read(text)
        if as_of is None:
            return cls(text, problem="an age of no known day")
        if text.strip().isdigit():
            return cls.of_age(int(text), as_of, text) if len(text.strip()) <= 3 else cls(text, problem="not an age")
        read = cls.of_spoken_age(text, as_of)
        return read if read.known else replace(cls.of_spoken_age(f"age {text}", as_of), original=text)


def tells_birth(text: str) -> bool:
    """Whether a text under an age is the year or the date of a birth: no age has four digits.

    >>> [tells_birth(text) for text in ("1999", "1999 г.р.", "12.03.1999", "27", "1027", "2250")]
    [True, True, True, False, False, False]
    """
    read = PartialDate.read(text)
    years = [on.year for on in (read.earliest_on, read.latest_on) if on]
    return bool(years) and years[0] >= EARLIEST_BIRTH and years[-1] <= LATEST_BIRTH


class NoOneDay(ValueError):
    """What was written is not one whole day; the message says why, and how to write it."""


def day_written(text: str) -> date:
    """The one day that a date in somebody's file means. Raises: NoOneDay, also where day and month may be exchanged.

    >>> day_written("19.11.2026") == day_written("2026-11-19") == day_written("11/19/2026") == date(2026, 11, 19)
    True
    """
    if both := either_way(text):
        raise NoOneDay(one_of_two(text, both))
    read = PartialDate.read(text)
    if read.exact is None:
        why = f" ({read.problem})" if read.problem.startswith(("there", "no such")) else ""
        what = "no one day" if read.known else f"no date{why}"
        raise NoOneDay(f"'{text}' is {what}; write it as 2031-03-12 or 12.03.2031")
    return read.exact


def one_of_two(text: str, both: tuple[date, date]) -> str:
    """That a date may be two days, as `either_way` gives them, and how to write either."""
    day_first, month_first = (f"{on.day} {MONTHS[on.month - 1].capitalize()}" for on in both)
    return f"'{text}' may be {day_first} or {month_first}; write it as {both[0]} or as {both[1]}"


def either_way(text: str) -> tuple[date, date] | None:
    """The two days that a date with slashes may mean, the day first in one and the month in the other; else None.

    >>> either_way("03/04/2026")
    (datetime.date(2026, 4, 3), datetime.date(2026, 3, 4))
    """
    found = _SLASHED.match(western(text.strip()))
    one, other, year = map(int, found.groups()) if found else (0, 0, 0)
    if not (1 <= one <= 12 and 1 <= other <= 12 and one != other and year):
        return None
    return date(year, other, one), date(year, one, other)


def _bounds(written: str, year: int | None, month: int | None, day: int | None) -> PartialDate:
    if year is None or year not in YEARS:
        return PartialDate(written, problem="no such year")
    if month is None:
        return PartialDate(written, date(year, 1, 1), date(year, 12, 31))
    if not 1 <= month <= 12:
        return PartialDate(written, problem="there is no such month")
    last = monthrange(year, month)[1]
    if day is None:
        return PartialDate(written, date(year, month, 1), date(year, month, last))
    if not 1 <= day <= last:
        return PartialDate(written, problem="there is no such day")
    return PartialDate(written, date(year, month, day), date(year, month, day))


def _shift(on: date, years: int) -> date:
    try:
        return on.replace(year=on.year + years)
    except ValueError:  # 29 February
        return on.replace(year=on.year + years, day=28)
