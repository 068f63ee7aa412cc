"""The pen: the only way a fact is written. For bureau alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from lastcontact.core import chain
from lastcontact.core.entry import Draft, Receipt, Subject
from lastcontact.journal import keys, reader, turns
from lastcontact.journal.rows import insert
from lastcontact.journal.sealing import seal, text_of

Ciphers = dict[Subject, tuple[int, AESGCM]]


@dataclass(frozen=True, slots=True)
class _Row:
    seq: int
    envelope: bytes
    sealed: bytes
    hash: bytes
    key_ids: tuple[int, ...]


def append(
    drafts: Sequence[Draft], *, actor: str, acted_at: datetime, clock: Callable[[], datetime]
) -> tuple[Receipt, ...]:
    """Seal the drafts and add them to the chain, in order, inside the caller's transaction.

    `actor` stands in clear: an opaque id, never a name. `recorded_at` is the clock's time, or the last entry's when the
    clock went back. Raises: NotInTransaction, KeyDestroyed, ValueError (a body that is no JSON, a time without zone).
    """
    turns.take()
    if not drafts:
        return ()
    ciphers = keys.for_writing([part.subject for draft in drafts for part in draft.parts])
    head = reader.head()
    now = clock()
    recorded_at = now if head.recorded_at is None else max(head.recorded_at, now)
    recorded, acted = chain.instant(recorded_at), chain.instant(acted_at)
    rows, previous = [], head.hash
    for seq, draft in enumerate(drafts, head.seq + 1):
        row = _row(draft, ciphers, (seq, actor, recorded, previous, acted))
        previous = row.hash.hex()
        rows.append(row)
    _store(rows)
    moment = datetime.fromisoformat(recorded)
    return tuple(Receipt(row.seq, row.hash.hex(), moment) for row in rows)


def _row(draft: Draft, ciphers: Ciphers, place: tuple[int, str, str, str, str]) -> _Row:
    seq, actor, recorded, previous, acted = place
    first, *others = draft.parts
    used = [ciphers[part.subject] for part in draft.parts]
    key_ids = tuple(key_id for key_id, _ in used)
    envelope = chain.envelope(seq, key_ids, actor=actor, recorded=recorded, previous=previous)
    texts = [text_of({"kind": draft.kind, "acted_at": acted, "body": first.body}), *(text_of(p.body) for p in others)]
    sealed = seal(texts, [cipher for _, cipher in used], envelope)
    return _Row(seq, envelope, sealed, chain.entry_hash(envelope, sealed), key_ids)


def _store(rows: Sequence[_Row]) -> None:
    insert(
        "journal_entry",
        ("seq", "envelope", "sealed", "hash"),
        [(row.seq, row.envelope, row.sealed, row.hash) for row in rows],
    )
    mentions = [(key_id, row.seq) for row in rows for key_id in dict.fromkeys(row.key_ids)]
    insert("journal_mention", ("key_id", "seq"), mentions)
