"""The leaning and the confidence: when the machine says a state at all, and how much stands behind it."""

from __future__ import annotations

from collections.abc import Sequence

from lastcontact.assessment.results import Assessment, Distribution, LineOfEvidence
from lastcontact.assessment.tables import PHYSICAL, Tables

UNKNOWN = "unknown"
DOMINATES = 0.80
"""From "very likely" on a state dominates. Source: ICD 203 bands; DESIGN rule 7 asks for a leaning, never a verdict."""
SPEAKS_LOG2 = 0.4
"""A line with less than this many bits for a state is not counted as standing behind it."""


def behind(state: str, lines: Sequence[LineOfEvidence]) -> list[LineOfEvidence]:
    """The lines that speak for `state`: they assert it, and weigh for it."""
    return [line for line in lines if state in line.states and line.weight_log2[state] >= SPEAKS_LOG2]


def leaning_of(distribution: Distribution, lines: Sequence[LineOfEvidence]) -> str:
    """The state that dominates on two independent lines, or "unknown"; "dead" needs a physical identification too."""
    state = max(distribution, key=lambda s: distribution[s])
    if distribution[state] < DOMINATES:
        return UNKNOWN
    standing = behind(state, lines)
    if len(standing) < 2:
        return UNKNOWN
    if state == "dead" and not any(line.kind == PHYSICAL for line in standing):
        return UNKNOWN
    return state


def confidence_of(distribution: Distribution, lines: Sequence[LineOfEvidence], tables: Tables) -> str:
    """low, moderate or high: how many independent lines stand behind the most probable state, and against it."""
    state = max(distribution, key=lambda s: distribution[s])
    standing = behind(state, lines)
    first_hand = sum(tables.kinds[line.kind].first_hand for line in standing if line.kind in tables.kinds)
    against = sum(line.weight_log2[state] <= -1.0 for line in lines)
    if len(standing) >= 3 and first_hand >= 2 and not against:
        return "high"
    if len(standing) >= 2 and first_hand >= 1 and len(standing) > against:
        return "moderate"
    return "low"


def compared(assessment: Assessment, decided: frozenset[str]) -> str:
    """How a decision stands to the assessment: "agrees", "differs" or "open". A neutral flag; it changes neither."""
    if assessment.leaning == UNKNOWN or not decided:
        return "open"
    return "agrees" if assessment.leaning in decided else "differs"
