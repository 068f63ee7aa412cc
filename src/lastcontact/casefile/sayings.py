"""What is said of a person as it bears on what is concluded, by claims and by answers alike."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from lastcontact.casefile.words_around import sentence_around
from lastcontact.core.bearing import Bearing, bearing, said_of_holding
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.fold.answers import Answer
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.status import Fate, Whereabouts
from lastcontact.reading.words_of_death import identified_dead, of_bodies


def body_identified(claim: ClaimFile) -> bool:
    """Whether it tells that a body or remains were identified as somebody: by its own words and sentence, or as the
    report tells of bodies right before ("handed over four bodies. Three of the four have been identified"). Who is
    identified among captives, or in a picture, is none.
    """
    if claim.body.type is not ClaimType.IDENTIFIED or not claim.body.says_so:
        return False
    return identified_dead(claim.body, *sentence_around(claim))


def as_it_bears(claim: ClaimFile) -> Claim:
    """What a claim says of life: who was found as a body is dead, and whose body was identified."""
    return replace(claim.body, type=ClaimType.KILLED) if body_identified(claim) else in_its_words(claim.body)


def in_its_words(claim: Claim) -> Claim:
    """What a claim says of life by its own words alone: who was found as a body is dead."""
    return replace(claim, type=ClaimType.KILLED) if of_bodies(claim) else claim


def sayings(claims: Iterable[ClaimFile], answers: Iterable[Answer]) -> dict[str, Claim]:
    """What a decision can rely on, by id: the claims that stand, and answers that tell where somebody is."""
    answered = {a.id: said for a in answers if (said := said_of_holding(a))}
    return {c.id: as_it_bears(c) for c in claims if c.stands} | answered


def opposing(said: dict[str, Claim], fate: Fate, whereabouts: Whereabouts) -> tuple[str, ...]:
    """The ids of what says the opposite of a conclusion."""
    return tuple(id for id, claim in said.items() if bearing(claim, fate, whereabouts) is Bearing.OPPOSES)
