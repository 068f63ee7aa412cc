"""Under which name a person is called: as the lists of those who seek write it, before the holder's spelling."""

from __future__ import annotations

from collections.abc import Iterable

from lastcontact.core.fold.acknowledging import OF_HOLDER
from lastcontact.core.fold.records import RecordFile


def own_first(records: Iterable[RecordFile]) -> list[RecordFile]:
    """The records whose people are sought, and that are no word of the holding side, before the others; else in the
    order they came: who was parted from a row of our own list came later than the holder's list, and is ours.
    """
    return sorted(records, key=lambda record: (record.opened.evidence_kind in OF_HOLDER, not record.sought))


def names_of(records: Iterable[RecordFile]) -> tuple[tuple[str, str], ...]:
    """The names as written, each with its language; the first is the head. A face without a name comes last, and only
    when nobody names the person at all.
    """
    written = [(r.described.full_name, r.opened.language) for r in own_first(records)]
    return tuple([n for n in written if n[0]] or written[:1])
