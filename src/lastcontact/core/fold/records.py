"""A record's file: what one report says of one person, what was claimed, decided, asked, answered and told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from lastcontact.core.dates import Interval, PartialDate
from lastcontact.core.fold import claims as claim_fold
from lastcontact.core.fold import families as family_fold
from lastcontact.core.fold.answers import Answer, answers_of
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.fold.facts import Act, Fact
from lastcontact.core.fold.families import FamilyFile
from lastcontact.core.payloads import decisions as d
from lastcontact.core.payloads.records import (
    Described,
    RecordAmended,
    RecordOpened,
    RecordSought,
    RecordViewed,
    RecordWithheld,
)
from lastcontact.core.plain import from_plain
from lastcontact.core.status import Decision

LOOKED_AT_ALONE = ("views", "file")
"""Who opened a person's page, or took the file out: no opening of the page, and listed with those openings apart."""


@dataclass(frozen=True, slots=True)
class RecordFile:
    id: str
    opened: RecordOpened
    act: Act
    mended: Described | None = None
    """The description after the last mistake of ours was mended; None while the first holds."""
    amended: tuple[tuple[Act, str], ...] = ()
    claims: tuple[ClaimFile, ...] = ()
    decisions: tuple[Decision, ...] = ()
    answers: tuple[Answer, ...] = ()
    family: FamilyFile = field(default_factory=FamilyFile)
    views: tuple[Act, ...] = ()
    withheld_from: tuple[tuple[str, str], ...] = ()
    """(party, reason) while it lasts."""
    seeking: tuple[RecordSought, Act] | None = None
    """An officer's last word on whether this person is sought; None where none was said since the record was opened."""

    @property
    def sought(self) -> bool:
        return self.seeking[0].sought if self.seeking else self.opened.sought

    @property
    def meaning_given(self) -> ClaimFile | None:
        """Of a row whose word was not understood: the claim that was made of it since, from its own report."""
        own = (claim for claim in self.claims if claim.stands and claim.report == self.report)
        return next(own, None) if self.opened.not_understood else None

    @property
    def described(self) -> Described:
        return self.mended or self.opened.described

    @property
    def written(self) -> tuple[Described, ...]:
        """All that it was ever described by: as it was copied first, and as it was mended. Reports may hold either."""
        return (self.opened.described, self.mended) if self.mended else (self.opened.described,)

    @property
    def incident(self) -> str:
        return self.opened.incident

    @property
    def report(self) -> str:
        return self.opened.report


def described_in(plain: Mapping[str, Any]) -> tuple[Described, date]:
    """What the plain form of a file says of the person, and the day it was reported; the rest is not read."""
    described = plain["mended"] if "mended" in plain else plain["opened"]["described"]
    return from_plain(Described, described), datetime.fromisoformat(plain["act"]["at"]).date()


def record(found: Iterable[Fact]) -> RecordFile | None:
    """The file of one record; None when it was erased."""
    opened: Fact | None = None
    mended: Described | None = None
    amended: list[tuple[Act, str]] = []
    claims: dict[str, ClaimFile] = {}
    decided: dict[str, Decision] = {}
    withheld: dict[str, str] = {}
    views: list[Act] = []
    seeking: tuple[RecordSought, Act] | None = None
    others: list[Fact] = []
    for fact in found:
        p = fact.payload
        if isinstance(p, RecordViewed):
            if p.page not in LOOKED_AT_ALONE:
                views.append(fact.act)
        elif isinstance(p, RecordOpened):
            opened = fact
            if p.says is not None:
                claims[f"{p.record}.0"] = claim_fold.said_by_report(p, fact.act)
        elif isinstance(p, RecordAmended):
            mended = p.described
            amended.append((fact.act, p.why))
            opened = _as_one_of_several(opened, p)
        elif isinstance(p, RecordSought):
            seeking = p, fact.act
        elif isinstance(p, RecordWithheld):
            withheld.pop(p.from_party, None)
            if not p.lifted:
                withheld[p.from_party] = p.why
        elif not claim_fold.apply(claims, fact) and not _decide(decided, fact):
            others.append(fact)
    if opened is None:
        return None
    first = opened.payload
    assert isinstance(first, RecordOpened)
    return RecordFile(
        first.record,
        first,
        opened.act,
        mended,
        tuple(amended),
        tuple(claims.values()),
        tuple(decided.values()),
        answers_of(first.record, others),
        family_fold.family(others),
        tuple(views),
        tuple(withheld.items()),
        seeking,
    )


def _as_one_of_several(opened: Fact | None, mended: RecordAmended) -> Fact | None:
    """The opening without the names of the others in its row: each of them has a record, which may be erased."""
    if opened is None or not mended.of_several or not isinstance(opened.payload, RecordOpened):
        return opened
    return replace(opened, payload=replace(opened.payload, described=mended.described, of_several=True))


def _decide(decided: dict[str, Decision], fact: Fact) -> bool:
    p = fact.payload
    if isinstance(p, d.StatusDecided):
        decided[p.decision] = _decision(p, fact.act)
        return True
    if not isinstance(p, d.OfDecision):
        return False
    before = decided.get(p.decision)
    if before is not None:
        decided[p.decision] = replace(before, **_change(p, fact.act))
    return True


def _change(p: d.OfDecision, act: Act) -> dict[str, Any]:
    if isinstance(p, d.StatusCountersigned):
        if p.agrees:
            return {"countersigned_by": act.by, "countersigned_at": act.at, "countersign_words": p.why}
        return {"refused_by": act.by, "review_words": p.why}
    if isinstance(p, d.StatusReviewed):
        return {"reviewed_seq": act.seq, "review_words": p.why}
    if isinstance(p, d.StatusWithdrawn):
        return {"withdrawn": True, "review_words": p.why}
    return {}


def _plain_days(written: str) -> Interval | None:
    """The days that words mean which are a date as forms print it: early entries hold the words alone."""
    read = PartialDate.read(written)
    return Interval(read.earliest_on, read.latest_on, written) if read.earliest_on and read.latest_on else None


def _decision(p: d.StatusDecided, act: Act) -> Decision:
    return Decision(
        id=p.decision,
        seq=act.seq,
        anchor=p.anchor,
        records=p.records,
        fate=p.fate,
        whereabouts=p.whereabouts,
        holder=p.holder,
        ground=p.ground,
        ground_rests_on=p.ground_rests_on,
        claims=p.claims,
        words=p.words,
        as_of=p.as_of,
        as_of_days=p.as_of_days or _plain_days(p.as_of),
        seen_seq=p.seen_seq,
        decided_by=act.by,
        decided_at=act.at,
        leaning=p.leaning,
        little=p.little,
        considered=p.considered,
    )
