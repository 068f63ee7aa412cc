"""Which sources and places an officer may choose from: what their incidents use or named, what is common."""

from __future__ import annotations

from collections.abc import Collection

from lastcontact.casefile import models as m
from lastcontact.core.fold.incidents import IncidentFile
from lastcontact.core.fold.sources import Naming, PlaceFile, SourceFile
from lastcontact.core.payloads.sources import SourceKind


def sources_open_to(officer: str) -> dict[str, SourceFile]:
    """By id, in the order of their names. Neutral intermediaries are open to all, to be asked through."""
    mine = incidents_of(officer)
    used = sources_used_in(mine)
    found: list[SourceFile] = [row.file for row in m.Source.objects.order_by("name")]
    neutral = SourceKind.INTERMEDIARY
    return {f.id: f for f in found if f.id in used or f.of_kind is neutral or _open(f.naming, officer, mine)}


def sources_used_in(incidents: Collection[str]) -> set[str]:
    """The ids of those whose reports they have, or that an officer attached to a claim or a group of theirs."""
    used = m.Report.objects.different("source", incident=incidents)
    used |= m.Claim.objects.different("folded__source", incident=incidents)
    return (used | {group.source for file in _files(incidents) for group in file.groups}) - {"", None}


def places_open_to(officer: str) -> dict[str, PlaceFile]:
    """By id, in the order of their names."""
    mine = incidents_of(officer)
    claimed = m.Claim.objects.filter(incident__in=mine).values_list("folded__body__places", flat=True).distinct()
    used = {place for places in claimed for place in places or ()}
    used |= {
        place for file in _files(mine) for place in (*file.places, *(p for g in file.groups for p in g.named.places))
    }
    found: list[PlaceFile] = [row.file for row in m.Place.objects.order_by("label")]
    return {f.id: f for f in found if f.id in used or _open(f.naming, officer, mine)}


def incidents_of(officer: str) -> list[str]:
    """The incidents whose team an officer is on."""
    return m.Membership.objects.column("incident", officer=officer)


def _files(incidents: Collection[str]) -> list[IncidentFile]:
    return list(m.Incident.objects.files(id=incidents).values())


def _open(naming: Naming, officer: str, incidents: Collection[str]) -> bool:
    return naming.common or officer in naming.by or not naming.incidents.isdisjoint(incidents)
