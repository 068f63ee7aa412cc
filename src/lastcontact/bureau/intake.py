"""Intake: sources, reports as received, lists row by row in resumable batches, tracing requests."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import BinaryIO

from django.db import transaction
from django.utils.translation import gettext as _

from lastcontact.archive import store
from lastcontact.bureau.acting import Hand, Refused, next_number, report_row, require, see, write
from lastcontact.bureau.carrying import passed_on_by
from lastcontact.bureau.citing import be_free
from lastcontact.casefile import models as rows
from lastcontact.core.access import Act
from lastcontact.core.claim import Claim
from lastcontact.core.fold.sources import SourceFile
from lastcontact.core.grading import Reliability
from lastcontact.core.payloads.records import Described, Enquirer, RecordOpened
from lastcontact.core.payloads.reports import (
    Basis,
    Channel,
    ReportKind,
    ReportReceived,
    ReportReposts,
    ReportText,
    Scope,
    Trouble,
)
from lastcontact.core.payloads.sources import SourceGraded, SourceKind, SourceNamed
from lastcontact.journal import keys


class SeenBefore(Refused):
    """The very same file is here already, as another report of the incident."""

    def __init__(self, report: str, number: int) -> None:
        super().__init__(f"This very file is here already, as report {number}. Nothing was added.")
        self.report = report


@dataclass(frozen=True, slots=True)
class SourceWords:
    name: str
    kind: SourceKind
    side: str = ""
    reliability: Reliability = Reliability.F
    other_names: tuple[str, ...] = ()
    incident: str = ""
    common: bool = False


def name_source(*, by: Hand, words: SourceWords) -> str:
    """A source, graded F (cannot be judged) until somebody grades it. Gives its id.

    A body of the very same name, kind and side that another incident named is one source: it is named here as well,
    and keeps its grade and to whom else it is open. Raises: NameTaken for another name that is a name of another
    source; Refused to open another incident's source to all.
    """
    require(by, Act.TAKE_IN)
    known = _named_before(words) if words.incident else None
    if known and words.common and not known.naming.belongs_to(by.officer, words.incident):
        raise Refused(
            _(
                "This source was named elsewhere before, so it is not opened to every incident from here. Name it"
                " without that tick: it can then be chosen in this incident."
            )
        )
    source = known.id if known else by.new_id()
    be_free(words.other_names, but=source)
    graded = known.reliability if known else Reliability.F
    write(
        by,
        SourceNamed(
            source=source,
            name=words.name,
            of_kind=words.kind,
            side=words.side,
            reliability=words.reliability if graded is Reliability.F else graded,
            other_names=tuple(dict.fromkeys((*(known.other_names if known else ()), *words.other_names))),
            incident=words.incident,
            common=words.common,
        ),
    )
    return source


def _named_before(words: SourceWords) -> SourceFile | None:
    if words.kind in (SourceKind.PERSON, SourceKind.RELATIVE):
        return None
    found: list[SourceFile] = list(rows.Source.objects.files(name=words.name).values())
    return next((f for f in found if f.of_kind is words.kind and f.side == words.side), None)


def grade_source(*, by: Hand, source: str, reliability: Reliability, why: str = "") -> None:
    require(by, Act.REVIEW)
    write(by, SourceGraded(source=source, reliability=reliability, why=why))


@dataclass(frozen=True, slots=True)
class Received:
    """A report on arrival. `data` is the original, bytes or an open file; `text` what was read from it."""

    incident: str
    kind: ReportKind
    source: str
    channel: Channel
    data: bytes | BinaryIO
    text: str = ""
    title: str = ""
    filename: str = ""
    media_type: str = ""
    language: str = ""
    published: str = ""
    published_on: date | None = None
    sender: str = ""
    confidential: bool = False
    scope: Scope = Scope.INCIDENT
    basis: Basis = Basis.PUBLIC_INTEREST
    review_on: date | None = None
    repost_of: str = ""
    troubles: tuple[Trouble, ...] = ()
    about: str = ""
    """The record whose person a call is about."""


def receive(*, by: Hand, report: Received, again: bool = False, new_source: SourceWords | None = None) -> str:
    """Keeps a report as received: the original sealed in the archive, the text beside it. Gives its id.

    `new_source` names the source it comes from, in the same transaction. A file is read piece by piece.
    Raises: SeenBefore when the same bytes are in the incident already, unless `again` says to keep them all the same.
    """
    require(by, Act.TAKE_IN)
    see(by, report.incident)
    digest = keys.keyed_digest(_pieces(report.data))
    twin = rows.Report.objects.one(incident=report.incident, digest=digest)
    if twin is not None and not again:
        raise SeenBefore(twin.id, twin.number)
    id = by.new_id()
    with transaction.atomic():
        if new_source is not None:
            report = replace(report, source=name_source(by=by, words=replace(new_source, incident=report.incident)))
        media_type = report.media_type or mimetypes.guess_type(report.filename)[0] or "text/plain"
        size = len(report.data) if isinstance(report.data, bytes) else report.data.tell()
        if not isinstance(report.data, bytes):
            report.data.seek(0)
        item = store.keep(f"report:{id}", report.data, media_type=media_type, filename=report.filename)
        write(by, replace(_received(by, id, report, digest), media_type=media_type, item=item, size=size))
    return id


def _pieces(data: bytes | BinaryIO) -> Iterator[bytes]:
    if isinstance(data, bytes):
        yield data
    else:
        data.seek(0)
        yield from iter(lambda: data.read(1 << 20), b"")


def showable(text: str) -> str:
    """The text with NUL (which no database keeps in text) shown as its sign, one for one; the original keeps it."""
    return text.replace("\x00", "\u2400")


def _received(by: Hand, id: str, report: Received, digest: str) -> ReportReceived:
    return ReportReceived(
        report=id,
        incident=report.incident,
        number=next_number(rows.Report, incident=report.incident),
        of_kind=report.kind,
        source=report.source,
        channel=report.channel,
        title=showable(report.title),
        shares={f"text:{id}.0": ReportText(showable(report.text))} if report.text else {},
        language=report.language,
        filename=showable(report.filename),
        digest=digest,
        published=showable(report.published),
        published_on=report.published_on,
        sender=showable(report.sender),
        confidential=report.confidential,
        scope=report.scope,
        basis=report.basis,
        review_on=report.review_on,
        repost_of=report.repost_of,
        troubles=report.troubles,
        about=report.about,
    )


def reposts(*, by: Hand, report: str, of: str, why: str = "") -> None:
    """Says that a report repeats another; with `of` empty, that it does not."""
    row = report_row(by, report, Act.REVIEW)
    if of == row.id:
        raise Refused("A report cannot repeat itself. Choose the report it repeats.")
    if of and not rows.Report.objects.has(id=of, incident=row.incident):
        raise Refused("Choose a report of this incident.")
    write(by, ReportReposts(report=report, of=of, why=why))


@dataclass(frozen=True, slots=True)
class Person:
    """One person as a request, a call or an officer's reading of a report describes them."""

    report: str
    described: Described
    locator: str = ""
    language: str = ""
    enquirer: Enquirer | None = None
    group: str = ""
    says: Claim | None = None
    speaker: str = ""
    evidence_kind: str = ""
    sought: bool = True


def open_record(*, by: Hand, person: Person) -> str:
    """Opens one record: a tracing request, a face at a timecode, somebody named in a text. Gives its id."""
    row = report_row(by, person.report, Act.TAKE_IN)
    if not person.described.full_name and not person.described.marks and not person.locator:
        raise Refused("Give a name, a description, or where in the report this person is.")
    record = by.new_id()
    write(
        by,
        RecordOpened(
            record=record,
            incident=row.incident,
            report=row.id,
            described=person.described,
            locator=person.locator,
            language=person.language,
            sought=person.sought,
            enquirer=person.enquirer,
            group=person.group,
            says=person.says,
            source=person.speaker or row.source,
            evidence_kind=person.evidence_kind,
            passed_on_by=passed_on_by(row, person.says.speaker, person.speaker) if person.says else "",
        ),
    )
    return record
