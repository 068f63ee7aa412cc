"""Processes of their own for tests, forked from one that has already imported what takes long and knows no settings.

`Processes().run(code, words, environment)` is `python -c code *words` with that environment, but begins in a tenth of
the time.
"""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

_PURE = ("core", "names", "reading", "linkage", "assessment", "exchange")
"""Rooms that know no settings: every module of theirs is imported."""
_IMPORTED = (
    *("django.db.models", "django.forms", "django.core.management", "django.core.checks", "django.views.generic"),
    *("django.db.models.sql.compiler", "django.db.migrations.executor", "django.contrib.auth.hashers", "pydantic"),
    *("pydantic.networks", "pydantic.json_schema", "polars", "scipy.optimize", "scipy.stats", "fido2.webauthn"),
    *("cryptography.hazmat.primitives.ciphers.aead", "pyrage", "waitress", "email._header_value_parser"),
    *("fido2.server", "qrcode", "django_tasks_db.backend", "csp.middleware", "whitenoise.middleware", "django.test"),
    "pydantic.dataclasses",
)


class Processes:
    """The one that others are forked from; it ends with the `with` that it stands in."""

    def __init__(self) -> None:
        nothing_set = {k: v for k, v in os.environ.items() if k != "DJANGO_SETTINGS_MODULE"}
        command, pipe = [sys.executable, "-m", __name__], subprocess.PIPE
        self._first = subprocess.Popen(command, env=nothing_set, stdin=pipe, stdout=pipe, text=True)

    def run(self, code: str, words: tuple[str, ...], environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
        """What a process with this code, these words and this environment says, and how it ends."""
        assert self._first.stdin and self._first.stdout
        with tempfile.TemporaryDirectory() as folder:
            files = [str(Path(folder) / name) for name in ("stdout", "stderr")]
            asked = {"code": code, "words": words, "environment": environment, "files": files}
            self._first.stdin.write(json.dumps(asked) + "\n")
            self._first.stdin.flush()
            ended = int(self._first.stdout.readline())
            said, told = (Path(file).read_text(encoding="utf-8") for file in files)
        return subprocess.CompletedProcess(words, ended, said, told)

    def __enter__(self) -> Processes:
        return self

    def __exit__(self, *_: object) -> None:
        self._first.communicate()


def main() -> None:
    for name in (*_IMPORTED, *_modules_of_pure_rooms()):
        import_module(name)
    gc.freeze()  # a child would copy what it looks through for garbage, and ends before it has any
    gc.set_threshold(100_000, 50, 50)
    for line in sys.stdin:
        asked = json.loads(line)
        if not (child := os.fork()):
            _become(**asked)
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)


def _modules_of_pure_rooms() -> Iterator[str]:
    for room in _PURE:
        name = f"lastcontact.{room}"
        yield from (found.name for found in walk_packages(import_module(name).__path__, f"{name}."))


def _become(code: str, words: list[str], environment: dict[str, str], files: list[str]) -> None:
    """The code in this process, with its own environment and files to speak into."""
    os.environ.clear()
    os.environ.update(environment)
    for number, file in enumerate(files, 1):
        os.dup2(os.open(file, os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600), number)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    sys.argv = ["-c", *words]
    exec(compile(code, "<string>", "exec"), {"__name__": "__main__"})  # as `python -c` does
    sys.exit()


if __name__ == "__main__":
    main()
