"""The leaning and the confidence: when the machine says a state at all, and how much stands behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lastcontact.assessment.results import Assessment
from lastcontact.assessment.tables import PHYSICAL, STATES, Tables

UNKNOWN = "unknown"
DOMINATES = 0.80
"""From "very likely" on a state dominates. Source: ICD 203 bands; DESIGN rule 7 asks for a leaning, never a verdict."""
SPEAKS_LOG2 = 0.4
"""A line with less than this many bits for a state is not counted as standing behind it."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """What a leaning needs to know of a line: its kind, the states it allows, its bits for the most probable state."""

    kind: str
    states: frozenset[str]
    weight_log2: float


def behind(state: str, lines: Sequence[Weighed]) -> list[Weighed]:
    """The lines that speak for `state`: they assert it, and weigh for it."""
    return [line for line in lines if line.weight_log2 >= SPEAKS_LOG2 and state in line.states]


def named(assessment: Assessment) -> frozenset[str]:
    """The states that some line says by itself; one that leaves several open ("alive", a denial) says none of them."""
    return frozenset(line.states[0] for line in assessment.lines if len(line.states) == 1)


def spoken_for(assessment: Assessment) -> str:
    """The most probable of the states that lines say; of all, where they say none."""
    said = named(assessment) or frozenset(STATES)
    return max((s for s in STATES if s in said), key=lambda s: assessment.distribution[s])


def leaning_of(state: str, probability: float, lines: Sequence[Weighed]) -> str:
    """`state` if it dominates on two independent lines, or "unknown"; "dead" needs a physical identification too."""
    return UNKNOWN if held_back(state, probability, lines) else state


def held_back(state: str, probability: float, lines: Sequence[Weighed]) -> str:
    """Why the leaning is not to `state`: "odds", "lines" or "identification"; empty when it is."""
    standing = behind(state, lines)
    if probability < DOMINATES:
        return "odds"
    if len(standing) < 2:
        return "lines"
    return "identification" if state == "dead" and all(line.kind != PHYSICAL for line in standing) else ""


def confidence_of(state: str, lines: Sequence[Weighed], tables: Tables) -> str:
    """low, moderate or high: how many independent lines stand behind the most probable state, and against it."""
    standing = behind(state, lines)
    if len(standing) < 2:
        return "low"
    first_hand = sum(tables.kinds[line.kind].first_hand for line in standing if line.kind in tables.kinds)
    against = sum(line.weight_log2 <= -1.0 for line in lines)
    if len(standing) >= 3 and first_hand >= 2 and not against:
        return "high"
    if first_hand >= 1 and len(standing) > against:
        return "moderate"
    return "low"


def compared(assessment: Assessment, decided: frozenset[str]) -> str:
    """How a decision stands to the assessment: "agrees", "differs" or "open". A neutral flag; it changes neither."""
    if assessment.leaning == UNKNOWN or not decided:
        return "open"
    return "agrees" if assessment.leaning in decided else "differs"
