"""Names in several languages under which figures stand and that are, or may be, one body: one press says so, or not."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lastcontact.bureau.one_body import same_body
from lastcontact.bureau.two_bodies import ask_again, tell_apart
from lastcontact.core.access import Act
from lastcontact.core.offices import kind_of, perhaps_office
from lastcontact.core.payloads.sources import SourceKind
from lastcontact.core.speakers import body_key
from lastcontact.desk.figures import rows_of
from lastcontact.desk.material import Material, gather
from lastcontact.desk.rungs import Row
from lastcontact.desk.standing import Desk, act, in_incident
from lastcontact.desk.voices import Voice
from lastcontact.reading.one_body import Office, perhaps_one
from lastcontact.reading.people_of import Parties

MOST_NAMES = 60
"""Names that are held against each other, the last first."""
_INCIDENTS = 64
"""Incidents whose last comparison is remembered."""
_LAST_LATIN = "\u024f"


@dataclass(frozen=True)
class OneBody:
    """Names of no source that may be one body, those of the source that it may be before them.

    `sure`: each tells the same office of the same side, so that they count as one voice already.
    """

    names: tuple[str, ...]
    side: str
    sure: bool
    source: str = ""
    source_name: str = ""

    @property
    def some(self) -> bool:
        """Whether some of the names may be one body and others not: each is ticked."""
        return self.sure and len(self.names) > 2


@dataclass(frozen=True, slots=True)
class _Name:
    """A name under which figures stand, with the side by which it is called, and the office of it that it tells."""

    name: str
    side: str
    office: Office | None


@dataclass(frozen=True, slots=True)
class _Body:
    """A source that a name may be, under the bureau's name for it and all that it is cited by."""

    id: str
    names: tuple[str, ...]


_Apart = frozenset[tuple[tuple[str, ...], ...]]
"""What an officer told apart: the keys of two names, or of one and the id of a source."""


def one_bodies(rows: Iterable[Row], material: Material) -> tuple[OneBody, ...]:
    """The bodies that stand under two names and more, or under the name of no source beside a source's; what an officer
    told apart is not asked again.
    """
    rows = list(rows)
    voices = {row.voice.name: row.voice for row in rows if row.voice.of_no_source and _tells_a_body(row.voice)}
    also = {name: row.voice for row in rows if row.voice.name in voices for name in row.also}
    names = [_Name(name, voice.called_by, voice.office) for name, voice in {**also, **voices}.items()]
    bodies = (file for file in material.known_sources if file.of_kind is SourceKind.BODY)
    known = tuple(_Body(file.id, (file.name, *file.other_names)) for file in bodies)
    apart = frozenset(_two(told.names, told.source) for told in material.incident.apart)
    return _together(tuple(names[-MOST_NAMES:]), known, tuple(material.incident.sides), apart)


def _tells_a_body(voice: Voice) -> bool:
    """A name that tells no side of its own ("Ombudsman for the Army of Varnia") may be one with a name that does."""
    return bool(voice.called_by or kind_of(voice.name) or perhaps_office(voice.name))


def _two(names: Iterable[str], source: str = "") -> tuple[tuple[str, ...], ...]:
    return (*sorted(map(body_key, names)), *([(source,)] if source else []))


@lru_cache(maxsize=_INCIDENTS)
def _together(
    names: tuple[_Name, ...], bodies: tuple[_Body, ...], sides: tuple[str, ...], apart: _Apart
) -> tuple[OneBody, ...]:
    """Compared once for the same names and sources, however often a page asks."""
    return tuple(_compared(list(names), bodies, Parties.of(sides), apart))


def _compared(left: list[_Name], bodies: tuple[_Body, ...], parties: Parties, apart: _Apart) -> Iterator[OneBody]:
    while left:
        first = left.pop(0)
        sided = [name for name in left if first.side or name.side]
        alike = [name for name in sided if _alike(first, name, parties) and _two((first.name, name.name)) not in apart]
        if first.office:
            sure = [name for name in alike if name.office == first.office]
            left = [name for name in left if name not in sure]
            if sure:
                yield OneBody(_latin_first(first.name, *(name.name for name in sure)), first.side, sure=True)
            alike = [name for name in alike if name not in sure]
        may_be = first.side and not first.office
        sources = [body for body in bodies if _may_be(first, body, parties, apart)] if may_be else []
        if len(sources) == 1:
            yield OneBody((first.name,), first.side, False, sources[0].id, sources[0].names[0])
        elif not sources:  # two by two: what each may be one with need not be one
            for name in alike:
                yield OneBody(_latin_first(first.name, name.name), first.side or name.side, sure=False)


def _latin_first(*names: str) -> tuple[str, ...]:
    return tuple(sorted(names, key=lambda name: any(char > _LAST_LATIN for char in name)))


def _alike(one: _Name, other: _Name, parties: Parties) -> bool:
    if one.office and other.office:
        return one.office == other.office
    return perhaps_one(one.name, other.name, parties)


def _may_be(name: _Name, body: _Body, parties: Parties, apart: _Apart) -> bool:
    return _two((name.name,), body.id) not in apart and any(perhaps_one(name.name, own, parties) for own in body.names)


@require_POST
@in_incident(Act.TAKE_IN)
def join(request: HttpRequest, desk: Desk) -> HttpResponse:
    """An officer says that the names of one offer are one body's, or (`deed=apart`) that each is a body of its own."""
    if desk.past:
        raise Http404
    back = reverse("desk:board", args=[desk.incident.id]) + "#f"
    offer = _offered(desk, request.POST.getlist("name"))
    if offer is None:
        messages.error(request, _("These names do not stand on the board as they did. Look again."))
        return redirect(back)
    where = {"by": desk.hand, "incident": desk.incident.id, "names": offer.names, "source": offer.source}
    if request.POST.get("deed") == "apart":
        done = _("They are not one body, and it is not asked again. Under Sources that can be taken back.")
        return act(request, lambda: tell_apart(**where), back=back, done=done)
    done = _("They are one body from now on. Under Sources each name can be taken away from it again.")
    return act(request, lambda: same_body(**where, side=offer.side), back=back, done=done)


def _offered(desk: Desk, wanted: Collection[str]) -> OneBody | None:
    """The offer of just these names; of one whose names count as one voice already two of them are enough."""
    material = gather(desk)
    for one in one_bodies(rows_of(material), material):
        names = tuple(name for name in one.names if name in wanted)
        if len(names) == len(set(wanted)) and (names == one.names or (one.sure and len(names) > 1)):
            return replace(one, names=names)
    return None


@require_POST
@in_incident(Act.TAKE_IN)
def ask_anew(request: HttpRequest, desk: Desk) -> HttpResponse:
    """That names are several bodies was said by mistake: it is asked again whether they are one."""
    names, source = tuple(request.POST.getlist("name")), request.POST.get("source", "")
    if desk.past or (names, source) not in {(told.names, told.source) for told in desk.incident.apart}:
        raise Http404
    return act(
        request,
        lambda: ask_again(by=desk.hand, incident=desk.incident.id, names=names, source=source),
        back=reverse("desk:sources", args=[desk.incident.id]),
        done=_("It is asked again on the board whether they are one body."),
    )
