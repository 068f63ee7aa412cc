"""Searches: where, by whom, with whose permission, and what came of it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST

from lastcontact.bureau import days, searching
from lastcontact.core.access import Act
from lastcontact.desk.fields import in_time
from lastcontact.desk.standing import Desk, act, in_incident, refusal


class SearchForm(forms.Form):
    """A search that is planned or under way."""

    area = forms.CharField(label=_("Area"), max_length=300, help_text=_("Places by all sides' names."))
    team = forms.CharField(label=_("Who searches"), max_length=300)
    permission = forms.CharField(
        label=_("Permission"), max_length=300, required=False, help_text=_("By whom, for when, on what conditions.")
    )
    starts = forms.CharField(label=_("When it starts"), max_length=100, required=False, help_text=_("As it was said."))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        in_time(self, "starts", lambda: days.named(cleaned.get("starts", "")))
        return cleaned


@require_http_methods(["GET", "POST"])
@in_incident()
def searches(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Every search; planning one is the act of this page."""
    form = SearchForm(request.POST or None)
    if request.method == "POST":
        if not desk.may(Act.SEARCH):
            raise Http404
        if form.is_valid():
            return act(
                request,
                lambda: searching.plan(by=desk.hand, incident=desk.incident.id, **form.cleaned_data),
                back=request.path,
                done=_now("The search is written down."),
            )
    page = desk.page(here="board", form=form, searches=desk.incident.searches, may_write=desk.may(Act.SEARCH))
    return render(request, "desk/searches.html", page, status=422 if form.errors else 200)


@require_POST
@in_incident(Act.SEARCH)
def end(request: HttpRequest, desk: Desk, search: str) -> HttpResponse:
    """What came of a search. An empty outcome is refused: "nothing found" is an outcome and is written so."""
    if desk.past or search not in {s.planned.search for s in desk.incident.searches}:
        raise Http404
    outcome = request.POST.get("outcome", "").strip()[:2000]
    if not outcome:
        problem = _now("Say what came of the search; write “nothing was found” when that is so.")
        return _not_ended(request, desk, search, problem)
    ended = request.POST.get("ended", "").strip()[:100]
    try:
        searching.end(by=desk.hand, incident=desk.incident.id, search=search, outcome=outcome, ended=ended)
    except days.WrongDay as wrong:
        return _not_ended(request, desk, search, str(wrong))
    messages.success(request, _now("The outcome is written down."))
    return redirect("desk:searches", desk.incident.id)


def _not_ended(request: HttpRequest, desk: Desk, search: str, problem: str) -> HttpResponse:
    page = desk.page(here="board", form=SearchForm(), searches=desk.incident.searches, may_write=True)
    context, page_at = (
        {**page, "typed": search, "again": request.POST},
        reverse("desk:searches", args=[desk.incident.id]),
    )
    return refusal(request, "desk/searches.html", context, problem, page_at=page_at)
