"""Search operations: area, team, permission, times, outcome."""

from __future__ import annotations

from lastcontact.bureau import days
from lastcontact.bureau.acting import Hand, require, see, write
from lastcontact.core.access import Act
from lastcontact.core.payloads.incidents import SearchEnded, SearchPlanned


def plan(*, by: Hand, incident: str, area: str, team: str, permission: str = "", starts: str = "") -> str:
    """Raises: WrongDay for a day that does not exist; a search may have begun, or begin on a day to come."""
    require(by, Act.SEARCH)
    see(by, incident)
    days.named(starts)
    search = by.new_id()
    write(
        by,
        SearchPlanned(incident=incident, search=search, area=area, team=team, permission=permission, starts=starts),
    )
    return search


def end(*, by: Hand, incident: str, search: str, outcome: str, ended: str = "") -> None:
    require(by, Act.SEARCH)
    see(by, incident)
    days.told(by, ended)
    write(by, SearchEnded(incident=incident, search=search, outcome=outcome, ended=ended))
