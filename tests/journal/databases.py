"""Databases of either kind for tests: an address says where, a template is migrated once, each test gets a copy."""

from __future__ import annotations

import itertools
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import psycopg
from django.db import connections

from lastcontact.journal.sqlite import OPTIONS

_NUMBERS = itertools.count(1)


def configured(address: str) -> dict[str, Any]:
    """Django's settings for an address: a path to a SQLite file, or `postgresql://user@/name?host=folder`."""
    if not address.startswith("postgresql://"):
        return {"ENGINE": "django.db.backends.sqlite3", "NAME": address, "OPTIONS": OPTIONS}
    parts = urlsplit(address)
    host = dict(pair.split("=", 1) for pair in parts.query.split("&") if pair).get("host", parts.hostname or "")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(host),
        "PORT": str(parts.port or ""),
    }


def environment(address: str, folder: Path) -> dict[str, str]:
    """What a process needs to work on a test's bureau."""
    return {name: value for name, value in os.environ.items() if not name.startswith("LASTCONTACT")} | {
        "DJANGO_SETTINGS_MODULE": "tests.journal.settings",
        "JOURNAL_TEST_DATABASE": address,
        "JOURNAL_TEST_FOLDER": str(folder),
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }


def migrate(address: str, folder: Path) -> None:
    """Make all tables, in a process of its own."""
    subprocess.run([sys.executable, "-m", "django", "migrate", "-v0"], env=environment(address, folder), check=True)


def copy_of_sqlite(template: Path, folder: Path) -> str:
    return str(shutil.copy(template, folder / "bureau.sqlite3"))


def copy_of_postgresql(server: Any, template: str) -> str:
    name = f"bureau_{os.getpid()}_{next(_NUMBERS)}"
    with psycopg.connect(server.get_uri("postgres"), autocommit=True) as control:
        control.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
    return str(server.get_uri(name))


@contextmanager
def as_default(address: str) -> Iterator[None]:
    """Within, Django's default connection is one to this address."""
    wrapper, settings = connections["default"], connections.settings["default"]
    connections.settings["default"] = connections.configure_settings({"default": configured(address)})["default"]
    connections["default"] = connections.create_connection("default")
    try:
        yield
    finally:
        connections["default"].close()
        connections.settings["default"] = settings
        connections["default"] = wrapper
