"""How the assessment of one person moved, drawn from the day of the first claim to the day the page stands at."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from django.utils.translation import gettext as _

from lastcontact.assessment.pictures_person import band_over_time
from lastcontact.assessment.results import Assessment
from lastcontact.desk.days import day
from lastcontact.desk.drawings.drawing import Drawing
from lastcontact.desk.weighing import Evidence
from lastcontact.desk.wording import BAND_WORDS, STATE_WORDS

LONG_DAYS = 3
"""From a tenth of so many days on the days between are drawn too."""
MOST_MOMENTS = 30
"""Of a long history so many days are drawn, evenly picked, the first and the last among them."""


def how_it_moved(found: Assessment, evidence: Evidence, today: date) -> Drawing:
    """The assessment as of each day on which something was said, of days between, since time moves it too, and of the
    day the page stands at.
    """
    days = sorted({c.at.date() for c in evidence.claims if c.at.date() < today})
    step = -(-len(days) // MOST_MOMENTS) if days else 1
    moments = [*evidence.assessed_over(sorted({*days[::step], *_between(days, today)})), found]
    marks = _numbers(found, evidence)
    words = {key: str(said) for key, said in (STATE_WORDS | BAND_WORDS).items()}
    words |= {
        "date": _("Date"),
        "leaning": _("Leaning"),
        "others": _("others"),
        "the likeliest, as a range": _("The likeliest, as a range"),
        "assessment over time, computed": _("How it moved, computed"),
    }
    drawn = band_over_time(moments, name="moved", marks=marks, words=words, day=lambda on: day(on, today))
    return Drawing.of(drawn)


def _between(days: Sequence[date], today: date) -> set[date]:
    """The tenths of a long time from the first day to today."""
    tenth = (today - days[0]) // 10 if days else timedelta()
    return {days[0] + n * tenth for n in range(1, 10)} if tenth.days >= LONG_DAYS else set()


def _numbers(found: Assessment, evidence: Evidence) -> dict[datetime, str]:
    """Day -> the numbers of the lines that begin on it, in brackets of those that something said on it only repeats."""
    days = {claim.claim: claim.at.date() for claim in evidence.claims}
    numbers: dict[date, list[str]] = {}
    for number, line in enumerate(found.lines, start=1):
        numbers.setdefault(line.at.date(), []).append(str(number))
    for number, line in enumerate(found.lines, start=1):
        for on in {days[claim] for claim in line.claims if claim in days} - {line.at.date()}:
            numbers.setdefault(on, []).append(f"({number})")
    return {datetime.combine(on, time()): ", ".join(n) for on, n in numbers.items()}
