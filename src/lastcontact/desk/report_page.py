"""A report's page, computed: the head, the text with its marks, the claims, the people it names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as later

from lastcontact.accounts.models import Officer
from lastcontact.bureau.completing import answered_by
from lastcontact.casefile import models as rows
from lastcontact.casefile import proposals
from lastcontact.casefile.near_copies import NearCopy, near_copies
from lastcontact.casefile.reading_ways import conservative
from lastcontact.casefile.shelf import Shelf
from lastcontact.core.claim import Claim, Modality
from lastcontact.core.fold.claims import ClaimFile, ClaimState
from lastcontact.core.fold.reports import ReportFile
from lastcontact.core.fold.sources import SourceFile
from lastcontact.core.grading import RELIABILITY_WORDS, Reliability
from lastcontact.core.payloads.reports import ReportKind
from lastcontact.desk import cards, marking, wording
from lastcontact.desk.cards import Card, Names, said_by
from lastcontact.desk.claims_to_choose import claim_words
from lastcontact.desk.copies import Copy, copies_left
from lastcontact.desk.enemies import meant_in
from lastcontact.desk.evidence_proposed import lines_of_kinds
from lastcontact.desk.marking import Mark, Paragraph
from lastcontact.desk.other_days import OtherDay, other_days_in
from lastcontact.desk.place_ids import place_labels
from lastcontact.desk.repeating import Repeated, repeated_in
from lastcontact.desk.report_days import DayOf, day_of_report
from lastcontact.desk.resting import Resting, resting
from lastcontact.desk.standing import Desk
from lastcontact.desk.unattached import named_again, unattached

OTHERS = 300
"""Reports that are offered as the one that another repeats."""


@dataclass(frozen=True, slots=True)
class UnreadWords:
    number: int
    start: int
    end: int
    words: str
    why: str

    @property
    def mark(self) -> Mark:
        label = say("unread %(n)s") % {"n": self.number}
        return Mark(self.start, self.end, "unread", label, f"u{self.number}", f"r{self.number}")


@dataclass(frozen=True, slots=True)
class Judged:
    """How far the report is judged."""

    proposed: int
    accepted: int
    rejected: int
    by_hand: int
    to_judge: int

    @property
    def done(self) -> int:
        return self.proposed - self.to_judge


@dataclass(frozen=True, slots=True)
class ReportPage:
    """Everything the page of one report shows. `part` counts from 1; `read`: not while a long text waits for it;
    `one_value`: vague words are read as one number.
    """

    file: ReportFile
    heading: str
    kind: str
    channel: str
    scope: str
    taken_by: str
    source_name: str
    source_side: str
    reliability: str
    reliability_words: str
    repeats: rows.Report | None
    repeated_by: int
    reads_like: tuple[NearCopy, ...]
    repeated: tuple[Repeated, ...]
    cards: tuple[Card, ...]
    unattached: Mapping[str, tuple[tuple[str, str], ...]]
    """Claims that stand, name somebody and are on nobody's page, with the people who bear the name."""
    copies: Mapping[str, tuple[Copy, ...]]
    """Claims that take a figure back, with the other reports in which that figure stands."""
    resting: Mapping[str, tuple[Resting, ...]]
    """Claims that stand, with what answers or repeats them, here or in another report."""
    enemies: Mapping[str, str]
    """Proposals whose speaker is "the enemy", with the side that is."""
    other_days: Mapping[str, tuple[OtherDay, ...]]
    """Proposals whose words may mean another day as well."""
    paragraphs: tuple[Paragraph, ...]
    unread: tuple[UnreadWords, ...]
    judged: Judged
    part: int
    part_count: int
    direction: str
    opened_by: tuple[tuple[str, object], ...]
    day: DayOf
    read: bool
    one_value: bool

    @property
    def named_again(self) -> Mapping[str, int]:
        return named_again(self.cards)

    @property
    def put_right(self) -> frozenset[str]:
        """The claims that another puts right or withdraws."""
        return frozenset(claim for claim, found in self.resting.items() if any(one.ends for one in found))

    @property
    def gone(self) -> bool:
        """Whether the original was destroyed, as somebody named in it was erased or words were blacked out."""
        return not self.file.item

    @property
    def words_out(self) -> bool:
        """Whether it was destroyed for words that were blacked out alone: nobody was erased."""
        return 0 < self.file.redacted == self.file.words_out

    @property
    def has_text(self) -> bool:
        return bool(self.file.text.strip())


def page_of(desk: Desk, row: rows.Report, file: ReportFile, *, part: int = 1, editing: str = "") -> ReportPage:
    """The page of a report as known where the desk stands. `editing` is the key of the proposal open for correction."""
    shelf = desk.shelf
    source: SourceFile | None = shelf.files("source", [file.received.source]).get(file.received.source)
    claims = (*file.claims, *_on_people(shelf, file))
    parts = marking.parts(file.text)
    part = min(max(part, 1), len(parts))
    start, end = parts[part - 1]
    proposed = proposals.proposed(row, shelf.seq, (start, end))
    names = _names(desk, source, claims, [c for _, c in proposed.here])
    names = replace(names, answered=_answered(row, proposed), kinds=lines_of_kinds(proposed.here, source))
    known = {c.proposal for c in claims if c.state is not ClaimState.TAKEN_BACK}
    elsewhere = sum(key not in known for key, _at in proposed.elsewhere)
    all_cards = cards.cards_of(proposed.here, claims, names, proposed.numbers)
    waiting = _unread(row, file, claims)
    marks = [card.mark(editing=card.key == editing) for card in all_cards if card.words]
    unread = tuple(u for u in waiting if start <= u.start < end)
    repeats = rows.Report.objects.one(id=file.repost_of) if file.repost_of else None
    copies = tuple(copy for copy in near_copies(shelf, file) if copy.report != file.repost_of)
    officers = officer_names([file.act.by, *(act.by for act in file.opened)])
    reliability = source.reliability if source else Reliability.F
    shown = tuple(c for c in all_cards if not c.words or start <= c.start < end)
    return ReportPage(
        file=file,
        heading=heading(file, source.name if source else ""),
        kind=str(wording.KINDS[file.received.of_kind]),
        channel=str(wording.CHANNELS[file.received.channel]),
        scope=str(wording.SCOPES[file.scope]),
        taken_by=officers.get(file.act.by, ""),
        source_name=source.name if source else "",
        source_side=source.side if source else "",
        reliability=reliability.value,
        reliability_words=RELIABILITY_WORDS[reliability],
        repeats=repeats,
        repeated_by=_repeated_by(shelf, row),
        reads_like=copies,
        repeated=repeated_in(desk, row, file, copies),
        cards=shown,
        unattached=unattached(desk, shown),
        copies=copies_left(desk, claims),
        resting=resting(desk, claims),
        enemies=meant_in(desk, row, shown),
        other_days=other_days_in(row, shown),
        paragraphs=marking.lay_out(file.text, [*marks, *(u.mark for u in unread)], start, end),
        unread=unread,
        judged=_judged(all_cards, elsewhere),
        part=part,
        part_count=len(parts),
        direction=marking.direction(file.text),
        opened_by=tuple((officers.get(act.by, ""), act.at) for act in file.opened),
        day=day_of_report(file, row.dated_on, claims, all_cards),
        read=row.read,
        one_value=conservative(),
    )


def _answered(row: rows.Report, proposed: proposals.Proposed) -> dict[str, cards.Line]:
    """What the proposals deny or put right, here or in a report received before, and what puts them right here."""
    lines = {key: cards.Line(say("Put right in this text"), said_by(new)) for key, new in proposed.put_right.items()}
    for key, claim in proposed.here:
        answers = key in proposed.answering or claim.modality is Modality.DENIED
        if answers and (answered := answered_by(row, key)):
            told = said_by(answered.body)
            if answered.report not in ("", row.id):
                number = rows.Report.objects.the(id=answered.report).file.received.number
                told = say("%(claim)s, in report %(n)s") % {"claim": told, "n": number}
            lines[key] = cards.Line(str(_ANSWERING[answered.how]), told)
    return lines


_ANSWERING = {"denies": later("Denies"), "withdraws": later("Takes back"), "corrects": later("Puts right")}


def heading(file: ReportFile, source: str) -> str:
    """ "Report 9: an article by Sarn Agency", in the words of the report's kind."""
    return called(file.received.number, file.received.of_kind, source)


def called(number: int, of_kind: ReportKind, source: str) -> str:
    """The same of a report of which no more is known."""
    parts = {"n": number, "kind": str(wording.KINDS[of_kind]).lower(), "source": source}
    if not source or of_kind in (ReportKind.TRACING_REQUEST, ReportKind.CALL_NOTE):
        return say("Report %(n)s: %(kind)s") % parts
    return say("Report %(n)s: %(kind)s, %(source)s") % parts


def others_of(incident: str, *, but: str) -> list[tuple[str, str]]:
    """The first reports of an incident besides this one, to choose which it repeats."""
    found = rows.Report.objects.filter(incident=incident).exclude(id=but).order_by("number")[:OTHERS]
    told = list(found.values_list("id", "number", "of_kind", "source"))
    names = dict(rows.Source.objects.filter(id__in={source for *_, source in told}).values_list("id", "name"))
    return [(id, called(number, ReportKind(kind), names.get(source, ""))) for id, number, kind, source in told]


def _repeated_by(shelf: Shelf, row: rows.Report) -> int:
    found = shelf.files("report", rows.Report.objects.column("id", repost_of=row.id))
    return sum(1 for file in found.values() if file.repost_of == row.id)


def _on_people(shelf: Shelf, file: ReportFile) -> list[ClaimFile]:
    """Claims of this report that are sealed with the person they are about; those a list makes of all its people
    stand in the table instead."""
    on_people = rows.Claim.objects.filter(report=file.id).exclude(record="").exclude(id__endswith=".0")
    records = shelf.files("record", set(on_people.values_list("record", flat=True)))
    found = [c for r in records.values() for c in r.claims if c.report == file.id and not c.id.endswith(".0")]
    return sorted(found, key=lambda c: c.act.seq)


def _names(desk: Desk, source: SourceFile | None, claims: Sequence[ClaimFile], proposed: Sequence[Claim]) -> Names:
    shelf = desk.shelf
    bodies = [*proposed, *(c.body for c in claims)]
    records = shelf.files("record", {c.record for c in claims if c.record})
    sources = shelf.files("source", {c.source for c in claims if c.source})
    others = rows.Claim.objects.filter(
        id__in={x for c in claims for x in (*c.answers_all, *c.follows, c.answers_proposed, c.origin) if x}
    )
    return Names(
        outlet=source.name if source else "",
        outlet_grade=source.reliability if source else Reliability.F,
        places=place_labels({place for body in bodies for place in body.places}),
        groups={group.id: group.named.label for group in desk.incident.groups},
        sources={id: (file.name, file.reliability) for id, file in sources.items()},
        records={id: file.described.full_name for id, file in records.items()},
        officers=officer_names(c.act.by for c in claims),
        claims=claim_words(others),
    )


def officer_names(ids: object) -> dict[str, str]:
    return dict(Officer.objects.filter(id__in=set(ids)).values_list("id", "display_name"))  # type: ignore[call-overload]


def _unread(row: rows.Report, file: ReportFile, claims: Sequence[ClaimFile]) -> tuple[UnreadWords, ...]:
    waiting = still_unread(row.unread, file, claims)
    return tuple(UnreadWords(n, u["start"], u["end"], u["text"], u["why"]) for n, u in enumerate(waiting, start=1))


def still_unread(
    unread: Sequence[Mapping[str, Any]], file: ReportFile, claims: Sequence[ClaimFile]
) -> list[Mapping[str, Any]]:
    """The passages that no officer has passed over and that none of the claims, if it stands, covers whole."""
    passed = set(file.passed_over)
    spans = [(c.body.evidence.start, c.body.evidence.end) for c in claims if c.stands and c.body.evidence]
    return [
        u
        for u in unread
        if (u["start"], u["end"]) not in passed and not any(a <= u["start"] and u["end"] <= b for a, b in spans)
    ]


def _judged(found: Sequence[Card], elsewhere: int) -> Judged:
    """`elsewhere`: proposals in other parts of the text that nobody has judged."""
    counted = [card.state for card in found]
    return Judged(
        proposed=sum(1 for card in found if card.key) + elsewhere,
        accepted=sum(state in ("accepted", "corrected") for state in counted),
        rejected=counted.count("rejected"),
        by_hand=counted.count("made"),
        to_judge=counted.count("proposed") + elsewhere,
    )
