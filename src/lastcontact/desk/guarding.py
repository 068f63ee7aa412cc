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
from lastcontact.casefile.persons import person as find_person
from lastcontact.core.access import Act
from lastcontact.core.fold.records import RecordFile
from lastcontact.desk.other_records import OtherRecord, other_records
from lastcontact.desk.standing import Desk, act, desk_of_record, refusal, signed_in


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
    black_out: str = ""
    """Where a custodian blacks them out, if they stand in a report or a claim of one."""
    how: str = ""
    """How surely they name the person, in words."""
    likely: bool = True


def mentioned(hand: Hand, record: str) -> tuple[Elsewhere, ...]:
    """Where else the person of a record is named, for whoever is about to erase it."""
    incident = rows.Record.objects.the(id=record).incident
    numbers = dict(rows.Report.objects.columns("id", "number", incident=incident))
    labels = dict(rows.Enquiry.objects.columns("id", "label", incident=incident))
    pages = {
        "report": (_("report %s"), "desk:report", ()),
        "claim": (_("a claim of report %s"), "desk:report", ()),
        "record": (_("another person’s page, or words to their family"), "desk:person", ()),
        "enquiry": (_("enquiry %s, or a reply to it"), "desk:enquiry", (incident,)),
        "item": (_("evidence"), "desk:items", ()),
        "source": (_("a source’s name, which stays wherever that source is named"), "desk:sources", ()),
        "edition": (_("bulletin %s, in public"), "bulletin:edition", ()),
        "incident": (_("the incident: its words, groups, duties, searches"), "desk:board", ()),
    }
    ties = {
        "about": _("a call about this person"),
        "number": _("it holds a number of theirs or of their family"),
        "kin": _("a call by somebody of their family, or a namesake"),
        "enquiry": _("a call that names an enquiry about them"),
    }
    hows = {
        "together": _("several words of the name stand together"),
        "surname": _("their surname, which few bear"),
        "word": _("one word of the name, which many bear or which is a place’s, a body’s or a word of a language too"),
    }
    found = []
    for one in mentions.mentions(by=hand, record=record):
        where, page, before = pages[one.kind]
        called = numbers.get(one.id) or labels.get(one.id) or one.id
        on = incident if one.kind in ("item", "source") else one.id
        where = where.replace("%s", str(called))
        where = f"{where}, {ties[one.why]}" if one.why else where
        black_out = reverse("desk:black-out", args=[on]) if page == "desk:report" else ""
        address = reverse(page, args=[*before, on])
        found.append(Elsewhere(one.words, where, address, black_out, hows.get(one.how, ""), one.likely))
    return tuple(found)


@dataclass(frozen=True)
class Hanging:
    """What rests on a record that somebody is about to erase: relatives who were let in, and other things in words."""

    relatives: tuple[str, ...]
    others: tuple[str, ...]
    records: tuple[OtherRecord, ...] = ()


def hanging(desk: Desk, file: RecordFile) -> Hanging:
    """Who has a page by this record, what was decided on the person, and which enquiries ask about it."""
    relatives = tuple(
        _("%(who)s, %(relation)s: a page of theirs closes, without a word to them.")
        % {"who": r.enrolled.addressed_as or r.enrolled.relation, "relation": r.enrolled.relation}
        for r in file.family.relatives
    )
    found = find_person(desk.shelf, file.id)
    current = found[0].current if found else None
    others = []
    if current and file.id in current[0].records:
        others.append(_("A decision on this person was taken on it, and stands no longer for the records left."))
    asked = rows.Enquiry.objects.filter(incident=desk.incident.id, folded__sent__shares__has_key=file.id)
    for label in asked.values_list("label", flat=True):
        others.append(_("Enquiry %s asks about it, and will say nothing of this person any more.") % label)
    report = rows.Report.objects.one(id=file.report)
    if report and (left := report.file.all_left_out):
        others.append(
            _("Rows of its list that were left out, and are no record, stay in place of the original: %s.") % left
        )
    return Hanging(relatives, tuple(others), other_records(desk, file.id))


@require_http_methods(["GET", "POST"])
@signed_in
def erase(request: HttpRequest, record: str) -> HttpResponse:
    """Erases a record: asked twice, on a named ground; what it does is said before it is done."""
    desk, row = desk_of_record(request, record, Act.ERASE)
    if desk.past:
        raise Http404
    found, hangs = mentioned(desk.hand, row.id), hanging(desk, row.file)
    elsewhere, weaker = [e for e in found if e.likely], [e for e in found if not e.likely]
    listed = {"elsewhere": elsewhere, "weaker": weaker}
    context = desk.page(here="people", record=record, file=row.file, asked=request.POST, hangs=hangs, **listed)
    if request.method == "GET":
        return render(request, "desk/erase.html", context)
    asked = request.POST
    if asked.get("sure") != "yes":
        return refusal(request, "desk/erase.html", context, _("Confirm that you want to erase this record for good."))
    if elsewhere and asked.get("looked") != "yes":
        return refusal(
            request, "desk/erase.html", context, _("Look at each of the words elsewhere first, and tick that you did.")
        )
    if hangs.relatives and asked.get("spoken") != "yes":
        return refusal(
            request, "desk/erase.html", context, _("Somebody of the family has a page: speak with them first.")
        )
    ground, hold = asked.get("ground", "").strip(), asked.get("legal_hold", "").strip()
    try:
        done = erasing.erase(by=desk.hand, record=row.id, ground=ground, legal_hold=hold)
    except (NotAllowed, NotThere) as refused:
        raise Http404 from refused
    except Refused as refused:
        return refusal(request, "desk/erase.html", context, str(refused))
    return render(request, "desk/erased.html", desk.page(here="people", done=done, left=hangs.records, **listed))
