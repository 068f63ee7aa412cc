"""What two claims of one report are to each other by where they stand: an answer, a rival figure, or far apart.

Measured on the annotated reports, with their claims as annotated: of pairs that differ by their words, more than half
are meant as a contradiction where at most two claims stand between them, and one in five where more do.
"""

from __future__ import annotations

from lastcontact.core.claim import Claim, ClaimType, Modality, Polarity
from lastcontact.reading.comparing import least, meet, one_voice

NEAR = 4
"""So many claims on, what differs is still told of the same thing."""
OPEN = (Modality.UNKNOWN, Modality.DEMANDED, Modality.PLANNED, Modality.POSSIBLE)
_RIVALS = 4
"""A figure so many times another is of another group, or of another time."""


def too_far(kind: str, a: Claim, b: Claim, apart: int) -> bool:
    """Whether two claims that differ stand too far from each other, `apart` claims on, to be of the same thing."""
    if apart <= NEAR:
        return False
    if kind == "number":
        return not (_two_voices(a, b) and _one_subject(a, b))
    return a.polarity is not b.polarity


def answered_beside(before: Claim, after: Claim) -> bool:
    """Whether one of two neighbours flatly denies the other, that somebody else tells."""
    if before.polarity is after.polarity or before.type is not after.type or not meet(before, after):
        return False
    told, denial = (before, after) if after.polarity is Polarity.NEGATED else (after, before)
    if denial.modality is not Modality.DENIED or told.modality in OPEN:
        return False
    if told.speaker is None if denial.speaker is None else one_voice(told, denial):
        return False
    hearsay = told.modality in (Modality.CLAIMED, Modality.REPORTED)
    return hearsay or (told.speaker is not None if told.type is ClaimType.OTHER else _one_subject(told, denial))


def rival_figures(a: Claim, b: Claim) -> bool:
    """Whether two voices count the same people otherwise, a few claims on, however short the words they do it in."""
    if not (a.count and b.count and a.type is b.type and _two_voices(a, b) and _one_subject(a, b)):
        return False
    if Polarity.NEGATED in (a.polarity, b.polarity) or a.modality in OPEN or b.modality in OPEN or not meet(a, b):
        return False
    less, more = sorted(count.minimum or count.maximum or 0 for count in (a.count, b.count))
    return not least(a).compatible(least(b)) and more < _RIVALS * max(less, 1)


def _two_voices(a: Claim, b: Claim) -> bool:
    return a.speaker is not None and b.speaker is not None and not one_voice(a, b)


def _one_subject(a: Claim, b: Claim) -> bool:
    return a.subject is not None and b.subject is not None and a.subject.lower() == b.subject.lower()
