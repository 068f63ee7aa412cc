"""What somebody was wrongly taken for: "mistakenly listed as dead", "declared dead by mistake"."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.clauses import boundary_strength
from lastcontact.reading.hedges import Judged
from lastcontact.reading.lexicon import words

_FATES = (ClaimType.KILLED, ClaimType.MISSING, ClaimType.CAPTURED, ClaimType.WOUNDED, ClaimType.SURRENDERED)
_BACK = 16
"""Tokens from what was wrongly told back to the word that tells it."""
_BEHIND = 6
"""Tokens from what was wrongly told on to "by mistake"."""


def mistaken(judged: Judged) -> bool:
    """Whether a fate is one that somebody was wrongly told, listed or taken to have met."""
    lows, trigger = judged.sheet.lows, judged.trigger
    if trigger.type not in _FATES:
        return False
    low = max(judged.sentence.first, trigger.first - _BACK)
    for i in range(trigger.first, low - 1, -1):
        if lows[i] in (";", "but") or boundary_strength(judged.sheet, i, judged.sentence) >= 4:
            return False
        beside = {lows[i - 1], lows[i + 1]} if i > judged.sentence.first else {lows[i + 1]}
        if lows[i] in words("deeming") and (beside & words("mistakenly") or _by_mistake(lows, i, trigger.last)):
            return True
        if lows[i] in words("apologising") and lows[i + 1] == "for":
            return True
    return False


def _by_mistake(lows: list[str], at: int, last: int) -> bool:
    """ "Declared dead in February by mistake", "listed as dead in error"."""
    after = range(at, min(last + _BEHIND, len(lows) - 1))
    return any(lows[i : i + 2] in (["by", "mistake"], ["in", "error"]) for i in after)
