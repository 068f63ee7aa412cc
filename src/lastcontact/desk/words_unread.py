"""Words of lists that nobody gave a meaning: a holder's word of somebody sleeps in them until an officer says it."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lastcontact.casefile import models as stored
from lastcontact.core.access import Act
from lastcontact.core.payloads.reports import ReportKind
from lastcontact.desk.puzzling_rows import puzzling_of
from lastcontact.desk.standing import Desk
from lastcontact.desk.tasks import Each, Task
from lastcontact.reading.columns import CONDITION

WORDS_TOLD = 3
"""Of one list, on the board."""


def words_unread(desk: Desk) -> Iterator[Task]:
    """The lists that tell of each what became of them, in words of which some are not understood, until somebody says
    what these mean; whoever made the list.
    """
    if not desk.may(Act.REVIEW):
        return
    each, people = [], 0
    for row in _lists_that_tell(desk.incident.id):
        found = puzzling_of(row)
        people += found.count
        if found.count:
            words = ", ".join(f"“{word}”" for word, _n in found.words[:WORDS_TOLD])
            name = _("report %(n)s: %(words)s") if words else _("report %(n)s")
            each.append(Each(name % {"n": row.number, "words": words}, row.id, query="#people"))
    if each:
        title = ngettext("Person of a list in words not understood", "People of lists in words not understood", people)
        words = _("nothing is claimed of them, nor does anybody acknowledge them by it: say what the words mean.")
        yield Task(people, title, words, "desk:report", each[0].key, each[0].query, each=tuple(each))


def _lists_that_tell(incident: str) -> Iterator[stored.Report]:
    """The lists with a column for what became of each."""
    lists = {"incident": incident, "of_kind": ReportKind.LIST.value}
    batches_of = stored.Report.objects.columns("id", "folded__batches", **lists)
    telling = [id for id, batches in batches_of if CONDITION in (batches or "")]
    yield from stored.Report.objects.those(id=telling)
