"""The standing people, and databases that a server in another thread can write to.

The journal's triggers refuse UPDATE and DELETE, and Django's transactional tests empty every table after each test. So:

- a test that stays in one thread asks for `db` (through Alma, Boris or Celia) and is rolled back, as everywhere;
- a test that needs real commits (a browser, threads, a second process) asks for `fresh_database`: a copy of an empty,
  migrated SQLite file, made for this test alone in a few milliseconds. What it commits is gone with the file.
"""

from __future__ import annotations

import gc
import pickle
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.core.cache import cache
from django.db import connection
from django.test import Client
from pytest_django.plugin import DjangoDbBlocker

from lastcontact.accounts.models import Officer, Relative, Role
from lastcontact.demonstration.play import play
from tests.accounts.sessions import session_of
from tests.databases import DATABASE, filled_once, made_once, migrate_in, pointed_at
from tests.first_scene import PASSWORD, create_alma, first_scene  # noqa: F401
from tests.journal.fixtures import bureau, identity, postgresql_server, postgresql_template, sqlite_template  # noqa: F401


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--each", action="store_true", help="each case of a table as a test of its own")


def pytest_configure() -> None:
    """Thousands of tests make much that stays and little garbage that counting references does not clear at once."""
    gc.set_threshold(50_000, 20, 50)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What needs PostgreSQL comes first and side by side, so that one worker starts a server, and not both."""
    items.sort(key=lambda item: not _needs_postgresql(item))


def _needs_postgresql(item: pytest.Item) -> bool:
    told = getattr(getattr(item, "callspec", None), "params", {})
    return told.get("bureau") == "postgresql" or "postgresql_server" in getattr(item, "fixturenames", ())


def pytest_collection_finish() -> None:
    """What was imported and collected stays to the end, and is not looked through for garbage again and again."""
    gc.freeze()


@pytest.fixture(autouse=True)
def no_tries_left_over() -> None:
    """Limits on tries are counted in the cache: each test begins with none."""
    cache.clear()


@pytest.fixture
def alma(db: None) -> Officer:
    """An officer, on the team of the incident under test."""
    return create_alma()


@pytest.fixture
def boris(db: None) -> Officer:
    """An officer like Alma, but not of this incident: whatever she may, he gets the page that says no."""
    return Officer.objects.create_user("boris", PASSWORD, display_name="Boris Tal", roles=[Role.OFFICER])


@pytest.fixture
def celia(db: None) -> Relative:
    """A relative: a random id, one record, never a member of staff."""
    return Relative.objects.create(record_id="record-1")


@pytest.fixture
def signed_in_client() -> Callable[[Officer | Relative], Client]:
    """A client in which this officer, or this relative, has already signed in."""

    def signed_in(reader: Officer | Relative) -> Client:
        client = Client()
        session = SessionStore()
        session.update(session_of(reader))
        session.create()
        client.cookies[settings.SESSION_COOKIE_NAME] = session.session_key
        return client

    return signed_in


@pytest.fixture(scope="session")
def empty_bureau(tmp_path_factory: pytest.TempPathFactory, django_db_blocker: DjangoDbBlocker) -> Path:
    """The folder of a migrated bureau to copy from; nobody opens it."""
    return made_once("empty-bureau", lambda folder: migrate_in(folder, django_db_blocker), tmp_path_factory)


@pytest.fixture(scope="session")
def django_db_keepdb(request: pytest.FixtureRequest) -> bool:
    """On SQLite the tests' own database is a copy of the empty bureau's, and not migrated once more by each worker."""
    return connection.vendor == "sqlite" or bool(request.config.getvalue("reuse_db"))


@pytest.fixture(scope="session")
def django_db_modify_db_settings(request: pytest.FixtureRequest) -> None:
    """Puts it where Django looks for it: in a folder of this process, gone when it ends."""
    if connection.vendor == "sqlite":
        empty: Path = request.getfixturevalue("empty_bureau")
        shutil.copy(empty / DATABASE, connection.settings_dict["TEST"]["NAME"])


@pytest.fixture(scope="session")
def played_bureau(
    empty_bureau: Path, tmp_path_factory: pytest.TempPathFactory, django_db_blocker: DjangoDbBlocker
) -> Path:
    """The folder of a bureau in which the whole demonstration was played; nobody opens it. In it the stage, pickled."""

    def fill(folder: Path) -> None:
        *_, (_, _, stage) = play()
        (folder / "stage.pickle").write_bytes(pickle.dumps(stage))

    return filled_once("played-bureau", empty_bureau, fill, tmp_path_factory, django_db_blocker)


@pytest.fixture
def fresh_database(empty_bureau: Path, tmp_path: Path, django_db_blocker: DjangoDbBlocker) -> Iterator[Path]:
    """The folder of a bureau of this test's own, open to every thread of this process, with real commits."""
    folder = Path(shutil.copytree(empty_bureau, tmp_path / "bureau"))
    with pointed_at(folder, django_db_blocker):
        yield folder
