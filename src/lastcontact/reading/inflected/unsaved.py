"""Whoever could not be saved is dead: "Спасти жизнь двоих врачам не удалось", "ولم يتسن إنقاذ حياة اثنين"."""

from __future__ import annotations

from collections.abc import Callable

from lastcontact.core.claim import ClaimType
from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.trigger import Trigger

UNSAVED = "unsaved"
"""The form of words for saving that tell nothing where nobody failed at it."""


def unsaved(found: Found, hit: Hit, clause: Callable[[int, int], tuple[int, int]]) -> Trigger | None:
    """What tells that somebody could not be saved, from the word for saving to the one for failing.

    The failure is a verb of its own, with its "not", which denies no death.
    """
    kind = hit.value.partition("/")[0]
    own = range(hit.first, hit.last)
    if kind not in ("found", "killed") or not any(found.low(k).startswith(found.stems("saving")) for k in own):
        return None
    at = next(
        (k for k in range(*clause(hit.first, hit.last)) if not hit.first <= k < hit.last and _failed(found, k)), None
    )
    if at is None or any(found.low(k) in found.set("contrast") for k in range(hit.last, at)):
        return None
    first = min(hit.first, at - (found.low(at - 1) in found.set("not")))
    last = max(hit.last, at + 1)
    language, _, phrase = hit.entry.id.partition("/trigger/")
    return Trigger(first, last, ClaimType.KILLED, "verb", "left", f"{language}{_RULE}{phrase}")


_RULE = "/unsaved/"


def failed(trigger: Trigger) -> bool:
    """Whether the "not" of a trigger is said of the saving, and denies no death."""
    return _RULE in trigger.rule


def _failed(found: Found, k: int) -> bool:
    """Whether a word tells of failing, by itself or with a "not" before it."""
    if found.low(k).startswith(found.stems("failed")):
        return True
    return found.low(k) in found.set("tried") and found.low(k - 1) in found.set("not")
