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
    draft = _with_each_that(known, draft)
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


def _with_each_that(known: Known, draft: Draft) -> Draft:
    """ "We demand that the mayor step down | and that the dead be named": a demand goes on over each "that"."""
    lows, last, stop = known.sheet.lows, draft.last, known.sentence.last
    if "that" not in lows[draft.first : last] or not _goes_on(lows, last, stop):
        return draft
    while last < stop and (lows[last] != "," or _goes_on(lows, last, stop)) and lows[last] not in (";", "-", "\u201d"):
        last += 1
    edges = trimmed(known.sheet, draft.first, last)
    return replace(draft, claim=replace(draft.claim, evidence=known.sheet.span(*edges)), first=edges[0], last=edges[1])


def _goes_on(lows: list[str], at: int, stop: int) -> bool:
    """Whether ", that" or "and that" stands at token `at`."""
    return at < stop and lows[at] in (",", "and") and "that" in lows[at + 1 : min(at + 3, stop)]
