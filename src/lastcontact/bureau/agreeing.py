"""Agreeing on the day of the next talk with a family: what stands on their page is a day, and one to come."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from babel.dates import format_date
from django.utils import timezone

from lastcontact.bureau.acting import Hand
from lastcontact.bureau.days import WrongDay
from lastcontact.reading.agreed_days import Agreed, Day, NoDay, agreed, as_of_today


def day_agreed(by: Hand, written: str, language: str) -> date | None:
    """The last day that the words for a meeting mean; None where nothing is written. `language`: that of the page on
    which they are to stand, in which a refusal writes the day that may be meant.

    Raises: WrongDay for words that name no day, for a day or an hour that does not exist or is past, and for a weekday
    that is not that of its day.
    """
    if not written.strip():
        return None
    now = timezone.localtime(by.at)
    try:
        read = agreed(written, now.replace(tzinfo=None))
    except NoDay as none:
        problem, ahead = str(none) or f"“{written.strip()}” names no day", 7
        if not str(none) and (word := as_of_today(written)):
            problem, ahead = f"“{word[0]}” means another day to whoever reads it later", word[1]
        raise WrongDay(
            f"{problem}. Write the day and the hour on which you speak next, such as {_such(now, ahead, language)}."
        ) from none
    if read.gone:
        raise WrongDay(
            f"“{read.gone}” is past. Write the day on which you speak next, such as {_such(now, 7, language)}."
        )
    if astray := read.astray:
        word, day = astray
        raise WrongDay(f"{day.on:%-d %B %Y} is a {day.on:%A}: “{word}” does not fit. Mend the one or the other.")
    for day in read.days:
        if day.on < now.date():
            raise WrongDay(f"{day.on:%-d %B %Y} is past. {_another_year(day)}")
    last = max(day.on for day in read.days)
    if last == now.date() and _over(read, now):
        raise WrongDay(f"{read.hour:%H:%M} today is past. Write the day and the hour on which you speak next.")
    return last


def _such(now: datetime, ahead: int, language: str) -> str:
    """A day as it is written in a language, and can be taken over as it stands."""
    day = now + timedelta(days=ahead)
    written = f"{day:%A %-d %B %Y}" if language == "en" else format_date(day, "full", locale=language)
    return f"“{' '.join(written.split())}, 10:00”"


def _over(read: Agreed, now: datetime) -> bool:
    return read.hour is not None and read.hour < now.time()


def _another_year(day: Day) -> str:
    written = "Write the day on which you speak next"
    return f"{written}, with its year where you mean another." if day.yearless else f"{written}."
