"""The day that a text itself gives for its own: its dateline or the first whole date in it, never that of a birth."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lastcontact.reading.birth_days import is_birth
from lastcontact.reading.days import Dated
from lastcontact.reading.hits import Hits
from lastcontact.reading.inflected import knowing
from lastcontact.reading.other_days import GROWN
from lastcontact.reading.sheet import Sentence, Sheet
from lastcontact.reading.times import Calendar

_SENTENCES = 12
"""Of the beginning of a text, in which its day is looked for."""


def own_day(sheet: Sheet, hits: Sequence[Hits]) -> date | None:
    """The first whole day of a text that can be its own; None where there is none.

    Not the day of a birth, nor one that stands in figures right behind a name, nor one that lies so many years before
    another in the text as a person takes to grow up.
    """
    days = [dated for dated in _days(sheet, hits) if dated.interval.is_day and not is_birth(sheet, dated)]
    latest = max((dated.interval.start_on.year for dated in days), default=0)
    return next((dated.interval.start_on for dated in days if latest - dated.interval.start_on.year < GROWN), None)


def _days(sheet: Sheet, hits: Sequence[Hits]) -> list[Dated]:
    calendar, found = Calendar(None), []
    for sentence, own in list(zip(sheet.sentences, hits, strict=True))[:_SENTENCES]:
        found += _found(calendar, sheet, sentence, own)
    return found


def _found(calendar: Calendar, sheet: Sheet, sentence: Sentence, hits: Hits) -> list[Dated]:
    english = sentence.language == "en"
    return calendar.find(sheet, sentence, hits) if english else knowing.dated(sheet, sentence, hits, None)
