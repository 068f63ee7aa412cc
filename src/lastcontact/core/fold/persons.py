"""A person, computed from the files of the records that are one: claims, decisions, answers, news, family."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from lastcontact.core.dates import PartialDate
from lastcontact.core.fold.acknowledging import acknowledgement, word_of_holder
from lastcontact.core.fold.answers import Acknowledgement, Answer
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.fold.families import NoticeFile
from lastcontact.core.fold.head_names import names_of
from lastcontact.core.fold.holders import NO_SIDES, Sides
from lastcontact.core.fold.joining import leaves_as_it_is
from lastcontact.core.fold.links import LinkFile
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.payloads.enquiries import Outcome
from lastcontact.core.payloads.records import Described
from lastcontact.core.person import Cluster
from lastcontact.core.spelt_ages import says_child
from lastcontact.core.status import Decision, Fate, Standing, Whereabouts, current, of_person

ADULT_AT_YEARS = 18


@dataclass(frozen=True, slots=True)
class Person:
    """The records joined by "same", and what follows. `records` are ordered by when they were opened."""

    leader: str
    records: tuple[RecordFile, ...]
    torn: bool
    kin: frozenset[str]
    decided: tuple[tuple[Decision, Standing], ...]
    claims: tuple[ClaimFile, ...]
    answers: tuple[Answer, ...]
    notices: tuple[NoticeFile, ...]
    sides: Sides = field(default=NO_SIDES, compare=False, repr=False)
    """Those of the bureau's sources: whose word can be the holder's."""

    @property
    def members(self) -> frozenset[str]:
        return frozenset(r.id for r in self.records)

    def within(self, records: Collection[str]) -> Person:
        """The same person by these records alone, and what is claimed, answered and told in them.

        What was decided stays: it is decided of the person, and stands beside every record of theirs.
        """
        if self.members <= frozenset(records):
            return self
        mine = tuple(r for r in self.records if r.id in records)
        claims, answers = {c.id for r in mine for c in r.claims}, {a.id for r in mine for a in r.answers}
        told = {n.given.notice for r in mine for n in r.family.notices}
        return replace(
            self,
            leader=min((r.id for r in mine), default=self.leader),
            records=mine,
            claims=tuple(c for c in self.claims if c.id in claims),
            answers=tuple(a for a in self.answers if a.id in answers),
            notices=tuple(n for n in self.notices if n.given.notice in told),
        )

    @property
    def current(self) -> tuple[Decision, Standing] | None:
        return current(self.decided)

    @property
    def standing(self) -> Decision | None:
        """The decision that counts in figures; None while it is in review or nobody decided."""
        found = self.current
        return found[0] if found and found[1] is Standing.STANDS else None

    @property
    def joined_since(self) -> frozenset[str]:
        """The records that joined after the decision that stands, and say nothing against it."""
        return self.members - self.standing.records if self.standing else frozenset()

    @property
    def asked_for(self) -> bool:
        """Whether a family asks for the person, has a page about them, or was told of them."""
        return bool(self.notices) or any(r.opened.enquirer or r.family.relatives for r in self.records)

    @property
    def sought(self) -> bool:
        return any(r.sought for r in self.records)

    @property
    def word_of_holder(self) -> tuple[Answer, ...]:
        """What the holder was asked, what it answered and what it said unasked, in order of the day."""
        return word_of_holder(self.answers, self.claims, self.sides)

    @property
    def in_doubt(self) -> tuple[NoticeFile, ...]:
        """Notices whose decision no longer carries them, and of which nobody has spoken since: it is in review, was
        withdrawn, gave way to one that says otherwise and that this relative was not told, or is another person's now
        that the records came apart. Words that later words replaced are not.
        """
        shaken, now = (Standing.IN_REVIEW, Standing.WITHDRAWN), self.standing
        firm = {d.id for d, s in self.decided if s not in shaken and self._holds(d, s)}
        gave_way = {d.id for d, s in self.decided if s is Standing.SUPERSEDED}
        told_now = {n.given.relative for n in self.notices if now and n.given.decision == now.id}
        resting = (n for n in self.notices if n.given.decision and n.given.decision not in firm)
        left = (n for n in resting if n.spoken_at is None and n.replaced_at is None)
        return tuple(n for n in left if n.given.decision not in gave_way or n.given.relative not in told_now)

    def _holds(self, decision: Decision, standing: Standing) -> bool:
        """Whether what a decision said is what is decided now, though another took its place."""
        now = self.current[0] if self.current else decision
        same = (now.fate, now.whereabouts, now.holder) == (decision.fate, decision.whereabouts, decision.holder)
        return same or standing is not Standing.SUPERSEDED

    @property
    def death_on_file(self) -> bool:
        """Whether a death stands decided, waits for its countersignature or is in review."""
        over = (Standing.WITHDRAWN, Standing.REFUSED, Standing.SUPERSEDED)
        return any(d.fate is Fate.DEAD and standing not in over for d, standing in self.decided)

    @property
    def death_told(self) -> bool:
        """Whether somebody of the family was told of the death in person."""
        dead = {d.id for d, _ in self.decided if d.fate is Fate.DEAD}
        return any(n.given.of_death and n.given.decision in dead for n in self.notices)


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One person in a table of people: everything the row shows, without the page behind it."""

    leader: str
    names: tuple[tuple[str, str], ...]
    """(name as written, language), one for each record that gives one, as `head_names` orders them."""
    fate: Fate = Fate.UNKNOWN
    whereabouts: Whereabouts = Whereabouts.UNKNOWN
    holder: str = ""
    standing: str = ""
    decided_on: date | None = None
    basis: str = ""
    news_on: tuple[date, ...] = ()
    acknowledgement: Acknowledgement = Acknowledgement.NOT_ASKED
    due_on: date | None = None
    sought: bool = True
    possible_minor: bool | None = None
    """Whether they may have been under 18 when they were reported; who was so when contact was lost: `fold.minors`."""
    born_latest: date | None = None
    """The last day on which they can be born by any record."""
    told_on: date | None = None
    in_doubt: int = 0
    lists: int = 1
    requested: bool = False
    """Whether a family asked for this person."""
    asked_on: date | None = None
    """When the first family asked, or was enrolled."""
    groups: tuple[str, ...] = ()
    awaits: bool = False
    """A death waits for its countersignature."""
    death_told: bool = False
    rests_on: tuple[str, ...] = ()
    """The claims and answers (ids) that the decision which stands names."""
    answered_by: tuple[str, ...] = ()
    """The bodies whose answers among them acknowledge the person."""
    enrolled: bool = False
    """Whether somebody of the family has a page, or waits for one."""
    answered_on: date | None = None
    """The last day on which a letter of the family's was answered."""

    @property
    def asked_for(self) -> bool:
        """Whether a family asks for this person: by a tracing request, or as relatives enrolled here."""
        return self.requested or self.enrolled

    @property
    def untold(self) -> bool:
        """Whether nobody of the family was told anything, by a notice or in answer to a letter."""
        return self.told_on is None and self.answered_on is None


def person_of(
    cluster: Cluster, files: Mapping[str, RecordFile], links: Iterable[LinkFile] = (), sides: Sides = NO_SIDES
) -> Person:
    """The person of a cluster, from the files of its records (records erased since are left out) and the judgements
    among them, which are asked only whether a decision can stand beside a record that joined later.
    """
    records = sorted((files[r] for r in cluster.records if r in files), key=lambda r: r.act.seq)
    claims: list[ClaimFile] = []
    answers: list[Answer] = []
    notices: list[NoticeFile] = []
    decisions: list[Decision] = []
    for record in records:
        claims += record.claims
        answers += record.answers
        notices += record.family.notices
        decisions += record.decisions
    claims.sort(key=lambda c: (c.said_on, c.act.seq))
    answers.sort(key=lambda a: (a.on, a.seq))
    notices.sort(key=lambda n: n.given.told_at)
    members = frozenset([r.id for r in records])
    mine = {r.id: r for r in records}
    decided = of_person(decisions, members, leaves=lambda decision: leaves_as_it_is(decision, mine, links))
    said = tuple(claims), tuple(answers), tuple(notices)
    return Person(min(members), tuple(records), cluster.torn, cluster.kin, decided, *said, sides)


def line_in(person: Person, incident: str) -> PersonLine:
    """The line of a person in an incident: by its own records, and whoever told of a death, in whichever incident."""
    own = person.within({r.id for r in person.records if r.incident == incident})
    return replace(line_of(own), death_told=person.death_told)


def line_of(person: Person) -> PersonLine:
    found, records = person.current, person.records
    decision = found[0] if found and found[1] is Standing.STANDS else None
    told = [n.given.told_at.astimezone(n.act.at.tzinfo).date() for n in person.notices]
    asked = [a.due_on for a in person.answers if a.outcome is None and a.due_on]
    enrolled = [x.act.at.date() for r in records for x in r.family.relatives if x.refused_why is None]
    return PersonLine(
        leader=person.leader,
        names=names_of(records),
        fate=decision.fate if decision else Fate.UNKNOWN,
        whereabouts=decision.whereabouts if decision else Whereabouts.UNKNOWN,
        holder=decision.holder if decision else "",
        standing=found[1].value if found else "",
        decided_on=found[0].decided_at.date() if found and found[0].decided_at else None,
        basis=decision.words if decision else "",
        news_on=news(person),
        acknowledgement=acknowledgement(person.answers, person.claims, person.sides),
        due_on=max(asked, default=None),
        sought=person.sought,
        possible_minor=possible_minor(records),
        born_latest=max((on for r in records if (on := birth_of(r).latest_on)), default=None),
        told_on=max(told, default=None),
        in_doubt=len(person.in_doubt),
        lists=len({r.report for r in records}),
        requested=any(r.opened.enquirer for r in records),
        asked_on=min([*(r.act.at.date() for r in records if r.opened.enquirer), *enrolled], default=None),
        groups=tuple(sorted({r.opened.group for r in records if r.opened.group})),
        awaits=any(s is Standing.AWAITS for _, s in person.decided),
        death_told=person.death_told,
        rests_on=decision.claims if decision else (),
        answered_by=_acknowledging(person.answers, decision.claims) if decision else (),
        enrolled=bool(enrolled),
        answered_on=max((on.date() for r in records for x in r.family.messages if (on := x.answered_at)), default=None),
    )


def _acknowledging(answers: Iterable[Answer], named: Iterable[str]) -> tuple[str, ...]:
    relied = frozenset(named)
    return tuple(a.by for a in answers if a.id in relied and a.outcome is Outcome.ACKNOWLEDGED)


def news(person: Person) -> tuple[date, ...]:
    """The days on which something was heard of the person: claims that say more than that he is missing, answers."""
    days = set()
    for claim in person.claims:
        if claim.stands and not claim.body.left_open and claim.body.type.value not in ("missing", "contact_lost"):
            days.add(claim.said_on)
    for record in person.records:
        if record.described.last_contact_on:
            days.add(record.described.last_contact_on.end_on)
    days.update(
        a.on for a in person.answers if a.outcome and a.outcome not in (Outcome.NOT_IDENTIFIED, Outcome.NO_ANSWER)
    )
    return tuple(sorted(days))


def possible_minor(records: Iterable[RecordFile]) -> bool | None:
    """Whether the person may have been under 18 when last reported; None when no birth or age is given."""
    answers = []
    for record in records:
        birth = birth_of(record)
        if birth.latest_on is None and says_child(f"{record.described.age} {record.described.birth}"):
            answers.append(True)
        elif birth.latest_on is not None:
            reported = record.act.at.date()
            answers.append(years_at(birth.latest_on, reported) < ADULT_AT_YEARS)
    return any(answers) if answers else None


def birth_of(record: RecordFile) -> PartialDate:
    """The birth date a record gives, from the date or from the age as of the day it was reported."""
    return born(record.described, record.act.at.date())


def born(described: Described, reported_on: date) -> PartialDate:
    """As `birth_of`, from the description alone."""
    if described.birth:
        read = PartialDate.read(described.birth)
        aged = read if read.known else PartialDate.of_spoken_age(described.birth, reported_on)
        if aged.known or not described.age:
            return aged if aged.known else read
    return PartialDate.under_age(described.age, reported_on)


def years_at(born: date, at: date) -> int:
    """How many years old somebody is on a day; below 0 before the birth."""
    return at.year - born.year - ((at.month, at.day) < (born.month, born.day))
