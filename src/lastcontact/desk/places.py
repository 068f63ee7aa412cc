"""The places of an incident with every side's name for them; naming one, adding one to the incident's title."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST

from lastcontact.bureau import opening
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
    if request.method == "POST":
        if not desk.may(Act.TAKE_IN):
            raise Http404
        if formset.is_valid():
            place = known.id if known else ""
            return act(
                request,
                lambda: opening.name_place(
                    by=desk.hand,
                    names=_whole(formset.names(), known),
                    place=place,
                    incident=desk.incident.id,
                    common=request.POST.get("common") == "yes",
                ),
                back=request.path,
                done=_now("The place is named. If it belongs in this incident's title, add it below."),
            )
    page = desk.page(
        here="board",
        formset=formset,
        naming=known,
        held=places_held(material),
        others=_others(material, desk.hand.officer, request.GET.get("q", "")),
        searched=request.GET.get("q", ""),
        may_write=desk.may(Act.TAKE_IN),
        may_add=desk.may(Act.OPEN_INCIDENT),
    )
    return render(request, "desk/places.html", page, status=422 if request.method == "POST" else 200)


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
    file = desk.incident
    if desk.past or place not in places_open_to(desk.hand.officer):
        raise Http404
    named = tuple(dict.fromkeys((*file.places, place)))
    words = opening.IncidentWords(file.title, file.summary, file.when, named, file.sides)
    return act(
        request,
        lambda: opening.describe(by=desk.hand, incident=file.id, words=words),
        back=reverse("desk:places", args=[file.id]),
        done=_now("Added."),
    )
