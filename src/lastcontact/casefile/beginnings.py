"""On which day contact was lost, by incident: the day on which it hangs who was a child."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from lastcontact.casefile import models as m


def began_on(incident: str) -> date | None:
    """The first day of an incident, where it is told."""
    return beginnings([incident]).get(incident)


def beginnings(incidents: Iterable[str]) -> dict[str, date]:
    """Incident -> its first day, of those that tell one."""
    found = m.Incident.objects.filter(id__in=set(incidents))
    return {row.id: row.file.when.start_on for row in found if row.file.when}
