"""Each dispute once: of the pairs of claims that differ over the same thing, the one that tells most."""

from __future__ import annotations

from lastcontact.core.claim import Claim, ClaimType, Polarity
from lastcontact.core.frozen import frozen
from lastcontact.reading.comparing import one_count, one_voice
from lastcontact.reading.same_people import telling

WEIGHED = 40
"""How many earlier claims of its kind each claim is held against, so that time stays linear."""


@frozen
class Contradiction:
    """Claims `a` and `b` differ; `kind` is control, status, number, authenticity, modality or responsibility."""

    a: str
    b: str
    kind: str
    why: str


Pair = tuple[Contradiction, Claim, Claim]


def answers(pairs: list[Pair], place: dict[str, int]) -> list[Pair]:
    """A denial without a figure answers the claim nearest to it, and those that name the same people or place."""
    best: dict[str, tuple[int, Pair]] = {}
    for pair in pairs:
        made, a, _ = pair
        denial = made.a if a.polarity is Polarity.NEGATED else made.b
        apart = place[made.b] - place[made.a]
        rank = apart if denial == made.b else WEIGHED + apart
        if denial not in best or rank < best[denial][0]:
            best[denial] = (rank, pair)
    return [
        (made, a, b)
        for made, a, b in pairs
        if (a.count and b.count)
        or telling(a.subject) & telling(b.subject)
        or set(a.places) & set(b.places)
        or best[made.a if a.polarity is Polarity.NEGATED else made.b][1][0] is made
    ]


def told_once(pairs: list[Pair]) -> list[Contradiction]:
    """Of the pairs that set the same two voices against each other over the same thing, the one that tells most."""
    kept: list[Pair] = []
    for pair in sorted(pairs, key=lambda p: -_telling_much(p[1], p[2])):
        near = kept[-WEIGHED:]
        if _twins(*pair[1:]) or not any(
            _same_dispute(pair[1:], o[1:]) or _same_dispute(pair[:0:-1], o[1:]) for o in near
        ):
            kept.append(pair)
    return [made for made, _, _ in kept]


def _twins(a: Claim, b: Claim) -> bool:
    """Whether two claims are one and the same words, denied by one and told by another."""
    return a.evidence is not None and b.evidence is not None and a.evidence.start == b.evidence.start


def _telling_much(a: Claim, b: Claim) -> int:
    twins = _twins(a, b)
    full = sum(bool(x) for c in (a, b) for x in (c.count, c.places, c.when, c.subject, c.said))
    alike = bool(a.subject) and (a.subject or "").lower() == (b.subject or "").lower()
    return 2 * full - 8 * twins + 3 * alike


def _same_dispute(pair: tuple[Claim, ...], other: tuple[Claim, ...]) -> bool:
    if pair[0].type is not other[0].type or pair[1].type is not other[1].type:
        return False
    if ClaimType.CONTROLS in (pair[0].type, pair[1].type) and [c.actor for c in pair] != [c.actor for c in other]:
        return False
    return all(_retold(x, y) and one_count(x, y) for x, y in zip(pair, other, strict=True))


def _retold(a: Claim, b: Claim) -> bool:
    """Whether two claims are of one voice, or one is the outlet's own telling of what somebody has said."""
    return a.speaker is None or b.speaker is None or one_voice(a, b)
