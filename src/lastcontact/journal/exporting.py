"""The whole journal out of a database, and into an empty one."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.db import connection, transaction

from lastcontact.core import chain
from lastcontact.core.chain import Link, Verdict
from lastcontact.journal import index, keys, master, reader, turns
from lastcontact.journal.rows import insert

_BATCH = 5000


class NotEmpty(Exception):
    """A whole journal is only brought into a bureau that has none."""


class NotWhole(Exception):
    """A journal whose chain is broken is not brought in; the message says which entry is bad."""


class KeysUnreadable(Exception):
    """The bundle of keys is not one, or not all of the journal's keys are in it."""


def links() -> Iterator[Link]:
    """Every entry as verification sees it, in order, as the journal was when the first was asked for."""
    if connection.vendor == "postgresql":
        yield from _postgresql_links()
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT envelope, sealed, lower(hex(hash)) FROM journal_entry ORDER BY seq")
        while rows := cursor.fetchmany(_BATCH):
            yield from rows


def _postgresql_links() -> Iterator[Link]:
    with transaction.atomic(), connection.connection.cursor(name="links", binary=True) as cursor:
        # As text the driver would turn every byte into two digits and back: that took half of the time.
        cursor.execute("SELECT envelope, sealed, encode(hash, 'hex') FROM journal_entry ORDER BY seq")
        while rows := cursor.fetchmany(_BATCH):
            yield from rows


def verify() -> Verdict:
    """Verify the chain in the database, without any key."""
    return chain.verify(links())


def write_entries(out: BinaryIO) -> int:
    """Write the journal, one line an entry, without any key; gives how many."""
    count = 0
    for link in links():
        out.write(chain.line(link))
        count += 1
    return count


def key_lines() -> Iterator[bytes]:
    """The bundle of keys, a line each, as plain text: seal it before it touches a disk."""
    for (key_id, subject), key in keys.unwrapped():
        text = base64.b64encode(key).decode("ascii") if key else None
        yield json.dumps({"id": key_id, "subject": subject, "key": text}).encode("ascii") + b"\n"


def bring_in(journal: Path, key_bundle: Iterable[bytes]) -> Verdict:
    """Bring a whole exported journal and its keys into an empty bureau, under this bureau's own master key.

    Raises: NotEmpty, NotWhole, KeysUnreadable, and what chain.verify_file raises.
    """
    verdict = chain.verify_file(journal)
    if not verdict.ok:
        raise NotWhole(f"{journal}: entry {verdict.first_bad} is bad: {verdict.why}")
    with transaction.atomic():
        turns.take()
        if reader.head().seq or keys.count() > 1:
            raise NotEmpty("this bureau has a journal already; bring the export into a new, empty one")
        keys.forget_all()
        _store_keys(key_bundle)
        _store_entries(link for link in chain.export_links(journal) if link)
        index.rebuild()
        keys.check_fits_database()
    return verdict


def _store_keys(lines: Iterable[bytes]) -> None:
    wrapping = AESGCM(master.create(master.path()))
    rows = (_key_row(text, wrapping) for text in lines)
    while batch := list(islice(rows, _BATCH)):
        insert("journal_key", ("id", "subject", "wrapped"), batch)


def _key_row(text: bytes, wrapping: AESGCM) -> tuple[int, str, bytes]:
    try:
        fields = json.loads(text)
        name, key = (int(fields["id"]), str(fields["subject"])), base64.b64decode(fields["key"] or "")
    except (ValueError, KeyError, TypeError) as problem:
        raise KeysUnreadable("the bundle of keys cannot be read") from problem
    return *name, keys.wrapped(wrapping, name, key) if key else b""


def _store_entries(entries: Iterator[Link]) -> None:
    seq = 0
    while batch := list(islice(entries, _BATCH)):
        rows = [(seq + n, e, s, bytes.fromhex(h)) for n, (e, s, h) in enumerate(batch, 1)]
        insert("journal_entry", ("seq", "envelope", "sealed", "hash"), rows)
        seq += len(batch)
