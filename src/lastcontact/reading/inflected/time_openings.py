"""Where in a sentence an expression of time may start, so that no other token is looked at."""

from __future__ import annotations

from lastcontact.reading.inflected.found import Found

_OPENING = frozenset((
    "ago", "ago_before", "already", "day_count", "day_word", "feast", "from_day", "going_on", "later", "later_before",
    "month", "month_opens", "month_part", "month_told", "period", "relative", "season", "season_of", "week", "weekday",
))  # fmt: skip
"""Kinds of entries that an expression opens with."""
_UNITS = frozenset(("ago", "ago_unit", "going_on", "later", "later_unit", "two_ago"))
"""What a number that opens an expression is followed by: where there is one, any token may be the number."""


def may_open(found: Found) -> set[int]:
    """The tokens of a sentence that an expression of time may start at."""
    first, last = found.sentence.first, found.sentence.last
    if not _UNITS.isdisjoint(found.tables):
        return set(range(first, last))
    figures = {i for i, low in enumerate(found.sheet.lows[first:last], start=first) if low[0].isdecimal()}
    return figures.union(*(found.tables[kind] for kind in _OPENING.intersection(found.tables)))
