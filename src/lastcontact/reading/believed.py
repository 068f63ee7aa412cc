"""A "must" that tells what somebody is taken for, and of no duty."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType

DUTIES = (ClaimType.REQUEST, ClaimType.OBLIGATION)
_HAVE = 4
"""Tokens from "must" to the "have" of "must by now have been killed"."""
BELIEVED = frozenset(("presumed", "believed", "feared", "thought", "considered", "assumed", "deemed"))


def only_believed(lows: list[str], at: int) -> bool:
    """Whether what stands at token `at` is of belief: "must be presumed dead", "must now be considered lost"."""
    if lows[at] == "must" and "have" in lows[at + 1 : at + _HAVE]:
        return True  # "must have been killed by now"
    be = next((i for i in range(at, at + 4) if lows[i] == "be"), None)
    return be is not None and bool({*lows[be + 1 : be + 3]} & BELIEVED)
