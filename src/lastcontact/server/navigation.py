"""The links in each page's head, by role and by incident. A door that is not built yet has no link."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from lastcontact.accounts.models import Officer, Role


@dataclass(frozen=True)
class Place:
    """One link: `here` is the word by which a page says that it stands in this place."""

    here: str
    words: str
    address: str


IN_AN_INCIDENT = (
    ("board", _("Board"), "desk:board"),
    ("reports", _("Reports"), "desk:reports"),
    ("links", _("Links"), "desk:links"),
    ("people", _("People"), "desk:people"),
    ("enquiries", _("Enquiries"), "desk:enquiries"),
    ("families", _("Families"), "desk:families"),
    ("evidence", _("Evidence"), "desk:items"),
)
SET_BACK = frozenset({"board", "reports", "people", "enquiries", "evidence"})
"""Places that can show what was known at a date: the way from one to another keeps it."""
PUBLIC = (
    ("bulletin", pgettext_lazy("public page", "Bulletin"), "bulletin:latest"),
    ("editions", pgettext_lazy("public page", "Earlier editions"), "bulletin:editions"),
    ("families", pgettext_lazy("public page", "For families"), "bulletin:families"),
    ("method", pgettext_lazy("public page", "How we work"), "bulletin:method"),
)
DESK_ROLES = (Role.OFFICER, Role.REVIEWER, Role.PUBLISHER, Role.CUSTODIAN)


def for_officer(officer: Officer, incident_id: str | None, back: str = "") -> list[Place]:
    """The places open to these roles; inside an incident, those of the incident. `back`: "?known=...", of a page set
    back.
    """
    places: list[Place | None] = []
    if officer.has_role(*DESK_ROLES):
        places.append(_place("incidents", _("Incidents"), "desk:incidents"))
        if incident_id:
            found = [_place(here, words, address, incident_id) for here, words, address in IN_AN_INCIDENT]
            places += [replace(p, address=p.address + back) if p and p.here in SET_BACK else p for p in found]
        if incident_id and officer.has_role(Role.PUBLISHER):
            places.append(_place("publish", _("Publish"), "desk:publish", incident_id))
        places.append(_place("bulletin", _("Bulletin"), "bulletin:latest"))
    if officer.has_role(Role.ADMINISTRATOR):
        places.append(_place("staff", _("Staff"), "staff"))
    if officer.has_role(Role.AUDITOR):
        places.append(_place("chain", _("Chain"), "chain"))
    return [place for place in places if place]


def for_the_public() -> list[Place]:
    return [place for place in (_place(*row) for row in PUBLIC) if place]


def _place(here: str, words: str, address: str, *arguments: str) -> Place | None:
    try:
        return Place(here, words, reverse(address, args=arguments))
    except NoReverseMatch:
        return None
