"""Points Django at another SQLite file for a while."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connections
from pytest_django.plugin import DjangoDbBlocker


@contextmanager
def pointed_at(file: Path, blocker: DjangoDbBlocker) -> Iterator[Path]:
    """Every thread's next connection goes to `file`: all share one settings dictionary, and each request opens anew."""
    settings = connections["default"].settings_dict
    before = settings["NAME"]
    with blocker.unblock():
        connections.close_all()
        settings["NAME"] = str(file)
        try:
            yield Path(file)
        finally:
            connections.close_all()
            settings["NAME"] = before
