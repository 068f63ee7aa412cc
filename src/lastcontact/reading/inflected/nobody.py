"""Telling words that tell of nobody: in another sense, of what is only played, and of what would have been."""

from __future__ import annotations

from lastcontact.core.claim import PEOPLE_TYPES
from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.found import Found


def of_nobody(found: Found, hit: Hit) -> bool:
    """Whether a telling word tells of nobody where it stands."""
    kind = hit.value.partition("/")[0]
    if kind not in PEOPLE_TYPES and kind not in _MAY_TELL:
        return False
    if any(s.value == kind and s.first < hit.last and hit.first < s.last for s in found.all("sense")):
        return True
    return bool(found.all("unreal")) or _would_have_been(found, hit) or _did_not(found, hit)


_MAY_TELL = ("no_word", "handed", "led_away", "lost")
"""Words that tell of somebody only where their clause does."""


def _did_not(found: Found, hit: Hit) -> bool:
    """ "Министерство не стало ни подтверждать, ни опровергать": who did not do something is not dead."""
    endings = tuple(found.set("infinitive"))
    if not endings or found.low(hit.last - 1) not in found.set("did"):
        return False
    behind = (found.low(k) for k in range(hit.last, hit.last + _NEXT))
    return any(word.endswith(endings) and word not in found.set("no_infinitive") for word in behind)


_NEXT = 2
"""Words from "did not" to what was not done."""


def _would_have_been(found: Found, hit: Hit) -> bool:
    """ "Попади они тогда в засаду, погибли бы все": what did not come to pass."""
    would = found.set("would_have")
    return bool(would) and (found.low(hit.last) in would or found.low(hit.first - 1) in would)
