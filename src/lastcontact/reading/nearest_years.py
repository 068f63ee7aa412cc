"""The year of a day without one: this one, one that the text told just before, the last or the next."""

from __future__ import annotations

from datetime import date, timedelta

from lastcontact.reading.days import Days, near_told
from lastcontact.reading.sheet import Sheet
from lastcontact.reading.to_come import has_been, to_come

_AHEAD, _BEHIND = 60, 240
"""Days: a day without a year is not farther ahead than this; it is behind by more only when it is not to come."""


def nearest_year(sheet: Sheet, i: int, on: date, anchor: date, told: tuple[int | None, Days | None]) -> int:
    """The year of the day at token `i`, which is `on` in the year of the anchor.

    `told` are the year that its paragraph told last, and the time that the text named last.
    """
    year, time = told
    if (near := near_told(on, time, anchor)) is not None:
        return near
    if year is not None and (year < anchor.year - 1 or on > anchor):
        return year
    far = on > anchor + timedelta(days=_AHEAD) and not to_come(sheet, i)
    if far or (on > anchor and has_been(sheet, i)):
        return anchor.year - 1
    return anchor.year + 1 if on < anchor - timedelta(days=_BEHIND) and to_come(sheet, i) else anchor.year
