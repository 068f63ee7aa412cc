"""Pictures of things: "a photo of her dog" is no footage of anybody."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.animate import are_things
from lastcontact.reading.lexicon import words
from lastcontact.reading.mentions import Kind
from lastcontact.reading.trigger import Setting, Trigger

_LONGEST = 5
"""Tokens of what a picture is of: "the new wing of the hospital"."""


def films_things(setting: Setting, trigger: Trigger) -> bool:
    """Whether a picture is said to be of a thing, and of no people, side or fighting."""
    lows, stop = setting.sheet.lows, setting.sentence.last
    if trigger.type is not ClaimType.FOOTAGE or trigger.last + 1 >= stop:
        return False
    inside = [i for i in range(trigger.first, trigger.last) if lows[i] == "of"]
    at = inside[0] if inside else trigger.last
    if lows[at] != "of" or lows[at - 1] not in words("filmed"):
        return False
    first = at + 1 + (lows[at + 1] in words("determiners"))
    last = first
    while last < min(stop, first + _LONGEST) and lows[last][0].isalpha() and lows[last] not in words("phrase_ends"):
        last += 1
    if lows[last : last + 1] == ["of"] or words("of_conflict") & {*lows[first:last]}:
        return False
    named = (setting.cast.at(i) for i in range(first, last))
    return are_things(setting, first, last) and not any(m is not None and m.kind is not Kind.PLACE for m in named)
