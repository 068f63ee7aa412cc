"""Days an officer tells: what was done was done by now, what falls due is still to come, and every day exists."""

from __future__ import annotations

import re
from datetime import date, datetime

from django.utils import timezone

from lastcontact.bureau.acting import Hand, Refused
from lastcontact.casefile import models as rows
from lastcontact.core.dates import Interval, PartialDate
from lastcontact.core.meeting_days import WRITTEN, read_day

_HOUR = re.compile(r"(?<![\d:])(\d{1,2}):(\d{2})(?![\d:])")


class WrongDay(Refused):
    """Something done on a day still to come or before it can have been, or asked for by a day that is past."""


def today(by: Hand) -> date:
    """The day on which the hand acts, by the bureau's clock."""
    return timezone.localtime(by.at).date()


def done(by: Hand, on: date | datetime, incident: str = "") -> None:
    """Lets the day or the moment of something done pass. Raises: WrongDay when it is still to come, or lies before the
    incident, where one is given and it says when it began.
    """
    day = timezone.localtime(on).date() if isinstance(on, datetime) else on
    if day > today(by) or (isinstance(on, datetime) and on > by.at):
        raise WrongDay(f"{day:%-d %B %Y} is still to come: it cannot have been done then. Say when it was done.")
    row = rows.Incident.objects.one(id=incident) if incident else None
    began = row.file.when if row else None
    if began and day < began.start_on:
        raise WrongDay(
            f"{day:%-d %B %Y} lies before this incident began ({began.start_on:%-d %B %Y}). Say when it was done."
        )


def happened(by: Hand, when: Interval | None, incident: str = "") -> None:
    """As `done`, of a day, a month or a year as it was given: refused when none of it can have been. None passes."""
    if when is None:
        return
    done(by, when.start_on)
    if when.end_on < today(by):
        done(by, when.end_on, incident)


def told(by: Hand, written: str) -> None:
    """As `done`, of a day among words; words without one pass. Raises: WrongDay for a day or an hour that is none."""
    if first := PartialDate.read(written).earliest_on:
        done(by, first)
    for day in named(written):
        done(by, day)


def named(written: str) -> tuple[date, ...]:
    """The days that words name with their year. Raises: WrongDay for a day or an hour that does not exist."""
    found = []
    for hour, minute in _HOUR.findall(written):
        if int(hour) > 24 or int(minute) > 59:
            raise WrongDay(f"“{hour}:{minute}” is no time of day. Write the hour anew.")
    for words in WRITTEN.findall(written):
        read = read_day(words)
        if read.exact is None:
            raise WrongDay(f"“{words}” is no day: {read.problem}. Write the day anew.")
        if re.search(r"\d{4}", words):
            found.append(read.exact)
    return tuple(found)
