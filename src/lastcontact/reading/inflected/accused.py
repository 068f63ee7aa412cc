"""Counts of those of whom a word does not tell: whom a court finds guilty of a deed, whose children somebody has."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.counting import Counted
from lastcontact.reading.inflected.happening import Scene
from lastcontact.reading.trigger import Trigger

_DEEDS = frozenset((ClaimType.KILLED, ClaimType.WOUNDED, ClaimType.CAPTURED, ClaimType.HELD, ClaimType.OTHER))
_BESIDE = 1
"""Tokens between the noun of a deed and those to whom it was done."""


def accused(scene: Scene, trigger: Trigger, counted: Counted) -> bool:
    """Whether a count is of those who are tried for a deed, and not of those to whom it was done.

    They to whom it was done stand right beside its noun: before it where owners come first, else behind it.
    """
    if trigger.type is ClaimType.DETAINED:
        between = range(trigger.last, counted.first)
        return any(scene.found.low(k).startswith(scene.found.stems("for_a_deed")) for k in between)
    found, stems = scene.found, tuple(scene.found.set("guilt"))
    if not stems or trigger.type not in _DEEDS or trigger.form == "status":
        return False
    clause = range(*scene.clause(trigger.first, trigger.last))
    if counted.first not in clause:
        return False
    if not any(found.low(k).startswith(stems) for k in clause if not trigger.first <= k < trigger.last):
        return False
    edge = max(counted.last, counted.noun_last)
    if found.set("owner_first"):
        return not 0 <= trigger.first - edge <= _BESIDE
    return not 0 <= counted.first - trigger.last <= _BESIDE


def before_the_rest(scene: Scene, trigger: Trigger, counted: Counted) -> bool:
    """Whether a count stands before what tells of those behind it: "تسعة فلم يصل إلا سبعة"."""
    at = trigger.last - 1
    behind = scene.found.at("except", at) is not None or scene.found.low(at) in scene.found.set("object_behind")
    return behind and trigger.last - trigger.first > 1 and counted.first < trigger.first


def of_a_parent(scene: Scene, counted: Counted) -> bool:
    """Whether somebody is counted only to say whose kin one is: "ორი ბავშვის დედა", "мать одного из пленных"."""
    found, edge = scene.found, max(counted.last, counted.noun_last)
    one = counted.quantity.maximum == 1 and found.low(counted.last) in found.set("from")
    if one and not found.set("owner_first") and found.ending("kin", counted.first) is not None:
        return True
    children = found.stems("children")
    if not any(found.low(k).startswith(children) for k in range(counted.first, edge)):
        return False
    beside = edge if found.set("owner_first") else counted.first - 1
    return found.low(beside) in found.set("parents")
