"""Parts of a day that no day stands beside: "к вечеру подтвердили двоих", "առավոտյան ասաց 15, երեկոյան՝ 20"."""

from __future__ import annotations

from datetime import date, timedelta

from lastcontact.core.dates import Interval
from lastcontact.reading.days import Days
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.relative import today

OPENING, BARE = "date/part", "date/bare-part"
"""The rules of a part of a day that opens its clause, and of one within it."""


def with_parts(found: Found, made: list[Days], day: Interval | None, anchor: date | None) -> list[Days]:
    """The expressions of a sentence with its bare parts of days: of the day told before them, or of the anchor's.

    `day` is what the paragraph named last before the sentence.
    """
    if anchor is None:
        return made
    if "bare_part" not in found.tables:
        return made or today(found, anchor)
    alone = [hit for hit in found.all("bare_part") if _alone(found, made, hit.first, hit.last)]
    whole = list(made)
    for hit in alone:
        before = next((d for d in reversed(made) if d.last <= hit.first), None)
        told = Interval(before.start_on, before.end_on) if before is not None else day
        if told is None or told.end_on - told.start_on > _NIGHT:
            told = Interval(anchor, anchor)
        start_on, end_on = told.end_on, told.end_on
        if hit.value == "night":
            start_on = start_on - timedelta(days=1) if end_on == anchor else start_on
            end_on = end_on if end_on == anchor else end_on + timedelta(days=1)
        opens = hit.first == found.sentence.first or not found.low(hit.first - 1)[:1].isalnum()
        whole.append(Days(hit.first, hit.last, start_on, end_on, OPENING if opens else BARE))
    return sorted(whole, key=lambda d: d.first)


def _alone(found: Found, made: list[Days], first: int, last: int) -> bool:
    """Whether no day stands beside a part of one, and it is neither of every day nor an hour of the clock."""
    beside = any(d.first - _BESIDE <= last and first <= d.last + _BESIDE for d in made)
    before = found.low(first - 1)
    if any(found.low(k).isdecimal() for k in range(first, last)):
        return False
    if any(found.low(k) in found.set("clock_before") for k in [*range(first - _CLOCK, first), last]):
        return False
    every = any(found.low(k) in found.set("every") for k in (first - 1, first - 2))
    return not (beside or every or before[:1].isdecimal() or found.over("number", first - 1) is not None)


_CLOCK = 4
"""Tokens from "the hour" to its part of a day: "الساعة السابعة والنصف صباحا"."""
_NIGHT = timedelta(days=1)
_BESIDE = 1
"""Tokens between a day and its part: "вечером в пятницу", "24 მაისს, დილით"."""
