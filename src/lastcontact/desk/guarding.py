"""Keeping a person's information from a party that would harm; erasing a record for good."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from lastcontact.bureau import disclosing, erasing, mentions
from lastcontact.bureau.acting import Hand, NotAllowed, NotThere, Refused
from lastcontact.casefile import models as rows
from lastcontact.core.access import Act
from lastcontact.desk.standing import act, desk_of_record, refusal, signed_in


@require_POST
@signed_in
def withhold(request: HttpRequest, record: str) -> HttpResponse:
    """Withholds from a party, with the reason, or lifts it."""
    desk, row = desk_of_record(request, record, Act.DECIDE)
    party, why = request.POST.get("party", "").strip(), request.POST.get("why", "").strip()
    lifted = request.POST.get("deed") == "lift"
    return act(
        request,
        lambda: disclosing.withhold(by=desk.hand, record=row.id, from_party=party, why=why, lifted=lifted),
        back=reverse("desk:person", args=[record]),
        done=_("Recorded."),
    )


@dataclass(frozen=True)
class Elsewhere:
    """Free words that name the person, with the page on which they are dealt with."""

    words: str
    where: str
    address: str


def mentioned(hand: Hand, record: str) -> tuple[Elsewhere, ...]:
    """Where else the person of a record is named, for whoever is about to erase it."""
    incident = rows.Record.objects.get(id=record).incident
    numbers = dict(rows.Report.objects.filter(incident=incident).values_list("id", "number"))
    labels = dict(rows.Enquiry.objects.filter(incident=incident).values_list("id", "label"))
    pages = {
        "report": (_("report %s"), "desk:report", ()),
        "claim": (_("a claim of report %s"), "desk:report", ()),
        "record": (_("another person’s page, or words to their family"), "desk:person", ()),
        "enquiry": (_("enquiry %s, or a reply to it"), "desk:enquiry", (incident,)),
        "item": (_("evidence"), "desk:items", ()),
        "edition": (_("bulletin %s, in public"), "bulletin:edition", ()),
        "incident": (_("the incident: its words, groups, duties, searches"), "desk:board", ()),
    }
    found = []
    for one in mentions.mentions(by=hand, record=record):
        where, page, before = pages[one.kind]
        called = numbers.get(one.id) or labels.get(one.id) or one.id
        on = incident if one.kind == "item" else one.id
        found.append(Elsewhere(one.words, where.replace("%s", str(called)), reverse(page, args=[*before, on])))
    return tuple(found)


@require_http_methods(["GET", "POST"])
@signed_in
def erase(request: HttpRequest, record: str) -> HttpResponse:
    """Erases a record: asked twice, on a named ground; what it does is said before it is done."""
    desk, row = desk_of_record(request, record, Act.ERASE)
    if desk.past:
        raise Http404
    elsewhere = mentioned(desk.hand, row.id)
    context = desk.page(here="people", record=record, file=row.file, asked=request.POST, elsewhere=elsewhere)
    if request.method == "GET":
        return render(request, "desk/erase.html", context)
    asked = request.POST
    if asked.get("sure") != "yes":
        return refusal(request, "desk/erase.html", context, _("Confirm that you want to erase this record for good."))
    if elsewhere and asked.get("looked") != "yes":
        return refusal(
            request, "desk/erase.html", context, _("Look at each of the words elsewhere first, and tick that you did.")
        )
    ground, hold = asked.get("ground", "").strip(), asked.get("legal_hold", "").strip()
    try:
        done = erasing.erase(by=desk.hand, record=row.id, ground=ground, legal_hold=hold)
    except (NotAllowed, NotThere) as refused:
        raise Http404 from refused
    except Refused as refused:
        return refusal(request, "desk/erase.html", context, str(refused))
    return render(request, "desk/erased.html", desk.page(here="people", done=done, elsewhere=elsewhere))
