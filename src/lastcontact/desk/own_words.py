"""What the holder said of people on our list of itself: in a list or a statement of its own, in no reply to us."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Q
from django.utils.translation import gettext as say

from lastcontact.assessment.listing import Reply, Standing
from lastcontact.casefile import models as rows
from lastcontact.casefile.sayings import as_it_bears
from lastcontact.casefile.shelf import Shelf
from lastcontact.core.claim import ClaimType
from lastcontact.core.contradiction import DEAD, HELD
from lastcontact.core.fold.acknowledging import OF_HOLDER, named_as, own_words, said_unasked, spoken_on
from lastcontact.core.fold.answers import Answer
from lastcontact.core.fold.claims import ClaimFile, ClaimState
from lastcontact.core.fold.evidence import ItemFile
from lastcontact.core.fold.holders import sides_in
from lastcontact.core.fold.persons import Person
from lastcontact.core.fold.reports import ReportFile
from lastcontact.core.fold.sources import SourceFile
from lastcontact.core.payloads.enquiries import Outcome
from lastcontact.core.payloads.reports import ReportKind
from lastcontact.core.payloads.sources import SourceKind
from lastcontact.core.speakers import BRING_IT, Speakers, body_key, side_named
from lastcontact.desk.weighing import Evidence, asserted, by_speaker, evidence

_SAYS: Mapping[tuple[str, ...], Standing] = {
    ("held",): Standing.ACKNOWLEDGED,
    ("not_held",): Standing.DENIED,
    ("dead",): Standing.SAID_DEAD,
    ("returned",): Standing.SAID_RETURNED,
}
"""What a claim asserts -> how it leaves a person."""
_AMOUNTS_TO = {
    Standing.ACKNOWLEDGED: Outcome.ACKNOWLEDGED,
    Standing.DENIED: Outcome.DENIED,
    Standing.SAID_DEAD: Outcome.SAID_DEAD,
    Standing.SAID_RETURNED: Outcome.SAID_RETURNED,
}
MAY_TELL_A_DEATH = [type.value for type in (*sorted(DEAD), ClaimType.IDENTIFIED)]
"""Whose body was identified is dead, whoever was identified among captives is not."""
HEARSAY = "hearsay"
"""The kind of evidence by which an officer says that a body tells only what it heard."""
TELL_OF_SOMEBODY = [*MAY_TELL_A_DEATH, *(type.value for type in sorted(HELD))]
_SOUGHT = (ClaimType.MISSING, ClaimType.CONTACT_LOST)
_STANDS = Q(state=ClaimState.ACCEPTED.value)


def named_by_holder(incident: str) -> tuple[str, ...]:
    """The records of which an officer said that the holding side itself speaks, and those of whom a public body tells
    that they died or are held; whether that stands is asked after.
    """
    of_itself = Q(folded__evidence_kind__in=list(OF_HOLDER)) | told_by_bodies()
    found = rows.Claim.objects.filter(of_itself, incident=incident).exclude(record="")
    return tuple(found.order_by("seq").values_list("record", flat=True).distinct())


def told_by_bodies() -> Q:
    """The claims of public bodies of a side that tell, or may tell, of a death or that somebody is held."""
    return _said_by_bodies(TELL_OF_SOMEBODY) & _STANDS


def ever_told_by_bodies() -> Q:
    """Those, and what no longer stands as well: for a page set back, on which it may."""
    return _said_by_bodies(TELL_OF_SOMEBODY)


def deaths_told_by_bodies() -> Q:
    """The claims whose source is a public body of a side that tell, or may tell, of a death."""
    return _said_by_bodies(MAY_TELL_A_DEATH) & _STANDS


def _said_by_bodies(types: list[str]) -> Q:
    return Q(type__in=types, folded__source__in=bodies_of_sides(rows.Source.objects.files()))


def bodies_of_sides(known: Mapping[str, SourceFile]) -> list[str]:
    """The ids of the public bodies of a side among the sources known."""
    return [id for id, source in known.items() if source.side and source.of_kind is SourceKind.BODY]


@dataclass(frozen=True)
class Papers:
    """What the claims of the people on a page stand in and who says them: files by id, and the bureau's sources."""

    reports: Mapping[str, ReportFile]
    sources: Mapping[str, SourceFile]
    speakers: Speakers

    def day_of(self, claim: ClaimFile) -> date:
        """The day a body said something: that of its list or report, where the claim tells none."""
        report = self.reports.get(claim.report)
        published = report.received.published_on if report else None
        return spoken_on(replace(claim, reported_on=claim.reported_on or published))


def papers_of(shelf: Shelf, people: Iterable[Person]) -> Papers:
    """The reports in which a holder may speak of these people, and the sources that the bureau knows."""
    claims = {c.report for p in people for c in own_words(p.claims)}
    known = shelf.files("source", rows.Source.objects.values_list("id", flat=True))
    return Papers(shelf.files("report", claims), known, Speakers(known.values()))


def whole_word(person: Person, papers: Papers) -> tuple[Answer, ...]:
    """The questions, the answers and all that the holding side said unasked, in order of the day: by the kind of
    evidence that an officer chose, or as `said_of_itself` finds it. One word of one day stands once.
    """
    word = list(person.word_of_holder)
    known, told = {a.claim for a in word if a.claim}, {(a.on, a.outcome) for a in word}
    for claim, on, name, says in _spoken(person, papers):
        outcome = _AMOUNTS_TO[says]
        if claim.id not in known and (on, outcome) not in told:
            told.add((on, outcome))
            word.append(said_unasked(claim, on, outcome, name))
    return tuple(sorted(word, key=lambda a: (a.on, a.seq)))


def holders_of(person: Person, papers: Papers) -> Callable[[ClaimFile], str]:
    """Claim -> the holder whose word it is; "" where it is no word of a holder."""
    return _Holders(person, papers).name


def evidence_on(person: Person, papers: Papers, items: Mapping[str, ItemFile]) -> Evidence:
    """The claims and answers on a person as the engine takes them. What nobody said the kind of, and is a holder's own
    word, is weighed as one.
    """
    holders = _Holders(person, papers)
    of_holder = {c.id for c in own_words(person.claims) if by_speaker(c) and holders.name(c)}
    return evidence(person, papers.sources, items, of_holder)


def said_of_itself(person: Person, papers: Papers) -> Iterator[tuple[Reply, str, str]]:
    """What the bodies that were asked about a person, other public bodies of their side, or whom an officer has as the
    holder, said of themselves; each with the report it stands in, and as what, if not as held, it names the person
    there. What a reply says as well, on the same day or as that very report, is left out.
    """
    for claim, on, name, says in _spoken(person, papers):
        yield _reply((person.leader, on, name, says.value), papers, claim), claim.report, named_as(claim)


def _spoken(person: Person, papers: Papers) -> Iterator[tuple[ClaimFile, date, str, Standing]]:
    answers = [a for a in person.answers if a.outcome not in (None, Outcome.NO_ANSWER)]
    drawn = {a.report for a in answers if a.report}
    told = {(a.on, a.outcome.value, body_key(a.by)) for a in answers if a.outcome}
    holders = _Holders(person, papers)
    for claim in own_words(person.claims):
        says = Standing.ACKNOWLEDGED if named_as(claim) else _SAYS.get(asserted(claim))
        on = papers.day_of(claim)
        name = holders.name(claim) if says else ""
        if says and name and claim.report not in drawn and (on, says.value, body_key(name)) not in told:
            yield claim, on, name, says


def _reply(said: tuple[str, date, str, str], papers: Papers, claim: ClaimFile) -> Reply:
    """A letter that came as a reply is one, though no enquiry has it."""
    report = papers.reports.get(claim.report)
    carrier = papers.sources.get(report.received.source) if report else None
    if report and report.received.of_kind is ReportKind.REPLY:
        return Reply(*said)
    own = "list" if report and report.received.of_kind is ReportKind.LIST else "statement"
    notified = carrier.name if carrier and carrier.of_kind in BRING_IT and carrier.name != said[2] else ""
    return Reply(*said, unasked=own, through=notified)


class _Holders:
    """The bodies that may hold a person: those asked about them, those that answered, the public bodies of their side
    (a prosecutor, a ministry, an ombudsman), whom an officer says it of.
    """

    def __init__(self, person: Person, papers: Papers) -> None:
        self._papers = papers
        names = dict.fromkeys(name for a in person.answers for name in (a.by, a.to) if name)
        self._called = {body_key(name): name for name in reversed(names)}
        self._known = {id: name for name in reversed(names) if (id := papers.speakers.source_of(name))}
        seeking = (c.source for c in person.claims if c.stands and c.body.type in _SOUGHT)
        self._seeking = {papers.sources[id].side or id for id in seeking if id in papers.sources}
        sides = self._every_side = {source.side for source in papers.sources.values()} - {""}
        known = {papers.sources[id].side for id in self._known.keys() & papers.sources.keys()}
        self._taken_by = {c.body.actor for c in person.claims if c.stands and c.body.actor and c.body.type in HELD}
        self._sides = known.union(*(sides_in(name, sides) for name in names)) - {""}

    def name(self, claim: ClaimFile) -> str:
        """The holder whose word a claim is, as it was asked or answered, or as that body is called; "" where it is no
        word of a holder.
        """
        source = self._papers.sources.get(claim.source)
        side = source.side if source else ""
        if source and (side or source.id) in self._seeking:
            return ""
        asked = self._as_asked(claim, source)
        if asked and claim.body.actor in (None, asked, side):
            return asked
        if source and source.of_kind is SourceKind.BODY and side in self._sides and self._of_side(claim, source):
            return source.name
        if source and not self._sides and self._tells_of_its_own(claim, source):
            return source.name
        if claim.evidence_kind not in OF_HOLDER or (side and self._sides and side not in self._sides):
            return ""
        return self._by_officer(claim, source)

    def _tells_of_its_own(self, claim: ClaimFile, source: SourceFile) -> bool:
        """Whether a public body, also a hospital, tells of a death among those whom its side may hold, or that its side
        holds somebody, though nobody was asked about them: a side that seeks them is another, or some claim has them
        in its hands.
        """
        body = claim.body
        tells = as_it_bears(claim).type in DEAD or (
            body.type in HELD and body.affirms and claim.evidence_kind != HEARSAY
        )
        of_body = source.of_kind is SourceKind.BODY and bool(source.side) and tells
        sought_by = any(found.side in self._seeking for found in self._papers.sources.values() if found.side)
        in_its_hands = any(actor == source.side or side_named(actor, [source.side]) for actor in self._taken_by)
        return of_body and (sought_by or in_its_hands) and self._of_side(claim, source)

    def _as_asked(self, claim: ClaimFile, source: SourceFile | None) -> str:
        names = (claim.body.speaker, *((source.name, *source.other_names) if source else ()))
        called = (self._called[body_key(name)] for name in names if name and body_key(name) in self._called)
        return self._known.get(claim.source) or next(called, "")

    def _of_side(self, claim: ClaimFile, source: SourceFile) -> bool:
        """Whether a claim tells of its own side's holding, and of no third one's."""
        actor = claim.body.actor
        of_actor = self._papers.sources.get(self._papers.speakers.source_of(actor))
        known = actor is None or actor in (source.name, source.side) or bool(side_named(actor, [source.side]))
        known = known or sides_in(actor or "", self._every_side) == {source.side}
        return known or (of_actor is not None and of_actor.side == source.side)

    def _by_officer(self, claim: ClaimFile, source: SourceFile | None) -> str:
        """Who speaks as the holding side, by the kind of evidence that an officer chose."""
        if claim.body.speaker or source is None:
            return claim.body.speaker or say("the holding side")
        return say("the holding side") if source.of_kind in BRING_IT else source.name
