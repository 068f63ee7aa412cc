"""The keyring: one key a subject, wrapped by the master key; destroying it is what erases.

For bureau alone (with the pen and the archive, which seal for it).
"""

from __future__ import annotations

import hmac
import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.db import connection, transaction

from lastcontact.core.entry import Subject
from lastcontact.journal import erasures, master, turns
from lastcontact.journal.models import Key
from lastcontact.journal.rows import insert
from lastcontact.journal.sealing import DoesNotOpen, seal_one, unseal_one

DIGESTS: Subject = "keyring:digests"
"""Whose key `keyed_digest` uses. Every keyring's first key, and so the one that tells whether the master key fits."""
_BATCH = 900

Row = tuple[int, Subject, bytes]
"""A key as it stands in the table: its id, whose it is, and its wrapped bytes, empty when it was destroyed."""


class MasterKeyDoesNotFit(Exception):
    """The master key in the file is not the one that wrapped this database's keys."""


class KeyDestroyed(Exception):
    """Something was to be written about a subject that was erased; the message holds the subject's id."""


@dataclass(frozen=True, slots=True)
class Known:
    """A key as the reader needs it; `cipher` is None when it was destroyed."""

    subject: Subject
    cipher: AESGCM | None


def for_writing(subjects: Collection[Subject]) -> dict[Subject, tuple[int, AESGCM]]:
    """Ids and ciphers by subject; keys that are not there yet are made. Takes the turn. Raises: KeyDestroyed."""
    turns.take()
    wanted = dict.fromkeys(subjects)
    rows = {row[1]: row for row in _rows("subject", list({DIGESTS: None, **wanted}))}
    first = rows.get(DIGESTS)
    wrapping = _fitting(first) if first else _wrapping()
    found: dict[Subject, tuple[int, AESGCM]] = {}
    for row in (row for subject, row in rows.items() if subject in wanted):
        if not row[2]:
            raise KeyDestroyed(f"{row[1]} was erased; nothing more can be written about it")
        found[row[1]] = row[0], AESGCM(_unwrap(wrapping, row))
    return found | _make([subject for subject in wanted if subject not in found], wrapping)


def for_reading(key_ids: Collection[int]) -> dict[int, Known]:
    """The keys with these ids; an id that this keyring does not know is left out."""
    rows = list(_rows("id", list(key_ids)))
    sample = next((row for row in rows if row[2]), None)
    wrapping = _fitting(sample) if sample else None
    return {row[0]: Known(row[1], AESGCM(_unwrap(wrapping, row)) if wrapping and row[2] else None) for row in rows}


def for_opening(subject: Subject) -> AESGCM:
    """One subject's cipher. Raises: KeyDestroyed, also when there never was a key."""
    for row in _rows("subject", [subject]):
        if row[2]:
            return AESGCM(_unwrap(_fitting(row), row))
    raise KeyDestroyed(f"{subject} was erased; nothing sealed about it can be opened")


def ids_of(subjects: Collection[Subject]) -> dict[Subject, int]:
    """Key ids by subject, destroyed ones too; subjects nothing was written about are left out."""
    return {subject: key_id for key_id, subject, _ in _rows("subject", list(subjects))}


def exists(subject: Subject) -> bool:
    """Whether something sealed about the subject can still be opened."""
    return any(row[2] for row in _rows("subject", [subject]))


def destroy(subject: Subject) -> bool:
    """Destroy a subject's key for ever and put the subject on the erasure list; False when there was none to destroy.

    Call it inside the transaction that records the erasure. What the key's bytes leave behind in the database's files
    goes with `lastcontact compact`.
    """
    turns.take()
    destroyed = Key.objects.filter(subject=subject).exclude(wrapped=b"").update(wrapped=b"")
    if destroyed:
        transaction.on_commit(lambda: erasures.note([subject], beside=master.path()))
    return bool(destroyed)


def forget_all() -> None:
    """Empty the keyring of a bureau that has written nothing yet, before a whole journal is brought in."""
    Key.objects.all().delete()


def count() -> int:
    """How many keys there are, destroyed ones too."""
    return Key.objects.count()


def destroyed_subjects() -> list[Subject]:
    """All subjects whose keys were destroyed, in the order of their keys."""
    return list(Key.objects.filter(wrapped=b"").order_by("id").values_list("subject", flat=True))


def keyed_digest(data: bytes | Iterable[bytes]) -> str:
    """An HMAC-SHA256 (hex) that finds duplicates within this bureau and tells a stranger nothing."""
    digest = keyed_hash()
    for chunk in (data,) if isinstance(data, bytes) else data:
        digest.update(chunk)
    return digest.hexdigest()


def keyed_hash() -> hmac.HMAC:
    """The same, to be given what is hashed piece by piece."""
    first = _first()
    return hmac.new(_unwrap(_fitting(first), first), digestmod=sha256)


def prepare() -> None:
    """Make the master key and the keyring on first start; afterwards hold them against each other.

    Raises: MasterKeyMissing, MasterKeyUnreadable, MasterKeyDoesNotFit.
    """
    with transaction.atomic():
        turns.take()
        _wrapping()


def check_fits_database() -> None:
    """Raises MasterKeyMissing, MasterKeyUnreadable or MasterKeyDoesNotFit; an empty keyring fits any."""
    first = _first_or_none()
    if first:
        _fitting(first)


def fits(file: Path) -> bool:
    """Whether there is a master key in this file and it opens the database's keys."""
    first = _first_or_none()
    if first is None or not file.exists():
        return False
    try:
        _unwrap(AESGCM(master.read(file)), first)
    except (MasterKeyDoesNotFit, master.MasterKeyUnreadable):
        return False
    return True


def unwrapped() -> Iterator[tuple[tuple[int, Subject], bytes]]:
    """Every key in the order of ids, as (id, subject) and its bytes, empty when destroyed. For keeping alone.

    The rows may be changed while they are read: they come in batches.
    """
    first = _first_or_none()
    wrapping, after = _fitting(first) if first else None, 0
    while wrapping:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT id, subject, wrapped FROM journal_key WHERE id > %s ORDER BY id LIMIT %s", [after, _BATCH]
            )
            rows = [(key_id, subject, bytes(bytes_)) for key_id, subject, bytes_ in cursor.fetchall()]
        if not rows:
            return
        for row in rows:
            yield row[:2], _unwrap(wrapping, row) if row[2] else b""
        after = rows[-1][0]


def wrapped(wrapping: AESGCM, name: tuple[int, Subject], key: bytes) -> bytes:
    """A key as it stands in the table: nonce, ciphertext, tag; bound to its id and subject."""
    return seal_one(wrapping, key, _bound(name))


def _unwrap(wrapping: AESGCM, row: Row) -> bytes:
    try:
        return unseal_one(wrapping, row[2], _bound(row[:2]))
    except DoesNotOpen as problem:
        raise MasterKeyDoesNotFit(f"the master key in {master.path()} does not open key {row[0]}") from problem


def _bound(name: tuple[int, Subject]) -> bytes:
    return f"{name[0]} {name[1]}".encode()


def _fitting(sample: Row) -> AESGCM:
    """The cipher of the master key that opens a sample. Just before a turned key takes its place, that is the next one.

    Raises: MasterKeyMissing, MasterKeyUnreadable, MasterKeyDoesNotFit.
    """
    following = master.following(master.path())
    if following.exists():
        wrapping = AESGCM(master.read(following))
        with suppress(MasterKeyDoesNotFit):
            _unwrap(wrapping, sample)
            return wrapping
    wrapping = AESGCM(master.read(master.path()))
    _unwrap(wrapping, sample)
    return wrapping


def _wrapping() -> AESGCM:
    """The master key's cipher, for writing: on the very first start the key and the keyring are made."""
    first = _first_or_none()
    if first:
        return _fitting(first)
    wrapping = AESGCM(master.create(master.path()))
    _make([DIGESTS], wrapping)
    return wrapping


def _make(subjects: Sequence[Subject], wrapping: AESGCM) -> dict[Subject, tuple[int, AESGCM]]:
    if not subjects:
        return {}
    made: dict[Subject, tuple[int, AESGCM]] = {}
    rows = []
    with connection.cursor() as cursor:
        cursor.execute("SELECT COALESCE(MAX(id), 0) FROM journal_key")
        (last,) = cursor.fetchone()
    for key_id, subject in enumerate(subjects, last + 1):
        key = os.urandom(32)
        made[subject] = key_id, AESGCM(key)
        rows.append((key_id, subject, wrapped(wrapping, (key_id, subject), key)))
    insert("journal_key", ("id", "subject", "wrapped"), rows)
    return made


def _first_or_none() -> Row | None:
    return next(_rows("subject", [DIGESTS]), None)


def _first() -> Row:
    first = _first_or_none()
    if first is None:
        prepare()
        return _first()
    return first


def _rows(column: str, values: Sequence[Subject] | Sequence[int]) -> Iterator[Row]:
    with connection.cursor() as cursor:
        for start in range(0, len(values), _BATCH):
            batch = values[start : start + _BATCH]
            marks = ",".join(["%s"] * len(batch))
            cursor.execute(f"SELECT id, subject, wrapped FROM journal_key WHERE {column} IN ({marks})", batch)
            for key_id, subject, bytes_ in cursor.fetchall():
                yield key_id, subject, bytes(bytes_)
