"""The verbs and the laws once more, on a real PostgreSQL: the same tests, not copies of them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__)
ELSEWHERE = (HERE.name, "test_erasure_bytes.py", "test_pressed_twice.py")
"""This file, and those that have a SQLite file of their own: tests/journal looks into those of PostgreSQL."""


def test_the_verbs_and_the_laws_hold_on_postgresql_too(postgresql_server: Any, postgresql_template: str) -> None:
    postgresql_server.psql("CREATE DATABASE lastcontact_tests")
    postgresql_server.psql(f"CREATE DATABASE test_lastcontact_tests TEMPLATE {postgresql_template}")
    address = postgresql_server.get_uri("lastcontact_tests")
    run = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            str(HERE.parent),
            "-q",
            "--reuse-db",
            *(f"--ignore={HERE.parent / name}" for name in ELSEWHERE),
        ],
        env={k: v for k, v in os.environ.items() if not k.startswith("PYTEST_")}
        | {"LASTCONTACT_TEST_DATABASE": address},
        cwd=HERE.parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout[-4000:] + run.stderr[-2000:]
