"""Things in number of which a verb is told as of people: "захватили 12 машин", "12 at itkin düşüb"."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import ClaimType
from lastcontact.reading.counting import Counted
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.numbers import number_at
from lastcontact.reading.inflected.things import TAKEN
from lastcontact.reading.trigger import Trigger

_LOSES = (*TAKEN, ClaimType.KILLED, ClaimType.WOUNDED, ClaimType.MISSING)
_BACK = 4
"""Words of a number and of the thing that it counts."""


def but_for_things(found: Found, counted: list[Counted], trigger: Trigger, edges: tuple[int, int]) -> Trigger | None:
    """What a verb tells, of a place where it takes one; None where it is told of a thing."""
    if trigger.type is ClaimType.HELD and found.low(trigger.first) in found.set("in_possession"):
        behind = range(trigger.last, trigger.last + _BACK)
        return trigger if any(found.over("people", k) for k in behind) else None  # "بحوزتهم أسلحة"
    told = _thing_counted(found, counted, trigger, edges)
    if told == "place" and trigger.type in TAKEN:
        return replace(trigger, type=ClaimType.CONTROLS)
    return None if told else trigger


def _thing_counted(found: Found, counted: list[Counted], trigger: Trigger, edges: tuple[int, int]) -> str:
    """ "place", "thing" or "" for what is counted right beside a verb, where its clause counts nobody and names no
    people."""
    first, last = edges
    if trigger.form != "verb" or trigger.type not in _LOSES:
        return ""
    if any(first <= c.first < last for c in counted) or any(
        found.over("people", k) for k in range(first, last) if not trigger.first <= k < trigger.last
    ):
        return ""
    number = number_at(found, trigger.last)
    if number is not None and number.last < last:
        return _kind(found, number.last) or _kind(found, number.last + 1, past=found.low(number.last))
    if not found.set("verb_last"):
        return ""
    for at in range(trigger.first - 2, max(first, trigger.first - _BACK) - 1, -1):
        number = number_at(found, at)
        if number is not None and number.last < trigger.first and not found.over("trigger", at - 1):
            return _kind(found, trigger.first - 1)
    return ""


def _kind(found: Found, at: int, past: str = "") -> str:
    """What a counted noun at token `at` is, where the words passed over before it are no noun that lists know."""
    if past and (not past.isalpha() or found.low(at) == ""):
        return ""
    low = found.low(at)
    if not low or low.startswith(found.stems("spans")) or found.ends(at, "thing_cases"):
        return ""  # "12 дней", "ორი ადგილზე"
    thing = found.over("thing", at)
    if thing is not None:
        return "place" if thing.value == "place" else "thing"
    return "thing" if found.over("not_people", at) else ""
