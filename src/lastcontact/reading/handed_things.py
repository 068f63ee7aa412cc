"""What is found, handed over or given back and is nobody: letters, lists, the belongings of the dead."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.numbers import is_figure
from lastcontact.reading.trigger import Setting, Trigger

OWNERS = 10
"""Tokens from what is found back past whose it was: "documents belonging to two of the missing drivers were"."""
_LONGEST = 4
"""Tokens of the phrase that names the thing."""
_HANDED = (ClaimType.RETURNED, ClaimType.REMAINS_RETURNED)
LEFT = (ClaimType.FOUND, ClaimType.RETURNED, ClaimType.IDENTIFIED)
"""What is told of what somebody has left behind as well."""
_PARTICLES = ("over", "across", "back", "in", "on", "up", "out")


def hands_over_things(setting: Setting, trigger: Trigger) -> bool:
    """Whether a thing is what somebody hands over, or what is handed over."""
    if trigger.type not in _HANDED:
        return False
    returned = trigger.type is ClaimType.RETURNED
    papers = returned and trigger.seeks == "left" and _of_papers(setting, trigger)
    return papers or _gives(setting, trigger) or _to_captives(setting, trigger)


def _to_captives(setting: Setting, trigger: Trigger) -> bool:
    """ "Four were handed to captives": what captives are given is nobody."""
    lows, at = setting.sheet.lows, trigger.last
    at += lows[at : at + 1] != [] and lows[at] in _PARTICLES
    to = lows[at : at + 1] == ["to"] or lows[at - 1] == "to"
    at += lows[at : at + 1] == ["to"]
    at += lows[at : at + 1] != [] and lows[at] in words("determiners")
    return to and bool(_CAPTIVES & {*lows[at : at + 1]})


_CAPTIVES = {"captives", "captive", "prisoners", "prisoner", "detainees", "detainee", "hostages", "hostage"}


def _of_papers(setting: Setting, trigger: Trigger) -> bool:
    """ "A list of 118 names was handed to the Red Cross": papers are handed over."""
    lows, at = setting.sheet.lows, trigger.first
    if lows[trigger.first] in words("coming"):
        return False  # "46 of the people on its list had come home"
    while at > setting.sentence.first and lows[at - 1] in all_words("be", "have", also="been"):
        at -= 1
    named = [c for c in setting.counted if c.noun_last == at and lows[c.first - 1] == "of"]
    kept = all_words("papers_kept", also="list lists register")
    if any(lows[c.first - 2] in kept for c in named):
        return True
    things = words("papers_given") | (words("belongings") if at < trigger.first else set())
    return lows[at - 1] in words("papers_kept") or (at > setting.sentence.first and lows[at - 1] in things)


_BOUNDS = (["more", "than"], ["at", "least"], ["fewer", "than"], ["up", "to"])


def _gives(setting: Setting, trigger: Trigger) -> bool:
    """ "Handed across a paper with 29 names", "handed over 30 letters from captives": nobody is freed by it."""
    lows, stop = setting.sheet.lows, setting.sentence.last
    things, ends = words("papers_given") | words("belongings"), all_words("phrase_ends", also=", and to")
    for at in (trigger.first + 1, trigger.last):
        first = at + (at < stop and lows[at] in _PARTICLES)
        first += 2 * (lows[first : first + 2] in _BOUNDS)
        last = min(first + _LONGEST, stop)
        last = next((i for i in range(first + 1, last) if lows[i] in ends), last)
        opens = first < last and (lows[first] in words("determiners") | things or is_figure(lows[first]))
        if opens and things & {*lows[first:last]}:
            return True
    return False


def of_belongings(setting: Setting, trigger: Trigger) -> bool:
    """ "Papers of three men were found", "recovered a bag belonging to two drivers": what was theirs, and not they."""
    lows, opens = setting.sheet.lows, setting.sentence.first
    if trigger.type not in (*LEFT, ClaimType.REMAINS_RETURNED):
        return False
    if trigger.seeks == "left":
        near = range(max(opens, trigger.first - OWNERS), trigger.first)
    else:
        near = range(trigger.last, min(trigger.last + _LONGEST, setting.sentence.last))
    owned = [
        i
        for i in near
        if lows[i] in words("belongings") and lows[i + 1] in ("of", "from", "belonging") and lows[i - 1] != "and"
    ]
    between = lows[owned[-1] : trigger.first] if owned and trigger.seeks == "left" else []
    return bool(owned) and not {",", ";", "and", "who", "that"} & {*between}
