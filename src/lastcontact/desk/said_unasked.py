"""People of whom the holding side has spoken of itself, in statements that no officer marked as its word: the rows of
tables know only what was answered or marked (`core.fold.acknowledging`), a person's page and these know both.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from lastcontact.casefile import models as rows
from lastcontact.casefile.persons import Tally, persons
from lastcontact.core.fold import answers as answering
from lastcontact.core.fold.answers import Acknowledgement
from lastcontact.core.fold.persons import PersonLine
from lastcontact.core.status import Whereabouts
from lastcontact.desk.own_words import papers_of, told_by_bodies, whole_word

if TYPE_CHECKING:
    from lastcontact.desk.standing import Desk

_NO_ANSWER = frozenset({Acknowledgement.NOT_ASKED, Acknowledgement.ASKED, Acknowledgement.SILENT})
Unasked = Mapping[str, PersonLine]
"""Leading record -> the person's line, with the word of the holder that it does not know."""


def said_unasked(desk: Desk) -> Unasked:
    """Of the desk's incident, the people without an answer of whom a public body of the holding side has spoken."""
    told = rows.Claim.objects.filter(told_by_bodies(), incident=desk.incident.id).exclude(record="")
    people = rows.Record.objects.filter(id__in=told.values("record")).values("person")
    found = rows.Record.objects.filter(incident=desk.incident.id, leads=True, person__in=people)
    lines = {row.id: row.person_line for row in found if row.person_line.acknowledgement in _NO_ANSWER}
    who = persons(desk.shelf, lines)
    papers, made = papers_of(desk.shelf, who), {}
    for person in who:
        leader = next((r.id for r in person.records if r.id in lines), None)
        word = whole_word(person, papers)
        if leader and word:
            now = answering.now(word, at=max(a.on for a in word))
            made[leader] = replace(lines[leader], acknowledgement=now)
    return {leader: line for leader, line in made.items() if line.acknowledgement not in _NO_ANSWER}


def with_word(line: PersonLine, unasked: Unasked) -> PersonLine:
    """The line with what the holder said unasked, where it has no answer."""
    said = unasked.get(line.leader)
    return replace(line, acknowledgement=said.acknowledgement) if said else line


def recounted(tallies: Iterable[Tally], unasked: Unasked) -> tuple[Tally, ...]:
    """The tallies of those sought, in which whoever the holder acknowledged unasked is acknowledged."""
    counts = {(t.fate, t.whereabouts, t.holder, t.acknowledged): t for t in tallies}
    for line in unasked.values():
        held = line.whereabouts is Whereabouts.HELD and line.sought
        key = (line.fate, line.whereabouts, line.holder)
        if held and line.acknowledgement is Acknowledgement.ACKNOWLEDGED and (*key, False) in counts:
            counts[*key, False] = replace(counts[*key, False], count=counts[*key, False].count - 1)
            other = counts.get((*key, True)) or Tally(*key, True, count=0, silent=0)
            counts[*key, True] = replace(other, count=other.count + 1)
    return tuple(t for t in counts.values() if t.count)
