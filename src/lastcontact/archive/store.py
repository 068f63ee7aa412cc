"""The sealed files of the bureau: kept, opened, destroyed. Keeping and destroying are for bureau alone."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from django.conf import settings
from django.db import transaction

from lastcontact.archive import sealed_file
from lastcontact.archive.models import Item
from lastcontact.core.entry import Subject
from lastcontact.journal import keys, turns
from lastcontact.journal.rows import insert
from lastcontact.journal.sealing import body_of, seal_one, text_of, unseal_one


class NoSuchItem(Exception):
    """No such file is kept here, or not any more."""


@dataclass(frozen=True, slots=True)
class Description:
    """What is known of a kept file; `sha256` (hex) is of the file as received, `size` in bytes."""

    item_id: str
    subject: Subject
    filename: str
    media_type: str
    size: int
    sha256: str


class Hash(Protocol):
    """What takes pieces one by one and gives their hash: hashlib's, hmac's."""

    def update(self, piece: bytes, /) -> None: ...

    def hexdigest(self) -> str: ...


class Measured:
    """Passes the pieces of a file on, once, and counts and hashes them on the way: no file has to be read twice."""

    def __init__(self, data: sealed_file.Content, hash: Hash) -> None:
        self.size, self.hash, self._plain = 0, hash, sealed_file.pieces(data)

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._plain:
            self.size += len(piece)
            self.hash.update(piece)
            yield piece


def keep(subject: Subject, data: sealed_file.Content, *, media_type: str, filename: str) -> str:
    """Seal a file under the subject's key and keep it; gives the new item's id.

    `data` may be an open binary file or come in pieces: it is read as it is written. Call it inside the transaction
    that records the receipt; a file whose transaction failed is removed by `sweep`. Raises: NotInTransaction,
    KeyDestroyed.
    """
    _, cipher = keys.for_writing([subject])[subject]
    item_id = secrets.token_urlsafe(12)
    measured = Measured(data, sha256())
    sealed_file.write(path_of(item_id), measured, cipher=cipher, name=item_id)
    about = {
        "filename": filename,
        "media_type": media_type,
        "size": measured.size,
        "sha256": measured.hash.hexdigest(),
    }
    sealed = seal_one(cipher, text_of(about), item_id.encode())
    insert(Item._meta.db_table, ("id", "subject", "about"), [(item_id, subject, sealed)])
    return item_id


def open(item_id: str) -> bytes:
    """The whole file as received. Raises: NoSuchItem, KeyDestroyed, DoesNotOpen."""
    return b"".join(stream(item_id))


def stream(item_id: str) -> Iterator[bytes]:
    """The file as received, in pieces of a mebibyte, each checked first. Raises as `open`, before the first piece."""
    item, path = _item(item_id), path_of(item_id)
    cipher = keys.for_opening(item.subject)
    if not path.exists():
        raise NoSuchItem(f"item {item_id}: its file is not in the archive")
    return sealed_file.read(path, cipher=cipher, name=item_id)


def describe(item_id: str) -> Description:
    """Name, type, size and hash of a kept file. Raises: NoSuchItem, KeyDestroyed, DoesNotOpen."""
    item = _item(item_id)
    about = body_of(unseal_one(keys.for_opening(item.subject), bytes(item.about), item_id.encode()))
    return Description(item_id, item.subject, about["filename"], about["media_type"], about["size"], about["sha256"])


def items_of(subject: Subject) -> list[str]:
    """The ids of all files kept under a subject's key."""
    return list(Item.objects.filter(subject=subject).order_by("id").values_list("id", flat=True))


def destroy(item_id: str) -> bool:
    """Remove a file when the transaction commits; False when there is none.

    Its bytes can be opened as long as its subject's key exists: an erasure destroys that key too.
    """
    turns.take()
    removed, _ = Item.objects.filter(id=item_id).delete()
    if removed:
        transaction.on_commit(lambda: path_of(item_id).unlink(missing_ok=True))
    return bool(removed)


def sweep() -> int:
    """Remove files that no transaction kept (a crash between file and commit); gives how many. Waits for its turn."""
    removed = 0
    with transaction.atomic():
        turns.take()
        kept = set(Item.objects.values_list("id", flat=True))
        for path in [path for path in files() if path.name not in kept]:
            path.unlink(missing_ok=True)
            removed += 1
    return removed


def files() -> Iterator[Path]:
    """Every file in the archive's folder, in no order."""
    return (path for path in root().rglob("*") if path.is_file())


def root() -> Path:
    """The archive's folder (`LASTCONTACT_ARCHIVE`)."""
    return Path(settings.LASTCONTACT_ARCHIVE)


def path_of(item_id: str) -> Path:
    """Where an item's sealed file is, or would be."""
    return root() / item_id[:2] / item_id


def _item(item_id: str) -> Item:
    try:
        return Item.objects.get(id=item_id)
    except Item.DoesNotExist as problem:
        raise NoSuchItem(f"item {item_id} is not kept here") from problem
