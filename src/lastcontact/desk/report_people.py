"""The people a report names, and what it says of each of them."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.utils.translation import gettext as say

from lastcontact.casefile import models as rows
from lastcontact.casefile.persons import ORPHANS
from lastcontact.core.fold.records import RecordFile
from lastcontact.desk import cards, marking, wording
from lastcontact.desk.doubts import doubts_of
from lastcontact.desk.standing import Desk
from lastcontact.names.romanise import romanise

ROWS_A_PAGE = 50


@dataclass(frozen=True, slots=True)
class Named:
    """One person a report names, as its table of people shows them."""

    record: str
    locator: str
    name: str
    romanised: str
    language: str
    direction: str
    born: str
    age: str
    more: str
    troubles: tuple[str, ...]
    left: bool
    """An officer said that nobody seeks this person any more."""


def named_in(desk: Desk, row: rows.Report, page: str) -> tuple[tuple[Named, ...], Page]:
    """The people a report names, a page of them, and the pages there are."""
    found = rows.Record.objects.filter(report=row.id).order_by("seq", "id")
    if desk.shelf.seq is not None:
        found = found.filter(seq__lte=desk.shelf.seq)
    shown = Paginator(found.values_list("id", flat=True), ROWS_A_PAGE, ORPHANS).get_page(page)
    files: dict[str, RecordFile] = desk.shelf.files("record", list(shown.object_list))
    listed = [files[id] for id in shown.object_list if id in files]
    return tuple(map(_named, listed, doubts_of(listed))), shown


@dataclass(frozen=True, slots=True)
class Says:
    """What a list says of everybody it names."""

    title: str
    voice: str
    when: str


def says_of(desk: Desk, row: rows.Report) -> Says | None:
    """What the report says of everybody it names; None when it only names them, or names nobody."""
    first = rows.Record.objects.filter(report=row.id).order_by("seq", "id").values_list("id", flat=True).first()
    file: RecordFile | None = desk.shelf.files("record", [first]).get(first) if first else None
    says = file.opened.says if file else None
    if file is None or says is None:
        return None
    source = desk.shelf.files("source", [file.opened.source]).get(file.opened.source)
    voice = says.speaker or (source.name if source else "")
    return Says(cards.title_of(says), voice, wording.interval(says.when) if says.when else "")


def _named(file: RecordFile, doubts: tuple[str, ...]) -> Named:
    described = file.described
    name = described.full_name
    romanised = romanise(name)
    more = (described.rank, described.unit, described.place, described.service_number)
    return Named(
        record=file.id,
        locator=file.opened.locator,
        name=name or say("no name given"),
        romanised="" if romanised.casefold() == name.casefold() else romanised,
        language=file.opened.language,
        direction=marking.direction(name),
        born=described.birth,
        age=described.age,
        more=", ".join(part for part in more if part),
        troubles=doubts,
        left=file.seeking is not None and not file.sought,
    )
