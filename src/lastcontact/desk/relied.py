"""What a decision rests on and what does not stand on this page any more: its record was parted from the person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lastcontact.casefile import models as rows
from lastcontact.casefile import open_people
from lastcontact.core.fold.persons import Person
from lastcontact.desk.claim_words import called_of
from lastcontact.desk.standing import Desk


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A claim or an answer in the words it had, and a record of the person on whose page it stands now."""

    words: str
    record: str


def elsewhere(desk: Desk, person: Person) -> dict[str, Elsewhere]:
    """By id, what the decisions of a person name and records say that are parted from it, as far as it is open here."""
    named = {id for decision, _standing in person.decided for id in (*decision.claims, *decision.considered)}
    own = {c.id for c in person.claims} | {a.id for a in person.answers}
    parted = sorted({r for decision, _standing in person.decided for r in decision.records} - person.members)
    if not parted or named <= own:
        return {}
    found = open_people.persons(desk.hand.officer, desk.shelf, parted)
    sources = desk.shelf.files("source", rows.Source.objects.values_list("id", flat=True))
    told: Mapping[str, Elsewhere] = {
        id: Elsewhere(words, who.leader)
        for who in found
        if who.records
        for id, words in called_of(who, sources).items()
    }
    return {id: told[id] for id in named - own if id in told}
