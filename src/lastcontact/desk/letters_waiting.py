"""What families wrote and nobody answered: from before they were told of a death, and all else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from lastcontact.bureau.closing_letters import close_letters
from lastcontact.core.access import Act
from lastcontact.core.fold.death_told import left_over
from lastcontact.core.fold.records import RecordFile
from lastcontact.desk.standing import Desk, act, desk_of_record, signed_in
from lastcontact.desk.tasks import Task, of_people


def letters_waiting(desk: Desk, families: Sequence[RecordFile]) -> Iterator[Task]:
    """The tasks, for who may tell families. `families`: the records of the incident to which a relative is bound."""
    if not desk.may(Act.TELL):
        return
    before = {file.id: len(left) for file in families if (left := left_over(file.family))}
    if before:
        one, several = "Family that wrote before a death was told", "Families that wrote before a death was told"
        title = ngettext(one, several, len(before))
        words = _("written before they were told of it, and without an answer: close or answer.")
        yield of_people(title, words, "desk:family", [(id, 0) for id in before])
    waiting = {file.id: sum(m.waits for m in file.family.messages) - before.get(file.id, 0) for file in families}
    unanswered = {id: count for id, count in waiting.items() if count}
    if unanswered:
        count = sum(unanswered.values())
        title = ngettext("Message from a family", "Messages from families", count)
        task = of_people(title, _("without an answer."), "desk:family", [(id, 0) for id in unanswered])
        each = tuple(replace(one, query="#wr") for one in task.each)
        yield replace(task, count=count, query="#wr", each=each)


@require_POST
@signed_in
def close(request: HttpRequest, record: str, relative: str) -> HttpResponse:
    """One press closes all of them that a relative wrote, with the reason."""
    desk, _row = desk_of_record(request, record, Act.TELL)
    return act(
        request,
        lambda: close_letters(by=desk.hand, relative=relative, why=request.POST.get("why", "")),
        back=reverse("desk:family", args=[record]) + "#wr",
        done=_("Closed. Nothing on their page changes by it."),
    )
