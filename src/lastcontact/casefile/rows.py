"""From a folded file to its rows. One function a noun; each replaces what was there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.db.models import Model, Q

from lastcontact.casefile import bulk, name_keys
from lastcontact.casefile import models as m
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.fold.enquiries import EnquiryFile
from lastcontact.core.fold.evidence import ItemFile
from lastcontact.core.fold.incidents import IncidentFile
from lastcontact.core.fold.links import LinkFile
from lastcontact.core.fold.persons import Person, line_of, person_of
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.fold.reports import ReportFile
from lastcontact.core.fold.sources import PlaceFile, SourceFile
from lastcontact.core.person import Cluster
from lastcontact.core.plain import to_plain
from lastcontact.names.romanise import romanise

Files = Mapping[str, Any]
"""Subject id -> its file, or None when it can no longer be opened."""


def put_incidents(files: Files) -> None:
    _gone(m.Incident, files)
    m.Membership.objects.filter(incident__in=list(files)).delete()
    held: list[IncidentFile] = [f for f in files.values() if f]
    bulk.replace(m.Incident, [m.Incident(id=f.id, number=f.number, title=f.title, folded=to_plain(f)) for f in held])
    m.Membership.objects.bulk_create([m.Membership(incident=f.id, officer=o) for f in held for o in sorted(f.team)])


def put_sources(files: Files) -> None:
    _gone(m.Source, files)
    held: list[SourceFile] = [f for f in files.values() if f]
    bulk.replace(m.Source, [m.Source(id=f.id, name=f.name, folded=to_plain(f)) for f in held])


def put_places(files: Files) -> None:
    _gone(m.Place, files)
    held: list[PlaceFile] = [f for f in files.values() if f]
    bulk.replace(m.Place, [m.Place(id=f.id, label=f.label, folded=to_plain(f)) for f in held])


def put_reports(files: Files) -> None:
    _gone(m.Report, files)
    held: list[ReportFile] = [f for f in files.values() if f]
    m.Claim.objects.filter(report__in=list(files), record="").delete()
    bulk.replace(m.Report, [_report(f) for f in held], keep=("proposals", "unread", "read", "to_judge"))
    bulk.replace(m.Claim, [_claim(c, f.received.incident) for f in held for c in f.claims])


def _report(f: ReportFile) -> m.Report:
    r = f.received
    return m.Report(
        id=f.id,
        incident=r.incident,
        number=r.number,
        source=r.source,
        of_kind=r.of_kind.value,
        received_at=f.act.at,
        digest=r.digest,
        repost_of=f.repost_of,
        folded=to_plain(f),
    )


def _claim(c: ClaimFile, incident: str) -> m.Claim:
    return m.Claim(
        id=c.id,
        incident=c.incident or incident,
        report=c.report,
        record=c.record,
        state=c.state.value,
        type=c.body.type.value,
        seq=c.act.seq,
        folded=to_plain(c),
    )


def put_records(files: Files) -> None:
    """Writes records and their claims, each as a person of its own; `people.regroup` joins the linked."""
    ids = list(files)
    name_keys.forget(ids)
    _gone(m.Record, files)
    m.Claim.objects.filter(record__in=ids).delete()
    gone = [id for id, f in files.items() if f is None]
    m.Suggestion.objects.filter(Q(a__in=gone) | Q(b__in=gone)).delete()
    held: list[RecordFile] = [f for f in files.values() if f]
    bulk.replace(m.Record, [record_row(f) for f in held])
    bulk.replace(m.Claim, [_claim(c, f.incident) for f in held for c in f.claims])
    name_keys.renew(held)


def record_row(f: RecordFile) -> m.Record:
    name = f.described.full_name
    row = m.Record(
        id=f.id,
        incident=f.incident,
        report=f.report,
        seq=f.act.seq,
        locator=f.opened.locator[:80],
        search=f"{name} {romanise(name)}".casefold(),
        folded=to_plain(f),
    )
    show_person(row, person_of(Cluster(frozenset({f.id})), {f.id: f}))
    return row


PERSONAL = (
    *("person", "leads", "torn", "line", "fate", "whereabouts", "standing", "holder", "acknowledgement"),
    *("last_news_on", "sought", "requested", "told", "in_doubt", "awaits"),
)
"""Columns that say something of the person, repeated on each of their records."""


def show_person(row: m.Record, person: Person) -> None:
    """Fills the columns of `PERSONAL`."""
    line = line_of(person)
    row.person = person.leader
    row.leads = row.id == person.leader
    row.torn = person.torn
    row.line = to_plain(line) if row.leads else None
    row.fate, row.whereabouts, row.holder = line.fate.value, line.whereabouts.value, line.holder
    row.standing, row.awaits = line.standing, line.awaits
    row.acknowledgement = line.acknowledgement.value
    row.last_news_on = line.news_on[-1] if line.news_on else None
    row.sought, row.requested = line.sought, line.requested
    row.told, row.in_doubt = line.told_on is not None, line.in_doubt


def put_links(files: Files) -> None:
    _gone(m.Link, files)
    held: list[LinkFile] = [f for f in files.values() if f]
    bulk.replace(
        m.Link,
        [
            m.Link(
                id=f"{f.a}~{f.b}",
                incident=f.incident,
                a=f.a,
                b=f.b,
                verdict=f.verdict.value if f.verdict else "",
                waiting=f.waiting is not None,
                seq=f.judgements[-1].act.seq,
                folded=to_plain(f),
            )
            for f in held
        ],
    )


def put_enquiries(files: Files) -> None:
    _gone(m.Enquiry, files)
    held: list[EnquiryFile] = [f for f in files.values() if f]
    bulk.replace(
        m.Enquiry,
        [
            m.Enquiry(id=f.id, incident=f.sent.incident, label=f.sent.label, due_on=f.due_on, folded=to_plain(f))
            for f in held
        ],
    )


def put_items(files: Files) -> None:
    _gone(m.Item, files)
    held: list[ItemFile] = [f for f in files.values() if f]
    bulk.replace(
        m.Item,
        [m.Item(id=f.id, incident=f.preserved.incident, label=f.preserved.label, folded=to_plain(f)) for f in held],
    )


PUT: dict[str, Callable[[Files], None]] = {
    "incident": put_incidents,
    "source": put_sources,
    "place": put_places,
    "report": put_reports,
    "record": put_records,
    "link": put_links,
    "enquiry": put_enquiries,
    "item": put_items,
}


def _gone(model: type[Model], files: Files) -> None:
    gone = [id for id, f in files.items() if f is None]
    if gone:
        model._default_manager.filter(pk__in=gone).delete()
