"""Sources and places: who speaks, on which side, how reliable; and what each place is called, by whom."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from lastcontact.core.entry import Subject
from lastcontact.core.grading import Reliability
from lastcontact.core.payloads.registry import Payload, kind


class SourceKind(StrEnum):
    BODY = "body"
    OUTLET = "outlet"
    PERSON = "person"
    RELATIVE = "relative"
    INTERMEDIARY = "intermediary"
    BUREAU = "bureau"


@dataclass(frozen=True, slots=True, kw_only=True)
class OfSource(Payload):
    source: str

    @property
    def subject(self) -> Subject:
        return f"source:{self.source}"


@kind("source.named")
@dataclass(frozen=True, slots=True, kw_only=True)
class SourceNamed(OfSource):
    """Named again, the latest naming holds: also when a name it is cited by was added or taken away."""

    name: str
    of_kind: SourceKind
    side: str = ""
    """The side it speaks from; empty is neither side. No side is the default."""
    reliability: Reliability = Reliability.F
    other_names: tuple[str, ...] = ()
    incident: str = ""
    """Where it was named, when it was in an incident."""
    common: bool = False
    """Every incident may choose it."""


@kind("source.graded")
@dataclass(frozen=True, slots=True, kw_only=True)
class SourceGraded(OfSource):
    reliability: Reliability
    why: str = ""


@kind("mapping.remembered")
@dataclass(frozen=True, slots=True, kw_only=True)
class MappingRemembered(OfSource):
    """How this source's lists are to be read. Each entry holds all of it: what an entry leaves out holds no longer."""

    columns: dict[str, str]
    """Header as written -> field."""
    meanings: dict[str, str] = field(default_factory=dict)
    """What an officer said that the words of its lists mean -> a condition (reading.conditions)."""


@dataclass(frozen=True, slots=True)
class PlaceName:
    """One name of a place, as written, with who uses it."""

    text: str
    language: str = ""
    used_by: str = ""
    period: str = ""


@kind("place.named")
@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceNamed(Payload):
    """All forms of a place's name; a later entry for the same place replaces the forms and coordinates."""

    place: str
    names: tuple[PlaceName, ...]
    of_kind: str = "place"
    latitude: float | None = None
    longitude: float | None = None
    within: str = ""
    incident: str = ""
    """Where it was named, when it was in an incident."""
    common: bool = False
    """Every incident may choose it."""

    @property
    def subject(self) -> Subject:
        return f"place:{self.place}"
