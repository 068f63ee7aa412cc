"""`lastcontact turn-key`: a new master key; the former one, and every backup made under it, open nothing any more."""

from __future__ import annotations

import argparse

from lastcontact.cli.keeping import answer, bureau, json_argument


def add_arguments(parser: argparse.ArgumentParser) -> None:
    json_argument(parser)


def run(arguments: argparse.Namespace) -> int:
    with bureau(alone=True):
        from lastcontact.bureau import keeping

        count = keeping.turn_master_key()
    words = (
        f"{count} keys are under a new master key. Make a copy of it now, destroy the copies of the former one, "
        "and make a new backup: older backups open only with the former key."
    )
    return answer(arguments, {"keys": count}, words)
