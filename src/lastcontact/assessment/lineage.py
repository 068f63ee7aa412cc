"""Which claims are one line of evidence: declared reposts, undeclared look-alikes, an officer's split or join."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from operator import attrgetter

from lastcontact.assessment.evidence import EvidenceClaim, SetAside
from lastcontact.assessment.lines import Chain, Line, hold
from lastcontact.assessment.tables import PHYSICAL, STATES
from lastcontact.assessment.weights import Look, Weights

SILENCE = "silence"
_FADES_AFTER, _HALF = timedelta(days=20), 16.0
"""A look-alike that comes later than that is less probably a copy, by half in every so many days more."""
_OUTLASTED = timedelta(days=60)
"""What comes later than that no flood could silence."""
_AGAIN = 0.5
"""When a body says again what was probably a copy, that is a copy half as probably."""
_BETTER = 2.0
"""A look-alike whose grades leave so many times as much of it as of those before it leads their line."""
Chains = dict[frozenset[str], Chain]
"""By the states they say."""
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
    chains: Chains = {}
    lines: list[Line] = []
    declared: list[tuple[EvidenceClaim, Line]] = []
    for members in roots:
        lead = members[0]
        while declared and declared[0][0].at <= lead.at:
            _mention(*declared.pop(0), chains, weights)
        look = weights.look(lead)
        line = Line(lead, look, lead.source, look.vector, lead.at, members, lead.kind == PHYSICAL, len(members) - 1)
        if lead.claim in alone:
            lines.append(line)
        else:
            _place(line, chains, lines, weights)
        if line.copies:
            declared += [(copy, line) for copy in members[1:]]
            declared.sort(key=lambda pair: pair[0].at)
    for chain in chains.values():
        if chain.extras or chain.late:
            hold(chain, weights)
    notes += [SetAside(line.lead.claim, _HELD_BACK, line.after) for line in lines if line.held_back]
    lines.sort(key=attrgetter("at"))
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
    look = Look(weights.kind(claim), frozenset(STATES) - _FREE, vector, 1.0)
    return Line(claim, look, "", vector, at, [claim], False)


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
) -> tuple[list[list[EvidenceClaim]], list[SetAside]]:
    """The claims of each origin, the one that leads them first."""
    parent = {c.claim: joined.get(c.claim) or c.origin for c in claims if c.origin or c.claim in joined}
    for claim_id in alone:
        parent.pop(claim_id, None)
    if not parent:
        return [[c] for c in claims], []
    notes: list[SetAside] = []
    gathered: dict[str, list[EvidenceClaim]] = {}
    in_order = True
    for index, claim in enumerate(claims):
        root = claim.claim or claim.origin or f"\0{index}"
        if root in parent:
            root, circular = _root(root, parent, claims)
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
        rank = _ranked(claims)
        found.sort(key=lambda members: rank.get(members[0].claim, 0))
    return found, notes


def _ranked(claims: Sequence[EvidenceClaim]) -> dict[str, int]:
    return {c.claim: i for i, c in enumerate(claims)}


def _root(claim: str, parent: dict[str, str | None], claims: Sequence[EvidenceClaim]) -> tuple[str, bool]:
    """The last origin of a claim, known or not; in a circle its earliest member."""
    path: list[str] = []
    here = claim
    while True:
        path.append(here)
        above = parent.get(here)
        if above is None:
            return here, False
        if above in path:
            circle, rank = path[path.index(above) :], _ranked(claims)
            return min(circle, key=lambda c: rank.get(c, len(rank))), True
        here = above


def _place(line: Line, chains: Chains, lines: list[Line], weights: Weights) -> None:
    """Puts a line beside its look-alikes: as a line of its own, as the same word again, or as an echo."""
    lead, look = line.lead, line.look
    voice = (lead.kind, lead.source)
    chain = _look_alike(chains, look.states)
    if chain is None:
        trusts = {lead.kind: look.trust}
        chains[look.states] = Chain(look.states, [line], {lead.kind: lead.at}, {voice: lead.at}, trusts)
        lines.append(line)
        return
    known = lead.kind in chain.mentioned
    own, said = None, chain.spoken.get(voice)
    if look.kind.first_hand:
        own, alike, before = _own(chain, lead), chain.mentioned.get(lead.kind), chain.trusts.get(lead.kind, 0.0)
        last = said if _speaks_for_itself(own, lead, said) else alike
    else:
        last = alike = max(chain.mentioned.values())
        before = max(chain.trusts.values())
    worse = _led_by_a_worse(chain, line, own) if look.trust >= _BETTER * before else None
    chain.spoken[voice] = lead.at
    chain.heard(lead, look.trust)
    near = last is not None and lead.at - last <= weights.near
    if worse is not None and near:
        chain.extras.append(_lead_by_the_better(worse, line, weights))
    elif not near:
        line.copied = line.repeats = max(look.kind.copied, _again(own, weights)) if known else look.kind.copied
        # Who was only an echo and speaks again stands, but repeats no less probably than if it had kept silent.
        since = last if own else alike
        if since is not None and lead.at - since > _FADES_AFTER:
            line.copied *= _still(lead.at - since)
        line.vector = weights.softened(look.vector, line.copied)
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
        chain.extras.append(look)


def _led_by_a_worse(chain: Chain, line: Line, own: Line | None) -> Line | None:
    """The line that a much better claim takes over: at first hand one of its kind, else the first if none is there.

    A finding keeps its own lead, but for a better word of the body that made it.
    """
    look, kind = line.look, line.lead.kind
    if look.kind.first_hand:
        alike = (x for x in chain.lines if x.lead.kind == kind and not x.physical and x.look.states == look.states)
        return own if own is not None and own.look.states == look.states else next(alike, None)
    first = chain.lines[0]
    return None if first.look.kind.first_hand or first.physical or first.look.states != look.states else first


def _lead_by_the_better(first: Line, line: Line, weights: Weights) -> Look:
    """Gives a line its better claim and returns what led it, now an echo. What that gains is held in `hold`."""
    before = first.look
    first.stood, first.after = first.stood or first.vector, first.after or first.lead.claim
    first.claims = [*line.claims, *first.claims]
    first.copies += len(line.claims)
    first.lead, first.look, first.at = line.lead, line.look, line.at
    first.vector = weights.softened(line.look.vector, first.copied)
    return before


def _again(own: Line | None, weights: Weights) -> float:
    """How probable a copy is of a kind that spoke before: this body (`own`, its line), or another of its kind."""
    tables = weights.tables
    return max(tables.seen_again_copied, _AGAIN * own.repeats) if own else tables.said_elsewhere_copied


def _still(gap: timedelta) -> float:
    """What is left of the probability of a copy after `gap`.

    Whole for as long as a flood may last and its echoes count: else reposts would silence what had weighed fully.
    """
    return float(2.0 ** (-max(0.0, gap.days - _FADES_AFTER.days) / _HALF))


def _mention(copy: EvidenceClaim, line: Line, chains: Chains, weights: Weights) -> None:
    """A declared copy counts nothing, even if it says something else than its origin; who repeats it, repeats that."""
    look = weights.look(copy)
    chain = _look_alike(chains, look.states)
    if chain is None:
        chains[look.states] = Chain(look.states, [line], {copy.kind: copy.at}, {}, {copy.kind: look.trust})
    else:
        chain.heard(copy, look.trust)


def _own(chain: Chain, lead: EvidenceClaim) -> Line | None:
    """The latest line of the same kind by the same body. (An outlet's rumour and its list are not one body's.)"""
    for line in reversed(chain.lines):
        if line.body == lead.source and line.lead.kind == lead.kind:
            return line
    return None


def _speaks_for_itself(own: Line | None, lead: EvidenceClaim, said: datetime | None) -> bool:
    """Whether a body is measured by what it said itself, whatever number of others repeat it meanwhile.

    It is if it stands with a line of its own, or if its word (`said`) was lost among echoes longer ago than a flood may
    last. Else reposts would silence a later sighting.
    """
    return own is not None or (said is not None and lead.at - said > _FADES_AFTER)


def _look_alike(chains: Chains, states: frozenset[str]) -> Chain | None:
    """The chain that says the same, or else something more exact that this may be a vaguer copy of."""
    same = chains.get(states)
    if same is not None or len(states) == 1 or states == _NOT_HELD:
        return same
    return next((chain for exact, chain in chains.items() if exact < states), None)
