"""What happened, by the claims that tell it: one event for those of one type whose days and places are the same.

Only what is told to have happened, with a day or a place, makes an event; what is denied, planned or unsure makes none.
"""

from __future__ import annotations

from collections.abc import Sequence

from lastcontact.core.claim import Claim, ClaimType, Modality
from lastcontact.core.dates import Interval
from lastcontact.core.frozen import frozen

_HAPPEN = frozenset({
    ClaimType.CONTACT_LOST, ClaimType.CAPTURED, ClaimType.KILLED, ClaimType.WOUNDED, ClaimType.RETURNED,
    ClaimType.SURRENDERED, ClaimType.FOUND, ClaimType.REMAINS_RETURNED, ClaimType.DETAINED, ClaimType.ATTACKED,
    ClaimType.CONTROLS, ClaimType.WITHDREW, ClaimType.FOOTAGE, ClaimType.SEARCH, ClaimType.COMMS_CUT,
    ClaimType.BESIEGED, ClaimType.DISPLACED, ClaimType.AGREEMENT, ClaimType.VISIT, ClaimType.AID, ClaimType.PROTEST,
    ClaimType.TALKS,
})  # fmt: skip


_BACK = 60
"""Events of a type, counted back, with which a claim is held: a log tells thousands."""


@frozen
class Happening:
    """`claims` are positions in the reading, from 1; `when` is what their days have in common."""

    type: ClaimType
    places: tuple[str, ...]
    when: Interval | None
    actor: str | None
    claims: tuple[int, ...]


def happenings(claims: Sequence[Claim]) -> tuple[Happening, ...]:
    """The events of a text, in the order in which it first tells them."""
    made: list[Happening] = []
    kinds: dict[ClaimType, list[int]] = {}
    for number, claim in enumerate(claims, start=1):
        told = claim.says_so and claim.modality is not Modality.UNKNOWN
        if claim.type not in _HAPPEN or not told or not (claim.when or claim.places):
            continue
        own = Happening(claim.type, claim.places, claim.when, claim.actor, (number,))
        of_type = kinds.setdefault(claim.type, [])
        at = next((k for k in of_type[-_BACK:] if _one(made[k], own)), None)
        if at is None:
            of_type.append(len(made))
            made.append(own)
        else:
            made[at] = _both(made[at], own)
    return tuple(made)


def _one(a: Happening, b: Happening) -> bool:
    """Whether two are one: nothing that both tell differs, and one day or one place is told by both."""
    if a.type is not b.type or (a.actor and b.actor and a.actor != b.actor):
        return False
    days, there = a.when and b.when, a.places and b.places
    if (days and not a.when.overlaps(b.when)) or (there and not {*a.places} & {*b.places}):  # type: ignore[union-attr,arg-type]
        return False
    return bool(days or there) and bool(days or not (a.when or b.when))


def _both(a: Happening, b: Happening) -> Happening:
    when = a.when or b.when
    if a.when and b.when:
        when = Interval(max(a.when.start_on, b.when.start_on), min(a.when.end_on, b.when.end_on))
    places = tuple(dict.fromkeys((*a.places, *b.places)))
    return Happening(a.type, places, when, a.actor or b.actor, (*a.claims, *b.claims))
