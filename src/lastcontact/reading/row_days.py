"""A day that stands beside a word of condition in a cell ("killed 3 May", "пленён 12.04"), and when it was."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from functools import cache
from types import MappingProxyType

from lastcontact.core.dates import Interval, PartialDate
from lastcontact.core.dates_in_words import month_words
from lastcontact.reading.lexicon import LANGUAGES, entered

_YEAR = r"(?:19|20)\d\d"
_ANY_YEAR = r"(?:19|2[01])\d\d"
_OF_A_YEAR = r"(?:\s*(?:г|год|года|р|рік|року|թ|წ|ildə|il)\b\.?|-?\s?c[ıiuü]\s+il(?:də|in)?\b)?"
_YEAR_FIRST = r"(?:\s*(?:წლის|թվականի|թ)\b\.?|-?\s?c[ıiuü]\s+il(?:in)?\b)"
"""What stands behind a year that opens a day: "2026 წლის 22 მარტი"."""
_ON = r"(?P<on>\b(?:on|le|el)\s+)?"
_ALIKE = str.maketrans("أإآٱ", "اااا")
_BESIDE = " ,;:()[]"
_DIGIT = re.compile(r"\d")
_YEARS_BACK = 8
"""29 February without its year is at most so many years back."""


_SHORT = r"\d\d?"
_SLASHED = re.compile(r"(\d\d?)/(\d\d?)(?:/((?:19|20)\d\d|\d\d))?")


def parted(cell: str) -> tuple[str, str]:
    """A cell of condition without the day in it, and the day as written: "" for none, both where there are two.

    >>> parted("Killed 3 May"), parted("пленён 12.04"), parted("captured 13.5")
    (('Killed', '3 May'), ('пленён', '12.04'), ('captured', '13.5'))
    """
    cell = unicodedata.normalize("NFC", cell)
    if not _DIGIT.search(cell):
        return cell, ""
    spans = [found.span() for found in _pattern(month=_SHORT).finditer(cell.translate(_ALIKE))]
    days = [cell[first:last].strip() for first, last in spans]
    for first, last in reversed(spans):
        cell = f"{cell[:first].rstrip(_BESIDE)} {cell[last:].lstrip(_BESIDE)}".strip()
    return cell, "; ".join(days)


def without_days(text: str) -> tuple[str, bool]:
    """A text without the days in it but with an "on" before them, and whether there were any."""
    folded = unicodedata.normalize("NFC", text).translate(_ALIKE)
    if not _DIGIT.search(folded):
        return folded, False
    cut = _pattern().sub(lambda day: f"{(day['on'] or '').lower()} ", folded)
    return cut, cut != folded


def day_of(
    written: str, as_of: Interval | None, known_until: date | None = None, began: date | None = None
) -> Interval | None:
    """The day, month or year that was written beside a word, of a list that speaks of `as_of`.

    A day without its year is the last such day that the list can know of. None for what is no one day, for one that
    may be two (03/04/2026, 12/3), and for one that the list cannot know of. `known_until`: the last day that it can
    know of where it was made later than the day it speaks of. `began`: the first day of the incident; of two days that
    a slash leaves open the only one since then is meant.

    >>> day_of("3 May", Interval.day(date(2026, 3, 12))).start_on
    datetime.date(2025, 5, 3)
    >>> day_of("3 May", Interval.day(date(2026, 5, 2)), known_until=date(2026, 5, 9)).start_on
    datetime.date(2026, 5, 3)
    >>> [day_of(t, Interval.day(date(2026, 5, 4)), began=date(2026, 5, 1)) for t in ("2/5", "5/2", "6/2")][1].start_on
    datetime.date(2026, 5, 2)
    """
    last = max(as_of.end_on, known_until or as_of.end_on) if as_of else None
    year, month, day = _parts(written)
    if last and began and (two := _may_be_two(written)):
        year, month, day = _within(two, began, last)
    if last is None or (not year and not (month and day)):
        return None
    if not year:
        found = (_read(one, month, day) for one in range(last.year, last.year - _YEARS_BACK, -1))
        on = next((read.exact for read in found if read.exact and read.exact <= last), None)
        return Interval.day(on, written) if on else None
    read = _read(year, month, day)
    if not (read.earliest_on and read.latest_on) or read.earliest_on > last:
        return None
    return Interval(read.earliest_on, min(read.latest_on, last), written)


def may_be_two(written: str) -> bool:
    """Whether a slash leaves open which figure is the month: 12/3."""
    return _may_be_two(written) is not None


def _may_be_two(written: str) -> tuple[int, int, int] | None:
    """Year (0 for none) and the two figures, where a slash leaves open which is the month."""
    found = _SLASHED.fullmatch(written.strip())
    if not found:
        return None
    one, other, year = int(found[1]), int(found[2]), int(found[3] or 0)
    year += 2000 if 0 < year < 100 else 0
    return (year, one, other) if one != other and max(one, other) <= 12 else None


def _within(two: tuple[int, int, int], began: date, last: date) -> tuple[int, int, int]:
    """Year, month and day of the one reading that falls into the incident; all 0 where none does, or both."""
    year, one, other = two
    years = (year,) if year else range(began.year, last.year + 1)
    dates = {_read(y, m, d).exact for y in years for d, m in ((one, other), (other, one))}
    found = [on for on in dates if on and began <= on <= last]
    return (found[0].year, found[0].month, found[0].day) if len(found) == 1 else (0, 0, 0)


def _read(year: int, month: int, day: int) -> PartialDate:
    return PartialDate.read("-".join([str(year), *(f"{part:02}" for part in (month, day) if part)]))


def every_day(text: str) -> Iterator[tuple[re.Match[str], tuple[int, int, int]]]:
    """Each day, month or year in a text, where it stands, and its year, month and day as written: 0 for what is not.

    >>> [parts for _, parts in every_day("п'ятниця, 20 листопада 2026 р., або 4 грудня")]
    [(2026, 11, 20), (0, 12, 4)]
    """
    if not _DIGIT.search(text):
        return
    for found in _pattern(_ANY_YEAR).finditer(unicodedata.normalize("NFC", text).translate(_ALIKE)):
        yield found, _parts_of(found)


def _parts(written: str) -> tuple[int, int, int]:
    """Year, month and day; 0 for what is not written, all three for what cannot be read or may be two days."""
    return _parts_of(_pattern(month=_SHORT).fullmatch(written.translate(_ALIKE)))


def _parts_of(found: re.Match[str] | None) -> tuple[int, int, int]:
    part = {name[0]: text for name, text in found.groupdict().items() if text} if found else {}
    month = _months()[part["n"].casefold()] if "n" in part else int(part.get("m", 0))
    day, year = int(part.get("d", 0)), part.get("y", "")
    if part.get("s") == "/" and day != month and day <= 12 and month <= 12:
        return 0, 0, 0
    if day <= 12 < month:
        day, month = month, day
    return (int(year) + (2000 if len(year) == 2 else 0) if year else 0), month, day


@cache
def _pattern(year: str = _YEAR, month: str = r"\d\d") -> re.Pattern[str]:
    """Groups: y, m, d in figures, n a month's name; each numbered by the way of writing it stands in.

    `month`: how it is written behind a day and a full stop alone; elsewhere than in a cell "3.5" is no day, nor "3/5".
    """
    name = "|".join(re.escape(word) for word in sorted(_months(), key=len, reverse=True))
    ways = (
        rf"(?P<y1>{year})-(?P<m1>\d\d?)-(?P<d1>\d\d?)",
        rf"(?P<d2>\d\d?)(?P<s2>[./-])(?P<m2>\d\d?)(?P=s2)(?P<y2>{year}|\d\d){_OF_A_YEAR}",
        rf"(?P<d3>\d\d?)(?:st|nd|rd|th|er|-?го|-е)?\s+(?:de\s+)?(?P<n3>{name})\b\.?"
        rf"(?:,?\s*(?:de\s+)?(?P<y3>{year}){_OF_A_YEAR})?",
        rf"(?P<n4>{name})\s+(?P<d4>\d\d?)(?:st|nd|rd|th|-ին|-ը)?(?!\d)(?:,?\s+(?P<y4>{year}){_OF_A_YEAR})?",
        rf"(?P<y10>{year}){_YEAR_FIRST},?\s+(?:(?P<d10>\d\d?)\s+(?P<n10>{name})\b|(?P<n11>{name})\s+(?P<d11>\d\d?)(?:-ին|-ը)?)",
        rf"(?P<d5>\d\d?)\.(?P<m5>{month})\.?",
        rf"(?P<m6>\d\d?)[./](?P<y6>{year}){_OF_A_YEAR}",
        rf"(?P<n7>{name})\.?\s+(?P<y7>{year}){_OF_A_YEAR}",
        rf"(?P<y8>{year}){_OF_A_YEAR}",
        *((rf"(?P<d9>\d\d?)(?P<s9>/)(?P<m9>{month})",) if month == _SHORT else ()),
    )
    return re.compile(rf"{_ON}(?<![\w./-])(?:{'|'.join(ways)})(?![\w/-]|\.\d)", re.IGNORECASE)


@cache
def _months() -> MappingProxyType[str, int]:
    """Every name of a month, in any form, of the languages that are read and of those whose words of condition are."""
    found = dict(month_words())
    for language in LANGUAGES:
        for value, text in entered("month", language).items():
            words = [word.strip() for word in text.translate(_ALIKE).replace("\n", ",").split(",")]
            found |= {word.casefold(): int(value) for word in words if word}
    return MappingProxyType(found)
