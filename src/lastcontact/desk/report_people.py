"""The people a report names, and what it says of each of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as say

from lastcontact.casefile import models as rows
from lastcontact.casefile.persons import ORPHANS
from lastcontact.casefile.unread_rows import unread_rows
from lastcontact.core.claim import Claim, ClaimType, Modality, Polarity
from lastcontact.core.fold.minors import minor_of
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.fold.reports import ReportFile
from lastcontact.desk import cards, marking, wording
from lastcontact.desk.doubts import doubts_of
from lastcontact.desk.minors import in_words
from lastcontact.desk.puzzling_rows import Puzzling, puzzling_of
from lastcontact.desk.row_claims import tally_of
from lastcontact.desk.standing import Desk
from lastcontact.names.romanise import romanise
from lastcontact.reading.columns import CONDITION

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
    says: str
    """What the list says of this one, where it says it of each by a word of its own."""
    child: str
    """That they were a child when contact was lost, or may have been."""
    unsought: str
    """Why nobody seeks this person; "" for whoever is sought, by this record or another."""


@dataclass(frozen=True, slots=True)
class WhomItNames:
    """The people a report names, a page of them, and the pages there are. `total`: how many it names; `unsought`: how
    many of them nobody seeks; `unread`: those beside whom a word stands that nobody gave a meaning; `only`: which of
    these alone are shown.
    """

    people: tuple[Named, ...]
    pages: Page
    total: int
    unsought: int
    unread: Puzzling
    only: str

    @property
    def query(self) -> str:
        """What of the address keeps to them on the next page."""
        return f"&{self.only}=1" if self.only else ""


def named_in(desk: Desk, row: rows.Report, asked: QueryDict) -> WhomItNames:
    """`asked`: which page of them ("rows"), and whether only those whom nobody seeks ("unsought") or beside whom a word
    stands that nobody gave a meaning ("unread").
    """
    found = rows.Record.objects.filter(report=row.id).order_by("seq", "id")
    if desk.shelf.seq is not None:
        found = found.filter(seq__lte=desk.shelf.seq)
    some = {name: found.none() for name in ("unsought", "unread")}
    if not desk.past:
        some = {"unsought": found.filter(sought=False), "unread": unread_rows(row.id)}
    only = next((name for name in some if asked.get(name)), "") if not desk.past else ""
    people, pages = _page_of(desk, row, some.get(only, found), asked.get("rows", "1"))
    unread = Puzzling(0) if desk.past else puzzling_of(row)
    return WhomItNames(people, pages, found.count(), some["unsought"].count(), unread, only)


def _page_of(desk: Desk, row: rows.Report, found: QuerySet[rows.Record], page: str) -> tuple[tuple[Named, ...], Page]:
    shown = Paginator(found.values_list("id", flat=True), ROWS_A_PAGE, ORPHANS).get_page(page)
    files: dict[str, RecordFile] = desk.shelf.files("record", list(shown.object_list))
    listed = [files[id] for id in shown.object_list if id in files]
    each = _each(row)
    why = _why_unsought(desk, row, listed)
    named = zip(listed, doubts_of(listed), strict=True)
    children = {file.id: in_words(minor_of([file], desk.began_on)) for file in listed}
    told = [(file, doubts, (children[file.id], why.get(file.id, ""))) for file, doubts in named]
    return tuple(_named(file, doubts, marks, each=each) for file, doubts, marks in told), shown


def _why_unsought(desk: Desk, row: rows.Report, listed: Sequence[RecordFile]) -> dict[str, str]:
    """Record -> why nobody seeks its person; of a page set back by this record alone."""
    now = {id for (id,) in rows.Record.objects.columns("id", id=[file.id for file in listed], sought=False)}
    report: ReportFile = row.file
    chosen = any(batch.sought for batch in report.batches)
    found = {}
    for file in listed:
        if file.sought or not (desk.past or file.id in now):
            continue
        if file.seeking:
            found[file.id] = file.seeking[0].why or say("an officer said so")
        elif chosen:
            found[file.id] = say("its own word says killed, or back")
        else:
            found[file.id] = say("the list was taken in so")
    return found


@dataclass(frozen=True, slots=True)
class Says:
    """What a list says of everybody it names."""

    title: str
    voice: str
    when: str
    each: bool = False
    """It says it of each by a word of its own; `title` counts them."""


def says_of(desk: Desk, row: rows.Report) -> Says | None:
    """What the report says of everybody it names, or of how many it says what; None when it only names them, or names
    nobody.
    """
    found = rows.Record.objects.filter(report=row.id).order_by("seq", "id")
    if desk.shelf.seq is not None:
        found = found.filter(seq__lte=desk.shelf.seq)
    each = _each(row)
    speaking = found.exclude(folded__opened__says=None) if each else found
    first = speaking.values_list("id", flat=True).first()
    file: RecordFile | None = desk.shelf.files("record", [first]).get(first) if first else None
    says = file.opened.says if file else None
    if file is None or says is None:
        return None
    source = desk.shelf.files("source", [file.opened.source]).get(file.opened.source)
    voice = says.speaker or (source.name if source else "")
    title = tally_of(_claims(found)) if each else cards.title_of(says)
    report: ReportFile = row.file
    when = report.list_on or says.when
    return Says(title, voice, wording.interval(when) if when else "", each=each)


def _each(row: rows.Report) -> bool:
    """Whether a column of a list said of each row what became of whom it names."""
    file: ReportFile = row.file
    return any(CONDITION in batch.columns.values() for batch in file.batches)


def _claims(found: QuerySet[rows.Record]) -> Iterator[tuple[Claim | None, bool]]:
    """What is said of each, None of whom the list only names; and whether it is understood, by now."""
    given = {record.id: claim.body for record in _puzzling(found) if (claim := record.file.meaning_given)}
    parts = [f"folded__opened__says__{part}" for part in ("type", "polarity", "modality")]
    told = found.values_list("id", *parts, "folded__opened__not_understood")
    for id, of_type, polarity, modality, puzzling in told:
        if id in given:
            yield given[id], True
            continue
        says = (
            Claim(
                ClaimType(of_type),
                polarity=Polarity(polarity or Polarity.AFFIRMED),
                modality=Modality(modality or Modality.ASSERTED),
            )
            if of_type
            else None
        )
        yield says, not puzzling


def _puzzling(found: QuerySet[rows.Record]) -> QuerySet[rows.Record]:
    return found.filter(folded__opened__not_understood=True)


def _named(file: RecordFile, doubts: tuple[str, ...], marks: tuple[str, str], *, each: bool) -> Named:
    described = file.described
    name = described.full_name
    romanised = romanise(name, file.opened.language)
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
        says=_says(file) if each else "",
        child=marks[0],
        unsought=marks[1],
    )


def _says(file: RecordFile) -> str:
    if given := file.meaning_given:
        return cards.title_of(given.body)
    if file.opened.not_understood:
        return say("not understood")
    return cards.title_of(file.opened.says) if file.opened.says else say("nothing")
