"""What a verb is about: people, a place or a thing."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import ClaimType
from lastcontact.reading.clauses import boundary_strength
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.mentions import Kind
from lastcontact.reading.trigger import Setting, Trigger


def checked(setting: Setting, trigger: Trigger) -> Trigger | None:
    """Turns away verbs whose object is a thing, and turns "captured the town" into control of a place."""
    if trigger.type in (
        ClaimType.CAPTURED,
        ClaimType.RETURNED,
        ClaimType.HELD,
        ClaimType.FOUND,
        ClaimType.IDENTIFIED,
        ClaimType.KILLED,
        ClaimType.REGISTERED,
    ):
        if trigger.type is ClaimType.REGISTERED and _of_harm(setting, trigger):
            return None
        found = _thing(setting, trigger)
        if found == "place":
            return (
                replace(trigger, type=ClaimType.CONTROLS)
                if trigger.type in (ClaimType.CAPTURED, ClaimType.HELD)
                else None
            )
        if found == "thing":
            return None
    return trigger


def _thing(setting: Setting, trigger: Trigger) -> str:
    """ "place", "thing" or "" for what the verb is about, by the nearest noun on the side it seeks."""
    sheet, sentence = setting.sheet, setting.sentence
    step = (
        range(trigger.last, min(trigger.last + 7, sentence.last))
        if trigger.seeks == "right"
        else range(trigger.first - 1, max(trigger.first - _RELATIVE - 3, sentence.first - 1), -1)
    )
    counted = {i for c in setting.counted for i in range(c.first, max(c.last, c.noun_last))}
    if trigger.type is ClaimType.HELD and trigger.seeks == "left" and not any(i in counted for i in step):
        for i in step:
            if sheet.lows[i] in words("triggers_events"):
                return "thing"
    where = _WHERE if trigger.type is ClaimType.RETURNED else _WHERE + _HOW
    if trigger.seeks == "right" and sheet.lows[trigger.last : trigger.last + 1] and sheet.lows[trigger.last] in where:
        return ""
    inside = _own_object(setting, trigger) if trigger.seeks == "left" else range(0)
    for i in step:
        low = sheet.lows[i]
        if i in inside:
            continue
        all_the = low in ("all", "both") and sheet.lows[i + 1] in (
            "the",
            "its",
            "their",
            "our",
        )  # "all the heights", and not "all of them"
        if i in counted or i in setting.people or (low in words("people_pronouns") and not all_the) or low in _ANYBODY:
            return ""
        if trigger.seeks == "right" and i > trigger.last + 1 and low in _AFTER_OBJECT:
            return ""
        mention = setting.cast.at(i)
        if mention is not None and mention.kind is Kind.PERSON:
            return ""
        if (
            mention is not None
            and mention.kind in (Kind.PLACE, Kind.SIDE)
            and (trigger.seeks == "right" or i == trigger.first - 1)
            and sheet.lows[mention.first - 1] not in ("in", "near", "at", "from", "to")
        ):
            whose = trigger.seeks == "right" and mention.last in setting.people  # "30 captured Merun | soldiers"
            return "" if whose else "place"
        hangs = any(w in _HANGS for w in sheet.lows[max(i - 3, 0) : i])
        if trigger.seeks == "left" and hangs and (low in words("place_things") or low in words("vehicles")):
            continue
        if low in words("vehicles") and sheet.lows[i + 1 : i + 2] in (["with"], ["carrying"], ["of"]):
            continue
        things = all_words("place_things", "vehicles", "triggers_things")
        if low in things and i + 1 + (sheet.lows[i + 1 : i + 2] == ["'s"]) in setting.people:
            return ""  # "is holding the ship's captain"
        if low in words("place_things"):
            return "place"
        if low in words("triggers_things"):
            return "thing"
        if boundary_strength(sheet, i, sentence) >= 3 or low in ("that", "whether"):
            given = "that" if low == "that" and trigger.type in (ClaimType.FOUND, ClaimType.HELD) else ""
            return "thing" if given or _given_away(setting, trigger) else ""
    return "thing" if _given_away(setting, trigger) else ""


def _own_object(setting: Setting, trigger: Trigger) -> range:
    """The words of ", who commanded the post," before a verb: what somebody did is not what befell him."""
    lows, low = setting.sheet.lows, max(setting.sentence.first, trigger.first - _RELATIVE)
    if (aside := _aside(setting, trigger.first, low)) is not None:
        return range(aside, trigger.first)
    opens = next((i for i in range(trigger.first - 1, low, -1) if lows[i] in ("who", "which")), None)
    if opens is None or lows[opens - 1] == "of" or not any(map(_is_verb, lows[opens + 1 : trigger.first - 2])):
        return range(0)
    return range(opens, trigger.first)


def _aside(setting: Setting, at: int, low: int) -> int | None:
    """The comma that opens what stands between a person and his verb: "Milo Dravec|, seen in the video, was killed"."""
    lows = setting.sheet.lows
    while at > low and lows[at - 1] in all_words("be", "have", "adverbs", also="been reported said believed declared"):
        at -= 1
    if lows[at - 1] != ",":
        return None
    opens = next((i for i in range(at - 2, low, -1) if lows[i] == ","), None)
    if opens is not None and lows[at - 2] in words("said_on"):
        return opens  # "nine soldiers, the harbour master said, were captured"
    mention = setting.cast.at(opens - 1) if opens is not None else None
    return opens if mention is not None and mention.kind is Kind.PERSON else None


def _is_verb(word: str) -> bool:
    return word.endswith("ed") or word in words("past_verbs") or word.endswith("ing")


_RELATIVE = 12
"""Tokens of ", who had been holding the post since May,"."""


def _given_away(setting: Setting, trigger: Trigger) -> bool:
    """Whether a verb of handing over has nobody for its object: it tells of people only with people beside it."""
    verb = setting.sheet.lows[trigger.first : trigger.last]
    return trigger.type is ClaimType.RETURNED and trigger.seeks == "right" and verb[0] in _HANDING


_HANGS = frozenset((
    "from", "in", "near", "at", "of", "outside", "for", "on", "over", "around", "behind", "beyond", "under", "across",
    "along", "by", "towards", "toward", "past", "through", "via", "inside",
))  # fmt: skip
"""What a place hangs on, so that it is no subject: "soldiers killed in the fighting for the ridge were returned"."""
_HANDING = ("handed", "hand", "hands", "handing", "turned", "transferred", "transfer", "gave")


_ANYBODY = ("anybody", "anyone", "nobody", "somebody", "someone")
_AFTER_OBJECT = ("from", "near", "at", "during", "after")
"""Words that follow what a verb is about, and name it no more: "abducted the group from a bus"."""
_WHERE = ("at", "near", "outside")
"""Words right after a verb that say where it was done, so that it has no object there."""
_HOW = ("in", "during", "on", "by", "after", "when", "over", "along", "off", "while")
"""Words that say so after any verb but those of handing over."""


def _of_harm(setting: Setting, trigger: Trigger) -> bool:
    """ "documented 63 civilian casualties": the harm is told, not a register."""
    low, high = trigger.last, min(trigger.last + 8, setting.sentence.last)
    return any(setting.sheet.lows[i] in words("harms") for i in range(low, high))
