"""What was set aside, told by reason: a file of a thousand broken lines fills no screen."""

from __future__ import annotations

from collections.abc import Sequence

from lastcontact.assessment.evidence import SetAside

_NAMED = 3
"""Claims that share a reason are named up to so many; the others are counted."""


def by_reason(asides: Sequence[SetAside]) -> list[tuple[str, str]]:
    """The claims that share a reason, the first three by their ids, and the reason."""
    reasons: dict[str, list[str]] = {}
    for aside in asides:
        claim = f"{aside.claim} (it may repeat {aside.other})" if aside.other else aside.claim
        reasons.setdefault(aside.why, []).append(claim)
    return [
        (", ".join(ids[:_NAMED]) + (f" and {len(ids) - _NAMED} more" if len(ids) > _NAMED else ""), why)
        for why, ids in reasons.items()
    ]
