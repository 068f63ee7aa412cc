"""Short ways to say what officers do, for the tests of the verbs. Every person here is invented."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta

from lastcontact.accounts.models import Officer
from lastcontact.bureau import deciding, enquiring, enrolling, intake, linking, opening, reviewing, telling
from lastcontact.bureau.acting import Hand
from lastcontact.casefile import models as rows
from lastcontact.casefile.persons import person
from lastcontact.casefile.shelf import Now
from lastcontact.core.bearing import Bearing, bearing
from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.dates import Interval
from lastcontact.core.fold.persons import Person
from lastcontact.core.payloads.families import How, SpeaksOfDeath, Told
from lastcontact.core.payloads.records import Described, Enquirer
from lastcontact.core.payloads.reports import Channel, ReportKind, Scope
from lastcontact.core.payloads.sources import SourceKind
from lastcontact.core.person import Verdict
from lastcontact.core.status import Fate, Whereabouts

SAYING = {Whereabouts.HELD: ClaimType.HELD, Whereabouts.RETURNED: ClaimType.RETURNED}
HELD_TOLD = Told("Duravan has told us in writing that it holds Aram.", "From the State Commission of Duravan.")
START = datetime(2026, 3, 12, 9, tzinfo=UTC)


@dataclass
class Clock:
    """A clock that goes on a minute at each look."""

    now: datetime = START

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


def hand_of(officer: Officer, clock: Callable[[], datetime], **changes: object) -> Hand:
    hand = Hand(officer.id, frozenset(officer.roles), clock(), clock)
    return replace(hand, **changes)  # type: ignore[arg-type]


@dataclass
class Bureau:
    """An incident with a roll and a captors' list, and an officer's hand in it."""

    hand: Hand
    incident: str = ""
    sources: dict[str, str] = field(default_factory=dict)
    reports: dict[str, str] = field(default_factory=dict)

    def open(self) -> Bureau:
        self.incident = opening.open_incident(
            by=self.hand, title="Contact lost above Dorna", sides=("Norhat", "Duravan")
        )
        for name, kind, side in (
            ("5th Company", SourceKind.BODY, "Norhat"),
            ("State Commission of Duravan", SourceKind.BODY, "Duravan"),
            ("Joint Monitoring Mission", SourceKind.INTERMEDIARY, ""),
            ("Sarn Agency", SourceKind.OUTLET, ""),
        ):
            self.sources[name] = intake.name_source(by=self.hand, words=intake.SourceWords(name, kind, side))
        return self

    def report(self, source: str, text: str = "", kind: ReportKind = ReportKind.ARTICLE, **fields: object) -> str:
        received = intake.Received(
            incident=self.incident,
            kind=kind,
            source=self.sources[source],
            channel=Channel.PASTE,
            data=text.encode() or source.encode() + kind.encode() + str(len(self.reports)).encode(),
            text=text,
            **{"scope": Scope.PUBLIC, **fields},  # type: ignore[arg-type]
        )
        report = intake.receive(by=self.hand, report=received)
        self.reports[report] = report
        return report

    def record(
        self,
        name: str,
        source: str = "5th Company",
        says: ClaimType = ClaimType.MISSING,
        enquirer: Enquirer | None = None,
        **words: str,
    ) -> str:
        report = self.report(source, kind=ReportKind.LIST)
        return intake.open_record(
            by=self.hand,
            person=intake.Person(
                report=report,
                described=Described(name=name, **words),  # type: ignore[arg-type]
                locator="row 1",
                enquirer=enquirer,
                says=Claim(type=says, when=Interval.day(date(2026, 3, 12))),
            ),
        )

    def says(
        self,
        record: str,
        kind: ClaimType,
        source: str = "State Commission of Duravan",
        *,
        evidence_kind: str = "",
        report_kind: ReportKind = ReportKind.ARTICLE,
        **body: object,
    ) -> str:
        """A claim on a person, made by hand from a report of its own."""
        attached = reviewing.Attached(record=record, source=self.sources[source], evidence_kind=evidence_kind)
        made = Claim(kind, when=Interval.day(date(2026, 3, 12)), **body)  # type: ignore[arg-type]
        report = self.report(source, kind=report_kind)
        return reviewing.make(by=self.hand, report=report, body=made, attached=attached)

    def identified(self, record: str) -> str:
        """A physical identification of the person, from the laboratory's own paper."""
        kind = {"evidence_kind": "physical_identification", "report_kind": ReportKind.STATEMENT}
        return self.says(record, ClaimType.IDENTIFIED, **kind)  # type: ignore[arg-type]

    def same(self, a: str, b: str) -> bool:
        return linking.judge(by=self.hand, a=a, b=b, verdict=Verdict.SAME)

    def person(self, record: str) -> Person:
        found = person(Now(), record)
        assert found is not None
        return found[0]

    def decide(
        self, record: str, fate: Fate = Fate.ALIVE, where: Whereabouts = Whereabouts.HELD, **more: object
    ) -> str:
        """A decision on all that is claimed; something that supports it is claimed first where nothing does."""
        standing = [c.body for c in self.person(record).claims if c.stands]
        if "claims" not in more and not any(bearing(body, fate, where) is Bearing.FOR for body in standing):
            self.says(record, SAYING.get(where, ClaimType.REMAINS_RETURNED))
        finding = self.identified(record) if fate is Fate.DEAD and "claims" not in more else ""
        usual: dict[str, object] = {
            "claims": tuple(c.id for c in self.person(record).claims if c.stands),
            "holder": "Duravan" if where is Whereabouts.HELD else "",
            "words": "named by the holding side",
            "knowing": True,
        }
        if fate is Fate.DEAD:
            usual["ground_rests_on"] = finding
        conclusion = deciding.Conclusion(fate=fate, whereabouts=where, **{**usual, **more})  # type: ignore[arg-type]
        return deciding.decide(by=self.hand, record=record, conclusion=conclusion)

    def enrol(self, record: str, **more: object) -> str:
        usual = {"relation": "mother", "addressed_as": "Mrs Anahit", "sought_name": "Aram", "sought_as": "your son"}
        papers = ("passport", "birth certificate")
        kin = enrolling.Kin(record=record, **{"documents": papers, "any_language": True, **usual, **more})  # type: ignore[arg-type]
        return enrolling.enrol(by=self.hand, kin=kin)

    def tell(self, relative: str, decision: str = "", how: How = How.TELEPHONE, **more: object) -> str:
        speaks = SpeaksOfDeath.YES if "support_offered" in more else SpeaksOfDeath.NO
        words = telling.Words(
            relative=relative,
            told_at=self.hand.at,
            how=how,
            decision=decision,
            **{"told": (HELD_TOLD,), "speaks_of_death": speaks, "any_language": True, **more},  # type: ignore[arg-type]
        )
        return telling.tell(by=self.hand, words=words)

    def ask(self, *records: str, **more: object) -> str:
        """A question about these people, whatever is decided or told of them, and though it was asked before."""
        question = enquiring.Question(
            incident=self.incident,
            label="E-1",
            to="State Commission of Duravan",
            through="Joint Monitoring Mission",
            records=records,
            asked_on=date(2026, 3, 14),
            due_on=date(2026, 3, 21),
            all_the_same=records,
            again=tuple(rows.Record.objects.column("id", incident=self.incident)),
        )
        return enquiring.ask(by=self.hand, question=replace(question, **more))  # type: ignore[arg-type]
