"""Which claims are one line of evidence: declared reposts, undeclared look-alikes, an officer's split or join."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import log2, prod

from lastcontact.assessment.evidence import EvidenceClaim, SetAside
from lastcontact.assessment.tables import PHYSICAL, STATES
from lastcontact.assessment.weights import Vector, Weights, bounded

SILENCE = "silence"
_FADES_AFTER, _HALF = 20.0, 16.0
"""A look-alike that comes later than so many days is less probably a copy, by half in every so many more."""
_LATE_LOG2 = (0.7, 1.0)
"""What others say later, at second and at first hand, moves no further together: a flood between would silence it."""
_OUTLASTED = timedelta(days=60)
"""What comes later than that no flood could silence."""
_AGAIN = 0.5
"""When a body says again what was probably a copy, that is a copy half as probably."""
_FREE = frozenset({"alive_elsewhere", "returned"})
_CIRCLE = "its origins run in a circle: the earliest claim of it is counted once"
_NOT_HELD = frozenset(STATES) - {"held"}
"""A denial is no vaguer copy of anything: it is the answer of another body."""


@dataclass(frozen=True, slots=True)
class OriginJudgement:
    """An officer's word on origins: `claim` repeats `other` (same), or stands on its own (not same), and why."""

    claim: str
    same: bool
    reason: str
    other: str | None = None


@dataclass(slots=True)
class Line:
    """Claims that stand for one origin: the leading claim, those that repeat it, and their joint vector.

    `said`: what the leading claim alone would weigh, were it no copy; `copied`: how probable it is that it is one.
    """

    lead: EvidenceClaim
    states: frozenset[str]
    said: Vector
    vector: Vector
    at: datetime
    claims: list[EvidenceClaim]
    physical: bool
    copies: int = 0
    copied: float = 0.0


@dataclass(slots=True)
class _Chain:
    """Look-alikes: the lines among them, when each kind and each source last spoke, and what merely repeats.

    `late`: lines, at second and at first hand, that stand only because nothing like them was said for some days.
    """

    states: frozenset[str]
    lines: list[Line]
    mentioned: dict[str, datetime]
    spoken: dict[tuple[str, str], datetime]
    extras: list[EvidenceClaim] = field(default_factory=list)
    late: tuple[list[Line], list[Line]] = field(default_factory=lambda: ([], []))


def lines_of(
    claims: Sequence[EvidenceClaim], weights: Weights, judgements: Iterable[OriginJudgement] = ()
) -> tuple[list[Line], list[SetAside]]:
    """The lines of evidence in `claims` (usable, in order of time), and notes on origins that run in a circle."""
    alone, joined = _judged(judgements)
    roots, notes = _roots(claims, alone, joined)
    chains: list[_Chain] = []
    lines: list[Line] = []
    declared: list[tuple[EvidenceClaim, Line]] = []
    for lead, copies in roots:
        while declared and declared[0][0].at <= lead.at:
            _mention(*declared.pop(0), chains, weights)
        look = weights.look(lead)
        line = Line(
            lead, look.states, look.vector, look.vector, lead.at, [lead, *copies], lead.kind == PHYSICAL, len(copies)
        )
        if lead.claim in alone:
            lines.append(line)
        else:
            _place(line, chains, lines, weights)
        if copies:
            declared += [(c, line) for c in copies]
            declared.sort(key=lambda pair: pair[0].at)
    for chain in chains:
        if chain.extras:
            _add_extras(chain, weights)
        _hold_late(chain)
    return lines, notes


def silence(last: datetime, at: datetime, weights: Weights) -> Line | None:
    """Silence as a line, if the bureau's tables switch it on: somebody free would have been heard of. Bounded."""
    tables = weights.tables
    bits = min(tables.silence_cap_log2, tables.silence_log2_per_30_days * (at - last).days / 30.0)
    if bits <= 0:
        return None
    vector = tuple(2.0**-bits if state in _FREE else 1.0 for state in STATES)
    name = f"silence since {last.date().isoformat()}"
    claim = EvidenceClaim(person="", at=at, kind=SILENCE, asserts=("held", "dead", "hospital"), claim=name)
    return Line(claim, frozenset(STATES) - _FREE, vector, vector, at, [claim], False)


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
    parent = {c.claim: joined.get(c.claim) or c.origin for c in claims if c.origin or c.claim in joined}
    for claim_id in alone:
        parent.pop(claim_id, None)
    if not parent:
        return [(c, []) for c in claims], []
    rank = {c.claim: i for i, c in enumerate(claims)}
    notes: list[SetAside] = []
    gathered: dict[str, list[EvidenceClaim]] = {}
    for index, claim in enumerate(claims):
        root = claim.claim or claim.origin or f"\0{index}"
        if root in parent:
            root, circular = _root(root, parent, rank)
            if circular and root != claim.claim:
                notes.append(SetAside(claim.claim, _CIRCLE))
        members = gathered.get(root)
        if members is None:
            gathered[root] = [claim]
        elif claim.claim == root:
            members.insert(0, claim)  # the origin itself, dated after a copy of it
        else:
            members.append(claim)
    found = [(members[0], members[1:]) for members in gathered.values()]
    if any(len(copies) and copies[0].at < lead.at for lead, copies in found):
        found.sort(key=lambda pair: rank.get(pair[0].claim, 0))
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


def _place(line: Line, chains: list[_Chain], lines: list[Line], weights: Weights) -> None:
    """Puts a line beside its look-alikes: as a line of its own, as the same word again, or as an echo."""
    lead = line.lead
    kind = weights.look(lead).kind
    chain = _look_alike(chains, line.states)
    if chain is None:
        chains.append(_Chain(line.states, [line], {lead.kind: lead.at}, {_voice(lead): lead.at}))
        lines.append(line)
        return
    known = lead.kind in chain.mentioned
    own = _own(chain, lead) if kind.first_hand else None
    itself = kind.first_hand and _speaks_for_itself(chain, lead, own)
    alike = _last_look_alike(chain, lead, kind.first_hand)
    last = chain.spoken.get(_voice(lead)) if itself else alike
    chain.mentioned[lead.kind] = chain.spoken[_voice(lead)] = lead.at
    if last is None or lead.at - last > timedelta(days=weights.tables.lookalike_days):
        elsewhere = weights.tables.said_elsewhere_copied
        again = max(weights.tables.seen_again_copied, _AGAIN * own.copied) if own else elsewhere
        line.copied = max(kind.copied, again) if known else kind.copied
        # Who was only an echo and speaks again stands, but repeats no less probably than if it had kept silent.
        since = last if own else alike
        if since is not None:
            line.copied *= _still(lead.at - since)
        line.vector = weights.softened(line.said, line.copied)
        chain.lines.append(line)
        lines.append(line)
        if last is not None and own is None and lead.at - last <= _OUTLASTED:
            chain.late[kind.first_hand].append(line)
    elif own is not None:
        own.claims += line.claims  # the same body said the same a few days before
    else:
        first = chain.lines[0]
        first.claims += line.claims
        first.copies += len(line.claims)
        chain.extras.append(lead)


def _still(gap: timedelta) -> float:
    """What is left of the probability of a copy after `gap`.

    Whole for as long as a flood may last and its echoes count: else reposts would silence what had weighed fully.
    """
    return float(2.0 ** (-max(0.0, gap.days - _FADES_AFTER) / _HALF))


def _mention(copy: EvidenceClaim, line: Line, chains: list[_Chain], weights: Weights) -> None:
    """A declared copy counts nothing, even if it says something else than its origin; who repeats it, repeats that."""
    states = weights.look(copy).states
    chain = _look_alike(chains, states)
    if chain is None:
        chains.append(_Chain(states, [line], {copy.kind: copy.at}, {}))
    else:
        chain.mentioned[copy.kind] = copy.at


def _own(chain: _Chain, lead: EvidenceClaim) -> Line | None:
    """The latest line of the same kind by the same body."""
    same = [line for line in chain.lines if line.lead.kind == lead.kind and line.lead.source == lead.source]
    return same[-1] if same else None


def _voice(claim: EvidenceClaim) -> tuple[str, str]:
    """A body and how it speaks: an outlet that repeats a rumour and, later, a list has seen nobody twice."""
    return claim.kind, claim.source


def _speaks_for_itself(chain: _Chain, lead: EvidenceClaim, own: Line | None) -> bool:
    """Whether a body is measured by what it said itself, whatever number of others repeat it meanwhile.

    It is if it stands with a line of its own, or if its word was lost among echoes longer ago than a flood may last.
    Else reposts would silence a later sighting.
    """
    if own is not None:
        return True
    said = chain.spoken.get(_voice(lead))
    return said is not None and lead.at - said > timedelta(days=_FADES_AFTER)


def _last_look_alike(chain: _Chain, lead: EvidenceClaim, first_hand: bool) -> datetime | None:
    """When something was last said that this claim may repeat; None when nothing was."""
    return chain.mentioned.get(lead.kind) if first_hand else max(chain.mentioned.values())


def _look_alike(chains: list[_Chain], states: frozenset[str]) -> _Chain | None:
    """The chain that says the same, or else something more exact that this may be a vaguer copy of."""
    vaguer = None
    for chain in chains:
        if chain.states == states:
            return chain
        if vaguer is None and chain.states < states and states != _NOT_HELD:
            vaguer = chain
    return vaguer


def _hold_late(chain: _Chain) -> None:
    """Flattens the late lines in log scale, alike, until together they move no further than they may."""
    for late, most in zip(chain.late, _LATE_LOG2, strict=True):
        if not late:
            continue
        joint = late[0].vector if len(late) == 1 else [prod(v) for v in zip(*(x.vector for x in late), strict=True)]
        spread = log2(max(joint) / min(joint))
        if spread > most:
            for line in late:
                line.vector = tuple(value ** (most / spread) for value in line.vector)


def _add_extras(chain: _Chain, weights: Weights) -> None:
    """All look-alikes together, the weightiest first, move the first line a little, however many they are."""
    joint = [1.0] * len(chain.lines[0].vector)
    own = [STATES.index(state) for state in chain.states]
    # Where a file has taught that such a word tells the opposite, an echo of "held" does not speak against it.
    looks = [look for c in chain.extras if max((look := weights.look(c)).vector) <= max(look.vector[i] for i in own)]
    looks.sort(key=lambda look: min(look.vector))
    for index, look in enumerate(looks[:20]):
        copied = 1.0 - (1.0 - look.kind.copied) * 0.5**index
        for state, value in enumerate(weights.softened(look.vector, copied)):
            joint[state] *= value
    # One cap, few or many: a lower cap for a flood made a hundred reposts take back what three copies had given, and
    # one bit for up to four, half a bit for a flood, moved a state by 0.124.
    extra = bounded(tuple(joint), weights.tables.lookalike_cap_log2)
    first = chain.lines[0]
    first.vector = tuple(a * b for a, b in zip(first.vector, extra, strict=True))
