"""How two birth dates, each an interval of possible days, agree."""

from __future__ import annotations

from datetime import date

from lastcontact.core.yearless import day_of_year

YEAR_DAYS = 365.25
GENERATION_YEARS = 15
"""Births farther apart than this are those of a parent and a child, and no slip of a pen."""
GENERATION = "birth.generation"
KIN_BITS = 16.0
"""What names can say at most where births are a generation apart: a parent and a child may bear one name."""
WIDE_YEARS = 40
"""An interval wider than this says nothing."""


def birth_code(a: tuple[date | None, date | None], b: tuple[date | None, date | None]) -> str:
    """The code of weights.tsv for two birth intervals; "" when either is unknown, impossible or too wide to say
    anything.

    >>> birth_code((date(2001, 3, 4), date(2001, 3, 4)), (date(2001, 4, 3), date(2001, 4, 3)))
    'birth.day_near'
    """
    one, other = _known(a), _known(b)
    if one is None or other is None:
        return ""
    days = one[0] == one[1], other[0] == other[1]
    if all(days):
        if one[0] == other[0]:
            return "birth.day_same"
        if near_days(one[0], other[0]):
            return "birth.day_near"
    apart = max(0, (max(one[0], other[0]) - min(one[1], other[1])).days) / YEAR_DAYS
    if all(days) and one[0].year == other[0].year:
        return "birth.day_differs"
    if apart == 0:
        narrow = max((one[1] - one[0]).days, (other[1] - other[0]).days) / YEAR_DAYS <= 1.01
        return "birth.year_same" if narrow else "birth.fits"
    if apart <= 1.5:
        return "birth.year_off"
    if apart <= 5:
        return "birth.years_off"
    return "birth.differs" if apart <= GENERATION_YEARS else GENERATION


def anniversary_code(
    a: tuple[tuple[date | None, date | None], str], b: tuple[tuple[date | None, date | None], str]
) -> str:
    """The code of two births, each as its interval and as written, of which one names no year ("3 Aug"); "" elsewhere.

    >>> anniversary_code(((None, None), "3 Aug"), ((date(2003, 8, 3), date(2003, 8, 3)), "03.08.2003"))
    'birth.anniversary_same'
    """
    one, other = _day_of_year(*a), _day_of_year(*b)
    if one is None or other is None or (_is_whole(a[0]) and _is_whole(b[0])):
        return ""
    return "birth.anniversary_same" if one == other else "birth.anniversary_differs"


def _is_whole(birth: tuple[date | None, date | None]) -> bool:
    return birth[0] is not None and birth[0] == birth[1]


def _day_of_year(birth: tuple[date | None, date | None], written: str) -> tuple[int, int] | None:
    if birth[0] is not None:
        return (birth[0].month, birth[0].day) if _is_whole(birth) else None
    return day_of_year(written)


def near_days(a: date, b: date) -> bool:
    """Day and month exchanged, or one digit different."""
    if a.year == b.year and a.month == b.day and a.day == b.month:
        return True
    return sum(x != y for x, y in zip(a.isoformat(), b.isoformat(), strict=True)) == 1


def _known(birth: tuple[date | None, date | None]) -> tuple[date, date] | None:
    earliest, latest = birth
    if earliest is None or latest is None or latest < earliest or (latest - earliest).days > WIDE_YEARS * YEAR_DAYS:
        return None
    return earliest, latest
