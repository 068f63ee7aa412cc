"""The claims of a report as cards: proposed, accepted, corrected, rejected, each with the words it stands on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from django.utils.translation import gettext as say

from lastcontact.casefile.claim_numbers import numbers_of
from lastcontact.core.claim import PEOPLE_TYPES, Claim, ClaimType, Polarity
from lastcontact.core.dates import Interval, PartialDate
from lastcontact.core.fold.acknowledging import OF_HOLDER
from lastcontact.core.fold.claims import ClaimFile, ClaimState
from lastcontact.core.fold.facts import Act
from lastcontact.core.grading import CREDIBILITY_WORDS, RELIABILITY_WORDS, Reliability
from lastcontact.desk import wording
from lastcontact.desk.marking import Mark
from lastcontact.desk.typed_numbers import unsaid
from lastcontact.reading.one_noun import in_number


@dataclass(frozen=True, slots=True)
class Line:
    """One fact of a claim: `label` and `value`; `quoted` are words taken from the text."""

    label: str
    value: str
    quoted: str = ""


STANDING = frozenset({"accepted", "corrected", "made"})
"""States of a card whose claim stands."""


@dataclass(frozen=True, slots=True)
class Grade:
    """A source's reliability and an information's credibility, each a sign with its words."""

    reliability: str
    reliability_words: str
    credibility: str
    credibility_words: str


@dataclass(frozen=True, slots=True)
class Card:
    """One claim on a report's page. `key` names its proposal, `claim` the claim once somebody judged it. `number`: as
    `numbers_of` gives it.
    """

    number: str
    anchor: str
    state: str
    title: str
    lines: tuple[Line, ...]
    words: str = ""
    marked: str = ""
    start: int = 0
    end: int = 0
    key: str = ""
    claim: str = ""
    record: str = ""
    record_name: str = ""
    grade: Grade | None = None
    by: str = ""
    act: Act | None = None
    why: str = ""
    body: Claim | None = None
    credibility: str = ""
    group: str = ""
    answers: str = ""
    answer: str = ""
    of_nobody: bool = False

    @property
    def of_no_group(self) -> bool:
        """Whether it stands, counts people and nobody said of which group: nothing is reckoned with it."""
        stands = self.state in STANDING and self.body is not None and not self.record
        return stands and not self.group and counts_people(self.body)

    @property
    def puts_right(self) -> bool:
        """Whether it stands, tells of people and denies or confirms nothing, so that it may put another right."""
        of_people = self.state in STANDING and self.body is not None and self.body.type in PEOPLE_TYPES
        return of_people and (not self.answers or self.answer == "corrects")

    @property
    def unsaid(self) -> str:
        """The number that an officer put where the words quoted say none like it; "" elsewhere."""
        by_hand = self.state in ("corrected", "made") and self.body is not None and self.body.count is not None
        return unsaid(self.body.count.text, self.words) if by_hand and self.words else ""

    @property
    def open(self) -> bool:
        """Whether it waits for an officer's judgement."""
        return self.state == "proposed"

    def mark(self, *, editing: bool = False) -> Mark:
        """The card's words in the text."""
        state = {"accepted": "ok", "corrected": "ok", "made": "ok", "rejected": "no"}.get(self.state, "")
        return Mark(
            self.start,
            self.end,
            "on" if editing else state,
            self.number,
            self.marked,
            self.anchor,
            say("claim %(n)s") % {"n": self.number},
        )


@dataclass(frozen=True, slots=True)
class Names:
    """What ids are called on this page: places, groups, sources with their grades, records, officers."""

    outlet: str
    outlet_grade: Reliability
    places: Mapping[str, str] = field(default_factory=dict)
    groups: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, tuple[str, Reliability]] = field(default_factory=dict)
    records: Mapping[str, str] = field(default_factory=dict)
    officers: Mapping[str, str] = field(default_factory=dict)
    claims: Mapping[str, str] = field(default_factory=dict)
    answered: Mapping[str, Line] = field(default_factory=dict)
    """Key of a proposal -> what it denies or puts right, or what the text puts in its place."""
    kinds: Mapping[str, Line] = field(default_factory=dict)
    """Key of a proposal -> the kind of evidence that is proposed for it."""


def cards_of(
    proposals: Sequence[tuple[str, Claim]], claims: Sequence[ClaimFile], names: Names, numbers: Mapping[str, int]
) -> tuple[Card, ...]:
    """All claims of a report in the order of their words; what was taken back is a proposal again, or gone. `numbers`:
    of every proposal of the report, by its key.
    """
    called = numbers_of(claims, numbers)
    standing = [c for c in claims if c.state is not ClaimState.TAKEN_BACK]
    judged = {c.proposal: c for c in standing if c.proposal}
    found = [_judged(judged[key], names) if key in judged else _proposed(key, claim, names) for key, claim in proposals]
    keys = {key for key, _ in proposals}
    found += [_judged(c, names) for c in standing if c.proposal not in keys]
    ordered = sorted(found, key=lambda card: (card.start, card.end) if card.words else (1 << 60, 0))
    return tuple(replace(card, number=called.get(card.claim) or str(numbers.get(card.key, ""))) for card in ordered)


def _proposed(key: str, claim: Claim, names: Names) -> Card:
    more = tuple(lines[key] for lines in (names.answered, names.kinds) if key in lines)
    return _card(claim, names, f"c-{key}", "proposed", key=key, more=more)


def said_by(claim: Claim) -> str:
    """What a claim says, and who: "Captured: 40 soldiers (rebels)"."""
    return f"{title_of(claim)} ({claim.speaker})" if claim.speaker else title_of(claim)


def _judged(file: ClaimFile, names: Names) -> Card:
    shown = file.body
    state = "rejected"
    if file.state is ClaimState.ACCEPTED:
        state = "made" if file.proposed is None else "corrected" if file.corrected else "accepted"
    _, reliability = names.sources.get(file.source, ("", Reliability.F if shown.speaker else names.outlet_grade))
    grade = Grade(
        reliability.value,
        RELIABILITY_WORDS[reliability],
        file.credibility.value,
        CREDIBILITY_WORDS[file.credibility],
    )
    return _card(
        shown,
        names,
        f"c-{file.proposal or file.id}",
        state,
        key=file.proposal,
        claim=file.id,
        record=file.record,
        record_name=names.records.get(file.record, ""),
        grade=grade if state != "rejected" else None,
        by=names.officers.get(file.act.by, ""),
        act=file.act,
        why=file.why,
        credibility=file.credibility.value,
        group=file.group,
        answers=file.answers,
        answer=file.answer,
        of_nobody=file.of_nobody,
        more=_attached(file, names),
    )


def _card(body: Claim, names: Names, anchor: str, state: str, more: tuple[Line, ...] = (), **fields: object) -> Card:
    span = body.evidence
    return Card(
        number="",
        anchor=anchor,
        state=state,
        title=title_of(body),
        lines=(*lines_of(body, names), *more),
        words=span.text if span else "",
        marked=f"s{anchor[1:]}" if span else "",
        start=span.start if span else 0,
        end=span.end if span else 0,
        body=body,
        **fields,  # type: ignore[arg-type]
    )


def counts_people(claim: Claim) -> bool:
    """Whether it says how many people something is true of."""
    return bool(claim.count) and claim.type in PEOPLE_TYPES and claim.affirms


def title_of(claim: Claim) -> str:
    """ "Captured: several dozen soldiers"; a denial says so first, and what nobody confirms is no denial."""
    kind = wording.told(claim)
    about = " ".join(
        part
        for part in (wording.quantity(claim.count) if claim.count else "", in_number(claim.subject or "", claim.count))
        if part
    )
    if claim.polarity is Polarity.NEGATED and claim.left_open:
        kind = say("Not confirmed: %(what)s") % {"what": kind[:1].lower() + kind[1:]}
    elif claim.denies:
        small = kind[:1].lower() + kind[1:]
        what_people_are = claim.type in PEOPLE_TYPES and claim.type not in (
            ClaimType.CONTACT_LOST,
            ClaimType.REMAINS_RETURNED,
        )
        if what_people_are and claim.count:  # "not 14": it is the number that is wrong, or all of it
            return say("Said not to be so: %(who)s %(what)s") % {"who": about, "what": small}
        said = say("Said not to be %(what)s") if what_people_are else say("Said not to be so: %(what)s")
        kind = said % {"what": small}
    return f"{kind}: {about}" if about else kind


def lines_of(claim: Claim, names: Names) -> tuple[Line, ...]:
    """The facts of a claim that were said; what was not said has no line, but for the speaker."""
    own_voice = (
        say("%(outlet)s, in its own voice") % {"outlet": names.outlet} if names.outlet else say("in its own voice")
    )
    found = [
        (say("Speaker"), claim.speaker or own_voice, ""),
        (say("Through"), claim.channel or "", ""),
        (
            say("How many"),
            wording.quantity(claim.count) if claim.count else "",
            claim.count.text if claim.count else "",
        ),
        (say("Hedge"), str(wording.MODALITIES[claim.modality]), ""),
        (say("By whom"), claim.actor or "", ""),
        (say("To whom"), claim.to or "", ""),
        (say("As of"), *_when(claim.when)),
        (say("Said"), *_when(claim.said)),
        (say("Due"), *_when(claim.due)),
        (say("Where"), ", ".join(names.places.get(p, p) for p in claim.places), ""),
        (say("Remark"), claim.note, ""),
    ]
    return tuple(Line(label, value, "" if quoted == value else quoted) for label, value, quoted in found if value)


def _when(when: Interval | None) -> tuple[str, str]:
    """The days, and the words they were read from where those say more than a date does."""
    if when is None:
        return "", ""
    return wording.interval(when), "" if PartialDate.read(when.original).known else when.original


def _evidence(file: ClaimFile, names: Names) -> str:
    kind = str(wording.EVIDENCE_KINDS.get(file.evidence_kind, file.evidence_kind))
    if not file.passed_on_by or file.evidence_kind not in OF_HOLDER:
        return kind
    return say("%(kind)s, as passed on by %(name)s: not its own word") % {"kind": kind, "name": names.outlet}


def _attached(file: ClaimFile, names: Names) -> tuple[Line, ...]:
    source = names.sources.get(file.source)
    answer = str(wording.ANSWERS.get(file.answer, file.answer))
    answer = f"{answer}: {file.answer_why}" if file.answer_why else answer
    proposed = str(wording.ANSWERS.get(file.answer_proposed, file.answer_proposed))
    found = [
        (say("Source"), source[0] if source else ""),
        (say("Group"), names.groups.get(file.group, "")),
        (say("Person"), say("nobody this bureau knows") if file.of_nobody else ""),
        *((say("Answers"), f"{names.claims.get(other, '')} ({answer})") for other in file.answers_all),
        *((say("Changed since"), names.claims.get(other, "")) for other in file.follows),
        (
            say("Proposed, and not so"),
            f"{names.claims.get(file.answers_proposed, '')} ({proposed})" if file.answers_otherwise else "",
        ),
        (say("Repeats"), names.claims.get(file.origin, "") if file.origin else ""),
        (say("Evidence"), _evidence(file, names)),
        (say("At"), file.timecode),
    ]
    return tuple(Line(label, value) for label, value in found if value)
