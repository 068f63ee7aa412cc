"""What the pages about a whole incident are made of: its reports, claims, sources, places and lists, now or then."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from django.db.models import QuerySet
from django.db.models.fields.json import KT
from django.utils import timezone

from lastcontact.bureau.taking_rows import is_row
from lastcontact.casefile import models as rows
from lastcontact.casefile.denials import accused, denied_people
from lastcontact.casefile.shelf import of_incident
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.fold.enquiries import EnquiryFile
from lastcontact.core.fold.incidents import GroupFile, IncidentFile
from lastcontact.core.fold.links import LinkFile
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.fold.reports import ReportFile
from lastcontact.core.fold.sources import PlaceFile, SourceFile
from lastcontact.core.payloads.records import RecordOpened
from lastcontact.core.person import clusters
from lastcontact.core.plain import from_plain
from lastcontact.desk.days import day, received
from lastcontact.desk.standing import Desk
from lastcontact.desk.voices import Voice, Voices
from lastcontact.reading.columns import CONDITION
from lastcontact.reading.people_of import Parties, same_people
from lastcontact.reading.told_around import before_in_sentence


@dataclass(frozen=True)
class Listed:
    """The people a report names: how many records, which persons (their leaders), and the first record as opened.

    `told`: where the list says of each what became of them, the persons by what it says of them; else empty.
    """

    records: int
    people: frozenset[str]
    first: RecordOpened
    erased: int = 0
    """How many of the rows taken in were erased since: the list named them, and nobody can say any more whom."""
    told: Mapping[ClaimType | None, frozenset[str]] = field(default_factory=dict)

    @property
    def says(self) -> Mapping[ClaimType | None, frozenset[str]]:
        """What the list affirms -> of whom; None -> those it only names, or of whom it denies something."""
        said = self.first.says
        return self.told or {said.type if said and said.affirms else None: self.people}


@dataclass(frozen=True)
class Material:
    """Everything in an incident but its people's own files. `claims`: those that stand and are not about one person."""

    incident: IncidentFile
    today: date
    reports: Mapping[str, ReportFile]
    sources: Mapping[str, SourceFile]
    places: Mapping[str, PlaceFile]
    enquiries: Mapping[str, EnquiryFile]
    listed: Mapping[str, Listed]

    @cached_property
    def voices(self) -> Voices:
        apart = [told.names for told in self.incident.apart]
        return Voices(self.sources, self.incident.sides, self.known_sources, apart)

    @cached_property
    def known_sources(self) -> tuple[SourceFile, ...]:
        """The sources of which the people of this incident know; the others are named to nobody here."""
        used = {report.received.source for report in self.reports.values()}
        used |= {claim.source for report in self.reports.values() for claim in report.claims if claim.stands}
        used |= {group.source for group in self.incident.groups}
        return tuple(s for s in self.sources.values() if s.known_in(self.incident.id, used))

    @cached_property
    def claims(self) -> tuple[ClaimFile, ...]:
        """In the order of the days on which they were said."""
        found = [c for r in self.reports.values() for c in r.claims if c.stands and not c.record]
        return tuple(sorted(found, key=lambda c: (self.said_on(c), c.act.seq)))

    @cached_property
    def groups(self) -> dict[str, GroupFile]:
        return {g.id: g for g in self.incident.groups}

    def voice(self, claim: ClaimFile) -> Voice:
        known = self._voices_known
        if claim.id not in known:
            known[claim.id] = self.voices.of_claim(claim, self.reports[claim.report])
        return known[claim.id]

    @cached_property
    def _voices_known(self) -> dict[str, Voice]:
        return {}

    @cached_property
    def parties(self) -> Parties:
        """The sides of the incident, else of whoever is heard in it, with all names of the places so called."""
        heard = {s.side for r in self.reports.values() if (s := self.sources.get(r.received.source)) and s.side}
        named = {g.named.side for g in self.incident.groups if g.named.side}
        sides = self.incident.sides or tuple(sorted(heard | named))
        return Parties.of(sides, [{n.text for n in place.names} for place in self.places.values()])

    @cached_property
    def _sides_counted(self) -> dict[str, str]:
        counted = (c for c in self.claims if c.body.count is not None)
        return {c.id: self._whose(c) for c in counted}

    def _whose(self, claim: ClaimFile) -> str:
        before = before_in_sentence(claim.body, self.reports[claim.report].text)
        return self.parties.whose(claim.body, self.voice(claim).side_told, self.side_of(claim.group), before)

    def whose(self, claim: ClaimFile) -> str:
        """The side whose people a claim counts, as its words or its group tell; "" where neither does."""
        return self._sides_counted.get(claim.id, "")

    def person(self, claim: ClaimFile) -> str:
        """The person on whose page a claim is: none of `claims` is on one."""
        return ""

    def denies_of_others(self, denial: ClaimFile, claim: ClaimFile) -> bool:
        """Whether a claim is marked as denying another that counts other people than it speaks of."""
        by = self.voice(denial).side or self.parties.named_in(denial.body.speaker or "")
        denied = denied_people(denial.body, by, self.parties, self.side_of(denial.group))
        return denial.answer == "denies" and not same_people(self.whose(claim), denied)

    def accused(self, answer: ClaimFile, claim: ClaimFile) -> bool:
        """Whether an answer is the word of a side that the claim it answers accuses."""
        return accused(self.voice(answer).side, claim.body, self.whose(claim), self.parties)

    def side_of(self, group: str) -> str:
        """The side of a group, where it is one of the incident's."""
        side = self.groups[group].named.side if group in self.groups else ""
        return side if side in self.parties.names else ""

    def said_on(self, claim: ClaimFile) -> date:
        """When it was said: as the claim says, else the day its report appeared, else when the bureau got it."""
        if claim.body.said:
            return claim.body.said.start_on
        published = self.reports[claim.report].received.published_on
        if published:
            return published
        if claim.body.when:
            return claim.body.when.end_on
        return claim.reported_on or self.received_on(self.reports[claim.report])

    def day_unknown(self, claim: ClaimFile) -> bool:
        """Whether nothing tells on what day it was said: `said_on` is the day on which its report was received."""
        dated = claim.body.said or claim.body.when or claim.reported_on
        return not (dated or self.reports[claim.report].received.published_on)

    def said_in_words(self, claim: ClaimFile) -> str:
        """When it was said, in words; that it is the day of receipt, where it is no other."""
        on = day(self.said_on(claim), self.today)
        return received(on) if self.day_unknown(claim) else on

    def received_on(self, report: ReportFile) -> date:
        return report.received.published_on or timezone.localtime(report.act.at).date()

    def listed_on(self, report: ReportFile, listed: Listed) -> date:
        """The day a list stands on: when it appeared, else as of when it says what it says, else when it came."""
        says = listed.first.says
        when = report.list_on or (says.when if says else None)
        if not report.received.published_on and when:
            return when.end_on
        return self.received_on(report)

    def list_day_unknown(self, report: ReportFile, listed: Listed) -> bool:
        """Whether nothing tells of what day a list is: `listed_on` is the day on which it was received."""
        says = listed.first.says
        return not (report.received.published_on or report.list_on or (says and says.when))

    def origin_of(self, report: str) -> str:
        """The report at the start of a chain of reposts; the report itself when it repeats nothing."""
        seen: set[str] = set()
        while report not in seen and self.reports[report].repost_of in self.reports:
            seen.add(report)
            report = self.reports[report].repost_of
        return report


def gather(desk: Desk) -> Material:
    """The material of the desk's incident, as the page stands."""
    shelf, incident = desk.shelf, desk.incident
    reports: dict[str, ReportFile] = of_incident(shelf, "report", incident.id)
    of_each = {id for id, file in reports.items() if any(CONDITION in b.columns.values() for b in file.batches)}
    return Material(
        incident=incident,
        today=desk.today,
        reports=reports,
        sources=shelf.files("source", _ids(rows.Source)),
        places=shelf.files("place", _ids(rows.Place)),
        enquiries={id: e for id, e in of_incident(shelf, "enquiry", incident.id).items() if e.went},
        listed=_listed_then(desk, of_each, reports) if desk.past else _listed_now(incident.id, of_each, reports),
    )


def _ids(model: type[rows.Row]) -> list[str]:
    return list(model.objects.values_list("id", flat=True))


def _listed_now(incident: str, of_each: set[str], reports: Mapping[str, ReportFile]) -> dict[str, Listed]:
    records = rows.Record.objects.filter(incident=incident)
    dropped = set(records.filter(folded__seeking__0__sought=False).values_list("id", flat=True))
    firsts: dict[str, int] = {}
    people: dict[str, list[str]] = defaultdict(list)
    kept: dict[str, list[str]] = defaultdict(list)
    given = ("id", "report", "person", "locator", "seq")
    for id, report, person, locator, seq in rows.Record.objects.columns(*given, incident=incident):
        kept[report].append(locator)
        firsts[report] = min(seq, firsts.get(report, seq))
        if id not in dropped:
            people[report].append(person)
    opened = {f.opened.report: f.opened for f in rows.Record.objects.files(seq=firsts.values()).values()}
    told: dict[str, dict[ClaimType | None, frozenset[str]]] = {}
    for report in of_each & people.keys():
        told[report] = _told_now(records.filter(report=report), dropped)
    return {
        id: Listed(len(p), frozenset(p), opened[id], _erased(reports.get(id), kept[id]), told.get(id, {}))
        for id, p in people.items()
    }


def _erased(report: ReportFile | None, kept: Iterable[str]) -> int:
    """How many of the rows taken in have no record any more. `kept`: where the records that there are stand."""
    return max(0, report.records_taken - sum(map(is_row, kept))) if report else 0


def _told_now(of_list: QuerySet[rows.Record], dropped: set[str]) -> dict[ClaimType | None, frozenset[str]]:
    """As `_told`, of the rows of one list: of a long one no more is opened than what each says."""
    said: dict[str | None, ClaimType | None] = {None: None}
    found: dict[ClaimType | None, set[str]] = defaultdict(set)
    for id, person, says in of_list.values_list("id", "person", KT("folded__opened__says")):
        if says not in said:
            claim = from_plain(Claim, json.loads(says))
            said[says] = claim.type if claim.affirms else None
        if id not in dropped:
            found[said[says]].add(person)
    return {type: frozenset(people) for type, people in found.items()}


def _told(opened: Iterable[tuple[str, RecordOpened]]) -> dict[ClaimType | None, frozenset[str]]:
    """What is affirmed of people -> of whom, as they were opened."""
    found: dict[ClaimType | None, set[str]] = defaultdict(set)
    for person, record in opened:
        found[record.says.type if record.says and record.says.affirms else None].add(person)
    return {said: frozenset(people) for said, people in found.items()}


def _listed_then(desk: Desk, of_each: set[str], reports: Mapping[str, ReportFile]) -> dict[str, Listed]:
    files: dict[str, RecordFile] = of_incident(desk.shelf, "record", desk.incident.id)
    links: dict[str, LinkFile] = of_incident(desk.shelf, "link", desk.incident.id)
    found = clusters(sorted(files), {(f.a, f.b): f.verdict for f in links.values() if f.verdict})
    by_report: dict[str, list[RecordFile]] = defaultdict(list)
    kept: dict[str, list[str]] = defaultdict(list)
    for file in files.values():
        kept[file.report].append(file.opened.locator)
        if not file.seeking or file.sought:
            by_report[file.report].append(file)
    return {
        report: Listed(
            len(records),
            frozenset(found[r.id].leader for r in records),
            records[0].opened,
            _erased(reports.get(report), kept[report]),
            _told((found[r.id].leader, r.opened) for r in records) if report in of_each else {},
        )
        for report, records in by_report.items()
    }
