"""Call notes about people: whoever called about somebody has asked, though no tracing request was filled in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from lastcontact.casefile import models as rows
from lastcontact.casefile.called import call_notes
from lastcontact.casefile.persons import UNTOLD
from lastcontact.core.fold.persons import PersonLine
from lastcontact.desk.days import day
from lastcontact.desk.standing import Desk

Calls = Mapping[str, "tuple[Call, ...]"]


@dataclass(frozen=True, slots=True)
class Call:
    """One call note: `claimed` where something was claimed of the person from it; `own` where it was about them."""

    report: str
    number: int
    on: date
    claimed: bool
    own: bool

    def in_words(self, today: date) -> str:
        return _("%(day)s (call note %(n)s)") % {"day": day(self.on, today), "n": self.number}


def calls(desk: Desk) -> Calls:
    """Record -> the call notes that speak of it, in their order; set back in time, as was known then."""
    found: dict[str, list[Call]] = {}
    for note in call_notes(desk.incident.id, desk.shelf.seq if desk.past else None):
        found.setdefault(note.record, []).append(Call(note.report, note.number, note.on, note.claimed, note.own))
    return {record: tuple(some) for record, some in found.items()}


def calls_about(found: Calls, records: Iterable[str]) -> tuple[Call, ...]:
    """The call notes about one person, each once, by the records that are the person."""
    mine: dict[str, Call] = {}
    for call in (call for record in records for call in found.get(record, ())):
        before = mine.get(call.report, call)
        mine[call.report] = replace(call, claimed=call.claimed or before.claimed, own=call.own or before.own)
    return tuple(sorted((call for call in mine.values() if call.own), key=lambda call: call.number))


def called_and_untold(desk: Desk, leading: QuerySet[rows.Record]) -> list[tuple[PersonLine, tuple[Call, ...]]]:
    """Those about whom somebody called, for whom nobody asked otherwise and of whom nobody was told yet; who called
    longest ago first.
    """
    found = calls(desk)
    of = dict(rows.Record.objects.columns("id", "person", incident=desk.incident.id, id=list(found)))
    people = leading.filter(UNTOLD, person__in=set(of.values()), requested=False)
    about: dict[str, list[str]] = defaultdict(list)
    for record, person in of.items():
        about[person].append(record)
    called = [(row.person_line, calls_about(found, about[row.person])) for row in people]
    return sorted((one for one in called if one[1]), key=lambda one: (one[1][0].on, one[1][0].number))
