"""The incidents open to an officer; opening one; saying anew what one is about; requests to be let in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from lastcontact.bureau import days, opening
from lastcontact.bureau.acting import Hand
from lastcontact.casefile import models as stored
from lastcontact.casefile.common_ground import places_open_to
from lastcontact.core.access import Act
from lastcontact.core.fold.incidents import IncidentFile
from lastcontact.core.fold.sources import PlaceFile
from lastcontact.desk.fields import DayField, LinesField, in_time, joined, written
from lastcontact.desk.letting_in import may_let_in, to_grant
from lastcontact.desk.standing import Desk, act, hand_of, in_incident, signed_in


@dataclass(frozen=True)
class IncidentLine:
    file: IncidentFile
    places: tuple[PlaceFile, ...]
    sought: int
    reports: int


@dataclass(frozen=True)
class Request:
    """Somebody asks that a colleague be let in. A second officer sees the number, not what the incident is about."""

    incident: str
    number: int
    officer: str
    asked_by: str
    why: str = ""


class IncidentForm(forms.Form):
    """What an incident is about, in words that serve every side."""

    title = forms.CharField(
        label=_("Title"), max_length=200, help_text=_("What happened, where, when. Use all sides' names of the place.")
    )
    summary = forms.CharField(
        label=_("In a few sentences"), required=False, max_length=4000, widget=forms.Textarea(attrs={"rows": 4})
    )
    start = DayField(label=_("First day"))
    end = DayField(label=_("Last day, if it lasted"), help_text="")
    sides = LinesField(
        label=_("Sides that speak about it"), help_text=_("One a line. They are listed by the alphabet.")
    )
    places = forms.MultipleChoiceField(
        label=_("Places in its title"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Places the bureau has named already. More can be named and added later."),
    )

    def __init__(self, data: Any = None, *, places: Mapping[str, PlaceFile], hand: Hand, **more: Any) -> None:
        super().__init__(data, **more)
        self.hand = hand
        self.fields["places"].choices = [(id, place.label) for id, place in places.items()]
        if not places:
            del self.fields["places"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for name in ("start", "end"):
            in_time(self, name, lambda name=name: days.happened(self.hand, cleaned.get(name)))
        return cleaned

    def words(self) -> dict[str, Any]:
        clean = self.cleaned_data
        when = joined(clean["start"], clean["end"])
        chosen = tuple(clean.get("places", ()))
        return {
            "title": clean["title"],
            "summary": clean["summary"],
            "when": when,
            "places": chosen,
            "sides": clean["sides"],
        }


@require_safe
@signed_in
def incidents(request: HttpRequest) -> HttpResponse:
    """Every incident whose team the officer is on, newest first, and requests that they may agree to."""
    hand = _reader(request)
    mine = stored.Membership.objects.filter(officer=hand.officer).values("incident")
    files = [row.file for row in stored.Incident.objects.filter(id__in=mine).order_by("-number")]
    page = {
        "here": "incidents",
        "lines": [_line(f) for f in files],
        "requests": _requests(hand) if hand.may(Act.GRANT_ACCESS) else (),
        "may_open": hand.may(Act.OPEN_INCIDENT),
        "to_ask": () if files else may_let_in({hand.officer}),
    }
    return render(request, "desk/incidents.html", page)


def _reader(request: HttpRequest) -> Hand:
    """Raises: Http404 for accounts that see no personal data."""
    hand = hand_of(request)
    if not hand.may(Act.READ):
        raise Http404
    return hand


def _line(file: IncidentFile) -> IncidentLine:
    places = _places(file.places)
    sought = stored.Record.objects.filter(incident=file.id, leads=True, sought=True).aggregate(n=Count("id"))["n"]
    reports = stored.Report.objects.filter(incident=file.id).count()
    return IncidentLine(file, tuple(places.values()), sought, reports)


def _requests(hand: Hand) -> tuple[Request, ...]:
    found = []
    for row in stored.Incident.objects.order_by("number"):
        file: IncidentFile = row.file
        why = dict(file.proposed_why)
        mine = to_grant(hand, file.proposed)
        found += [Request(file.id, file.number, officer, by, why.get(officer, "")) for officer, by in mine]
    return tuple(found)


@require_http_methods(["GET", "POST"])
@signed_in
def open_incident(request: HttpRequest) -> HttpResponse:
    """A new incident; whoever opens it is the first of its team."""
    hand = hand_of(request)
    if not hand.may(Act.OPEN_INCIDENT):
        raise Http404
    form = IncidentForm(request.POST or None, places=_all_places(hand), hand=hand)
    if form.is_valid():
        incident = opening.open_incident(by=hand, **form.words())
        messages.success(request, _now("The incident is open. You are the first of its team."))
        return redirect("desk:board", incident)
    page = {"here": "incidents", "form": form}
    return render(request, "desk/open_incident.html", page, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@in_incident(Act.OPEN_INCIDENT)
def describe(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Title, summary, days, sides and places said anew; what was said before stays in the journal."""
    if desk.past:
        raise Http404
    file = desk.incident
    start, end = written(file.when)
    initial = {"title": file.title, "summary": file.summary, "start": start, "end": end}
    initial |= {"sides": "\n".join(file.sides), "places": list(file.places)}
    form = IncidentForm(
        request.POST or None, places=_all_places(desk.hand, file.places), hand=desk.hand, initial=initial
    )
    if form.is_valid():
        words = opening.IncidentWords(**form.words())
        board = reverse("desk:board", args=[file.id])
        return act(
            request,
            lambda: opening.describe(by=desk.hand, incident=file.id, words=words),
            back=board,
            done=_now("Written down. What it said before stays in the journal."),
        )
    page = desk.page(here="board", form=form)
    return render(request, "desk/describe.html", page, status=422 if form.errors else 200)


MOST_PLACES = 60
"""More places than this are not offered as boxes to tick; they are added on the incident's page of places."""


def _all_places(hand: Hand, chosen: tuple[str, ...] = ()) -> dict[str, PlaceFile]:
    """The places to choose from: those chosen, and the others open to the officer while they are few."""
    is_open = places_open_to(hand.officer)
    return _places(chosen) if len(is_open) > MOST_PLACES else {**_places(chosen), **is_open}


def _places(ids: tuple[str, ...]) -> dict[str, PlaceFile]:
    found = stored.Place.objects.in_bulk(list(ids))
    return {id: found[id].file for id in ids if id in found}
