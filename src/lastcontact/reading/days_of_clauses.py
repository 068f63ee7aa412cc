"""Days that a clause hangs on: "since 2 February, when 45 came home", "between 6 and 10 May, during which"."""

from __future__ import annotations

from lastcontact.reading.clauses import boundary_strength
from lastcontact.reading.days import Dated
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import words
from lastcontact.reading.trigger import Trigger


def when_it_was(known: Known, trigger: Trigger) -> Dated | None:
    """The day that the clause of a trigger hangs on, behind a comma; None where it hangs on none."""
    lows, first = known.sheet.lows, known.sentence.first
    for dated in known.dates:
        at = dated.last + (lows[dated.last : dated.last + 1] == [","])
        opens = at + (lows[at : at + 1] in (["in"], ["during"]))
        if not dated.first > first or opens >= trigger.first or lows[opens] != ("which" if opens > at else "when"):
            continue
        if lows[at - 1] != "," and opens == at:  # "on Monday when shells fell" is told by the clause beside it
            continue
        gap = range(opens + 1, trigger.first)
        pictures = opens > at and not words("filmed").isdisjoint(lows[max(first, dated.first - _PICTURED) : at])
        told = any(opens < s.first < trigger.first for s in known.sayings)
        if not (pictures or told) and not any(
            boundary_strength(known.sheet, i, known.sentence) > _PARTS or lows[i] == ";" for i in gap
        ):
            return dated
    return None


_PICTURED = 14
"""Tokens from "a clip" to the "in which" that is of it, and not of the day on which it was shown."""
_PARTS = 2
"""How strong a boundary a clause goes on over: a comma, "and"."""
