"""Processes that write at once, or are killed while they write; prints one JSON document with what was acknowledged.

Run as `python -m tests.journal.writing_processes together WRITERS APPENDS` or `... killed ROUNDS SEED`.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
from collections.abc import Iterator
from datetime import UTC, datetime

import django

Acknowledged = list[tuple[int, str]]


def together(writers: int, appends: int) -> list[Acknowledged]:
    """What each of several writers was acknowledged, all writing at the same time."""
    children = [_start(f"record:writer-{number}", appends) for number in range(writers)]
    found = []
    for child, pipe in children:
        found.append(list(_acknowledgements(pipe)))
        os.waitpid(child, 0)
    return found


def killed(rounds: int, seed: int) -> list[Acknowledged]:
    """What each writer was acknowledged before it was killed in the middle of its work."""
    chance, found = random.Random(seed), []
    for number in range(rounds):
        child, pipe = _start(f"record:round-{number}", 100_000)
        enough, acknowledged = chance.randint(1, 25), []
        for each in _acknowledgements(pipe):
            acknowledged.append(each)
            if len(acknowledged) == enough:
                os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        found.append(acknowledged)
    return found


def _start(subject: str, appends: int) -> tuple[int, int]:
    """A forked process that appends and says so through a pipe; its id and the pipe's reading end."""
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
        return child, reading
    os.close(reading)
    try:
        _write(subject, appends, writing)
    finally:
        os._exit(0)


def _write(subject: str, appends: int, pipe: int) -> None:
    from django.db import transaction

    from lastcontact.core.entry import Draft, Part
    from lastcontact.journal import pen

    def clock() -> datetime:
        return datetime.now(UTC)

    for number in range(appends):
        draft = Draft("written", (Part(subject, {"n": number}), Part(f"{subject}-{number}", {"text": "x" * 200})))
        with transaction.atomic():
            (receipt,) = pen.append([draft], actor="officer:1", acted_at=clock(), clock=clock)
        os.write(pipe, f"{receipt.seq} {receipt.hash}\n".encode())


def _acknowledgements(pipe: int) -> Iterator[tuple[int, str]]:
    with os.fdopen(pipe) as lines:
        for line in lines:
            if line.endswith("\n"):
                seq, digest = line.split()
                yield int(seq), digest


if __name__ == "__main__":
    django.setup()
    mode, first, second = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    print(json.dumps(together(first, second) if mode == "together" else killed(first, second)))
