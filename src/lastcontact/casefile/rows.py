"""From a folded file to its rows. One function a noun; each replaces what was there."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any

from django.db.models import Model

from lastcontact.casefile import bulk, name_keys, near_copies
from lastcontact.casefile import models as m
from lastcontact.casefile.bulk import Values
from lastcontact.casefile.names_held import name_parts
from lastcontact.casefile.searching import contacts_of, report_text, search_text
from lastcontact.casefile.sides import sides_now
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.fold.enquiries import EnquiryFile
from lastcontact.core.fold.evidence import ItemFile
from lastcontact.core.fold.holders import Sides
from lastcontact.core.fold.incidents import IncidentFile
from lastcontact.core.fold.links import LinkFile
from lastcontact.core.fold.persons import Person, line_in, person_of
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.fold.reports import ReportFile
from lastcontact.core.fold.sources import PlaceFile, SourceFile
from lastcontact.core.person import Cluster
from lastcontact.core.plain import to_plain

Files = Mapping[str, Any]
"""Subject id -> its file, or None when it can no longer be opened."""


def put_incidents(files: Files, known: Collection[str]) -> None:
    _gone(m.Incident, files)
    m.Membership.objects.drop(incident=known)
    held: list[IncidentFile] = [f for f in files.values() if f]
    rows = [(f.id, f.number, f.title, to_plain(f)) for f in held]
    bulk.replace(m.Incident, ("id", "number", "title", "folded"), rows)
    m.Membership.objects.bulk_create([m.Membership(incident=f.id, officer=o) for f in held for o in sorted(f.team)])


def put_sources(files: Files, known: Collection[str]) -> None:
    _gone(m.Source, files)
    held: list[SourceFile] = [f for f in files.values() if f]
    bulk.replace(m.Source, ("id", "name", "folded"), [(f.id, f.name, to_plain(f)) for f in held])


def put_places(files: Files, known: Collection[str]) -> None:
    _gone(m.Place, files)
    held: list[PlaceFile] = [f for f in files.values() if f]
    bulk.replace(m.Place, ("id", "label", "folded"), [(f.id, f.label, to_plain(f)) for f in held])


READ = ("proposals", "unread", "lineage", "read", "dated_on", "to_judge")
"""Columns that `proposals` fills; a report taken in anew keeps them."""
REPORT = (
    "id",
    "incident",
    "number",
    "source",
    "of_kind",
    "received_at",
    "digest",
    "repost_of",
    "search",
    "folded",
    *READ,
)
CLAIM = ("id", "incident", "report", "record", "state", "type", "seq", "folded")


def put_reports(files: Files, known: Collection[str]) -> None:
    held: list[ReportFile] = [f for f in files.values() if f]
    near_copies.renew(files, known)
    if known:
        _gone(m.Report, files)
        m.Claim.objects.drop(report=known, record="")
    bulk.replace(m.Report, REPORT, [_report(f) for f in held], keep=READ)
    bulk.replace(m.Claim, CLAIM, [_claim(c, f.received.incident, to_plain(c)) for f in held for c in f.claims])


def _report(f: ReportFile) -> Values:
    r = f.received
    read = ([], [], [], not f.text, None, 0)  # without a text there is nothing to read
    search = report_text(r.title, r.filename, f.text)
    return (
        *(f.id, r.incident, r.number, r.source, r.of_kind.value, f.act.at, r.digest, f.repost_of, search, to_plain(f)),
        *read,
    )


def _claim(c: ClaimFile, incident: str, plain: Any) -> Values:
    return c.id, c.incident or incident, c.report, c.record, c.state.value, c.body.type.value, c.act.seq, plain


PERSONAL = (
    *("person", "leads", "torn", "line", "fate", "whereabouts", "standing", "holder", "acknowledgement"),
    *("last_news_on", "sought", "requested", "told", "in_doubt", "awaits"),
)
"""Columns that say something of the person, repeated on each of their records."""
RECORD = ("id", "incident", "report", "seq", "locator", "search", "name_parts", "folded", *PERSONAL)


def put_records(files: Files, known: Collection[str]) -> None:
    """Writes records and their claims, each as a person of its own; `people.regroup` joins the linked."""
    if known:
        name_keys.forget(known)
        _gone(m.Record, files)
        m.Claim.objects.drop(record=known)
    if gone := [id for id, f in files.items() if f is None]:
        m.Suggestion.objects.drop(a=gone)
        m.Suggestion.objects.drop(b=gone)
    held: list[RecordFile] = [f for f in files.values() if f]
    plain = [to_plain(f) for f in held]
    claims = [zip(f.claims, p.get("claims", ()), strict=True) for f, p in zip(held, plain, strict=True)]
    sides = sides_now()
    bulk.replace(m.Record, RECORD, [_record(f, p, sides) for f, p in zip(held, plain, strict=True)])
    bulk.replace(m.Claim, CLAIM, [_claim(c, "", p) for found in claims for c, p in found])
    if known:
        name_keys.renew([f for id in known if (f := files[id])])


def _record(f: RecordFile, plain: Any, sides: Sides) -> Values:
    words = search_text(f.described, contacts_of(f)), name_parts(f.described)
    of_itself = personal(f.id, alone(f, sides))
    return f.id, f.incident, f.report, f.act.seq, f.opened.locator[:80], *words, plain, *of_itself


def alone(f: RecordFile, sides: Sides) -> Person:
    """The person of a record that no judgement speaks of."""
    return person_of(Cluster(frozenset({f.id})), {f.id: f}, sides=sides)


def personal(record: str, person: Person) -> Values:
    """The columns of `PERSONAL` for one record of a person, as of the records of its own incident."""
    incident = next(r.incident for r in person.records if r.id == record)
    line = line_in(person, incident)
    return (
        person.leader,
        record == line.leader,
        person.torn,
        to_plain(line) if record == line.leader else None,
        line.fate.value,
        line.whereabouts.value,
        line.standing,
        line.holder,
        line.acknowledgement.value,
        line.news_on[-1] if line.news_on else None,
        line.sought,
        line.asked_for,
        line.told_on is not None,
        line.in_doubt,
        line.awaits,
    )


def put_links(files: Files, known: Collection[str]) -> None:
    _gone(m.Link, files)
    held: list[LinkFile] = [f for f in files.values() if f]
    columns = ("id", "incident", "a", "b", "verdict", "waiting", "seq", "folded")
    bulk.replace(m.Link, columns, [_link(f) for f in held])


def _link(f: LinkFile) -> Values:
    verdict = f.verdict.value if f.verdict else ""
    seq = f.judgements[-1].act.seq
    return f"{f.a}~{f.b}", f.incident, f.a, f.b, verdict, f.waiting is not None, seq, to_plain(f)


def put_enquiries(files: Files, known: Collection[str]) -> None:
    _gone(m.Enquiry, files)
    held: list[EnquiryFile] = [f for f in files.values() if f]
    rows = [(f.id, f.sent.incident, f.sent.label, f.due_on, to_plain(f)) for f in held]
    bulk.replace(m.Enquiry, ("id", "incident", "label", "due_on", "folded"), rows)


def put_items(files: Files, known: Collection[str]) -> None:
    _gone(m.Item, files)
    held: list[ItemFile] = [f for f in files.values() if f]
    rows = [(f.id, f.preserved.incident, f.preserved.label, to_plain(f)) for f in held]
    bulk.replace(m.Item, ("id", "incident", "label", "folded"), rows)


PUT: dict[str, Callable[[Files, Collection[str]], None]] = {
    "incident": put_incidents,
    "source": put_sources,
    "place": put_places,
    "report": put_reports,
    "record": put_records,
    "link": put_links,
    "enquiry": put_enquiries,
    "item": put_items,
}
"""Kind of subject -> what writes its rows, given the files and which of them may have rows already."""


def _gone(model: type[Model], files: Files) -> None:
    gone = [id for id, f in files.items() if f is None]
    if gone:
        model._default_manager.filter(pk__in=gone).delete()
