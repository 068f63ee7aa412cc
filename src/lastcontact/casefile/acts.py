"""Who did what kind of thing, and when: for auditors, who see no personal data."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from lastcontact.core.entry import Entry, Erased, Part
from lastcontact.core.payloads.claims import MADE_AGAIN, ClaimTakenBack
from lastcontact.journal import reader

PAGE = 100


@dataclass(frozen=True)
class Deed:
    """One entry without its content. `kind` is empty when it can no longer be opened.

    `moves`: a claim was taken back and made again, in one act, on the person it is about: nothing was undone.
    """

    seq: int
    recorded_at: datetime
    actor: str
    kind: str
    moves: bool = False


@dataclass(frozen=True)
class Deeds:
    """A page of entries, newest first, and how many of each kind are on it, those that move a claim apart."""

    deeds: tuple[Deed, ...]
    kinds: tuple[tuple[str, bool, int], ...]
    head_seq: int
    head_hash: str
    before: int


def deeds(before: int | None = None) -> Deeds:
    """Up to 100 entries before (and not including) `before`; the latest without it."""
    head = reader.head()
    last = head.seq if before is None else min(before - 1, head.seq)
    entries = list(reader.stream(after=max(0, last - PAGE), upto=last))
    found = tuple(_deed(e) for e in reversed(entries))
    kinds = Counter((d.kind, d.moves) for d in found if d.kind)
    counted = tuple((kind, moves, n) for (kind, moves), n in kinds.most_common())
    return Deeds(found, counted, head.seq, head.hash, found[-1].seq if found else 0)


def _deed(entry: Entry | Erased) -> Deed:
    if isinstance(entry, Erased):
        return Deed(entry.seq, entry.recorded_at, entry.actor, "")
    return Deed(entry.seq, entry.recorded_at, entry.actor, entry.kind, moves=_moves(entry))


def _moves(entry: Entry) -> bool:
    opened = (part.body for part in entry.parts if isinstance(part, Part))
    return entry.kind == ClaimTakenBack.KIND and any(body.get("why") == MADE_AGAIN for body in opened)


def seal() -> str:
    """The head of the chain as it is printed: "entry 17 0b96 5b30 ..."."""
    head = reader.head()
    return f"entry {head.seq} {' '.join(head.hash[i : i + 4] for i in range(0, len(head.hash), 4))}"
