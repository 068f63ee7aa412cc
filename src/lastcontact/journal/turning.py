"""Turning the master key: every key wrapped anew, so that the former master key and old backups open nothing more."""

from __future__ import annotations

import os
from itertools import islice

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.db import connection, transaction

from lastcontact.journal import keys, master, turns

_BATCH = 5000


def turn_master(new: bytes | None = None) -> int:
    """Wrap every key under a new random master key (or the given 32 bytes); gives how many there were.

    At a crash either master key is whole: the former stays until the database has committed, and `settle` finishes or
    takes back what was begun. Raises: MasterKeyMissing, MasterKeyUnreadable, MasterKeyDoesNotFit.
    """
    file = master.path()
    with transaction.atomic():
        turns.take()
        settle()
        fresh = new or os.urandom(32)
        count = _rewrap(AESGCM(fresh))
        master.write(master.following(file), fresh)
    master.put_in_place(file)
    return count


def settle() -> None:
    """Finish or take back a turning that a crash interrupted; does nothing when there was none. Takes the turn."""
    file = master.path()
    with transaction.atomic():
        turns.take()
        if keys.fits(master.following(file)):
            master.put_in_place(file)
        elif keys.fits(file):
            master.shred(master.following(file))
            master.shred(master.former(file))


def _rewrap(wrapping: AESGCM) -> int:
    count = 0
    rows = keys.unwrapped()
    while batch := list(islice(rows, _BATCH)):
        anew = [(keys.wrapped(wrapping, name, key), name[0]) for name, key in batch if key]
        with connection.cursor() as cursor:
            cursor.executemany("UPDATE journal_key SET wrapped = %s WHERE id = %s", anew)
        count += len(anew)
    return count
