"""`lastcontact work`: does what pages leave for later, for servers that do not (`lastcontact serve` does)."""

from __future__ import annotations

import argparse
import os

from lastcontact.cli.main import Unusable


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """It takes no words."""


def run(arguments: argparse.Namespace) -> int:
    os.umask(0o077)
    from lastcontact.cli.django import start

    start()
    from django.core.management import call_command

    from lastcontact.bureau import rows_made
    from lastcontact.cli.serve import held_open

    with held_open():
        try:
            rows_made.require_up_to_date()
        except rows_made.MadeByOtherCode as problem:
            raise Unusable(str(problem)) from problem
        call_command("work")
    return 0
