"""Mending what was copied wrongly into a record: a name mistyped in a call, a row read in the wrong column."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from lastcontact.bureau.acting import Hand, Refused, record_row, write
from lastcontact.bureau.amending import Following, follow
from lastcontact.casefile import suggestions
from lastcontact.core.access import Act
from lastcontact.core.payloads.records import Described, RecordAmended


def mend(*, by: Hand, record: str, described: Described, why: str) -> Following:
    """A record's description is this from now on; the one before stays in the journal, and the report is not touched.
    The record is compared anew. Gives whose pages followed with the name at their head.

    Raises: Refused without a reason, and where nothing differs.
    """
    row = record_row(by, record, Act.TAKE_IN)
    if described == row.file.described:
        raise Refused(_("Nothing was changed. Change what was copied wrongly, or go back."))
    if not why:
        raise Refused(_("Say what was copied wrongly: whoever compares this record later has to know."))
    with transaction.atomic():
        write(by, RecordAmended(record=record, described=described, why=why))
        following = follow(by=by, record=record, why=why)
        suggestions.suggest([record])
    return following
