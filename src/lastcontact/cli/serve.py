"""`lastcontact serve`: updates the database, refuses to start without its guarantees, serves on this machine."""

from __future__ import annotations

import argparse
import errno
import os
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

from lastcontact.cli import rows
from lastcontact.cli.main import Unusable


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=8000, help="the port on 127.0.0.1 (default 8000)")
    parser.add_argument("--threads", type=int, default=8, help="how many requests are answered at once (default 8)")
    parser.add_argument("--prepare", action="store_true", help="prepare and check, then stop: before gunicorn starts")


def run(arguments: argparse.Namespace) -> int:
    os.umask(0o077)
    if not arguments.prepare:
        require_free(arguments.port)
    for words in prepare():
        print(f"lastcontact serve: {words}", file=sys.stderr)
    if arguments.prepare:
        print("Ready: the database is up to date and every guarantee holds.")
        return 0
    import waitress
    from django.core.wsgi import get_wsgi_application

    with held_open():
        threading.Thread(target=_work, name="worker", daemon=True).start()
        print(f"The bureau is open at http://127.0.0.1:{arguments.port}/ (stop it with Ctrl-C)", flush=True)
        waitress.serve(
            get_wsgi_application(),
            host="127.0.0.1",
            port=arguments.port,
            threads=arguments.threads,
            ident="lastcontact",
        )
    return 0


def held_open() -> IO[Any]:
    """Within, no command rewrites the bureau's files. Raises: Unusable while one does."""
    from lastcontact.bureau import keeping_open

    try:
        return keeping_open.hold_open()
    except keeping_open.BureauShut as problem:
        raise Unusable(str(problem)) from problem


def require_free(port: int) -> None:
    """Before anything is made or written. Raises: Unusable when something else answers at this port already."""
    with socket.socket() as door:
        if os.name == "posix":  # else a port that was just closed counts as taken for a minute
            door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind(("127.0.0.1", port))
        except (OSError, OverflowError) as problem:
            another = port + 1 if 1024 <= port < 65535 else 8001
            taken = isinstance(problem, OSError) and problem.errno == errno.EADDRINUSE
            why = "another program, perhaps this bureau itself, is open there" if taken else str(problem)
            raise Unusable(f"port {port} cannot be used: {why}. Choose another: --port {another}") from problem


def _work() -> None:
    """The worker for what pages leave for later, beside the server; a team runs `lastcontact work` by itself."""
    from django.core.management import call_command

    call_command("work")


def prepare() -> list[str]:
    """Starts Django, migrates, makes rows of other code anew, and runs every check. What is not set that pages would
    show, in words: whoever opens the bureau says it.

    Raises: Unusable when a guarantee is missing, or when tables would have to be rewritten beside a running server.
    """
    from lastcontact.cli.django import start

    start()
    from django.core.management import call_command

    from lastcontact.bureau import rows_made

    unset = _require_checks()
    with _alone(needed=_shape_is_old()):
        call_command("migrate", interactive=False, verbosity=0)
        call_command("createcachetable", verbosity=0)
    _prepare_keys_and_erasures()
    with _alone(needed=not rows_made.up_to_date()):
        rows.bring_up_to_date("They were made by another version of the program.")
    _require_checks(databases=["default"])
    return unset


@contextmanager
def _alone(*, needed: bool) -> Iterator[None]:
    from lastcontact.bureau import keeping_open

    if not needed:
        yield
        return
    try:
        with keeping_open.alone():
            yield
    except keeping_open.BureauOpen as problem:
        raise Unusable(f"this version of the program has to rewrite tables first.\n{problem}") from problem


def _shape_is_old() -> bool:
    """Whether there is anything to migrate."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def _require_checks(databases: list[str] | None = None) -> list[str]:
    """Without databases: what must hold before a key is made. What else they say, in words. Raises: Unusable with what
    is missing.
    """
    from django.core import checks

    found = checks.run_checks(databases=databases)
    missing = [str(one.msg) for one in found if one.is_serious()]
    if missing:
        raise Unusable("\n".join(["not started, a guarantee is missing.", *missing]))
    return [str(one.msg) for one in found]


def _prepare_keys_and_erasures() -> None:
    from lastcontact.bureau import keeping

    try:
        keeping.prepare_to_start()
    except keeping.REFUSALS as problem:
        raise Unusable(f"not started, a guarantee is missing.\n{problem}") from problem
