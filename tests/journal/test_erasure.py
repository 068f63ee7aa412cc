"""What is erased and compacted stands in no file any more: not as text, not as a key, not as a sealed file."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.db import connection, transaction

from lastcontact.archive import store
from lastcontact.bureau import keeping, keeping_compact
from lastcontact.journal import keys, reader
from tests.journal import databases
from tests.journal.bureaus import Bureau, draft, subject

NAME = "Անահիտ Հորինված"
"""An invented name."""


def _read_model_with(bureau: Bureau, name: str) -> None:
    """A table as read models have them, with a word index where the database has one."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE casefile_invented (id integer PRIMARY KEY, name text)")
        rows = [(number, f"Somebody Else {number}") for number in range(1000)] + [(1000, name)]
        cursor.executemany("INSERT INTO casefile_invented VALUES (%s, %s)", rows)
        cursor.execute("CREATE INDEX casefile_invented_name ON casefile_invented (name)")
        if bureau.vendor == "sqlite":
            cursor.execute("CREATE VIRTUAL TABLE casefile_words USING fts5(name, tokenize = 'trigram')")
            cursor.execute("INSERT INTO casefile_words (rowid, name) SELECT id, name FROM casefile_invented")
        else:
            cursor.execute("ANALYZE casefile_invented")


def _forget_in_read_model(bureau: Bureau) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM casefile_invented WHERE id = 1000")
        if bureau.vendor == "sqlite":
            cursor.execute("DELETE FROM casefile_words WHERE rowid = 1000")


def test_after_erasing_and_compacting_no_byte_of_a_record_is_left_in_any_file(bureau: Bureau) -> None:
    gone, stays = subject(), subject()
    with transaction.atomic():
        item = store.keep(gone, f"{NAME};1999\n".encode() * 50_000, media_type="text/csv", filename=f"{NAME}.csv")
    bureau.write(draft("a", (subject("report"), {"row": 1}), (gone, {"name": NAME})), draft("a", (stays, {"n": 1})))
    _read_model_with(bureau, NAME)
    assert bureau.files_that_hold(NAME)
    sealed_file = store.path_of(item)
    with connection.cursor() as cursor:
        cursor.execute("SELECT wrapped FROM journal_key WHERE subject = %s", [gone])
        wrapped = bytes(cursor.fetchone()[0])
        (key,) = (key for name, key in keys.unwrapped() if name[1] == gone)

    with transaction.atomic():
        keys.destroy(gone)
        store.destroy(item)
        _forget_in_read_model(bureau)
    keeping_compact.compact()

    assert bureau.files_that_hold(NAME) == []
    on_disk = list(bureau.bytes_on_disk())
    assert [path.name for path, data in on_disk if wrapped in data or key in data] == []
    assert not sealed_file.exists()
    assert not keys.exists(gone)
    assert len(reader.for_subjects([stays])[stays]) == 1
    assert keeping.verify().ok


def test_a_key_that_was_read_before_does_not_open_what_was_erased_since(bureau: Bureau) -> None:
    gone = subject()
    bureau.write(draft("a", (gone, {"name": NAME})))
    assert isinstance(keys.for_opening(gone), AESGCM)
    with transaction.atomic():
        keys.destroy(gone)
    with pytest.raises(keys.KeyDestroyed):
        keys.for_opening(gone)


def test_compacting_leaves_the_administrator_nothing_to_do_when_it_could_do_all(bureau: Bureau) -> None:
    assert keeping_compact.compact().left_to_do == ()


@pytest.mark.parametrize("bureau", ["sqlite"], indirect=True)
def test_compacting_says_so_when_another_process_is_in_the_way(bureau: Bureau) -> None:
    bureau.write(draft("a", (subject(), {})))
    with _a_process_that_reads(bureau), pytest.raises(keeping_compact.CompactionBlocked, match="stop the server"):
        bureau.write(draft("a", (subject(), {})))
        _impatiently_compact()


def _impatiently_compact() -> None:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout = 50")
    keeping_compact.compact()


@contextmanager
def _a_process_that_reads(bureau: Bureau) -> Iterator[None]:
    """Another process in the middle of reading the database."""
    process = subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("reading_process.py"))],
        env=databases.environment(bureau.address, bureau.folder),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stdout.readline() == b"reading\n"
    try:
        yield
    finally:
        process.communicate(b"\n")
