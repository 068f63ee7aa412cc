"""Who did what kind of thing, and when: for auditors, who see no personal data."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from lastcontact.core.entry import Erased
from lastcontact.journal import reader

PAGE = 100


@dataclass(frozen=True)
class Deed:
    """One entry without its content. `kind` is empty when it can no longer be opened."""

    seq: int
    recorded_at: datetime
    actor: str
    kind: str


@dataclass(frozen=True)
class Deeds:
    """A page of entries, newest first, and how many of each kind are on it."""

    deeds: tuple[Deed, ...]
    kinds: tuple[tuple[str, int], ...]
    head_seq: int
    head_hash: str
    before: int


def deeds(before: int | None = None) -> Deeds:
    """Up to 100 entries before (and not including) `before`; the latest without it."""
    head = reader.head()
    last = head.seq if before is None else min(before - 1, head.seq)
    entries = list(reader.stream(after=max(0, last - PAGE), upto=last))
    found = tuple(
        Deed(e.seq, e.recorded_at, e.actor, "" if isinstance(e, Erased) else e.kind) for e in reversed(entries)
    )
    kinds = Counter(d.kind for d in found if d.kind)
    return Deeds(found, tuple(kinds.most_common()), head.seq, head.hash, found[-1].seq if found else 0)


def seal() -> str:
    """The head of the chain as it is printed: "entry 17 0b96 5b30 ..."."""
    head = reader.head()
    return f"entry {head.seq} {' '.join(head.hash[i : i + 4] for i in range(0, len(head.hash), 4))}"
