"""Groups named rightly: of a side of the incident, once each; what was mistyped is mended."""

from __future__ import annotations

from django.utils.translation import gettext as _

from lastcontact.bureau.acting import Hand, NotThere, Refused, require, see, write
from lastcontact.casefile import models as rows
from lastcontact.core.access import Act
from lastcontact.core.fold.incidents import GroupFile, IncidentFile
from lastcontact.core.payloads.incidents import GroupMended
from lastcontact.reading.people_of import Parties


def side_meant(file: IncidentFile, written: str) -> str:
    """The side of an incident that words are the name of, or of whom they are: "Velmian" of Velmia; else ""."""
    same = (side for side in file.sides if side.casefold() == written.strip().casefold())
    return next(same, "") or Parties.of(file.sides).named_in(written)


def named_so(file: IncidentFile, label: str, *, but: str = "") -> GroupFile | None:
    """The group of an incident that is called so already, in small or capital letters; `but`: not this one."""
    wanted = _plain(label)
    return next((g for g in file.groups if g.id != but and _plain(g.named.label) == wanted), None)


class TakenName(Refused):
    """Another group of the incident is called so."""

    def __init__(self, twin: GroupFile) -> None:
        words = _("Another group of this incident is called “%(label)s”. Give this one a name that tells them apart.")
        super().__init__(words % {"label": twin.named.label})


def mend_group(*, by: Hand, incident: str, group: str, label: str, side: str, why: str = "") -> None:
    """A group is called so and is of this side from now on; what counts it keeps it.

    Raises: TakenName; NotThere; Refused.
    """
    require(by, Act.TAKE_IN)
    see(by, incident)
    file: IncidentFile = rows.Incident.objects.the(id=incident).file
    found = next((g for g in file.groups if g.id == group), None)
    if found is None:
        raise NotThere("Choose a group of this incident.")
    label, side = label.strip(), side.strip()
    if not label:
        raise Refused(_("Say what the group is called."))
    if label != found.named.label and (twin := named_so(file, label, but=group)):
        raise TakenName(twin)
    if (label, side) == (found.named.label, found.named.side):
        raise Refused(_("Nothing was changed. Change what was named wrongly, or go back."))
    write(by, GroupMended(incident=incident, group=group, label=label, side=side, why=why.strip()))


def _plain(label: str) -> str:
    return " ".join(label.casefold().split())
