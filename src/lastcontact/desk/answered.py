"""The list of those asked about against the answers given: each person's standing, its history, a court's paragraph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.formats import date_format
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from lastcontact.assessment.listing import CONTESTED, ListAnswer, ListedPerson, Reply, Standing, answer
from lastcontact.casefile import open_people
from lastcontact.casefile.persons import ORPHANS, PAGE
from lastcontact.casefile.shelf import of_incident
from lastcontact.core.fold.acknowledging import own_words
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.fold.enquiries import EnquiryFile
from lastcontact.core.fold.persons import Person
from lastcontact.core.fold.sources import SourceFile
from lastcontact.core.payloads.enquiries import Outcome
from lastcontact.core.payloads.sources import SourceKind
from lastcontact.core.speakers import body_key
from lastcontact.core.status import Fate, Whereabouts
from lastcontact.desk.callers import in_own_words
from lastcontact.desk.custody import died_in_custody
from lastcontact.desk.named_on_lists import NONE, OwnWord, counted, in_words, named_as, own_words_of, sentence
from lastcontact.desk.own_words import named_by_holder, papers_of
from lastcontact.desk.standing import Desk, in_incident
from lastcontact.desk.told_apart import UNTOLD, Apart, people_apart
from lastcontact.desk.weighing import FREE, asserted
from lastcontact.desk.wording import TYPES, who_says

STANDING_WORDS = {
    "returned": _("returned"),
    "dead": _("found dead"),
    "said_returned": _("returned, by a body’s word alone"),
    "said_dead": _("dead, by a body’s word alone"),
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
    Outcome.SAID_DEAD: Standing.SAID_DEAD,
    Outcome.SAID_RETURNED: Standing.SAID_RETURNED,
    Outcome.NO_ANSWER: Standing.SILENT,
}
_DISPUTED_BY = {
    Standing.ACKNOWLEDGED: frozenset({("dead",), ("not_held",)}),
    Standing.DENIED: frozenset({("held",)}),
    Standing.RETURNED: frozenset({("dead",)}),
    Standing.DEAD: frozenset({("held",), ("returned",), ("alive",), ("hospital",), FREE}),
    Standing.SAID_RETURNED: frozenset({("dead",)}),
    Standing.SAID_DEAD: frozenset({("held",), ("returned",), ("alive",), ("hospital",), FREE}),
}
"""Standing -> what a claim asserts that disputes it. Not identified and silent say nothing that could be disputed."""
_OF_A_DAY = (Standing.SAID_DEAD,)
"""What was true on an earlier day disputes these not."""
_OUTWEIGHS = (Standing.ACKNOWLEDGED,)
"""Hearsay of an earlier day disputes these not: an official body's own word does, or what is no older."""
_OFFICIAL = frozenset({SourceKind.BODY, SourceKind.INTERMEDIARY})
OWN_WORDS = {"list": _("its own list, in no reply"), "statement": _("a statement of its own, in no reply")}


@dataclass(frozen=True)
class Row:
    """One person: the name to show, the standing with its words, and every answer in order, each with the report it
    stands in where it is no reply, and what that is.
    """

    record: str
    name: str
    listed: ListedPerson
    words: str
    history: tuple[tuple[Reply, str, str, str], ...]
    asked: bool
    named_as: str = ""
    """As what the holding side names the person on its list, where nothing else acknowledges them."""
    apart: Apart = UNTOLD
    """What tells the person from namesakes."""
    language: str = ""
    """Of the name, where its record says."""

    @property
    def rests_on(self) -> tuple[Reply, str, str, str] | None:
        """The last line of the history that says how the person stands."""
        return next((line for line in reversed(self.history) if line[0].answer == self.listed.standing), None)


@dataclass(frozen=True)
class Answered:
    """`untold`: people whose death is decided and whose family was not told yet: nothing of that stands here.
    `said_dead`: those whose death a body tells and whose family was told of none: that does stand here.
    """

    found: ListAnswer
    paragraph: str
    rows: tuple[Row, ...]
    counts: tuple[tuple[str, int, int], ...]
    untold: int
    said_dead: int


@require_GET
@in_incident()
def answers(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Everybody an enquiry of the incident asked about or the holder named of itself, or those of one enquiry;
    `?as=text` for a court's file.
    """
    every: dict[str, EnquiryFile] = of_incident(desk.shelf, "enquiry", desk.incident.id)
    files = {id: file for id, file in every.items() if file.went}
    chosen = request.GET.get("enquiry", "")
    if chosen and chosen not in files:
        raise Http404
    asked = [files[chosen]] if chosen else list(files.values())
    named = () if chosen else named_by_holder(desk.incident.id)
    answered = against(desk, asked, list(files.values()), named)
    shown = Paginator(answered.rows, PAGE, ORPHANS).get_page(request.GET.get("page"))
    context = desk.page(
        here="enquiries", answered=answered, enquiries=files.values(), chosen=files.get(chosen), shown=shown
    )
    if request.GET.get("as") == "text":
        return render(request, "desk/answers.txt", context, content_type="text/plain; charset=utf-8")
    return render(request, "desk/answers.html", context)


def against(
    desk: Desk, asked: Sequence[EnquiryFile], every: Sequence[EnquiryFile], named: Iterable[str] = ()
) -> Answered:
    """The people of the enquiries `asked`, and those sought around the records `named` of whom the holder spoke of
    itself, against all that was ever answered about them, as of the page's day.
    """
    officer = desk.hand.officer
    of_enquiries = (r for file in asked for r in file.asked)
    mine = {p.leader: p for p in open_people.persons(officer, desk.shelf, of_enquiries)}
    more = set(named).difference(*(p.members for p in mine.values()))
    others = [p for p in open_people.persons(officer, desk.shelf, sorted(more)) if p.sought and p.leader not in mine]
    papers = papers_of(desk.shelf, [*mine.values(), *others])
    own = {p.leader: own_words_of(p, papers) for p in (*mine.values(), *others)}
    people = mine | {p.leader: p for p in others if own[p.leader]}
    late = [(frozenset(file.asked), file) for file in every if file.due_on and file.due_on < desk.today]
    replies = [r for person in mine.values() for r in _replies(person, late)]
    replies += [r for person in people.values() if person.leader not in mine for r in _decided(person)]
    replies += [r for said in own.values() for r in said]
    given: dict[str, list[Reply]] = defaultdict(list)
    for reply in replies:
        given[reply.person].append(reply)
    replies += [r for person in people.values() for r in _disputes(person, given[person.leader], papers.sources)]
    replies = list(dict.fromkeys(replies))  # one word of a body on one day, in however many reports it stands
    apart = people_apart(people.values(), desk.began_on)
    found_answer = answer(list(people), replies, at=desk.today)
    listed = [(people[p.person], p) for p in found_answer.people]
    unasked = [leader for leader in people if leader not in mine]
    rows_ = tuple(
        replace(_row(person, p, own[p.person], asked=p.person in mine), apart=apart[p.person]) for person, p in listed
    )
    custody = frozenset(leader for leader, who in people.items() if died_in_custody(who, papers))
    paragraph = (*_paragraph(mine.values(), unasked, (replies, desk.today), custody), sentence(rows_), *_erased(asked))
    return Answered(
        found=found_answer,
        paragraph=" ".join(filter(None, paragraph)),
        rows=rows_,
        counts=counted(rows_, STANDING_WORDS),
        untold=sum(_decided_dead(p) and not p.death_told for p in people.values()),
        said_dead=sum(p.standing is Standing.SAID_DEAD and not person.death_told for person, p in listed),
    )


def _paragraph(
    asked: Iterable[Person], unasked: Sequence[str], against: tuple[Sequence[Reply], date], custody: frozenset[str]
) -> list[str]:
    """Whom somebody says is held, apart from them who was asked about although nobody says so, and who was not."""
    alleged: list[str] = []
    others: list[str] = []
    for person in asked:
        (alleged if person.leader in custody or _alleged_held(person) else others).append(person.leader)
    replies, today = against
    parts = [answer(alleged, replies, at=today, in_custody=custody)] if alleged else []
    if others:
        subject = "asked about whom nobody alleges to be held" if alleged else "asked about, nobody alleged to be held"
        parts.append(answer(others, replies, at=today, subject=subject, in_custody=custody))
    if unasked:
        subject = "about whom no enquiry asked, and of whom the holding side spoke of itself"
        parts.append(answer(unasked, replies, at=today, subject=subject, in_custody=custody))
    return [part.paragraph for part in parts]


def _erased(asked: Sequence[EnquiryFile]) -> Iterable[str]:
    """How many asked about are in no number, as they were erased since: by enquiry, as nobody can say any more whether
    two enquiries asked about one of them.
    """
    for file in asked:
        if file.erased:
            whom = "those asked about" if len(asked) == 1 else f"those asked about in {file.sent.label}"
            has, is_counted = ("has", "is") if file.erased == 1 else ("have", "are")
            yield f"{file.erased} of {whom} {has} been erased since and {is_counted} not counted here."


def _alleged_held(person: Person) -> bool:
    said = any(claim.stands and asserted(claim) == ("held",) for claim in person.claims)
    return said or any(given.outcome is Outcome.ACKNOWLEDGED for given in person.answers)


def _row(person: Person, listed: ListedPerson, own: Mapping[Reply, OwnWord], *, asked: bool) -> Row:
    names = ((r.described.full_name, r.opened.language) for r in person.records if r.described.full_name)
    name, language = next(names, ("", ""))
    history = tuple(
        (reply, _said(reply.answer, word.named_as), str(OWN_WORDS.get(reply.unasked, "")), word.report)
        for reply, word in ((reply, own.get(reply, NONE)) for reply in listed.history)
    )
    named = named_as(listed, own)
    words = _said(listed.standing, named)
    return Row(person.leader, name, listed, words, history, asked, named, language=language)


def _said(standing: str, named: str) -> str:
    return in_words(named) if named else str(STANDING_WORDS[standing])


def _replies(person: Person, late: Sequence[tuple[frozenset[str], EnquiryFile]]) -> Iterable[Reply]:
    """What bodies answered, the due dates they let pass, and what this bureau decided."""
    for given in person.answers:
        if given.outcome is not None:
            yield Reply(person.leader, given.on, given.by, _OUTCOMES[given.outcome], order=given.seq)
    answered, members = {a.enquiry for a in person.answers if a.outcome is not None}, person.members
    for asked, file in late:
        if file.due_on and file.id not in answered and not asked.isdisjoint(members):
            yield Reply(person.leader, file.due_on, file.sent.to, Standing.SILENT)
    yield from _decided(person)


def _decided(person: Person) -> Iterable[Reply]:
    """What this bureau itself has decided: a return; a death once the family was told."""
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
    """Claims that cannot be true if the latest answer is: by others, and by the same body since it answered. An
    acknowledgement is disputed by hearsay of its own day or a later one only, by an official body of any day.
    """
    given = [r for r in replies if r.answer != Standing.SILENT]
    if not given:
        return
    last = max(given, key=lambda r: (r.on, r.order))
    disputing = _DISPUTED_BY.get(Standing(last.answer), frozenset())
    official = _said_officially(person, sources)
    for claim in person.claims:
        if claim.stands and asserted(claim) in disputing:
            source, on = sources.get(claim.source), _day(claim)
            speaker = claim.body.speaker or (source.name if source else "")
            names = (speaker, *((source.name, *source.other_names) if source else ()))
            own = body_key(last.by) in set(map(body_key, names))
            barred = own or last.answer in _OF_A_DAY or (last.answer in _OUTWEIGHS and claim.id not in official)
            if on > last.on or (on == last.on and not own and last.answer in _OUTWEIGHS) or not barred:
                who = who_says(claim, sources, in_own_words([claim], sources)) or say("a report, in its own voice")
                yield Reply(person.leader, max(on, last.on), _with_its_day((claim, who), on, last.on), CONTESTED)


def _said_officially(person: Person, sources: Mapping[str, SourceFile]) -> frozenset[str]:
    """The claims that a public body, or the neutral intermediary, makes flatly and of itself."""
    mine = ((c, sources.get(c.source)) for c in own_words(person.claims))
    return frozenset(c.id for c, source in mine if source and source.of_kind in _OFFICIAL)


def _with_its_day(said: tuple[ClaimFile, str], on: date, answered: date) -> str:
    """What contests an answer and who says it; where it was said before the answer was given, of which day it is."""
    claim, who = said
    what = str(TYPES[claim.body.type]).lower()
    what = say("not %(what)s") % {"what": what} if claim.body.denies else what
    words = say("“%(what)s”, %(who)s") % {"what": what, "who": who}
    return words if on >= answered else say("%(who)s, of %(day)s") % {"who": words, "day": date_format(on, "j F Y")}


def _day(claim: ClaimFile) -> date:
    when = claim.body.when or claim.body.said
    return when.start_on if when else claim.heard_on
