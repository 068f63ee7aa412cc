"""How many different people all lists name, by the links judged so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lastcontact.casefile import suggestions
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
    least, suggested = suggestions.if_all_the_same(people, incident)
    return Distinct(len(people), least, suggested)
