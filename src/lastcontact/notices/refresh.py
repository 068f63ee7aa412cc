"""Keeping relatives' pages and public editions in step with the journal."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from itertools import islice

from django.db import transaction
from django.utils import timezone

from lastcontact.core.entry import Subject
from lastcontact.core.fold.bulletins import BulletinFile
from lastcontact.core.fold.facts import facts
from lastcontact.core.fold.family_pages import pages
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.fold.sources import PlaceFile
from lastcontact.core.fold.subjects import file_of
from lastcontact.core.payloads import families
from lastcontact.core.payloads.bulletins import BulletinPublished
from lastcontact.core.payloads.registry import Payload
from lastcontact.core.plain import to_plain
from lastcontact.journal import reader
from lastcontact.notices.models import Edition, Page, PublicPlace


def _is_payload(value: object) -> bool:
    return isinstance(value, type) and issubclass(value, Payload) and bool(value.KIND)


BATCH = 1000
KINDS = frozenset({"place.named", "bulletin.published"} | {c.KIND for c in vars(families).values() if _is_payload(c)})
"""The kinds of entries that a relative's page or a public edition rests on."""


def refresh(subjects: Collection[Subject]) -> None:
    """Folds the subjects again and replaces their pages and editions."""
    wanted = [s for s in subjects if s.partition(":")[0] in ("record", "bulletin", "place")]
    for subject, found in reader.for_subjects(wanted).items():
        kind, _, id = subject.partition(":")
        put(kind, id, file_of(subject, facts(found, timezone.get_default_timezone())))


def put(kind: str, id: str, file: RecordFile | BulletinFile | PlaceFile | None) -> None:
    """Replaces the rows that rest on one file."""
    if kind == "record":
        Page.objects.filter(record=id).delete()
        if isinstance(file, RecordFile):
            made = [Page(relative=p.relative, record=id, folded=to_plain(p)) for p in pages(id, file.family)]
            Page.objects.bulk_create(made)
    elif isinstance(file, BulletinFile):
        _put_edition(id, file)
    elif isinstance(file, PlaceFile):
        PublicPlace.objects.update_or_create(id=id, defaults={"names": to_plain(file.names)})


def _put_edition(id: str, file: BulletinFile) -> None:
    """One edition; without its own words where a later one says that they should not have been public."""
    p = file.published
    p = p.without_words_of(_withdrawn(Edition.objects.filter(incident=p.incident, number__gt=p.number)))
    if Edition.objects.filter(folded__corrects=id, folded__hides_words=True).exists():
        p = _without_words(p)
    fields = {"incident": p.incident, "number": p.number, "published_at": file.act.at, "title": p.title}
    Edition.objects.update_or_create(id=id, defaults={**fields, "seq": file.act.seq, "folded": to_plain(p)})
    wrong = Edition.objects.filter(id=p.corrects).first() if p.corrects and p.hides_words else None
    if wrong is not None:
        wrong.title, wrong.folded = "", to_plain(_without_words(wrong.published))
        wrong.save()
    if p.hides_figures:
        for row in Edition.objects.filter(incident=p.incident, number__lt=p.number):
            row.folded = to_plain(row.published.without_words_of(p.hides_figures))
            row.save()


def _withdrawn(later: Iterable[Edition]) -> frozenset[str]:
    """The figures whose words a later edition took off every earlier one."""
    return frozenset(key for row in later for key in row.published.hides_figures)


def _without_words(p: BulletinPublished) -> BulletinPublished:
    changes = tuple(replace(change, why="") for change in p.changes)
    return replace(p, title="", lead="", correction="", changes=changes)


def rebuild() -> None:
    """Throws all pages and editions away and folds them anew, in one transaction."""
    with transaction.atomic():
        for model in (Page, Edition, PublicPlace):
            model.objects.all().delete()
        for kind in ("place", "bulletin", "record"):
            told = (subject for subject, entries in reader.counted(f"{kind}:") if entries > 1 or kind != "record")
            while batch := list(islice(told, BATCH)):
                refresh(batch)
