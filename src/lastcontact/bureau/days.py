"""Days an officer tells: what was done was done by now, what falls due is still to come, and every day exists."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from django.utils import timezone

from lastcontact.bureau.acting import Hand, Refused
from lastcontact.casefile import models as rows
from lastcontact.core.dates import Interval, PartialDate, either_way, one_of_two
from lastcontact.core.dates_in_words import in_words, western
from lastcontact.core.meeting_days import WRITTEN, read_day
from lastcontact.reading.row_days import every_day

_CLOCK = re.compile(
    r"(?:(?<=\d)T|(?<![\d.:]))\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?\s*(?:Z\b|[+-]\d{2}:?\d{2}|[ap]\.?m\.?)?", re.IGNORECASE
)
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


def dated(by: Hand, written: str) -> date | None:
    """As `told`, of the day of a report: the one day it names. Raises: WrongDay also for what `one_day` refuses."""
    day = one_day(written)
    told(by, written)
    if day:
        done(by, day)
    return day


def one_day(written: str) -> date | None:
    """The one whole day that words name, with or without an hour, in any language that is read; None for nothing, and
    for a month or a year alone. Raises: WrongDay for what is not understood, is no day, or may be two.
    """
    plain = _CLOCK.sub(" ", western(written)).strip(" \t,;")
    if both := either_way(plain):
        raise WrongDay(one_of_two(written, both))
    read = PartialDate.read(plain)
    if read.exact or not plain:
        return read.exact
    found = list(every_day(plain))
    parts, beside = [part for _, part in found], plain
    for match, _ in reversed(found):
        beside = beside[: match.start()] + beside[match.end() :]
    if len(parts) == 1 and all(parts[0]) and not any(sign.isdigit() for sign in beside):
        read = PartialDate.read("-".join(f"{part:02}" for part in parts[0]))
    if read.exact:
        return read.exact
    if read.known and (in_words(plain) or not any(sign.isalpha() for sign in plain)):
        return None
    why = "names its day without a year" if any(month and not year for year, month, _ in parts) else "is not one day"
    if read.problem.startswith("there is no such"):
        why = f"is no day: {read.problem}"
    raise WrongDay(f"“{written.strip()}” {why}. {HOW_TO_WRITE}")


def with_its_year(written: str) -> None:
    """Raises: WrongDay for words that name a day of a month and no year."""
    if any(month and not year for _, (year, month, _) in every_day(written)):
        raise WrongDay(f"“{written}” names its day without a year. {HOW_TO_WRITE}")


def moment(written: str) -> datetime | None:
    """The day and the hour that words name, in any language that is read, without a zone; None where either is not."""
    try:
        return datetime.fromisoformat(written.strip())
    except ValueError:
        pass
    hours = _HOUR.findall(western(written))
    try:
        on = one_day(written)
        return datetime.combine(on, time(int(hours[0][0]), int(hours[0][1]))) if on and len(hours) == 1 else None
    except (WrongDay, ValueError):
        return None


HOW_TO_WRITE = "Write it with its year: 2026-11-23, 23.11.2026, 23 November 2026, 23 листопада 2026."


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
