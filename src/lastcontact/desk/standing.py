"""Where an officer stands: whose hand it is, in which incident, and at which entry of the journal the page is read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cached_property, wraps
from typing import Any, Concatenate, ParamSpec

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from lastcontact.accounts.models import Officer
from lastcontact.bureau import acting, clock
from lastcontact.bureau.acting import Hand, NotAllowed, NotThere, Refused
from lastcontact.casefile import models as rows
from lastcontact.casefile import moments
from lastcontact.casefile.shelf import Now, Shelf, Then, file
from lastcontact.core import access
from lastcontact.core.access import Act
from lastcontact.core.fold.incidents import IncidentFile
from lastcontact.desk.signed_out import to_sign_in

P = ParamSpec("P")


class NotYet(Http404):
    """A page set back to before the bureau knew of what it is about; only those to whom it is open learn of it.

    `what`: incident, person or report. `seq`: the first entry about it.
    """

    def __init__(self, what: str, seq: int, at: datetime) -> None:
        super().__init__()
        self.what, self.seq, self.at = what, seq, at


def hand_of(request: HttpRequest) -> Hand:
    """The hand of the officer who sends this request, acting now."""
    officer = request.user
    return Hand(officer.pk, frozenset(officer.roles), clock.now(), clock.now)


@dataclass(frozen=True)
class Desk:
    """What every page in an incident stands on. `seq` None is now; a page set back takes no acts."""

    hand: Hand
    incident: IncidentFile
    shelf: Shelf
    at: datetime
    known: str = ""
    not_known: str = ""
    """Why the page is not set back, though its address asks for it; in words."""

    @property
    def began_on(self) -> date | None:
        """The day contact was lost, the first of the incident, where it is known."""
        return self.incident.when.start_on if self.incident.when else None

    @property
    def past(self) -> bool:
        return self.shelf.seq is not None

    @cached_property
    def today(self) -> date:
        """The day the page stands at, local."""
        return timezone.localtime(self.at).date()

    def may(self, act: Act) -> bool:
        """Whether the page offers this act: never on a page set back."""
        return not self.past and self.hand.may(act)

    def page(self, **more: Any) -> dict[str, Any]:
        """The context of a page in this incident."""
        head = self.shelf.seq if self.shelf.seq is not None else moments.head_seq()
        frame = {"desk": self, "incident": self.incident, "incident_id": self.incident.id}
        return {**frame, "seq": head, "stands_at": self.at, "back": f"?known={self.known}" if self.past else "", **more}


def in_incident(
    act: Act = Act.READ,
) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """A view of an incident's page: called with the desk after the request; the incident's id leads its arguments.

    Not signed in: to the sign-in page. No role for the act, not on the team, no such incident: the same 404.
    `?known=2026-03-14` (or an entry's number) sets the page back.
    """

    def guard(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def guarded(request: HttpRequest, incident: str, **more: Any) -> HttpResponse:
            if not request.user.is_authenticated:
                return to_sign_in(request)
            try:
                return view(request, open_desk(request, incident, act), **more)
            except NotYet as early:
                return _not_yet(request, early)

        return guarded

    return guard


def open_desk(request: HttpRequest, incident: str, act: Act = Act.READ) -> Desk:
    """The desk in one incident. Raises: Http404 for absent and for not allowed alike; NotYet."""
    hand = hand_of(request)
    try:
        acting.require(hand, act)
        acting.see(hand, incident)
    except NotAllowed as refused:
        raise Http404 from refused
    asked = request.GET.get("known", "").strip()
    shelf, at, known, why_not = _set_back(asked, hand.at)
    found = file(shelf, "incident", incident)
    if found is None:
        raise NotYet("incident", rows.Incident.objects.the(id=incident).file.act.seq, at)
    return Desk(hand, found, shelf, at, known, why_not)


@dataclass(frozen=True, slots=True)
class Colleague:
    """An officer in a chooser; where two of them have one name, with the name by which they sign in."""

    pk: str
    display_name: str


def in_a_chooser(officers: Sequence[Officer]) -> list[Colleague]:
    names = Counter(officer.display_name for officer in officers)
    return [
        Colleague(o.pk, f"{o.display_name} ({o.login})" if names[o.display_name] > 1 else o.display_name)
        for o in officers
    ]


def seconds(desk: Desk, act: Act) -> list[Colleague]:
    """Who can be the second for an act beside this officer: colleagues of the incident's team who may do it too."""
    team = rows.Membership.objects.filter(incident=desk.incident.id).values("officer")
    found = Officer.objects.filter(is_active=True, pk__in=team).exclude(pk=desk.hand.officer).order_by("display_name")
    return in_a_chooser([officer for officer in found if access.may(frozenset(officer.roles), act)])


def desk_of_record(request: HttpRequest, record: str, act: Act = Act.READ) -> tuple[Desk, rows.Record]:
    """The desk in a record's incident, and its row. Raises: Http404, NotYet."""
    row = rows.Record.objects.one(id=record)
    if row is None:
        raise Http404
    desk = open_desk(request, row.incident, act)
    if desk.shelf.seq is not None and desk.shelf.seq < row.seq:
        raise NotYet("person", row.seq, desk.at)
    return desk, row


def desk_of_report(request: HttpRequest, report: str, act: Act = Act.READ) -> tuple[Desk, rows.Report]:
    """The desk in a report's incident, and its row. Raises: Http404, NotYet."""
    row = rows.Report.objects.one(id=report)
    if row is None:
        raise Http404
    desk = open_desk(request, row.incident, act)
    if desk.shelf.seq is not None and desk.shelf.seq < row.file.act.seq:
        raise NotYet("report", row.file.act.seq, desk.at)
    return desk, row


def _not_yet(request: HttpRequest, early: NotYet) -> HttpResponse:
    first = moments.time_of(early.seq)
    context = {"what": early.what, "first_seq": early.seq, "first_at": first, "stood_at": early.at}
    return render(request, "desk/not_yet.html", context, status=404)


def _set_back(known: str, now: datetime) -> tuple[Shelf, datetime, str, str]:
    """The shelf, when it stands, the address' word for it, and why that word could not be followed."""
    if not known:
        return Now(), now, "", ""
    if known.isdecimal():
        at = moments.time_of(int(known)) if len(known) < 19 else None
        return (Then(int(known)), at, known, "") if at else (Now(), now, "", _NO_ENTRY % {"asked": known[:40]})
    try:
        day = date.fromisoformat(known)
    except ValueError:
        return Now(), now, "", _NO_DAY % {"asked": known[:40]}
    if day > timezone.localtime(now).date():
        return Now(), now, "", _TO_COME % {"asked": known[:40]}
    end = timezone.make_aware(datetime.combine(day, time.max))
    return (Now(), now, "", "") if end >= now else (Then(moments.seq_at(end)), end, known, "")


_NO_DAY = _("“%(asked)s” is no day of the calendar, as 2026-03-14 is, and no entry’s number: the page shows now.")
_NO_ENTRY = _("There is no entry %(asked)s: the page shows now.")
_TO_COME = _("%(asked)s is still to come: the page shows now.")


def signed_in(view: Callable[Concatenate[HttpRequest, P], HttpResponse]) -> Callable[..., HttpResponse]:
    """A view for any signed-in officer; the view itself asks what is open to them."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not request.user.is_authenticated:
            return to_sign_in(request)
        try:
            return view(request, *args, **kwargs)
        except NotYet as early:
            return _not_yet(request, early)

    return guarded


def act(request: HttpRequest, deed: Callable[[], Any], *, back: str, done: str = "") -> HttpResponse:
    """Does one deed and goes back; a refusal is said in its own words at the top of the page it came from.

    `back` is an address; htmx requests are sent there too. Raises: Http404 for what is absent or not allowed.
    """
    try:
        deed()
    except (NotAllowed, NotThere) as refused:
        raise Http404 from refused
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect(back)
    if done:
        messages.success(request, done)
    return redirect(back)


def refusal(
    request: HttpRequest, template: str, context: dict[str, Any], problem: str, *, page_at: str = ""
) -> HttpResponse:
    """The form again, with what was wrong said on top; nothing that was typed is lost. `page_at`: the address of the
    page it stands on, where this one is only posted to: what leads on from it leads on from there.
    """
    return render(request, template, {**context, "problem": problem, "page_at": page_at}, status=422)
