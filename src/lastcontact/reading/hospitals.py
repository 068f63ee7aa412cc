"""The hospital that tells of those whom it took in: where the dead and the wounded of its word are."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import words
from lastcontact.reading.mentions import Kind
from lastcontact.reading.trigger import Trigger


def where_they_were_brought(known: Known, trigger: Trigger) -> tuple[str, ...]:
    """The place of the hospital that a sentence opens with, where those told of came to it: "A doctor at Torn hospital
    spoke of four bodies brought in", "The hospital in Torn said it had admitted nine".
    """
    if trigger.type not in (ClaimType.KILLED, ClaimType.WOUNDED):
        return ()
    lows, first, last = known.sheet.lows, known.sentence.first, known.sentence.last
    at = next((i for i in range(first, min(first + _OPENS, last)) if _is_ward(known, i)), None)
    if at is None or words("came_in").isdisjoint(lows[at:last]):
        return ()
    beside = [m for m in known.cast.within(max(first, at - _BEFORE), at + _BEHIND) if m.first in known.place_ids]
    near = [m for m in beside if m.last >= at - 2 or (m.first > at and lows[m.first - 1] in ("in", "of", "at"))]
    return (known.place_ids[near[0].first],) if near else ()


def to_a_ward(known: Known, at: int) -> bool:
    """ "Seven were taken to hospital | in Torn": where they were brought to, and not where they were hit."""
    lows = known.sheet.lows
    before = lows[max(known.sentence.first, at - _WARD) : at + 1]
    wards = words("wards") - {"morgue", "mortuary", "morgues", "mortuaries"}
    return "to" in before and not wards.isdisjoint(before) and not words("taking_away").isdisjoint(before)


def _is_ward(known: Known, i: int) -> bool:
    """A word for a hospital, or "General" behind a place: "Torn General"."""
    lows = known.sheet.lows
    named = known.cast.at(i - 1) if i > known.sentence.first else None
    return lows[i] in words("wards") or (lows[i] == "general" and named is not None and named.kind is Kind.PLACE)


_OPENS = 8
"""Tokens from the opening of a sentence to its hospital: "According to a doctor at the military hospital"."""
_WARD = 7
"""Tokens of "taken to the military hospital in"."""
_BEFORE = 4
_BEHIND = 4
"""Tokens beside "hospital" within which its place is named."""
