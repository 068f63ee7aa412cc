"""How many different people all lists name, by the links judged so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lastcontact.casefile import models as stored
from lastcontact.desk.rungs import Row


@dataclass(frozen=True)
class Distinct:
    """How many different people all lists name. `least`: if every open suggestion proved right; None when not known."""

    most: int
    least: int | None
    suggested: int


def distinct(rows: Sequence[Row], *, incident: str, past: bool) -> Distinct | None:
    """Distinct people on the lists; what suggestions were open at an earlier date is not kept."""
    people = frozenset[str]().union(*(row.people for row in rows))
    if not people:
        return None
    if past:
        return Distinct(len(people), None, 0)
    suggested = stored.Suggestion.objects.filter(incident=incident, other_incident=incident)
    open_pairs = list(suggested.values_list("a", "b"))
    leads = dict(stored.Record.objects.filter(incident=incident).values_list("id", "person"))
    parent = {p: p for p in people}
    for a, b in open_pairs:
        one, two = (_top(parent, leads.get(r, "")) for r in (a, b))
        if one and two and one != two:
            parent[max(one, two)] = min(one, two)
    return Distinct(len(people), sum(p == _top(parent, p) for p in people), len(open_pairs))


def _top(parent: dict[str, str], person: str) -> str:
    while parent.get(person, person) != person:
        person = parent[person]
    return person if person in parent else ""
