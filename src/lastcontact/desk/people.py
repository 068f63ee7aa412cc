"""The people sought, page by page, and the page that shows nothing else."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lastcontact.casefile import persons
from lastcontact.casefile.persons import Tally
from lastcontact.core.access import Act
from lastcontact.core.fold.minors import minor_of
from lastcontact.core.status import Fate
from lastcontact.desk import people_filter as words
from lastcontact.desk.called import calls, calls_about
from lastcontact.desk.decided import LONG_DAYS, Decided, decided_of
from lastcontact.desk.finding import hits_of
from lastcontact.desk.minors import in_words
from lastcontact.desk.people_filter import Asked
from lastcontact.desk.person_rows import PersonRow, beside, row_of
from lastcontact.desk.said_unasked import recounted, said_unasked, with_word
from lastcontact.desk.standing import Desk, in_incident


@require_safe
@in_incident()
def people(request: HttpRequest, desk: Desk) -> HttpResponse:
    """All people sought; an htmx request gets the table alone."""
    page = desk.page(here="people", **context(table(desk, Asked.of(request.GET))))
    return render(request, "desk/parts/people.html" if request.htmx else "desk/people.html", page)


def context(found: PeopleTable) -> dict[str, object]:
    """What the table's template needs, wherever it stands."""
    return {
        "people": found,
        "fate_choices": words.FATE_CHOICES,
        "where_choices": words.WHERE_CHOICES,
        "quiet_choices": words.QUIET_CHOICES,
        "family_choices": words.FAMILY_CHOICES,
        "age_choices": words.AGE_CHOICES,
    }


@dataclass(frozen=True)
class PeopleTable:
    rows: tuple[PersonRow, ...]
    total: int
    found: int
    page: int
    pages: tuple[int | None, ...]
    """Page numbers to show; None where some are left out."""
    decided: tuple[Decided, ...]
    asked: Asked
    query: str
    partly: bool
    """Nobody answers every word asked for; these answer some."""
    aside: tuple[str, ...]
    """Ranks and titles that were asked for and not looked for."""
    unsought: int
    """How many more are decided on, whom nobody seeks."""
    in_review: int
    """Of how many of them the decision is in review."""


def table(desk: Desk, asked: Asked) -> PeopleTable:
    """One page of the people sought in the desk's incident, as the page stands."""
    today = desk.today
    labels = {g.id: g.named.label for g in desk.incident.groups}
    silent_before = today - timedelta(days=LONG_DAYS)
    found = persons.people(
        desk.shelf,
        desk.incident.id,
        narrowed=replace(asked.filter(today, labels, desk.began_on), contacts=desk.hand.may(Act.TELL)),
        page=asked.page,
        silent_before=silent_before,
    )
    start = desk.incident.when.start_on if desk.incident.when else desk.incident.act.at.date()
    hits = hits_of(desk, found.lines, found.answer)
    written = persons.records_of(desk.shelf, desk.incident.id, [line.leader for line in found.lines])
    called, unasked = calls(desk), said_unasked(desk)
    rows = []
    for line in found.lines:
        own = written.get(line.leader, ())
        about = calls_about(called, [r.id for r in own])
        row = row_of(with_word(line, unasked), labels, (start, today), about)
        child = in_words(minor_of(own, desk.began_on))
        rows.append(replace(row, beside=() if line.groups else beside(own), found=hits.get(line.leader), child=child))
    page = min(max(asked.page, 1), found.pages)
    tallies = recounted(found.tallies, unasked, silent_before)
    if start >= silent_before:  # nobody has been out of contact for so long
        tallies = tuple(replace(t, silent=0) for t in tallies)
    decided = tuple(decided_of(t) for t in sorted(tallies, key=_unknown_first))
    return PeopleTable(
        *(
            tuple(rows),
            found.total,
            found.found,
            page,
            _pages(page, found.pages),
            decided,
            asked,
            asked.query(desk.known),
        ),
        partly=found.answer.partly,
        aside=found.answer.aside,
        unsought=found.unsought[0],
        in_review=found.unsought[1],
    )


def _unknown_first(tally: Tally) -> tuple[object, ...]:
    """Those of whom nothing is known first, then by number; ties by what was decided, never by chance."""
    known = tally.fate is not Fate.UNKNOWN
    return (known, -tally.count, tally.fate, tally.whereabouts, tally.holder, not tally.acknowledged)


def _pages(page: int, pages: int) -> tuple[int | None, ...]:
    """
    >>> _pages(5, 9)
    (1, None, 4, 5, 6, None, 9)
    """
    near = [n for n in range(1, pages + 1) if n in (1, pages) or abs(n - page) <= 1]
    shown: list[int | None] = []
    for n in near:
        if shown and n - (shown[-1] or 0) > 1:
            shown.append(None)
        shown.append(n)
    return tuple(shown)
