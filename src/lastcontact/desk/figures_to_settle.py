"""Two figures of one speaker in answer to one question, of the same day: somebody is to say which is right."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lastcontact.bureau.quoting import two_of_one_day
from lastcontact.bureau.two_figures import Pair
from lastcontact.core.access import Act
from lastcontact.desk.cards import said_by
from lastcontact.desk.days import day
from lastcontact.desk.standing import Desk
from lastcontact.desk.tasks import Each, Task


def to_settle(desk: Desk) -> Iterator[Task]:
    """The task to say which of two such figures puts the other right, with both, for whoever reviews."""
    if not desk.may(Act.REVIEW):
        return
    if pairs := two_of_one_day(desk.incident.id):
        title = ngettext(
            "Two figures of one speaker for one day", "Two figures each of one speaker and day", len(pairs)
        )
        words = _("say which of the two is right, or take back the one that was read wrongly.")
        each = tuple(_each(pair, desk) for pair in pairs)
        yield Task(len(pairs), title, words, "desk:claim-puts-right", each[0].key, each[0].query, each=each)


def _each(pair: Pair, desk: Desk) -> Each:
    told = {
        "one": said_by(pair.earlier.body),
        "other": said_by(pair.later.body),
        "day": day(pair.later.said_on, desk.today),
    }
    return Each(_("%(one)s; %(other)s; %(day)s") % told, pair.later.id, query=f"?earlier={pair.earlier.id}")
