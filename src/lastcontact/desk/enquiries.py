"""Enquiries of an incident: asking about named people, replies, reminders; who was asked about and who is silent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later
from django.views.decorators.http import require_GET, require_POST

from lastcontact.bureau import enquiring
from lastcontact.bureau.acting import NotAllowed, NotThere, Refused
from lastcontact.bureau.bodies_asked import NotTheHolder
from lastcontact.bureau.enquiry_fates import in_spite_of, known_since
from lastcontact.casefile.best_names import best_names
from lastcontact.casefile.shelf import of_incident
from lastcontact.core.access import Act
from lastcontact.core.dates import PartialDate
from lastcontact.core.fold.enquiries import EnquiryFile
from lastcontact.core.payloads.enquiries import Answered, Outcome
from lastcontact.desk.not_sent import not_sent
from lastcontact.desk.standing import Desk, act, in_incident, refusal
from lastcontact.desk.told_apart import UNTOLD, Apart, told_apart
from lastcontact.desk.wording import OUTCOME_WORDS

FIELD_WORDS = {
    "name": later("name"),
    "father_name": later("father’s name"),
    "patronymic": later("patronymic"),
    "birth": later("birth"),
    "age": later("age"),
    "service_number": later("number"),
    "rank": later("rank"),
    "unit": later("unit"),
    "place": later("place"),
    "marks": later("distinguishing marks"),
    "circumstances": later("circumstances"),
}


@dataclass(frozen=True)
class EnquiryLine:
    """One enquiry with what came back, in numbers; for officers only. `asked` holds those erased since."""

    file: EnquiryFile
    asked: int
    outcomes: tuple[tuple[Outcome, Any, int], ...]
    silent: int
    overdue_days: int

    @property
    def not_due(self) -> bool:
        """Whether whoever was asked still has time: silence is no answer once the date set is past."""
        return self.file.went and self.silent > 0 and not self.overdue_days


@dataclass(frozen=True)
class AskedAbout:
    """One person of an enquiry: what was sent beside the name, the last answer, and what is typed as a new one."""

    id: str
    name: str
    sent: tuple[tuple[str, tuple[str, ...]], ...]
    answered: Answered | None
    answered_on: date | None
    typed_outcome: str = ""
    typed_words: str = ""
    apart: Apart = UNTOLD
    language: str = ""
    """Of the name, where its record says."""
    sent_nameless: bool = False
    """Whether no name went, though the bureau has one: it stands in a record that was joined since or stayed back."""
    though: tuple[str, ...] = ()
    """What was decided or told of a death or a return, in spite of which the person was asked about."""


@require_GET
@in_incident()
def enquiries(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Everything asked in the incident, newest first."""
    files: dict[str, EnquiryFile] = of_incident(desk.shelf, "enquiry", desk.incident.id)
    lines = [_line(f, desk.today) for f in reversed(files.values())]
    can_ask = desk.may(Act.ENQUIRE)
    return render(request, "desk/enquiries.html", desk.page(here="enquiries", lines=lines, can_ask=can_ask))


def _line(file: EnquiryFile, today: date) -> EnquiryLine:
    outcomes = list(file.outcomes().values())
    counted = tuple((o, OUTCOME_WORDS[o], outcomes.count(o)) for o in Outcome if o in outcomes)
    late = (today - file.due_on).days if file.due_on and file.overdue(today) else 0
    return EnquiryLine(file, len(file.asked) + file.erased, counted, len(file.unanswered()), late)


@require_GET
@in_incident()
def enquiry(request: HttpRequest, desk: Desk, enquiry: str) -> HttpResponse:
    """One enquiry: each person asked about and the answer; a reply can be entered here."""
    file = file_of(desk, enquiry)
    return render(request, "desk/enquiry.html", _one(desk, file))


def file_of(desk: Desk, enquiry: str) -> EnquiryFile:
    """An enquiry of this incident. Raises: Http404."""
    file: EnquiryFile | None = desk.shelf.files("enquiry", [enquiry]).get(enquiry)
    if file is None or file.sent.incident != desk.incident.id:
        raise Http404
    return file


def _one(desk: Desk, file: EnquiryFile, asked: Any = None) -> dict[str, Any]:
    words = {o: w for o, w in OUTCOME_WORDS.items() if o is not Outcome.NO_ANSWER}
    meant = (*file.sent.fields, *file.sent.confirmed_fields)
    went = {f for share in file.sent.shares.values() for f in share.sent}
    told = went | ({"age"} if "birth" in went else set())
    return desk.page(
        here="enquiries",
        line=_line(file, desk.today),
        people=_people(desk, file, asked or {}),
        not_sent=not_sent(desk, file),
        fates=() if desk.past else known_since(desk.shelf, file, desk.hand.officer),
        replies=[(at, given, *file.answered_for(given)) for at, given in file.replies],
        outcomes=words.items(),
        carried=[FIELD_WORDS[f] for f in meant if f in went],
        nowhere=[FIELD_WORDS[f] for f in meant if f not in told and f != "patronymic"],  # few peoples have one
        field_words=FIELD_WORDS,
        asked=asked or {},
        can_ask=desk.may(Act.ENQUIRE) and file.went,
        asked_of_me=desk.may(Act.ENQUIRE) and file.waiting and file.sent.second_officer == desk.hand.officer,
    )


def _people(desk: Desk, file: EnquiryFile, typed: Mapping[str, str]) -> tuple[AskedAbout, ...]:
    files = desk.shelf.files("record", file.asked)
    names = best_names(desk.shelf, files, desk.hand.officer)
    last = {record: (reply, share) for _, reply in file.replies for record, share in reply.shares.items()}
    apart, though = told_apart(file.asked), in_spite_of(file, desk.hand.officer)
    found = []
    for id in file.asked:
        if id in files:
            name, language = names.get(id, ("", ""))
            carried = file.carried(id)
            nameless = bool(name) and not carried.get("name")
            carried["name"] = tuple(other for other in carried.get("name", ()) if other != name)
            sent = tuple((f, values) for f, values in carried.items() if values)
            reply, answered = last.get(id, (None, None))
            new = (typed.get(f"outcome-{id}", ""), typed.get(f"words-{id}", ""), apart.get(id, UNTOLD))
            on = reply.answered_on if reply else None
            found.append(AskedAbout(id, name, sent, answered, on, *new, language, nameless, though.get(id, ())))
    return tuple(found)


def one_day(text: str) -> date | None:
    """The day that is written, None for nothing. Raises: ValueError in plain words for something that is no day."""
    if not text.strip():
        return None
    found = PartialDate.read(text).exact
    if found is None:
        raise ValueError(_("“%s” is not one day. Write it as 2026-04-04 or 04.04.2026.") % text)
    return found


@require_POST
@in_incident(Act.ENQUIRE)
def reply(request: HttpRequest, desk: Desk, enquiry: str) -> HttpResponse:
    """A reply, person by person; people left at "no word" stay silent."""
    file = file_of(desk, enquiry)
    answers = {
        record: Answered(Outcome(request.POST[f"outcome-{record}"]), request.POST.get(f"words-{record}", "").strip())
        for record in file.asked
        if request.POST.get(f"outcome-{record}") in {o.value for o in Outcome}
    }
    try:
        on = one_day(request.POST.get("answered_on", "")) or desk.today
        if on > desk.today:
            raise ValueError(_("That day is still to come. Say on which day they answered."))
        given = enquiring.Reply(
            enquiry=enquiry,
            answered_on=on,
            answers=answers,
            by=request.POST.get("by", "").strip(),
            how=request.POST.get("how", "").strip(),
            words=request.POST.get("words", "").strip(),
            holds_them=bool(request.POST.get("holds_them")),
        )
        enquiring.answer(by=desk.hand, reply=given)
    except (NotAllowed, NotThere) as refused:
        raise Http404 from refused
    except (Refused, ValueError) as refused:
        page_at = reverse("desk:enquiry", args=[desk.incident.id, enquiry])
        context = {**_one(desk, file, request.POST), "asks": isinstance(refused, NotTheHolder)}
        return refusal(request, "desk/enquiry.html", context, str(refused), page_at=page_at)
    return redirect("desk:enquiry", desk.incident.id, enquiry)


@require_POST
@in_incident(Act.ENQUIRE)
def take_back(request: HttpRequest, desk: Desk, enquiry: str, reply: str) -> HttpResponse:
    """A reply recorded by mistake."""
    file_of(desk, enquiry)
    why = request.POST.get("why", "")
    return act(
        request,
        lambda: enquiring.take_back(by=desk.hand, enquiry=enquiry, reply=reply, why=why),
        back=reverse("desk:enquiry", args=[desk.incident.id, enquiry]),
        done=_("Taken back. It counts for nothing now; a decision that rests on it is in review."),
    )


@require_POST
@in_incident(Act.ENQUIRE)
def remind(request: HttpRequest, desk: Desk, enquiry: str) -> HttpResponse:
    """Asks again, with a new date; what was typed and ticked stays where it is refused."""
    file = file_of(desk, enquiry)
    back, all_the_same = reverse("desk:enquiry", args=[desk.incident.id, enquiry]), request.POST.getlist("all_the_same")
    try:
        due_on = one_day(request.POST.get("due_on", ""))
        enquiring.remind(by=desk.hand, enquiry=enquiry, on=desk.today, due_on=due_on, all_the_same=all_the_same)
    except (NotAllowed, NotThere) as refused:
        raise Http404 from refused
    except (Refused, ValueError) as refused:
        context = {**_one(desk, file), "reminding": request.POST, "all_the_same": all_the_same}
        return refusal(request, "desk/enquiry.html", context, str(refused), page_at=back)
    messages.success(request, _("Reminder recorded. The silence until today stays on record."))
    return redirect(back)


@require_POST
@in_incident(Act.ENQUIRE)
def second(request: HttpRequest, desk: Desk, enquiry: str) -> HttpResponse:
    """The second officer's word on an enquiry about a possible minor."""
    file_of(desk, enquiry)
    agrees, why = request.POST.get("agrees") == "yes", request.POST.get("why", "")
    return act(
        request,
        lambda: enquiring.second(by=desk.hand, enquiry=enquiry, agrees=agrees, why=why),
        back=reverse("desk:enquiry", args=[desk.incident.id, enquiry]),
        done=_("Agreed. It can be sent now.") if agrees else _("Recorded. It is not sent."),
    )
