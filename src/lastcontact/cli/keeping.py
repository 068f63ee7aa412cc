"""What the keeping commands share: starting the bureau's rooms, and a refusal turned into a plain sentence."""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

from lastcontact.cli import django
from lastcontact.cli.main import Unusable

WHERE = "set LASTCONTACT_DATA to your bureau's folder (./var for ./dev serve, ./demo for the demonstration)"
"""What to do where a command finds no bureau."""


@contextmanager
def bureau(*, migrate: bool = False, alone: bool = False) -> Iterator[None]:
    """Within, the bureau's verbs can be called, and what they refuse becomes Unusable. `alone`: nothing is open.

    `migrate`: tables are made first, in a folder that nobody else may read: the server would not start in another.
    Else there has to be a bureau: none is begun where somebody only meant to keep one. Whatever is written meanwhile is
    its owner's alone, as the server writes it.
    """
    if not migrate:
        _require_bureau()
    django.start()
    from django.core.management import call_command
    from django.db import OperationalError, ProgrammingError

    from lastcontact.bureau import keeping, keeping_backup, keeping_compact, keeping_open

    more = (
        keeping.UnusableRecipient,
        keeping_backup.BureauNotEmpty,
        keeping_backup.NotABackup,
        keeping_compact.CompactionBlocked,
        keeping_open.BureauOpen,
    )
    before = os.umask(0o077)
    try:
        with keeping_open.alone() if alone else nullcontext():
            if migrate:
                _require_own_folder()
                call_command("migrate", interactive=False, verbosity=0)
            yield
    except (*keeping.REFUSALS, *more) as problem:
        raise Unusable(str(problem)) from problem
    except (OperationalError, ProgrammingError) as problem:
        raise Unusable(f"the bureau's database cannot be used: {str(problem).splitlines()[0]}") from problem
    finally:
        os.umask(before)


def _require_bureau() -> None:
    folder = Path(os.environ.get("LASTCONTACT_DATA") or "~/.local/share/lastcontact").expanduser()
    if "DJANGO_SETTINGS_MODULE" not in os.environ and not (folder / "bureau.sqlite3").exists():
        raise Unusable(f"there is no bureau in {folder}; {WHERE}")


def _require_own_folder() -> None:
    from django.core import checks

    for found in checks.run_checks():
        if found.id == "server.mode":
            raise Unusable(str(found.msg))


def recipient_argument(parser: argparse.ArgumentParser, *, required: bool = True) -> None:
    parser.add_argument(
        "--recipient",
        action="append",
        default=[],
        required=required,
        metavar="AGE1...",
        help="an age recipient who will be able to open it; may be given more than once",
    )


def answer(arguments: argparse.Namespace, result: dict[str, Any], words: str) -> int:
    """Print a result as one JSON document or in words; the exit code of a command that did what it was asked."""
    print(json.dumps(result) if arguments.json else words)
    return 0


def json_argument(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="one JSON document instead of words")
