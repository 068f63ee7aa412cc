"""The places of an incident with every side's name for them; naming one, adding one to the incident's title."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST

from lastcontact.bureau import opening, placing
from lastcontact.casefile.common_ground import places_open_to
from lastcontact.core.access import Act
from lastcontact.core.fold.sources import PlaceFile
from lastcontact.core.payloads.sources import PlaceName
from lastcontact.desk.material import Material, gather
from lastcontact.desk.places_held import places_held, places_of
from lastcontact.desk.standing import Desk, act, in_incident

FORMS_OF_A_NAME = 4
MOST_FOUND = 20


class NameForm(forms.Form):
    """One form of a place's name, with who uses it."""

    text = forms.CharField(label=_("Name as written"), max_length=200, required=False)
    language = forms.CharField(label=_("Language code"), max_length=12, required=False)
    used_by = forms.CharField(label=_("Who uses it"), max_length=100, required=False)

    def name(self) -> PlaceName | None:
        """The form of the name, None where nothing was written."""
        clean = self.cleaned_data
        text = clean.get("text", "")
        return PlaceName(text, clean["language"], clean["used_by"]) if text else None


class _Names(forms.BaseFormSet):
    def clean(self) -> None:
        if not any(self.errors) and not any(f.name() for f in self.forms):
            raise forms.ValidationError(_("Give at least one name."))

    def names(self) -> tuple[PlaceName, ...]:
        return tuple(name for f in self.forms if (name := f.name()))


NamesFormSet = forms.formset_factory(NameForm, formset=_Names, extra=FORMS_OF_A_NAME)


@require_http_methods(["GET", "POST"])
@in_incident()
def places(request: HttpRequest, desk: Desk) -> HttpResponse:
    """All places of the incident; naming one, or its names anew, is the act of this page. `?place=` fills the form."""
    material = gather(desk)
    wanted = request.POST.get("place") or request.GET.get("place", "")
    known = material.places.get(wanted) if wanted in places_open_to(desk.hand.officer) else None
    formset = NamesFormSet(request.POST or None, initial=_initial(known))
    twin: PlaceFile | None = None
    if request.method == "POST":
        if not desk.may(Act.TAKE_IN):
            raise Http404
        if formset.is_valid():
            if known is None and not request.POST.get("another"):
                twin = placing.called_so(formset.names(), desk.hand.officer)
            if twin is None:
                deed, done = _naming(request, desk, _whole(formset.names(), known), known)
                return act(request, deed, back=request.path, done=done)
    page = desk.page(
        here="board",
        formset=formset,
        naming=known,
        twin=twin,
        twin_here=twin is not None and twin.id in desk.incident.places,
        held=places_held(material),
        loose=_loose(desk, material),
        others=_others(material, desk.hand.officer, request.GET.get("q", "")),
        searched=request.GET.get("q", ""),
        may_write=desk.may(Act.TAKE_IN),
        may_add=desk.may(Act.OPEN_INCIDENT),
        adding=request.method == "GET" or request.POST.get("add") == "yes",
    )
    return render(request, "desk/places.html", page, status=422 if request.method == "POST" else 200)


def _loose(desk: Desk, material: Material) -> list[PlaceFile]:
    """The places of the incident of which no report and no group of it speaks."""
    spoken = placing.spoken_of(desk.incident)
    return [p for id in desk.incident.places if id not in spoken and (p := material.places.get(id))]


def _naming(
    request: HttpRequest, desk: Desk, names: tuple[PlaceName, ...], known: PlaceFile | None
) -> tuple[Callable[[], str], str]:
    """What is to be done with names that were given, and what is said of it then."""
    here, common = {"by": desk.hand, "incident": desk.incident.id}, request.POST.get("common") == "yes"
    if known is None and request.POST.get("add") == "yes" and desk.may(Act.OPEN_INCIDENT):
        added = _now("The place is named, and stands among those of this incident.")
        return lambda: placing.name_here(**here, names=names, common=common), added
    place = known.id if known else ""
    named = _now("The place is named anew.") if known else _now("The place is named. Add it to this incident below.")
    return lambda: opening.name_place(**here, names=names, place=place, common=common), named


def _initial(place: PlaceFile | None) -> list[dict[str, Any]]:
    names = place.names if place else ()
    return [{"text": n.text, "language": n.language, "used_by": n.used_by} for n in names]


def _whole(names: tuple[PlaceName, ...], known: PlaceFile | None) -> tuple[PlaceName, ...]:
    """Keeps the period of a form that was there before: the page does not ask for it again."""
    periods = {n.text: n.period for n in known.names} if known else {}
    return tuple(replace(n, period=periods.get(n.text, "")) for n in names)


def _others(material: Material, officer: str, searched: str) -> list[PlaceFile]:
    """Places open to the officer that this incident does not use, found by any form of the name."""
    here, wanted = set(places_of(material)), searched[:100].casefold()
    found = [f for id, f in places_open_to(officer).items() if id not in here and wanted in f.label.casefold()]
    return found[:MOST_FOUND]


@require_POST
@in_incident(Act.OPEN_INCIDENT)
def add(request: HttpRequest, desk: Desk, place: str) -> HttpResponse:
    """Puts a place among those of the incident's title."""
    return _placed(
        request, desk, lambda: placing.add(by=desk.hand, incident=desk.incident.id, place=place), _now("Added.")
    )


@require_POST
@in_incident(Act.OPEN_INCIDENT)
def take_off(request: HttpRequest, desk: Desk, place: str) -> HttpResponse:
    """Takes a place off the incident that none of its reports and groups speaks of; the bureau knows it still."""
    done = _now("Taken off this incident. It stands among the other places below.")
    return _placed(request, desk, lambda: placing.take_off(by=desk.hand, incident=desk.incident.id, place=place), done)


def _placed(request: HttpRequest, desk: Desk, deed: Callable[[], None], done: str) -> HttpResponse:
    if desk.past:
        raise Http404
    return act(request, deed, back=reverse("desk:places", args=[desk.incident.id]), done=done)
