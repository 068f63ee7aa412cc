"""The people an enquiry may be about, grouped by how far they were asked about: first those who need an act."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from lastcontact.core.fold.answers import Acknowledgement
from lastcontact.core.fold.persons import PersonLine

FEW = 12
"""Groups of no more people than this are not folded on a narrow screen."""
CHOSEN, OVERDUE, NOT_ASKED, WAITING, ANSWERED = "chosen", "overdue", "not-asked", "waiting", "answered"
WORDS = {
    CHOSEN: _("Chosen"),
    OVERDUE: _("Asked about, and no answer in time"),
    NOT_ASKED: _("Not asked about yet"),
    WAITING: _("Asked about, and the answer not due yet"),
    ANSWERED: _("The holder has said something of them"),
}
_QUESTIONS = (Acknowledgement.ASKED, Acknowledgement.SILENT)


@dataclass(frozen=True, slots=True)
class Group:
    """Some of the people, each with the record that leads them, in the order they were given."""

    key: str
    people: tuple[tuple[str, PersonLine], ...]

    @property
    def words(self) -> object:
        return WORDS[self.key]

    @property
    def folds(self) -> bool:
        """Whether it begins folded on a narrow screen; those chosen never do."""
        return self.key != CHOSEN and len(self.people) > FEW


def grouped(people: Iterable[tuple[str, PersonLine]], chosen: Collection[str], today: date) -> list[Group]:
    """The groups that hold anybody, those who need an act first."""
    found: dict[str, list[tuple[str, PersonLine]]] = {key: [] for key in WORDS}
    for record, line in people:
        found[CHOSEN if record in chosen else _stage(line, today)].append((record, line))
    return [Group(key, tuple(own)) for key, own in found.items() if own]


def _stage(line: PersonLine, today: date) -> str:
    if line.acknowledgement is Acknowledgement.NOT_ASKED:
        return NOT_ASKED
    if line.acknowledgement not in _QUESTIONS:
        return ANSWERED
    silent = line.acknowledgement is Acknowledgement.SILENT or (line.due_on is not None and line.due_on < today)
    return OVERDUE if silent else WAITING
