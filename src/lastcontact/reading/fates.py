"""Whether a fate that is spoken of is known."""

from __future__ import annotations

from lastcontact.reading.hits import Hit
from lastcontact.reading.lexicon import words
from lastcontact.reading.trigger import Setting

_FATES = ("fate", "fates", "whereabouts")


def fate_known(setting: Setting, hit: Hit) -> bool:
    """ "The fate of only 23 of the 70 is known": these are accounted for."""
    if setting.sheet.lows[hit.first] not in _FATES:
        return False
    lows, stop = setting.sheet.lows, min(hit.last + _FATE, setting.sentence.last)
    at = next((i for i in range(hit.last, stop) if lows[i] in _KNOWN), None)
    if at is None:
        return False
    between = {*lows[hit.last : at]}
    return bool(between & words("be") | between & words("have")) and not between & (
        words("negating") | {",", ";", "to", "being"}
    )


_FATE = 14
"""Tokens from "the fate of" to the word that tells whether it is known."""
_KNOWN = ("known", "established", "clarified", "clear", "determined")
