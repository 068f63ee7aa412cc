"""Captives as a witness saw them: "I saw 58 of our people there", "he counted thirty-one men in the yard"."""

from __future__ import annotations

from functools import cache

from lastcontact.core.claim import ClaimType
from lastcontact.reading.counting import Counted
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import words
from lastcontact.reading.trigger import Trigger

SEEN = "figure/seen"
"""The rule of those whom a witness saw; where that was is told only where it is named."""


def seen_there(known: Known) -> list[Trigger]:
    """Those whom somebody has seen or counted, in a text that has just told of captives, and nothing else of them."""
    if any(t.on_people for t in known.triggers) or not _of_captives(known):
        return []
    return [Trigger(c.first, c.last, ClaimType.HELD, "state", "right", SEEN) for c in _seen(known)][:1]


@cache
def _others() -> frozenset[str]:
    """Who is seen and is no captive."""
    return words("dead_nouns") | words("homes_of") - {"people", "women", "children"} | {"relatives"}


def _seen(known: Known) -> list[Counted]:
    lows, first, others = known.sheet.lows, known.sentence.first, _others()
    return [
        c
        for c in known.counted
        if (c.kind or lows[c.last : c.last + 2] in _OF_OURS)
        and not others & {*lows[c.noun_first : c.noun_last]}
        and not any(c.first - _NEAR <= t.last <= c.first for t in known.triggers)
        and words("eyewitness") & {*lows[max(first, c.first - _NEAR) : c.first]}
    ]


_OF_OURS = (["of", "our"], ["of", "them"], ["of", "their"], ["of", "the"])
_NEAR = 3
"""Tokens between the verb of seeing and those who are seen."""


def _of_captives(known: Known) -> bool:
    if known.before in _TAKEN:
        return True
    near = known.sheet.lows[max(0, known.sentence.first - _BACK) : known.sentence.last]
    return bool(words("captivity_words") & {*near})


_TAKEN = (ClaimType.HELD, ClaimType.CAPTURED, ClaimType.DETAINED)
_BACK = 60
"""Tokens back to a word for captives or their prison."""
