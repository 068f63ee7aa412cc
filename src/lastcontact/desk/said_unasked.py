"""People of whom the holding side has spoken of itself, in statements that no officer marked as its word: the rows of
tables know only what was answered or marked (`core.fold.acknowledging`), a person's page and these know both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db.models import Q

from lastcontact.casefile import models as rows
from lastcontact.casefile import open_people
from lastcontact.casefile.persons import Tally, clusters_then, lines_then
from lastcontact.core.contradiction import HELD
from lastcontact.core.fold import answers as answering
from lastcontact.core.fold.acknowledging import OF_HOLDER
from lastcontact.core.fold.answers import Acknowledgement
from lastcontact.core.fold.claims import ClaimState
from lastcontact.core.fold.holders import SOUGHT
from lastcontact.core.fold.persons import Person, PersonLine
from lastcontact.core.fold.sources import SourceFile
from lastcontact.core.speakers import side_named
from lastcontact.core.status import Whereabouts
from lastcontact.desk.own_words import TELL_OF_SOMEBODY, bodies_of_sides, ever_told_by_bodies, papers_of, whole_word

if TYPE_CHECKING:
    from lastcontact.desk.standing import Desk

_NO_ANSWER = frozenset({Acknowledgement.NOT_ASKED, Acknowledgement.ASKED, Acknowledgement.SILENT})
_UNANSWERED = Q(line__acknowledgement__isnull=True) | Q(line__acknowledgement__in=[a.value for a in sorted(_NO_ANSWER)])
"""The rows of people without an answer: one who was not asked has no word for it there."""
Unasked = Mapping[str, PersonLine]
"""Leading record -> the person's line, with the word of the holder that it does not know."""


def said_unasked(desk: Desk) -> Unasked:
    """Of the desk's incident, the people without an answer of whom a public body of the holding side has spoken, as
    far as its officer may see: by what stands in this incident, as it is or was known.
    """
    lines = {leader: line for leader, line in _lines(desk).items() if line.acknowledgement in _NO_ANSWER}
    who = open_people.persons(desk.hand.officer, desk.shelf, lines)
    papers, made = papers_of(desk.shelf, who), {}
    for person in who:
        leader = next((r.id for r in person.records if r.id in lines), None)
        word = whole_word(person.within(_of(person, desk.incident.id)), papers) if leader else ()
        if leader and word:
            now = answering.now(word, at=max(a.on for a in word))
            made[leader] = replace(lines[leader], acknowledgement=now)
    return {leader: line for leader, line in made.items() if line.acknowledgement not in _NO_ANSWER}


def _lines(desk: Desk) -> dict[str, PersonLine]:
    """The lines of the people of whom a body may have spoken as their holder."""
    incident = desk.incident.id
    if desk.past:
        told = rows.Claim.objects.filter(ever_told_by_bodies(), incident=incident)
        records, leading = set(told.values_list("record", flat=True)), clusters_then(desk.shelf, incident)
        return {x.leader: x for x in lines_then(desk.shelf, incident) if records & leading[x.leader].records}
    people = _may_be_held_by_the_teller(incident)
    found: dict[str, PersonLine] = {}
    for start in range(0, len(people), 1000):
        of_these = rows.Record.objects.filter(incident=incident, leads=True, person__in=people[start : start + 1000])
        some = of_these.filter(_UNANSWERED)
        found |= {row.id: row.person_line for row in some}
    return found


def _may_be_held_by_the_teller(incident: str) -> list[str]:
    """People of whom a side tells that does not seek them, and that was asked about them, or may hold them: by another
    side that seeks them, by who is said to have them, by what an officer says (`own_words`). Without folding anybody.
    """
    known: dict[str, SourceFile] = rows.Source.objects.files()
    side_of = {id: file.side for id, file in known.items() if file.side}
    everyone = rows.Record.objects.columns("id", "person", "line__acknowledgement", incident=incident)
    person_of = {id: person for id, person, _ in everyone}
    stand: dict[str, Any] = {"incident": incident, "state": ClaimState.ACCEPTED.value}
    among = rows.Claim.objects
    told: dict[str, set[str]] = defaultdict(set)
    by_bodies = {"type": TELL_OF_SOMEBODY, "folded__source": bodies_of_sides(known)}
    for record, source in among.columns("record", "folded__source", **by_bodies, **stand):
        told[person_of.get(record, "")].add(side_of[source])
    seeking: dict[str, set[str]] = defaultdict(set)
    for record, source in among.columns("record", "folded__source", type=list(SOUGHT), **stand):
        seeking[person_of.get(record, "")].add(side_of.get(source, ""))
    actors: dict[str, set[str]] = defaultdict(set)
    for record, actor in among.columns("record", "folded__body__actor", type=list(HELD), **stand):
        actors[person_of.get(record, "")].update({actor} - {None})
    by_officer = among.column("record", folded__evidence_kind=list(OF_HOLDER), **stand)
    sure = {person for _, person, answer in everyone if answer != Acknowledgement.NOT_ASKED.value}
    sure |= {person_of.get(record, "") for record in by_officer}
    return [
        person
        for person, sides in told.items()
        if person
        and (others := sides - seeking[person])
        and (
            person in sure
            or seeking[person] - {""}
            or any(actor in others or side_named(actor, others) for actor in actors[person])
        )
    ]


def _of(person: Person, incident: str) -> frozenset[str]:
    return frozenset(r.id for r in person.records if r.incident == incident)


def with_word(line: PersonLine, unasked: Unasked) -> PersonLine:
    """The line with what the holder said unasked, where it has no answer."""
    said = unasked.get(line.leader)
    return replace(line, acknowledgement=said.acknowledgement) if said else line


def recounted(tallies: Iterable[Tally], unasked: Unasked, silent_before: date) -> tuple[Tally, ...]:
    """The tallies of those sought, in which whoever the holder acknowledged unasked is acknowledged. `silent_before`:
    the day before which their last news counts as long ago.
    """
    counts = {(t.fate, t.whereabouts, t.holder, t.acknowledged): t for t in tallies}
    for line in unasked.values():
        held = line.whereabouts is Whereabouts.HELD and line.sought
        key = (line.fate, line.whereabouts, line.holder)
        if held and line.acknowledgement is Acknowledgement.ACKNOWLEDGED and (*key, False) in counts:
            silent = int(not line.news_on or line.news_on[-1] < silent_before)
            one, other = counts[*key, False], counts.get((*key, True)) or Tally(*key, True, count=0, silent=0)
            counts[*key, False] = replace(one, count=one.count - 1, silent=one.silent - silent)
            counts[*key, True] = replace(other, count=other.count + 1, silent=other.silent + silent)
    return tuple(sorted((t for t in counts.values() if t.count), key=lambda t: -t.count))
