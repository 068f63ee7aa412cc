"""The people an enquiry may be about, grouped by how far they were asked about: first those who need an act."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date

from django.core.paginator import Page
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from lastcontact.casefile import models as rows
from lastcontact.casefile.answering import answer_now
from lastcontact.casefile.searching import Question
from lastcontact.core.access import Act
from lastcontact.core.fold.answers import Acknowledgement
from lastcontact.core.fold.persons import PersonLine
from lastcontact.desk.leaves import Leaves
from lastcontact.desk.said_unasked import said_unasked, with_word
from lastcontact.desk.standing import Desk
from lastcontact.desk.told_apart import alphabetical

PEOPLE_A_PAGE = 60
"""Of one group, in the form of a question."""
LISTED_AT_ONCE = 3_000
"""Where more are sought, nobody is listed before words of their name, unit or place are given."""
LEAF = "leaf-"
"""How the groups are called in the form, as lists that are leafed in."""
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
    page: Page[tuple[str, PersonLine]] | None = None
    """Those that stand on the page; whoever is chosen stands there always."""

    @property
    def name(self) -> str:
        return f"{LEAF}{self.key}"

    @property
    def words(self) -> object:
        return WORDS[self.key]

    @property
    def folds(self) -> bool:
        """Whether it begins folded on a narrow screen; those chosen never do."""
        return self.key != CHOSEN and len(self.people) > FEW


@dataclass(frozen=True, slots=True)
class Offer:
    """The people of a form. `sought`: how many are; `found`: how many are listed, those chosen included. `untold`: so
    many are sought that only those chosen are listed before words are given. `searched`: the words are looked for by
    the server, as not all stand on the page.
    """

    groups: tuple[Group, ...]
    sought: int
    found: int
    words: str
    untold: bool
    searched: bool
    nameless: int = 0
    """How many without a name are not offered: a question about them asks after nobody."""

    @property
    def shown(self) -> list[str]:
        return [id for group in self.groups if group.page for id, _line in group.page]


def offer(desk: Desk, chosen: Collection[str], asked: QueryDict) -> Offer:
    """Those sought are offered, and whoever was chosen on their own page though nobody seeks them. `asked`: the form as
    it was sent, with the words of names to look for and how far its groups are leafed.
    """
    words = asked.get("find", "").strip()
    sought = rows.Record.objects.filter(incident=desk.incident.id, leads=True, sought=True)
    total = sought.count()
    untold = total > LISTED_AT_ONCE and not words
    everybody = _people(sought.none() if untold else _named(sought, words, desk), chosen, desk)
    people = [(record, line) for record, line in everybody if line.names[0][0] or record in chosen]
    leaves = _leaves(asked)
    groups = tuple(replace(g, page=_page(g, leaves)) for g in grouped(people, chosen, desk.today))
    paged = any(g.page and g.page.paginator.num_pages > 1 for g in groups)
    nameless = len(everybody) - len(people)
    return Offer(groups, total, len(people), words, untold, bool(words) or untold or paged, nameless)


def _named(sought: QuerySet[rows.Record], words: str, desk: Desk) -> QuerySet[rows.Record]:
    return sought.filter(answer_now(Question(words, desk.may(Act.TELL)), desk.incident.id)[1]) if words else sought


def _people(found: QuerySet[rows.Record], chosen: Collection[str], desk: Desk) -> list[tuple[str, PersonLine]]:
    also = rows.Record.objects.filter(incident=desk.incident.id, leads=True, id__in=chosen)
    unasked = said_unasked(desk)
    people = {row.id: with_word(row.person_line, unasked) for some in (found, also) for row in some}
    return sorted(people.items(), key=lambda person: alphabetical(person[1]))


def _leaves(asked: QueryDict) -> Leaves:
    """How far the groups are leafed; words that were changed begin anew."""
    return Leaves({}) if asked.get("turn") == "find" else Leaves.of_form(asked, LEAF)


def _page(group: Group, leaves: Leaves) -> Page[tuple[str, PersonLine]]:
    return leaves.page(group.name, group.people, max(1, len(group.people)) if group.key == CHOSEN else PEOPLE_A_PAGE)


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
