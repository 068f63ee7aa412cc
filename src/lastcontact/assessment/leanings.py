"""The leaning and the confidence: when the machine says a state at all, and how much stands behind it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from lastcontact.assessment.results import Assessment
from lastcontact.assessment.tables import PHYSICAL, STATES, Tables

UNKNOWN = "unknown"
DOMINATES = 0.80
"""From "very likely" on a state dominates. Source: ICD 203 bands; DESIGN rule 7 asks for a leaning, never a verdict."""
SPEAKS_LOG2 = 0.4
"""A line with less than this many bits for a state is not counted as standing behind it."""
AGAINST_LOG2 = -1.0
"""A line with so many bits or fewer weighs against a state."""


def sides(state: str, lines: Iterable[tuple[str, Container[str], float]]) -> tuple[list[str], int]:
    """The kinds of the lines that speak for `state`, which assert it and weigh for it; how many weigh against it.

    `lines`: of each its kind, the states it allows, its bits for `state`.
    """
    behind, against = [], 0
    for kind, states, weight_log2 in lines:
        if weight_log2 >= SPEAKS_LOG2 and state in states:
            behind.append(kind)
        elif weight_log2 <= AGAINST_LOG2:
            against += 1
    return behind, against


def named(assessment: Assessment) -> frozenset[str]:
    """The states that some line says by itself; one that leaves several open ("alive", a denial) says none of them."""
    return frozenset(line.states[0] for line in assessment.lines if len(line.states) == 1)


def spoken_for(assessment: Assessment) -> str:
    """The most probable of the states that lines say; of all, where they say none."""
    said = named(assessment) or frozenset(STATES)
    return max((s for s in STATES if s in said), key=lambda s: assessment.distribution[s])


def leaning_of(state: str, probability: float, behind: Sequence[str]) -> str:
    """`state` if it dominates on two independent lines, or "unknown"; "dead" needs a physical identification too."""
    return UNKNOWN if held_back(state, probability, behind) else state


def held_back(state: str, probability: float, behind: Sequence[str]) -> str:
    """Why the leaning is not to `state`: "odds", "lines" or "identification"; empty when it is."""
    if probability < DOMINATES:
        return "odds"
    if len(behind) < 2:
        return "lines"
    return "identification" if state == "dead" and PHYSICAL not in behind else ""


def confidence_of(behind: Sequence[str], against: int, tables: Tables) -> str:
    """low, moderate or high: how many independent lines stand behind the most probable state, and against it."""
    if len(behind) < 2:
        return "low"
    first_hand = sum(tables.kinds[kind].first_hand for kind in behind if kind in tables.kinds)
    if len(behind) >= 3 and first_hand >= 2 and not against:
        return "high"
    if first_hand >= 1 and len(behind) > against:
        return "moderate"
    return "low"


def compared(assessment: Assessment, decided: frozenset[str]) -> str:
    """How a decision stands to the assessment: "agrees", "differs" or "open". A neutral flag; it changes neither."""
    if assessment.leaning == UNKNOWN or not decided:
        return "open"
    return "agrees" if assessment.leaning in decided else "differs"
