"""Which place a record's field "place" is: a list's home village, or where somebody was when contact was lost."""

from __future__ import annotations

from django.utils.translation import gettext as _

from lastcontact.core.fold.records import RecordFile
from lastcontact.core.fold.reports import ReportFile


def called(file: RecordFile, report: ReportFile) -> str:
    """The heading of the list's column, in quotes, or what a tracing request asks for; "" where neither is known."""
    if file.opened.enquirer:
        return _("where the person was then, by the tracing request")
    table = file.opened.locator.rpartition(", row ")[0]
    own = (batch.columns for batch in report.batches if batch.table == table)
    heading = next((label for columns in own for label, field in columns.items() if field == "place"), "")
    return _("“%(heading)s” of the list") % {"heading": heading} if heading else ""
