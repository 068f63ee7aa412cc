"""The list of those asked about against the answers given: each person's standing, its history, a court's paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.formats import date_format
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from lastcontact.assessment.listing import CONTESTED, ListAnswer, ListedPerson, Reply, Standing, answer
from lastcontact.casefile.persons import persons
from lastcontact.casefile.shelf import of_incident
from lastcontact.core.fold.acknowledging import spoken_on
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.fold.enquiries import EnquiryFile
from lastcontact.core.fold.persons import Person
from lastcontact.core.fold.sources import SourceFile
from lastcontact.core.payloads.enquiries import Outcome
from lastcontact.core.speakers import body_key
from lastcontact.core.status import Fate, Whereabouts
from lastcontact.desk.standing import Desk, in_incident
from lastcontact.desk.weighing import FREE, asserted

STANDING_WORDS = {
    "returned": _("returned"),
    "dead": _("found dead"),
    "acknowledged": _("acknowledged as held"),
    "denied": _("denied"),
    "not_identified": _("not identified"),
    "silent": _("no answer"),
    CONTESTED: _("contested"),
}
_OUTCOMES = {
    Outcome.ACKNOWLEDGED: Standing.ACKNOWLEDGED,
    Outcome.DENIED: Standing.DENIED,
    Outcome.NOT_IDENTIFIED: Standing.NOT_IDENTIFIED,
    Outcome.NO_ANSWER: Standing.SILENT,
}
_DISPUTED_BY = {
    Standing.ACKNOWLEDGED: frozenset({("dead",), ("not_held",)}),
    Standing.DENIED: frozenset({("held",)}),
    Standing.RETURNED: frozenset({("dead",)}),
    Standing.DEAD: frozenset({("held",), ("returned",), ("alive",), ("hospital",), FREE}),
}
"""Standing -> what a claim asserts that disputes it. Not identified and silent say nothing that could be disputed."""
_SAID_BEFORE = {("held",): Standing.ACKNOWLEDGED, ("not_held",): Standing.DENIED}
"""What a claim asserts -> the answer it would be, had it been given to an enquiry."""


@dataclass(frozen=True)
class Row:
    """One person: the name to show, the standing with its words, and every answer in order."""

    record: str
    name: str
    listed: ListedPerson
    words: str
    history: tuple[tuple[Reply, str], ...]


@dataclass(frozen=True)
class Answered:
    """`untold`: people whose death is decided and whose family was not told yet: nothing of that stands here."""

    found: ListAnswer
    paragraph: str
    rows: tuple[Row, ...]
    counts: tuple[tuple[str, int, int], ...]
    untold: int


@require_GET
@in_incident()
def answers(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Everybody an enquiry of the incident asked about, or those of one enquiry; `?as=text` for a court's file."""
    every: dict[str, EnquiryFile] = of_incident(desk.shelf, "enquiry", desk.incident.id)
    files = {id: file for id, file in every.items() if file.went}
    chosen = request.GET.get("enquiry", "")
    if chosen and chosen not in files:
        raise Http404
    asked = [files[chosen]] if chosen else list(files.values())
    answered = against(desk, asked, list(files.values()))
    context = desk.page(here="enquiries", answered=answered, enquiries=files.values(), chosen=files.get(chosen))
    if request.GET.get("as") == "text":
        return render(request, "desk/answers.txt", context, content_type="text/plain; charset=utf-8")
    return render(request, "desk/answers.html", context)


def against(desk: Desk, asked: Sequence[EnquiryFile], every: Sequence[EnquiryFile]) -> Answered:
    """The people of the enquiries `asked` against all that was ever answered about them, as of the page's day."""
    people = {p.leader: p for p in persons(desk.shelf, (r for file in asked for r in file.asked))}
    replies = [r for person in people.values() for r in _replies(person, every, desk.today)]
    sources = desk.shelf.files("source", {c.source for p in people.values() for c in p.claims if c.source})
    replies += [r for person in people.values() for r in _disputes(person, replies, sources)]
    replies += [r for person in people.values() for r in _said_before(person, sources)]
    replies = list(dict.fromkeys(replies))  # one word of a body on one day, in however many reports it stands
    found_answer = answer(list(people), replies, at=desk.today)
    return Answered(
        found=found_answer,
        paragraph=_paragraph(people.values(), replies, desk.today),
        rows=tuple(_row(people[p.person], p) for p in found_answer.people),
        counts=tuple(
            (str(STANDING_WORDS[s]), found_answer.counts[s], found_answer.contested[s])
            for s in Standing
            if found_answer.counts[s]
        ),
        untold=sum(_decided_dead(p) and not p.death_told for p in people.values()),
    )


def _paragraph(people: Iterable[Person], replies: Sequence[Reply], today: date) -> str:
    """Whom somebody says is held, and apart from them who was asked about although nobody says so."""
    alleged: list[str] = []
    others: list[str] = []
    for person in people:
        (alleged if _alleged_held(person) else others).append(person.leader)
    parts = [answer(alleged, replies, at=today)] if alleged else []
    if others:
        subject = "asked about whom nobody alleges to be held" if alleged else "asked about, nobody alleged to be held"
        parts.append(answer(others, replies, at=today, subject=subject))
    return " ".join(part.paragraph for part in parts)


def _alleged_held(person: Person) -> bool:
    said = any(claim.stands and asserted(claim) == ("held",) for claim in person.claims)
    return said or any(given.outcome is Outcome.ACKNOWLEDGED for given in person.answers)


def _row(person: Person, listed: ListedPerson) -> Row:
    name = next((r.described.full_name for r in person.records if r.described.full_name), "")
    history = tuple((reply, str(STANDING_WORDS[reply.answer])) for reply in listed.history)
    return Row(person.leader, name, listed, str(STANDING_WORDS[listed.standing]), history)


def _replies(person: Person, every: Sequence[EnquiryFile], today: date) -> Iterable[Reply]:
    """What bodies answered, the due dates they let pass, and what this bureau itself has decided."""
    for given in person.answers:
        if given.outcome is not None:
            yield Reply(person.leader, given.on, given.by, _OUTCOMES[given.outcome])
    answered = {a.enquiry for a in person.answers if a.outcome is not None}
    for file in every:
        about = person.members.intersection(file.asked)
        if about and file.due_on and file.due_on < today and file.id not in answered:
            yield Reply(person.leader, file.due_on, file.sent.to, Standing.SILENT)
    decision = person.standing
    if decision is None or decision.decided_at is None:
        return
    on, us = decision.decided_at.date(), say("this bureau, by decision")
    if decision.fate is Fate.ALIVE and decision.whereabouts is Whereabouts.RETURNED:
        yield Reply(person.leader, on, us, Standing.RETURNED)
    elif _decided_dead(person) and person.death_told:
        yield Reply(person.leader, on, us, Standing.DEAD)


def _decided_dead(person: Person) -> bool:
    return person.standing is not None and person.standing.fate is Fate.DEAD


def _disputes(person: Person, replies: Sequence[Reply], sources: Mapping[str, SourceFile]) -> Iterable[Reply]:
    """Claims that cannot be true if the latest answer is: by others, and by the same body since it answered."""
    given = [r for r in replies if r.person == person.leader and r.answer != Standing.SILENT]
    if not given:
        return
    last = max(given, key=lambda r: r.on)
    disputing = _DISPUTED_BY.get(Standing(last.answer), frozenset())
    for claim in person.claims:
        if claim.stands and asserted(claim) in disputing:
            source = sources.get(claim.source)
            who = claim.body.speaker or (source.name if source else say("a report, in its own voice"))
            own = body_key(last.by) in {body_key(who), body_key(source.name if source else who)}
            if not own or _day(claim) > last.on:
                yield Reply(
                    person.leader, max(_day(claim), last.on), _with_its_day(who, _day(claim), last.on), CONTESTED
                )


def _said_before(person: Person, sources: Mapping[str, SourceFile]) -> Iterable[Reply]:
    """What the bodies that answered had said of themselves before, unasked: a list of their own, a denial."""
    answers = [a for a in person.answers if a.outcome not in (None, Outcome.NO_ANSWER)]
    drawn = {a.report for a in answers if a.report}
    last = {body_key(a.by): a for a in sorted(answers, key=lambda a: a.on)}
    for claim in person.claims:
        said, on = _SAID_BEFORE.get(asserted(claim)), spoken_on(claim)
        if not said or not claim.stands or claim.report in drawn:
            continue
        source = sources.get(claim.source)
        names = [name for name in (claim.body.speaker, source.name if source else "") if name]
        answer = next((last[key] for key in map(body_key, names) if key in last), None)
        if answer and on <= answer.on:
            yield Reply(person.leader, on, answer.by, said)


def _with_its_day(who: str, on: date, answered: date) -> str:
    """Who contests an answer; where it was said before the answer was given, of which day it is."""
    return who if on >= answered else say("%(who)s, of %(day)s") % {"who": who, "day": date_format(on, "j F Y")}


def _day(claim: ClaimFile) -> date:
    when = claim.body.when or claim.body.said
    return when.start_on if when else claim.heard_on
