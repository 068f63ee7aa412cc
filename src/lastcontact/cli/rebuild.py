"""`lastcontact rebuild`: the read models and the journal's index, thrown away and made anew from the journal."""

from __future__ import annotations

import argparse

from lastcontact.cli import rows
from lastcontact.cli.keeping import answer, bureau, json_argument


def add_arguments(parser: argparse.ArgumentParser) -> None:
    json_argument(parser)


def run(arguments: argparse.Namespace) -> int:
    with bureau(migrate=True, alone=True):
        from lastcontact.bureau import keeping, rows_made

        keeping.rebuild_index()
        rows_made.mark_outdated()
        subjects = rows.bring_up_to_date()
    return answer(arguments, {"subjects": subjects}, f"Made anew from the journal: {subjects} subjects.")
