"""A bureau in a folder of its own, and its commands as an administrator says them."""

from __future__ import annotations

import json
import os
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from tests.processes import Processes

_WRITE = """
import django; django.setup()
from datetime import UTC, datetime
from django.db import transaction
from lastcontact.core.entry import Draft, Part
from lastcontact.journal import pen
with transaction.atomic():
    pen.append([Draft("unknown.kind", (Part("station:1", {"n": n}),)) for n in range(20)], actor="officer:1",
               acted_at=datetime.now(UTC), clock=lambda: datetime.now(UTC))
"""


MAIN = "import sys; from lastcontact.cli.main import main; sys.exit(main())"


class Office:
    """A bureau's data folder and its commands."""

    def __init__(self, folder: Path, processes: Processes) -> None:
        self.folder, self.processes = folder, processes
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o700)

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        return self.python(MAIN, *words)

    def json(self, *words: str) -> dict[str, Any]:
        done = self.run(*words, "--json")
        assert done.returncode == 0, done.stderr
        answer: dict[str, Any] = json.loads(done.stdout)
        return answer

    def write(self) -> None:
        done = self.python(_WRITE)
        assert done.returncode == 0, done.stderr

    def python(self, code: str, *words: str) -> subprocess.CompletedProcess[str]:
        return self.processes.run(code, words, self.environment())

    def environment(self) -> dict[str, str]:
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("LASTCONTACT", "DJANGO"))}
        return kept | {
            "LASTCONTACT_DATA": str(self.folder),
            "DJANGO_SETTINGS_MODULE": "lastcontact.server.settings.laptop",
        }

    @contextmanager
    def opened(self) -> Iterator[None]:
        """Within, the bureau's server runs."""
        command = [sys.executable, "-c", MAIN, "serve", "--port", str(free_port())]
        with subprocess.Popen(command, env=self.environment(), stdout=subprocess.PIPE, text=True) as server:
            assert server.stdout
            try:
                assert "The bureau is open" in server.stdout.readline()
                yield
            finally:
                server.terminate()

    def says_made_by(self, version: int) -> None:
        """As if other code had made the read models."""
        with closing(sqlite3.connect(self.folder / "bureau.sqlite3")) as database:
            database.execute("UPDATE casefile_madeby SET version = ?", [version])
            database.commit()


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])
