"""The wounded who are moved from one hospital to another, and so neither freed nor displaced."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lastcontact.core.claim import ClaimType
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.trigger import Trigger
from lastcontact.reading.whose_sentence import whose_sentence


def wounded_moved(known: Known, trigger: Trigger) -> bool:
    """ "63 wounded were brought in. Another eight were | transferred to the regional centre": they are wounded."""
    lows = known.sheet.lows
    if not _moves(known, trigger):
        return False
    told = {*lows[known.sentence.first : trigger.first]}
    hurt = known.before is ClaimType.WOUNDED or not _HURT.isdisjoint(told)
    reach = {*lows[trigger.last : min(trigger.last + _REACH, known.sentence.last)]}
    return hurt and _CAPTIVES.isdisjoint(told | reach) and _HANDED.isdisjoint(reach)


def moved_once(drafts: list[Draft], found: Sequence[Known]) -> list[Draft]:
    """The claims, with "eight wounded were transferred" told once, in all its words."""
    made: list[Draft] = []
    sentence_of = whose_sentence(found)
    for draft in drafts:
        before = made[-1] if made else None
        known = sentence_of(draft.first) if before is not None and _goes_on(before, draft) else None
        if before is None or known is None or not _moves(known, draft.trigger):
            made.append(draft)
            continue
        span = known.sheet.span(before.first, draft.last)
        made[-1] = replace(before, last=draft.last, claim=replace(before.claim, evidence=span))
    return made


def _goes_on(before: Draft, draft: Draft) -> bool:
    """Whether a claim without a number stands right behind one on the wounded that has one."""
    of_one = before.claim.type is draft.claim.type is ClaimType.WOUNDED and before.counted is not None
    return of_one and draft.counted is None and before.trigger.last <= draft.trigger.first <= before.last + 1


def _moves(known: Known, trigger: Trigger) -> bool:
    return not _MOVED.isdisjoint(known.sheet.lows[trigger.first : trigger.last])


_MOVED = frozenset(("transferred", "moved", "flown", "airlifted"))
_HURT = frozenset(("wounded", "injured", "casualties"))
_CAPTIVES = frozenset(("prisoners", "captives", "captive", "hostages", "pows", "detainees", "captivity", "exchange"))
_HANDED = frozenset(("side", "home", "back", "red", "border", "families", "custody", "camp", "authorities", "prison"))
_REACH = 8
"""Tokens behind a verb in which it is told to whom they go."""
