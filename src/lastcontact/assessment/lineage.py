"""Which claims are one line of evidence: declared reposts, undeclared look-alikes, an officer's split or join."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from lastcontact.assessment.evidence import EvidenceClaim, SetAside
from lastcontact.assessment.tables import PHYSICAL
from lastcontact.assessment.weights import Vector, Weights, bounded, softened


@dataclass(frozen=True, slots=True)
class OriginJudgement:
    """An officer's word on origins: `claim` repeats `other` (same), or stands on its own (not same), and why."""

    claim: str
    same: bool
    reason: str
    other: str | None = None


@dataclass(slots=True)
class Line:
    """Claims that stand for one origin: the leading claim, those that repeat it, and their joint vector."""

    lead: EvidenceClaim
    states: frozenset[str]
    vector: Vector
    at: datetime
    claims: list[EvidenceClaim]
    physical: bool
    copies: int = 0


@dataclass(slots=True)
class _Group:
    states: frozenset[str]
    lines: list[Line]
    extras: list[EvidenceClaim] = field(default_factory=list)


def lines_of(
    claims: Sequence[EvidenceClaim], weights: Weights, judgements: Iterable[OriginJudgement] = ()
) -> tuple[list[Line], list[SetAside]]:
    """The lines of evidence in `claims` (usable, in order of time), and notes on origins that run in a circle."""
    alone, joined = _judged(judgements)
    roots, notes = _roots(claims, alone, joined)
    groups: list[_Group] = []
    lines: list[Line] = []
    for lead, copies in roots:
        states = weights.states(lead)
        group = None if lead.claim in alone else _look_alike(groups, states)
        if group is None:
            line = _line(lead, copies, weights.vector(lead), states)
            lines.append(line)
            if lead.claim not in alone:
                groups.append(_Group(states, [line]))
        else:
            _join(group, _line(lead, copies, weights.vector(lead), states), weights, lines)
    for group in groups:
        _add_extras(group, weights)
    lines.sort(key=_by_time)
    return lines, notes


def _by_time(line: Line) -> tuple[datetime, str]:
    return line.at, line.lead.claim


def _line(lead: EvidenceClaim, copies: list[EvidenceClaim], vector: Vector, states: frozenset[str]) -> Line:
    return Line(lead, states, vector, lead.at, [lead, *copies], lead.kind == PHYSICAL, len(copies))


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


def _roots(
    claims: Sequence[EvidenceClaim], alone: set[str], joined: dict[str, str]
) -> tuple[list[tuple[EvidenceClaim, list[EvidenceClaim]]], list[SetAside]]:
    if not joined and not any(c.origin for c in claims):
        return [(c, []) for c in claims], []
    parent = {c.claim: joined.get(c.claim) or (None if c.claim in alone else c.origin) for c in claims if c.claim}
    rank = {c.claim: i for i, c in enumerate(claims)}
    notes: list[SetAside] = []
    gathered: dict[str, list[EvidenceClaim]] = {}
    for index, claim in enumerate(claims):
        root, circular = _root(claim.claim, parent, rank) if claim.claim else (claim.origin or f"\0{index}", False)
        gathered.setdefault(root, []).append(claim)
        if circular and root != claim.claim:
            notes.append(SetAside(claim.claim, "its origins run in a circle: the earliest claim of it is counted once"))
    found = []
    for root, members in gathered.items():
        lead = next((m for m in members if m.claim == root), members[0])
        found.append((lead, [m for m in members if m is not lead]))
    found.sort(key=lambda pair: rank.get(pair[0].claim, 0) if pair[0].claim else 0)
    return found, notes


def _root(claim: str, parent: dict[str, str | None], rank: dict[str, int]) -> tuple[str, bool]:
    """The last origin of a claim, known or not; in a circle its earliest member."""
    path: list[str] = []
    here = claim
    while True:
        path.append(here)
        above = parent.get(here)
        if above is None:
            return here, False
        if above in path:
            circle = path[path.index(above) :]
            return min(circle, key=lambda c: rank.get(c, len(rank))), True
        here = above


def _look_alike(groups: list[_Group], states: frozenset[str]) -> _Group | None:
    """The group that already says the same, or something more exact that this may be a vaguer copy of."""
    vaguer = None
    for group in groups:
        if group.states == states:
            return group
        if vaguer is None and group.states < states:
            vaguer = group
    return vaguer


def _join(group: _Group, line: Line, weights: Weights, lines: list[Line]) -> None:
    lead = line.lead
    kind = weights.kind(lead)
    if kind.first_hand:
        same_kind = next((stands for stands in group.lines if stands.lead.kind == lead.kind), None)
        if same_kind is None:
            line.vector = softened(line.vector, kind.copied)
            group.lines.append(line)
            lines.append(line)
            return
        if same_kind.lead.source == lead.source and same_kind.states == line.states:
            same_kind.at = max(same_kind.at, lead.at)  # the same body says it again: its word is newer, not stronger
            same_kind.claims += line.claims
            return
    first = group.lines[0]
    first.claims += line.claims
    first.copies += len(line.claims)
    group.extras.append(lead)


def _add_extras(group: _Group, weights: Weights) -> None:
    """All look-alikes together move the first line a little, however many they are."""
    if not group.extras:
        return
    tables = weights.tables
    joint = [1.0] * len(group.lines[0].vector)
    for index, claim in enumerate(group.extras[:20]):
        copied = 1.0 - (1.0 - weights.kind(claim).copied) * 0.5**index
        for state, value in enumerate(softened(weights.vector(claim), copied)):
            joint[state] *= value
    flood = len(group.extras) >= tables.lookalike_flood_from
    cap = tables.lookalike_flood_cap_log2 if flood else tables.lookalike_cap_log2
    extra = bounded(tuple(joint), cap)
    first = group.lines[0]
    first.vector = tuple(a * b for a, b in zip(first.vector, extra, strict=True))
