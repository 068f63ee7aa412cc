"""Evidence: preserved once, looked at on request only, every act on it recorded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import transaction

from lastcontact.archive import store
from lastcontact.archive.sealed_file import Content
from lastcontact.bureau import days
from lastcontact.bureau.acting import Hand, NotThere, Refused, require, see, write
from lastcontact.casefile import models as rows
from lastcontact.core.access import Act
from lastcontact.core.payloads.evidence import ItemHandedOn, ItemLookedAt, ItemPreserved, ItemVerified
from lastcontact.journal import keys


@dataclass(frozen=True, slots=True)
class Found:
    """A recording, a picture or a page, where it was seen and since when. `data` is read once, piece by piece; none at
    all: known, not had.
    """

    incident: str
    label: str
    data: Content = b""
    report: str = ""
    filename: str = ""
    media_type: str = ""
    seen_where: str = ""
    first_seen: str = ""
    custodian: str = ""


def preserve(*, by: Hand, found: Found) -> str:
    """Seals what was found as an item of the incident, and gives its id. Of what breaks off nothing is kept."""
    require(by, Act.KEEP_EVIDENCE)
    see(by, found.incident)
    days.told(by, found.first_seen)
    item = by.new_id()
    with transaction.atomic():
        stored, kept = "", store.Measured(found.data, keys.keyed_hash())
        if found.data:
            stored = str(store.keep(f"item:{item}", kept, media_type=found.media_type, filename=found.filename))
        write(
            by,
            ItemPreserved(
                item=item,
                incident=found.incident,
                report=found.report,
                label=found.label,
                media_type=found.media_type,
                size=kept.size,
                stored=stored,
                digest=kept.hash.hexdigest() if stored else "",
                seen_where=found.seen_where,
                first_seen=found.first_seen,
                custodian=found.custodian or by.officer,
            ),
        )
    return item


class NoCopy(Refused):
    """The bureau keeps no copy, only where it was seen: there is nothing to look at, and no look is recorded."""


def look(*, by: Hand, item: str, why: str, with_whom: str = "") -> Iterator[bytes]:
    """The original, for one look, a mebibyte at a time; the look is recorded first. Raises: NoCopy."""
    stored = _item(by, item).file.preserved.stored
    if not stored:
        raise NoCopy("The bureau keeps no copy of this item, only where it was seen. There is nothing to look at.")
    write(by, ItemLookedAt(item=item, why=why, with_whom=with_whom))
    return store.stream(stored)


def verify(*, by: Hand, item: str, authenticity: str, words: str) -> None:
    """What was found of the item: "confirmed", "doubted" or "unknown", and how. Raises: Refused for one that is found
    genuine or doubted without a word on how.
    """
    _item(by, item)
    if authenticity in ("confirmed", "doubted") and not words.strip():
        raise Refused("Say how that was found: who examined it, and by its source, its technique or its content.")
    write(by, ItemVerified(item=item, authenticity=authenticity, words=words))


def hand_on(*, by: Hand, item: str, to: str, why: str, copy: bool = True) -> None:
    _item(by, item)
    write(by, ItemHandedOn(item=item, to=to, why=why, copy=copy))


def _item(by: Hand, item: str) -> rows.Item:
    require(by, Act.KEEP_EVIDENCE)
    row = rows.Item.objects.one(id=item)
    if row is None:
        raise NotThere("There is no such item, or it is not open to you.")
    see(by, row.incident)
    return row
