"""An age as it leaves the bureau: with the day it is counted from and the years of birth it means."""

from __future__ import annotations

import re
from datetime import date

from lastcontact.core.dates import PartialDate, tells_birth

_YEARS = re.compile(r"\(born (\d{4})(?: (?:or|to) (\d{4}))?\)\Z")


def with_its_day(age: str, on: date) -> str:
    """An age as written, the day it was told on, and the years of birth that follow where it can be read.

    >>> with_its_day("52", date(2026, 11, 16)), with_its_day("elderly", date(2026, 11, 16))
    ('52 on 16.11.2026 (born 1973 or 1974)', 'elderly on 16.11.2026')
    """
    told, births = f"{age.strip()} on {on:%d.%m.%Y}", PartialDate.under_age(age, on)
    if births.earliest_on is None or births.latest_on is None:
        return told
    first, last = births.earliest_on.year, births.latest_on.year
    if first == last:
        return f"{told} (born {first})"
    return f"{told} (born {first} {'or' if last == first + 1 else 'to'} {last})"


def birth_and_age(birth: str, age: str, told_on: date) -> tuple[str, str]:
    """The birth as written, and the age with its day where no birth can be read: whichever column either stands in.

    >>> birth_and_age("", "52", date(2026, 11, 16)), birth_and_age("1974", "52", date(2026, 11, 16))
    (('', '52 on 16.11.2026 (born 1973 or 1974)'), ('1974', ''))
    """
    birth, age = birth.strip(), age.strip()
    if birth and not PartialDate.read(birth).known and PartialDate.of_spoken_age(birth, told_on).known:
        birth, age = "", age or birth
    if age and tells_birth(age):
        birth, age = birth or age, ""
    if not age or PartialDate.read(birth).known:
        return birth, ""
    return birth, with_its_day(age, told_on)


def years_of_birth(sent: str) -> tuple[int, ...]:
    """The years of birth that an age as it was sent means; empty where none follow.

    >>> years_of_birth("52 on 16.11.2026 (born 1973 or 1974)")
    (1973, 1974)
    """
    found = _YEARS.search(sent)
    return tuple(range(int(found[1]), int(found[2] or found[1]) + 1)) if found else ()
