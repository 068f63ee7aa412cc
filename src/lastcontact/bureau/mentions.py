"""Where else a person is named in free words: what an erasure of their record does not reach, listed before it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models.fields.json import KT

from lastcontact.bureau.acting import Hand, record_row
from lastcontact.bureau.concerning import Concerning, concerning
from lastcontact.bureau.erasing import blacken
from lastcontact.bureau.naming_strength import TOGETHER, WORD, Hit, Strength
from lastcontact.casefile import models as rows
from lastcontact.core.access import Act
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.fold.sources import SourceFile
from lastcontact.notices.models import Edition

_AROUND = 60
"""Characters shown to either side."""
_NAMES = frozenset({"given_name", "family_name", "patronymic", "father_name", "mother_name"})


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name the person or concern them. `kind`: report, claim, record, enquiry, incident, item, source or
    edition; `id`: which one. `why` says what else ties a report to the person: about, number, kin or enquiry; `how` how
    surely the words name them, as in `naming_strength`, "" where none does.
    """

    kind: str
    id: str
    words: str
    why: str = ""
    how: str = ""

    @property
    def likely(self) -> bool:
        """Whether it is hardly about anybody else but a namesake."""
        return bool(self.why) or self.how != WORD


def mentions(*, by: Hand, record: str) -> tuple[Mention, ...]:
    """The free words of the incident that name the person of a record, in any script; what erasing it removes left out.

    Namesakes are among them: who reads them tells. Reports that concern the person without a name stand first, then
    whole names, rare surnames, and last words that many bear or that are a place's as well. Raises: NotThere.
    """
    row = record_row(by, record, Act.ERASE)
    file: RecordFile = row.file
    tied = {one.report: one for one in concerning(row)}
    strength = Strength(row.incident, file.written)
    named_in: dict[str, Hit | None] = {}
    found = [_of(one, file, strength) for one in tied.values()]
    for kind, id, text in _texts(row.incident, file):
        if kind == "report" and id in tied:
            continue
        if text not in named_in:  # the words of one text stand in many claims
            named_in[text] = strength.strongest(text)
        if hit := named_in[text]:
            found.append(Mention(kind, id, _around(text, hit.at, hit.word), how=hit.how))
    return tuple(sorted(dict.fromkeys(found), key=lambda one: (not one.why, not one.likely, one.how != TOGETHER)))


def _of(one: Concerning, file: RecordFile, strength: Strength) -> Mention:
    """A report that concerns the person, by the words in it that name them, else that tie it, else its first."""
    held = rows.Report.objects.the(id=one.report).file
    text = f"{held.received.sender}\n{held.text}".strip()
    if held.id == file.report:
        text = blacken(text, file)
    hit = strength.strongest(text)
    at, word = (hit.at, hit.word) if hit else (max(text.find(one.at), 0), one.at)
    return Mention("report", one.report, _around(text, at, word), one.why, hit.how if hit else "")


def _around(text: str, at: int, word: str) -> str:
    start, end = max(at - _AROUND, 0), min(at + len(word) + _AROUND, len(text))
    return f"{'…' if start else ''}{' '.join(text[start:end].split())}{'…' if end < len(text) else ''}"


def _texts(incident: str, file: RecordFile) -> Iterator[tuple[str, str, str]]:
    for report in rows.Report.objects.filter(incident=incident).defer("proposals", "unread"):
        held = report.file
        if report.id == file.report:
            yield "report", report.id, blacken(held.text, file)
        else:
            yield from (("report", report.id, text) for text in (held.text, held.received.title, held.received.sender))
    for claim in rows.Claim.objects.filter(incident=incident).exclude(record=file.id):
        if not claim.record or claim.folded["body"].get("evidence") or claim.folded["body"].get("note"):
            yield from (("claim", claim.report, text) for text in _strings(claim.folded))
    told = rows.Record.objects.filter(incident=incident).exclude(id=file.id)
    spoken_to = told.filter(requested=True) | told.filter(told=True) | told.filter(folded__family__has_key="closed")
    for other in (told.exclude(standing="") | spoken_to).distinct():
        yield from (("record", other.id, text) for text in _strings({**other.folded, "claims": []}))
    for model, kind in ((rows.Enquiry, "enquiry"), (rows.Item, "item")):
        for row in model.objects.filter(incident=incident):
            yield from ((kind, row.id, text) for text in _strings(row.folded, without=file.id))
    for source in _sources(incident):
        yield from (("source", source.id, name) for name in (source.name, *source.other_names))
    for edition in Edition.objects.filter(incident=incident):
        yield from (("edition", str(edition.number), text) for text in _strings(edition.folded))
    yield from (("incident", incident, text) for text in _strings(rows.Incident.objects.the(id=incident).folded))


def _sources(incident: str) -> Iterator[SourceFile]:
    """Those that were named in the incident, or speak in it."""
    received = rows.Report.objects.filter(incident=incident).values_list(KT("folded__received__source"), flat=True)
    heard = rows.Claim.objects.filter(incident=incident).values_list(KT("folded__source"), flat=True)
    used = {*received, *heard}
    for file in rows.Source.objects.files().values():
        if file.id in used or incident in file.naming.incidents:
            yield file


def _strings(value: Any, key: str = "", *, without: str = "") -> Iterator[str]:
    """Every text in a row, without the fields in which others have their names and the part of one record."""
    if isinstance(value, str):
        if " " in value or "\n" in value:
            yield value
    elif isinstance(value, list):
        for part in value:
            yield from _strings(part, without=without)
    elif isinstance(value, dict):
        for name, part in value.items():
            own_name = key == "described" and (name in _NAMES or name == "name")
            if name != without and not own_name:
                yield from _strings(part, name, without=without)
