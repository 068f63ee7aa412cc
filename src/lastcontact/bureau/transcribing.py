"""Typing what an original says whose text could not be read, or only by machine: a scan, a recording, a photograph."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from lastcontact.bureau.acting import Hand, Refused, report_row, write
from lastcontact.bureau.intake import showable
from lastcontact.casefile import models as rows
from lastcontact.casefile import refresh as casefile
from lastcontact.core.access import Act
from lastcontact.core.fold.reports import ReportFile
from lastcontact.core.payloads.reports import ReportText, ReportTranscribed


def transcribe(*, by: Hand, report: str, text: str) -> None:
    """The report has this text from now on, and is read; the original is not touched.

    Typed again, it takes the place of what was typed before. Raises: Refused where the report has a text of its own,
    where nothing was typed, and while claims or the records of a list rest on the words typed before.
    """
    row = report_row(by, report, Act.TAKE_IN)
    file: ReportFile = row.file
    if not file.typable or not file.item:
        raise Refused(_("This report has a text already, or its original is gone."))
    if not text.strip():
        raise Refused(_("Type what it says, in its own words and language."))
    resting = rows.Claim.objects.filter(report=report, state="accepted", folded__body__evidence__isnull=False)
    if resting.exists():
        raise Refused(_("Claims rest on the words as they stand. Take those back first."))
    if file.batches:
        raise Refused(_("Rows were taken in from the words as they stand: records name their lines."))
    with transaction.atomic():
        shares = {f"text:{report}.{file.redacted}": ReportText(showable(text.strip()))}
        write(by, ReportTranscribed(report=report, shares=shares))
        rows.Report.objects.filter(id=report).update(read=False)
        casefile.refresh([f"report:{report}"])
