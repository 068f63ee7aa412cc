"""Weeks and halves of a month: "в первую неделю мая", "iyunun ikinci yarısında", "في الأسبوع الأخير من أبريل"."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.reading.days import Days, month_end
from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.found import Found


def part_of(found: Found, days: Days) -> Days:
    """The week or half of a month that stands beside it; the days as they are where none does.

    Values of the lexicon are "8-14" for the days, "16-" up to the end, and "-7" for the last seven.
    """
    if days.rule != "date/month" or "month_part" not in found.tables:
        return days
    after = found.at("month_part", days.last) or found.at("month_part", days.last - 1)
    hit = part_before(found, days.first) or after
    if hit is None:
        return days
    first, last = min(hit.first, days.first), max(hit.last, days.last)
    end = month_end(days.start_on)
    low, _, high = hit.value.partition("-")
    start_on = days.start_on.replace(day=int(low) if low else end.day - int(high) + 1)
    end_on = end.replace(day=int(high)) if low and high else end
    return replace(days, first=first, last=last, start_on=start_on, end_on=end_on, rule="date/part-of-month")


def part_before(found: Found, at: int) -> Hit | None:
    """The part that ends before a month, or before the word that ties it to the month ("من")."""
    tied = at - (found.low(at - 1) in found.set("day_of"))
    return found.ending("month_part", tied)
