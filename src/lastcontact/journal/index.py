"""The index of which entries hold a part under which key: made from the envelopes, held against them, rebuilt."""

from __future__ import annotations

import json

from django.db import connection, transaction

from lastcontact.journal import turns
from lastcontact.journal.rows import insert

_BATCH = 5000


def first_wrong() -> int | None:
    """The first entry whose index rows are not those its envelope asks for; None when all are right.

    A row that was taken out would hide an entry from every page while the chain still holds.
    """
    after = 0
    while True:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT seq, envelope FROM journal_entry WHERE seq > %s ORDER BY seq LIMIT %s", [after, _BATCH]
            )
            wanted = [(key_id, seq) for seq, envelope in cursor.fetchall() for key_id in key_ids_in(envelope)]
            if not wanted:
                cursor.execute("SELECT MIN(seq) FROM journal_mention WHERE seq > %s", [after])
                return cursor.fetchone()[0]
            upto = wanted[-1][1]
            cursor.execute("SELECT key_id, seq FROM journal_mention WHERE seq > %s AND seq <= %s", [after, upto])
            odd = set(wanted) ^ set(cursor.fetchall())
        if odd:
            return min(seq for _, seq in odd)
        after = upto


def rebuild() -> None:
    """Make the index of mentions again from the envelopes."""
    with transaction.atomic(), connection.cursor() as cursor:
        turns.take()
        cursor.execute("DELETE FROM journal_mention")
        after = 0
        while True:
            cursor.execute(
                "SELECT seq, envelope FROM journal_entry WHERE seq > %s ORDER BY seq LIMIT %s", [after, _BATCH]
            )
            rows = cursor.fetchall()
            if not rows:
                return
            mentions = [(key_id, seq) for seq, envelope in rows for key_id in key_ids_in(envelope)]
            insert("journal_mention", ("key_id", "seq"), mentions)
            after = rows[-1][0]


def key_ids_in(envelope: bytes) -> list[int]:
    """The keys an envelope names, each once."""
    return list(dict.fromkeys(json.loads(bytes(envelope))[2]))
