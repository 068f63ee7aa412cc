"""From which day the days of a report's text are counted, and whence that day is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from lastcontact.casefile.proposals import UNPUBLISHED
from lastcontact.core.fold.reports import DateBefore, ReportFile
from lastcontact.desk.cards import Card


@dataclass(frozen=True, slots=True)
class DayOf:
    """The day from which the days of a report's text are counted. `on`: None where nobody knows one.

    `mended`: the days it bore before, the latest last; `kept`: the cards of claims that were judged before that.
    """

    on: date | None
    from_text: bool
    of_a_text: bool
    mended: tuple[DateBefore, ...]
    kept: tuple[Card, ...]


def day_of_report(file: ReportFile, dated_on: date | None, shown: Iterable[Card]) -> DayOf:
    """As the page of the report says it. `dated_on`: the day that the text itself gives."""
    given = file.received.published_on
    last = file.dated[-1].act.seq if file.dated else 0
    judged = (card for card in shown if card.act and card.act.seq < last and card.claim and not card.open)
    return DayOf(
        on=given or dated_on,
        from_text=not given and dated_on is not None,
        of_a_text=bool(file.text.strip()) and (file.received.of_kind not in UNPUBLISHED or given is not None),
        mended=file.dated,
        kept=tuple(judged),
    )
