"""The wounded who are moved from one hospital to another, and so neither freed nor displaced."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lastcontact.core.claim import ClaimType
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.trigger import Trigger


def wounded_moved(known: Known, trigger: Trigger) -> bool:
    """ "63 wounded were brought in. Another eight were | transferred to the regional centre": they are wounded."""
    lows = known.sheet.lows
    if _MOVED.isdisjoint(lows[trigger.first : trigger.last]):
        return False
    told = {*lows[known.sentence.first : trigger.first]}
    hurt = known.before is ClaimType.WOUNDED or not _HURT.isdisjoint(told)
    reach = {*lows[trigger.last : min(trigger.last + _REACH, known.sentence.last)]}
    return hurt and _CAPTIVES.isdisjoint(told | reach) and _HANDED.isdisjoint(reach)


def moved_once(drafts: list[Draft], found: Sequence[Known]) -> list[Draft]:
    """The claims, with "eight wounded were transferred" told once, in all its words."""
    made: list[Draft] = []
    for draft in drafts:
        before = made[-1] if made else None
        if before is None or not _goes_on(before, draft, found):
            made.append(draft)
            continue
        sheet = next(k.sheet for k in found if k.sentence.first <= draft.first < k.sentence.last)
        span = sheet.span(before.first, draft.last)
        made[-1] = replace(before, last=draft.last, claim=replace(before.claim, evidence=span))
    return made


def _goes_on(before: Draft, draft: Draft, found: Sequence[Known]) -> bool:
    """Whether a claim without a number only tells where the wounded go whom the one before it has counted."""
    of_one = before.claim.type is draft.claim.type is ClaimType.WOUNDED and before.counted is not None
    if not of_one or draft.counted is not None or not before.trigger.last <= draft.trigger.first <= before.last + 1:
        return False
    known = next((k for k in found if k.sentence.first <= draft.first < k.sentence.last), None)
    return known is not None and not _MOVED.isdisjoint(known.sheet.lows[draft.trigger.first : draft.trigger.last])


_MOVED = frozenset(("transferred", "moved", "flown", "airlifted"))
_HURT = frozenset(("wounded", "injured", "casualties"))
_CAPTIVES = frozenset(("prisoners", "captives", "captive", "hostages", "pows", "detainees", "captivity", "exchange"))
_HANDED = frozenset(("side", "home", "back", "red", "border", "families", "custody", "camp", "authorities", "prison"))
_REACH = 8
"""Tokens behind a verb in which it is told to whom they go."""
