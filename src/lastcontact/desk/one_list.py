"""One list names one person once: who else of the same list a record may be, or is, and who would be named twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from lastcontact.casefile import open_pairs, suggestions
from lastcontact.casefile.shelf import Now
from lastcontact.core.fold.persons import Person
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.person import pair
from lastcontact.desk.standing import Desk
from lastcontact.desk.told_apart import UNTOLD, Apart, told_apart


@dataclass(frozen=True)
class Rival:
    """Another record of the list on which one of a pair stands, that the other of the pair may be, or is joined with.

    `apart`: what tells it from its namesakes. `pair`: the page on which that is judged.
    """

    record: RecordFile
    apart: Apart
    pair: tuple[str, str]
    joined: bool


def rivals(desk: Desk, sides: tuple[tuple[RecordFile, Person], tuple[RecordFile, Person]]) -> tuple[Rival, ...]:
    """Whom else, of the very list on which the one stands, the other is suggested to or joined with."""
    (a, of_a), (b, of_b) = sides
    if of_a.leader == of_b.leader:
        return ()
    found = [*_rivals(desk, a, (b, of_b)), *_rivals(desk, b, (a, of_a))]
    apart = told_apart({rival.record.id for rival in found})
    return tuple(Rival(r.record, apart.get(r.record.id, UNTOLD), r.pair, r.joined) for r in found)


def _rivals(desk: Desk, mine: RecordFile, other: tuple[RecordFile, Person]) -> Iterable[Rival]:
    record, person = other
    if record.report == mine.report or not suggestions.lists([mine.report]):
        return
    for row in person.records:
        if row.report == mine.report:
            yield Rival(row, UNTOLD, pair(record.id, row.id), joined=True)
    near = open_pairs.around(desk.hand.officer, [record.id]).order_by("-probability", "a", "b")
    ids = [s.b if s.a == record.id else s.a for s in near]
    for id, file in Now().files("record", ids).items():
        if file.report == mine.report and id != mine.id:
            yield Rival(file, UNTOLD, pair(record.id, id), joined=False)


def named_twice(a: Person, b: Person) -> tuple[tuple[RecordFile, RecordFile], ...]:
    """The pairs of records that stand on one list and would be one person if these two people were."""
    if a.leader == b.leader:
        return ()
    both = [(x, y) for x in a.records for y in b.records if x.report == y.report]
    on = suggestions.lists({x.report for x, _ in both})
    return tuple((x, y) for x, y in both if x.report in on)


def unsaid_twice(asked: Mapping[str, str], a: Person, b: Person) -> str:
    """That one list would name one person twice, in words, until the officer ticks that it does."""
    if asked.get("twice") or not named_twice(a, b):
        return ""
    return _("Both stand on one list: one person listed twice. Tick below that it is so, or judge otherwise.")
