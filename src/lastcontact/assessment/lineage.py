"""Which claims are one line of evidence: declared reposts, undeclared look-alikes, an officer's split or join."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from lastcontact.assessment.evidence import EvidenceClaim, SetAside
from lastcontact.assessment.lines import Chain, Line, hold
from lastcontact.assessment.tables import PHYSICAL, STATES
from lastcontact.assessment.weights import Weights

SILENCE = "silence"
_FADES_AFTER, _HALF = 20.0, 16.0
"""A look-alike that comes later than so many days is less probably a copy, by half in every so many more."""
_OUTLASTED = timedelta(days=60)
"""What comes later than that no flood could silence."""
_AGAIN = 0.5
"""When a body says again what was probably a copy, that is a copy half as probably."""
_BETTER = 2.0
"""A look-alike whose grades leave so many times as much of it as of those before it leads their line."""
_FREE = frozenset({"alive_elsewhere", "returned"})
_CIRCLE = "its origins run in a circle: the earliest claim of it is counted once"
_HELD_BACK = (
    "it may repeat what others had said before it, and so adds little to that; if it is no copy, an officer can say "
    "that it stands on its own, and it weighs all it says"
)
_NOT_HELD = frozenset(STATES) - {"held"}
"""A denial is no vaguer copy of anything: it is the answer of another body."""


@dataclass(frozen=True, slots=True)
class OriginJudgement:
    """An officer's word on origins: `claim` repeats `other` (same), or stands on its own (not same), and why."""

    claim: str
    same: bool
    reason: str
    other: str | None = None


def lines_of(
    claims: Sequence[EvidenceClaim], weights: Weights, judgements: Iterable[OriginJudgement] = ()
) -> tuple[list[Line], list[SetAside]]:
    """The lines of evidence in `claims` (usable, in order of time), and notes on them that an officer needs."""
    alone, joined = _judged(judgements)
    roots, notes = _roots(claims, alone, joined)
    chains: list[Chain] = []
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
        hold(chain, weights)
    notes += [SetAside(line.lead.claim, _HELD_BACK, line.after) for line in lines if line.held_back]
    lines.sort(key=lambda line: line.at)
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


def _place(line: Line, chains: list[Chain], lines: list[Line], weights: Weights) -> None:
    """Puts a line beside its look-alikes: as a line of its own, as the same word again, or as an echo."""
    lead = line.lead
    kind = weights.look(lead).kind
    chain = _look_alike(chains, line.states)
    if chain is None:
        trusts = {lead.kind: weights.trust(lead)}
        chains.append(Chain(line.states, [line], {lead.kind: lead.at}, {_voice(lead): lead.at}, trusts))
        lines.append(line)
        return
    known = lead.kind in chain.mentioned
    own = _own(chain, lead) if kind.first_hand else None
    itself = kind.first_hand and _speaks_for_itself(chain, lead, own)
    alike = _last_look_alike(chain, lead, kind.first_hand)
    last = chain.spoken.get(_voice(lead)) if itself else alike
    chain.mentioned[lead.kind] = chain.spoken[_voice(lead)] = lead.at
    worse = _led_by_a_worse(chain, lead, own, weights)
    chain.heard(lead, weights.trust(lead))
    near = last is not None and lead.at - last <= timedelta(days=weights.tables.lookalike_days)
    if worse is not None and near:
        chain.extras.append(_lead_by_the_better(worse, line, weights))
    elif not near:
        elsewhere = weights.tables.said_elsewhere_copied
        again = max(weights.tables.seen_again_copied, _AGAIN * own.repeats) if own else elsewhere
        line.copied = line.repeats = max(kind.copied, again) if known else kind.copied
        # Who was only an echo and speaks again stands, but repeats no less probably than if it had kept silent.
        since = last if own else alike
        if since is not None:
            line.copied *= _still(lead.at - since)
        line.vector = weights.softened(line.said, line.copied)
        chain.lines.append(line)
        lines.append(line)
        # A body that stands only because nothing like its word came just before it stands so when it speaks again.
        borrowed = own is None or any(late is own for late in chain.late)
        if last is not None and borrowed and lead.at - last <= _OUTLASTED:
            chain.late.append(line)
            line.held_back, line.after = worse is not None, chain.lines[0].lead.claim
    elif own is not None:
        own.claims += line.claims  # the same body said the same a few days before
    else:
        first = chain.lines[0]
        first.claims += line.claims
        first.copies += len(line.claims)
        chain.extras.append(lead)


def _led_by_a_worse(chain: Chain, lead: EvidenceClaim, own: Line | None, weights: Weights) -> Line | None:
    """The line that a much better claim takes over: at first hand one of its kind, else the first if none is there.

    A finding keeps its own lead, but for a better word of the body that made it.
    """
    first_hand = weights.look(lead).kind.first_hand
    before = chain.trusts.get(lead.kind, 0.0) if first_hand else max(chain.trusts.values())
    if weights.trust(lead) < _BETTER * before:
        return None
    states = weights.look(lead).states
    if first_hand:
        alike = (x for x in chain.lines if x.lead.kind == lead.kind and not x.physical and x.states == states)
        return own if own is not None and own.states == states else next(alike, None)
    first = chain.lines[0]
    return None if weights.look(first.lead).kind.first_hand or first.physical or first.states != states else first


def _lead_by_the_better(first: Line, line: Line, weights: Weights) -> EvidenceClaim:
    """Gives a line its better claim and returns what led it, now an echo. What that gains is held in `hold`."""
    before = first.lead
    first.stood, first.after = first.stood or first.vector, first.after or before.claim
    first.claims = [*line.claims, *first.claims]
    first.copies += len(line.claims)
    first.lead, first.said, first.at = line.lead, line.said, line.at
    first.vector = weights.softened(line.said, first.copied)
    return before


def _still(gap: timedelta) -> float:
    """What is left of the probability of a copy after `gap`.

    Whole for as long as a flood may last and its echoes count: else reposts would silence what had weighed fully.
    """
    return float(2.0 ** (-max(0.0, gap.days - _FADES_AFTER) / _HALF))


def _mention(copy: EvidenceClaim, line: Line, chains: list[Chain], weights: Weights) -> None:
    """A declared copy counts nothing, even if it says something else than its origin; who repeats it, repeats that."""
    states = weights.look(copy).states
    chain = _look_alike(chains, states)
    if chain is None:
        chains.append(Chain(states, [line], {copy.kind: copy.at}, {}, {copy.kind: weights.trust(copy)}))
    else:
        chain.mentioned[copy.kind] = copy.at
        chain.heard(copy, weights.trust(copy))


def _own(chain: Chain, lead: EvidenceClaim) -> Line | None:
    """The latest line of the same kind by the same body."""
    same = [line for line in chain.lines if line.lead.kind == lead.kind and line.body == lead.source]
    return same[-1] if same else None


def _voice(claim: EvidenceClaim) -> tuple[str, str]:
    """A body and how it speaks: an outlet that repeats a rumour and, later, a list has seen nobody twice."""
    return claim.kind, claim.source


def _speaks_for_itself(chain: Chain, lead: EvidenceClaim, own: Line | None) -> bool:
    """Whether a body is measured by what it said itself, whatever number of others repeat it meanwhile.

    It is if it stands with a line of its own, or if its word was lost among echoes longer ago than a flood may last.
    Else reposts would silence a later sighting.
    """
    if own is not None:
        return True
    said = chain.spoken.get(_voice(lead))
    return said is not None and lead.at - said > timedelta(days=_FADES_AFTER)


def _last_look_alike(chain: Chain, lead: EvidenceClaim, first_hand: bool) -> datetime | None:
    """When something was last said that this claim may repeat; None when nothing was."""
    return chain.mentioned.get(lead.kind) if first_hand else max(chain.mentioned.values())


def _look_alike(chains: list[Chain], states: frozenset[str]) -> Chain | None:
    """The chain that says the same, or else something more exact that this may be a vaguer copy of."""
    vaguer = None
    for chain in chains:
        if chain.states == states:
            return chain
        if vaguer is None and chain.states < states and states != _NOT_HELD:
            vaguer = chain
    return vaguer
