"""What goes into the journal and what comes out of it: drafts before they are sealed, entries after they are opened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

Subject = str
"""Who or what a part is about, and so whose key seals it: a kind, a colon and a random token without meaning.

Kinds: record, report, incident, source, item, relative, bureau (one only, `bureau:0`).
"""
BUREAU: Subject = "bureau:0"


@dataclass(frozen=True, slots=True)
class Part:
    """What an entry says about one subject; `body` is JSON-able and sealed under that subject's key."""

    subject: Subject
    body: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry before it is sealed. `parts[0]` is the common part: the kind and the time acted are sealed in it."""

    kind: str
    parts: tuple[Part, ...]

    def __post_init__(self) -> None:
        if not self.parts:
            raise ValueError("a draft needs at least its common part")


@dataclass(frozen=True, slots=True)
class ErasedPart:
    """A part whose key was destroyed; `subject` is None when even whose it was is no longer known."""

    subject: Subject | None


@dataclass(frozen=True, slots=True)
class Entry:
    """An opened entry: its common part could be read; others may be erased, each in its place."""

    seq: int
    recorded_at: datetime
    actor: str
    kind: str
    acted_at: datetime
    parts: tuple[Part | ErasedPart, ...]


@dataclass(frozen=True, slots=True)
class Erased:
    """An entry whose common part no longer opens: its kind and content are gone, its place in the chain is not."""

    seq: int
    recorded_at: datetime
    actor: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the pen gives back for one entry: its place and hash (hex), never its content."""

    seq: int
    hash: str
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class Head:
    """The last entry of the journal; an empty journal has `seq` 0, the first `previous` as hash, and no time."""

    seq: int
    hash: str
    recorded_at: datetime | None
