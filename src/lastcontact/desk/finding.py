"""Finding people of an incident by name, for pages that attach something to one of them."""

from __future__ import annotations

from django.utils.translation import gettext as say

from lastcontact.casefile import models as rows
from lastcontact.names.romanise import romanise

MOST = 20


def named_people(incident: str, name: str) -> list[rows.Record]:
    """Records of the incident whose name, as written or romanised, holds all these words; at most 20, oldest first."""
    found = _holding(incident, name)
    return found or _holding(incident, romanise(name))


def _holding(incident: str, name: str) -> list[rows.Record]:
    words = name.casefold().split()
    if not words:
        return []
    query = rows.Record.objects.filter(incident=incident)
    for word in words:
        query = query.filter(search__contains=word)
    return list(query.order_by("seq")[:MOST])


def said_of(record: rows.Record) -> str:
    """A record in a few words, to be told from its namesakes: name, birth, where it stands."""
    described = record.file.described
    report = rows.Report.objects.filter(id=record.report).values_list("number", flat=True).first()
    parts = [
        described.full_name,
        described.birth or described.age,
        say("report %(n)s") % {"n": report} if report else "",
        record.locator,
    ]
    return ", ".join(part for part in parts if part)
