"""Things, ships and beasts of which the same verbs are told as of people: "three guns were captured"."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.trigger import Setting, Trigger

_LONGEST = 4
"""Tokens of the phrase that names the thing."""


_ENTERED = (ClaimType.IDENTIFIED, ClaimType.REGISTERED, ClaimType.SURRENDERED)
"""What befalls a vehicle and nobody in it: "the car was registered"."""
_UNMANNED = {"satellite", "satellites", "drone", "drones", "uav", "quadcopter", "probe", "unmanned"}


def of_hardware(setting: Setting, trigger: Trigger) -> bool:
    """ "Three artillery pieces were captured", "two drones failed to return", "lost contact with the satellite"."""
    lows, opens, stop = setting.sheet.lows, setting.sentence.first, setting.sentence.last
    label = lows[trigger.last : trigger.last + 1] == [":"]  # "Weapons seized: 5"
    if (trigger.seeks == "right" or trigger.form == "with") and not label:
        first, last = trigger.last, min(trigger.last + _LONGEST, stop)
        first += lows[first : first + 1] in (["all"], ["both"])
        first += first < stop and lows[first] in words("determiners")
        if first >= stop or lows[first] in words("phrase_ends"):
            return False  # "26 wounded when rockets struck"
        last = next((i for i in range(first + 1, last) if lows[i] in all_words("phrase_ends", also=",")), last)
        last = next((i + 1 for i in range(first, last) if lows[i] in words("hardware")), last)
    else:
        last = trigger.first
        helping = all_words("be", "have", "adverbs", also="been still not")
        while last > opens and lows[last - 1] in helping:
            last -= 1
        if lows[last - 1] == "," and (aside := next((i for i in range(last - 2, opens, -1) if lows[i] == ","), 0)):
            last = aside  # "the rifle, serial number 3371, was found"
        first = max(opens, last - _LONGEST)
        first = max([first, *(i + 1 for i in range(first, last) if lows[i] in all_words("phrase_ends", also=","))])
    head = lows[last - 1] if last > first else ""
    owner = first - 2 - (lows[first - 1] in words("determiners"))
    if trigger.seeks != "right" and lows[owner + 1] in ("from", "aboard") and lows[owner] in words("anyone"):
        return False  # "denied that anyone from the aircraft had been taken prisoner"
    inside = {*lows[trigger.first : min(trigger.last + _LONGEST + 2 * (trigger.form == "with"), stop)]}
    if "unmanned" in lows[first:last] or (trigger.type is ClaimType.CONTACT_LOST and inside & _UNMANNED):
        return True
    crewed = trigger.type in (ClaimType.MISSING, ClaimType.CONTACT_LOST) and head in ("aircraft", "vehicle", "vehicles")
    named = any(i in setting.people and lows[i] not in words("hardware") and i == last - 1 for i in range(first, last))
    if crewed or named or (trigger.form == "noun" and trigger.type is not ClaimType.CAPTURED):
        return False
    ship = trigger.type in (ClaimType.DETAINED, ClaimType.HELD) and bool(words("ships") & {*lows[first:last]})
    crew = bool({"crew", "aboard", "board"} & {*lows[opens:stop]})
    unit = head != "" and not label and setting.sheet.is_capital(last - 1) and not setting.sentence.title_case
    left_behind = trigger.type is ClaimType.FOUND and head in all_words("vehicles", also="lorries vehicle vehicles")
    if left_behind:
        return False  # what its people are no longer in tells of them
    stopped = trigger.type is ClaimType.DETAINED and trigger.seeks == "right" and head in words("vehicles")
    entered = trigger.type in _ENTERED or (trigger.type is ClaimType.RETURNED and trigger.form in ("passive", "active"))
    beside = trigger.seeks == "right" or lows[last - 2] in words("determiners")  # and not "men travelling by bus"
    entered = entered and beside and head in words("vehicles") - {"convoy"}
    return (head in words("hardware") and not unit) or ((ship or stopped or entered) and not crew)
