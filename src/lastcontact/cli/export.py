"""`lastcontact export`: the whole journal as lines that anyone can verify; and, apart from it, its keys."""

from __future__ import annotations

import argparse
from pathlib import Path

from lastcontact.cli.keeping import answer, bureau, json_argument, recipient_argument
from lastcontact.cli.main import Unusable


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("journal", type=Path, help="the new file to write (jsonl); it holds no key")
    parser.add_argument("--keys", type=Path, metavar="BUNDLE", help="also write all keys, encrypted, for an import")
    recipient_argument(parser, required=False)
    json_argument(parser)


def run(arguments: argparse.Namespace) -> int:
    if bool(arguments.keys) != bool(arguments.recipient):
        raise Unusable("--keys and --recipient go together: keys are written only to somebody who can open them")
    with bureau():
        from lastcontact.bureau import keeping

        entries = keeping.export_journal(arguments.journal)
        if arguments.keys:
            keeping.export_keys(arguments.keys, recipients=tuple(arguments.recipient))
    words = f"{entries} entries are in {arguments.journal}; check them with 'lastcontact verify {arguments.journal}'."
    if arguments.keys:
        words += f"\nWhoever can open {arguments.keys} can read the whole journal: keep the two apart."
    return answer(arguments, {"entries": entries, "keys": bool(arguments.keys)}, words)
