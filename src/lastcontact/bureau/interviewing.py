"""Interviewing: what somebody tells an officer, at the desk or by telephone, kept whole in one act."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from django.db import transaction

from lastcontact.bureau import custody, days, intake, reviewing
from lastcontact.bureau.acting import Hand, Refused, report_row
from lastcontact.bureau.custody import Found
from lastcontact.bureau.intake import Person, Received
from lastcontact.bureau.reviewing import Attached
from lastcontact.casefile import models as rows
from lastcontact.core.access import Act
from lastcontact.core.claim import Claim
from lastcontact.core.payloads.records import Described, Enquirer
from lastcontact.core.payloads.reports import ReportKind
from lastcontact.core.payloads.sources import SourceKind

VISITOR = intake.SourceWords("Families, at this bureau", SourceKind.RELATIVE)
CALLER = intake.SourceWords("A caller", SourceKind.RELATIVE)
"""One source for all who ask or call: who they are stands in their own report, never in the list of sources."""


@dataclass(frozen=True, slots=True)
class Request:
    """A tracing request: the sheet as filled in, the person sought, who asks and whom to inform."""

    received: Received
    described: Described
    enquirer: Enquirer
    language: str = ""
    group: str = ""
    says: Claim | None = None


@dataclass(frozen=True, slots=True)
class Call:
    """A call note. It is about a record known here, or about somebody to open one for; `says` is claimed of them."""

    received: Received
    about: str = ""
    described: Described | None = None
    language: str = ""
    says: Claim | None = None
    attached: Attached = field(default_factory=Attached)
    footage: Found | None = None
    """Footage the caller speaks of and nobody has registered yet."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What an interview became; `record` is empty when a call was about nobody in particular."""

    report: str
    record: str = ""


def take_request(*, by: Hand, request: Request, again: bool = False) -> Taken:
    """Keeps a tracing request and opens the record of the person sought.

    Raises: Refused without a person; SeenBefore when the very same sheet is here already, unless `again`; WrongDay for
    a last contact on a day to come.
    """
    days.happened(by, request.described.last_contact_on)
    with transaction.atomic():
        report = intake.receive(by=by, report=_from(by, request.received, VISITOR), again=again)
        person = Person(
            report,
            request.described,
            language=request.language,
            enquirer=request.enquirer,
            group=request.group,
            says=request.says,
        )
        return Taken(report, intake.open_record(by=by, person=person))


def take_call(*, by: Hand, call: Call, again: bool = False) -> Taken:
    """Keeps a call note, and what it claims about one person, if it is about one.

    Raises: Refused, SeenBefore; WrongDay for a call of a day to come or before the incident, or news of a day to come.
    """
    if call.says is not None and not call.about and call.described is None:
        raise Refused("Say whom the call was about, or record it without a claim.")
    if call.received.published_on:
        days.done(by, call.received.published_on, call.received.incident)
    days.happened(by, call.says.when if call.says else None)
    with transaction.atomic():
        received = replace(_from(by, call.received, CALLER), about=call.about)
        report = intake.receive(by=by, report=received, again=again)
        record = call.about
        if not record and call.described is not None:
            person = Person(report, call.described, language=call.language)
            record = intake.open_record(by=by, person=person)
        attached = replace(call.attached, record=record)
        if call.footage is not None:
            attached = replace(attached, item=custody.preserve(by=by, found=replace(call.footage, report=report)))
        if call.says is not None:
            reviewing.make(by=by, report=report, body=call.says, attached=attached)
    return Taken(report, record)


@dataclass(frozen=True, slots=True)
class More:
    """What else a caller said, of a record known here or of somebody to open one for."""

    says: Claim
    about: str = ""
    described: Described | None = None
    evidence_kind: str = ""


def say_more(*, by: Hand, report: str, more: More) -> Taken:
    """Claims something more of a call note that is kept: the call stays about whom it was about.

    Raises: Refused where nobody is named, and for a report that is no call note; WrongDay for news of a day to come.
    """
    row = report_row(by, report, Act.REVIEW)
    if ReportKind(row.of_kind) is not ReportKind.CALL_NOTE:
        raise Refused("This report is no call note: make a claim by hand from its words.")
    if not more.about and more.described is None:
        raise Refused("Say whom the caller speaks of.")
    days.happened(by, more.says.when)
    with transaction.atomic():
        record = more.about
        if not record and more.described is not None:
            language = row.file.received.language
            record = intake.open_record(by=by, person=Person(report, more.described, language=language))
        attached = Attached(record=record, evidence_kind=more.evidence_kind)
        reviewing.make(by=by, report=report, body=more.says, attached=attached)
    return Taken(report, record)


def _from(by: Hand, received: Received, words: intake.SourceWords) -> Received:
    known = rows.Source.objects.one(name=words.name)
    return replace(received, source=known.id if known else intake.name_source(by=by, words=words))
