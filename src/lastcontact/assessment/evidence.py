"""Claims about a person as evidence: the noun, what it asserts, and why one cannot be weighed whoever it is about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from lastcontact.assessment.tables import ALIVE, CUSTODY, OWN_CALL, STATES

GRADES = frozenset("ABCDEF")
NEVER_EVIDENCE = frozenset({"decision", "assessment", "leaning"})
"""What the bureau concluded is never fed back as evidence."""


@dataclass(frozen=True, slots=True)
class EvidenceClaim:
    """One claim about one person, as CLAIMS.jsonl holds it.

    `asserts`: states, "alive" (any but dead) or "not_held". `at`: when what it says was so, aware. `reliability`
    A-F; `credibility` 1-6 or None; `authenticity` confirmed, unknown, doubted or None. `origin`: the claim it repeats.
    """

    person: str
    at: datetime
    kind: str
    asserts: tuple[str, ...]
    source: str = ""
    reliability: str | None = "F"
    credibility: int | None = None
    authenticity: str | None = None
    claim: str = ""
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class SetAside:
    """A claim that was not weighed, or not for all it says, and the plain reason; `other`: the claim it may repeat."""

    claim: str
    why: str
    other: str = ""


def asserted_states(asserts: Iterable[str]) -> frozenset[str] | None:
    """The states a claim allows; None when it names none, an unknown one, or contradicts itself.

    >>> sorted(asserted_states(["not_held"]))
    ['alive_elsewhere', 'dead', 'hospital', 'returned']
    """
    return _asserted(tuple(asserts))


@lru_cache(maxsize=4096)
def _asserted(asserts: tuple[str, ...]) -> frozenset[str] | None:
    named: set[str] = set()
    excluded: set[str] = set()
    for word in asserts:
        if word == "not_held":
            excluded.add("held")
        elif word == "alive":
            named |= ALIVE
        elif word in STATES:
            named.add(word)
        else:
            return None
    if not named and not excluded:
        return None
    allowed = (named or set(STATES)) - excluded
    return frozenset(allowed) if allowed else None


def unfit(claim: EvidenceClaim) -> str:
    """Why a claim cannot be weighed, whoever it is about; empty when it can."""
    if claim.kind in NEVER_EVIDENCE:
        return "what the bureau concluded is never fed back as evidence"
    if claim.reliability is not None and claim.reliability not in GRADES:
        return "its source is graded outside A to F: write one letter, or null"
    if claim.credibility is not None and claim.credibility not in (1, 2, 3, 4, 5, 6):
        return "its information is graded outside 1 to 6: write one figure, or null"
    if claim.authenticity not in (None, "confirmed", "unknown", "doubted"):
        return "its authenticity is none of confirmed, unknown, doubted"
    states = asserted_states(claim.asserts)
    if states is None:
        return f"it asserts no state ({', '.join(STATES)}, alive or not_held), or contradicts itself"
    if len(states) == len(STATES):
        return "it excludes no state"
    if claim.kind == CUSTODY and not states & ALIVE:
        return "what a captive says of others is not used"
    if claim.kind == OWN_CALL and not states & ALIVE:
        return "who calls is alive: if another called and said it, give it the kind of that witness"
    return ""
