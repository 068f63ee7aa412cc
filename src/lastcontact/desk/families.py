"""Families: who waits for news, who was told what, codes, appointments, messages, notices in doubt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from itertools import zip_longest
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from lastcontact.bureau import acts_told, days, disclosing, telling
from lastcontact.bureau.acting import NotAllowed, NotThere, Refused
from lastcontact.bureau.amending import why_page_stays
from lastcontact.bureau.family_words import death_on_file, knows_of_the_death
from lastcontact.bureau.page_words import OtherLanguage
from lastcontact.casefile import models as rows
from lastcontact.casefile.persons import UNTOLD
from lastcontact.core.access import Act
from lastcontact.core.fold.death_told import left_over
from lastcontact.core.fold.next_talks import agreed
from lastcontact.core.fold.persons import Person
from lastcontact.core.fold.relatives import RelativeFile
from lastcontact.core.payloads.families import How, MessageAnswered, SpeaksOfDeath, Told
from lastcontact.core.status import Fate, Standing
from lastcontact.desk import standing_words
from lastcontact.desk.called import called_and_untold
from lastcontact.desk.kin import DOCUMENT_KINDS, named_in_lists, named_in_requests, page_language, papers_of, prefilled
from lastcontact.desk.persons import page_of
from lastcontact.desk.relatives_mended import mendings_of
from lastcontact.desk.standing import Desk, act, desk_of_record, in_incident, refusal, seconds, signed_in
from lastcontact.desk.two_pages import of_family
from lastcontact.desk.waiting import untold_deaths
from lastcontact.desk.waiting_reasons import naming_others, of_each
from lastcontact.notices.models import Page

HOW_WORDS = {How.IN_PERSON: later("in person"), How.TELEPHONE: later("by telephone"), How.LETTER: later("by letter")}


@require_GET
@in_incident(Act.TELL)
def families(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Everyone for whom a family asked or who has a relative enrolled: deaths that nobody was told of first, then those
    told nothing, who asked longest ago first; then those told, in doubt first.
    """
    grave = untold_deaths(desk)
    found = rows.Record.objects.filter(incident=desk.incident.id, leads=True).exclude(id__in=[g.leader for g in grave])
    waiting = [r.person_line for r in found.filter(UNTOLD, requested=True).order_by("seq")]
    waiting.sort(key=lambda line: line.asked_on or desk.today)
    called = called_and_untold(desk, found)
    told = [r.person_line for r in found.exclude(UNTOLD).order_by("-in_doubt", "seq")]
    context = desk.page(here="families", grave=grave, waiting=waiting, told=told, called=called)
    context["may_take_in"] = desk.may(Act.TAKE_IN) and not desk.past
    return render(request, "desk/families.html", context)


@require_GET
@signed_in
def family(request: HttpRequest, record: str) -> HttpResponse:
    """One person's family: relatives, codes, what was told, when we speak next, what they wrote."""
    desk, row = desk_of_record(request, record, Act.TELL)
    context, enrol = family_context(desk, row.id), request.GET.get("enrol", "")
    return render(request, "desk/family.html", {**context, **prefilled(context["named"], context["listed"], enrol)})


def family_context(desk: Desk, record: str, asked: Any = None) -> dict[str, Any]:
    """The page of one family; `asked`: what was typed into one of its forms before an error."""
    p = page_of(desk, record)
    relatives = [(r, relative) for r in p.person.records for relative in r.family.relatives]
    letters = [(r, m) for r in p.person.records for m in r.family.messages]
    talks = {x.id: agreed(x, r.family.notices) for r, x in relatives}
    zone = timezone.get_current_timezone()
    left = [(x, those) for r, x in relatives if (those := left_over(r.family, x.id))]
    standing = next((d for d, s in p.person.decided if s is Standing.STANDS), None)
    return desk.page(
        here="families",
        p=p,
        person=p.person,
        record=record,
        relatives=relatives,
        written=letters,
        left=left,
        before_news={letter.seq for _, those in left for letter in those},
        why_waiting=of_each(p.person),
        naming=naming_others(p.person),
        decision=standing,
        hows=HOW_WORDS.items(),
        named=named_in_requests(p.person),
        listed=named_in_lists(p.person),
        **of_family(desk, p),
        grave={r.id for _, r in relatives if death_on_file(p.person, r.id)},
        knows={r.id for _, r in relatives if knows_of_the_death(p.person, r.id)},
        papers={relative.id: papers_of(relative.enrolled) for _, relative in relatives},
        document_kinds=DOCUMENT_KINDS,
        languages=settings.LANGUAGES,
        proposed=page_language(p.person, p.reports),
        agreed={id: made for id, (made, _talk) in talks.items()},
        before_a_death={id for id, (_, talk) in talks.items() if talk and talk.before_a_death},
        past={id for id, (_, talk) in talks.items() if talk and talk.past(desk.today, zone)},
        missed={id for id, (_, talk) in talks.items() if talk and talk.missed(desk.today, zone)},
        mendings={relative.id: mendings_of(relative) for _, relative in relatives},
        stays={relative.id: why_page_stays(p.person, relative.id) for _, relative in relatives},
        asked=asked or {},
        typed={},
        mending={},
        chosen_documents=asked.getlist("documents") if asked else [],
        colleagues=seconds(desk, Act.TELL),
        can={"tell": desk.may(Act.TELL)},
    )


@require_http_methods(["GET", "POST"])
@signed_in
def notice(request: HttpRequest, record: str, relative: str) -> HttpResponse:
    """The words given to one relative: told, not known, being done. Nothing appears anywhere else by it."""
    desk, row = desk_of_record(request, record, Act.TELL)
    if desk.past:
        raise Http404
    context = family_context(desk, row.id, request.POST or None)
    held = next((pair for pair in context["relatives"] if pair[1].id == relative), None)
    if held is None:
        raise Http404
    stands = Page.objects.filter(relative=relative).first()
    context = {**context, "relative": held[1], "lines": _told_lines(request.POST), "stands": stands and stands.page}
    context["example"] = f"{timezone.localtime(desk.hand.at):%Y-%m-%d %H:%M}"
    name, language = held[1].enrolled.sought_name, held[1].enrolled.language
    dead = bool(context["decision"] and context["decision"].fate is Fate.DEAD)
    context["turns"] = bool(stands) and dead is not stands.page.of_death and (dead or relative not in context["grave"])
    if name and not dead and relative not in context["grave"]:
        context |= _sentences(context["person"], held[1], desk.hand.at) | {"ticked": request.POST.getlist("sentence")}
    if request.method == "GET":
        return render(request, "desk/notice.html", context)
    said = standing_words.chosen(language, name, context.get("ticked", ()))
    try:
        words = _words(request.POST, relative, desk.hand.at, said)
        states = standing_words.among(language, name, words.doing)
        telling.tell(by=desk.hand, words=replace(words, sentences=states))
    except (NotAllowed, NotThere) as refused:
        raise Http404 from refused
    except (Refused, ValueError) as refused:
        context["asks_language"] = isinstance(refused, OtherLanguage) and "n"
        context["asks_record"] = isinstance(refused, acts_told.NotOnRecord)
        return refusal(request, "desk/notice.html", context, str(refused))
    return redirect("desk:family", record)


@require_POST
@signed_in
def take_back(request: HttpRequest, record: str, notice: str) -> HttpResponse:
    """A notice recorded by mistake, whose words were never said."""
    desk, row = desk_of_record(request, record, Act.TELL)
    why = request.POST.get("why", "")
    return act(
        request,
        lambda: telling.take_back(by=desk.hand, record=row.id, notice=notice, why=why),
        back=reverse("desk:family", args=[record]),
        done=_("Taken back. These words are not on their page."),
    )


def _sentences(person: Person, relative: RelativeFile, now: datetime) -> dict[str, Any]:
    """The ready-made sentences: without those on a question that the record does not know, of which it says why."""
    known = acts_told.borne_out(person, relative, now)
    without = [key for key in (acts_told.ASKED, acts_told.VISIT) if key not in known]
    sentences = standing_words.offered(relative.enrolled.language, relative.enrolled.sought_name, without)
    return {"sentences": sentences, "not_offered": [acts_told.WHY_NOT[key] for key in without]}


def _words(asked: Any, relative: str, now: datetime, ticked: tuple[tuple[str, ...], tuple[str, ...]]) -> telling.Words:
    """`ticked`: the standing sentences of what is not known, and of what is done.

    Raises: ValueError in plain words when how or when is missing.
    """
    try:
        how = How(asked.get("how", ""))
    except ValueError as missing:
        raise ValueError(_("Say how it was told: in person, by telephone or by letter.")) from missing
    sources = asked.getlist("from_whom")
    told = tuple(
        Told(words.strip(), sources[i].strip() if i < len(sources) else "")
        for i, words in enumerate(asked.getlist("told"))
        if words.strip()
    )
    return telling.Words(
        relative=relative,
        told_at=_moment(asked.get("told_at", "")) or now,
        how=how,
        told=told,
        unknown=_with(_lines(asked.get("unknown", "")), ticked[0]),
        doing=_with(_lines(asked.get("doing", "")), ticked[1]),
        decision=asked.get("decision", ""),
        with_whom=asked.get("with_whom", "").strip(),
        support_offered=asked.get("support_offered", "").strip(),
        replaces_earlier=asked.get("replaces_earlier") == "yes",
        speaks_of_death=speaks(asked),
        any_language=bool(asked.get("any_language")),
        off_record=bool(asked.get("off_record")),
    )


def speaks(asked: Any) -> SpeaksOfDeath:
    """What was answered to the question that stands by every word to a family."""
    given = asked.get("speaks_of_death", "")
    return next((answer for answer in SpeaksOfDeath if answer == given), SpeaksOfDeath.NOT_ASKED)


def _told_lines(asked: Any) -> list[tuple[str, str]]:
    """The rows of the form, (words, from whom), as typed before an error; three at least."""
    told, sources = asked.getlist("told"), asked.getlist("from_whom")
    return [*zip_longest(told, sources, fillvalue=""), *[("", "")] * 3][: max(3, len(told))]


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _with(lines: tuple[str, ...], ticked: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*lines, *ticked)))


def _moment(text: str) -> datetime | None:
    if not text.strip():
        return None
    if found := days.moment(text):
        return timezone.make_aware(found)
    raise ValueError(_("“%s” is not a time. Write it as 2026-03-27 16:05.") % text)


@require_POST
@signed_in
def appointment(request: HttpRequest, record: str, relative: str) -> HttpResponse:
    """When we speak next, and on which numbers."""
    desk, _row = desk_of_record(request, record, Act.TELL)
    asked = request.POST
    made = disclosing.Appointment(
        relative=relative,
        words=asked.get("words", "").strip(),
        on=asked.get("on", "").strip(),
        officer=desk.hand.officer,
        telephone=asked.get("telephone", "").strip(),
        telephone_night=asked.get("telephone_night", "").strip(),
        support_name=asked.get("support_name", "").strip(),
        support_telephone=asked.get("support_telephone", "").strip(),
        speaks_of_death=speaks(asked),
        any_language=bool(asked.get("any_language")),
    )
    return _kept_or_refused(
        request, desk, record, lambda: disclosing.appoint(by=desk.hand, appointment=made), typed={relative: asked}
    )


@require_POST
@signed_in
def answer(request: HttpRequest, record: str, relative: str, seq: int) -> HttpResponse:
    """An answer to what a relative wrote."""
    desk, row = desk_of_record(request, record, Act.TELL)
    given = MessageAnswered(
        record=row.id,
        relative=relative,
        message_seq=seq,
        words=request.POST.get("words", "").strip(),
        speaks_of_death=speaks(request.POST),
    )
    kept = bool(request.POST.get("any_language"))
    answered = partial(disclosing.answer_message, by=desk.hand, answer=given, any_language=kept)
    return _kept_or_refused(request, desk, record, answered, typed={seq: request.POST})


def _kept_or_refused(
    request: HttpRequest, desk: Desk, record: str, deed: Callable[[], None], typed: Mapping[Any, Any]
) -> HttpResponse:
    """Does it and goes back to the family's page; refused, the page says why and holds what was typed."""
    if desk.past:
        raise Http404
    try:
        deed()
    except (NotAllowed, NotThere) as refused:
        raise Http404 from refused
    except Refused as refused:
        context, page_at = {**family_context(desk, record), "typed": typed}, reverse("desk:family", args=[record])
        context["asks_language"] = isinstance(refused, OtherLanguage) and next(iter(typed))
        return refusal(request, "desk/family.html", context, str(refused), page_at=page_at)
    messages.success(request, _("Recorded."))
    return redirect("desk:family", record)
