"""Keeping the rows in step with the journal: after each act for what it touched, or all of it anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from django.db import transaction
from django.utils import timezone

from lastcontact.casefile import bulk, people, proposals, suggestions
from lastcontact.casefile import models as m
from lastcontact.casefile.rows import PUT
from lastcontact.casefile.sides import holders_spoke_of, standing_of
from lastcontact.core.entry import Subject
from lastcontact.core.fold.facts import Fact, facts
from lastcontact.core.fold.subjects import file_of
from lastcontact.journal import reader

BATCH = 1000
_ALL = [
    *(
        m.Incident,
        m.Membership,
        m.Source,
        m.Place,
        m.Report,
        m.TextMark,
        m.Claim,
        m.Record,
        m.NameKey,
        m.Keyed,
        m.NameWord,
    ),
    *(m.Link, m.Enquiry, m.Item),
]


def refresh(subjects: Collection[Subject], *, fresh: Mapping[Subject, Fact] | None = None) -> None:
    """Folds the subjects again and replaces their rows. Call it in the transaction that wrote the entries.

    `fresh`: subjects of which a fact at hand is all there is; they have no rows yet.
    """
    fresh = fresh or {}
    new = {subject: file_of(subject, [fact]) for subject, fact in fresh.items()}
    put(new, known=False)
    grown = [subject for subject in subjects if subject not in fresh]
    by_kind = _by_kind(grown)
    named = standing_of(by_kind.get("source", []))
    if grown:
        put(_files(grown), known=True)
    if named and named != standing_of([*named]):
        people.renew(holders_spoke_of())
    links, records = by_kind.get("link", []), by_kind.get("record", [])
    if links or records:
        people.regroup({*records, *(r for pair in links for r in pair.split("~"))})
        suggestions.requeue(links, records)
    told = (subject for subject in subjects if subject not in new or getattr(new[subject], "text", ""))
    if reports := _by_kind(told).get("report"):
        proposals.propose(reports)


def put(files: Mapping[Subject, Any], *, known: bool) -> None:
    """Writes the rows of files, each record as a person of its own. `known`: they may have rows already."""
    for kind, ids in _by_kind(files).items():
        PUT[kind]({id: files[f"{kind}:{id}"] for id in ids}, ids if known else ())


def _files(subjects: Collection[Subject]) -> dict[Subject, Any]:
    """The subjects folded from the journal; those of a kind that has no rows are left out."""
    wanted = [s for s in subjects if s.partition(":")[0] in PUT]
    zone = timezone.get_default_timezone()
    return {subject: file_of(subject, facts(found, zone)) for subject, found in reader.for_subjects(wanted).items()}


def rebuild(*, progress: Callable[[int], None] = lambda done: None) -> int:
    """Throws all rows away and folds the whole journal anew, in batches; gives the number of subjects.

    One transaction: until it is done everybody sees the rows as they were. `progress` is told the number as it grows.
    Name keys and suggestions are computed from records, not folded; whoever compares records next makes them again.
    """
    count = 0
    with transaction.atomic(), bulk.without_collector():
        for model in _ALL:
            model.objects.all().delete()
        for kind in ("source", "place", "incident", "report", "record", "link", "enquiry", "item"):
            for batch in _batches(reader.subjects(f"{kind}:")):
                put(_files(batch), known=False)
                count += len(batch)
                progress(count)
        linked = {record for pair in m.Link.objects.values_list("a", "b") for record in pair}
        people.regroup(linked)
        proposals.propose(m.Report.objects.column("id", read=False))
    return count


def _by_kind(subjects: Iterable[Subject]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for subject in dict.fromkeys(subjects):
        kind, _, id = subject.partition(":")
        found[kind].append(id)
    return found


def _batches(subjects: Iterator[Subject]) -> Iterator[list[Subject]]:
    while batch := list(islice(subjects, BATCH)):
        yield batch
