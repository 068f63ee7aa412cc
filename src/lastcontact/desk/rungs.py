"""One row of the figures ladder: one claim with a count, or one list with its names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from django.utils.translation import gettext as _

from lastcontact.bureau.two_figures import parts_among
from lastcontact.core.claim import Modality, Polarity
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.quantities import Form, Quantity
from lastcontact.core.speakers import body_key
from lastcontact.desk.cells import Cell, cell_of_count
from lastcontact.desk.counting import Figure, figure_of
from lastcontact.desk.material import Material
from lastcontact.desk.remarks import Answers
from lastcontact.desk.templatetags.marks import not_so
from lastcontact.desk.voices import Voice
from lastcontact.reading.counted_nouns import counts_no_people


@dataclass(frozen=True)
class Row:
    """One row, before it is drawn. `repeats`: how often others shared it; it counts once all the same."""

    id: str
    cell: Cell
    quantity: Quantity
    figure: Figure
    voice: Voice
    on: date
    credibility: str
    report: str
    report_number: int
    language: str
    quote: str = ""
    text: str = ""
    what: str = ""
    off: bool = False
    negated: str = ""
    """ "denied:", "not confirmed:" or "not:", where so many are not: drawn grey, and no answer to the question."""
    hedge: str = ""
    """ "planned", "demanded" or "possible", where nobody says that it is so."""
    group: str = ""
    whose: str = ""
    """The side whose people it counts; "" where neither its words nor its group tell."""
    also: tuple[str, ...] = ()
    """How its speaker is called in it and where others shared it, other than by the name it stands under."""
    repeats: int = 0
    part: bool = False
    """Whether it counts a part of another figure of its speaker: there are at least so many."""
    people: frozenset[str] = field(default_factory=frozenset)
    """On a list: the persons it names."""
    day_unknown: bool = False
    """Nothing tells on what day it was said: `on` is the day on which its report was received."""
    erased: int = 0
    """On a list: how many of those it named were erased since. Whether one of `people` was meant, nobody can say."""

    @property
    def anchor(self) -> str:
        return f"c-{self.id}"

    @property
    def drawn_grey(self) -> bool:
        return self.off or bool(self.negated)


@dataclass(frozen=True)
class Claimed:
    """The rows of all claims with a count of people, struck ones included, each claim once; `originals` in the same
    order.
    """

    rows: tuple[Row, ...]
    originals: tuple[ClaimFile, ...]
    answers: Answers
    parts: Mapping[str, ClaimFile]
    """Claim -> the count of which it counts a part."""


def claimed(material: Material) -> Claimed:
    """Every claim with a count of people once, struck ones included."""
    answers = Answers(material)
    counted = [c for c in material.claims if _counts_people(c, material) and not _only_answers(c, answers)]
    copies = _copies(counted, material)
    originals = tuple(c for c in counted if c.id not in copies)
    shared: dict[str, int] = defaultdict(int)
    reports = {c.id: c.report for c in counted}
    for copy, original in copies.items():
        shared[original] += reports[copy] != reports.get(original)
    silent = _shares_without_claims(material, copies, {c.id: c for c in counted})
    parts = parts_among(originals, material, lambda id: material.reports[id].text)
    called = _called(counted, copies, material)
    drawn = (_row(c, shared[c.id] + silent.get(c.report, 0), material, answers) for c in originals)
    rows = tuple(replace(row, part=row.id in parts, also=called.get(row.id, ())) for row in drawn)
    return Claimed(rows, originals, answers, parts)


def _counts_people(claim: ClaimFile, material: Material) -> bool:
    """Whether a claim says how many people: four positions are no answer to how many are missing."""
    language = material.reports[claim.report].received.language
    return claim.body.count is not None and not counts_no_people(claim.body.subject or "", language)


def _only_answers(claim: ClaimFile, answers: Answers) -> bool:
    """A denial of a figure stands on the row of that figure, not as a figure of its own."""
    target = answers.target(claim)
    return claim.answer == "denies" and target is not None and target.body.count is not None


def _copies(counted: Iterable[ClaimFile], material: Material) -> dict[str, str]:
    """Claim -> the claim it repeats: by an officer's word, in a repost, by one speaker on one day, or passed on."""
    passed_on = {c.id for c in counted if material.voice(c).through and not c.body.said}
    everyone = sorted(
        counted,
        key=lambda c: (
            bool(material.reports[c.report].repost_of),
            c.id in passed_on,
            material.said_on(c),
            c.act.seq,
        ),
    )
    ids = {c.id for c in everyone}
    first: dict[object, str] = {}
    copies: dict[str, str] = {}
    for claim in everyone:
        # Who says that 41 are held and who denies it do not say one thing, though it be one body on one day.
        turned = claim.body.polarity, claim.body.left_open
        figure = (cell_of_count(claim.body), claim.group, claim.body.count and _size(claim.body.count), turned)
        keys = [(*told, *figure) for told in _told_by(claim, material)]
        root = material.origin_of(claim.report)
        known: list[tuple[object, ...]] = [("report", root, *figure)] if root != claim.report else []
        known += _passed_on(material.voice(claim), figure) if claim.id in passed_on else [keys[1]]
        whose = material.whose(claim)
        found = (first[k, side] for k in known for side in ((whose, "") if whose else (_ANY,)) if (k, side) in first)
        earlier = claim.comes_from if claim.comes_from in ids else next(found, None)
        if earlier:
            copies[claim.id] = earlier
        else:
            for key in keys:
                first.setdefault((key, whose), claim.id)
                first.setdefault((key, _ANY), claim.id)
    return {claim: _start(claim, copies) for claim in copies}


_ANY = object()
"""In place of a side: what a figure that names none may repeat."""


def _told_by(claim: ClaimFile, material: Material) -> Iterable[tuple[object, ...]]:
    """By what a figure that is repeated is known: its report, who said it and when, who said it, for which side."""
    voice = material.voice(claim)
    yield "report", claim.report
    yield "speaker", voice.key, material.said_on(claim)
    yield "whenever", voice.key
    if voice.side:
        yield "side", voice.side


def _passed_on(voice: Voice, figure: tuple[object, ...]) -> list[tuple[object, ...]]:
    """What a figure may repeat that a report gives as another's word, of no day: the day of that report is not its own.

    A side that is called by its name is whoever speaks for it.
    """
    of_side = [("side", voice.side, *figure)] if voice.side and not voice.source else []
    return [("whenever", voice.key, *figure), *of_side]


def _called(counted: Iterable[ClaimFile], copies: dict[str, str], material: Material) -> dict[str, tuple[str, ...]]:
    """Claim -> by which other names its one speaker is called in it and in those that repeat it."""
    voices = {c.id: material.voice(c) for c in counted}
    names: dict[str, dict[str, None]] = defaultdict(dict)
    for claim in counted:
        start = copies.get(claim.id, claim.id)
        one, other = voices[claim.id], voices.get(start)
        if other and one.key == other.key and (said := claim.body.speaker) and body_key(said) != body_key(other.name):
            names[start][said] = None
    return {claim: tuple(found) for claim, found in names.items()}


def _start(claim: str, copies: dict[str, str]) -> str:
    """The claim at the start of a chain of repetitions; chains that close on themselves end where they began."""
    seen: set[str] = set()
    while claim in copies and claim not in seen:
        seen.add(claim)
        claim = copies[claim]
    return claim


def _size(count: Quantity) -> tuple[Form, int | None, int | None]:
    return (count.form, count.minimum, count.maximum)


def _shares_without_claims(material: Material, copies: dict[str, str], counted: dict[str, ClaimFile]) -> dict[str, int]:
    """Report -> how many reports repeat it whose claims nobody took down one by one."""
    told = {counted[c].report for c in copies}
    shares: dict[str, int] = defaultdict(int)
    for id in material.reports:
        origin = material.origin_of(id)
        if origin != id and id not in told:
            shares[origin] += 1
    return shares


def _row(claim: ClaimFile, repeats: int, material: Material, answers: Answers) -> Row:
    assert claim.body.count is not None
    cell = cell_of_count(claim.body)
    report = material.reports[claim.report]
    return Row(
        id=claim.id,
        cell=cell,
        quantity=claim.body.count,
        figure=figure_of(claim.body.count),
        voice=material.voice(claim),
        on=material.said_on(claim),
        day_unknown=material.day_unknown(claim),
        credibility=claim.credibility.value,
        report=claim.report,
        report_number=report.received.number,
        language=report.received.language,
        quote=claim.body.evidence.text if claim.body.evidence else "",
        text=_beside(claim, cell),
        what=claim.body.type.value if cell is Cell.OTHER else "",
        off=answers.strikes(claim),
        negated=_negated(claim),
        hedge=not_so(claim.body),
        group=claim.group,
        whose=material.whose(claim),
        repeats=repeats,
    )


def _beside(claim: ClaimFile, cell: Cell) -> str:
    """Beside a figure: by whom they are held; or whom it counts, where neither question nor quote tells."""
    if cell is Cell.HELD and claim.body.actor:
        return _("Held by %(whom)s, it says.") % {"whom": claim.body.actor}
    return "" if cell is not Cell.OTHER or claim.body.evidence else claim.body.subject or ""


def _negated(claim: ClaimFile) -> str:
    """How a figure is turned: "not identified" is no denial."""
    if claim.body.polarity is not Polarity.NEGATED:
        return ""
    if claim.body.left_open:
        return _("not confirmed:")
    return _("denied:") if claim.body.modality is Modality.DENIED else _("not:")
