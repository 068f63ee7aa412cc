"""Who is one person with whom: regrouped after each act that may change it, for the records it touches only."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q

from lastcontact.casefile import models as m
from lastcontact.core.fold.persons import Person, line_of, person_of
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.person import Pair, Verdict, clusters
from lastcontact.core.plain import to_plain


def regroup(touched: Iterable[str]) -> None:
    """Recomputes the persons of the touched records and of all that were or now are one with them."""
    records, verdicts = neighbourhood(touched)
    rows = {r.id: r for r in m.Record.objects.filter(id__in=records)}
    files: dict[str, RecordFile] = {id: row.file for id, row in rows.items()}
    found = clusters(sorted(rows), verdicts)
    persons: dict[str, Person] = {}
    for id, row in rows.items():
        cluster = found[id]
        if cluster.leader not in persons:
            persons[cluster.leader] = person_of(cluster, files)
        _write(row, persons[cluster.leader])
    m.Record.objects.bulk_update(rows.values(), _COLUMNS, batch_size=200)


_COLUMNS = (
    "person leads torn line fate whereabouts standing holder acknowledgement last_news_on requested told in_doubt awaits"
).split()


def _write(row: m.Record, person: Person) -> None:
    line = line_of(person)
    row.person = person.leader
    row.leads = row.id == person.leader
    row.torn = person.torn
    row.line = to_plain(line) if row.leads else None
    row.fate, row.whereabouts, row.holder = line.fate.value, line.whereabouts.value, line.holder
    row.standing, row.awaits = line.standing, line.awaits
    row.acknowledgement = line.acknowledgement.value
    row.last_news_on = line.news_on[-1] if line.news_on else None
    row.requested, row.told, row.in_doubt = line.requested, line.told_on is not None, line.in_doubt
    row.sought = line.sought


def neighbourhood(touched: Iterable[str]) -> tuple[frozenset[str], dict[Pair, Verdict]]:
    """All records reachable from the touched ones over judgements, whatever their verdict, and the verdicts."""
    seen: set[str] = set()
    verdicts: dict[Pair, Verdict] = {}
    edge = set(touched)
    while edge:
        seen |= edge
        found = m.Link.objects.filter(Q(a__in=edge) | Q(b__in=edge)).values_list("a", "b", "verdict")
        edge = set()
        for a, b, verdict in found:
            if verdict:
                verdicts[(a, b)] = Verdict(verdict)
            edge |= {a, b} - seen
    return frozenset(seen), verdicts
