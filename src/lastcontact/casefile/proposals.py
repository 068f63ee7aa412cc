"""What the reader proposes for each report's text: computed, laid over a copy, for an officer to judge.

Places of a proposal are ids of places the bureau knows, or the name as written where it knows none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from django.db import transaction
from django.db.models.fields.json import KT

from lastcontact.casefile import models as m
from lastcontact.casefile import reading_ways as ways
from lastcontact.casefile.denials import of_another_side
from lastcontact.casefile.note_proposals import noted
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.dates import Interval
from lastcontact.core.fold.claims import ClaimFile, ClaimState
from lastcontact.core.fold.reports import ReportFile
from lastcontact.core.plain import from_plain, to_plain
from lastcontact.reading.answering import CORRECTS, answers
from lastcontact.reading.named_of_a_count import named_of_a_count
from lastcontact.reading.reader import read

_BETWEEN_NAMES = re.compile(r", | and ")
LONG = 60_000
"""Texts of more characters are read behind the page (`read_long`): a second or more would pass."""
READ = ["proposals", "unread", "lineage", "read", "dated_on", "to_judge"]


def propose(reports: Iterable[str]) -> None:
    """Reads the texts not read yet, but for long ones, and counts what is still to be judged in each report."""
    for id, read_before, found in m.Report.objects.columns("id", "read", "proposals", id=reports):
        if read_before and not found:
            continue  # a list of thousands: neither its batches nor its claims are gone through
        row = m.Report.objects.the(id=id)
        row.proposals = found
        file: ReportFile = row.file
        if row.read:
            m.Report.objects.filter(id=row.id).update(to_judge=_to_judge(row, file))
            continue
        if len(file.text) > LONG:
            row.proposals, row.unread, row.to_judge = [], [], 0
        else:
            _read(row, file)
            row.to_judge = _to_judge(row, file)
        row.save(update_fields=READ)


def read_long(report: str) -> None:
    """Reads a long text that waits to be read; what was made of the report meanwhile stays."""
    row = m.Report.objects.one(id=report, read=False)
    if row is None:
        return
    text = row.file.text
    _read(row, row.file)
    with transaction.atomic():
        now = m.Report.objects.select_for_update().filter(id=report, read=False).first()
        if now is None or now.file.text != text:
            return  # it was read by another, or its text gave way to a redacted one, which waits in its turn
        row.to_judge = _to_judge(row, now.file)
        row.save(update_fields=READ)


def waiting_to_be_read() -> list[str]:
    """The reports whose long texts nobody has read yet."""
    return list(m.Report.objects.filter(read=False).order_by("received_at").values_list("id", flat=True))


def _to_judge(row: m.Report, file: ReportFile) -> int:
    """Proposals nobody has judged, where they are not left so."""
    if file.left or not row.proposals:
        return 0
    judged = {c.proposal for c in file.claims if c.state.value != "taken_back"}
    accepted = m.Claim.objects.columns("record", "folded", report=row.id, state="accepted")
    judged |= {folded.get("proposal", "") for record, folded in accepted if record}
    return sum(1 for p in row.proposals if p["key"] not in judged)


def _read(row: m.Report, file: ReportFile) -> None:
    row.read, row.proposals, row.unread, row.lineage, row.dated_on = True, [], [], [], None
    if not file.text:
        return
    received = file.received
    source = m.Source.objects.one(id=received.source)
    outlet = source.name if source else None
    with ways.gazetteer() as known_places:
        reading = read(
            file.text,
            published_on=received.published_on,
            outlet=outlet,
            language=received.language or None,
            gazetteer=known_places,
            conservative=ways.conservative(),
        )
    if not received.published_on:
        row.dated_on = reading.published_on
    written = {place.id: place.name for place in reading.places}
    known = set(m.Place.objects.column("id", id=list(written)))
    names = {id: id if id in known else name for id, name in written.items()}
    called = {person.name for person in reading.persons}
    beside = named_of_a_count(reading)
    read_out = [
        (f"c{n + 1}", one)
        for n, claim in enumerate(reading.claims)
        if claim.evidence
        for one in _each(claim, called, beside.get(n, ()))
    ]
    found = [replace(c, places=tuple(names.get(p, p) for p in c.places)) for _, c in read_out]
    keyed = _keys(found)
    keys = {name: key for (name, _), key in zip(reversed(read_out), reversed(keyed), strict=True)}
    claims = {f"c{n}": claim for n, claim in enumerate(reading.claims, start=1)}
    joined = of_another_side(answers(reading), claims, row)
    told = {keys[a]: (keys[b], how) for a, (b, how) in joined.items() if a in keys and b in keys}
    judged = _judged_before(row.id) if file.redacted or file.dated else ()
    row.proposals = [
        {
            "key": key,
            "claim": to_plain(c),
            **({"answers": told[key]} if key in told else {}),
            **({"or": to_plain(others)} if (others := reading.other_days(c)) else {}),
        }
        for key, c in zip(keyed, found, strict=True)
        if not _read_otherwise(key, judged)
    ]
    row.lineage = [one.name for one in reading.lineage]
    row.unread = [{"start": u.start, "end": u.end, "text": u.text, "why": u.why} for u in reading.unread]


def _judged_before(report: str) -> tuple[str, ...]:
    """The keys of the proposals of a report that were judged, of its text as it was before words were blacked out
    or its day was mended.
    """
    judged = m.Claim.objects.filter(report=report).exclude(state=ClaimState.TAKEN_BACK.value)
    return tuple(key for key in judged.values_list(KT("folded__proposal"), flat=True) if key and key[0].isdigit())


def _read_otherwise(key: str, judged: Collection[str]) -> bool:
    """Whether the words of a proposal were judged under another key, as blacked out words read otherwise."""
    if key in judged:
        return False
    start, end, kind = key.split("-")[:3]
    others = (other.split("-")[:3] for other in judged)
    return any(kind in (k, ClaimType.OTHER.value) and int(start) < int(e) and int(s) < int(end) for s, e, k in others)


def _each(claim: Claim, persons: Collection[str], counted: Collection[str]) -> list[Claim]:
    """A claim on several who are named, as one on each of them: an officer decides on one person at a time. Where they
    are `counted` and named beside their figure, the figure is kept too.
    """
    if counted:
        return [claim, *(replace(claim, subject=name, count=None) for name in counted)]
    names = _BETWEEN_NAMES.split(claim.subject or "")
    several = len(names) > 1 and claim.count is None and all(name in persons for name in names)
    return [replace(claim, subject=name) for name in names] if several else [claim]


@dataclass(frozen=True)
class Proposed:
    """What is proposed of a report, in one part of its text or in all: `here` with key and claim, what a note says of a
    person last; `elsewhere` the keys of all other parts, with where their words begin; `answering` the keys
    that answer another of the text; `put_right`, by key, what the text itself says in place of an earlier figure.
    """

    here: tuple[tuple[str, Claim], ...]
    elsewhere: tuple[tuple[str, int], ...]
    answering: frozenset[str]
    put_right: Mapping[str, Claim]
    numbers: Mapping[str, int]
    """Every key of the report -> its number, from 1: by where its words begin, whatever is judged or made beside it."""


def proposed(row: m.Report, upto: int | None, part: tuple[int, int]) -> Proposed:
    """The proposals of a report whose words begin in a part of its text, and the keys of the others."""
    starts = [(p, p["claim"]["evidence"]["start"]) for p in row.proposals]
    here = [(p["key"], from_plain(Claim, p["claim"])) for p, start in starts if part[0] <= start < part[1]]
    elsewhere = tuple((p["key"], start) for p, start in starts if not part[0] <= start < part[1])
    called = {p["key"]: p["claim"] for p in row.proposals}
    told = [(p["key"], *p["answers"]) for p in row.proposals if p.get("answers")]
    right = {other: from_plain(Claim, called[key]) for key, other, how in told if how == CORRECTS}
    of_notes = [(key, claim) for key, claim, _record in noted(row, upto)]
    ordered = sorted(row.proposals, key=lambda p: (p["claim"]["evidence"]["start"], p["claim"]["evidence"]["end"]))
    keys = [*(p["key"] for p in ordered), *(key for key, _ in of_notes)]
    numbers = {key: number for number, key in enumerate(keys, start=1)}
    return Proposed((*here, *of_notes), elsewhere, frozenset(key for key, _, _ in told), right, numbers)


def proposed_as(row: m.Report, key: str) -> tuple[Claim, str] | None:
    """The claim proposed under a key, and the record it is about; None when nothing is."""
    read_out = ((from_plain(Claim, p["claim"]), "") for p in row.proposals if p["key"] == key)
    return next(read_out, None) or next(((claim, record) for k, claim, record in noted(row) if k == key), None)


def other_days(row: m.Report, key: str) -> dict[str, Interval]:
    """Field of a proposal -> the days that its words may mean as well, where they are open to it."""
    told = next((p.get("or") for p in row.proposals if p["key"] == key), None)
    return {name: from_plain(Interval, other) for name, other in (told or {}).items()}


def answered_by(row: m.Report, key: str) -> tuple[str, str]:
    """The key of the proposal that this one answers, as the text tells it, and how; both empty when it answers none."""
    told = next((p.get("answers") for p in row.proposals if p["key"] == key), None)
    return (told[0], told[1]) if told else ("", "")


def answering(row: m.Report, key: str) -> dict[str, str]:
    """The keys of the proposals that answer this one -> how."""
    told = [(p["key"], *p["answers"]) for p in row.proposals if p.get("answers")]
    return {answer: how for answer, other, how in told if other == key}


def corrected_before(report: str, key: str) -> ClaimFile | None:
    """What an officer made of a proposal, in other words or with something beside them, taken back last; else None."""
    taken_back = m.Claim.objects.filter(report=report, state=ClaimState.TAKEN_BACK, folded__proposal=key)
    files = (from_plain(ClaimFile, row.folded) for row in taken_back.order_by("-seq"))
    return next((file for file in files if file.corrected or file.completed), None)


def key_of(claim: Claim) -> str:
    """Which proposal of its report a claim is: its words and its type."""
    assert claim.evidence is not None
    return f"{claim.evidence.start}-{claim.evidence.end}-{claim.type.value}"


def _keys(claims: Sequence[Claim]) -> list[str]:
    """A key for each: where several claims of one type stand in the same words, the later ones are numbered."""
    seen: Counter[str] = Counter()
    keys = []
    for claim in claims:
        key = key_of(claim)
        seen[key] += 1
        keys.append(key if seen[key] == 1 else f"{key}-{seen[key]}")
    return keys
