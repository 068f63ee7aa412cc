"""What is owed and promised in an incident: noting it, and that it was done."""

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

from lastcontact.bureau import opening
from lastcontact.bureau.days import WrongDay
from lastcontact.core.access import Act
from lastcontact.core.claim import ClaimType
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.desk.fields import DayField, written
from lastcontact.desk.groups import source_choices
from lastcontact.desk.material import Material, gather
from lastcontact.desk.owing import owed
from lastcontact.desk.standing import Desk, act, in_incident, refusal

_SPEAK_OF_DUTIES = (ClaimType.OBLIGATION, ClaimType.REQUEST, ClaimType.AGREEMENT)


class DutyForm(forms.Form):
    """Who owes what to whom, by when, and who says so."""

    owed_by = forms.CharField(label=_("Who owes it"), max_length=200)
    what = forms.CharField(label=_("What"), max_length=500)
    owed_to = forms.CharField(label=_("To whom"), max_length=200, required=False)
    due = DayField(label=_("By when"), help_text=_("Leave it empty when no date was set."))
    promised = forms.BooleanField(label=_("They promised it themselves"), required=False)
    source = forms.ChoiceField(label=_("Who says so"), required=False)
    claim = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, data: Any, *, material: Material, initial: dict[str, Any]) -> None:
        super().__init__(data, initial=initial)
        self.fields["source"].choices = source_choices(material)

    def words(self) -> opening.DutyWords:
        return opening.DutyWords(**self.cleaned_data)


@require_http_methods(["GET", "POST"])
@in_incident()
def duties(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Everything owed and promised; noting a duty is the act of this page. `?claim=` fills the form from a claim."""
    material = gather(desk)
    spoken = [c for c in material.claims if c.body.type in _SPEAK_OF_DUTIES]
    chosen = next((c for c in spoken if c.id == request.GET.get("claim")), None)
    form = DutyForm(request.POST or None, material=material, initial=_from(chosen, material) if chosen else {})
    if request.method == "POST":
        if not desk.may(Act.TAKE_IN):
            raise Http404
        if form.is_valid():
            return act(
                request,
                lambda: opening.note_duty(by=desk.hand, incident=desk.incident.id, words=form.words()),
                back=request.path,
                done=_now("Written down as owed."),
            )
    return render(request, "desk/owed.html", _page(desk, material, form), status=422 if form.errors else 200)


def _page(desk: Desk, material: Material, form: DutyForm) -> dict[str, Any]:
    noted = {d.noted.claim for d in desk.incident.duties}
    claimed = [c for c in material.claims if c.body.type in _SPEAK_OF_DUTIES and c.id not in noted]
    return desk.page(
        here="board",
        form=form,
        owed=owed(material),
        claimed=[(c, material.voice(c), material.said_on(c)) for c in claimed],
        may_write=desk.may(Act.TAKE_IN),
        typed={},
    )


def _from(claim: ClaimFile, material: Material) -> dict[str, Any]:
    body = claim.body
    own = body.type is not ClaimType.REQUEST
    return {
        "owed_by": body.actor or (material.voice(claim).name if own else body.to or ""),
        "what": body.evidence.text if body.evidence else body.note,
        "owed_to": (body.to or "") if own else material.voice(claim).name,
        "due": written(body.due)[1] or written(body.due)[0],
        "source": claim.source,
        "claim": claim.id,
    }


@require_POST
@in_incident(Act.TAKE_IN)
def done(request: HttpRequest, desk: Desk, duty: str) -> HttpResponse:
    """A duty was done, on a day; a day that cannot be is said, and stands in its field again."""
    if desk.past or duty not in {d.noted.duty for d in desk.incident.duties}:
        raise Http404
    typed = request.POST.get("on", "")
    try:
        on = DayField().clean(typed)
        opening.duty_done(by=desk.hand, incident=desk.incident.id, duty=duty, on=on, words=typed)
    except (forms.ValidationError, WrongDay) as wrong:
        material = gather(desk)
        page = {**_page(desk, material, DutyForm(None, material=material, initial={})), "typed": {duty: typed}}
        said = wrong.messages[0] if isinstance(wrong, forms.ValidationError) else str(wrong)
        return refusal(request, "desk/owed.html", page, said, page_at=reverse("desk:owed", args=[desk.incident.id]))
    messages.success(request, _now("Written down as done."))
    return redirect("desk:owed", desk.incident.id)
