"""`lastcontact demo`: a bureau in which everything is invented, worked on for three weeks, opened in the browser."""

from __future__ import annotations

import argparse
import os
import sys
import time

from lastcontact.cli.main import Unusable

SETTINGS = "lastcontact.server.settings.demonstration"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=8000, help="the port on 127.0.0.1 (default 8000)")
    parser.add_argument("--threads", type=int, default=8, help="how many requests are answered at once (default 8)")
    parser.add_argument("--prepare", action="store_true", help="bring the story in, say how to sign in, then stop")


def run(arguments: argparse.Namespace) -> int:
    from lastcontact.cli import serve

    os.umask(0o077)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    if not arguments.prepare:
        serve.require_free(arguments.port)  # before the family's code is issued anew: that ends the one before
    serve.prepare()
    _bring_in()
    if arguments.prepare:
        return 0
    return serve.run(arguments)


def _bring_in() -> None:
    """Plays the story into an empty bureau, once. Raises: Unusable when the folder holds a real or broken one."""
    from django.conf import settings
    from django.db import transaction

    from lastcontact.accounts.models import Officer
    from lastcontact.casefile.models import Incident
    from lastcontact.demonstration.play import play

    if not settings.LASTCONTACT_DEMONSTRATION:
        raise Unusable("these settings are not those of a demonstration: unset DJANGO_SETTINGS_MODULE and start again")
    if Incident.objects.exists():
        _say_how()
        return
    if Officer.objects.exists():
        raise Unusable("there are officers here and no incident: give LASTCONTACT_DATA an empty folder")
    print("Bringing in the demonstration; everything in it is invented ...", file=sys.stderr, flush=True)
    started = time.monotonic()
    with transaction.atomic():
        for done, total, _ in play():
            if sys.stderr.isatty() or done == total:
                print(f"\r{done} of {total} acts", end="", file=sys.stderr, flush=True)
    print(f", {time.monotonic() - started:.0f} s", file=sys.stderr, flush=True)
    _say_how()


def _say_how() -> None:
    from django.conf import settings

    from lastcontact.bureau import clock
    from lastcontact.demonstration.play import a_mothers_code
    from lastcontact.demonstration.stage import PASSWORD, STAFF

    print("Officers sign in at /accounts/login/, as one of these, all invented, with the password: " + PASSWORD)
    for login, name, roles in STAFF:
        print(f"  {login:<14} {name:<13} {', '.join(roles)}")
    code = a_mothers_code(clock.now)
    print(
        f"One family's page opens once, at /family/sign-in/, with the code: {code}\n"
        "  (in a private window: it signs out whoever is signed in as an officer in that browser)"
        if code
        else "The family's page of the walk-through is gone, by what was done in this demonstration since."
    )
    folder = settings.LASTCONTACT_DATA.resolve()
    print(f"To start again from the beginning: stop it, remove {folder}, and give the same command.", flush=True)
