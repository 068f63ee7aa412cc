"""`lastcontact serve`: updates the database, refuses to start without its guarantees, serves on this machine."""

from __future__ import annotations

import argparse
import io
import os
import threading

from lastcontact.cli.main import Unusable


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=8000, help="the port on 127.0.0.1 (default 8000)")
    parser.add_argument("--threads", type=int, default=8, help="how many requests are answered at once (default 8)")
    parser.add_argument("--prepare", action="store_true", help="prepare and check, then stop: before gunicorn starts")


def run(arguments: argparse.Namespace) -> int:
    os.umask(0o077)
    prepare()
    if arguments.prepare:
        print("Ready: the database is up to date and every guarantee holds.")
        return 0
    import waitress
    from django.core.wsgi import get_wsgi_application

    threading.Thread(target=_work, name="worker", daemon=True).start()
    print(f"The bureau is open at http://127.0.0.1:{arguments.port}/ (stop it with Ctrl-C)", flush=True)
    waitress.serve(
        get_wsgi_application(), host="127.0.0.1", port=arguments.port, threads=arguments.threads, ident="lastcontact"
    )
    return 0


def _work() -> None:
    """The worker for what pages leave for later, beside the server; a team runs `lastcontact work` by itself."""
    from django.core.management import call_command

    call_command("work")


def prepare() -> None:
    """Starts Django, migrates, and runs every check. Raises: Unusable when a guarantee is missing."""
    from lastcontact.cli.django import start

    start()
    from django.core.management import call_command
    from django.core.management.base import SystemCheckError

    call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)
    _prepare_keys_and_erasures()
    try:
        call_command("check", databases=["default"], stdout=io.StringIO())
    except SystemCheckError as problem:
        raise Unusable(f"not started, a guarantee is missing.\n{problem}") from problem


def _prepare_keys_and_erasures() -> None:
    from lastcontact.bureau import keeping, keeping_rows

    try:
        if keeping.prepare_to_start():
            keeping_rows.rebuild()
    except keeping.REFUSALS as problem:
        raise Unusable(f"not started, a guarantee is missing.\n{problem}") from problem
