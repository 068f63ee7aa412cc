"""Counts that others state, as an edition prints them: in words, each with who says it and how far it is confirmed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from lastcontact.bureau.bearing_out import bears_out, beside
from lastcontact.bureau.counts_in_words import in_words
from lastcontact.bureau.figure_called import called, in_number
from lastcontact.bureau.figure_doubts import Doubt, Sideless, called_otherwise, doubts, wrong_denials
from lastcontact.bureau.figure_headings import under_another_heading
from lastcontact.bureau.figure_sides import may_mislead, whose_not_said
from lastcontact.bureau.one_question import ASKED, SECTIONS, question_of
from lastcontact.bureau.saying import Saying
from lastcontact.bureau.sharing import KeptBack, kept_back
from lastcontact.bureau.spoken_against import SAID, SpokenAgainst
from lastcontact.bureau.told_once import told_once
from lastcontact.bureau.two_figures import EVENTS, Pair, as_of_its_day, pairs_of_one_speaker, parts_among, two_figures
from lastcontact.casefile import models as rows
from lastcontact.core.claim import Claim, ClaimType, Modality
from lastcontact.core.dates import Interval
from lastcontact.core.disclosure import Audience
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.fold.sources import SourceFile
from lastcontact.core.payloads.bulletins import Figure
from lastcontact.core.payloads.sources import SourceKind
from lastcontact.core.plain import from_plain
from lastcontact.reading.counted_nouns import are_families, counts_families, counts_no_names, counts_no_people
from lastcontact.reading.lone_names import name_among
from lastcontact.reading.words_of_death import of_bodies

_ARTICLE = re.compile(r"^(?:an?|the)\s+(?=\w)", re.I)
"""Not said after a number: "1 driver"."""
WHAT = {
    ClaimType.MISSING: "people missing",
    ClaimType.CONTACT_LOST: "people with whom contact was lost",
    ClaimType.CAPTURED: "people captured",
    ClaimType.HELD: "people held",
    ClaimType.DETAINED: "people detained",
    ClaimType.SURRENDERED: "people who surrendered",
    ClaimType.KILLED: "people killed",
    ClaimType.WOUNDED: "people wounded",
    ClaimType.REMAINS_RETURNED: "bodies handed over",
    ClaimType.RETURNED: "people who came back",
    ClaimType.FOUND: "people found; whether alive is not said",
    ClaimType.REGISTERED: "names on a list",
    ClaimType.IDENTIFIED: "people identified",
}
"""What a count is of, where its speaker does not say."""
_HEDGED = {Modality.APPARENT: ", as it appears"}
"""What is printed of a count that its speaker does not state as a fact."""
_WHO_ASKED = " who asked about somebody"
"""What is said of those who turned to an office."""


def kind_counted(claim: Claim) -> str:
    """What a count is of at least, whatever its speaker calls it."""
    if counts_families(claim):
        return f"{'families' if are_families(claim.subject or '') else 'relatives'}{_WHO_ASKED}"
    return WHAT[claim.type]


BODIES = "bodies found"
"""What a figure of the found dead counts."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """The counts that may be printed, and the reports whose counts may not."""

    figures: tuple[Figure, ...]
    kept_back: tuple[KeptBack, ...]
    doubts: tuple[Doubt, ...] = ()
    undenied: frozenset[str] = frozenset()
    """Keys of figures that only claims are marked as denying which deny nothing of them."""
    pairs: tuple[Pair, ...] = ()
    """Each two of the figures by one speaker that cannot both be so of one day."""
    sideless: tuple[Sideless, ...] = ()
    """Those of which somebody said that they are printed without a side; else they would be asked about."""


def quoted_figures(incident: str) -> tuple[Figure, ...]:
    """Counts that others state, each with who says it and how far it is confirmed; reposts are left out."""
    return quoted(incident).figures


class _Stated:
    """What is stated in an incident of nobody by name, and which counts of it an edition may print."""

    def __init__(self, incident: str, claims: Sequence[ClaimFile]) -> None:
        self.claims, self.said = claims, Saying(incident)
        self.answers = SpokenAgainst(claims, self.said)
        counts = [(claim, section) for claim in claims if (section := _section_of(claim))]
        self.kept = kept_back({claim.report for claim, _ in counts}, Audience.PUBLIC)
        closed = {one.report for one in self.kept}
        self.counts = [(claim, section) for claim, section in counts if claim.report not in closed]

    def pairs(self, *, of_one_day: bool = False) -> list[Pair]:
        """Each two of the counts that stand, by one speaker, that cannot both be so of one day; or said on one."""
        standing = [claim for claim, _ in self.counts if not self.answers.strike(claim)]
        return [*pairs_of_one_speaker(standing, self.said, of_one_day=of_one_day)]


def _claims(incident: str) -> list[ClaimFile]:
    reposts = {id for id, first in rows.Report.objects.columns("id", "repost_of", incident=incident) if first}
    stand = {"incident": incident, "record": "", "state": "accepted"}
    found = sorted(rows.Claim.objects.columns("seq", "report", "folded", **stand), key=lambda row: row[0])
    return [from_plain(ClaimFile, folded) for _, report, folded in found if report not in reposts]


def two_of_one_day(incident: str) -> list[Pair]:
    """Of the figures that would be printed each two of one speaker and day, in answer to one question."""
    claims, sizes = _claims(incident), defaultdict[object, set[object]](set)
    for claim in claims:
        if (count := claim.body.count) is not None:
            sizes[question_of(claim.body), claim.said_on].add((count.form, count.minimum, count.maximum))
    if all(len(differ) < 2 for differ in sizes.values()):
        return []  # whoever says them, no two differ
    return _Stated(incident, claims).pairs(of_one_day=True)


def quoted(incident: str) -> Quoted:
    """As `quoted_figures`, with what is kept back because its report may not be shared with anybody."""
    stated = _Stated(incident, _claims(incident))
    claims, said, answers, counts = stated.claims, stated.said, stated.answers, stated.counts
    row = rows.Incident.objects.one(id=incident)
    began = row.file.when if row else None
    parts = parts_among([claim for claim, _ in counts], said, said.text_of)
    counted = beside(claims, said)
    figures = []
    for claim, section in counts:
        word_of, itself = said.word_of(claim), said.who_tells_us(claim)
        others = (c for c in counted.get((claim.body.type, claim.group), ()) if bears_out(c, claim, said))
        level = level_of(claim, itself, others) if not answers.strike(claim) else ""
        figure = _quoted(claim, section, word_of, level)
        figure = called(figure, claim, said, kind_counted(claim.body))
        figure = replace(figure, whose_unsaid=not (figure.side or figure.group) and may_mislead(claim, said))
        assert claim.body.count is not None
        what = in_number(figure.what, claim.body.count)
        if claim.body.type is ClaimType.IDENTIFIED and "identified" not in what:
            what += " identified"
        what = f"{what}{_HEDGED.get(claim.body.modality, '')}{_of_another_day(claim.body, began)}"
        if claim.id in parts and (whole := parts[claim.id].body.count):
            what += f", a part of the {in_words(whole)}"
        figures.append(replace(figure, what=what, beside=answers.denied_by(claim), instead_of=answers.put_right(claim)))
    pairs = stated.pairs()
    days = as_of_its_day(pairs)
    figures = told_once([replace(f, of_day=days.get(f.claim, "")) for f in figures], claims, said)
    phrases = {figure.claim: (figure.key, figure.told) for figure in figures}
    pairs = [pair for pair in pairs if {pair.earlier.id, pair.later.id} <= phrases.keys()]
    wrong = list(wrong_denials(claims, said))
    undenied = frozenset(
        f.key for f in figures if not (f.stands and f.beside) and f.claim in {counted for counted, _, _ in wrong}
    )
    doubtful = doubts((*wrong, *called_otherwise(counts), *under_another_heading(counts)), phrases)
    asked = [*whose_not_said(counts, said)]
    unsaid = doubts((one for one in asked if one[1].without_side is None), phrases, whose=True)
    return Quoted(
        tuple(figures),
        stated.kept,
        (*unsaid, *doubtful, *_of_two(pairs, said, phrases)),
        undenied,
        tuple(pairs),
        tuple(
            Sideless(claim.id, *phrases[claim.id], claim.without_side)
            for _id, claim, _why in asked
            if claim.without_side and claim.id in phrases
        ),
    )


def _of_two(pairs: Sequence[Pair], said: Saying, phrases: dict[str, tuple[str, str]]) -> Iterator[Doubt]:
    """What is to be looked at of two figures of one speaker, what may have changed between them last."""
    for changing in (False, True):
        of_these = [pair for pair in pairs if pair.may_have_changed is changing]
        found = two_figures(of_these, said, {claim: told for claim, (_key, told) in phrases.items()})
        yield from doubts(found, phrases, of_two=True, changing=changing)


def _section_of(claim: ClaimFile) -> str:
    """Where a bulletin prints what a claim counts; empty when it counts nothing that is printed.

    What is only planned, demanded or possible is not printed as what happened.
    """
    if claim.body.count is None or not claim.body.says_so or claim.comes_from:
        return ""
    question = question_of(claim.body)
    if question == ASKED:
        return ASKED
    if counts_no_people(claim.body.subject or "") or counts_no_names(claim.body):
        return ""
    return question if question in SECTIONS else ""


def _of_another_day(claim: Claim, began: Interval | None) -> str:
    """When it befell them, where that was not when the incident began: else they are read as people of that day."""
    when = claim.when
    if when is None or began is None or claim.type not in EVENTS or when.overlaps(began):
        return ""
    first, last = f"{when.start_on:%-d %B %Y}", f"{when.end_on:%-d %B %Y}"
    return f", {first}" if when.is_day else f", {first} to {last}"


def _quoted(
    claim: ClaimFile,
    section: str,
    word_of: str,
    level: str,
) -> Figure:
    """A count as a bulletin prints it; `level`: how far it is confirmed, empty where it stands no longer."""
    count = claim.body.count
    assert count is not None
    subject = claim.body.subject or ""
    named = count.minimum == count.maximum == 1 and bool(name_among(subject))
    bare = section == ASKED and f"{subject.lower()}{_WHO_ASKED}" == kind_counted(claim.body)
    what = BODIES if of_bodies(claim.body) else "" if named or bare else _ARTICLE.sub("", subject)
    return Figure(
        f"{SAID}{claim.id}",
        section,
        in_words(count),
        what or kind_counted(claim.body),
        level or "reported",
        word_of,
        claim=claim.id,
        stands=bool(level),
    )


def level_of(claim: ClaimFile, itself: SourceFile | None, others: Iterable[ClaimFile]) -> str:
    """How far a quoted figure is confirmed: by who says it to us themselves (`itself`), and whether another voice
    says so (`others`, that do).

    "At least 84" does not corroborate 190: only a count of the same group that says how many does.
    """
    hedged = claim.body.modality in _HEDGED
    if itself is not None and itself.of_kind in (SourceKind.BODY, SourceKind.INTERMEDIARY) and not hedged:
        return "stated"
    return "corroborated" if any(True for _ in others) else "reported"
