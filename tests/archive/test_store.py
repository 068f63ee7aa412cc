"""A file that was kept is given back as received, sealed on disk, and gone when it is destroyed."""

from __future__ import annotations

import io
from hashlib import sha256

import pytest
from django.db import transaction

from lastcontact.archive import store
from lastcontact.archive.sealed_file import PIECE
from lastcontact.bureau import keeping
from lastcontact.journal import keys, turning, turns
from lastcontact.journal.sealing import DoesNotOpen
from tests.journal.bureaus import Bureau, subject

LIST = "list of Հորինված, invented.csv"


def _keep(about: str, data: bytes) -> str:
    with transaction.atomic():
        return store.keep(about, data, media_type="text/csv", filename=LIST)


@pytest.mark.parametrize("bureau", ["sqlite"], indirect=True)
@pytest.mark.parametrize("size", [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE])
def test_a_file_comes_back_as_received_whatever_its_size(bureau: Bureau, size: int) -> None:
    data = bytes(range(256)) * (size // 256) + b"x" * (size % 256)
    item = _keep(subject("report"), data)
    assert store.open(item) == data
    with transaction.atomic():
        streamed = store.keep("report:x", io.BytesIO(data), media_type="a/b", filename="f")
    assert b"".join(store.stream(streamed)) == data


def test_a_file_is_described_by_what_was_received(bureau: Bureau) -> None:
    about = subject("report")
    item = _keep(about, b"name;born\n")
    described = store.describe(item)
    assert (described.filename, described.media_type, described.size) == (LIST, "text/csv", 10)
    assert described.sha256 == sha256(b"name;born\n").hexdigest()
    assert store.items_of(about) == [item]


def test_neither_a_file_nor_its_name_stands_in_clear_on_disk(bureau: Bureau) -> None:
    _keep(subject("report"), b"Celia Invented;1999\n" * 1000)
    assert bureau.files_that_hold("Celia Invented") == []
    assert bureau.files_that_hold("Հորինված") == []


def test_a_file_without_its_key_does_not_open(bureau: Bureau) -> None:
    about = subject("report")
    item = _keep(about, b"x")
    with transaction.atomic():
        keys.destroy(about)
    for look in (store.open, store.describe):
        with pytest.raises(keys.KeyDestroyed):
            look(item)


def test_a_destroyed_file_leaves_the_disk_when_the_transaction_commits(bureau: Bureau) -> None:
    item = _keep(subject("report"), b"x")
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        store.destroy(item)
        raise ZeroDivisionError
    assert store.open(item) == b"x"
    with transaction.atomic():
        assert store.destroy(item)
        assert not store.destroy("nothing")
    assert list(store.files()) == []
    with pytest.raises(store.NoSuchItem):
        store.open(item)


def test_a_file_whose_transaction_failed_is_swept_away(bureau: Bureau) -> None:
    kept = _keep(subject("report"), b"kept")
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        store.keep(subject("report"), b"lost", media_type="", filename="")
        raise ZeroDivisionError
    assert len(list(store.files())) == 2
    keeping.prepare_to_start()
    assert [path.name for path in store.files()] == [kept]


def test_a_file_is_kept_within_a_transaction_only(bureau: Bureau) -> None:
    with pytest.raises(turns.NotInTransaction):
        store.keep("report:x", b"x", media_type="", filename="")


@pytest.mark.parametrize("bureau", ["sqlite"], indirect=True)
@pytest.mark.parametrize("how", ["altered", "cut short", "pieces exchanged", "another's", "not sealed"])
def test_a_file_that_was_tampered_with_does_not_open(bureau: Bureau, how: str) -> None:
    about = subject("report")
    item, other = _keep(about, b"a" * (2 * PIECE)), _keep(about, b"b" * (2 * PIECE))
    path = store.path_of(item)
    data = bytearray(path.read_bytes())
    start, piece = len(b"lastcontact-archive-1\n"), 4 + 28 + PIECE
    if how == "altered":
        data[-1] ^= 1
    elif how == "cut short":
        del data[start + piece :]
    elif how == "pieces exchanged":
        data[start:] = data[start + piece :] + data[start : start + piece]
    elif how == "another's":
        data[:] = store.path_of(other).read_bytes()
    else:
        data[:] = b"a" * 100
    path.write_bytes(data)
    with pytest.raises(DoesNotOpen):
        store.open(item)


def test_a_missing_file_is_said_to_be_missing(bureau: Bureau) -> None:
    item = _keep(subject("report"), b"x")
    store.path_of(item).unlink()
    with pytest.raises(store.NoSuchItem, match="not in the archive"):
        store.open(item)


def test_files_open_after_the_master_key_was_turned(bureau: Bureau) -> None:
    item = _keep(subject("report"), b"as received")
    turning.turn_master()
    assert store.open(item) == b"as received"
