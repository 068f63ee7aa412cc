"""The places of an incident: named and added at once, added where known, taken off where nothing speaks of them."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from lastcontact.bureau import opening
from lastcontact.bureau.acting import Hand, NotThere, Refused
from lastcontact.casefile import models as rows
from lastcontact.casefile.common_ground import places_open_to
from lastcontact.core.fold.claims import ClaimState
from lastcontact.core.fold.incidents import IncidentFile
from lastcontact.core.fold.sources import PlaceFile
from lastcontact.core.payloads.sources import PlaceName


def called_so(names: tuple[PlaceName, ...], officer: str) -> PlaceFile | None:
    """A place open to the officer that one of these names calls already."""
    wanted = {name.text.strip().casefold() for name in names}
    found = places_open_to(officer).values()
    return next((file for file in found if wanted & {name.text.strip().casefold() for name in file.names}), None)


def name_here(*, by: Hand, incident: str, names: tuple[PlaceName, ...], common: bool = False) -> str:
    """Names a place and adds it to the incident. Raises as `opening.name_place` and `opening.describe`."""
    with transaction.atomic():
        place = opening.name_place(by=by, names=names, incident=incident, common=common)
        add(by=by, incident=incident, place=place)
    return place


def add(*, by: Hand, incident: str, place: str) -> None:
    """Puts a place that the officer may choose among those of the incident. Raises: NotThere."""
    if place not in places_open_to(by.officer):
        raise NotThere("There is no such place, or none that this incident may use.")
    file = _incident(incident)
    _describe(by, file, tuple(dict.fromkeys((*file.places, place))))


def take_off(*, by: Hand, incident: str, place: str) -> None:
    """Takes a place off the incident; it stays known. Raises: Refused where a claim or a group speaks of it."""
    file = _incident(incident)
    if place not in file.places:
        raise NotThere("The place is not among those of this incident.")
    if place in spoken_of(file):
        raise Refused(_("A report or a group of this incident speaks of this place, so it stays."))
    _describe(by, file, tuple(one for one in file.places if one != place))


def spoken_of(file: IncidentFile) -> frozenset[str]:
    """The places of which a claim or a group of the incident speaks."""
    standing = rows.Claim.objects.filter(incident=file.id, state=ClaimState.ACCEPTED.value)
    said = standing.values_list("folded__body__places", flat=True)
    by_groups = (place for group in file.groups for place in group.named.places)
    return frozenset((*(place for places in said for place in places or ()), *by_groups))


def _incident(id: str) -> IncidentFile:
    row = rows.Incident.objects.one(id=id)
    if row is None:
        raise NotThere("There is no such incident.")
    file: IncidentFile = row.file
    return file


def _describe(by: Hand, file: IncidentFile, places: tuple[str, ...]) -> None:
    words = opening.IncidentWords(file.title, file.summary, file.when, places, file.sides)
    opening.describe(by=by, incident=file.id, words=words)
