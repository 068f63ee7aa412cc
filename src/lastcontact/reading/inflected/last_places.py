"""The dead who are told of beside captivity, or with their bodies left out: "о смерти в плену", "мы передали 12"."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.trigger import Trigger

_ONESELF = ("ся", "сь")
"""Endings of those who come back by themselves: "вернулся"."""


def where_they_died(found: Found, trigger: Trigger, told: list[Trigger]) -> bool:
    """Whether "in captivity" says where somebody died: "о смерти в плену двух солдат", "əsirlikdə ölümünü"."""
    if trigger.type is not ClaimType.HELD or trigger.form != "place":
        return False
    dead = [t for t in told if t.type is ClaimType.KILLED and t.form == "noun"]
    return any(_plainly_between(found, min(t.last, trigger.last), max(t.first, trigger.first)) for t in dead)


def of_the_same_dead(found: Found, trigger: Trigger, before: list[Trigger], edges: tuple[int, int]) -> bool:
    """Whether a verb only tells where the bodies of those were brought who were told of as dead: "шестеро загинули,
    їхні тіла доправили до моргу"."""
    whose = found.set("pronouns") | found.set("them") | found.set("their")
    theirs = any(found.over("remains", k) and found.low(k - 1) in whose for k in range(*edges))
    return trigger.type is ClaimType.KILLED and theirs and any(t.type is ClaimType.KILLED for t in before)


def _plainly_between(found: Found, low: int, high: int) -> bool:
    """Whether nothing but those who died stands between two words."""
    return high - low <= _WHO and all(
        found.low(k)[:1].isalnum() and not any(found.over(c, k) for c in ("joint", "cue", "hedge", "news"))
        for k in range(low, high)
    )


_WHO = 4
"""Words for the one who died: a number, a rank, a name."""


def only_thought(found: Found, trigger: Trigger) -> bool:
    """Whether a participle behind a fate says that somebody is only held for one: "ölmüş hesab edilən | Kamran"."""
    thought = found.set("thought_to_be")
    return trigger.type is ClaimType.KILLED and any(
        found.low(k) in thought for k in range(trigger.last, trigger.last + _THOUGHT)
    )


_THOUGHT = 2
"""Words from a fate to whoever is held for one: "hesab edilən"."""


def of_those_bodies(found: Found, trigger: Trigger, before: list[Trigger], edges: tuple[int, int]) -> bool:
    """Whether bodies told of before are given once more: "Нам передали тела 20 погибших, мы передали | 12"."""
    given = trigger.type is ClaimType.RETURNED and trigger.form == "verb" and trigger.last == trigger.first + 1
    if not given or found.low(trigger.first).endswith(_ONESELF):
        return False
    stem = found.low(trigger.first)[:_STEM]
    same = any(
        t.type is ClaimType.REMAINS_RETURNED and any(found.low(k).startswith(stem) for k in range(t.first, t.last))
        for t in before
    )
    return same and not any(found.over("people", k) for k in range(*edges))


_STEM = 5
"""Letters by which a verb is told to be the same."""
