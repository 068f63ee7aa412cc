"""Suggestions among all records at once, by the bulk engine: after a rebuild, and for lists too long to look up."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import islice

import numpy as np
import polars as pl
from django.db import transaction
from django.db.models import Q
from numpy.typing import NDArray

from lastcontact.casefile import models as m
from lastcontact.casefile import name_keys, suggestions
from lastcontact.core.fold.records import described_in
from lastcontact.linkage import local
from lastcontact.linkage.columns import match_columns
from lastcontact.linkage.records import Records, read_records

FIELDS = (
    *("name", "given_name", "family_name", "patronymic", "father_name", "mother_name", "age", "sex", "place"),
    *("address", "unit", "rank", "service_number", "phone"),
)
"""Fields of a record that the bulk engine reads under the same name."""
LEAST_PROBABILITY, LEAST_IN_ONE_REPORT = suggestions.WORTH_SHOWING / 3, suggestions.IN_ONE_REPORT / 3
"""Pairs that the bulk engine finds less probable are not weighed again one by one."""
AT_ONCE = 500
LOOK_UPS_WORTH = 60
"""A look-up of one record costs as much as reading this many for the bulk engine."""


def suggest_all(*, report: str = "") -> int:
    """Makes the suggestions anew, all of them or those that touch one report; gives how many there are.

    Nobody waits for a turn to write while records are compared and weighed; whoever interrupts it begins anew.
    """
    name_keys.catch_up()
    rows = m.Record.objects.order_by("seq").values_list("id", "report", "person", "folded")
    reports, persons, told = [], [], []
    for id, of, person, folded in rows.iterator():
        reports.append(of)
        persons.append(person)
        told.append(_told(id, folded))
    wanted: list[tuple[int, int]] = []
    if len(told) > 1:
        frame = pl.DataFrame(told, orient="row", schema=["id", "as_of", "birth_date", *FIELDS])
        pairs = _pairs(read_records(frame, match_columns(frame.columns, {})), np.array(reports))
        apart = ((a, b) for a, b in pairs if persons[a] != persons[b])
        wanted = [(a, b) for a, b in apart if not report or report in (reports[a], reports[b])]
    _forget(report)
    return sum(_put(batch) for batch in _batches((told[a][0], told[b][0]) for a, b in wanted))


def pays(records: int) -> bool:
    """Whether all at once is cheaper than looking up this many records one by one."""
    return records * LOOK_UPS_WORTH > m.Record.objects.count()


def _told(id: str, folded: dict[str, object]) -> tuple[str, ...]:
    """What the bulk engine reads of one record."""
    described, reported_on = described_in(folded)
    return id, reported_on.isoformat(), described.birth, *(getattr(described, field) for field in FIELDS)


def _pairs(records: Records, reports: NDArray[np.str_]) -> Iterator[tuple[int, int]]:
    linked = local.link(records)
    one_report = reports[linked.one] == reports[linked.other]
    likely = np.flatnonzero(linked.probability >= np.where(one_report, LEAST_IN_ONE_REPORT, LEAST_PROBABILITY))
    yield from zip(linked.one[likely].tolist(), linked.other[likely].tolist(), strict=True)


def _forget(report: str) -> None:
    if report:
        own = m.Record.objects.filter(report=report).values("id")
        m.Suggestion.objects.filter(Q(a__in=own) | Q(b__in=own)).delete()
    else:
        m.Suggestion.objects.all().delete()


def _put(pairs: Collection[tuple[str, str]]) -> int:
    rows = {row.id: row for row in m.Record.objects.those(id={id for pair in pairs for id in pair})}
    found = suggestions.likely([(rows[a], rows[b]) for a, b in pairs])
    with transaction.atomic():
        return len(suggestions.keep(found))


def _batches(pairs: Iterator[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    while batch := list(islice(pairs, AT_ONCE)):
        yield batch
