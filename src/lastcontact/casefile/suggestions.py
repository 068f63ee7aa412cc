"""Suggested links: pairs of records that share a key, scored and explained. Computed, never a link."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from django.db.models import Q

from lastcontact.casefile import models as m
from lastcontact.core.fold.persons import birth_of
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.person import pair
from lastcontact.linkage.candidate import Candidate
from lastcontact.linkage.scorer import Explained, explain

COMMON_KEY = 200
"""A key shared by more records than this finds nothing by itself."""
IDS_AT_ONCE = 5_000
WORTH_SHOWING = 0.05
"""Pairs less probable than this are not shown to an officer."""


def suggest(records: Iterable[str]) -> int:
    """Finds and scores candidates for the given records; gives how many suggestions are new or changed."""
    wanted = list(records)
    made = 0
    for start in range(0, len(wanted), 200):
        made += _suggest(wanted[start : start + 200])
    return made


def _suggest(records: list[str]) -> int:
    pairs = _candidates(records)
    ids = {r for p in pairs for r in p}
    rows = {row.id: row for row in m.Record.objects.filter(id__in=ids)}
    files: dict[str, RecordFile] = {id: row.file for id, row in rows.items()}
    judged = set(m.Link.objects.filter(Q(a__in=ids) | Q(b__in=ids)).exclude(verdict="").values_list("a", "b"))
    people: dict[str, Candidate] = {id: candidate(file) for id, file in files.items()}
    m.Suggestion.objects.filter(Q(a__in=records) | Q(b__in=records)).delete()
    found = []
    for a, b in pairs - judged:
        if rows[a].person == rows[b].person or rows[a].report == rows[b].report:
            continue
        explained = explain(people[a], people[b])
        if explained.probability >= WORTH_SHOWING:
            found.append(_row(rows[a], rows[b], explained))
    m.Suggestion.objects.bulk_create(found, ignore_conflicts=True)
    return len(found)


def _candidates(records: list[str]) -> set[tuple[str, str]]:
    """Pairs of different reports with a shared key; a key that many share counts only together with another."""
    keys = list(m.NameKey.objects.filter(record__in=records).values_list("record", "key"))
    holders: dict[str, list[str]] = {}
    for record, key in m.NameKey.objects.filter(key__in={k for _, k in keys}).values_list("record", "key"):
        holders.setdefault(key, []).append(record)
    reports = _reports_of({record for held in holders.values() for record in held})
    elsewhere: dict[tuple[str, str], list[str]] = {}
    pairs: set[tuple[str, str]] = set()
    weak: Counter[tuple[str, str]] = Counter()
    for record, key in keys:
        own = (key, reports[record])
        if own not in elsewhere:
            elsewhere[own] = [other for other in holders[key] if reports.get(other) != own[1]][: COMMON_KEY * 10]
        found = (pair(record, other) for other in elsewhere[own])
        if len(holders[key]) > COMMON_KEY:
            weak.update(found)
        else:
            pairs.update(found)
    return pairs | {p for p, shared in weak.items() if shared > 1}


def _reports_of(records: set[str]) -> dict[str, str]:
    """Which report each record stands in: one list names nobody twice, as far as links go."""
    ordered, found = sorted(records), {}
    for start in range(0, len(ordered), IDS_AT_ONCE):
        chunk = m.Record.objects.filter(id__in=ordered[start : start + IDS_AT_ONCE])
        found.update(chunk.values_list("id", "report"))
    return found


def candidate(file: RecordFile) -> Candidate:
    """A record as the scorer takes it."""
    described, birth = file.described, birth_of(file)
    return Candidate(
        id=file.id,
        name=described.name,
        given_name=described.given_name,
        family_name=described.family_name,
        patronymic=described.patronymic,
        father_name=described.father_name,
        mother_name=described.mother_name,
        birth=(birth.earliest_on, birth.latest_on),
        birth_original=birth.original,
        sex=described.sex,
        place=described.place,
        unit=described.unit,
        rank=described.rank,
        service_number=described.service_number,
        phone=described.phone,
        as_of=file.act.at.date(),
    )


def _row(a: m.Record, b: m.Record, explained: Explained) -> m.Suggestion:
    family = (a.requested and not a.told) or (b.requested and not b.told)
    lines = [
        {"field": line.field, "code": line.code, "weight_log2": line.weight_log2, "sentence": line.sentence}
        for line in explained.lines
    ]
    return m.Suggestion(
        a=a.id,
        b=b.id,
        incident=a.incident,
        other_incident=b.incident,
        prior_log2=explained.prior_log2,
        weight_log2=explained.weight_log2,
        probability=explained.probability,
        lines=lines,
        family_waits=bool(family),
        new_evidence=a.last_news_on is None or b.last_news_on is None,
    )
