"""The groups of an incident: units, positions, residents and cohorts; when each was last heard of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST

from lastcontact.bureau import grouping, opening
from lastcontact.bureau.acting import NotAllowed, NotThere, Refused
from lastcontact.core.access import Act
from lastcontact.core.payloads.incidents import GroupKind
from lastcontact.desk.fields import DayField
from lastcontact.desk.group_forms import ANOTHER, NamedForm
from lastcontact.desk.lost import cut_off_groups, lost_groups, said_cut_off
from lastcontact.desk.material import Material, gather
from lastcontact.desk.places_held import places_of
from lastcontact.desk.standing import Desk, in_incident, refusal

KIND_WORDS = {
    GroupKind.UNIT: _("unit"),
    GroupKind.POSITION: _("position"),
    GroupKind.RESIDENTS: _("residents"),
    GroupKind.COHORT: _("cohort that counts speak of"),
}


class GroupForm(NamedForm):
    """A group as somebody described it."""

    kind = forms.ChoiceField(label=_("What it is"), choices=[("", ""), *((k.value, w) for k, w in KIND_WORDS.items())])
    strength = forms.CharField(
        label=_("How many, in the words of whoever said so"),
        max_length=200,
        required=False,
        help_text=_("A count proper is a claim in a report."),
    )
    last_heard = forms.CharField(
        label=_("Last heard"), max_length=300, required=False, help_text=_("When, by what means, from whom.")
    )
    last_heard_on = DayField(label=_("On which day"))
    places = forms.MultipleChoiceField(label=_("Places"), required=False, widget=forms.CheckboxSelectMultiple)
    source = forms.ChoiceField(label=_("Who says so"), required=False)
    cut_off = forms.BooleanField(label=_("They cannot leave or be reached"), required=False)

    def __init__(self, data: Any, *, material: Material) -> None:
        super().__init__(data, incident=material.incident)
        self.order_fields(["label", "kind", "side", "another"])
        places = places_of(material)
        self.fields["places"].choices = [(id, material.places[id].label) for id in places]
        if not places:
            del self.fields["places"]
        self.fields["source"].choices = source_choices(material)

    def words(self) -> opening.GroupWords:
        clean = self.cleaned_data
        return opening.GroupWords(
            label=clean["label"],
            kind=GroupKind(clean["kind"]),
            side=clean["side"],
            strength=clean["strength"],
            places=tuple(clean.get("places", ())),
            last_heard=clean["last_heard"],
            last_heard_on=clean["last_heard_on"],
            cut_off=clean["cut_off"],
            source=clean["source"],
        )


class HeardForm(forms.Form):
    """What was heard of a group, and on which day."""

    heard = forms.CharField(label=_("What was heard, by what means"), max_length=300)
    on = DayField(label=_("On which day"), help_text="")


def source_choices(material: Material) -> list[tuple[str, object]]:
    """The sources this incident's reports, claims and groups name, by name."""
    used = {r.received.source for r in material.reports.values()} | {g.source for g in material.incident.groups}
    used |= {c.source for c in material.claims}
    named = sorted((material.sources[s] for s in used if s in material.sources), key=lambda s: s.name.casefold())
    return [("", _("not said")), *((s.id, s.name) for s in named)]


@require_http_methods(["GET", "POST"])
@in_incident()
def groups(request: HttpRequest, desk: Desk) -> HttpResponse:
    """All groups; naming one is the act of this page."""
    material = gather(desk)
    form = GroupForm(request.POST or None, material=material)
    if request.method == "POST":
        if not desk.may(Act.TAKE_IN):
            raise Http404
        if form.is_valid() and _done(
            form, lambda: opening.name_group(by=desk.hand, incident=desk.incident.id, words=form.words())
        ):
            messages.success(request, _now("The group is named."))
            return redirect(request.path)
    return _page(request, desk, material, form)


def _done(form: forms.Form, deed: Callable[[], object]) -> bool:
    """Whether a deed was done; why not stands in the form then, with all that was typed. Raises: Http404."""
    try:
        deed()
    except (NotAllowed, NotThere) as refused:
        raise Http404 from refused
    except Refused as refused:
        form.add_error(None, str(refused))
        return False
    return True


def _page(request: HttpRequest, desk: Desk, material: Material, form: forms.Form, heard: Any = None) -> HttpResponse:
    lost = lost_groups(material)
    shown = {g.group.id for g in lost}
    page = desk.page(
        here="board",
        form=form,
        heard=heard,
        heard_of=request.POST.get("group", ""),
        lost=lost,
        cut_off=cut_off_groups(lost),
        said_cut_off=said_cut_off(material),
        cohorts=[(g, KIND_WORDS[g.named.of_kind]) for g in material.incident.groups if g.id not in shown],
        named=[(g, bool(g.named.side) and g.named.side not in desk.incident.sides) for g in desk.incident.groups],
        may_write=desk.may(Act.TAKE_IN),
        heard_form=HeardForm(auto_id="heard_%s"),
    )
    return render(request, "desk/groups.html", page, status=422 if form.errors or heard else 200)


@require_POST
@in_incident(Act.TAKE_IN)
def heard(request: HttpRequest, desk: Desk) -> HttpResponse:
    """A group was heard of again."""
    form = HeardForm(request.POST, auto_id="heard_%s")
    group = request.POST.get("group", "")
    if desk.past or group not in {g.id for g in desk.incident.groups}:
        raise Http404
    here = {"by": desk.hand, "incident": desk.incident.id, "group": group}
    if form.is_valid() and _done(form, lambda: opening.hear_group(**here, **form.cleaned_data)):
        messages.success(request, _now("Written down."))
        return redirect("desk:groups", desk.incident.id)
    material = gather(desk)
    return _page(request, desk, material, GroupForm(None, material=material), form)


@require_http_methods(["GET", "POST"])
@in_incident(Act.TAKE_IN)
def mend(request: HttpRequest, desk: Desk, group: str) -> HttpResponse:
    """What a group is called and whose it is, said rightly; claims that count it keep it."""
    found = next((g for g in desk.incident.groups if g.id == group), None)
    if found is None or desk.past:
        raise Http404
    listed = found.named.side in ("", *desk.incident.sides)
    stands = {
        "label": found.named.label,
        "side": found.named.side if listed else ANOTHER,
        "another": "" if listed else found.named.side,
    }
    form = NamedForm(request.POST or None, incident=desk.incident, group=group, initial=stands)
    page = desk.page(here="board", form=form, group=found, listed=listed, why=request.POST.get("why", ""))
    if request.method == "GET" or not form.is_valid():
        return render(request, "desk/group.html", page, status=422 if form.errors else 200)
    clean, here = form.cleaned_data, {"by": desk.hand, "incident": desk.incident.id, "group": group}
    try:
        grouping.mend_group(**here, label=clean["label"], side=clean["side"], why=page["why"])
    except Refused as refused:
        return refusal(request, "desk/group.html", page, str(refused))
    messages.success(request, _now("The group is mended."))
    return redirect("desk:groups", desk.incident.id)
