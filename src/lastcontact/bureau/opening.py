"""Incidents: opening one, letting colleagues in (two officers), its groups, its duties."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from lastcontact.bureau import days
from lastcontact.bureau.acting import Hand, NotThere, Refused, next_number, require, see, write
from lastcontact.casefile import models as rows
from lastcontact.core.access import Act
from lastcontact.core.dates import Interval
from lastcontact.core.payloads import incidents as p
from lastcontact.core.payloads.sources import PlaceName, PlaceNamed


class NeedsAnother(Refused):
    """The act takes two people, and this is the same one again."""


def open_incident(
    *,
    by: Hand,
    title: str,
    summary: str = "",
    when: Interval | None = None,
    places: tuple[str, ...] = (),
    sides: tuple[str, ...] = (),
) -> str:
    """Opens an incident; whoever opens it is the first of its team. Gives its id."""
    require(by, Act.OPEN_INCIDENT)
    days.happened(by, when)
    incident = by.new_id()
    write(
        by,
        p.IncidentOpened(
            incident=incident,
            number=next_number(rows.Incident),
            title=title,
            summary=summary,
            when=when,
            places=places,
            sides=tuple(sorted(sides, key=str.casefold)),
        ),
    )
    return incident


@dataclass(frozen=True, slots=True)
class IncidentWords:
    """An incident anew: all of what it is about, not only what changed."""

    title: str
    summary: str = ""
    when: Interval | None = None
    places: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()


def describe(*, by: Hand, incident: str, words: IncidentWords) -> None:
    """Says anew what an incident is about; what was said before stays in the journal."""
    require(by, Act.OPEN_INCIDENT)
    see(by, incident)
    days.happened(by, words.when)
    write(
        by,
        p.IncidentDescribed(
            incident=incident,
            title=words.title,
            summary=words.summary,
            when=words.when,
            places=words.places,
            sides=tuple(sorted(words.sides, key=str.casefold)),
        ),
    )


def propose_access(*, by: Hand, incident: str, officer: str, why: str = "") -> None:
    """Asks that a colleague be let in; another officer has to agree."""
    require(by, Act.GRANT_ACCESS)
    see(by, incident)
    write(by, p.AccessProposed(incident=incident, officer=officer, why=why))


def grant_access(*, by: Hand, incident: str, officer: str) -> None:
    """Lets a colleague in. Whoever proposed it, and the colleague, cannot be the one who agrees.

    The one who agrees need not be on the team, so that the first incident of a bureau can be opened to a second
    officer; they learn its number, not what is in it. Raises: NeedsAnother, NotThere.
    """
    require(by, Act.GRANT_ACCESS)
    row = rows.Incident.objects.one(id=incident)
    waiting = dict(row.file.proposed) if row else {}
    if officer not in waiting:
        raise NotThere("Nobody proposed this, or it was settled already.")
    if by.officer in (officer, waiting[officer]):
        raise NeedsAnother("Another officer has to agree: neither the one who asked nor the one to be let in.")
    write(by, p.AccessGranted(incident=incident, officer=officer))


def withdraw_access(*, by: Hand, incident: str, officer: str, why: str = "") -> None:
    require(by, Act.GRANT_ACCESS)
    see(by, incident)
    if officer == by.officer:
        raise NeedsAnother("A colleague takes you off the team, so that no incident is left without an officer.")
    write(by, p.AccessWithdrawn(incident=incident, officer=officer, why=why))


@dataclass(frozen=True, slots=True)
class GroupWords:
    """What is known of a group: a unit, a position, residents, or a cohort that counts speak of."""

    label: str
    kind: p.GroupKind
    side: str = ""
    strength: str = ""
    places: tuple[str, ...] = ()
    last_heard: str = ""
    last_heard_on: Interval | None = None
    cut_off: bool = False
    source: str = ""


def name_group(*, by: Hand, incident: str, words: GroupWords) -> str:
    require(by, Act.TAKE_IN)
    see(by, incident)
    days.happened(by, words.last_heard_on)
    group = by.new_id()
    write(
        by,
        p.GroupNamed(
            incident=incident,
            group=group,
            label=words.label,
            of_kind=words.kind,
            side=words.side,
            strength=words.strength,
            places=words.places,
            last_heard=words.last_heard,
            last_heard_on=words.last_heard_on,
            cut_off=words.cut_off,
            source=words.source,
        ),
    )
    return group


def hear_group(*, by: Hand, incident: str, group: str, heard: str, on: Interval | None = None) -> None:
    """A group was heard of again."""
    require(by, Act.TAKE_IN)
    see(by, incident)
    days.happened(by, on)
    write(by, p.GroupHeard(incident=incident, group=group, last_heard=heard, last_heard_on=on))


@dataclass(frozen=True, slots=True)
class DutyWords:
    """Who owes or promised what to whom, by when, and on which claim that rests."""

    owed_by: str
    what: str
    owed_to: str = ""
    promised: bool = False
    due: Interval | None = None
    claim: str = ""
    source: str = ""
    about: str = ""


def note_duty(*, by: Hand, incident: str, words: DutyWords) -> str:
    require(by, Act.TAKE_IN)
    see(by, incident)
    duty = by.new_id()
    write(
        by,
        p.DutyNoted(
            incident=incident,
            duty=duty,
            owed_by=words.owed_by,
            what=words.what,
            owed_to=words.owed_to,
            promised=words.promised,
            due=words.due,
            claim=words.claim,
            source=words.source,
            about=words.about,
        ),
    )
    return duty


def duty_done(*, by: Hand, incident: str, duty: str, on: Interval | None = None, words: str = "") -> None:
    require(by, Act.TAKE_IN)
    see(by, incident)
    days.happened(by, on, incident)
    write(by, p.DutyDone(incident=incident, duty=duty, done=on, words=words))


def name_place(
    *,
    by: Hand,
    names: tuple[PlaceName, ...],
    place: str = "",
    kind: str = "place",
    incident: str = "",
    common: bool = False,
) -> str:
    """Names a place with all sides' forms; with `place`, replaces the forms of one already known.

    It is open to the incident it was first named in, to those that use it, and to every one when it is `common`.
    Raises: Refused to open another incident's place to all.
    """
    require(by, Act.TAKE_IN)
    known = rows.Place.objects.one(id=place) if place and common else None
    if known and not known.file.naming.belongs_to(by.officer, incident):
        raise Refused(
            _("This place was named elsewhere, so it is not opened to every incident from here. Leave that tick out.")
        )
    place = place or by.new_id()
    ordered = tuple(sorted(names, key=lambda n: n.text.casefold()))
    write(by, PlaceNamed(place=place, names=ordered, of_kind=kind, incident=incident, common=common))
    return place
