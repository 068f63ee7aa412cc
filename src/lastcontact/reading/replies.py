"""What a whole text tells of its claims: flat denials that answer somebody, headlines that repeat the report."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import Claim, ClaimType, Modality, Polarity
from lastcontact.reading.known import Draft
from lastcontact.reading.world import stem

_HOLDING = frozenset((ClaimType.CAPTURED, ClaimType.HELD, ClaimType.DETAINED, ClaimType.SURRENDERED))
_BACK = 12
"""How many claims back the one that is answered may stand."""


def settled(drafts: list[Draft]) -> list[Draft]:
    """The claims with what only the whole text tells."""
    made: list[Draft] = []
    for number, draft in enumerate(drafts):
        claim = draft.claim
        if _flat_no(claim) and any(_answers(claim, d.claim) for d in drafts[max(0, number - _BACK) : number]):
            claim = replace(claim, modality=Modality.DENIED, rules={**claim.rules, "modality": "reply/flat-no"})
            draft = replace(draft, claim=claim)
        made.append(draft)
    return made


def _flat_no(claim: Claim) -> bool:
    return (
        claim.polarity is Polarity.NEGATED
        and claim.modality is Modality.ASSERTED
        and (claim.type in _HOLDING or claim.type in (ClaimType.KILLED, ClaimType.WOUNDED))
    )


def _answers(claim: Claim, other: Claim) -> bool:
    """Whether a flat "none were" meets what another has said, or goes on with a denial of the same voice."""
    alike = claim.type is other.type or {claim.type, other.type} <= _HOLDING
    if other.polarity is Polarity.AFFIRMED:
        return alike and other.speaker is not None and other.speaker != claim.speaker
    return other.modality is Modality.DENIED and _one_voice(claim.speaker, other.speaker)


def _one_voice(a: str | None, b: str | None) -> bool:
    if a is None or b is None:
        return a is b
    return bool({stem(w) for w in a.split()} & {stem(w) for w in b.split()})
