"""Requests that somebody be let into an incident: whose they are to grant, and who else may."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lastcontact.accounts.models import Officer
from lastcontact.bureau.acting import Hand
from lastcontact.core.access import Act, may
from lastcontact.desk.standing import Desk
from lastcontact.desk.tasks import Task


def access_asked(desk: Desk) -> Iterator[Task]:
    if not desk.may(Act.GRANT_ACCESS):
        return
    count = len(to_grant(desk.hand, desk.incident.proposed))
    title = ngettext("Access request", "Access requests", count)
    yield Task(count, title, _("a second officer has to agree."), "desk:team", desk.incident.id)


def to_grant(hand: Hand, proposed: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """The requests this hand may agree to: neither its own nor for itself."""
    return tuple(p for p in proposed if hand.officer not in p)


def may_let_in(besides: Collection[str]) -> tuple[str, ...]:
    """The names of those who may ask or agree that somebody be let in, these accounts left out; of any team or none."""
    staff = Officer.objects.filter(is_active=True).exclude(pk__in=besides).order_by("display_name")
    return tuple(o.display_name for o in staff if may(frozenset(o.roles), Act.GRANT_ACCESS))
