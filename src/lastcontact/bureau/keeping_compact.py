"""Compacting: after an erasure, the last copies of what was erased leave the database's files."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any

from django.db import connection

from lastcontact.archive import store


class CompactionBlocked(Exception):
    """Another process is using the database; stop the server and compact again."""


MOST_SEGMENTS = 64
"""So many segments of the write-ahead log may have been made ready to be used again."""


@dataclass(frozen=True, slots=True)
class Compacted:
    """What was swept; `left_to_do` says in words what only the database's administrator can do (empty: nothing)."""

    files_swept: int
    left_to_do: tuple[str, ...] = ()


def compact() -> Compacted:
    """Rewrite the database so that no erased byte is left in its files. Raises: CompactionBlocked."""
    swept = store.sweep()
    with connection.cursor() as cursor:
        left = _compact_postgresql(cursor) if connection.vendor == "postgresql" else _compact_sqlite(cursor)
    return Compacted(swept, left)


def _compact_sqlite(cursor: Any) -> tuple[str, ...]:
    cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%fts5%'")
    for name, sql in cursor.fetchall():
        # A deleted row's words stay in the index until its segments are merged; one without content cannot be rebuilt.
        word = "optimize" if "content=''" in sql.replace(" ", "").replace('"', "'") else "rebuild"
        cursor.execute(f'INSERT INTO "{name}" ("{name}") VALUES (%s)', [word])
    _checkpoint(cursor)
    cursor.execute("PRAGMA secure_delete = ON")
    cursor.execute("PRAGMA temp_store = FILE")  # the copy holds live rows only, and may be larger than the memory
    cursor.execute("VACUUM")
    cursor.execute("PRAGMA temp_store = MEMORY")
    _checkpoint(cursor)
    return ()


def _checkpoint(cursor: Any) -> None:
    cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    busy, *_ = cursor.fetchone()
    if busy:
        raise CompactionBlocked("another process is using the database; stop the server, then compact again")


def _heard(cursor: Any, value: str) -> None:
    """Waits until the server works by a new `wal_recycle`: a checkpoint asked for at once may come before the word."""
    for _ in range(100):
        cursor.execute("SHOW wal_recycle")
        if cursor.fetchone()[0] == value:
            break
        time.sleep(0.05)
    time.sleep(0.1)  # the checkpointer is told after the sessions


def _compact_postgresql(cursor: Any) -> tuple[str, ...]:
    cursor.execute("ANALYZE")  # the statistics hold samples of columns; the old ones go with the tables below
    cursor.execute("VACUUM FULL")
    cursor.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
    if not cursor.fetchone()[0]:
        return (
            "as PostgreSQL's administrator: ALTER SYSTEM SET wal_recycle = off; SELECT pg_reload_conf(); "
            "SELECT pg_switch_wal(); CHECKPOINT; then remove archived WAL and base backups from before this compaction",
        )
    # Old segments are normally renamed and used again with their old bytes; for this one checkpoint they are removed.
    cursor.execute("ALTER SYSTEM SET wal_recycle = off")
    cursor.execute("SELECT pg_reload_conf()")
    _heard(cursor, "off")
    for turn in range(MOST_SEGMENTS):
        cursor.execute("SELECT pg_switch_wal()")
        cursor.execute("CHECKPOINT")
        # What was renamed before, to be used next, is written over and removed in its turn.
        cursor.execute("SELECT COUNT(*) FROM pg_ls_waldir() WHERE name > pg_walfile_name(pg_current_wal_lsn())")
        if turn and not cursor.fetchone()[0]:
            break
    cursor.execute("ALTER SYSTEM RESET wal_recycle")
    cursor.execute("SELECT pg_reload_conf()")
    cursor.execute("SHOW archive_mode")
    if cursor.fetchone()[0] != "off":
        return ("remove archived WAL and base backups from before this compaction",)
    return ()
