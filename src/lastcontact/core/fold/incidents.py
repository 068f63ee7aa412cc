"""An incident's file: what it is about, who may see it, its groups, searches and duties."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any

from lastcontact.core.dates import Interval
from lastcontact.core.fold.facts import Act, Fact
from lastcontact.core.payloads import incidents as i


@dataclass(frozen=True, slots=True)
class GroupFile:
    named: i.GroupNamed
    last_heard: str
    last_heard_on: Interval | None
    cut_off: bool
    source: str

    @property
    def id(self) -> str:
        return self.named.group


@dataclass(frozen=True, slots=True)
class SearchFile:
    planned: i.SearchPlanned
    act: Act
    ended: i.SearchEnded | None = None


@dataclass(frozen=True, slots=True)
class DutyFile:
    noted: i.DutyNoted
    act: Act
    done: i.DutyDone | None = None


@dataclass(frozen=True, slots=True)
class ToldApart:
    """Two names that are two bodies, as an officer said; or one (`names`), and a source that is another body."""

    names: tuple[str, ...]
    source: str
    act: Act


@dataclass(frozen=True, slots=True)
class IncidentFile:
    """`team` may see the incident; `proposed` wait for a second officer's word: (officer, proposer)."""

    id: str
    number: int
    title: str
    act: Act
    summary: str = ""
    when: Interval | None = None
    places: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    team: frozenset[str] = frozenset()
    proposed: tuple[tuple[str, str], ...] = ()
    proposed_why: tuple[tuple[str, str], ...] = ()
    """(officer, the reason their colleague gave), of those who wait; who was proposed without one is not in it."""
    groups: tuple[GroupFile, ...] = ()
    searches: tuple[SearchFile, ...] = ()
    duties: tuple[DutyFile, ...] = ()
    apart: tuple[ToldApart, ...] = ()


def incident(found: Iterable[Fact]) -> IncidentFile | None:
    """The file of one incident; its opener is the first of its team."""
    file: IncidentFile | None = None
    groups: dict[str, GroupFile] = {}
    searches: dict[str, SearchFile] = {}
    duties: dict[str, DutyFile] = {}
    for fact in found:
        p = fact.payload
        if isinstance(p, i.IncidentOpened):
            team = frozenset({fact.act.by})
            file = IncidentFile(
                p.incident, p.number, p.title, fact.act, p.summary, p.when, p.places, p.sides, team=team
            )
        elif file is not None and isinstance(p, i.IncidentDescribed):
            file = replace(file, title=p.title, summary=p.summary, when=p.when, places=p.places, sides=p.sides)
        elif file is not None and isinstance(p, i.BodiesToldApart):
            file = replace(file, apart=_apart(file, fact))
        elif file is not None and isinstance(p, i.AccessProposed | i.AccessGranted | i.AccessWithdrawn):
            file = replace(file, **_access(file, fact))
        else:
            _parts(groups, searches, duties, fact)
    if file is None:
        return None
    return replace(
        file, groups=tuple(groups.values()), searches=tuple(searches.values()), duties=tuple(duties.values())
    )


def _apart(file: IncidentFile, fact: Fact) -> tuple[ToldApart, ...]:
    p = fact.payload
    assert isinstance(p, i.BodiesToldApart)
    two = [(name,) for name in p.names] if p.source else [*combinations(sorted(p.names), 2)]
    left = tuple(told for told in file.apart if told.source != p.source or told.names not in two)
    return (*left, *(ToldApart(names, p.source, fact.act) for names in two)) if p.apart else left


def _access(file: IncidentFile, fact: Fact) -> dict[str, Any]:
    p = fact.payload
    if isinstance(p, i.AccessProposed):
        why = ((p.officer, p.why.strip()),) if p.why.strip() else ()
        return {"proposed": (*file.proposed, (p.officer, fact.act.by)), "proposed_why": (*file.proposed_why, *why)}
    assert isinstance(p, i.AccessGranted | i.AccessWithdrawn)
    waiting = tuple(x for x in file.proposed if x[0] != p.officer)
    reasons = tuple(x for x in file.proposed_why if x[0] != p.officer)
    team = file.team | {p.officer} if isinstance(p, i.AccessGranted) else file.team - {p.officer}
    return {"team": team, "proposed": waiting, "proposed_why": reasons}


def _parts(
    groups: dict[str, GroupFile], searches: dict[str, SearchFile], duties: dict[str, DutyFile], fact: Fact
) -> None:
    p = fact.payload
    if isinstance(p, i.GroupNamed):
        groups[p.group] = GroupFile(p, p.last_heard, p.last_heard_on, p.cut_off, p.source)
    elif isinstance(p, i.GroupMended) and p.group in groups:
        named = replace(groups[p.group].named, label=p.label, side=p.side)
        groups[p.group] = replace(groups[p.group], named=named)
    elif isinstance(p, i.GroupHeard) and p.group in groups:
        before = groups[p.group]
        cut_off = before.cut_off if p.cut_off is None else p.cut_off
        groups[p.group] = GroupFile(before.named, p.last_heard, p.last_heard_on, cut_off, p.source or before.source)
    elif isinstance(p, i.SearchPlanned):
        searches[p.search] = SearchFile(p, fact.act)
    elif isinstance(p, i.SearchEnded) and p.search in searches:
        searches[p.search] = replace(searches[p.search], ended=p)
    elif isinstance(p, i.DutyNoted):
        duties[p.duty] = DutyFile(p, fact.act)
    elif isinstance(p, i.DutyDone) and p.duty in duties:
        duties[p.duty] = replace(duties[p.duty], done=p)
