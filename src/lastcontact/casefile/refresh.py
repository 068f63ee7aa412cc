"""Keeping the rows in step with the journal: after each act for what it touched, or all of it anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice

from django.db import transaction

from lastcontact.casefile import bulk, people, proposals, suggestions
from lastcontact.casefile import models as m
from lastcontact.casefile.rows import PUT
from lastcontact.core.entry import Entry, Erased, Subject
from lastcontact.core.fold.subjects import file_of
from lastcontact.journal import reader

BATCH = 1000
_ALL = [
    *(m.Incident, m.Membership, m.Source, m.Place, m.Report, m.Claim, m.Record, m.NameKey, m.Keyed, m.NameWord),
    *(m.Link, m.Enquiry, m.Item),
]


Found = Mapping[Subject, Sequence[Entry | Erased]]


def refresh(subjects: Collection[Subject], *, fresh: Found | None = None) -> None:
    """Folds the subjects again and replaces their rows. Call it in the transaction that wrote the entries.

    `fresh`: subjects that these entries are all there is about, at hand already.
    """
    put(subjects, fresh or {})
    by_kind = _by_kind(subjects)
    links = by_kind.get("link", [])
    people.regroup({*by_kind.get("record", ()), *(r for pair in links for r in pair.split("~"))})
    suggestions.requeue(links, [id for id in by_kind.get("record", ()) if f"record:{id}" not in (fresh or {})])
    proposals.propose(by_kind.get("report", ()))


def put(subjects: Collection[Subject], fresh: Found) -> None:
    """Folds the subjects and writes their rows, each record as a person of its own."""
    sealed = [s for s in subjects if s.partition(":")[0] in PUT and s not in fresh]
    entries: Found = {**reader.for_subjects(sealed), **fresh}
    for kind, ids in _by_kind(subjects).items():
        if kind in PUT:
            PUT[kind]({id: file_of(f"{kind}:{id}", entries[f"{kind}:{id}"]) for id in ids})


def rebuild() -> int:
    """Throws all rows away and folds the whole journal anew, in batches; gives the number of subjects.

    One transaction: until it is done everybody sees the rows as they were. Name keys and suggestions are computed from
    records, not folded; they are made again by whoever compares records next.
    """
    count = 0
    with transaction.atomic(), bulk.without_collector():
        for model in _ALL:
            model.objects.all().delete()
        for kind in ("source", "place", "incident", "report", "record", "link", "enquiry", "item"):
            for batch in _batches(reader.subjects(f"{kind}:")):
                put(batch, {})
                count += len(batch)
        linked = {record for pair in m.Link.objects.values_list("a", "b") for record in pair}
        people.regroup(linked)
        proposals.propose(m.Report.objects.filter(read=False).values_list("id", flat=True))
    return count


def _by_kind(subjects: Collection[Subject]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for subject in dict.fromkeys(subjects):
        kind, _, id = subject.partition(":")
        found[kind].append(id)
    return found


def _batches(subjects: Iterator[Subject]) -> Iterator[list[Subject]]:
    while batch := list(islice(subjects, BATCH)):
        yield batch
