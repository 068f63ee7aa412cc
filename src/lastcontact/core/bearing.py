"""How a claim bears on what an officer concludes: against it, on an earlier time, on nothing of it, or for it."""

from __future__ import annotations

from enum import StrEnum

from lastcontact.core.claim import Claim, ClaimType, Modality, Polarity
from lastcontact.core.contradiction import DEAD, HELD
from lastcontact.core.fold.answers import Answer
from lastcontact.core.payloads.enquiries import Outcome
from lastcontact.core.status import Fate, Whereabouts

ALIVE = HELD | {ClaimType.RETURNED, ClaimType.WOUNDED, ClaimType.FOUND}
NOT_YET = frozenset({Modality.DEMANDED, Modality.PLANNED})
NOT_KNOWN = frozenset({ClaimType.MISSING, ClaimType.CONTACT_LOST})
"""What says only that somebody is sought."""


class Bearing(StrEnum):
    OPPOSES = "opposes"
    """It says the opposite, whatever happened since: he died; he is alive."""
    EARLIER = "earlier"
    """It says otherwise of a time before: he was held; he returned."""
    SILENT = "silent"
    """It says nothing of it: he is missing; his return is demanded; nobody confirms that he is held."""
    FOR = "for"
    """It supports the conclusion, or may."""


def bearing(claim: Claim, fate: Fate, whereabouts: Whereabouts) -> Bearing:
    """How a claim bears on a conclusion.

    >>> bearing(Claim(ClaimType.KILLED), Fate.ALIVE, Whereabouts.HELD)
    <Bearing.OPPOSES: 'opposes'>
    """
    if fate is Fate.UNKNOWN and whereabouts is Whereabouts.UNKNOWN:
        return Bearing.FOR
    if claim.modality in NOT_YET or claim.type in NOT_KNOWN or claim.left_open:
        return Bearing.SILENT
    if claim.polarity is Polarity.NEGATED:
        return _of_denial(claim.type, fate, whereabouts)
    if fate is Fate.ALIVE and claim.type in DEAD:
        return Bearing.OPPOSES
    return Bearing.EARLIER if claim.type in _before(fate, whereabouts) else Bearing.FOR


def said_of_holding(answer: Answer) -> Claim | None:
    """What a body's answer says, as a claim on the person; None when it says nothing of where he or she is."""
    return _SAYS.get(answer.outcome) if answer.outcome else None


_SAYS = {
    Outcome.ACKNOWLEDGED: Claim(ClaimType.HELD),
    Outcome.DENIED: Claim(ClaimType.HELD, polarity=Polarity.NEGATED),
    Outcome.SAID_DEAD: Claim(ClaimType.KILLED),
    Outcome.SAID_RETURNED: Claim(ClaimType.RETURNED),
}


def _of_denial(denied: ClaimType, fate: Fate, whereabouts: Whereabouts) -> Bearing:
    if denied in _states(fate, whereabouts):
        return Bearing.OPPOSES
    if fate is Fate.DEAD:
        return Bearing.SILENT
    return Bearing.FOR if denied in DEAD | _before(fate, whereabouts) else Bearing.SILENT


def says_so(type: ClaimType, fate: Fate, whereabouts: Whereabouts) -> bool:
    """Whether claims of this type say just what is concluded."""
    return type in _states(fate, whereabouts)


def _states(fate: Fate, whereabouts: Whereabouts) -> frozenset[ClaimType]:
    """The types that say what is concluded."""
    by_fate = DEAD if fate is Fate.DEAD else frozenset()
    return by_fate | {Whereabouts.HELD: HELD, Whereabouts.RETURNED: {ClaimType.RETURNED}}.get(whereabouts, frozenset())


def _before(fate: Fate, whereabouts: Whereabouts) -> frozenset[ClaimType]:
    """The types that can be true of an earlier time only."""
    if fate is Fate.DEAD:
        return ALIVE
    away = {
        Whereabouts.HELD: frozenset({ClaimType.RETURNED}),
        Whereabouts.RETURNED: HELD,
        Whereabouts.ELSEWHERE: HELD,
    }
    return away.get(whereabouts, frozenset())
