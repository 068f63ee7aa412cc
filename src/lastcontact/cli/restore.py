"""`lastcontact restore`: a backup into an empty bureau; who was erased stays erased, and the master key turns."""

from __future__ import annotations

import argparse
from pathlib import Path

from lastcontact.cli import rows
from lastcontact.cli.keeping import answer, bureau, json_argument
from lastcontact.core import chain


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("backup", type=Path, help="the file that 'lastcontact backup' wrote")
    parser.add_argument("--identity", type=Path, required=True, help="the file with the age identity that opens it")
    json_argument(parser)


def run(arguments: argparse.Namespace) -> int:
    with bureau(migrate=True, alone=True):
        from lastcontact.bureau import keeping_backup

        restored = keeping_backup.restore(arguments.backup, identity=arguments.identity)
    with bureau(migrate=True, alone=True):
        from lastcontact.bureau import keeping_rows

        keeping_rows.forget_relatives(restored.erased_again)
        forgotten = keeping_rows.forget_second_factors()
        rows.bring_up_to_date()
    head, again = restored.head, len(restored.erased_again)
    words = (
        f"Restored up to entry {head.seq}:\n  {chain.grouped(head.hash)}\n"
        "Hold this against the last bulletin: what was written after the backup is not here.\n"
        f"Erased once more by the erasure list: {again}. The master key was turned: make a copy of the new one."
    )
    if forgotten:
        words += (
            f"\nSecond factors of {forgotten} of the staff were sealed for the machine of the backup and are taken off:"
            " each signs in with the password alone and sets up a new one before any page opens. Tell them, and have"
            " those passwords changed whose owners do not come soon."
        )
    result: dict[str, object] = {"head": {"seq": head.seq, "hash": head.hash}, "erased_again": again}
    result["second_factors_forgotten"] = forgotten
    return answer(arguments, result, words)
