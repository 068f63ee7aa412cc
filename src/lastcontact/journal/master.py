"""The master key: 32 bytes in a file outside the database, readable by its owner alone."""

from __future__ import annotations

import base64
import binascii
import os
import sys
from pathlib import Path

from django.conf import settings

_HEADING = """\
# The master key of a lastcontact bureau. Without this file nothing in its journal or archive can ever be read again.
# Keep a copy apart from the database and from its backups, and let nobody else read it.
"""
_MARK = "lastcontact-master-1 "


class MasterKeyMissing(Exception):
    """The database holds sealed entries and the file with the master key is not there."""


class MasterKeyUnreadable(Exception):
    """The file is there, but holds no master key, or others may read it."""


def path() -> Path:
    """Where the settings say the master key is (`LASTCONTACT_MASTER_KEY`)."""
    return Path(settings.LASTCONTACT_MASTER_KEY)


def following(file: Path) -> Path:
    """Where the next master key stands while the keys are being turned to it."""
    return file.with_name(file.name + ".next")


def former(file: Path) -> Path:
    """Where the master key that was turned away from stands until the new one is in its place."""
    return file.with_name(file.name + ".former")


def restoring(file: Path) -> Path:
    """A mark beside the master key: while it is there a restore is not finished, and the server must not start."""
    return file.with_name(file.name + ".restoring")


def read(file: Path) -> bytes:
    """The key in a file. Raises: MasterKeyMissing, MasterKeyUnreadable."""
    try:
        text = file.read_text("ascii")
        mode = file.stat().st_mode
    except FileNotFoundError as problem:
        raise MasterKeyMissing(f"{file}: the master key is not there; put its copy back before starting") from problem
    except (OSError, UnicodeDecodeError) as problem:
        raise MasterKeyUnreadable(f"{file}: the master key cannot be read ({type(problem).__name__})") from problem
    if os.name == "posix" and mode & 0o077:
        raise MasterKeyUnreadable(f"{file}: others may read the master key; say 'chmod 600' on it")
    words = [line.removeprefix(_MARK) for line in text.splitlines() if line.startswith(_MARK)]
    try:
        key = base64.urlsafe_b64decode(words[0])
    except (IndexError, binascii.Error) as problem:
        raise MasterKeyUnreadable(f"{file}: this is not a file with a master key") from problem
    if len(key) != 32:
        raise MasterKeyUnreadable(f"{file}: the master key is not whole")
    return key


def write(file: Path, key: bytes) -> None:
    """Put a key into a new file, mode 0600, and wait until the disk has it. Raises: FileExistsError."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as out:
        out.write(f"{_HEADING}{_MARK}{base64.urlsafe_b64encode(key).decode('ascii')}\n")
        out.flush()
        os.fsync(out.fileno())
    sync_folder(file.parent)


def create(file: Path) -> bytes:
    """A new random master key in its file, with a clear word about it; if another process was first, that one's."""
    try:
        write(file, os.urandom(32))
    except FileExistsError:
        return read(file)
    sys.stderr.write(
        f"A master key was made: {file}\nKeep a copy of it apart from the database and its backups: "
        "without it nothing in the journal can ever be read again.\n"
    )
    return read(file)


def put_in_place(file: Path) -> None:
    """The following key becomes the master key; the former is overwritten and removed. Safe to repeat after a crash."""
    if following(file).exists():
        if file.exists():
            file.replace(former(file))
        following(file).replace(file)
        sync_folder(file.parent)
    shred(former(file))


def shred(file: Path) -> None:
    """Overwrite a small file and remove it; nothing happens when it is not there."""
    if not file.exists():
        return
    with file.open("r+b") as bytes_:
        bytes_.write(bytes(file.stat().st_size))
        bytes_.flush()
        os.fsync(bytes_.fileno())
    file.unlink()
    sync_folder(file.parent)


def sync_folder(folder: Path) -> None:
    """Make a new, renamed or removed name in a folder last through a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
