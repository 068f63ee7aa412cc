"""A film or a picture that came as a report is kept as an item of evidence too, with its own custody, and once."""

from __future__ import annotations

from django.utils.translation import gettext as say

from lastcontact.bureau import custody
from lastcontact.bureau.acting import Hand, Refused, report_row, require
from lastcontact.bureau.originals import original_of
from lastcontact.casefile import models as rows
from lastcontact.core.access import Act
from lastcontact.core.fold.evidence import ItemFile
from lastcontact.core.fold.reports import ReportFile


def kept_of(report: str, incident: str) -> ItemFile | None:
    """The item that a report is kept as; None while it is none."""
    row = rows.Item.objects.filter(incident=incident, folded__preserved__report=report).first()
    return row.file if row else None


def keep(*, by: Hand, report: str) -> str:
    """Preserves the original of a report as an item, or, of one that came as words, where it was seen; gives the item.

    Raises: Refused where it is kept so already; OriginalGone.
    """
    require(by, Act.KEEP_EVIDENCE)
    row = report_row(by, report, Act.READ)
    if kept_of(row.id, row.incident):
        raise Refused(say("It is kept as an item of evidence already."))
    file: ReportFile = row.file
    received = file.received
    source = rows.Source.objects.one(id=received.source)
    words = received.media_type.startswith("text/") or not file.item or not received.size
    found = custody.Found(
        incident=row.incident,
        label=say("Report %(n)s") % {"n": received.number},
        data=b"" if words else original_of(row).pieces,
        report=row.id,
        filename=received.filename,
        media_type=received.media_type,
        seen_where=source.file.name if source else "",
        first_seen=received.published_on.isoformat() if received.published_on else "",
    )
    return custody.preserve(by=by, found=found)
