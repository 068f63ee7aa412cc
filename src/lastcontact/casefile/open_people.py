"""People as far as an officer may see them: without what stands in records of incidents that are not theirs."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from lastcontact.casefile.open_pairs import hidden_from
from lastcontact.core.fold.persons import Person


def seen_by(officer: str, people: Collection[Person]) -> tuple[Person, ...]:
    """The same people, in order: of each the records, claims, answers and notices that are open to this officer.

    What was decided stays: it is decided of the person, and stands beside every record of theirs.
    """
    hidden = hidden_from(officer, {id for who in people for id in who.members})
    return tuple(who if hidden.isdisjoint(who.members) else _without(who, hidden) for who in people)


def _without(who: Person, hidden: Collection[str]) -> Person:
    records = tuple(r for r in who.records if r.id not in hidden)
    claims = {c.id for r in records for c in r.claims}
    answers = {a.id for r in records for a in r.answers}
    return replace(
        who,
        records=records,
        claims=tuple(c for c in who.claims if c.id in claims),
        answers=tuple(a for a in who.answers if a.id in answers),
        notices=tuple(n for r in records for n in r.family.notices),
    )
