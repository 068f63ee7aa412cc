"""The envelope's inside: what is written, what is read back, and what can no longer be opened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

Subject = str
"""Whom a part is about, and so whose key seals it: "record:<id>", "report:<id>", "incident:<id>", ..."""


@dataclass(frozen=True, slots=True)
class Part:
    subject: Subject
    body: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ErasedPart:
    """A part whose key was destroyed; the subject is None when even that is not known any more."""

    subject: Subject | None


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry to be: the first part is the common one and carries the kind."""

    kind: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry, opened. `acted_at` is when it was done, `recorded_at` when it was written."""

    seq: int
    recorded_at: datetime
    actor: str
    kind: str
    acted_at: datetime
    parts: tuple[Part | ErasedPart, ...]


@dataclass(frozen=True, slots=True)
class Erased:
    """An entry of which nothing can be opened any more; that it was written, by whom and when, still stands."""

    seq: int
    recorded_at: datetime
    actor: str


@dataclass(frozen=True, slots=True)
class Receipt:
    seq: int
    hash: str
    recorded_at: datetime
