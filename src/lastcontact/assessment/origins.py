"""Which claims come from one origin: as they declare it, and as an officer judged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lastcontact.assessment.evidence import EvidenceClaim, SetAside

_CIRCLE = "its origins run in a circle: the earliest claim of it is counted once"


@dataclass(frozen=True, slots=True)
class OriginJudgement:
    """An officer's word on origins: `claim` repeats `other` (same), or stands on its own (not same), and why."""

    claim: str
    same: bool
    reason: str
    other: str | None = None


Origins = tuple[list[list[EvidenceClaim]], set[str], list[SetAside]]
"""The claims of each origin, the one that leads them first; ids of those that an officer set apart; remarks."""


def origins_of(claims: Sequence[EvidenceClaim], judgements: Sequence[OriginJudgement] = ()) -> Origins | None:
    """The origins of one person's claims (usable, in order of time); None where each claim is its own."""
    parent = {c.claim: c.origin for c in claims if c.origin}
    alone: set[str] = set()
    if judgements:
        alone, joined = _judged(judgements)
        parent |= {c.claim: joined[c.claim] for c in claims if c.claim in joined}
        parent = {claim: origin for claim, origin in parent.items() if claim not in alone}
    if not parent:
        return ([[c] for c in claims], alone, []) if alone else None
    notes: list[SetAside] = []
    gathered: dict[str, list[EvidenceClaim]] = {}
    in_order = True
    for index, claim in enumerate(claims):
        root = claim.claim or claim.origin or f"\0{index}"
        if above := parent.get(root):
            root, circular = _root(root, parent, claims) if above in parent else (above, False)
            if circular and root != claim.claim:
                notes.append(SetAside(claim.claim, _CIRCLE))
        members = gathered.get(root)
        if members is None:
            gathered[root] = [claim]
        elif claim.claim == root:
            in_order = in_order and members[0].at >= claim.at
            members.insert(0, claim)  # the origin itself, dated after a copy of it
        else:
            members.append(claim)
    found = list(gathered.values())
    if not in_order:
        rank = {id(claim): n for n, claim in enumerate(claims)}
        found.sort(key=lambda members: rank[id(members[0])])
    return found, alone, notes


def _judged(judgements: Iterable[OriginJudgement]) -> tuple[set[str], dict[str, str]]:
    alone: set[str] = set()
    joined: dict[str, str] = {}
    for judgement in judgements:
        if judgement.same and judgement.other:
            joined[judgement.claim] = judgement.other
            alone.discard(judgement.claim)
        elif not judgement.same:
            alone.add(judgement.claim)
            joined.pop(judgement.claim, None)
    return alone, joined


def _root(claim: str, parent: Mapping[str, str], claims: Sequence[EvidenceClaim]) -> tuple[str, bool]:
    """The last origin of a claim, known or not; in a circle its earliest member."""
    path: list[str] = []
    here = claim
    while True:
        path.append(here)
        above = parent.get(here)
        if above is None:
            return here, False
        if above in path:
            circle, rank = path[path.index(above) :], {c.claim: n for n, c in enumerate(claims)}
            return min(circle, key=lambda c: rank.get(c, len(rank))), True
        here = above
