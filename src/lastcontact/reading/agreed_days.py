"""The days and the hour that an officer's words for a talk to come name, in any language that is read."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from functools import cache
from types import MappingProxyType

from lastcontact.core.dates import PartialDate, either_way
from lastcontact.core.frozen import frozen
from lastcontact.core.meeting_days import nearest
from lastcontact.reading.lexicon import LANGUAGES, entered
from lastcontact.reading.row_days import every_day

_SIGNS = str.maketrans({**dict.fromkeys("’ʼ`", "'"), **dict.fromkeys("أإآٱ", "ا")})
_VOWEL_SIGNS = str.maketrans(dict.fromkeys("\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"))
"""Of Arabic: written or left out as one likes ("غدًا", "غداً", "غدا")."""
_FIGURES = re.compile(r"\d\d?\.\d\d\.?\Z")
_HOURS = re.compile(
    r"(?<![\d:.])(?P<h>\d{1,2})[:.](?P<m>\d{2})(?![\d:])(?:\s*(?P<half>[ap])\.?m\b)?"
    r"|(?<![\d:.])(?P<h12>\d{1,2})\s*(?P<half12>[ap])\.?m\b"
    r"|(?<!\w)(?:at|в|во|о|об|saat)\s+(?P<bare>\d{1,2})(?![\d:.])",
    re.IGNORECASE,
)
_GONE = r"last|past|прошл\w+|минувш\w+|минул\w+|keçən|անցած|նախորդ|გასულ\w*|الماضية?"
_AS_OF_TODAY = re.compile(
    r"(?<!\w)(?:(?P<in_2>(?:the )?day after tomorrow|послезавтра|післязавтра|birigün|o biri gün|վաղը չէ մյուս օրը|ზეგ"
    r"|بعد غد|pasado mañana|après[- ]demain)"
    r"|(?P<in_1>tomorrow|завтра|sabah|վաղը|ხვალ|غدا|mañana|demain)"
    r"|(?P<in_0>today|tonight|this (?:morning|afternoon|evening)|сегодня|сьогодні|bu gün|bugün|bu axşam|այսօր|այս երեկո"
    r"|დღეს|ამ საღამოს|اليوم|الليلة|hoy|esta (?:noche|tarde|mañana)|aujourd'hui|ce soir|cet après-midi))(?!\w)",
    re.IGNORECASE,
)


class NoDay(ValueError):
    """Words that name no day, or a day or an hour that is none: the message says which; empty where none is named."""


@frozen
class Day:
    words: str
    on: date
    yearless: bool


@frozen
class Agreed:
    """`days`: each that is named, as written; `weekdays`: the words for them, Monday being 0; `gone`: words that call a
    weekday past ("last Friday"), "" for none; `hour`: the last that is named.
    """

    days: tuple[Day, ...]
    weekdays: tuple[tuple[str, int], ...]
    gone: str
    hour: time | None

    @property
    def astray(self) -> tuple[str, Day] | None:
        """A weekday that is none of the day it stands with, and that day; None where all agree."""
        one_each = len(self.days) == len(self.weekdays)
        for i, (word, number) in enumerate(self.weekdays):
            beside = [self.days[i]] if one_each else self.days
            if number not in {day.on.weekday() for day in beside}:
                return word, beside[0]
        return None


def agreed(written: str, now: datetime) -> Agreed:
    """What the words of a talk to come name, read at `now`: a day without its year is the nearest that fits, a
    weekday alone the next on which its hour is to come. Raises: NoDay.

    >>> [day.on for day in agreed("п'ятниця, 4 грудня 2026 р., о 10:00", datetime(2026, 11, 29)).days]
    [datetime.date(2026, 12, 4)]
    >>> [day.on for day in agreed("Monday 30 November", datetime(2026, 12, 3)).days]
    [datetime.date(2026, 11, 30)]
    >>> agreed("Friday at 10.30", datetime(2026, 12, 3)).hour
    datetime.time(10, 30)
    """
    text = unicodedata.normalize("NFC", written).translate(_SIGNS)
    weekdays = tuple((found[0], _weekdays()[found[0].casefold()]) for found in _weekday().finditer(text))
    numbers = [number for _, number in weekdays]
    days = _days(text, now.date(), numbers)
    hour = _hour(_without(text, days))
    if not days:
        first = now.date() + timedelta(days=bool(hour and hour < now.time()))
        days = [Day(word, first + timedelta(days=(n - first.weekday()) % 7), yearless=True) for word, n in weekdays]
    if not days:
        raise NoDay
    gone = _past_weekday().search(text)
    return Agreed(tuple(days), weekdays, gone[0] if gone else "", hour)


def as_of_today(written: str) -> tuple[str, int] | None:
    """A word that means another day to whoever reads it later, and how many days ahead it meant: ("tomorrow", 1)."""
    text = unicodedata.normalize("NFC", written).translate(_SIGNS).translate(_VOWEL_SIGNS)
    found = _AS_OF_TODAY.search(text)
    return (found[0], next(n for n in (0, 1, 2) if found[f"in_{n}"])) if found else None


def _without(text: str, days: Sequence[Day]) -> str:
    for day in days:
        text = text.replace(day.words, " ")
    return text


def _days(text: str, today: date, weekdays: Sequence[int]) -> list[Day]:
    """The days written out; figures with a dot are one ("4.12") where no other is and they fit the weekday."""
    found = [(match[0], parts) for match, parts in every_day(text)]
    lone = [year for _, (year, month, day) in found if year and not month and not day]
    year = lone[0] if len(lone) == 1 else 0
    whole = [(words, parts) for words, parts in found if (parts[1] and parts[2]) or not any(parts)]
    written = [(words, parts) for words, parts in whole if not _FIGURES.match(words)]
    if written:
        return [_day(words, (parts[0] or year, *parts[1:]), today, weekdays) for words, parts in written]
    made = []
    for words, _ in whole:
        day, month = (int(part) for part in words.rstrip(".").split("."))
        on = nearest(month, day, today, weekdays)
        if on and (not weekdays or on.weekday() in weekdays):
            made.append(Day(words, on, yearless=True))
    return made


def _day(words: str, parts: tuple[int, int, int], today: date, weekdays: Sequence[int]) -> Day:
    if both := either_way(words):
        raise NoDay(f"“{words}” may be {both[0]:%-d %B} or {both[1]:%-d %B}")
    year, month, day = parts
    read = PartialDate.read(f"{year or _LEAP}-{month:02}-{day:02}")
    on = read.exact if year else nearest(month, day, today, weekdays)
    if read.exact is None or on is None:
        raise NoDay(f"“{words}” is no day: {read.problem or 'there is no such day'}")
    return Day(words, on, yearless=not year)


_LEAP = 2024
"""A day written without its year exists where it exists in a leap year."""


def _hour(text: str) -> time | None:
    """The last hour that is named; one up to twelve that nothing else is said of may be of the afternoon.

    Raises: NoDay for an hour that is none.
    """
    hours = []
    for found in _HOURS.finditer(text):
        hour, minute = int(found["h"] or found["h12"] or found["bare"]), int(found["m"] or 0)
        half = (found["half"] or found["half12"] or "").casefold()
        if hour > (12 if half else 24) or minute > 59:
            raise NoDay(f"“{found[0].strip()}” is no time of day")
        if half:
            hour = hour % 12 + 12 * (half == "p")
        elif found["bare"] and hour < 12:
            hour += 12
        hours.append(time(23, 59) if hour == 24 else time(hour, minute))
    return max(hours, default=None)


@cache
def _weekdays() -> MappingProxyType[str, int]:
    """Every word for a day of the week in the languages that are read, Monday being 0."""
    found: dict[str, int] = {}
    for language in LANGUAGES:
        for value, text in entered("weekday", language).items():
            words = (word.strip().casefold() for word in text.replace("\n", ",").split(","))
            found |= {word.translate(_SIGNS): int(value) for word in words if word}
    return MappingProxyType(found)


def _any_weekday() -> str:
    return "|".join(re.escape(word) for word in sorted(_weekdays(), key=len, reverse=True))


@cache
def _weekday() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_any_weekday()})(?!\w)", re.IGNORECASE)


@cache
def _past_weekday() -> re.Pattern[str]:
    day = _any_weekday()
    return re.compile(rf"(?<!\w)(?:(?:{_GONE})\s+(?:{day})|(?:{day})\s+(?:{_GONE}))(?!\w)", re.IGNORECASE)
