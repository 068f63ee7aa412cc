"""People as far as an officer may see them: without what stands in records of incidents that are not theirs.

What shows a person to an officer asks here; what asks whether something may be done asks `persons`, of all that is so.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from lastcontact.casefile import persons as whole
from lastcontact.casefile.open_pairs import hidden_from
from lastcontact.casefile.shelf import Shelf
from lastcontact.core.fold.links import LinkFile
from lastcontact.core.fold.persons import Person
from lastcontact.core.person import Pair


def seen_by(officer: str, people: Collection[Person]) -> tuple[Person, ...]:
    """The same people, in order: of each the records, claims, answers and notices that are open to this officer.

    What was decided stays: it is decided of the person, and stands beside every record of theirs.
    """
    hidden = hidden_from(officer, {id for who in people for id in who.members})
    return tuple(who.within(who.members - hidden) for who in people)


def person(officer: str, shelf: Shelf, record: str) -> tuple[Person, dict[Pair, LinkFile]] | None:
    """The person a record belongs to and the judged pairs among and around its records; None if there is none."""
    found = whole.person(shelf, record)
    if found is None:
        return None
    who, links = found
    hidden = hidden_from(officer, {id for pair in links for id in pair} | who.members)
    return who.within(who.members - hidden), {pair: f for pair, f in links.items() if hidden.isdisjoint(pair)}


def persons(officer: str, shelf: Shelf, records: Iterable[str]) -> tuple[Person, ...]:
    """The people of these records, each once, in the order of the records; looked up together."""
    return seen_by(officer, whole.persons(shelf, records))
