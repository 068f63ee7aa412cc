"""Whom a report says that it repeats, and the reports of theirs that it may be: proposed until an officer has said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from lastcontact.casefile import models as rows
from lastcontact.casefile.common_ground import sources_open_to
from lastcontact.casefile.near_copies import NearCopy
from lastcontact.core.fold.reports import ReportFile
from lastcontact.core.speakers import Speakers
from lastcontact.desk.standing import Desk

_OFFERED = 3
_BEFORE = timedelta(days=30)
"""How long before a report that of which it is a repost may have come out."""


@dataclass(frozen=True, slots=True)
class Repeated:
    """`name`: whom the text says that it repeats; `reports`: id and number of theirs here that may be meant."""

    name: str
    reports: tuple[tuple[str, int], ...]


def repeated_in(desk: Desk, row: rows.Report, file: ReportFile, copies: tuple[NearCopy, ...]) -> tuple[Repeated, ...]:
    """Nothing once an officer has said what it repeats, or that it repeats nothing. `copies` are offered already."""
    if file.repost_of or file.repost_why or not row.lineage:
        return ()
    speakers = Speakers(tuple(sources_open_to(desk.hand.officer).values()))
    own, offered = file.received.source, {copy.report for copy in copies}
    named = [(name, speakers.meant_by(name) - {own}) for name in row.lineage if own not in speakers.meant_by(name)]
    return tuple(Repeated(name, _theirs(desk, row, file, sources, offered)) for name, sources in named)


def _theirs(
    desk: Desk, row: rows.Report, file: ReportFile, sources: set[str], offered: set[str]
) -> tuple[tuple[str, int], ...]:
    """Their reports of this incident, not later than this one and not long before; the nearest first."""
    found = rows.Report.objects.filter(incident=row.incident, source__in=sources).exclude(id__in={row.id, *offered})
    files: dict[str, ReportFile] = desk.shelf.files("report", found.values_list("id", flat=True)[:_MOST])
    day = file.received.published_on or row.dated_on or file.act.at.date()
    apart = {id: day - (other.received.published_on or other.act.at.date()) for id, other in files.items()}
    near = [id for id, gap in apart.items() if timedelta(0) <= gap <= _BEFORE and files[id].repost_of != row.id]
    nearest = sorted(near, key=lambda id: (apart[id], files[id].received.number))[:_OFFERED]
    return tuple((id, files[id].received.number) for id in nearest)


_MOST = 200
