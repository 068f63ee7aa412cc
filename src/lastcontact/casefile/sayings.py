"""What is said of a person as it bears on what is concluded, by claims and by answers alike."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from lastcontact.casefile.words_around import sentence_around, texts_of
from lastcontact.core.bearing import said_of_holding
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.fold.answers import Answer
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.fold.persons import Person
from lastcontact.reading.words_of_death import identified_dead, of_bodies


def body_identified(claim: ClaimFile) -> bool:
    """Whether it tells that a body or remains were identified as somebody: by its own words and sentence, or as the
    report tells of bodies right before ("handed over four bodies. Three of the four have been identified"). Who is
    identified among captives, or in a picture, is none.
    """
    if claim.of_body is not None or not _may_tell_of_a_body(claim):
        return bool(claim.of_body)
    return _of_body(claim, texts_of({claim.report}))


def with_bodies(people: Sequence[Person]) -> tuple[Person, ...]:
    """The same people, whose claims know whether they tell of a body that was identified: looked up together."""
    texts = texts_of({c.report for who in people for c in who.claims if _may_tell_of_a_body(c)})
    return tuple(_knowing(who, texts) for who in people) if texts else tuple(people)


def _knowing(who: Person, texts: Mapping[str, str]) -> Person:
    if not any(map(_may_tell_of_a_body, who.claims)):
        return who
    told = (replace(c, of_body=_of_body(c, texts)) if _may_tell_of_a_body(c) else c for c in who.claims)
    return replace(who, claims=tuple(told))


def _may_tell_of_a_body(claim: ClaimFile) -> bool:
    return claim.body.type is ClaimType.IDENTIFIED and claim.body.says_so


def _of_body(claim: ClaimFile, texts: Mapping[str, str]) -> bool:
    return identified_dead(claim.body, *sentence_around(claim, texts.get(claim.report, "")))


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
