"""The originals of reports: handed to an officer, which is recorded, or read again by the bureau itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lastcontact.archive import store
from lastcontact.bureau.acting import Hand, Refused, report_row, write
from lastcontact.casefile import models as rows
from lastcontact.core.access import Act
from lastcontact.core.fold.reports import ReportFile
from lastcontact.core.payloads.reports import OriginalOpened
from lastcontact.journal.keys import KeyDestroyed


class OriginalGone(Refused):
    """The original is not kept any more: somebody named in it was erased, and a redacted text replaced it."""


@dataclass(frozen=True, slots=True)
class Original:
    """A report's original; `pieces` give its bytes as received, a mebibyte at a time."""

    filename: str
    media_type: str
    size: int
    pieces: Iterator[bytes]


def take_copy(*, by: Hand, report: str) -> Original:
    """The original for an officer; who took it, and when, is recorded first. Raises: OriginalGone."""
    original = original_of(report_row(by, report, Act.READ))
    write(by, OriginalOpened(report=report))
    return original


def original_of(row: rows.Report) -> Original:
    """The original of a report, for a verb that asked already whether the hand may. Raises: OriginalGone."""
    file: ReportFile = row.file
    received = file.received
    if not file.item:
        raise OriginalGone("The original is not kept any more: somebody named in it was erased since.")
    try:
        pieces = store.stream(file.item)
    except (store.NoSuchItem, KeyDestroyed) as gone:
        raise OriginalGone("The original is not in the archive any more.") from gone
    return Original(received.filename, received.media_type, received.size, pieces)
