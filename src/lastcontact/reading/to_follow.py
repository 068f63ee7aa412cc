"""Figures that are said to go on with those told of before: "Six more are to follow", "Another ten followed"."""

from __future__ import annotations

from lastcontact.reading.counting import Counted
from lastcontact.reading.known import Known

TO_FOLLOW = "figure/to-follow"
"""The rule of a figure that is still to come."""


def more_follow(known: Known, counted: Counted) -> str:
    """The rule by which a figure that opens its sentence adds to the one before; "" where it does not."""
    lows, first = known.sheet.lows, known.sentence.first
    more = lows[counted.last : counted.last + 1] == ["more"] or lows[first] in ("another", "a")
    if not more or counted.first > first + 2 or counted.has_noun:
        return ""
    behind = lows[counted.last : min(counted.last + _NEAR, known.sentence.last)]
    if "followed" in behind:
        return "figure/goes-on"
    return TO_FOLLOW if _COMES & {*behind} and _AHEAD & {*behind} else ""


_NEAR = 6
"""Tokens from a figure to the end of "more are expected to follow"."""
_COMES = frozenset(("follow", "come", "due", "expected"))
_AHEAD = frozenset(("will", "are", "is", "should", "'ll", "to"))
