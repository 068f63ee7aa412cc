"""Reading the journal: entries opened with the keys that are left, by subject or from end to end."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from django.db import connection

from lastcontact.core import chain
from lastcontact.core.entry import Entry, Erased, ErasedPart, Head, Part, Subject
from lastcontact.journal import keys
from lastcontact.journal.keys import Known
from lastcontact.journal.sealing import unseal

_BATCH = 900
_STREAM = 1000

Row = tuple[int, bytes, bytes]


def head() -> Head:
    """The last entry; `Head(0, GENESIS, None)` while the journal is empty."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT seq, envelope, hash FROM journal_entry ORDER BY seq DESC LIMIT 1")
        row = cursor.fetchone()
    if row is None:
        return Head(0, chain.GENESIS, None)
    return Head(row[0], bytes(row[2]).hex(), _recorded_at(row[1]))


def for_subjects(subjects: Collection[Subject], upto: int | None = None) -> dict[Subject, list[Entry | Erased]]:
    """For each subject the entries that hold a part about it, in order, up to and including entry `upto`.

    Every subject asked for is in the answer. An entry with parts about several of them is the same object in each list.
    """
    key_ids = keys.ids_of(subjects)
    mentions = _mentions(list(key_ids.values()), upto)
    opened = _by_seq({seq for seqs in mentions.values() for seq in seqs})
    return {
        subject: [opened[seq] for seq in mentions.get(key_ids.get(subject, 0), ())]
        for subject in dict.fromkeys(subjects)
    }


def changed_since(subjects: Collection[Subject], seq: int) -> set[Subject]:
    """Those of the subjects that an entry after `seq` holds a part about."""
    named = {key_id: subject for subject, key_id in keys.ids_of(subjects).items()}
    found: set[Subject] = set()
    with connection.cursor() as cursor:
        for batch in _batches(list(named)):
            marks = ",".join(["%s"] * len(batch))
            cursor.execute(
                f"SELECT DISTINCT key_id FROM journal_mention WHERE key_id IN ({marks}) AND seq > %s", [*batch, seq]
            )
            found.update(named[key_id] for (key_id,) in cursor.fetchall())
    return found


def stream(after: int = 0, upto: int | None = None, actor: str = "") -> Iterator[Entry | Erased]:
    """All entries after `after`, up to and including `upto`, in order; memory stays small however long the journal.

    `actor`: those of one actor alone, and no other is opened.
    """
    while True:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT seq, envelope, sealed FROM journal_entry WHERE seq > %s AND seq <= %s ORDER BY seq LIMIT %s",
                [after, 2**62 if upto is None else upto, _STREAM],
            )
            rows = cursor.fetchall()
        if not rows:
            return
        yield from _open([row for row in rows if not actor or json.loads(bytes(row[1]))[3] == actor])
        after = rows[-1][0]


def subjects(prefix: str, *, upto: int | None = None, erased: bool = False) -> Iterator[Subject]:
    """The subjects of a kind (`record:`) by their first entry; those erased are left out unless asked for."""
    return iter([subject for (subject,) in _mentioned("k.subject", prefix, (upto, erased))])


def counted(prefix: str, *, upto: int | None = None, erased: bool = False) -> Iterator[tuple[Subject, int]]:
    """As `subjects`, each with how many entries hold a part about it."""
    return iter(list(_mentioned("k.subject, COUNT(*)", prefix, (upto, erased))))


def _mentioned(columns: str, prefix: str, within: tuple[int | None, bool]) -> Iterator[Any]:
    upto, erased = within
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {columns} FROM journal_key k JOIN journal_mention m ON m.key_id = k.id"
            " WHERE SUBSTR(k.subject, 1, %s) = %s AND m.seq <= %s AND LENGTH(k.wrapped) >= %s"
            " GROUP BY k.id, k.subject ORDER BY MIN(m.seq), k.id",
            [len(prefix), prefix, 2**62 if upto is None else upto, 0 if erased else 1],
        )
        while rows := cursor.fetchmany(_STREAM):
            yield from rows


def seq_at(moment: datetime) -> int:
    """The last entry that was recorded at or before a moment; 0 when there was none yet."""
    wanted = moment.astimezone(UTC)
    low, high = 0, head().seq
    with connection.cursor() as cursor:
        while low < high:
            middle = (low + high + 1) // 2
            cursor.execute("SELECT envelope FROM journal_entry WHERE seq = %s", [middle])
            if _recorded_at(cursor.fetchone()[0]) <= wanted:
                low = middle
            else:
                high = middle - 1
    return low


def _mentions(key_ids: Sequence[int], upto: int | None) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    with connection.cursor() as cursor:
        for batch in _batches(key_ids):
            marks = ",".join(["%s"] * len(batch))
            cursor.execute(
                f"SELECT key_id, seq FROM journal_mention WHERE key_id IN ({marks}) AND seq <= %s ORDER BY key_id, seq",
                [*batch, 2**62 if upto is None else upto],
            )
            for key_id, seq in cursor.fetchall():
                found.setdefault(key_id, []).append(seq)
    return found


def _by_seq(seqs: Iterable[int]) -> dict[int, Entry | Erased]:
    rows: list[Row] = []
    with connection.cursor() as cursor:
        for batch in _batches(sorted(seqs)):
            marks = ",".join(["%s"] * len(batch))
            cursor.execute(f"SELECT seq, envelope, sealed FROM journal_entry WHERE seq IN ({marks})", batch)
            rows += cursor.fetchall()
    return {entry.seq: entry for entry in _open(rows)}


def _open(rows: Sequence[Row]) -> Iterator[Entry | Erased]:
    envelopes = [json.loads(bytes(row[1])) for row in rows]
    known = keys.for_reading({key_id for fields in envelopes for key_id in fields[2]})
    for (seq, envelope, sealed), (_, _, key_ids, actor, recorded, _) in zip(rows, envelopes, strict=True):
        used = [known.get(key_id, Known("", None)) for key_id in key_ids]
        recorded_at = datetime.fromisoformat(recorded)
        if used[0].cipher is None:
            yield Erased(seq, recorded_at, actor)
            continue
        common, *bodies = unseal(bytes(sealed), [key.cipher for key in used], bytes(envelope))
        assert common is not None
        parts: list[Part | ErasedPart] = [Part(used[0].subject, common["body"])]
        for key, body in zip(used[1:], bodies, strict=True):
            parts.append(ErasedPart(key.subject or None) if body is None else Part(key.subject, body))
        acted_at = datetime.fromisoformat(common["acted_at"])
        yield Entry(seq, recorded_at, actor, common["kind"], acted_at, tuple(parts))


def _recorded_at(envelope: bytes) -> datetime:
    return datetime.fromisoformat(json.loads(bytes(envelope))[4])


def _batches(values: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(values), _BATCH):
        yield values[start : start + _BATCH]
