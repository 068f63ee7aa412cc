"""What stands between a denial and the claim on people it would answer: the last word of another voice is answered."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType, Modality, Polarity
from lastcontact.reading.known import Draft, Known


def said_since(told: Draft, earlier: list[Draft], last: Known | None, speaker: str | None) -> Draft | None:
    """What another voice told in the sentence before, of something else: "talks had begun. The army denied this."."""
    if last is None or told.first >= last.sentence.first:
        return None
    since = [d for d in earlier if last.sentence.first <= d.first < last.sentence.last]
    told_since = [d for d in since if _another(d.claim.speaker, speaker) and d.claim.polarity is Polarity.AFFIRMED]
    told_since = [d for d in told_since if d.claim.modality is not Modality.UNKNOWN]  # what nobody tells
    return next((d for d in reversed(told_since) if d.claim.type not in _NOT_DENIED), None)


_NOT_DENIED = (ClaimType.REQUEST, ClaimType.OBLIGATION)
"""What is asked is refused, and not denied."""


def of_two_figures(earlier: list[Draft]) -> list[Draft]:
    """Those of which another figure is told beside them: what "either figure" means; all where no two differ."""
    counted = [(d.claim.type, d.claim.count) for d in earlier if d.claim.count is not None]
    rivals = [d for d in earlier if any(k is d.claim.type and c != d.claim.count for k, c in counted)]
    return [d for d in rivals if d.claim.count is not None] or earlier


def unread_since(told: Draft, earlier: list[Draft], last: Known, speaker: str | None) -> bool:
    """Whether the sentence before holds another voice's word of which nothing was read: that is what is denied."""
    if told.first >= last.sentence.first or any(d.first >= last.sentence.first for d in earlier):
        return False
    return any(
        s.source is not None and _another(s.source.name, speaker) and s.cue in _TELLING and not s.negated
        for s in last.sayings
    )


_TELLING = ("asserted", "claimed", "reported", "suggested")


def _another(name: str | None, speaker: str | None) -> bool:
    return name is not None and name != speaker
