"""The other records of somebody who is about to be erased: those judged to be theirs, and those that may be."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import Q
from django.utils.translation import gettext as _

from lastcontact.casefile import lookup, name_keys, open_pairs, suggestions
from lastcontact.casefile import models as rows
from lastcontact.core.person import Verdict
from lastcontact.desk.standing import Desk

SAME, UNSURE, LIKELY = Verdict.SAME.value, Verdict.UNSURE.value, "likely"
"""One person, also through a third record; an officer was not sure; nobody settled it yet."""


@dataclass(frozen=True)
class OtherRecord:
    """A further record that is, or may be, of the same person: none of it goes with the one that is erased."""

    id: str
    name: str
    birth: str
    where: str
    verdict: str


def other_records(desk: Desk, record: str) -> tuple[OtherRecord, ...]:
    """The records joined with this one, those of which an officer was not sure, and those that nobody settled though
    they are suggested or alike, as far as they are open here.
    """
    row = rows.Record.objects.the(id=record)
    own = set(rows.Record.objects.column("id", person=row.person))
    unsure = _judged({record}, Verdict.UNSURE)
    likely = _likely(desk, row, own) - unsure
    wanted = unsure | likely
    found = rows.Record.objects.filter(Q(person=row.person) | Q(id__in=wanted)).exclude(id=record).order_by("seq")
    closed = open_pairs.hidden_from(desk.hand.officer, list(found.values_list("id", flat=True)))
    numbers = dict(rows.Report.objects.columns("id", "number", id=found.values_list("report", flat=True)))
    return tuple(
        OtherRecord(
            other.id,
            other.file.described.full_name,
            other.file.described.birth,
            ", ".join(part for part in (_("report %s") % numbers.get(other.report, ""), other.locator) if part),
            SAME if other.person == row.person else UNSURE if other.id in unsure else LIKELY,
        )
        for other in found
        if other.id not in closed
    )


def _judged(own: Collection[str], verdict: Verdict) -> frozenset[str]:
    """Every record of which an officer said this against one of these."""
    found = rows.Link.objects.filter(Q(a__in=own) | Q(b__in=own), verdict=verdict.value).values_list("a", "b")
    return frozenset(id for pair in found for id in pair).difference(own)


def _likely(desk: Desk, row: rows.Record, own: Collection[str]) -> frozenset[str]:
    """Records that nobody settled to be this person or another: suggested with any record of theirs, or likely.

    Those of one report are weighed like others here: whoever erases would rather look at a namesake too many.
    """
    pairs = open_pairs.around(desk.hand.officer, own).values_list("a", "b")
    met = {id for pair in pairs for id in pair} | set(_alike(row))
    people = set(rows.Record.objects.column("person", id=met.difference(own)))
    people -= set(rows.Record.objects.column("person", id=_judged(own, Verdict.DIFFERENT)))
    return frozenset(rows.Record.objects.column("id", person=people))


def _alike(row: rows.Record) -> Iterable[str]:
    near = [(row, other) for other in lookup.near(row, known=name_keys.catch_up())]
    for a, b, explained in suggestions.weigh(near, {}):
        if explained.probability >= suggestions.WORTH_SHOWING:
            yield b.id if a.id == row.id else a.id
