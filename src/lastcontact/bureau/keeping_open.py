"""Whether the bureau is open: servers and workers hold a lock while they run, and what rewrites its files has it alone.

The lock goes with the process that holds it, however it ends.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from django.conf import settings
from django.core.files import locks

_FILE = "open.lock"


class BureauOpen(Exception):
    """A server or a worker of this bureau is running, and what was asked for cannot go on beside it."""


class BureauShut(Exception):
    """A command is rewriting this bureau's files; nothing opens until it is done."""


def hold_open() -> IO[Any]:
    """Says that the bureau is open for as long as what it gives is not closed. Raises: BureauShut."""
    file = _lock_file()
    if not locks.lock(file, locks.LOCK_SH | locks.LOCK_NB):
        file.close()
        raise BureauShut("a command is rewriting this bureau's files; wait until it is done, then start again")
    return file


@contextmanager
def alone() -> Iterator[None]:
    """Within, no server or worker of this bureau can start. Raises: BureauOpen when one is running."""
    with _lock_file() as file:
        if not locks.lock(file, locks.LOCK_EX | locks.LOCK_NB):
            raise BureauOpen(
                "this bureau is open: a server, a worker or another command is at work on it. Stop it, then run this"
                " again"
            )
        yield


def _lock_file() -> IO[Any]:
    folder = Path(settings.LASTCONTACT_DATA)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return (folder / _FILE).open("ab")
