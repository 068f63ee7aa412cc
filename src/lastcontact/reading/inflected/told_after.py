"""Days and places told after what they are of: "Seven were killed. The fight was on 2 April near Patik"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lastcontact.core.claim import Claim, ClaimType, Modality, Polarity
from lastcontact.core.dates import Interval
from lastcontact.core.frozen import frozen
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.whereabouts import places_named

_FIGHTS = frozenset((
    ClaimType.ATTACKED, ClaimType.KILLED, ClaimType.WOUNDED, ClaimType.CAPTURED, ClaimType.SURRENDERED,
))  # fmt: skip
_PARTS = {"fights": _FIGHTS, "exchanges": frozenset((ClaimType.RETURNED,))}
"""What a fight and an exchange are made of, by the words that name them."""
_BACK = 2
"""Sentences back to what an event is of."""
_OPENS = 2
"""Words within which a sentence names the event whose day it tells."""


@frozen
class _Event:
    parts: frozenset[ClaimType]
    when: Interval
    places: tuple[str, ...]


def told_after(drafts: list[Draft], found: Sequence[Known]) -> list[Draft]:
    """The claims with the day and the place of their event where a sentence behind them tells when it happened."""
    made = list(drafts)
    for n, known in enumerate(found):
        event = _told(known) if n and known.tables is not None else None
        if event is None:
            continue
        near = [k for k in found[max(0, n - _BACK) : n] if known.sentence.paragraph - k.sentence.paragraph <= 1]
        for m, draft in enumerate(made):
            own = next((k for k in near if k.sentence.first <= draft.first < k.sentence.last), None)
            if own is not None and draft.claim.type in event.parts and _lacks(draft.claim, own):
                made[m] = replace(draft, claim=_lent(draft.claim, event))
    return made


def _told(known: Known) -> _Event | None:
    """The event that a sentence only tells the day of: "Обмен состоялся в субботу на мосту"."""
    said = {i for s in known.sayings for i in s.dates}
    own = [d for d in known.dates if d.first not in said]
    if len(own) != 1 or known.counted:
        return None
    low, first = known.found.low, known.sentence.first
    happened = tuple(known.found.set("happened"))
    if not happened or not any(low(k).startswith(happened) for k in range(first, known.sentence.last)):
        return None
    for name, parts in _PARTS.items():
        stems = known.found.stems(name)
        if any(low(k).startswith(stems) for k in range(first, first + _OPENS)):
            return _Event(parts, own[0].interval, tuple(places_named(known)[:1]))
    return None


def _lacks(claim: Claim, known: Known) -> bool:
    told = claim.polarity is Polarity.AFFIRMED and claim.modality in (Modality.ASSERTED, Modality.CONFIRMED)
    return told and claim.when is None and not known.dates


def _lent(claim: Claim, event: _Event) -> Claim:
    return replace(
        claim,
        when=event.when,
        places=claim.places or event.places,
        rules={**claim.rules, "when": "scene/told-after"},
    )
