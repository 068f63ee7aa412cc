"""`lastcontact import`: a whole exported journal, with its keys, into a new and empty bureau."""

from __future__ import annotations

import argparse
from pathlib import Path

from lastcontact.cli import rows
from lastcontact.cli.keeping import answer, bureau, json_argument


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("journal", type=Path, help="the exported journal (jsonl)")
    parser.add_argument("--keys", type=Path, required=True, metavar="BUNDLE", help="its keys, as export wrote them")
    parser.add_argument("--identity", type=Path, required=True, help="the file with the age identity that opens them")
    json_argument(parser)


def run(arguments: argparse.Namespace) -> int:
    with bureau(migrate=True, alone=True):
        from lastcontact.bureau import keeping

        verdict = keeping.import_journal(arguments.journal, arguments.keys, identity=arguments.identity)
        rows.bring_up_to_date()
    words = f"{verdict.entries} entries were verified and brought in; the read models were made from them."
    return answer(arguments, verdict.as_json(), words)
