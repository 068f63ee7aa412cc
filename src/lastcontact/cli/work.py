"""`lastcontact work`: does what pages leave for later, for servers that do not (`lastcontact serve` does)."""

from __future__ import annotations

import argparse
import os


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """It takes no words."""


def run(arguments: argparse.Namespace) -> int:
    os.umask(0o077)
    from lastcontact.cli.django import start

    start()
    from django.core.management import call_command

    call_command("work")
    return 0
