"""Lists that are kept and whose rows nobody has taken in: nobody on them is sought until somebody does."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lastcontact.casefile import models as stored
from lastcontact.core.access import Act
from lastcontact.core.payloads.reports import ReportKind
from lastcontact.desk.standing import Desk
from lastcontact.desk.tasks import Each, Task
from lastcontact.desk.untaken import rows_wait


def lists_waiting(desk: Desk) -> Iterator[Task]:
    """The lists of which something was read and not a row is in; reposts are no lists of their own."""
    if not desk.may(Act.TAKE_IN):
        return
    lists = {"incident": desk.incident.id, "of_kind": ReportKind.LIST.value, "repost_of": ""}
    # One of which rows are in may hold many thousands: it is not opened for this.
    batches_of = stored.Report.objects.columns("id", "folded__batches", **lists)
    untouched = [id for id, batches in batches_of if not batches or batches == "[]"]
    found = [row for row in stored.Report.objects.those(id=untouched) if rows_wait(desk, row.file)]
    if found:
        title = ngettext("List not taken in", "Lists not taken in", len(found))
        words = _("say what its columns hold, then take in its rows: nobody on it is sought until then.")
        name = _("report %(n)s")
        each = tuple(Each(name % {"n": row.number}, row.id) for row in found)
        yield Task(len(found), title, words, "desk:map-columns", found[0].id, each=each)
