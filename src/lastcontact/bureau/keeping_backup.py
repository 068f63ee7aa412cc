"""Backup and restore: one file, encrypted to an age recipient, with the sealed bureau and without its master key."""

from __future__ import annotations

import json
import os
import shutil
import tarfile
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

import pyrage
from django.db import connection

from lastcontact.archive import store
from lastcontact.bureau import keeping, rows_made
from lastcontact.core.entry import Head, Subject
from lastcontact.journal import erasures, exporting, guarantees, keys, master, reader, snapshots, turning

VERSION = "lastcontact-backup-1"
_MANIFEST, _DATABASE, _ARCHIVE, _MASTER, _ERASED = "manifest.json", "database", "archive", "master.key", "erased"


class NotABackup(Exception):
    """The file opens, but is not a backup this program can read, or a part of it is missing."""


class BureauNotEmpty(Exception):
    """A backup is restored into a bureau without a journal of its own, so that nothing is overwritten."""


@dataclass(frozen=True, slots=True)
class Restored:
    """`head` of the restored journal; `erased_again` names what the erasure list destroyed once more."""

    head: Head
    erased_again: tuple[Subject, ...]


def backup(target: Path, *, recipients: tuple[str, ...], made_at: datetime, with_master_key: bool = False) -> Head:
    """Write a backup into a new file of its owner's alone; gives the journal's head in it. The bureau may go on working
    meanwhile.

    Holds the database without read models, the sealed files, the wrapped keys; the master key only when asked for.
    Raises: FileExistsError, UnusableRecipient.
    """
    to = keeping.recipients_from(recipients)
    if target.exists():
        raise FileExistsError(f"{target} is there already")
    head = reader.head()
    draft = target.with_name(target.name + ".part")
    with _staging() as staging:
        (staging / _DATABASE).mkdir()
        snapshots.take(staging / _DATABASE)
        manifest = {"backup": VERSION, "made_at": made_at.isoformat(), "database": connection.vendor, "head": head.seq}
        (staging / _MANIFEST).write_text(json.dumps(manifest))
        members = [(staging / _MANIFEST, _MANIFEST), (staging / _DATABASE, _DATABASE)]
        members += [(path, f"{_ARCHIVE}/{path.relative_to(store.root())}") for path in store.files()]
        if with_master_key:
            listed = erasures.path(beside=master.path())
            members += [(master.path(), _MASTER), *([(listed, _ERASED)] if listed.exists() else [])]
        with keeping.new_file(draft) as out:
            _pack(members, out, to)
            out.flush()
            os.fsync(out.fileno())
    draft.replace(target)
    return head


def restore(source: Path, *, identity: Path) -> Restored:
    """Make this bureau, which must be empty, that of the backup; then its master key turns.

    The master key must be in its place, with the erasure list beside it, unless the backup holds them. What the list
    names is destroyed before the bureau may open: until the end a mark keeps the server from starting, and after a
    failure the same restore can be run again. The read models have to be made afterwards.
    Raises: NotABackup, BureauNotEmpty, UnusableRecipient, OtherDatabase, GuaranteeMissing, NotWhole.
    """
    mark = master.restoring(master.path())
    if not mark.exists() and _holds_a_journal():
        raise BureauNotEmpty("this bureau has a journal; restore into a new, empty one")
    with _staging() as staging:
        _unpack(source, staging, identity)
        mark.parent.mkdir(parents=True, exist_ok=True)
        mark.touch(mode=0o600)
        _put_back_keys(staging)
        rows_made.mark_outdated()
        snapshots.put_back(staging / _DATABASE)
        _put_back_archive(staging / _ARCHIVE)
    verdict = exporting.verify()
    if not verdict.ok:
        raise exporting.NotWhole(f"{source}: entry {verdict.first_bad} is bad: {verdict.why}")
    if not (keys.fits(master.path()) or keys.fits(master.following(master.path()))):
        raise guarantees.GuaranteeMissing(_wrong_key(master.path()))
    turning.settle()
    erased_again = keeping.carry_out_erasures()
    turning.turn_master()
    mark.unlink()
    guarantees.require()
    return Restored(reader.head(), erased_again)


def _wrong_key(file: Path) -> str:
    if not file.exists():
        return f"there is no master key in {file} and none in this backup; put the bureau's own there and restore again"
    return f"the master key in {file} does not open this backup; put the right one there and restore again"


def _holds_a_journal() -> bool:
    tables = connection.introspection.table_names()
    return "journal_entry" in tables and (reader.head().seq > 0 or keys.count() > 1)


def _put_back_keys(staging: Path) -> None:
    """Only where none are: a master key or a list that is here already knows more than the backup's."""
    file = master.path()
    if (staging / _MASTER).exists() and not file.exists():
        (staging / _MASTER).chmod(0o600)
        master.write(file, master.read(staging / _MASTER))
    if (staging / _ERASED).exists():
        erasures.note((staging / _ERASED).read_text("utf-8").split(), beside=file)


def _put_back_archive(folder: Path) -> None:
    for path in (path for path in folder.rglob("*") if path.is_file()):
        target = store.root() / path.relative_to(folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(path, target)


def _pack(members: list[tuple[Path, str]], out: BinaryIO, to: list[pyrage.x25519.Recipient]) -> None:
    """Pack and encrypt through a pipe: nothing but ciphertext is written, and nothing stands in memory whole."""
    reading, writing = os.pipe()
    with ThreadPoolExecutor(1) as packer, os.fdopen(reading, "rb") as plain:
        packed = packer.submit(_tar, members, writing)
        pyrage.encrypt_io(plain, out, to)
        packed.result()


def _tar(members: list[tuple[Path, str]], writing: int) -> None:
    with os.fdopen(writing, "wb") as pipe, tarfile.open(fileobj=pipe, mode="w|") as archive:
        for path, name in members:
            if path.exists():  # a sealed file may be destroyed while the backup runs
                archive.add(path, name)


def _unpack(source: Path, staging: Path, identity: Path) -> None:
    packed = staging / "packed.tar"
    with source.open("rb") as sealed, packed.open("wb") as plain:
        keeping.decrypt(sealed, plain, identity)
    try:
        with tarfile.open(packed) as archive:
            _take_out(archive, staging.resolve())
        manifest = json.loads((staging / _MANIFEST).read_text())
    except (tarfile.TarError, OSError, ValueError) as problem:
        raise NotABackup(f"{source}: this is not a whole backup of a bureau") from problem
    if manifest.get("backup") != VERSION:
        raise NotABackup(f"{source}: this backup was made by a program this one does not know")
    packed.unlink()


def _take_out(archive: tarfile.TarFile, folder: Path) -> None:
    """The plain files of a backup, for their owner alone; nothing else is in one. Debian 12's Python, 3.11.2, does not
    know the filters of `extractall` yet. Raises: TarError for what would stand outside the folder, or is no file.
    """
    for member in (member for member in archive if not member.isdir()):
        target = (folder / member.name).resolve()
        held = archive.extractfile(member) if member.isreg() and target.is_relative_to(folder) else None
        if held is None:
            raise tarfile.TarError("a member that no backup has")
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with held, os.fdopen(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as plain:
            shutil.copyfileobj(held, plain)


@contextmanager
def _staging() -> Iterator[Path]:
    """A folder for its owner alone, on the disk of the database where there is one, gone afterwards."""
    beside = Path(connection.settings_dict["NAME"]).parent if connection.vendor == "sqlite" else master.path().parent
    beside.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="staging-", dir=beside) as folder:
        yield Path(folder)
