"""The leaning and the confidence: when the machine says a state at all, and how much stands behind it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lastcontact.assessment.courses import Array
from lastcontact.assessment.lines import Lines
from lastcontact.assessment.results import Assessment
from lastcontact.assessment.tables import STATES

UNKNOWN = "unknown"
DOMINATES = 0.80
"""From "very likely" on a state dominates. Source: ICD 203 bands; DESIGN rule 7 asks for a leaning, never a verdict."""
SPEAKS_LOG2 = 0.4
"""A line with less than this many bits for a state is not counted as standing behind it."""
AGAINST_LOG2 = -1.0
"""A line with so many bits or fewer weighs against a state."""


@dataclass(frozen=True)
class Backing:
    """(persons,): lines that speak for the likeliest state, which assert it and weigh for it; of these, those at first
    hand and the identifications of remains; and lines that weigh against it. Silence is none of them."""

    behind: NDArray[np.int64]
    first_hand: NDArray[np.int64]
    identified: NDArray[np.int64]
    against: NDArray[np.int64]


def backing(lines: Lines, top: NDArray[np.int64], weights_log2: Array) -> Backing:
    """What stands behind the states `top` (persons,); `weights_log2` (lines,): a line's bits for its person's."""
    rows, look, persons = lines.heard.looks, lines.look, len(top)
    heard = ~rows.silent[look]
    # What stands only because nothing like it was said for some days may be a copy: it is no second line.
    own = heard & ~lines.lineage.late[lines.origin]
    behind = own & (weights_log2 >= SPEAKS_LOG2) & rows.allows[look, top[lines.person]]
    against = heard & (weights_log2 <= AGAINST_LOG2)

    def count(which: NDArray[np.bool_]) -> NDArray[np.int64]:
        return np.bincount(lines.person[which], minlength=persons)

    return Backing(
        count(behind), count(behind & rows.first_hand[look]), count(behind & rows.remains[look]), count(against)
    )


def named(assessment: Assessment) -> frozenset[str]:
    """The states that some line says by itself; one that leaves several open ("alive", a denial) says none of them."""
    return frozenset(line.states[0] for line in assessment.lines if len(line.states) == 1)


def left_open(assessment: Assessment) -> frozenset[str]:
    """The states that some line leaves open beside others."""
    return frozenset(state for line in assessment.lines if len(line.states) > 1 for state in line.states)


def spoken_for(assessment: Assessment) -> str:
    """The most probable of the states that lines say; of all, where they say none."""
    said = named(assessment) or frozenset(STATES)
    return max((s for s in STATES if s in said), key=lambda s: assessment.distribution[s])


def withheld(top: NDArray[np.int64], probability: Array, backed: Backing) -> list[str]:
    """Why the leaning is not to the likeliest state: "odds", "lines" or "identification"; empty when it is.

    It leans to a state that dominates on two independent lines; "dead" needs a physical identification too.
    """
    unidentified = (top == STATES.index("dead")) & (backed.identified == 0)
    few = np.where(backed.behind < 2, "lines", np.where(unidentified, "identification", ""))
    found: list[str] = np.where(probability < DOMINATES, "odds", few).tolist()
    return found


def confidence(backed: Backing) -> list[str]:
    """low, moderate or high: how many independent lines stand behind the most probable state, and against it."""
    behind, first_hand, against = backed.behind, backed.first_hand, backed.against
    high = (behind >= 3) & (first_hand >= 2) & (against == 0)
    moderate = (behind >= 2) & (first_hand >= 1) & (behind > against)
    found: list[str] = np.where(high, "high", np.where(moderate, "moderate", "low")).tolist()
    return found


def compared(assessment: Assessment, decided: frozenset[str]) -> str:
    """How a decision stands to the assessment: "agrees", "differs" or "open". A neutral flag; it changes neither."""
    if assessment.leaning == UNKNOWN or not decided:
        return "open"
    return "agrees" if assessment.leaning in decided else "differs"
