"""Incidents: opening, groups, places named in them, who may see them, searches, what is owed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lastcontact.core.dates import Interval
from lastcontact.core.entry import Subject
from lastcontact.core.payloads.registry import Payload, kind


@dataclass(frozen=True, slots=True, kw_only=True)
class OfIncident(Payload):
    incident: str

    @property
    def subject(self) -> Subject:
        return f"incident:{self.incident}"


@kind("incident.opened")
@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentOpened(OfIncident):
    number: int
    title: str
    summary: str = ""
    when: Interval | None = None
    places: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    """The sides that claims come from, for the lanes of the timeline; in the order of the alphabet."""


@kind("incident.described")
@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentDescribed(OfIncident):
    title: str
    summary: str = ""
    when: Interval | None = None
    places: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()


@kind("access.proposed")
@dataclass(frozen=True, slots=True, kw_only=True)
class AccessProposed(OfIncident):
    officer: str
    why: str = ""


@kind("access.granted")
@dataclass(frozen=True, slots=True, kw_only=True)
class AccessGranted(OfIncident):
    officer: str


@kind("access.withdrawn")
@dataclass(frozen=True, slots=True, kw_only=True)
class AccessWithdrawn(OfIncident):
    officer: str
    why: str = ""


class GroupKind(StrEnum):
    UNIT = "unit"
    POSITION = "position"
    RESIDENTS = "residents"
    COHORT = "cohort"


@kind("group.named")
@dataclass(frozen=True, slots=True, kw_only=True)
class GroupNamed(OfIncident):
    """A unit, a position, a village's residents, or a cohort that counts speak of."""

    group: str
    label: str
    of_kind: GroupKind
    side: str = ""
    strength: str = ""
    """How many, in the words of whoever said so; a count proper is a claim."""
    places: tuple[str, ...] = ()
    last_heard: str = ""
    last_heard_on: Interval | None = None
    cut_off: bool = False
    """Residents who cannot leave or be reached."""
    source: str = ""


@kind("group.mended")
@dataclass(frozen=True, slots=True, kw_only=True)
class GroupMended(OfIncident):
    """A group is called so and is of this side, as it was named wrongly; claims that count it keep it."""

    group: str
    label: str
    side: str = ""
    why: str = ""


@kind("group.heard")
@dataclass(frozen=True, slots=True, kw_only=True)
class GroupHeard(OfIncident):
    group: str
    last_heard: str
    last_heard_on: Interval | None = None
    cut_off: bool | None = None
    source: str = ""


@kind("bodies.told_apart")
@dataclass(frozen=True, slots=True, kw_only=True)
class BodiesToldApart(OfIncident):
    """Names in the incident's reports, each of which is another body than the others and than `source`."""

    names: tuple[str, ...]
    source: str = ""
    apart: bool = True
    """False: that was said by mistake; whether they are one is asked again."""


@kind("search.planned")
@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPlanned(OfIncident):
    search: str
    area: str
    team: str
    permission: str = ""
    starts: str = ""
    places: tuple[str, ...] = ()


@kind("search.ended")
@dataclass(frozen=True, slots=True, kw_only=True)
class SearchEnded(OfIncident):
    search: str
    outcome: str
    ended: str = ""


@kind("duty.noted")
@dataclass(frozen=True, slots=True, kw_only=True)
class DutyNoted(OfIncident):
    """What somebody owes or promised: to whom, by when, on which claim it rests."""

    duty: str
    owed_by: str
    what: str
    owed_to: str = ""
    promised: bool = False
    due: Interval | None = None
    claim: str = ""
    source: str = ""
    about: str = ""


@kind("duty.done")
@dataclass(frozen=True, slots=True, kw_only=True)
class DutyDone(OfIncident):
    duty: str
    done: Interval | None = None
    words: str = ""
    claim: str = ""
