"""`lastcontact rebuild`: the read models and the journal's index, thrown away and made again from the journal."""

from __future__ import annotations

import argparse

from lastcontact.cli.keeping import answer, bureau, json_argument


def add_arguments(parser: argparse.ArgumentParser) -> None:
    json_argument(parser)


def run(arguments: argparse.Namespace) -> int:
    with bureau(migrate=True):
        from lastcontact.bureau import keeping, keeping_rows

        keeping.rebuild_index()
        subjects = keeping_rows.rebuild()
    return answer(arguments, {"subjects": subjects}, f"Made again from the journal: {subjects} subjects.")
