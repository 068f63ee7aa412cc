"""Acts that bring things in and say who is who."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lastcontact.core.claim import Claim
from lastcontact.core.dates import Interval
from lastcontact.core.grading import Credibility, Reliability
from lastcontact.core.payloads.incidents import GroupKind
from lastcontact.core.payloads.records import Described, Enquirer
from lastcontact.core.payloads.reports import Channel, ReportKind, Scope
from lastcontact.core.payloads.sources import PlaceName, SourceKind
from lastcontact.core.person import Verdict
from lastcontact.demonstration.acts.base import Act


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenIncident(Act):
    title: str
    summary: str
    when: Interval
    places: tuple[str, ...]
    sides: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LetIn(Act):
    """A colleague is proposed by one officer and agreed to by another."""

    officer: str
    agreed_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NamePlace(Act):
    names: tuple[PlaceName, ...]
    kind: str = "village"


@dataclass(frozen=True, slots=True, kw_only=True)
class NameSource(Act):
    name: str
    kind: SourceKind
    side: str
    reliability: Reliability
    other_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NameGroup(Act):
    label: str
    kind: GroupKind
    side: str = ""
    strength: str = ""
    places: tuple[str, ...] = ()
    last_heard: str = ""
    last_heard_on: Interval | None = None
    cut_off: bool = False
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HearGroup(Act):
    group: str
    heard: str
    on: Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiveReport(Act):
    kind: ReportKind
    source: str
    channel: Channel
    title: str
    text: str = ""
    data: bytes = b""
    filename: str = ""
    language: str = "en"
    published: str = ""
    published_on: date | None = None
    repost_of: str = ""
    scope: Scope | None = None
    """None: an article anybody, all else the incident's officers and the families they speak with."""
    confidential: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BringInList(Act):
    """A list received before is taken row by row. `on` is its name in the truth; `persons`: row -> person."""

    report: str
    on: str
    persons: tuple[tuple[int, str], ...]
    says: Claim
    evidence_kind: str = ""
    sought: bool = False
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeClaim(Act):
    """`quote` are the words of the report it stands on, each once in the text; empty for a claim from a table."""

    report: str
    body: Claim
    quote: str = ""
    record: str = ""
    group: str = ""
    source: str = ""
    answers: str = ""
    answer: str = ""
    item: str = ""
    timecode: str = ""
    credibility: Credibility = Credibility.SIX
    evidence_kind: str = ""
    origin: str = ""
    """The claim it repeats."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoThrough(Act):
    """What the reader still proposes in the words of a claim that stands is rejected, as these say something else; the
    rest is left unjudged with a reason, as it is no error of the reader's; the unread words are passed over.
    """

    report: str
    why: str
    otherwise: str = "The words do not say this: they stand in another claim."


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenRecord(Act):
    """A tracing request, a face at a timecode, a body, somebody named in a call."""

    report: str
    person: str
    described: Described
    locator: str = ""
    language: str = ""
    enquirer: Enquirer | None = None
    group: str = ""
    says: Claim | None = None
    evidence_kind: str = ""
    sought: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PreserveItem(Act):
    report: str
    label: str
    seen_where: str
    first_seen: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LookAt(Act):
    item: str
    why: str
    with_whom: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyItem(Act):
    item: str
    authenticity: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgeLink(Act):
    a: str
    b: str
    verdict: Verdict
    why: str
    settles: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgeApart(Act):
    """The queue of suggestions is gone through: pairs of two different people are judged so, the others stay open.

    `persons`: record -> whom it is about; it stands for what the officer finds out on the telephone.
    """

    persons: tuple[tuple[str, str], ...]
