"""What the reader proposes for each report's text: computed, laid over a copy, for an officer to judge.

Places of a proposal are ids of places the bureau knows, or the name as written where it knows none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from lastcontact.casefile import models as m
from lastcontact.casefile.note_proposals import noted
from lastcontact.core.claim import Claim
from lastcontact.core.fold.reports import ReportFile
from lastcontact.core.payloads.reports import ReportKind
from lastcontact.core.plain import from_plain, to_plain
from lastcontact.reading.gazetteer import Gazetteer, Known
from lastcontact.reading.reader import read

UNPUBLISHED = frozenset({ReportKind.CALL_NOTE, ReportKind.TRACING_REQUEST, ReportKind.LIST})


def propose(reports: Iterable[str]) -> None:
    """Reads the texts not read yet and counts what is still to be judged in each report."""
    for row in m.Report.objects.filter(id__in=list(reports)):
        if row.read and not row.proposals:
            continue  # a list of thousands: neither its batches nor its claims are gone through
        file: ReportFile = row.file
        if not row.read:
            _read(row, file)
        row.to_judge = _to_judge(row, file) if row.proposals else 0
        row.save(update_fields=["proposals", "unread", "read", "dated_on", "to_judge"])


def _to_judge(row: m.Report, file: ReportFile) -> int:
    """Proposals nobody has judged."""
    judged = {c.proposal for c in file.claims if c.state.value != "taken_back"}
    on_people = m.Claim.objects.filter(report=row.id, state="accepted").exclude(record="")
    judged |= set(on_people.values_list("folded__proposal", flat=True))
    return sum(1 for p in row.proposals if p["key"] not in judged)


def _read(row: m.Report, file: ReportFile) -> None:
    row.read, row.proposals, row.unread, row.dated_on = True, [], [], None
    if not file.text:
        return
    received = file.received
    source = m.Source.objects.filter(id=received.source).first()
    outlet = source.name if source else None
    reading = read(
        file.text,
        published_on=received.published_on,
        outlet=outlet,
        language=received.language or None,
        gazetteer=gazetteer(),
    )
    if not (received.published or received.published_on) and received.of_kind not in UNPUBLISHED:
        row.dated_on = reading.published_on
    written = {place.id: place.name for place in reading.places}
    known = set(m.Place.objects.filter(id__in=list(written)).values_list("id", flat=True))
    names = {id: id if id in known else name for id, name in written.items()}
    found = [replace(c, places=tuple(names.get(p, p) for p in c.places)) for c in reading.claims if c.evidence]
    row.proposals = [{"key": key, "claim": to_plain(c)} for key, c in zip(_keys(found), found, strict=True)]
    row.unread = [{"start": u.start, "end": u.end, "text": u.text, "why": u.why} for u in reading.unread]


def proposed(row: m.Report, upto: int | None = None) -> list[tuple[str, Claim, str]]:
    """All that is proposed of a report: (key, claim, record it is about, empty where the reader does not say)."""
    read_out = [(p["key"], from_plain(Claim, p["claim"]), "") for p in row.proposals]
    return [*read_out, *noted(row, upto)]


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


def gazetteer() -> Gazetteer:
    """The bureau's own places, in all their spellings, for the reader."""
    return Gazetteer(Known(row.id, tuple(n.text for n in row.file.names)) for row in m.Place.objects.all())
