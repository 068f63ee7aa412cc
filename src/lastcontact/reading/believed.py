"""A "must" that tells what somebody is taken for, and of no duty."""

from __future__ import annotations

from collections.abc import Iterable

from lastcontact.core.claim import ClaimType
from lastcontact.reading.hits import Hit
from lastcontact.reading.saying import Saying
from lastcontact.reading.trigger import Trigger

DUTIES = (ClaimType.REQUEST, ClaimType.OBLIGATION)
_HAVE = 4
"""Tokens from "must" to the "have" of "must by now have been killed"."""
BELIEVED = frozenset(("presumed", "believed", "feared", "thought", "considered", "assumed", "deemed"))


def only_believed(lows: list[str], at: int) -> bool:
    """Whether what stands at token `at` is of belief: "must be presumed dead", "must now be considered lost"."""
    if lows[at] == "must" and "have" in lows[at + 1 : at + _HAVE]:
        return True  # "must have been killed by now"
    be = next((i for i in range(at, at + 4) if lows[i] == "be"), None)
    return be is not None and bool({*lows[be + 1 : be + 3]} & BELIEVED)


def in_belief(lows: list[str], at: int) -> bool:
    """ ", long presumed to have been killed": whether a word of belief opens the aside that token `at` stands in."""
    comma = next((i for i in range(at - 1, max(-1, at - _ASIDE), -1) if lows[i] == ","), at)
    return bool({*lows[comma + 1 : min(comma + 3, at)]} & BELIEVED)


_ASIDE = 9
"""Tokens from the comma to the end of "thought for months to have been killed"."""


def outlived(lows: list[str], trigger: Trigger, others: Iterable[Trigger], *, stop: int) -> bool:
    """ "Ilan Mosk, thought to have been killed, walked home": whether more is told of him behind what was believed,
    in the sentence that ends at token `stop`.
    """
    if not in_belief(lows, trigger.first):
        return False
    closes = lows.index(",", trigger.first) if "," in lows[trigger.first : stop] else stop
    return any(t.first > closes and t.type in _OF_THE_LIVING for t in others)


_OF_THE_LIVING = (ClaimType.RETURNED, ClaimType.HELD, ClaimType.CAPTURED, ClaimType.SURRENDERED)


def feared(trigger: Trigger, saying: Saying | None, hedge: Hit | None) -> bool:
    """Whether it is feared that somebody will have come to harm, which nobody plans: "fear that more will die"."""
    told = saying is not None and saying.cue in ("suggested", "apparent")
    return (told or (hedge is not None and hedge.value == "apparent")) and trigger.type in _BEFALLS


_BEFALLS = (ClaimType.KILLED, ClaimType.WOUNDED, ClaimType.MISSING, ClaimType.CONTACT_LOST)
