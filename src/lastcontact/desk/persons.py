"""A person's page: what is decided and what leans, identity from every record, what was said, asked, answered, told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from lastcontact.bureau import disclosing
from lastcontact.bureau.deciding import linkers
from lastcontact.bureau.seconding import may_second
from lastcontact.casefile import open_pairs, open_people
from lastcontact.casefile.common_ground import incidents_of
from lastcontact.casefile.disagreeing import against_since
from lastcontact.casefile.sayings import as_it_bears
from lastcontact.casefile.shelf import of_incident
from lastcontact.core.access import Act
from lastcontact.core.contradiction import Contradiction, contradictions
from lastcontact.core.fold import answers as answering
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.fold.facts import Act as Deed
from lastcontact.core.fold.head_names import own_first
from lastcontact.core.fold.links import LinkFile
from lastcontact.core.fold.minors import Minor, minor_of
from lastcontact.core.fold.persons import Person, line_of, possible_minor
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.fold.reports import ReportFile
from lastcontact.core.fold.sources import SourceFile
from lastcontact.core.payloads.enquiries import Outcome
from lastcontact.core.status import POSSIBLE, Decision, Fate, Standing, Whereabouts
from lastcontact.desk.called import Call, calls, calls_about
from lastcontact.desk.callers import in_own_words
from lastcontact.desk.claim_words import called_of
from lastcontact.desk.custody import InCustody, died_in_custody
from lastcontact.desk.doubts import doubts_of
from lastcontact.desk.drawings.acknowledgement import Piece, pieces
from lastcontact.desk.drawings.quiet import Quiet, quiet
from lastcontact.desk.identity import Cell, Value, cells, in_latin, other_columns, values
from lastcontact.desk.kin import Apart, Named, enrolled_apart, named_in_lists
from lastcontact.desk.leaning import Leaning, leaning
from lastcontact.desk.mending import Mended, mended_in
from lastcontact.desk.minors import in_words
from lastcontact.desk.own_words import evidence_on, papers_of, whole_word
from lastcontact.desk.paper_words import words_relied_on
from lastcontact.desk.puzzling_rows import puzzling
from lastcontact.desk.relied import elsewhere
from lastcontact.desk.standing import Desk, desk_of_record, signed_in
from lastcontact.desk.weighing import Evidence


@dataclass(frozen=True)
class Said:
    """One line of the log: a claim alone, or claims that cannot both hold, side by side."""

    claims: tuple[ClaimFile, ...]
    why: str = ""


@dataclass(frozen=True)
class GridRow:
    """A row of fate by whereabouts: for each column whether it is decided, possible or not applicable."""

    fate: Fate
    cells: tuple[str, ...]


COLUMNS = (Whereabouts.HELD, Whereabouts.HOSPITAL, Whereabouts.RETURNED, Whereabouts.ELSEWHERE, Whereabouts.UNKNOWN)
DEAD_COLUMNS = (Whereabouts.HANDED_OVER, Whereabouts.BURIED)


@dataclass(frozen=True)
class PersonPage:
    person: Person
    reports: Mapping[str, ReportFile]
    sources: Mapping[str, SourceFile]
    items: Mapping[str, Any]
    links: tuple[LinkFile, ...]
    suggestions: int
    names: tuple[Value, ...]
    cells: tuple[Cell, ...]
    columns: tuple[Cell, ...]
    said: tuple[Said, ...]
    footage: tuple[ClaimFile, ...]
    minor: Minor | None
    possible_minor: bool | None
    line: Quiet
    news: tuple[date, ...]
    silent_days: int | None
    decision: Decision | None
    standing: Standing | None
    waiting: Decision | None
    earlier: tuple[tuple[Decision, Standing], ...]
    grid: tuple[GridRow, ...]
    evidence: Evidence | None
    leaning: Leaning | None
    word: tuple[answering.Answer, ...]
    """Every question and answer about the person, and what the holding side said of itself."""
    acknowledgement: tuple[answering.Stretch, ...]
    pieces: tuple[Piece, ...]
    to_inform: tuple[tuple[RecordFile, Any], ...] = field(default_factory=tuple)
    listed: tuple[Named, ...] = ()
    """Relatives whom a list tells of, and nobody enrolled."""
    apart: tuple[Apart, ...] = ()
    doubts: tuple[tuple[RecordFile, tuple[str, ...]], ...] = ()
    unread: tuple[tuple[RecordFile, str], ...] = ()
    """The records whose row has a word that nobody gave a meaning, and the word."""
    mended: Mapping[str, tuple[Mended, ...]] = field(default_factory=dict)
    """Record -> what was copied wrongly into it and mended since."""
    own: frozenset[str] = frozenset()
    """The claims that whoever called or asked says herself."""
    linked_by: frozenset[str] = frozenset()
    """Who judged or seconded a link of this person: none of them countersigns."""
    in_custody: InCustody = field(default_factory=InCustody)
    """The claims and answers by which the holder tells that the person died in its hands."""
    views: tuple[Deed, ...] = ()
    """When the page was opened, under any of the records it stands for now."""
    calls: tuple[Call, ...] = ()
    """The call notes about this person, whether or not anything was claimed in them."""

    @property
    def newest_decision(self) -> str:
        """What was decided last, by its id, whatever became of it; a form was filled in with it in view."""
        return self.person.decided[0][0].id if self.person.decided else "none"

    @property
    def gone(self) -> tuple[Decision, Standing] | None:
        """What was decided last, where it was withdrawn or not countersigned: what was decided before it speaks."""
        newest = self.person.decided[0] if self.person.decided else None
        return newest if newest and newest[1] in (Standing.WITHDRAWN, Standing.REFUSED) else None

    @property
    def latin(self) -> str:
        """The name in Latin letters as one of the lists writes it itself; "" where none does."""
        return in_latin(own_first(self.person.records), self.reports)

    @property
    def child(self) -> str:
        """That the person was a child when contact was lost, or may have been, in words."""
        return in_words(self.minor)

    @property
    def may_be_left(self) -> bool:
        """Whether nothing stands in the way of seeking this person no more: no family asks, nothing is decided."""
        return not (self.person.asked_for or self.person.current)

    @property
    def against(self) -> tuple[str, ...]:
        """What came in since and does not go with the decision that stands, in a few words each."""
        return tuple(self.called[id] for id in against_since(self.person))

    @property
    def taken_back(self) -> tuple[tuple[answering.Answer, answering.Answer], ...]:
        """The answers by which the holding side denies or does not identify somebody, each with its last word by which
        it had the person.
        """
        has = [a for a in self.word if a.outcome is Outcome.ACKNOWLEDGED]
        no = (a for a in self.word if a.outcome in (Outcome.DENIED, Outcome.NOT_IDENTIFIED))
        return tuple((a, before[-1]) for a in no if (before := [b for b in has if b.on <= a.on]))

    @property
    def called(self) -> Mapping[str, str]:
        """Claims and answers by id, in a few words: "captured (Kestrian state television)"."""
        return called_of(self.person, self.sources, self.own)


@require_GET
@signed_in
def person(request: HttpRequest, record: str) -> HttpResponse:
    """The page; that it was opened is an entry."""
    desk, row = desk_of_record(request, record)
    if not desk.past:
        disclosing.record_seen(by=desk.hand, record=row.id)
    context = context_of(desk, row.id)
    return render(request, "desk/person.html", context)


def context_of(desk: Desk, record: str) -> dict[str, Any]:
    """The page's context, for the page itself and for forms shown again with what was wrong."""
    page = page_of(desk, record)
    acts = {"decide": Act.DECIDE, "countersign": Act.COUNTERSIGN, "tell": Act.TELL, "erase": Act.ERASE}
    acts |= {"seek": Act.REVIEW, "mend": Act.TAKE_IN, "hand_out": Act.HAND_OUT}
    can = {word: desk.may(act) for word, act in acts.items()}
    can["second_words"] = not desk.past and may_second(desk.hand)
    more: dict[str, Any] = {"columns": COLUMNS + DEAD_COLUMNS, "elsewhere": elsewhere(desk, page.person)}
    if page.waiting and can["countersign"]:
        mine = incidents_of(desk.hand.officer)
        more["relied_words"] = tuple(words_relied_on(page.waiting, page.person, page.reports, mine))
    return desk.page(here="people", p=page, person=page.person, record=record, can=can, **more)


def page_of(desk: Desk, record: str) -> PersonPage:
    """Everything the page shows, now or as known then. Raises: Http404."""
    found = open_people.person(desk.hand.officer, desk.shelf, record)
    if found is None:
        raise Http404
    person, links = found
    findings = {d.ground_rests_on for d, _ in person.decided}
    held_in = {c.report for c in person.claims} | {r.report for r in person.records} | findings - {""}
    reports = desk.shelf.files("report", held_in)
    sources = desk.shelf.files(
        "source", {c.source for c in person.claims} | {r.received.source for r in reports.values()}
    )
    items = of_incident(desk.shelf, "item", desk.incident.id)
    start = _start(desk, person)
    news = tuple(day for day in line_of(person).news_on if day <= desk.today)
    drawn = quiet(news, start=start, today=desk.today)
    current = person.current
    papers = papers_of(desk.shelf, [person])
    weighed = evidence_on(person, papers, items) if person.claims or person.answers else None
    word = whole_word(person, papers)
    stretches = answering.history(word, until=desk.today)
    return PersonPage(
        person=person,
        reports=reports,
        sources=sources,
        items=items,
        own=in_own_words(person.claims, sources),
        links=tuple(sorted(links.values(), key=lambda f: f.judgements[-1].act.seq)),
        suggestions=open_pairs.around(desk.hand.officer, person.members).count(),
        linked_by=linkers(dict(links)),
        names=values(own_first(person.records), "full_name"),
        cells=cells(person.records),
        columns=other_columns(person.records),
        said=_log(person.claims),
        footage=tuple(c for c in person.claims if c.item and c.stands),
        minor=(minor := minor_of(person.records, desk.began_on)),
        possible_minor=True if minor else possible_minor(person.records),
        line=drawn,
        news=news,
        silent_days=drawn.days,
        decision=current[0] if current else None,
        standing=current[1] if current else None,
        waiting=next((d for d, s in person.decided if s is Standing.AWAITS), None),
        earlier=tuple((d, s) for d, s in person.decided if s not in (Standing.STANDS, Standing.AWAITS)),
        grid=_grid(current[0] if current else None),
        evidence=weighed,
        leaning=leaning(person, weighed, on=desk.today) if weighed else None,
        word=word,
        in_custody=died_in_custody(person, papers),
        acknowledgement=stretches,
        pieces=pieces(stretches, start=start, today=desk.today) if word else (),
        to_inform=tuple((r, who) for r in person.records if r.opened.enquirer for who in r.opened.enquirer.to_inform),
        listed=tuple(kin for kin in named_in_lists(person) if not kin.enrolled),
        apart=enrolled_apart(desk.shelf, desk.incident.id, person, links.values()),
        mended={r.id: mended_in(r) for r in person.records if r.amended},
        unread=puzzling(person.records, reports),
        doubts=tuple((r, found) for r, found in zip(person.records, doubts_of(person.records), strict=True) if found),
        views=tuple(sorted((v for r in person.records for v in r.views), key=lambda v: v.seq)),
        calls=calls_about(calls(desk), person.members),
    )


def _start(desk: Desk, person: Person) -> date:
    if desk.incident.when:
        return desk.incident.when.start_on
    return min(r.act.at.date() for r in person.records)


def _log(claims: Sequence[ClaimFile]) -> tuple[Said, ...]:
    """The claims in time; those that cannot both hold come together where the first of them stands."""
    found = contradictions(claims, as_it_bears)
    against: dict[str, Contradiction] = {}
    for c in found:
        against.setdefault(c.a.id, c)
    shown: set[str] = set()
    log = []
    for claim in claims:
        if claim.id in shown:
            continue
        pair = against.get(claim.id)
        if pair is not None and pair.b.id not in shown:
            shown |= {pair.a.id, pair.b.id}
            log.append(Said((pair.a, pair.b), pair.why))
        else:
            shown.add(claim.id)
            log.append(Said((claim,)))
    return tuple(log)


def _grid(decision: Decision | None) -> tuple[GridRow, ...]:
    rows_ = []
    for fate in Fate:
        cells = []
        for column in COLUMNS + DEAD_COLUMNS:
            if decision and decision.fate is fate and decision.whereabouts is column:
                cells.append("here")
            else:
                cells.append("" if column in POSSIBLE[fate] else "na")
        rows_.append(GridRow(fate, tuple(cells)))
    return tuple(rows_)
