"""Lines of evidence, chains of look-alikes, and what a flood of them may move at most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from math import log2
from operator import mul

from lastcontact.assessment.evidence import EvidenceClaim
from lastcontact.assessment.tables import STATES
from lastcontact.assessment.weights import NEUTRAL, Look, Vector, Weights, bounded

_HELD_LOG2 = 0.6
"""What look-alikes add to the first words of their chain moves no further: echoes with the better claims that lead a
line, and what others say days later.

Who repeats a claim may be graded above it and may let days pass: nothing tells a flood from such words, so it would
take back what they add above.
"""
_FLOOD = 12
"""Of more echoes than that, and of what comes days after them, all together moves no further."""


@dataclass(slots=True)
class Line:
    """Claims that stand for one origin: the leading claim, those that repeat it, and their joint vector.

    `look`: what the leading claim alone would weigh, were it no copy; `body`: whose line it is, whoever's better claim
    leads it. `copied`: how probable it is that it is a copy, and `repeats`: how probable that would be if such words
    had come every day. `stood`: what it weighed before a better claim led it. `held_back`: whether a claim much better
    than those before it counts for less than it says; `after`: the first of those.
    """

    lead: EvidenceClaim
    look: Look
    body: str
    vector: Vector
    at: datetime
    claims: list[EvidenceClaim]
    physical: bool
    copies: int = 0
    copied: float = 0.0
    repeats: float = 0.0
    stood: Vector | None = None
    held_back: bool = False
    after: str = ""


@dataclass(slots=True)
class Chain:
    """Look-alikes: the lines among them, when each kind and source last spoke, how each kind is graded, and echoes.

    `late`: lines that stand only because nothing like them was said for some days.
    """

    states: frozenset[str]
    lines: list[Line]
    mentioned: dict[str, datetime]
    spoken: dict[tuple[str, str], datetime]
    trusts: dict[str, float]
    extras: list[Look] = field(default_factory=list)
    late: list[Line] = field(default_factory=list)

    def heard(self, claim: EvidenceClaim, trust: float) -> None:
        """Keeps when a kind last spoke, and the most that the grades of any claim of it have left."""
        self.mentioned[claim.kind] = claim.at
        if trust > self.trusts.get(claim.kind, 0.0):
            self.trusts[claim.kind] = trust


def hold(chain: Chain, weights: Weights) -> None:
    """Flattens what look-alikes add until it moves no further than it may."""
    extra = [_echoes(chain, weights)] if chain.extras else []
    led = [(x, stood) for x in chain.lines if (stood := x.stood) and not any(x is late for late in chain.late)]
    gains = [tuple([a / b for a, b in zip(line.vector, stood, strict=True)]) for line, stood in led]
    late = [line.vector for line in chain.late]
    at_once, later = _power([*extra, *gains]), _power(late)
    if len(chain.extras) > _FLOOD:
        at_once = later = min(at_once, later, _power([*extra, *gains, *late]))
    for line in chain.late:
        line.vector = _flattened(line.vector, later)
    for (line, stood), gain in zip(led, gains, strict=True):
        line.vector, line.held_back = _times(stood, _flattened(gain, at_once)), at_once < 1.0
        line.stood = None  # a copy that changed what it says has a chain with the same line: it is held once
    first = chain.lines[0]
    for echoes in extra:
        first.vector = _times(first.vector, _flattened(echoes, at_once))


def _power(vectors: Sequence[Vector]) -> float:
    """The power that keeps the product of vectors within what it may move: 1 if it is."""
    if not vectors:
        return 1.0
    logs = [list(map(log2, vector)) for vector in vectors]
    bits = logs[0] if len(logs) == 1 else [sum(values) for values in zip(*logs, strict=True)]
    spread = max(bits) - min(bits)
    return min(1.0, _HELD_LOG2 / spread) if spread else 1.0


def _echoes(chain: Chain, weights: Weights) -> Vector:
    """What all echoes make together, the weightiest first; capped however many they are."""
    joint = NEUTRAL
    own = [STATES.index(state) for state in chain.states]
    # A vaguer echo, "alive" after "held", may be taught to tell of another state most: then it is no echo of this.
    looks = [look for look in chain.extras if max(look.vector) <= max([look.vector[i] for i in own])]
    looks.sort(key=lambda look: min(look.vector))
    for index, look in enumerate(looks[:20]):
        copied = 1.0 - (1.0 - look.kind.copied) * 0.5**index
        joint = _times(joint, weights.softened(look.vector, copied))
    # One cap, few or many: a lower cap for a flood made a hundred reposts take back what three copies had given, and
    # one bit for up to four, half a bit for a flood, moved a state by 0.124.
    return bounded(joint, weights.tables.lookalike_cap_log2)


def _flattened(vector: Vector, power: float) -> Vector:
    return vector if power == 1.0 else tuple([value**power for value in vector])


def _times(one: Vector, other: Vector) -> Vector:
    return tuple(map(mul, one, other))
