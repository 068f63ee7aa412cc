"""An incident with much in it, brought in through the verbs: for the board's tests and pictures. All of it invented."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta

from lastcontact.bureau import deciding, intake, reviewing, taking_rows
from lastcontact.bureau.acting import Hand
from lastcontact.casefile import models as stored
from lastcontact.casefile.persons import person
from lastcontact.casefile.shelf import Now
from lastcontact.core.claim import Claim, ClaimType, Span
from lastcontact.core.dates import Interval
from lastcontact.core.grading import Credibility, Reliability
from lastcontact.core.payloads.records import Described
from lastcontact.core.payloads.reports import Channel, ReportKind, Scope
from lastcontact.core.payloads.sources import SourceKind
from lastcontact.core.quantities import Quantity
from lastcontact.core.status import Fate, Whereabouts


@dataclass
class Clock:
    """A clock that goes on a minute at each look, and can be set on to a later day."""

    now: datetime

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now

    def to(self, day: date, hour: int = 9) -> None:
        self.now = max(self.now, datetime.combine(day, time(hour), UTC))


@dataclass
class Scene:
    """`day(n)` is the n-th day of the incident; `ids` name what tests and pages want to find again."""

    officer: str
    roles: frozenset[str]
    start: date
    clock: Clock
    new_id: Callable[[], str] | None = None
    ids: dict[str, str] = field(default_factory=dict)

    @property
    def hand(self) -> Hand:
        hand = Hand(self.officer, self.roles, self.clock(), self.clock)
        return replace(hand, new_id=self.new_id) if self.new_id else hand

    @property
    def incident(self) -> str:
        return self.ids["incident"]

    def day(self, number: int) -> date:
        return self.start + timedelta(days=number - 1)

    def source(self, key: str, name: str, kind: SourceKind, side: str, grade: str) -> None:
        words = intake.SourceWords(name, kind, side, Reliability(grade))
        self.ids[key] = intake.name_source(by=self.hand, words=words)

    def report(self, key: str, source: str, on: date, text: str = "", **more: object) -> str:
        self.clock.to(on)
        usual: dict[str, object] = {
            "kind": ReportKind.ARTICLE,
            "channel": Channel.PASTE,
            "scope": Scope.PUBLIC,
            "language": "en",
        }
        received = intake.Received(
            incident=self.incident,
            source=self.ids[source],
            data=(text or key).encode(),
            text=text,
            published_on=on,
            **{**usual, **more},  # type: ignore[arg-type]
        )
        self.ids[key] = intake.receive(by=self.hand, report=received)
        return self.ids[key]

    def says(
        self,
        key: str,
        report: str,
        words: str,
        kind: ClaimType,
        count: Quantity | None = None,
        *,
        grade: str = "3",
        attached: reviewing.Attached | None = None,
        **more: object,
    ) -> str:
        """A claim made by hand on words that stand in a report."""
        text = stored.Report.objects.get(id=self.ids[report]).file.text
        at = text.index(words)
        body = Claim(kind, Span(at, at + len(words), words), count=count, **more)  # type: ignore[arg-type]
        attached = replace(attached or reviewing.Attached(), credibility=Credibility(grade))
        self.ids[key] = reviewing.make(by=self.hand, report=self.ids[report], body=body, attached=attached)
        return self.ids[key]

    def list(self, key: str, source: str, on: date, names: Iterable[str], says: ClaimType, **terms: object) -> None:
        report = self.report(key, source, on, kind=ReportKind.LIST, title=str(terms.pop("title", "")))
        rows = [taking_rows.ListRow(n, Described(name=name)) for n, name in enumerate(names, start=1)]
        words = taking_rows.ListTerms(columns={}, says=Claim(says, when=Interval.day(on)), **terms)  # type: ignore[arg-type]
        for _done in taking_rows.take_rows(by=self.hand, report=report, list_rows=rows, terms=words):
            pass

    def record(self, name: str) -> str:
        """The first record with this name."""
        return next(r.id for r in stored.Record.objects.order_by("seq") if r.file.described.name == name)

    def decide(self, record: str, fate: Fate, where: Whereabouts, holder: str = "", words: str = "") -> str:
        found = person(Now(), record)
        assert found is not None
        claims = tuple(c.id for c in found[0].claims if c.stands)
        conclusion = deciding.Conclusion(fate, where, claims, words, holder, knowing=True)
        return deciding.decide(by=self.hand, record=record, conclusion=conclusion)
