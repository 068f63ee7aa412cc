"""What is said of a person as it bears on what is concluded, by claims and by answers alike."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from lastcontact.core.bearing import Bearing, bearing, said_of_holding
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.fold.answers import Answer
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.status import Fate, Whereabouts
from lastcontact.reading.words_of_death import of_bodies


def as_it_bears(claim: Claim) -> Claim:
    """A claim as what it says of life: who was found as a body is dead."""
    return replace(claim, type=ClaimType.KILLED) if of_bodies(claim) else claim


def sayings(claims: Iterable[ClaimFile], answers: Iterable[Answer]) -> dict[str, Claim]:
    """What a decision can rely on, by id: the claims that stand, and answers that tell where somebody is."""
    answered = {a.id: said for a in answers if (said := said_of_holding(a))}
    return {c.id: as_it_bears(c.body) for c in claims if c.stands} | answered


def opposing(said: dict[str, Claim], fate: Fate, whereabouts: Whereabouts) -> tuple[str, ...]:
    """The ids of what says the opposite of a conclusion."""
    return tuple(id for id, claim in said.items() if bearing(claim, fate, whereabouts) is Bearing.OPPOSES)
