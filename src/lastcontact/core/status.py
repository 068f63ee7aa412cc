"""Fate and whereabouts as an officer decides them, and what stands of a decision when people around it change.

Sources: DESIGN rules 6-8; fate and whereabouts as separate axes after the glossary of missingpersons.icrc.org.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from lastcontact.core.dates import Interval


class Fate(StrEnum):
    ALIVE = "alive"
    DEAD = "dead"
    UNKNOWN = "unknown"


class Whereabouts(StrEnum):
    HELD = "held"
    HOSPITAL = "hospital"
    RETURNED = "returned"
    ELSEWHERE = "elsewhere"
    HANDED_OVER = "handed_over"
    BURIED = "buried"
    UNKNOWN = "unknown"


POSSIBLE = {
    Fate.ALIVE: frozenset(
        {Whereabouts.HELD, Whereabouts.HOSPITAL, Whereabouts.RETURNED, Whereabouts.ELSEWHERE, Whereabouts.UNKNOWN}
    ),
    Fate.DEAD: frozenset({Whereabouts.HANDED_OVER, Whereabouts.BURIED, Whereabouts.HELD, Whereabouts.UNKNOWN}),
    Fate.UNKNOWN: frozenset({Whereabouts.HELD, Whereabouts.HOSPITAL, Whereabouts.UNKNOWN}),
}


class Ground(StrEnum):
    """On what a death may be decided. Source: INTERPOL DVI guide (primary identifiers); DESIGN rule 8."""

    FINGERPRINTS = "fingerprints"
    DENTAL = "dental"
    DNA = "dna"
    COURT_DECLARATION = "court_declaration"


class Standing(StrEnum):
    AWAITS = "awaits_countersignature"
    STANDS = "stands"
    IN_REVIEW = "in_review"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Decision:
    """What an officer concluded, on which claims, of which records, seeing the journal up to `seen_seq`."""

    id: str
    seq: int
    anchor: str
    records: frozenset[str]
    fate: Fate
    whereabouts: Whereabouts
    holder: str = ""
    ground: Ground | None = None
    ground_rests_on: str = ""
    """The claim or the report that holds the finding; empty where it was not asked for yet."""
    claims: tuple[str, ...] = ()
    words: str = ""
    as_of: str = ""
    as_of_days: Interval | None = None
    """The days that those words mean; None where no day is read in them."""
    seen_seq: int = 0
    decided_by: str = ""
    decided_at: datetime | None = None
    countersigned_by: str = ""
    countersigned_at: datetime | None = None
    countersign_words: str = ""
    refused_by: str = ""
    reviewed_seq: int = 0
    """The entry with which an officer put it in review by hand; 0 if none did."""
    review_words: str = ""
    withdrawn: bool = False
    leaning: str = ""
    """What the assessment said then; never a reason, kept so that a difference shows."""
    little: tuple[str, ...] = ()
    """What it rested on too little for, as shown to whoever decided so all the same."""
    considered: tuple[str, ...] = ()
    """Answers that do not bear it and were taken into account."""

    @property
    def needs_countersignature(self) -> bool:
        return self.fate is Fate.DEAD


Leaves = Callable[[Decision], bool]
"""Whether what joined a person since leaves a decision as it is."""


def _never(_decision: Decision) -> bool:
    return False


def standing(decision: Decision, members: frozenset[str], *, latest: bool, leaves: Leaves = _never) -> Standing:
    """Where a decision stands now that its anchor's person consists of `members`.

    `latest`: no later decision that counts exists on the same person. `leaves`: asked when the members are others.
    """
    if decision.withdrawn:
        return Standing.WITHDRAWN
    if decision.refused_by:
        return Standing.REFUSED
    if not latest:
        return Standing.SUPERSEDED
    if decision.needs_countersignature and not decision.countersigned_by:
        return Standing.AWAITS
    if decision.reviewed_seq > decision.seq or (members != decision.records and not leaves(decision)):
        return Standing.IN_REVIEW
    return Standing.STANDS


def of_person(
    decisions: Iterable[Decision], members: frozenset[str], *, leaves: Leaves = _never
) -> tuple[tuple[Decision, Standing], ...]:
    """All decisions anchored in a person, newest first, each with its standing.

    A death that waits for its countersignature supersedes nothing: what stood before it stands until then.
    """
    ordered = sorted(decisions, key=lambda d: d.seq, reverse=True)
    found: list[tuple[Decision, Standing]] = []
    latest = True
    for decision in ordered:
        now = standing(decision, members, latest=latest, leaves=leaves)
        found.append((decision, now))
        if now in (Standing.STANDS, Standing.IN_REVIEW):
            latest = False
    return tuple(found)


def current(decided: Iterable[tuple[Decision, Standing]]) -> tuple[Decision, Standing] | None:
    """The decision that speaks for the person: the newest that stands or is in review; None if nobody decided."""
    return next((pair for pair in decided if pair[1] in (Standing.STANDS, Standing.IN_REVIEW)), None)
