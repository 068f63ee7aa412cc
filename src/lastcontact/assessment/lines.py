"""Lines of evidence, chains of look-alikes, and what a flood of them may move at most."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from math import log2, prod

from lastcontact.assessment.evidence import EvidenceClaim
from lastcontact.assessment.tables import STATES
from lastcontact.assessment.weights import Vector, Weights, bounded

_LATE_LOG2 = 0.6
"""What others say later moves no further together: a flood between would silence it."""


@dataclass(slots=True)
class Line:
    """Claims that stand for one origin: the leading claim, those that repeat it, and their joint vector.

    `said`: what the leading claim alone would weigh, were it no copy; `copied`: how probable it is that it is one, and
    `repeats`: how probable that would be if such words had come every day.
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
    repeats: float = 0.0


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
    extras: list[EvidenceClaim] = field(default_factory=list)
    late: list[Line] = field(default_factory=list)

    def heard(self, claim: EvidenceClaim, trust: float) -> None:
        """Keeps the most that the grades of any claim of a kind have left."""
        self.trusts[claim.kind] = max(self.trusts.get(claim.kind, 0.0), trust)


def hold_late(late: list[Line]) -> None:
    """Flattens the late lines in log scale, alike, until together they move no further than they may."""
    if not late:
        return
    joint = late[0].vector if len(late) == 1 else [prod(v) for v in zip(*(x.vector for x in late), strict=True)]
    spread = log2(max(joint) / min(joint))
    if spread > _LATE_LOG2:
        for line in late:
            line.vector = tuple(value ** (_LATE_LOG2 / spread) for value in line.vector)


def add_extras(chain: Chain, weights: Weights) -> None:
    """All look-alikes together, the weightiest first, move the first line a little, however many they are."""
    joint = [1.0] * len(chain.lines[0].vector)
    own = [STATES.index(state) for state in chain.states]
    # A vaguer echo, "alive" after "held", may be taught to tell of another state most: then it is no echo of this.
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
