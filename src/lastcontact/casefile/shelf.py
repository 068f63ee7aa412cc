"""Files by subject, as they are now (from rows) or as known at an entry (from the journal): one way to ask."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Protocol

from lastcontact.casefile import models as m
from lastcontact.core.fold.subjects import file_of
from lastcontact.journal import reader

ROWS: dict[str, type[m.Row]] = {
    "incident": m.Incident,
    "source": m.Source,
    "place": m.Place,
    "report": m.Report,
    "record": m.Record,
    "link": m.Link,
    "enquiry": m.Enquiry,
    "item": m.Item,
}


class Shelf(Protocol):
    """Where a page takes its files from. `seq` is the entry the page stands at, None for now."""

    seq: int | None

    def files(self, kind: str, ids: Collection[str]) -> dict[str, Any]:
        """Id -> file, for those that exist there."""


@dataclass(frozen=True)
class Now:
    seq: int | None = None

    def files(self, kind: str, ids: Collection[str]) -> dict[str, Any]:
        return {row.id: row.file for row in ROWS[kind].objects.filter(id__in=list(ids))}


@dataclass(frozen=True)
class Then:
    """Known at entry `seq`: folded from the journal with the very fold that made the rows."""

    seq: int

    def files(self, kind: str, ids: Collection[str]) -> dict[str, Any]:
        found = {}
        ordered = list(ids)
        for start in range(0, len(ordered), 1000):
            batch = [f"{kind}:{id}" for id in ordered[start : start + 1000]]
            for subject, entries in reader.for_subjects(batch, upto=self.seq).items():
                file = file_of(subject, entries)
                if file is not None:
                    found[subject.partition(":")[2]] = file
        return found


def file(shelf: Shelf, kind: str, id: str) -> Any:
    """One file, or None."""
    return shelf.files(kind, [id]).get(id)


def of_incident(shelf: Shelf, kind: str, incident: str) -> dict[str, Any]:
    """All files of a kind that belong to an incident, in the order they came into the bureau."""
    model = ROWS[kind]
    ids = model.objects.filter(incident=incident).values_list("id", flat=True)
    files = shelf.files(kind, list(ids))
    return dict(sorted(files.items(), key=lambda pair: _opened_seq(pair[1])))


def _opened_seq(file: Any) -> int:
    return file.act.seq if hasattr(file, "act") else file.judgements[0].act.seq
