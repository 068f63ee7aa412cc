"""Who was a child when contact was lost: under eighteen, by the birth, the age or the word that records give.

Source: Convention on the Rights of the Child, article 1; GC IV articles 24 and 50 for those under fifteen.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from lastcontact.core.dates import PartialDate
from lastcontact.core.fold.persons import ADULT_AT_YEARS, birth_of, years_at
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.spelt_ages import says_child

PROTECTED_UNDER_YEARS = 15


@dataclass(frozen=True, slots=True)
class Minor:
    """Somebody who was a child then, or may have been. `youngest`, `oldest`: in years; None where only a word tells it.
    `sure`: no record allows that they were an adult.
    """

    youngest: int | None
    oldest: int | None
    sure: bool

    @property
    def under_fifteen(self) -> bool:
        """Whether they may have been under fifteen, for whom parties to a conflict owe measures of their own."""
        return self.youngest is not None and self.youngest < PROTECTED_UNDER_YEARS


def minor_of(records: Iterable[RecordFile], began: date | None) -> Minor | None:
    """None for an adult, and where no birth or age tells. `began`: the day contact was lost; where it is not known, and
    where a record is earlier, as of the day that was reported.
    """
    held = list(records)
    found = [ages for record in held if (ages := _ages(record, began))]
    young = [ages for ages in found if ages[0] < ADULT_AT_YEARS]
    called = any(_is_called_child(record) for record in held)
    if not young and not called:
        return None
    sure = len(young) == len(found) and all(oldest < ADULT_AT_YEARS for _, oldest in young)
    youngest, oldest = (min(a for a, _ in young), max(b for _, b in young)) if young else (None, None)
    return Minor(youngest, oldest, sure)


def adult_if_born_by(on: date) -> date:
    """The last birthday of whoever was an adult on a day.

    >>> adult_if_born_by(date(2026, 3, 12)), adult_if_born_by(date(2028, 2, 29))
    (datetime.date(2008, 3, 12), datetime.date(2010, 2, 28))
    """
    try:
        return on.replace(year=on.year - ADULT_AT_YEARS)
    except ValueError:  # 29 February
        return on.replace(year=on.year - ADULT_AT_YEARS, day=28)


def _ages(record: RecordFile, began: date | None) -> tuple[int, int] | None:
    """The youngest and the oldest that somebody may have been; None where no birth or age is told."""
    described, reported = record.described, record.act.at.date()
    birth = birth_of(record)
    if birth.earliest_on is None or birth.latest_on is None:
        return None
    told = years_at(birth.latest_on, reported), years_at(birth.earliest_on, reported)
    if not PartialDate.read(described.birth).known and 0 <= told[1] < ADULT_AT_YEARS:
        return told  # as it was told: whoever is a child now was one then
    on = min(reported, began) if began else reported
    youngest, oldest = years_at(birth.latest_on, on), years_at(birth.earliest_on, on)
    return None if oldest < 0 else (max(youngest, 0), oldest)


def _is_called_child(record: RecordFile) -> bool:
    return not birth_of(record).known and says_child(f"{record.described.age} {record.described.birth}")
