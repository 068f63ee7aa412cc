"""Records: one person as one report describes them."""

from __future__ import annotations

from dataclasses import dataclass, field

from lastcontact.core.claim import Claim
from lastcontact.core.dates import Interval
from lastcontact.core.entry import Subject
from lastcontact.core.payloads.registry import Payload, kind
from lastcontact.core.payloads.reports import Trouble


@dataclass(frozen=True, slots=True)
class Described:
    """What a report says of a person, each field as written; empty is "not said".

    Source of the fields: GC III art. 122, GC IV art. 138, Model Law on the Missing art. 2 (minimum data).
    """

    name: str = ""
    given_name: str = ""
    family_name: str = ""
    patronymic: str = ""
    father_name: str = ""
    mother_name: str = ""
    birth: str = ""
    age: str = ""
    sex: str = ""
    birth_place: str = ""
    address: str = ""
    place: str = ""
    unit: str = ""
    rank: str = ""
    service_number: str = ""
    phone: str = ""
    nationality: str = ""
    occupation: str = ""
    marks: str = ""
    last_contact: str = ""
    last_contact_on: Interval | None = None
    circumstances: str = ""
    held_at: str = ""
    """Where a report says that the person is held, as written there: a claim, and no home."""
    other: dict[str, str] = field(default_factory=dict)

    @property
    def full_name(self) -> str:
        """The name as written, or its parts family name first."""
        return self.name or " ".join(p for p in (self.family_name, self.given_name, self.patronymic) if p)


@dataclass(frozen=True, slots=True)
class ToInform:
    """A person to be informed; not always the enquirer, and there may be several."""

    name: str
    relation: str
    contact: str = ""
    wishes: str = ""


@dataclass(frozen=True, slots=True)
class Enquirer:
    """Who asked, in what relation, and what they allow."""

    name: str
    relation: str
    contact: str = ""
    language: str = ""
    to_inform: tuple[ToInform, ...] = ()
    kinship_checked_by: str = ""
    wishes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfRecord(Payload):
    record: str

    @property
    def subject(self) -> Subject:
        return f"record:{self.record}"


@kind("record.opened")
@dataclass(frozen=True, slots=True, kw_only=True)
class RecordOpened(OfRecord):
    incident: str
    report: str
    described: Described
    locator: str = ""
    """Where in the report: "row 31", "01:12"."""
    language: str = ""
    sought: bool = True
    """False where a list names somebody nobody has been asked to seek (yet)."""
    enquirer: Enquirer | None = None
    group: str = ""
    says: Claim | None = None
    """What the report asserts of everybody it names ("held", "missing"), as a claim on this person."""
    source: str = ""
    """Who speaks in `says`, where it is a source the bureau knows."""
    evidence_kind: str = ""
    passed_on_by: str = ""
    """The source of the report, where that only passes on what `says` says (core.speakers.passes_on)."""
    troubles: tuple[Trouble, ...] = ()
    of_several: bool = False
    """The row named several people, of whom this is one."""
    not_understood: bool = False
    """Its row has a word of condition that was not understood: nothing is said of this person."""


@kind("record.amended")
@dataclass(frozen=True, slots=True, kw_only=True)
class RecordAmended(OfRecord):
    """A mistake of ours in copying is mended; what the report says is never edited."""

    described: Described
    why: str
    of_several: bool = False
    """The row named several people: from here on this record is one of them, and was opened as that."""


@kind("record.sought")
@dataclass(frozen=True, slots=True, kw_only=True)
class RecordSought(OfRecord):
    """Whether the bureau seeks this person from now on, as an officer says; nothing of the record changes."""

    sought: bool
    why: str = ""


@kind("record.viewed")
@dataclass(frozen=True, slots=True, kw_only=True)
class RecordViewed(OfRecord):
    page: str = "person"


@kind("record.file_asked")
@dataclass(frozen=True, slots=True, kw_only=True)
class FileAsked(OfRecord):
    """All that is held of a person is handed out: to whom, how far that lets reports go, and on what ground."""

    file: str
    whom: str
    audience: str
    why: str
    needs_second: bool = False


@kind("record.file_seconded")
@dataclass(frozen=True, slots=True, kw_only=True)
class FileSeconded(OfRecord):
    """The second officer's word on handing out what is held of a child."""

    file: str
    agrees: bool
    why: str = ""


@kind("record.withheld")
@dataclass(frozen=True, slots=True, kw_only=True)
class RecordWithheld(OfRecord):
    """GC IV art. 137: kept from a party because it would harm; shown to the neutral intermediary all the same."""

    from_party: str
    why: str
    lifted: bool = False


@kind("record.erasure_ordered")
@dataclass(frozen=True, slots=True, kw_only=True)
class ErasureOrdered(Payload):
    """Says that a record was erased and on what ground, and nothing about whom."""

    record: str
    ground: str
    legal_hold: str = ""

    @property
    def subject(self) -> Subject:
        return "bureau:0"
