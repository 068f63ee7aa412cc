"""Words of a clause that only say where, of whom or by what name: another of its words tells the news."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.lexicon import words
from lastcontact.reading.trigger import Setting, Trigger


def only_dug_up(setting: Setting, trigger: Trigger, others: list[Trigger]) -> bool:
    """ "The body exhumed in Tolmas is that of", "31 of the bodies exhumed at Lestin": which bodies, and no news."""
    lows, at = setting.sheet.lows, trigger.first
    reduced = trigger.type is ClaimType.FOUND and lows[at - 1] in words("dead_nouns") and lows[at].endswith("ed")
    return reduced and any(t.type is ClaimType.IDENTIFIED for t in others)


def alive_and_held(setting: Setting, trigger: Trigger, others: list[Trigger]) -> bool:
    """ "Is alive and being held in Block 4", "alive in a prison camp": he is held, and so alive."""
    lows = setting.sheet.lows
    alive = (
        trigger.type is ClaimType.FOUND
        and lows[trigger.last - 1] == "alive"
        and "found" not in lows[trigger.first : trigger.last]
    )
    return alive and any(t.type is ClaimType.HELD and 0 <= t.first - trigger.last <= _WARD for t in others)


def buried_besides(setting: Setting, trigger: Trigger, others: list[Trigger]) -> bool:
    """ "Two brothers, killed by one shell, were buried": that they are dead is told once."""
    buried = "buried" in setting.sheet.lows[trigger.first : trigger.last]
    return buried and any(t.type is ClaimType.KILLED and t.first < trigger.first and t.form != "noun" for t in others)


def body_that_is_found(trigger: Trigger, others: list[Trigger]) -> bool:
    """ "Pulled the corpse of a man from the river": one thing is told."""
    noun = (
        trigger.type is ClaimType.KILLED and trigger.form == "noun" and trigger.rule.endswith((" of", "corpse", "body"))
    )
    found = (ClaimType.FOUND, ClaimType.REMAINS_RETURNED)
    return noun and any(t.type in found and t.last <= trigger.first for t in others)


def only_leads_to(trigger: Trigger, then: Trigger, lows: list[str]) -> bool:
    """ "Crossed the river and laid down their rifles", "none of the corpses has been identified", "logged 27 deaths":
    what the next word tells is the news.
    """
    between = lows[trigger.last : then.first]
    came = trigger.type is ClaimType.RETURNED and lows[trigger.first] in words("coming")
    if came and then.type is ClaimType.SURRENDERED:
        return "and" in between and len(between) <= _NEAR
    once = _ONCE & {*lows[max(0, trigger.first - 2) : trigger.first]}  # "previously reported missing ... returned"
    if once and trigger.type is ClaimType.MISSING and then.type is ClaimType.RETURNED and "and" not in between[-2:]:
        return "who" not in between
    bodies = trigger.form == "noun" and lows[trigger.last - 1] in ("corpses", "corpse")
    if bodies and trigger.type is ClaimType.KILLED:
        return then.type in _OF_BODIES and then.seeks == "left" and len(between) <= _NEAR
    logged = trigger.type is ClaimType.REGISTERED and trigger.form != "noun" and trigger.last == trigger.first + 1
    return logged and then.form == "noun" and then.type in _TOLLS and len(between) <= 2


_NEAR = 4
_ONCE = frozenset(("previously", "earlier", "formerly", "initially", "hitherto", "once"))
"""What makes old news of somebody who is said to have been missed."""
_OF_BODIES = (ClaimType.IDENTIFIED, ClaimType.FOUND, ClaimType.REMAINS_RETURNED)
_TOLLS = (ClaimType.KILLED, ClaimType.WOUNDED)


def named_again(setting: Setting, trigger: Trigger, found: list[Trigger]) -> bool:
    """ "Shells fell on the harbour": the noun is the subject of the phrase that tells the same."""
    if trigger.form != "noun":
        return False
    if trigger.on_people:
        does = trigger.type is ClaimType.RETURNED and setting.sheet.lows[trigger.first] in _SWAPS
        return does and any(t.type is trigger.type and t.first == trigger.last and t.form == "active" for t in found)
    return any(t.type is trigger.type and 0 <= t.first - trigger.last <= 3 and t.form == "state" for t in found)


_SWAPS = ("exchange", "swap", "deal", "handover", "amnesty")
"""What brings people home: "the exchange brought home 23"."""


def marchers(setting: Setting, trigger: Trigger) -> bool:
    """ "Twenty protesters were arrested", "two refugees died": the news is what befell them."""
    of = _MARCHERS.get(trigger.type, ())
    return trigger.form == "noun" and setting.sheet.lows[trigger.first] in of


_MARCHERS = {
    ClaimType.PROTEST: ("protesters", "demonstrators"),
    ClaimType.DISPLACED: ("refugees", "refugee", "evacuees", "evacuee", "idps"),
}


_IN_PLACES = (
    (ClaimType.FOUND, ClaimType.WOUNDED),
    (ClaimType.KILLED, ClaimType.HELD),
    (ClaimType.KILLED, ClaimType.MISSING),
    (ClaimType.FOUND, ClaimType.HELD),
    (ClaimType.WOUNDED, ClaimType.HELD),
    (ClaimType.DETAINED, ClaimType.HELD),
    (ClaimType.CAPTURED, ClaimType.HELD),
    (ClaimType.RETURNED, ClaimType.HELD),
    (ClaimType.IDENTIFIED, ClaimType.HELD),
    (ClaimType.CAPTURED, ClaimType.WOUNDED),
)  # fmt: skip
"""What is told, and the place it was at: "found in the hospital", "lay dead in the cellar"."""


_WARD = 4
"""Words between those who are found and the hospital they are found in."""


def says_where(setting: Setting, before: Trigger, trigger: Trigger) -> bool:
    """ "held in a cellar": the second of two words that tell the same only says where."""
    near = trigger.first - before.last <= (2 if before.type is trigger.type else _WARD)
    apart = "," in setting.sheet.lows[before.last : trigger.first]
    same = before.type is trigger.type or ((before.type, trigger.type) in _IN_PLACES and not apart)
    close = same and near and trigger.first >= before.last and trigger.form == "state"
    return close and setting.sheet.lows[trigger.first] in ("in", "at", "under", "as", "by", "behind", "with")
