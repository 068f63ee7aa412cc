"""What every act of the story has: a moment, an officer, and a key for what comes of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

from lastcontact.core.dates import Interval

ZONE = timezone(timedelta(hours=4))
"""Local time of the story."""
LIA, DAVIT = "lia", "davit"
"""The two officers whose work the story is."""


def at(day: int, clock: str, month: int = 3) -> datetime:
    """
    >>> at(10, "11:40").isoformat()
    '2026-03-10T11:40:00+04:00'
    """
    hour, minute = (int(part) for part in clock.split(":"))
    return datetime(2026, month, day, hour, minute, tzinfo=ZONE)


def on(day: int, month: int = 3) -> Interval:
    return Interval.day(date(2026, month, day))


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Something an officer does at a moment. `key` names what comes of it, for later acts."""

    at: datetime
    by: str = LIA
    key: str = ""
