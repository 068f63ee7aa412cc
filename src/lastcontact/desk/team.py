"""Who may see an incident; letting a colleague in takes two officers, so does letting nobody be the last."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST

from lastcontact.accounts.models import Officer
from lastcontact.bureau import opening
from lastcontact.casefile import models as stored
from lastcontact.core import access
from lastcontact.core.access import Act
from lastcontact.desk.letting_in import may_let_in, to_grant
from lastcontact.desk.standing import Desk, act, hand_of, in_a_chooser, in_incident, signed_in


@dataclass(frozen=True)
class Member:
    id: str
    name: str
    roles: tuple[str, ...]


@dataclass(frozen=True)
class Leaving:
    """Whom one press would take off, why, and who of the others could then countersign: asked once more."""

    member: Member
    why: str
    countersign: tuple[str, ...]


@dataclass(frozen=True)
class Asked:
    """A request to let somebody in. `mine_to_grant`: this reader may be the second officer. `others`: who else may."""

    member: Member
    asked_by: str
    mine_to_grant: bool
    others: tuple[str, ...]
    why: str = ""


class LetInForm(forms.Form):
    """Who is to be let in, and why."""

    officer = forms.ChoiceField(label=_("Colleague"))
    why = forms.CharField(
        label=_("Why"),
        max_length=500,
        required=False,
        help_text=_(
            "The second officer reads it, who need not be on the team: write nothing in it about the incident itself."
        ),
    )

    def __init__(self, data: object, *, others: list[Member]) -> None:
        super().__init__(data)
        self.fields["officer"].choices = [("", ""), *((m.id, m.name) for m in others)]


@require_http_methods(["GET", "POST"])
@in_incident()
def team(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The team and the requests to join it; asking is one act here, agreeing another."""
    file = desk.incident
    waiting = {officer for officer, _by in file.proposed}
    staff = [*Officer.objects.filter(is_active=True).order_by("display_name")]
    called = {one.pk: one.display_name for one in in_a_chooser(staff)}
    others = [replace(m, name=called[m.id]) for o in staff if (m := _may_join(o, desk, waiting))]
    form = LetInForm(request.POST or None, others=others)
    if request.method == "POST":
        if not desk.may(Act.GRANT_ACCESS):
            raise Http404
        if form.is_valid():
            clean = form.cleaned_data
            return act(
                request,
                lambda: opening.propose_access(
                    by=desk.hand, incident=file.id, officer=clean["officer"], why=clean["why"]
                ),
                back=request.path,
                done=_now("Asked for. Below stands who may agree, and where they find it."),
            )
    return _shown(request, desk, form if others else None)


def _shown(
    request: HttpRequest, desk: Desk, form: LetInForm | None = None, *, leaving: Leaving | None = None
) -> HttpResponse:
    file, staff = desk.incident, {o.pk: _member(o) for o in Officer.objects.all()}
    mine = to_grant(desk.hand, file.proposed)
    page = desk.page(
        here="board",
        form=form,
        leaving=leaving,
        members=sorted((staff.get(id, _unknown(id)) for id in file.team), key=lambda m: m.name.casefold()),
        asked=[
            Asked(
                staff.get(o, _unknown(o)),
                staff.get(by, _unknown(by)).name,
                (o, by) in mine,
                may_let_in({o, by, desk.hand.officer}),
                dict(file.proposed_why).get(o, ""),
            )
            for o, by in file.proposed
        ],
        may_grant=desk.may(Act.GRANT_ACCESS),
    )
    return render(request, "desk/team.html", page, status=422 if leaving or (form and form.errors) else 200)


@require_POST
@signed_in
def grant(request: HttpRequest, incident: str, officer: str) -> HttpResponse:
    """The second officer's word, who need not be on the team."""
    hand = hand_of(request)
    on_team = stored.Membership.objects.has(incident=incident, officer=hand.officer)
    return act(
        request,
        lambda: opening.grant_access(by=hand, incident=incident, officer=officer),
        back=reverse("desk:team", args=[incident]) if on_team else reverse("desk:incidents"),
        done=_now("Let in."),
    )


@require_POST
@in_incident(Act.GRANT_ACCESS)
def withdraw(request: HttpRequest, desk: Desk, officer: str) -> HttpResponse:
    """Takes a colleague off the team, after a second press, or a request back."""
    why, others = request.POST.get("why", "").strip(), desk.incident.team - {officer}
    if len(others) < len(desk.incident.team) and officer != desk.hand.officer and request.POST.get("sure") != "yes":
        staff = {o.pk: o for o in Officer.objects.filter(pk__in=desk.incident.team).order_by("display_name")}
        left = tuple(o.display_name for o in staff.values() if o.pk in others and access.may(o.roles, Act.COUNTERSIGN))
        member = _member(staff[officer]) if officer in staff else _unknown(officer)
        return _shown(request, desk, leaving=Leaving(member, why, left))
    return act(
        request,
        lambda: opening.withdraw_access(by=desk.hand, incident=desk.incident.id, officer=officer, why=why),
        back=reverse("desk:team", args=[desk.incident.id]),
        done=_now("Written down."),
    )


def _may_join(officer: Officer, desk: Desk, waiting: set[str]) -> Member | None:
    """Colleagues whose roles may read and who neither are on the team nor wait to be."""
    if not access.may(officer.roles, Act.READ) or officer.pk in desk.incident.team | waiting:
        return None
    return _member(officer)


def _member(officer: Officer) -> Member:
    return Member(officer.pk, officer.display_name, tuple(officer.role_words()))


def _unknown(id: str) -> Member:
    return Member(id, _now("an account of another bureau"), ())
