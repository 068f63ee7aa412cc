"""Figures of the latest edition whose claim this bureau has taken back since: a new edition is to say so."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lastcontact.casefile import models as rows
from lastcontact.core.access import Act
from lastcontact.desk.standing import Desk
from lastcontact.desk.tasks import Each, Task
from lastcontact.notices.models import Edition


def printed_and_taken_back(desk: Desk) -> Iterator[Task]:
    """The task to publish anew, for whoever publishes: the public still reads what no claim bears out."""
    latest = Edition.objects.filter(incident=desk.incident.id).order_by("-number").first()
    if latest is None or not desk.may(Act.PUBLISH):
        return
    printed = {f.claim: f.phrase for f in latest.published.figures if f.stands and f.claim}
    gone = rows.Claim.objects.filter(id__in=printed, state="taken_back").values_list("id", flat=True)
    if phrases := sorted(printed[id] for id in gone):
        title = ngettext("Printed figure taken back", "Printed figures taken back", len(phrases))
        words = _("the latest edition prints it, and its claim stands no longer: publish the next one, which says so.")
        each = tuple(Each(phrase, desk.incident.id) for phrase in phrases) if phrases[1:] else ()
        yield Task(len(phrases), title, words, "desk:publish", desk.incident.id, each=each)
