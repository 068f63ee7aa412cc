"""Files by subject, as they are now (from rows) or as known at an entry (from the journal): one way to ask."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar

from django.utils import timezone

from lastcontact.casefile import models as m
from lastcontact.casefile.blackened import as_blackened
from lastcontact.core.fold.facts import facts
from lastcontact.core.fold.subjects import file_of
from lastcontact.journal import reader

T = TypeVar("T")

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

    def remember(self, name: tuple[str, str], make: Callable[[], T]) -> T:
        """What `make` gives; a page set back makes it once, however often its parts ask for it."""


@dataclass(frozen=True)
class Now:
    seq: int | None = None

    def remember(self, name: tuple[str, str], make: Callable[[], T]) -> T:
        return make()

    def files(self, kind: str, ids: Collection[str]) -> dict[str, Any]:
        return ROWS[kind].objects.files(id=ids)


@dataclass(frozen=True)
class Then:
    """Known at entry `seq`: folded from the journal with the very fold that made the rows.

    What nothing was written about since is as it was then, and comes from the rows.
    """

    seq: int
    _kept: dict[tuple[str, str], Any] = field(default_factory=dict, compare=False, repr=False)

    def remember(self, name: tuple[str, str], make: Callable[[], T]) -> T:
        if name not in self._kept:
            self._kept[name] = make()
        found: T = self._kept[name]
        return found

    def files(self, kind: str, ids: Collection[str]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        ordered = list(ids)
        for start in range(0, len(ordered), 1000):
            batch = [f"{kind}:{id}" for id in ordered[start : start + 1000]]
            later = reader.changed_since(batch, self.seq)
            found |= Now().files(kind, [s.partition(":")[2] for s in batch if s not in later])
            now = Now().files(kind, [s.partition(":")[2] for s in later])
            for subject, entries in reader.for_subjects(later, upto=self.seq).items():
                file, id = file_of(subject, facts(entries, timezone.get_default_timezone())), subject.partition(":")[2]
                if file is not None:
                    found[id] = as_blackened(file, now.get(id))
        return found


def file(shelf: Shelf, kind: str, id: str) -> Any:
    """One file, or None."""
    return shelf.files(kind, [id]).get(id)


def of_incident(shelf: Shelf, kind: str, incident: str) -> dict[str, Any]:
    """All files of a kind that belong to an incident, in the order they came into the bureau."""
    return dict(shelf.remember((kind, incident), lambda: _of_incident(shelf, kind, incident)))


def _of_incident(shelf: Shelf, kind: str, incident: str) -> dict[str, Any]:
    model = ROWS[kind]
    files = shelf.files(kind, model.objects.column("id", incident=incident))
    return dict(sorted(files.items(), key=lambda pair: _opened_seq(pair[1])))


def _opened_seq(file: Any) -> int:
    return file.act.seq if hasattr(file, "act") else file.judgements[0].act.seq
