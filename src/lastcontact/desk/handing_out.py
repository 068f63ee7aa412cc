"""A person's file handed out: to whom and on what ground; then on paper, or as JSON. And who opened whose page."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from lastcontact.accounts.models import Officer
from lastcontact.bureau import handing_out
from lastcontact.bureau.acting import Hand, NotAllowed, NotThere, Refused
from lastcontact.casefile import models as rows
from lastcontact.casefile import open_people
from lastcontact.casefile.acts import seal
from lastcontact.casefile.persons import person as whole
from lastcontact.casefile.shelf import Now
from lastcontact.casefile.viewings import Viewing, by_officer, handed_out, of_records
from lastcontact.core.access import Act
from lastcontact.core.disclosure import Audience
from lastcontact.core.plain import to_plain
from lastcontact.desk.dossier import PAGES, dossier
from lastcontact.desk.standing import Desk, act, desk_of_record, hand_of, in_a_chooser, refusal, signed_in

TO = {
    Audience.FAMILY: later("the person, or the family"),
    Audience.INTERMEDIARY: later("the neutral intermediary"),
    Audience.PARTY: later("a court or an authority, which a party can read"),
}
DAYS = 30
"""So many days back an auditor's page looks, where no day is chosen."""


@require_http_methods(["GET", "POST"])
@signed_in
def file(request: HttpRequest, record: str) -> HttpResponse:
    """GET: the files handed out so far, and the form. POST hands one out, or has it wait for a second officer."""
    desk, row = desk_of_record(request, record, Act.HAND_OUT)
    if desk.past:
        raise Http404
    context = _asking(request, desk, row)
    if request.method == "GET":
        return render(request, "desk/file.html", context)
    chosen = request.POST.get("audience", "")
    if chosen not in {a.name for a in TO}:
        return refusal(request, "desk/file.html", context, _("Choose who reads it: it decides which reports may go."))
    whom, why = request.POST.get("whom", ""), request.POST.get("why", "")
    try:
        handing_out.ask(by=desk.hand, record=row.id, whom=whom, audience=Audience[chosen], why=why)
    except (NotAllowed, NotThere) as refused:
        raise Http404 from refused
    except Refused as refused:
        return refusal(request, "desk/file.html", context, str(refused))
    return redirect(reverse("desk:file", args=[record]))


def _asking(request: HttpRequest, desk: Desk, row: rows.Record) -> dict[str, Any]:
    """What the page shows on which a file is asked for."""
    found = open_people.person(desk.hand.officer, desk.shelf, row.id)
    files = handed_out(found[0].members if found else {row.id})
    withheld = [one for r in (found[0].records if found else ()) for one in r.withheld_from]
    names = (r.described.full_name for r in (row.file, *(found[0].records if found else ())))
    more = {
        "called": next(filter(None, names), ""),
        "withheld": withheld,
        "files": files,
        "to": [(a.name, words) for a, words in TO.items()],
        "asked": request.POST,
    }
    return desk.page(here="people", record=row.id, file=row.file, **more)


@require_POST
@signed_in
def second(request: HttpRequest, record: str, file: str) -> HttpResponse:
    """The second officer's word on the file of a child."""
    desk, row = desk_of_record(request, record, Act.HAND_OUT)
    agrees, why = request.POST.get("agrees") == "yes", request.POST.get("why", "")
    return act(
        request,
        lambda: handing_out.second(by=desk.hand, record=row.id, file=file, agrees=agrees, why=why),
        back=reverse("desk:file", args=[record]),
        done=_("Recorded."),
    )


@require_GET
@signed_in
def paper(request: HttpRequest, record: str, file: str, form: str) -> HttpResponse:
    """The file itself, to print (html) or for machines (json); each taking is an entry."""
    desk, row = desk_of_record(request, record, Act.HAND_OUT)
    if desk.past or form not in ("html", "json"):
        raise Http404
    try:
        asked = handing_out.take(by=desk.hand, record=row.id, file=file)
    except (NotAllowed, NotThere) as refused:
        raise Http404 from refused
    except Refused as refused:
        return refusal(request, "desk/file.html", _asking(request, desk, row), str(refused))
    held = dossier(desk, row.id, Audience[asked.asked.audience])
    if held is None:
        raise Http404
    head = {"reference": asked.id, "to": asked.asked.whom, "ground": asked.asked.why, "stands_at": desk.at}
    if form == "html":
        return render(
            request, "desk/file_paper.html", desk.page(here="people", record=record, d=held, head=head, seal=seal())
        )
    with translation.override("en"):  # the paper is in English, whatever the officer reads
        bureau = str(settings.LASTCONTACT_BUREAU_NAME)
    plain = {"bureau": bureau, **head, "stands_at": desk.at.isoformat(), "seal": seal(), **to_plain(held)}
    text = json.dumps(plain, ensure_ascii=False, indent=1)
    response = HttpResponse(text, content_type="application/json; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{asked.id}.json"'
    return response


@dataclass(frozen=True)
class Looked:
    """A look, with the incident of the record and its name where this officer may know them."""

    viewing: Viewing
    incident: int
    name: str

    @property
    def what(self) -> str:
        return str(PAGES.get(self.viewing.page, PAGES["person"]))


def _looked(hand: Hand, viewings: tuple[Viewing, ...]) -> list[Looked]:
    held = {row.id: row for row in rows.Record.objects.filter(id__in={v.record for v in viewings})}
    numbers = dict(rows.Incident.objects.values_list("id", "number"))
    mine = set(rows.Membership.objects.filter(officer=hand.officer).values_list("incident", flat=True))
    mine = mine if hand.may(Act.READ) else set()
    return [
        Looked(v, numbers.get(row.incident, 0), row.file.described.full_name if row.incident in mine else "")
        for v in viewings
        if (row := held.get(v.record))
    ]


@require_GET
@signed_in
def views(request: HttpRequest, record: str) -> HttpResponse:
    """Who opened this person's page, and when. An auditor, who sees no person, sees it by the record's id."""
    hand = hand_of(request)
    try:
        handing_out.looked_at_views(by=hand, record=record)
    except (NotAllowed, NotThere) as refused:
        raise Http404 from refused
    found = whole(Now(), record) if hand.may(Act.VERIFY) else open_people.person(hand.officer, Now(), record)
    looked = _looked(hand, of_records(found[0].members if found else {record}))
    name = next((one.name for one in looked if one.viewing.record == record), "")
    context = {"here": "views", "record": record, "looked": looked, "name": name}
    if name:  # whoever works on the incident sees where the page stands in it
        context = desk_of_record(request, record, Act.READ)[0].page(**context | {"here": "people"})
    return render(request, "desk/views.html", context)


@require_GET
@signed_in
def lookups(request: HttpRequest) -> HttpResponse:
    """For who checks the chain: whose files an officer opened in some days, or who opened a person's."""
    hand = hand_of(request)
    if not hand.may(Act.VERIFY):
        raise Http404
    asked = request.GET
    wanted = asked.get("record", "").strip().rstrip("/").rpartition("/")[2]
    staff = in_a_chooser(list(Officer.objects.order_by("display_name")))
    today = timezone.localtime(hand.at).date()
    last = _day(asked.get("last", ""), today)
    first = _day(asked.get("first", ""), last - timedelta(days=DAYS))
    context = {"here": "chain", "officers": staff, "first": first, "last": last, "asked": asked}
    if wanted:
        if rows.Record.objects.filter(id=wanted).exists():
            return redirect(reverse("desk:views", args=[wanted]))
        return refusal(request, "desk/lookups.html", context, _("There is no such person, or they were erased."))
    officer = asked.get("officer", "")
    if any(one.pk == officer for one in staff):
        handing_out.looked_at_officer(by=hand, officer=officer, from_day=first.isoformat(), to_day=last.isoformat())
        found = by_officer(officer, _at(first, time.min), _at(last, time.max))
        context |= {"of": officer, "looked": _looked(hand, found)}
    return render(request, "desk/lookups.html", context)


def _day(written: str, otherwise: date) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return otherwise


def _at(day: date, hour: time) -> datetime:
    return timezone.make_aware(datetime.combine(day, hour))
