"""Days an officer tells: what was done was done by now, what falls due is still to come, and every day exists."""

from __future__ import annotations

import re
from datetime import date, datetime

from django.utils import timezone

from lastcontact.bureau.acting import Hand, Refused
from lastcontact.casefile import models as rows
from lastcontact.core.dates import Interval, PartialDate
from lastcontact.core.meeting_days import WRITTEN, read_day
from lastcontact.reading.row_days import every_day

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


def days_of(written: str) -> Interval | None:
    """From the first to the last day, month or year that words name, in any language that is read; None where they name
    none with its year. Raises: WrongDay for a day that does not exist.
    """
    parts = [found for _, found in every_day(written)]
    years = [year for year, month, _ in parts if year and not month]
    read = [
        PartialDate.read("-".join(f"{part:02}" for part in (year or years[0], month, day) if part))
        for year, month, day in parts
        if month and (year or len(years) == 1)
    ] or [PartialDate.read(written)]
    if wrong := next((one for one in read if not one.known and one.problem == "there is no such day"), None):
        raise WrongDay(f"“{written}” is no day: {wrong.problem}. Write the day anew.")
    first, last = [one.earliest_on for one in read if one.earliest_on], [one.latest_on for one in read if one.latest_on]
    return Interval(min(first), max(last), written) if first and last else None


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


def falls_due(due_on: date | None, asked_on: date) -> None:
    """Raises: WrongDay for an answer that is asked for by a day before the question."""
    if due_on is not None and due_on < asked_on:
        raise WrongDay("The answer is asked for by a day that is past. Choose a day that is still to come.")
