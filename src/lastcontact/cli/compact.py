"""`lastcontact compact`: completes an erasure; no byte of what a destroyed key sealed is left in the files then."""

from __future__ import annotations

import argparse

from lastcontact.cli.keeping import answer, bureau, json_argument


def add_arguments(parser: argparse.ArgumentParser) -> None:
    json_argument(parser)


def run(arguments: argparse.Namespace) -> int:
    with bureau(alone=True):
        from lastcontact.bureau import keeping_compact

        done = keeping_compact.compact()
    words = (
        "Compacted: what was sealed under a destroyed key is in none of the database's files any more.\n"
        "Words in other reports, replies and notices that name the same person have keys of their own, and stay."
    )
    if done.left_to_do:
        words = "The database was rewritten, but this is left to do:\n" + "\n".join(
            f"- {each}" for each in done.left_to_do
        )
    return answer(arguments, {"files_swept": done.files_swept, "left_to_do": list(done.left_to_do)}, words)
