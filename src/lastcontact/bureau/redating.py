"""Mending the day on which a report was published: what nobody has judged of it is read anew from the right one."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from lastcontact.bureau import days
from lastcontact.bureau.acting import Hand, Refused, report_row, write
from lastcontact.casefile import models as rows
from lastcontact.casefile import refresh as casefile
from lastcontact.core.access import Act
from lastcontact.core.fold.reports import ReportFile
from lastcontact.core.payloads.reports import ReportDated


def redate(*, by: Hand, report: str, published: str, why: str) -> None:
    """The report was published on this day. Its text is read anew; claims that were judged keep the days they bear.

    Raises: WrongDay for words that are no day that was; Refused without one whole day or a reason, and for the day it
    bears already.
    """
    file: ReportFile = report_row(by, report, Act.REVIEW).file
    published_on = days.dated(by, published)
    if published_on is None:
        raise Refused(_("Write the whole day on which it was published. ") + days.HOW_TO_WRITE)
    if not why.strip():
        raise Refused(_("Say how the right day is known: whoever reads the report later sees it."))
    if published_on == file.received.published_on:
        raise Refused(_("It bears this day already."))
    with transaction.atomic():
        write(by, ReportDated(report=report, published=published.strip(), published_on=published_on, why=why.strip()))
        rows.Report.objects.filter(id=report).update(read=not file.text, proposals=[], unread=[], to_judge=0)
        casefile.refresh([f"report:{report}"])
