"""Which of the records that are one person is the one that is sought: by whom a family asks, not by whom he is held."""

from __future__ import annotations

from lastcontact.core.fold.holders import SOUGHT
from lastcontact.core.fold.records import RecordFile


def search_rank(record: RecordFile) -> int:
    """0 where a family asks or its own paper says missing, 1 where it is sought for another reason, 2 where nobody
    seeks by it. A family that asks for the person belongs to the lowest.
    """
    own = any(
        c.stands and c.report == record.report and c.body.type in SOUGHT and c.body.affirms for c in record.claims
    )
    if record.sought and (record.opened.enquirer or own):
        return 0
    return 1 if record.sought else 2
