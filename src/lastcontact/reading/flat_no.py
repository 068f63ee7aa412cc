"""A flat "no" that answers what somebody claims: "The Front says it took 60. The ministry said nobody was captured"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from lastcontact.core.claim import Claim, ClaimType, Modality, Polarity
from lastcontact.reading.comparing import meet, names, one_group, one_voice
from lastcontact.reading.known import Draft

_TAKEN = frozenset((ClaimType.CAPTURED, ClaimType.HELD, ClaimType.DETAINED, ClaimType.SURRENDERED))
_LOST = frozenset((ClaimType.MISSING, ClaimType.CONTACT_LOST))
_ANSWERED = _TAKEN | _LOST | {ClaimType.KILLED, ClaimType.FOUND}
_SAID = frozenset((Modality.ASSERTED, Modality.CLAIMED, Modality.REPORTED, Modality.CONFIRMED, Modality.APPARENT))
_TOLD = "modality/answers-a-claim"


def answering(drafts: list[Draft], persons: Collection[str]) -> list[Draft]:
    """The claims, of which those that say of nobody at all what others in the text say of some are denials.

    What answers no claim of the text stays a flat "not". `persons`: people by name, of whom one "was not captured".
    """
    claims = [d.claim for d in drafts]
    return [
        replace(d, claim=replace(d.claim, modality=Modality.DENIED, rules={**d.claim.rules, "modality": _TOLD}))
        if _says_of_nobody(d.claim, persons) and _is_answer(d.claim, claims)
        else d
        for d in drafts
    ]


def _says_of_nobody(claim: Claim, persons: Collection[str]) -> bool:
    flat = claim.polarity is Polarity.NEGATED and claim.modality is Modality.ASSERTED
    flat &= claim.type not in _LOST or claim.speaker is not None  # "nobody has seen them since" answers nobody
    return flat and claim.count is None and claim.type in _ANSWERED and claim.subject not in persons


def _is_answer(no: Claim, claims: Sequence[Claim]) -> bool:
    """Whether it has what somebody else says, or what its own speaker denies of a figure, to answer."""
    return any(
        other is not no
        and _kindred(no.type, other.type)
        and meet(no, other)
        and one_group(no, other)
        and (_says_so(other, no) or _is_denied_by(other, no))
        for other in claims
    )


def _kindred(one: ClaimType, other: ClaimType) -> bool:
    return one is other or any({one, other} <= kin for kin in (_TAKEN, _LOST))


def _says_so(other: Claim, no: Claim) -> bool:
    """Whether a claim is somebody else's word, and not the text's own, that there are some."""
    said = other.polarity is Polarity.AFFIRMED and other.modality in _SAID
    voiced = other.speaker is not None or other.modality in (Modality.CLAIMED, Modality.REPORTED)
    named = other.speaker is not None and no.speaker is not None
    if no.type is ClaimType.HELD and names(no.speaker) & names(other.evidence.text if other.evidence else None):
        return False  # "We have no prisoners," the Front said: that 12 of its own were captured is another matter
    return said and voiced and not one_voice(other, no) and (named or _near(other, no))


def _is_denied_by(other: Claim, no: Claim) -> bool:
    """Whether the same voice denies a figure: "Reports of 19 dead are untrue. There are no dead"."""
    open_voice = (other.speaker is None or no.speaker is None) and _near(other, no)
    return other.modality is Modality.DENIED and other.count is not None and (open_voice or one_voice(other, no))


def _near(one: Claim, other: Claim) -> bool:
    a, b = one.evidence, other.evidence
    return a is not None and b is not None and max(a.start, b.start) - min(a.end, b.end) <= _NEAR


_NEAR = 200
"""Characters between a rumour, or a denial whose speaker is not named, and the "no" that goes with it."""
