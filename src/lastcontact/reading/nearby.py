"""What two claims of one report are to each other by where they stand: an answer, a rival figure, or far apart.

Measured on the annotated reports, with their claims as annotated: of pairs that differ by their words, more than half
are meant as a contradiction where at most two claims stand between them, and one in five where more do.
"""

from __future__ import annotations

from lastcontact.core.claim import Claim, ClaimType, Modality, Polarity
from lastcontact.reading.comparing import OF_WHOM, least, meet, one_voice
from lastcontact.reading.lexicon import LANGUAGES

NEAR = 4
"""So many claims on, what differs is still told of the same thing."""
OPEN = (Modality.UNKNOWN, Modality.DEMANDED, Modality.PLANNED, Modality.POSSIBLE)
_RIVALS = 4
"""A figure so many times another is of another group, or of another time."""


def too_far(kind: str, a: Claim, b: Claim, apart: int) -> bool:
    """Whether two claims that differ stand too far from each other, `apart` claims on, to be of the same thing."""
    if _of_one_voice_only(a, b):
        return apart > 1  # whoever denies answers somebody, and the outlet only right beside him
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


def put_right_beside(before: Claim, after: Claim) -> bool:
    """Whether one voice gives a figure and says which it is not: "46, not 64"."""
    if before.type is not after.type or not (before.count and after.count) or not one_voice(before, after):
        return False
    right, wrong = (before, after) if after.polarity is Polarity.NEGATED else (after, before)
    told = wrong.evidence.text.lower().split()[:1] if wrong.evidence else []
    denied = right.polarity is Polarity.AFFIRMED and wrong.polarity is Polarity.NEGATED and told == ["not"]
    return denied and wrong.modality is Modality.DENIED and not least(right).compatible(least(wrong))


def rival_figures(a: Claim, b: Claim) -> bool:
    """Whether two voices count the same people otherwise, a few claims on, however short the words they do it in."""
    if not (a.count and b.count and a.type is b.type and _two_voices(a, b) and _one_subject(a, b)):
        return False
    if OF_WHOM in (a.rules.get("count"), b.rules.get("count")):
        return False
    if Polarity.NEGATED in (a.polarity, b.polarity) or a.modality in OPEN or b.modality in OPEN or not meet(a, b):
        return False
    less, more = sorted(count.minimum or count.maximum or 0 for count in (a.count, b.count))
    return not least(a).compatible(least(b)) and more < _RIVALS * max(less, 1)


def _of_one_voice_only(a: Claim, b: Claim) -> bool:
    """Whether a denial and what it denies have one named voice between them.

    Of English reports only: in the other languages who speaks is too often not read.
    """
    language = a.rules.get("type", "en/").partition("/")[0]
    elsewhere = language in LANGUAGES and language != "en"
    return not elsewhere and a.polarity is not b.polarity and (a.speaker is None) is not (b.speaker is None)


def _two_voices(a: Claim, b: Claim) -> bool:
    return a.speaker is not None and b.speaker is not None and not one_voice(a, b)


def _one_subject(a: Claim, b: Claim) -> bool:
    return a.subject is not None and b.subject is not None and a.subject.lower() == b.subject.lower()
