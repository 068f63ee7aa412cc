"""On what a death is decided: a named ground, and the claim or paper that says so. Nobody is dead by a word alone."""

from __future__ import annotations

from collections.abc import Mapping

from lastcontact.bureau.acting import Refused
from lastcontact.casefile import models as rows
from lastcontact.core.bearing import Bearing, bearing
from lastcontact.core.claim import Claim, Modality
from lastcontact.core.status import Fate, Ground, Whereabouts

UNSURE = frozenset({Modality.POSSIBLE, Modality.APPARENT, Modality.REPORTED, Modality.UNKNOWN})
"""How a thing is said by whoever does not vouch for it."""


class NoGround(Refused):
    """A death needs a named ground, and the finding it rests on."""


def require(incident: str, ground: Ground | None, rests_on: str, relied: Mapping[str, Claim]) -> None:
    """A death's ground, and what it rests on: one of the claims relied on (id -> claim), or a report of the incident.

    Raises: NoGround in words that say what to do.
    """
    if ground is None:
        raise NoGround(
            "Nobody is decided dead without a named ground: fingerprints, dental records, DNA, a court's declaration."
        )
    if not rests_on:
        raise NoGround(
            "Say which claim or paper the ground rests on: the finding itself, such as a laboratory's letter, two"
            " physicians' comparison or the court's ruling. If it is not here yet, bring it in as a report first."
        )
    claim = relied.get(rests_on)
    if claim is None:
        if not rows.Report.objects.filter(id=rests_on, incident=incident).exists():
            raise NoGround(
                "The ground must rest on a claim that you rely on, or on a report of this incident. Choose again."
            )
    elif bearing(claim, Fate.DEAD, Whereabouts.UNKNOWN) is not Bearing.FOR or claim.modality in UNSURE:
        raise NoGround(
            "The claim on which the ground is to rest does not say for sure that the person is dead or was identified."
            " Choose the finding itself."
        )
