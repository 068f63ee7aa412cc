"""`lastcontact backup`: one file, encrypted to a recipient, with everything but the master key."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path

from lastcontact.cli.keeping import answer, bureau, json_argument, recipient_argument


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("backup", type=Path, help="the new file to write")
    recipient_argument(parser)
    parser.add_argument(
        "--with-master-key",
        action="store_true",
        help="put the master key in too: then whoever opens the backup can read everything",
    )
    json_argument(parser)


def run(arguments: argparse.Namespace) -> int:
    with bureau():
        from lastcontact.bureau import keeping_backup

        head = keeping_backup.backup(
            arguments.backup,
            recipients=tuple(arguments.recipient),
            made_at=datetime.now(UTC),
            with_master_key=arguments.with_master_key,
        )
    words = f"Backed up to {arguments.backup}, with the journal up to entry {head.seq}."
    if not arguments.with_master_key:
        words += "\nThe master key is not in it: keep a copy of that file and of its erasure list somewhere else."
    return answer(arguments, {"head": {"seq": head.seq, "hash": head.hash}}, words)
