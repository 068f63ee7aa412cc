"""`lastcontact verify`: whether anything in a journal was altered, and which entry; needs no key."""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from pathlib import Path

from lastcontact.cli.main import Unusable
from lastcontact.core import chain
from lastcontact.core.chain import Verdict


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "journal", type=Path, nargs="?", help="an export (jsonl) or a SQLite database; else this bureau's own database"
    )
    parser.add_argument(
        "--printed",
        metavar="HEAD",
        help="a head from a bulletin or dossier, as it stands there: 'entry 17 0b96 5b30 ...'",
    )
    parser.add_argument("--json", action="store_true", help="one JSON document instead of words")


def run(arguments: argparse.Namespace) -> int:
    try:
        printed = chain.read_printed(arguments.printed) if arguments.printed else None
        verdict = _file(arguments.journal, printed) if arguments.journal else _bureau(printed)
    except (chain.NotAJournal, ValueError) as problem:
        raise Unusable(str(problem)) from problem
    if arguments.json:
        print(json.dumps(verdict.as_json()))
    else:
        print(f"journal   {arguments.journal or _own()}", chain.report(verdict), sep="\n")
    return 0 if verdict.ok else 1


def _file(journal: Path, printed: tuple[int, str] | None) -> Verdict:
    verdict = chain.verify_file(journal)
    return chain.against(verdict, printed, path=journal) if verdict.ok and printed else verdict


def _bureau(printed: tuple[int, str] | None) -> Verdict:
    from lastcontact.cli.keeping import WHERE, bureau

    with bureau():
        from lastcontact.bureau import keeping

        found = keeping.verify(printed=printed)
    if found.verdict.ok and not found.verdict.entries:
        raise Unusable(
            f"there is no journal here: nothing was ever written in {_own()}; name an export or a database, or {WHERE}"
        )
    if found.verdict.ok and found.index_wrong_at is not None:
        why = "its line in the index is gone or was changed, so that pages may miss it; run 'lastcontact rebuild'"
        return replace(found.verdict, first_bad=found.index_wrong_at, why=why)
    return found.verdict


def _own() -> str:
    """Where this bureau keeps its journal."""
    from django.conf import settings

    return str(settings.DATABASES["default"]["NAME"])
