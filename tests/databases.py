"""Points Django at another bureau's folder for a while: its database, its master key, its archive."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connections
from django.test import override_settings
from pytest_django.plugin import DjangoDbBlocker

DATABASE = "bureau.sqlite3"


@contextmanager
def pointed_at(folder: Path, blocker: DjangoDbBlocker, **settings: object) -> Iterator[Path]:
    """Every thread's next connection goes to the database in `folder`.

    All threads share one settings dictionary, and each request opens its connection anew.
    """
    shared = connections["default"].settings_dict
    before = shared["NAME"]
    kept = {"LASTCONTACT_MASTER_KEY": folder / "master.key", "LASTCONTACT_ARCHIVE": folder / "archive"}
    with blocker.unblock(), override_settings(LASTCONTACT_DATA=folder, **kept, **settings):
        connections.close_all()
        shared["NAME"] = str(folder / DATABASE)
        try:
            yield folder
        finally:
            connections.close_all()
            shared["NAME"] = before


def migrate_in(folder: Path, blocker: DjangoDbBlocker) -> None:
    """Makes an empty bureau in an empty folder, all of it in the one file that can be copied."""
    with pointed_at(folder, blocker):
        call_command("migrate", verbosity=0)
        settle()


def filled_once(
    name: str, empty: Path, fill: Callable[[Path], None], factory: pytest.TempPathFactory, blocker: DjangoDbBlocker
) -> Path:
    """A folder of this name, a copy of `empty` that `fill` was called on, made once for all of xdist's workers."""

    def make(folder: Path) -> None:
        shutil.copytree(empty, folder, dirs_exist_ok=True)
        with pointed_at(folder, blocker):
            fill(folder)
            settle()

    return made_once(name, make, factory)


def made_once(name: str, make: Callable[[Path], None], factory: pytest.TempPathFactory) -> Path:
    """A folder of this name, empty when `make` was called on it, made once for all of xdist's workers."""
    here = factory.getbasetemp()
    shared = here.parent if "PYTEST_XDIST_WORKER" in os.environ else here
    folder, making = shared / name, shared / f"{name}-being-made"
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            making.mkdir(0o700)
            make(making)
            making.rename(folder)
    return folder


def settle() -> None:
    """Brings what SQLite holds in its write-ahead log into the file itself, so that a copy of it is whole."""
    with connections["default"].cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
