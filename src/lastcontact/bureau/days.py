"""Days an officer tells: what was done was done by now, what falls due is still to come, and every day exists."""

from __future__ import annotations

import re
from datetime import date, datetime

from django.utils import timezone

from lastcontact.bureau.acting import Hand, Refused
from lastcontact.casefile import models as rows
from lastcontact.core.dates import PartialDate

_WRITTEN = re.compile(r"(?<![\d./-])(?:\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}-\d{1,2}-\d{1,2})(?![\d-])")


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
    row = rows.Incident.objects.filter(id=incident).first() if incident else None
    began = row.file.when if row else None
    if began and day < began.start_on:
        raise WrongDay(
            f"{day:%-d %B %Y} lies before this incident began ({began.start_on:%-d %B %Y}). Say when it was done."
        )


def told(by: Hand, written: str) -> None:
    """As `done`, of a day among words; words without one pass. Raises: WrongDay for a day that does not exist."""
    for words in _WRITTEN.findall(written):
        done(by, _existing(words))


def meeting(by: Hand, written: str) -> None:
    """Lets the day of a meeting pass, as it is written. Raises: WrongDay for a day that does not exist or is past."""
    for words in _WRITTEN.findall(written):
        if _existing(words) < today(by):
            raise WrongDay(f"{words} is past. Write the day on which you speak next.")


def _existing(written: str) -> date:
    read = PartialDate.read(written)
    if read.exact is None:
        raise WrongDay(f"“{written}” is no day: {read.problem}. Write the day anew.")
    return read.exact
