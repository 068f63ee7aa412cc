"""`lastcontact identity`: a pair of age keys for backups, made once, on another machine than the bureau's."""

from __future__ import annotations

import argparse
import os
from datetime import UTC, datetime
from pathlib import Path

from lastcontact.cli.main import Unusable


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file", type=Path, help="the new file for the identity, which opens backups; it is never over-written"
    )


def run(arguments: argparse.Namespace) -> int:
    import pyrage

    made = pyrage.x25519.Identity.generate()
    words = f"# created: {datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}\n# public key: {made.to_public()}\n{made}\n"
    try:
        opened = os.open(arguments.file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError as there:
        raise Unusable(
            f"there is a file '{arguments.file}' already; an identity is never written over another"
        ) from there
    except OSError as problem:
        raise Unusable(f"'{arguments.file}' cannot be written: {problem.strerror}") from problem
    with os.fdopen(opened, "w", encoding="ascii") as out:
        out.write(words)
    print(f"The identity is in {arguments.file}: whoever has it opens every backup. Keep it away from the bureau.")
    print(f"Its recipient, which the bureau needs alone: {made.to_public()}")
    return 0
