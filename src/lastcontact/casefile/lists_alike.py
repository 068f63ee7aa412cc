"""Lists that name the same people as one about to be taken in: the names and births that stand in both."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Count

from lastcontact.casefile import models as m
from lastcontact.core.dates import PartialDate
from lastcontact.core.fold.records import described_in
from lastcontact.core.payloads.records import Described

FEWEST = 3
"""Fewer names with births than this say nothing of their list."""
MOST = 20_000
"""Records that are read for one page; what more there is, in older reports, is not looked at."""
Known = tuple[frozenset[str], date | str, date | str]


@dataclass(frozen=True, slots=True)
class ListAlike:
    """`same` of the `told` names and births of a list stand in the report."""

    report: str
    number: int
    same: int
    told: int


def list_alike(incident: str, people: Collection[Described], *, but: str) -> ListAlike | None:
    """The report of the incident with most of these names and births, if more than half of them stand there.

    Names are compared as written, in any order of their words. `but`: the report in which the people stand.
    """
    told = {key for person in people if (key := _known(person))}
    if len(told) < FEWEST:
        return None
    best: ListAlike | None = None
    for report in _large_enough(incident, but, len(told)):
        found = m.Record.objects.column("folded", report=report)
        same = len(told & {_known(described_in(plain)[0]) for plain in found})
        if 2 * same > len(told) and (best is None or same > best.same):
            best = ListAlike(report, m.Report.objects.the(id=report).number, same, len(told))
    return best


def _large_enough(incident: str, but: str, told: int) -> list[str]:
    """The reports with more than half as many records, the newest first, as far as they can be read for a page."""
    counted = m.Record.objects.filter(incident=incident).exclude(report=but).values("report")
    large = counted.annotate(n=Count("id")).filter(n__gt=told / 2).values_list("report", "n")
    sizes = dict(large)
    found, left = [], MOST
    for report in m.Report.objects.filter(id__in=sizes).order_by("-number").values_list("id", flat=True):
        left -= sizes[report]
        if left >= 0:
            found.append(report)
    return found


def _known(person: Described) -> Known | None:
    """The words of the name, and between which days the birth is; what is no date, as it is written."""
    words, birth = frozenset(person.full_name.casefold().split()), PartialDate.read(person.birth)
    if not words or not person.birth.strip():
        return None
    return words, birth.earliest_on or birth.original, birth.latest_on or birth.original
