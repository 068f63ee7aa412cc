"""Claims about one person as evidence: the noun, and which claims cannot be weighed, each with its reason."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from operator import attrgetter

from lastcontact.assessment.tables import ALIVE, CUSTODY, OWN_CALL, STATES

GRADES = frozenset("ABCDEF")
NEVER_EVIDENCE = frozenset({"decision", "assessment", "leaning"})
"""What the bureau concluded is never fed back as evidence."""

MOST_YEARS = 100
"""A claim dated longer ago is mistyped, whoever it is about."""


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


def usable(claims: Sequence[EvidenceClaim], at: datetime) -> tuple[list[EvidenceClaim], list[SetAside]]:
    """The claims that can be weighed on `at`, in order of time, and the rest with reasons.

    Claims of the same moment stay in the order given: what was received first may be what the others repeat.
    """
    kept = sorted(claims, key=attrgetter("at"))
    earliest = at.year - MOST_YEARS
    if not kept or (kept[-1].at <= at and kept[0].at.year >= earliest and _all_fit(kept)):
        return kept, []
    kept = []
    aside: list[SetAside] = []
    seen: set[str] = set()
    for claim in claims:
        name = claim.claim
        if claim.at > at:
            why = f"it is later than {at:%Y-%m-%d %H:%M}, the moment of the assessment"
        elif claim.at.year < earliest:
            why = f"it is dated more than {MOST_YEARS} years before the assessment"
        elif name and name in seen:
            why = "another claim has the same id"
        else:
            why = _unfit(claim.kind, claim.asserts, claim.reliability, claim.credibility, claim.authenticity)
        seen.add(name)
        if why:
            aside.append(SetAside(name, why))
        else:
            kept.append(claim)
    kept.sort(key=attrgetter("at"))
    return kept, aside


def _all_fit(claims: Sequence[EvidenceClaim]) -> bool:
    """Whether none is to be set aside for itself or its id, as of most persons."""
    if len({c.claim for c in claims}) < len(claims):
        return False
    return not any(_unfit(c.kind, c.asserts, c.reliability, c.credibility, c.authenticity) for c in claims)


@lru_cache(maxsize=4096)
def _unfit(
    kind: str, asserts: tuple[str, ...], reliability: str | None, credibility: int | None, authenticity: str | None
) -> str:
    """Why such a claim cannot be weighed, whoever it is about; empty when it can. Few combinations occur."""
    if kind in NEVER_EVIDENCE:
        return "what the bureau concluded is never fed back as evidence"
    if reliability is not None and reliability not in GRADES:
        return "its source is graded outside A to F: write one letter, or null"
    if credibility is not None and credibility not in (1, 2, 3, 4, 5, 6):
        return "its information is graded outside 1 to 6: write one figure, or null"
    if authenticity not in (None, "confirmed", "unknown", "doubted"):
        return "its authenticity is none of confirmed, unknown, doubted"
    states = asserted_states(asserts)
    if states is None:
        return f"it asserts no state ({', '.join(STATES)}, alive or not_held), or contradicts itself"
    if len(states) == len(STATES):
        return "it excludes no state"
    if kind == CUSTODY and not states & ALIVE:
        return "what a captive says of others is not used"
    if kind == OWN_CALL and not states & ALIVE:
        return "who calls is alive: if another called and said it, give it the kind of that witness"
    return ""
