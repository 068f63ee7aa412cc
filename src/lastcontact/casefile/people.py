"""Who is one person with whom: regrouped after each act that may change it, for the records it touches only."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from lastcontact.casefile import bulk
from lastcontact.casefile import models as m
from lastcontact.casefile.rows import PERSONAL, alone, personal
from lastcontact.casefile.sides import sides_now
from lastcontact.core.fold.links import LinkFile
from lastcontact.core.fold.persons import Person, person_of
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.person import Cluster, Pair, Verdict, clusters


def regroup(touched: Iterable[str]) -> None:
    """Recomputes the persons of those touched records that any judgement speaks of, and of all they were one with."""
    touched = set(touched)
    linked = m.Link.objects.touching("id", "a", "b", one_of=touched)
    touched &= {record for _, *pair in linked for record in pair}
    if not touched:
        return
    records, verdicts = neighbourhood(touched)
    rows = {r.id: r for r in m.Record.objects.those(id=records)}
    files: dict[str, RecordFile] = {id: row.file for id, row in rows.items()}
    found = clusters(sorted(rows), verdicts)
    persons: dict[str, Person] = {}
    sides = sides_now()
    changed: list[bulk.Values] = []
    for id, row in rows.items():
        cluster = found[id]
        if cluster.leader not in persons:
            persons[cluster.leader] = person_of(cluster, files, _judgements(cluster, files), sides)
        now = personal(id, persons[cluster.leader])
        if now != tuple(getattr(row, column) for column in PERSONAL):
            changed.append((*now, id))
    bulk.update(m.Record, (*PERSONAL, "id"), changed)


def renew(records: Collection[str]) -> None:
    """Recomputes the persons of these records, of all they are one with: what is known of the sources has changed."""
    regroup(records)
    linked = {record for pair in m.Link.objects.touching("a", "b", one_of=set(records)) for record in pair}
    sides, changed = sides_now(), []
    for row in m.Record.objects.those(id=[id for id in records if id not in linked]):
        now = personal(row.id, alone(row.file, sides))
        if now != tuple(getattr(row, column) for column in PERSONAL):
            changed.append((*now, row.id))
    bulk.update(m.Record, (*PERSONAL, "id"), changed)


def _judgements(cluster: Cluster, files: Mapping[str, RecordFile]) -> tuple[LinkFile, ...]:
    """The judgements among the records of a person; read only where a decision may ask for them."""
    if len(cluster.records) < 2 or not any(files[id].decisions for id in cluster.records):
        return ()
    return tuple(m.Link.objects.files(a=cluster.records, b=cluster.records).values())


def neighbourhood(touched: Iterable[str]) -> tuple[frozenset[str], dict[Pair, Verdict]]:
    """All records reachable from the touched ones over judgements, whatever their verdict, and the verdicts."""
    seen: set[str] = set()
    verdicts: dict[Pair, Verdict] = {}
    edge = set(touched)
    while edge:
        seen |= edge
        found = m.Link.objects.touching("id", "a", "b", "verdict", one_of=edge)
        edge = set()
        for _, a, b, verdict in found:
            if verdict:
                verdicts[(a, b)] = Verdict(verdict)
            edge |= {a, b} - seen
    return frozenset(seen), verdicts
