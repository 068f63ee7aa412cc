"""Entries, opened and read: what each fold goes through."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

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


def facts(entries: Iterable[Entry | Erased]) -> Iterator[Fact]:
    """The entries that can be opened and are of a kind this version knows."""
    for entry in entries:
        if isinstance(entry, Erased):
            continue
        payload = payload_of(entry)
        if payload is not None:
            act = Act(entry.seq, entry.acted_at, entry.recorded_at, entry.actor)
            yield Fact(act, payload, sum(isinstance(part, ErasedPart) for part in entry.parts))
