"""Eight writers at once lose nothing and are never refused; one that is killed loses nothing acknowledged."""

from __future__ import annotations

import json
import subprocess
import sys

from lastcontact.bureau import keeping
from lastcontact.journal import exporting, reader
from tests.journal import databases
from tests.journal.bureaus import Bureau, draft, subject

WRITERS, APPENDS, ROUNDS = 8, 60, 8


def _run(bureau: Bureau, *words: str) -> list[list[tuple[int, str]]]:
    keeping.prepare_to_start()
    done = subprocess.run(
        [sys.executable, "-m", "tests.journal.writing_processes", *words],
        env=databases.environment(bureau.address, bureau.folder),
        capture_output=True,
        check=True,
    )
    assert done.stderr == b""
    return [[(seq, digest) for seq, digest in writer] for writer in json.loads(done.stdout)]


def test_eight_writers_at_once_lose_nothing_and_are_never_refused(bureau: Bureau) -> None:
    writers = _run(bureau, "together", str(WRITERS), str(APPENDS))
    assert [len(acknowledged) for acknowledged in writers] == [APPENDS] * WRITERS
    assert sorted(seq for acknowledged in writers for seq, _ in acknowledged) == list(range(1, WRITERS * APPENDS + 1))
    assert keeping.verify().ok
    for number, acknowledged in enumerate(writers):
        about = f"record:writer-{number}"
        entries = reader.for_subjects([about])[about]
        assert [entry.seq for entry in entries] == [seq for seq, _ in acknowledged]
        assert [entry.parts[0].body["n"] for entry in entries] == list(range(APPENDS))


def test_a_writer_killed_at_any_moment_loses_nothing_that_was_acknowledged(bureau: Bureau) -> None:
    rounds = _run(bureau, "killed", str(ROUNDS), "20201216")
    hashes = [stated for _, _, stated in exporting.links()]
    for acknowledged in rounds:
        assert acknowledged
        assert all(hashes[seq - 1] == digest for seq, digest in acknowledged)
    assert keeping.verify().ok
    for number, acknowledged in enumerate(rounds):
        (entries,) = reader.for_subjects([f"record:round-{number}"]).values()
        assert len(acknowledged) <= len(entries)
    bureau.write(draft("after", (subject(), {})))
    assert keeping.prepare_to_start() == ()
