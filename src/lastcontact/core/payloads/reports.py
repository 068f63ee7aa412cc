"""Reports: what reached the bureau, as received, and what may be done with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from lastcontact.core.claim import Claim
from lastcontact.core.covering import Cover
from lastcontact.core.dates import Interval
from lastcontact.core.entry import Subject
from lastcontact.core.payloads.registry import Payload, kind


class Channel(StrEnum):
    UPLOAD = "upload"
    PASTE = "paste"
    DESK = "desk"
    CALL = "call"
    LETTER = "letter"
    PARTNER = "partner"
    FAMILY_PAGE = "family_page"


class ReportKind(StrEnum):
    ARTICLE = "article"
    STATEMENT = "statement"
    LIST = "list"
    TRACING_REQUEST = "tracing_request"
    CALL_NOTE = "call_note"
    FOOTAGE = "footage"
    REPLY = "reply"
    MESSAGE = "message"


class Scope(StrEnum):
    """How widely a report may be shared; each wider than the one before. Source: practice of ICMP's online centre."""

    BUREAU = "bureau"
    INCIDENT = "incident"
    INTERMEDIARY = "intermediary"
    PARTIES = "parties"
    PUBLIC = "public"


class Basis(StrEnum):
    """The lawful basis. Source: Handbook on Data Protection in Humanitarian Action, 3rd edition, 2024, chapter 3."""

    VITAL_INTEREST = "vital_interest"
    PUBLIC_INTEREST = "public_interest"
    CONSENT = "consent"
    LEGAL_OBLIGATION = "legal_obligation"


READ_BY_MACHINE = "its text was read by machine"
"""Stands in what is said of a file or a page whose words were seen on a picture, and may be wrong."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """What could not be read, where, and what to do about it."""

    where: str
    what: str
    remedy: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfReport(Payload):
    report: str

    @property
    def subject(self) -> Subject:
        return f"report:{self.report}"


@dataclass(frozen=True, slots=True)
class KeptRow:
    """A row of a list as it stood, by the number that a person sees on it."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeptTable:
    """Of a table whose original was destroyed, the rows of which no record was made."""

    name: str
    header: tuple[str, ...]
    first_row: int
    rows: tuple[KeptRow, ...]
    found_header: bool = True


@dataclass(frozen=True, slots=True)
class ReportText:
    """The text that spans refer to, under a key of its own: it can give way to a redacted one."""

    text: str
    tables: tuple[KeptTable, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WithText(OfReport):
    """A payload that brings the report's text; `shares` holds it as "text:<report>.<edition>"."""

    shares: dict[str, ReportText] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The text, empty when the report has none or it was erased since."""
        return next((share.text for share in self.shares.values()), "")

    @property
    def tables(self) -> tuple[KeptTable, ...]:
        """What is kept of its tables instead of the original; none while that is there."""
        return next((share.tables for share in self.shares.values()), ())


@kind("report.received", share=ReportText)
@dataclass(frozen=True, slots=True, kw_only=True)
class ReportReceived(WithText):
    """A report on arrival; the original bytes lie sealed in the archive under `item`."""

    incident: str
    number: int
    of_kind: ReportKind
    source: str
    channel: Channel
    title: str = ""
    language: str = ""
    filename: str = ""
    media_type: str = "text/plain"
    size: int = 0
    item: str = ""
    digest: str = ""
    """Keyed digest of the original, for finding the same file again; never a plain hash."""
    published: str = ""
    published_on: date | None = None
    sender: str = ""
    confidential: bool = False
    """The reporter asked not to be named."""
    scope: Scope = Scope.INCIDENT
    basis: Basis = Basis.PUBLIC_INTEREST
    review_on: date | None = None
    repost_of: str = ""
    troubles: tuple[Trouble, ...] = ()
    about: str = ""
    """The record whose person a call is about, as the officer chose it; nothing need be claimed of them."""


@kind("report.reposts")
@dataclass(frozen=True, slots=True, kw_only=True)
class ReportReposts(OfReport):
    """An officer's word that this report repeats another, or (empty) that it does not."""

    of: str
    why: str = ""


@kind("report.dated")
@dataclass(frozen=True, slots=True, kw_only=True)
class ReportDated(OfReport):
    """The day on which a report was published or dated, mended by an officer: its text is read anew from that day."""

    published: str
    published_on: date
    why: str


@kind("report.narrowed")
@dataclass(frozen=True, slots=True, kw_only=True)
class ReportNarrowed(OfReport):
    scope: Scope
    by_reporter: bool = False
    withheld_as_detrimental: bool = False
    why: str = ""


@kind("report.widening_asked")
@dataclass(frozen=True, slots=True, kw_only=True)
class WideningAsked(OfReport):
    """An officer asks to share a report further; it holds once a second officer has agreed."""

    scope: Scope
    why: str


@kind("report.widening_seconded")
@dataclass(frozen=True, slots=True, kw_only=True)
class WideningSeconded(OfReport):
    """The second officer's word on sharing a report further."""

    agrees: bool = True
    why: str = ""


@kind("report.rows_taken")
@dataclass(frozen=True, slots=True, kw_only=True)
class RowsTaken(OfReport):
    """One batch of a list was taken in: rows `first` to `last`, as numbered in the list; intake goes on after it."""

    first: int
    last: int
    records: int
    columns: dict[str, str]
    unmapped: tuple[str, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    finished: bool = False
    table: str = ""
    """Which table of the file, where it holds several; rows are numbered within it."""
    left_out: tuple[int, ...] = ()
    """The rows since the batch before that were taken for headings, totals or remarks: no record was made of them."""
    says: Claim | None = None
    """What was said of the rows without a word of their own, where a column says it of each."""
    meanings: dict[str, str] = field(default_factory=dict)
    """What an officer said that words mean which were not understood -> a condition (reading.conditions)."""
    when: Interval | None = None
    """As of when the rows' own words were said, where no day stands beside them."""
    sought: bool | None = None
    """Whether those it names are sought, but whom their own word says killed or back."""
    not_before: date | None = None
    """The day before which none beside a word is right, as an officer said: the list's was taken there."""
    known_until: date | None = None
    """The last day that the list can know of, as an officer said: it was made later than the day it speaks of."""
    kept_sought: tuple[int, ...] = ()
    """The rows whose people are sought though their own word says killed or back, as an officer said."""
    slashes: dict[str, str] = field(default_factory=dict)
    """Label of a column -> which stands first in its days with a slash, "day" or "month", as an officer said."""


@kind("report.rows_taken_back")
@dataclass(frozen=True, slots=True, kw_only=True)
class RowsTakenBack(OfReport):
    """Every record made of a table was taken back, as it was taken in wrongly: their keys are destroyed, nothing rested
    on them, and the table can be taken in anew.
    """

    table: str = ""
    records: int
    why: str


@kind("report.passed_over")
@dataclass(frozen=True, slots=True, kw_only=True)
class PassedOver(OfReport):
    """No claim is in these words, an officer says; they leave the unread list."""

    start: int
    end: int


@kind("report.rest_left")
@dataclass(frozen=True, slots=True, kw_only=True)
class RestLeft(OfReport):
    """What is proposed of it and unread in it, and not judged by now, waits for nobody; `left` no takes that back."""

    why: str = ""
    left: bool = True


@kind("report.original_opened")
@dataclass(frozen=True, slots=True, kw_only=True)
class OriginalOpened(OfReport):
    """An officer took a copy of the original as received."""


@kind("report.transcribed", share=ReportText)
@dataclass(frozen=True, slots=True, kw_only=True)
class ReportTranscribed(WithText):
    """What an officer typed of an original from which no text could be read: a bad scan, a recording."""


@kind("report.redacted", share=ReportText)
@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRedacted(WithText):
    """The original gave way to a text without the erased; or is kept under a legal hold, and nothing changed."""

    legal_hold: str = ""
    ground: str = ""
    """On which ground words were blacked out, where that was for no record's erasure."""
    covers: tuple[Cover, ...] = ()
    """Where such words stand in its title, its sender and what officers wrote about it."""
