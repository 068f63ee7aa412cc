"""The dead where they lie: graves that are found, bodies that are not, and who has been buried."""

from __future__ import annotations

from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import words
from lastcontact.reading.trigger import Trigger

_REACH = 14
"""Tokens before a verb within which it is told who is buried."""


def grave_of(known: Known, trigger: Trigger) -> bool:
    """ "Have established the burial place of 17 prisoners": those who lie there are found."""
    lows = known.sheet.lows[max(known.sentence.first, trigger.first - 7) : trigger.first]
    grave = "of" in lows and (lows[lows.index("of") - 1] in ("grave", "graves") or "burial" in lows[: lows.index("of")])
    return grave and bool(
        {"established", "found", "discovered", "located", "identified"}
        & {*known.sheet.lows[known.sentence.first : min(trigger.last + 6, known.sentence.last)]}
    )


def bodies_not_found(known: Known, trigger: Trigger) -> bool:
    """ "The bodies of 22 have never been recovered", "has not traced a single person"."""
    lows, low = known.sheet.lows, max(known.sentence.first, trigger.first - 6)
    looked_for = {"found", "recovered", "located"} & {*lows[trigger.first : trigger.last]}
    searched = lows[trigger.first : trigger.last] in _SOUGHT and lows[trigger.first - 1] in words("have")
    return searched or (
        bool(looked_for) and bool((words("dead_nouns") - {"dead", "fallen"}) & {*lows[low : trigger.first]})
    )


_SOUGHT = (["not", "found"], ["not", "traced"], ["not", "located"], ["not", "recovered"])


def no_bodies(known: Known, trigger: Trigger) -> bool:
    """ "There were no bodies in it", "he did not see any bodies": none were found."""
    lows = known.sheet.lows
    bodies = (words("dead_nouns") - {"dead", "fallen"}) & {*lows[trigger.first : trigger.last]}
    return bool(bodies) and bool({"no", "any"} & {*lows[trigger.first - 1 : trigger.last]})


def buried(known: Known, trigger: Trigger) -> bool:
    """ "Were laid to rest", "are buried in Dunmore"."""
    return bool(words("burial") & {*known.sheet.lows[trigger.first : trigger.last]})


def lies_buried(known: Known, trigger: Trigger) -> bool:
    """ "The second was buried in Halsten last month": that somebody has a grave, and not that he came home to it."""
    own = known.sheet.lows[trigger.first : trigger.last]
    before = {*known.sheet.lows[max(known.sentence.first, trigger.first - _REACH) : trigger.first]}
    home = {"rest", "home", "reburied"} & {*own} or (words("dead_nouns") - {"dead", "fallen"} | {"victims"}) & (
        before | {*own}
    )
    return own[0] in words("be") and not home
