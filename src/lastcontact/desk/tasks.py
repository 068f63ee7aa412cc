"""A task that waits for an officer: its number, what to do, and where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from lastcontact.casefile.models import Record


@dataclass(frozen=True)
class Each:
    """One of the people a task is about, with what the address takes, and what follows it."""

    name: str
    key: str
    seq: int = 0
    query: str = ""


@dataclass(frozen=True)
class Task:
    """`door` is the name of the address, `key` its argument: the incident's or a record's id; `query` follows it.

    `seq`: the entry it is about, where the address takes one as well. `each`: who waits, where they are several.
    """

    count: int
    title: str
    words: str
    door: str
    key: str
    query: str = ""
    seq: int = 0
    each: tuple[Each, ...] = ()


def of_people(title: str, words: str, door: str, people: Sequence[tuple[str, int]]) -> Task:
    """A task about the people of these records, each with the entry it is about, or 0."""
    about = Record.objects.filter(id__in=[record for record, _seq in people])
    of = {id: (person, incident) for id, person, incident in about.values_list("id", "person", "incident")}
    leading = Record.objects.filter(leads=True, person__in=about.values("person"))
    names = {(row.person, row.incident): row.person_line.names[0][0] for row in leading}
    each = [Each(names[of[record]] or _("no name given"), record, seq) for record, seq in people]
    return Task(len(each), title, words, door, each[0].key, seq=each[0].seq, each=tuple(each) if each[1:] else ())
