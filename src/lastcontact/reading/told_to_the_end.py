"""Words that only end what the verb before them has told: "found the two men | dead", "died of their | wounds"."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.numbers import is_figure
from lastcontact.reading.sheet import Sheet
from lastcontact.reading.trigger import Trigger


def as_found(sheet: Sheet, before: Trigger | None, trigger: Trigger) -> bool:
    """ "Found the two men | dead": the end of what the verb before it has told."""
    lows = sheet.lows
    told = before is not None and before.form == "active" and before.type is trigger.type
    if not told or before is None or lows[trigger.first : trigger.last] not in _CLOSERS:
        return False
    return trigger.first - before.last <= _OBJECT and {",", "and"}.isdisjoint(lows[before.last : trigger.first])


_CLOSERS = (["dead"], ["wounded"], ["injured"], ["into", "custody"], ["free"])
"""What ends a verb in two pieces: "left the vicar wounded", "took nine into custody"."""
_OBJECT = 7
"""Tokens of the longest object between "found" and "dead"."""


def where_they_died(lows: list[str], before: Trigger | None, trigger: Trigger) -> bool:
    """ "Died of their wounds in hospital", "two died there and three in hospital": nobody is wounded besides."""
    if before is not None and trigger.first < before.last:
        return True  # "contact with the boat | was lost | at sea"
    if before is None or before.type is not ClaimType.KILLED or trigger.type is not ClaimType.WOUNDED:
        return False
    at = trigger.first
    number = is_figure(lows[at - 1])
    also = number and lows[at - 2] in ("and", ",") and lows[at : trigger.last] == ["in", "hospital"]
    died = before.form == "intr" or "died" in lows[before.first : before.last]
    return died and (also or trigger.first - before.last <= 1)
