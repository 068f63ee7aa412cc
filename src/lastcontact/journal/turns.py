"""Whose turn it is to write: one writer at a time, on either database."""

from __future__ import annotations

from django.db import connection

_LOCK = 7_153_420_001
"""The number of PostgreSQL's advisory lock; any number would do, as long as it stays the same."""


class NotInTransaction(Exception):
    """The journal is written inside the caller's transaction, and there is none."""


def take() -> None:
    """Wait for the turn; it lasts until the transaction ends. On SQLite BEGIN IMMEDIATE has it already."""
    if not connection.in_atomic_block:
        raise NotInTransaction("append inside transaction.atomic()")
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
