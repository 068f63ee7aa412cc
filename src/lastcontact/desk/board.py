"""The incident board: what is known of an incident on one page, by whose word, now or as known at an earlier date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from django.core.paginator import Page
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from lastcontact.casefile import models as stored
from lastcontact.casefile.persons import ORPHANS, lines_then
from lastcontact.core.access import Act
from lastcontact.core.fold.sources import PlaceFile
from lastcontact.desk.chronicle import Chronicle, Done, chronicle
from lastcontact.desk.figure_pages import ROWS, figure_pages
from lastcontact.desk.figures import Figures, figures
from lastcontact.desk.leaves import Leaves
from lastcontact.desk.lost import LostGroup, SaidCutOff, cut_off_groups, lost_groups, said_cut_off
from lastcontact.desk.material import Material, gather
from lastcontact.desk.owing import Owed, owed
from lastcontact.desk.people import PeopleTable, context, table
from lastcontact.desk.people_filter import FILTERS, Asked
from lastcontact.desk.person_rows import PersonRow
from lastcontact.desk.places_held import HeldPlace, places_held
from lastcontact.desk.same_bodies import OneBody, one_bodies
from lastcontact.desk.standing import Desk, in_incident
from lastcontact.desk.tasks import Each, Task
from lastcontact.desk.waiting import waiting
from lastcontact.notices.models import Edition

A = TypeVar("A")

HAPPENINGS_A_PAGE = 60
"""Of what was said and done, in the list under its drawing: as many as the drawing may show."""
OWED_SHOWN = 6
"""Of what is owed, before all of it: what is overdue comes first."""
PLACES_SHOWN = 6
"""Of the places, before all of them: those in the title come first, then those that somebody is said to hold."""
PEOPLE_SHOWN = 8
"""Of the people sought, where the address narrows them to nobody: those whose family waits come first."""
EACH_A_PAGE = 40
"""Of those that one task is about."""
WAITS = "waits-"
"""How what one task is about is called in the address, by the task's place among them."""
LISTS = (ROWS, WAITS, "conflicts", "order")
"""What is leafed in on the board beside its people, by the names in its address."""


@dataclass(frozen=True)
class Board:
    """The whole page, computed. `sought`: (group in words, how many people), the largest first."""

    places: tuple[PlaceFile, ...]
    one_bodies: tuple[OneBody, ...]
    sought: tuple[tuple[str, int], ...]
    figures: Figures
    chronicle: Chronicle
    held: tuple[HeldPlace, ...]
    lost: tuple[LostGroup, ...]
    cut_off: tuple[LostGroup, ...]
    said_cut_off: tuple[SaidCutOff, ...]
    owed: tuple[Owed, ...]
    people: PeopleTable


@require_safe
@in_incident()
def board(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The board; an htmx request, which only the table of people sends, gets that table."""
    asked = Asked.of(request.GET)
    leaves = Leaves.of(request.GET, lists=LISTS, beside=(*FILTERS, "page"), known=desk.known)
    if request.htmx:
        return render(request, "desk/parts/people.html", desk.page(**context(table(desk, asked)), leaves=leaves))
    found = board_of(desk, asked)
    figures = figure_pages(found.figures, leaves, row=request.GET.get("row", ""))
    page = desk.page(
        here="board",
        board=found,
        figures=figures,
        one_bodies=found.one_bodies,
        may_name_sources=desk.may(Act.TAKE_IN),
        leaves=figures.leaves,
        listed=figures.leaves.page("order", found.chronicle.happenings, HAPPENINGS_A_PAGE),
        owed=_first(found.owed, OWED_SHOWN),
        held=_first(_telling_first(found), PLACES_SHOWN),
        first_people=_first_people(found.people),
        tasks=[*_each_paged(waiting(desk), figures.leaves)],
        may_describe=desk.may(Act.OPEN_INCIDENT),
        **context(found.people),
    )
    return render(request, "desk/board.html", page)


def _first(all_of_them: tuple[A, ...], many: int) -> tuple[A, ...]:
    """The first of them, or all where they are hardly more."""
    return all_of_them[:many] if len(all_of_them) > many + ORPHANS else all_of_them


def _first_people(people: PeopleTable) -> tuple[PersonRow, ...]:
    """Of those sought the first; none where all stand on the board: they are few, narrowed or leafed in."""
    if people.page > 1 or people.asked.query(known=""):
        return ()
    first = _first(people.rows, PEOPLE_SHOWN)
    return first if len(first) < people.found else ()


def _telling_first(board: Board) -> tuple[HeldPlace, ...]:
    """The places of the title, then those of which somebody says who holds them, then the others."""
    in_title = {place.id for place in board.places}
    return tuple(sorted(board.held, key=lambda held: (held.place.id not in in_title, not held.holdings)))


def _each_paged(tasks: Iterable[Task], leaves: Leaves) -> Iterable[tuple[Task, str, Page[Each]]]:
    """Each task with how its list is called in the address, and a page of it."""
    for number, task in enumerate(tasks, start=1):
        name = f"{WAITS}{number}"
        yield task, name, leaves.page(name, task.each, EACH_A_PAGE)


def board_of(desk: Desk, asked: Asked) -> Board:
    """The board of the desk's incident as the page stands."""
    material = gather(desk)
    lost, drawn = lost_groups(material), figures(material, past=desk.past)
    return Board(
        places=tuple(material.places[id] for id in material.incident.places if id in material.places),
        sought=tuple(_sought(desk, material)),
        figures=drawn,
        one_bodies=one_bodies((row for ladder in drawn.ladders for row in ladder.rows), material),
        chronicle=chronicle(material, _done(desk)),
        held=places_held(material),
        lost=lost,
        cut_off=cut_off_groups(lost),
        said_cut_off=said_cut_off(material),
        owed=owed(material),
        people=table(desk, asked),
    )


def _sought(desk: Desk, material: Material) -> Iterable[tuple[str, int]]:
    counts: Counter[str] = Counter()
    if desk.past:
        for line in lines_then(desk.shelf, desk.incident.id):
            if line.sought:
                counts[_groups(line.groups, material)] += 1
    else:
        people = stored.Record.objects.filter(incident=desk.incident.id, leads=True, sought=True)
        for groups, count in people.values_list("line__groups").annotate(n=Count("id")).order_by():
            counts[_groups(groups or (), material)] += count
    yield from sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def _groups(ids: Iterable[str], material: Material) -> str:
    labels = [material.groups[id].named.label for id in ids if id in material.groups]
    return ", ".join(labels) or _("in no named group")


def _done(desk: Desk) -> list[Done]:
    """Decisions and talks with families by day, and the bulletins published: numbers, no names."""
    decided: Counter[date] = Counter()
    told: Counter[date] = Counter()
    if desk.past:
        for line in lines_then(desk.shelf, desk.incident.id):
            decided.update([line.decided_on] if line.decided_on else [])
            told.update([line.told_on] if line.told_on else [])
    else:
        people = stored.Record.objects.filter(incident=desk.incident.id, leads=True)
        for counter, column in ((decided, "line__decided_on"), (told, "line__told_on")):
            for on, count in people.values_list(column).annotate(n=Count("id")).order_by():
                if on:
                    counter[date.fromisoformat(on)] += count
    done = [
        Done(on, ngettext("%(n)s person decided", "%(n)s people decided", n) % {"n": n}) for on, n in decided.items()
    ]
    done += [Done(on, ngettext("%(n)s family told", "%(n)s families told", n) % {"n": n}) for on, n in told.items()]
    editions = Edition.objects.filter(incident=desk.incident.id).order_by("number")
    if desk.past:
        editions = editions.filter(seq__lte=desk.shelf.seq)
    done += [Done(timezone.localtime(e.published_at).date(), _("bulletin %(n)s") % {"n": e.number}) for e in editions]
    return sorted(done, key=lambda d: (d.on, d.words))
