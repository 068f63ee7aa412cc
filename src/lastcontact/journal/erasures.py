"""The erasure list: who was erased, in a file beside the master key, so that no restored backup revives them."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path

from lastcontact.core.entry import Subject
from lastcontact.journal.master import sync_folder


def path(*, beside: Path) -> Path:
    """The list's file, given that of the master key."""
    return beside.with_name(beside.name + ".erased")


def read(*, beside: Path) -> list[Subject]:
    """The subjects on the list, in order; none when there is no list yet."""
    file = path(beside=beside)
    return file.read_text("utf-8").split() if file.exists() else []


def note(subjects: Collection[Subject], *, beside: Path) -> None:
    """Add those that are not on the list yet, and wait until the disk has them."""
    there = set(read(beside=beside))
    new = [subject for subject in subjects if subject not in there]
    if not new:
        return
    file = path(beside=beside)
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(handle, "a", encoding="utf-8") as out:
        out.writelines(f"{subject}\n" for subject in new)
        out.flush()
        os.fsync(out.fileno())
    sync_folder(file.parent)
