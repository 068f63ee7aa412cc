"""Which claim of a text a denial in it answers: what differs from it and somebody else says, the nearest first."""

from __future__ import annotations

from lastcontact.core.claim import Claim, Modality, Polarity
from lastcontact.reading.comparing import one_voice
from lastcontact.reading.reading import Reading


def denials(reading: Reading) -> dict[str, str]:
    """Denial -> what it denies, by the names they have in the reading ("c2"); a denial of nothing told is left out."""
    claims = {f"c{n}": claim for n, claim in enumerate(reading.claims, start=1)}
    place = {name: n for n, name in enumerate(claims)}
    found: dict[str, str] = {}
    for pair in reading.contradictions:
        for denial, other in ((pair.a, pair.b), (pair.b, pair.a)):
            if not _denies(claims[denial], claims[other]):
                continue
            last = found.get(denial)
            if last is None or abs(place[other] - place[denial]) < abs(place[last] - place[denial]):
                found[denial] = other
    return found


def _denies(denial: Claim, other: Claim) -> bool:
    negated = denial.polarity is Polarity.NEGATED and denial.modality is Modality.DENIED
    return negated and other.polarity is Polarity.AFFIRMED and not one_voice(denial, other)
