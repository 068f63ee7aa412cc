"""Who opened whose file, when and on which page; who took one out, for whom. Read from the journal itself."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from lastcontact.core.entry import Entry
from lastcontact.core.fold.facts import facts
from lastcontact.core.payloads.records import FileAsked, FileSeconded, RecordViewed
from lastcontact.journal import reader


@dataclass(frozen=True, slots=True)
class Viewing:
    """One look. `page`: person, report (a list on which they stand), views (who looked), file (it was taken out)."""

    seq: int
    record: str
    at: datetime
    by: str
    page: str


@dataclass(frozen=True, slots=True)
class HandedOut:
    """A file that an officer asked to hand out; `agreed` None while a second officer's word is waited for."""

    asked: FileAsked
    at: datetime
    by: str
    agreed: bool | None
    second: str = ""
    second_why: str = ""

    @property
    def id(self) -> str:
        return self.asked.file


def of_records(records: Collection[str], upto: int | None = None) -> tuple[Viewing, ...]:
    """Every look at these records, the newest first."""
    found = reader.for_subjects([f"record:{id}" for id in records], upto)
    return tuple(sorted((v for entries in found.values() for v in _viewings(entries)), key=lambda v: -v.seq))


def by_officer(officer: str, first: datetime, last: datetime) -> tuple[Viewing, ...]:
    """Every look by an officer from `first` to `last`, the newest first; at whom was erased since there is none."""
    entries = reader.stream(after=reader.seq_at(first), upto=reader.seq_at(last), actor=officer)
    return tuple(sorted(_viewings(entries), key=lambda v: -v.seq))


def _viewings(entries: Iterable[object]) -> list[Viewing]:
    kept = [e for e in entries if isinstance(e, Entry) and e.kind == RecordViewed.KIND]
    found = []
    for fact in facts(kept):
        if isinstance(fact.payload, RecordViewed):
            found.append(
                Viewing(fact.act.seq, fact.payload.record, fact.act.recorded_at, fact.act.by, fact.payload.page)
            )
    return found


def handed_out(records: Collection[str], upto: int | None = None) -> tuple[HandedOut, ...]:
    """The files of these records that were asked for, the newest first."""
    found = reader.for_subjects([f"record:{id}" for id in records], upto)
    files: dict[str, HandedOut] = {}
    for entries in found.values():
        for fact in facts([e for e in entries if isinstance(e, Entry)]):
            p, act = fact.payload, fact.act
            if isinstance(p, FileAsked):
                files[p.file] = HandedOut(p, act.recorded_at, act.by, None if p.needs_second else True)
            elif isinstance(p, FileSeconded) and p.file in files:
                before = files[p.file]
                files[p.file] = HandedOut(before.asked, before.at, before.by, p.agrees, act.by, p.why)
    return tuple(sorted(files.values(), key=lambda one: one.at, reverse=True))
