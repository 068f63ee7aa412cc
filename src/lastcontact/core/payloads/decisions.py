"""Decisions on fate and whereabouts, their countersignature, review and withdrawal."""

from __future__ import annotations

from dataclasses import dataclass

from lastcontact.core.dates import Interval
from lastcontact.core.entry import Subject
from lastcontact.core.payloads.registry import Payload, kind
from lastcontact.core.status import Fate, Ground, Whereabouts


@dataclass(frozen=True, slots=True, kw_only=True)
class OfDecision(Payload):
    """Sealed under the key of the anchor record."""

    decision: str
    anchor: str

    @property
    def subject(self) -> Subject:
        return f"record:{self.anchor}"


@kind("status.decided")
@dataclass(frozen=True, slots=True, kw_only=True)
class StatusDecided(OfDecision):
    records: frozenset[str]
    fate: Fate
    whereabouts: Whereabouts
    holder: str = ""
    ground: Ground | None = None
    ground_rests_on: str = ""
    """The claim or the report that holds the finding; empty in entries from before it was asked for."""
    claims: tuple[str, ...] = ()
    words: str = ""
    as_of: str = ""
    as_of_days: Interval | None = None
    """The days that those words mean, as they were read; none where no day is read in them, and in early entries."""
    seen_seq: int = 0
    leaning: str = ""
    little: tuple[str, ...] = ()
    """What it rested on too little for, in the words shown to the officer, who decided so knowing it."""
    considered: tuple[str, ...] = ()
    """Answers that do not bear it and were taken into account all the same."""


@kind("status.countersigned")
@dataclass(frozen=True, slots=True, kw_only=True)
class StatusCountersigned(OfDecision):
    agrees: bool = True
    why: str = ""


@kind("status.reviewed")
@dataclass(frozen=True, slots=True, kw_only=True)
class StatusReviewed(OfDecision):
    """Put in review by hand."""

    why: str


@kind("status.withdrawn")
@dataclass(frozen=True, slots=True, kw_only=True)
class StatusWithdrawn(OfDecision):
    why: str
