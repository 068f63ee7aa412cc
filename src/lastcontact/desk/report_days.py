"""From which day the days of a report's text are counted, and whence that day is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.fold.reports import DateBefore, ReportFile
from lastcontact.desk.cards import Card
from lastcontact.desk.claim_places import claim_at


@dataclass(frozen=True, slots=True)
class DayOf:
    """The day from which the days of a report's text are counted. `on`: None where nobody knows one.

    `mended`: the days it bore before, the latest last; `kept`: the claims that were judged before that and stand, each
    with its number on the page and its address.
    """

    on: date | None
    from_text: bool
    of_a_text: bool
    mended: tuple[DateBefore, ...]
    kept: tuple[tuple[str, str], ...]


def day_of_report(file: ReportFile, dated_on: date | None, claims: Iterable[ClaimFile], shown: Sequence[Card]) -> DayOf:
    """As the page of the report says it. `dated_on`: the day that the text itself gives; `shown`: all its cards."""
    given = file.received.published_on
    last = file.dated[-1].act.seq if file.dated else 0
    numbers = {card.claim: card.number for card in shown}
    order = {card.claim: place for place, card in enumerate(shown)}
    before = [claim for claim in claims if claim.stands and claim.act.seq < last and claim.id in numbers]
    return DayOf(
        on=given or dated_on,
        from_text=not given and dated_on is not None,
        of_a_text=bool(file.text.strip()),
        mended=file.dated,
        kept=tuple(
            (numbers[claim.id], claim_at(file, claim)) for claim in sorted(before, key=lambda claim: order[claim.id])
        ),
    )
