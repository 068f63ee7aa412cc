"""Names in several languages under which figures stand and that are, or may be, one body: one press says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lastcontact.bureau.one_body import same_body
from lastcontact.core.access import Act
from lastcontact.core.payloads.sources import SourceKind
from lastcontact.desk.figures import rows_of
from lastcontact.desk.material import Material, gather
from lastcontact.desk.rungs import Row
from lastcontact.desk.standing import Desk, act, in_incident
from lastcontact.desk.voices import Voice
from lastcontact.reading.one_body import perhaps_one
from lastcontact.reading.people_of import Parties

MOST_NAMES = 60
"""Names that are held against each other, the last first."""
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


def one_bodies(rows: Iterable[Row], material: Material) -> tuple[OneBody, ...]:
    """The bodies that stand under two names and more, or under the name of no source beside a source's."""
    rows = list(rows)
    voices = {row.voice.name: row.voice for row in rows if row.voice.of_no_source and row.voice.called_by}
    also = {name: row.voice for row in rows if row.voice.name in voices for name in row.also}
    parties = Parties.of(material.incident.sides)
    return tuple(_together({**also, **voices}, material, parties))


def _together(voices: dict[str, Voice], material: Material, parties: Parties) -> Iterator[OneBody]:
    left = list(voices)[-MOST_NAMES:]
    while left:
        first = left.pop(0)
        voice = voices[first]
        alike = [name for name in left if _alike(first, name, voices, parties)]
        if voice.office:
            left = [name for name in left if name not in alike]
            if alike:
                yield OneBody(_latin_first(first, *alike), voice.called_by, sure=True)
            continue
        sources = _sources_like(first, material, parties)
        if len(sources) == 1:
            yield OneBody((first,), voice.called_by, False, sources[0], material.sources[sources[0]].name)
        elif not sources:  # two by two: what each may be one with need not be one
            yield from (OneBody(_latin_first(first, name), voice.called_by, sure=False) for name in alike)


def _latin_first(*names: str) -> tuple[str, ...]:
    return tuple(sorted(names, key=lambda name: any(char > _LAST_LATIN for char in name)))


def _alike(a: str, b: str, voices: dict[str, Voice], parties: Parties) -> bool:
    one, other = voices[a], voices[b]
    return (one.office == other.office) if one.office else perhaps_one(a, b, parties)


def _sources_like(name: str, material: Material, parties: Parties) -> list[str]:
    bodies = (file for file in material.known_sources if file.of_kind is SourceKind.BODY)
    return [
        file.id for file in bodies if any(perhaps_one(name, own, parties) for own in (file.name, *file.other_names))
    ]


@require_POST
@in_incident(Act.TAKE_IN)
def join(request: HttpRequest, desk: Desk) -> HttpResponse:
    """An officer says that the names of one offer are one body's."""
    if desk.past:
        raise Http404
    back = reverse("desk:board", args=[desk.incident.id]) + "#f"
    material, wanted = gather(desk), request.POST.getlist("name")
    offers = one_bodies(rows_of(material), material)
    offer = next((one for one in offers if set(one.names) == set(wanted)), None)
    if offer is None:
        messages.error(request, _("These names do not stand on the board as they did. Look again."))
        return redirect(back)
    return act(
        request,
        lambda: same_body(
            by=desk.hand, incident=desk.incident.id, names=offer.names, side=offer.side, source=offer.source
        ),
        back=back,
        done=_("They are one body from now on. Under Sources each name can be taken away from it again."),
    )
