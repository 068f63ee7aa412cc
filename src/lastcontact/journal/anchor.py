"""Anchoring: the head as it is printed where others keep it, and holding a printed head against the journal.

A chain that nobody outside has seen proves nothing against its own operator.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.db import connection

from lastcontact.core import chain
from lastcontact.core.entry import Head
from lastcontact.journal import reader


@dataclass(frozen=True, slots=True)
class Anchor:
    """A head as printed: its number, and its hash in groups of four."""

    seq: int
    groups: str


def now() -> Anchor:
    """The head to print at this moment."""
    return printed(reader.head())


def printed(head: Head) -> Anchor:
    return Anchor(head.seq, chain.grouped(head.hash))


def holds(seq: int, hash_hex: str) -> bool:
    """Whether the journal still has that very entry; if the chain verifies, nothing before it was changed then."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT hash FROM journal_entry WHERE seq = %s", [seq])
        row = cursor.fetchone()
    found = bytes(row[0]).hex() if row else chain.GENESIS if seq == 0 else ""
    return found == hash_hex
