"""A new enquiry: of whom, through whom, about whom, by when; what is doubtful in it is shown before it is sent."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from lastcontact.bureau import days, enquiring
from lastcontact.bureau.acting import NotAllowed, NotThere, Refused
from lastcontact.bureau.all_at_once import SeveralRefusals
from lastcontact.bureau.asked_before import AskedAlready
from lastcontact.bureau.enquiring import NeedsIntermediary, NeedsSecondOfficer
from lastcontact.bureau.enquiry_doubts import BirthsToLookAt
from lastcontact.bureau.enquiry_fates import FatesToLookAt
from lastcontact.bureau.sharing import NotThatWidely
from lastcontact.bureau.withheld import Detrimental
from lastcontact.casefile import models as rows
from lastcontact.casefile.common_ground import sources_open_to, sources_used_in
from lastcontact.core.access import Act
from lastcontact.core.disclosure import ENQUIRY_FIELDS
from lastcontact.desk.enquiries import FIELD_WORDS, one_day
from lastcontact.desk.standing import Desk, in_incident, refusal, seconds
from lastcontact.desk.told_apart import told_apart
from lastcontact.desk.whom_to_ask import offer
from lastcontact.desk.widening import naming


@require_http_methods(["GET", "POST"])
@in_incident(Act.ENQUIRE)
def ask(request: HttpRequest, desk: Desk) -> HttpResponse:
    """A new enquiry: of whom, through whom, about whom, by when; what it carries is listed before it is sent."""
    if desk.past:
        raise Http404
    chosen = request.POST.getlist("records") or _leaders(desk, request.GET.getlist("record"))
    if request.method == "GET" or "turn" in request.POST:
        return render(request, "desk/ask.html", _form(desk, request.POST, chosen))
    try:
        question = _question(desk, request.POST, chosen)
        id = enquiring.ask(by=desk.hand, question=question)
    except (NotAllowed, NotThere) as refused:
        raise Http404 from refused
    except Refused as refused:
        return _refused(request, desk, refused, chosen)
    except ValueError as problem:
        return refusal(request, "desk/ask.html", _form(desk, request.POST, chosen), str(problem))
    return redirect("desk:enquiry", desk.incident.id, id)


def _refused(request: HttpRequest, desk: Desk, refused: Refused, chosen: list[str]) -> HttpResponse:
    """The form again, with all that stands against it at once, each with the way to where it is put right."""
    each = refused.each if isinstance(refused, SeveralRefusals) else (refused,)
    form = _form(desk, request.POST, chosen)
    for one in each:
        if isinstance(one, BirthsToLookAt):
            form["births"] = one.found
        elif isinstance(one, FatesToLookAt):
            form["fates"] = one.found
        elif isinstance(one, AskedAlready):
            form["before"] = one.found
    told = [(naming(one, chosen, desk.hand.officer), _field_of(one)) for one in each]
    asks = all(isinstance(one, (AskedAlready, BirthsToLookAt, FatesToLookAt)) for one in each)
    return refusal(request, "desk/ask.html", {**form, "problems": told, "asks": asks}, told[0][0])


def _field_of(refused: Refused) -> str:
    """The id of what puts it right in the form."""
    fields = {
        BirthsToLookAt: "births",
        FatesToLookAt: "fates",
        AskedAlready: "before",
        NeedsSecondOfficer: "so",
        NeedsIntermediary: "th",
        days.WrongDay: "due",
        NotThatWidely: "whom",
        Detrimental: "to",
    }
    return next((id for kind, id in fields.items() if isinstance(refused, kind)), "wo")


def _leaders(desk: Desk, records: list[str]) -> list[str]:
    """The records under which the people of these records stand in the form."""
    found = rows.Record.objects.filter(incident=desk.incident.id, id__in=records)
    leading = rows.Record.objects.filter(incident=desk.incident.id, leads=True, person__in=found.values("person"))
    return list(leading.values_list("id", flat=True))


def _question(desk: Desk, asked: Any, chosen: list[str]) -> enquiring.Question:
    """Raises: ValueError in plain words when a date or a body is missing; WrongDay."""
    if not asked.get("to", "").strip():
        raise ValueError(_("Say which body is asked."))
    asked_on = one_day(asked.get("asked_on", "")) or desk.today
    days.done(desk.hand, asked_on, desk.incident.id)
    number = rows.Enquiry.objects.filter(incident=desk.incident.id).count() + 1
    question = enquiring.Question(
        incident=desk.incident.id,
        label=f"E-{number}",
        to=asked["to"].strip(),
        through=asked.get("through", "").strip(),
        records=tuple(chosen),
        asked_on=asked_on,
        confirmed=tuple(asked.getlist("confirmed")),
        words=asked.get("words", "").strip(),
        second_officer=asked.get("second_officer", ""),
        looked_at=tuple(asked.getlist("looked_at")),
        all_the_same=tuple(asked.getlist("all_the_same")),
        again=tuple(asked.getlist("again")),
    )
    return replace(question, due_on=one_day(asked.get("due_on", "")))


def _form(desk: Desk, asked: Any, chosen: list[str]) -> dict[str, Any]:
    offered = offer(desk, chosen, asked)
    used = sources_used_in([desk.incident.id])
    found = sources_open_to(desk.hand.officer).values()
    sources = sorted(found, key=lambda source: not source.known_in(desk.incident.id, used))
    more = [(f, words) for f, words in FIELD_WORDS.items() if f not in ENQUIRY_FIELDS]
    return desk.page(
        here="enquiries",
        asked=asked,
        chosen=chosen,
        offered=offered,
        apart=told_apart(offered.shown),
        bodies=[s for s in sources if s.of_kind.value in ("body", "intermediary")],
        more_fields=more,
        confirmed=asked.getlist("confirmed") if asked else [],
        looked_at=asked.getlist("looked_at") if asked else [],
        all_the_same=asked.getlist("all_the_same") if asked else [],
        again=asked.getlist("again") if asked else [],
        colleagues=seconds(desk, Act.ENQUIRE),
    )
