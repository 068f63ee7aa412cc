"""Which pairs of records an officer may see: those whose two records are both in incidents of theirs."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import Exists, OuterRef, Q, QuerySet

from lastcontact.casefile import models as m
from lastcontact.casefile.common_ground import incidents_of


def to_judge(officer: str, incident: str) -> QuerySet[m.Suggestion]:
    """The suggested pairs of an incident, those with a record of another incident of this officer's included."""
    return _open_to(officer).filter(Q(incident=incident) | Q(other_incident=incident))


def around(officer: str, records: Collection[str]) -> QuerySet[m.Suggestion]:
    """The suggested pairs in which one of these records stands."""
    return _open_to(officer).filter(Q(a__in=records) | Q(b__in=records))


def _open_to(officer: str) -> QuerySet[m.Suggestion]:
    mine = incidents_of(officer)
    return m.Suggestion.objects.filter(incident__in=mine, other_incident__in=mine)


def judged(officer: str, incident: str) -> QuerySet[m.Link]:
    """The judged pairs of an incident, newest first."""
    hidden = m.Record.objects.exclude(incident__in=incidents_of(officer))
    closed = Exists(hidden.filter(id=OuterRef("a"))) | Exists(hidden.filter(id=OuterRef("b")))
    return m.Link.objects.filter(~closed, incident=incident).order_by("-seq")


def hidden_from(officer: str, records: Collection[str]) -> frozenset[str]:
    """Those of the records that are in no incident of this officer's."""
    mine = set(incidents_of(officer))
    return frozenset(
        id for id, incident in m.Record.objects.columns("id", "incident", id=records) if incident not in mine
    )
