"""Entries and times, for pages that say where they stand."""

from __future__ import annotations

from datetime import datetime

from lastcontact.core.entry import Entry, Erased
from lastcontact.journal import reader


def head_seq() -> int:
    return reader.head().seq


def seq_at(moment: datetime) -> int:
    """The last entry recorded at or before a moment; 0 when there was none."""
    return reader.seq_at(moment)


def time_of(seq: int) -> datetime | None:
    """When an entry was recorded; None when there is no such entry."""
    found: Entry | Erased | None = next(iter(reader.stream(after=seq - 1, upto=seq)), None)
    return found.recorded_at if found else None
