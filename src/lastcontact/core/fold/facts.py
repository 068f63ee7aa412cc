"""Entries, opened and read: what each fold goes through."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo

from lastcontact.core.entry import Entry, Erased, ErasedPart
from lastcontact.core.payloads.registry import Payload, payload_of


@dataclass(frozen=True, slots=True)
class Act:
    """When something was done, when it was written, by whom, in which entry."""

    seq: int
    at: datetime
    recorded_at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class Fact:
    act: Act
    payload: Payload
    erased: int = 0
    """How many of the entry's parts can no longer be opened."""


def facts(entries: Iterable[Entry | Erased], zone: tzinfo = UTC) -> Iterator[Fact]:
    """The entries that can be opened and are of a kind this version knows, with their times by the clocks of a zone:
    the day of an act is that of whoever did it.
    """
    for entry in entries:
        if isinstance(entry, Erased):
            continue
        payload = payload_of(entry)
        if payload is not None:
            at, recorded_at = entry.acted_at.astimezone(zone), entry.recorded_at.astimezone(zone)
            act = Act(entry.seq, at, recorded_at, entry.actor)
            yield Fact(act, payload, sum(isinstance(part, ErasedPart) for part in entry.parts))
