"""Intake: sources, reports as received, lists row by row in resumable batches, tracing requests."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db import transaction

from lastcontact.archive import store
from lastcontact.bureau.acting import Hand, Refused, next_number, report_row, require, see, write
from lastcontact.casefile import models as rows
from lastcontact.core.access import Act
from lastcontact.core.claim import Claim
from lastcontact.core.grading import Reliability
from lastcontact.core.payloads.records import Described, Enquirer, RecordOpened
from lastcontact.core.payloads.reports import (
    Basis,
    Channel,
    ReportKind,
    ReportReceived,
    ReportReposts,
    ReportText,
    RowsTaken,
    Scope,
    Trouble,
)
from lastcontact.core.payloads.sources import MappingRemembered, SourceGraded, SourceKind, SourceNamed
from lastcontact.journal import keys

BATCH = 500
"""Rows of a list in one transaction; intake goes on after the last batch that was written."""


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


def name_source(*, by: Hand, words: SourceWords) -> str:
    """A new source, graded F (cannot be judged) until somebody grades it."""
    require(by, Act.TAKE_IN)
    source = by.new_id()
    write(
        by,
        SourceNamed(
            source=source,
            name=words.name,
            of_kind=words.kind,
            side=words.side,
            reliability=words.reliability,
            other_names=words.other_names,
        ),
    )
    return source


def grade_source(*, by: Hand, source: str, reliability: Reliability, why: str = "") -> None:
    require(by, Act.REVIEW)
    write(by, SourceGraded(source=source, reliability=reliability, why=why))


@dataclass(frozen=True, slots=True)
class Received:
    """A report on arrival. `data` are the original bytes; `text` what was read from them, troubles included."""

    incident: str
    kind: ReportKind
    source: str
    channel: Channel
    data: bytes
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


def receive(*, by: Hand, report: Received, again: bool = False) -> str:
    """Keeps a report as received: the original sealed in the archive, the text beside it. Gives its id.

    Raises: SeenBefore when the same bytes are in the incident already, unless `again` says to keep them all the same.
    """
    require(by, Act.TAKE_IN)
    see(by, report.incident)
    digest = keys.keyed_digest(report.data)
    twin = rows.Report.objects.filter(incident=report.incident, digest=digest).first()
    if twin is not None and not again:
        raise SeenBefore(twin.id, twin.number)
    id = by.new_id()
    with transaction.atomic():
        media_type = report.media_type or mimetypes.guess_type(report.filename)[0] or "text/plain"
        item = store.keep(f"report:{id}", report.data, media_type=media_type, filename=report.filename)
        write(by, _received(by, id, report, media_type, str(item), digest))
    return id


def _received(by: Hand, id: str, report: Received, media_type: str, item: str, digest: str) -> ReportReceived:
    return ReportReceived(
        report=id,
        incident=report.incident,
        number=next_number(rows.Report, incident=report.incident),
        of_kind=report.kind,
        source=report.source,
        channel=report.channel,
        title=report.title,
        shares={f"text:{id}.0": ReportText(report.text)} if report.text else {},
        language=report.language,
        filename=report.filename,
        media_type=media_type,
        size=len(report.data),
        item=item,
        digest=digest,
        published=report.published,
        published_on=report.published_on,
        sender=report.sender,
        confidential=report.confidential,
        scope=report.scope,
        basis=report.basis,
        review_on=report.review_on,
        repost_of=report.repost_of,
        troubles=report.troubles,
    )


def reposts(*, by: Hand, report: str, of: str, why: str = "") -> None:
    """Says that a report repeats another; with `of` empty, that it does not."""
    row = report_row(by, report, Act.REVIEW)
    if of == row.id:
        raise Refused("A report cannot repeat itself. Choose the report it repeats.")
    write(by, ReportReposts(report=report, of=of, why=why))


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row of a list, read through the column mapping; everything as written."""

    number: int
    described: Described
    troubles: tuple[Trouble, ...] = ()


@dataclass(frozen=True, slots=True)
class ListTerms:
    """How a whole list is to be taken: its columns, what it says of everybody it names, in whose voice."""

    columns: Mapping[str, str]
    says: Claim | None = None
    speaker: str = ""
    evidence_kind: str = ""
    sought: bool = True
    group: str = ""
    language: str = ""
    unmapped: tuple[str, ...] = ()
    troubles: tuple[Trouble, ...] = field(default_factory=tuple)


def take_rows(*, by: Hand, report: str, list_rows: Sequence[ListRow], terms: ListTerms) -> Iterator[int]:
    """Opens a record for each row of a list, in batches; yields the number of rows done after each.

    A batch is one transaction. Called again after an interruption, it goes on after the last batch written.
    """
    row = report_row(by, report, Act.TAKE_IN)
    source = rows.Source.objects.filter(id=row.source).first()
    known = dict(source.file.columns) if source else {}
    if source and terms.columns and known != dict(terms.columns):
        write(by, MappingRemembered(source=row.source, columns=dict(terms.columns)))
    done = row.file.rows_done
    waiting = [r for r in list_rows if r.number > done]
    for start in range(0, len(waiting), BATCH):
        batch = waiting[start : start + BATCH]
        last = start + BATCH >= len(waiting)
        opened = [_record(by, row, r, terms) for r in batch]
        write(by, *opened, _taken(report, batch, terms, finished=last))
        yield len(list_rows) - len(waiting) + start + len(batch)


def _record(by: Hand, report: rows.Report, row: ListRow, terms: ListTerms) -> RecordOpened:
    return RecordOpened(
        record=by.new_id(),
        incident=report.incident,
        report=report.id,
        described=row.described,
        locator=f"row {row.number}",
        language=terms.language,
        sought=terms.sought,
        group=terms.group,
        says=terms.says,
        source=terms.speaker or report.source,
        evidence_kind=terms.evidence_kind,
        troubles=row.troubles,
    )


def _taken(report: str, batch: Sequence[ListRow], terms: ListTerms, *, finished: bool) -> RowsTaken:
    return RowsTaken(
        report=report,
        first=batch[0].number,
        last=batch[-1].number,
        records=len(batch),
        columns=dict(terms.columns),
        unmapped=terms.unmapped,
        troubles=terms.troubles,
        finished=finished,
    )


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
        ),
    )
    return record
