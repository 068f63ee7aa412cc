"""Each thing that is asked, where several are asked in one breath: "release the sick, let the buses through"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from lastcontact.core.claim import ClaimType, Modality
from lastcontact.reading.clauses import trimmed
from lastcontact.reading.known import Draft, Known

_SHORTEST = 2
"""Tokens of the shortest thing that is asked."""
_ASKED = (ClaimType.REQUEST, ClaimType.OBLIGATION)


def each_asked(known: Known, drafts: list[Draft], opens: Callable[[int], bool], joints: frozenset[str]) -> list[Draft]:
    """The drafts, a demand or a duty in as many as it has verbs; `opens` tells whether a token begins another one.

    It stands behind one of the `joints`; one that ends in a dash is written as one with it.
    """
    made: list[Draft] = []
    for draft in drafts:
        asked = draft.claim.type in _ASKED and draft.claim.modality is Modality.DEMANDED
        made += _parted(known, draft, opens, joints) if asked else [draft]
    return made


def _parted(known: Known, draft: Draft, opens: Callable[[int], bool], joints: frozenset[str]) -> list[Draft]:
    lows = known.sheet.lows
    low = draft.first + _SHORTEST
    cuts = [i for i in range(low, draft.last - 1) if (lows[i - 1] in joints or lows[i][0] + "-" in joints) and opens(i)]
    if not cuts:
        return [draft]
    made = []
    for first, last in zip([draft.first, *cuts], [*cuts, draft.last], strict=True):
        while last - 1 > first and lows[last - 1] in joints and last != draft.last:
            last -= 1
        edges = trimmed(known.sheet, first, last)
        counted = draft.counted if draft.counted and edges[0] <= draft.counted.first < edges[1] else None
        claim = replace(
            draft.claim, evidence=known.sheet.span(*edges), count=counted.quantity if counted is not None else None
        )
        made.append(replace(draft, claim=claim, first=edges[0], last=edges[1], counted=counted))
    return made
