"""One person's assessment as a page shows it: how it moved, what each line adds, what would move it, what is set aside.

The lines come first and the sum after them; the rows add up.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from django.utils.translation import gettext as _

from lastcontact.assessment import results
from lastcontact.assessment.evidence import SetAside
from lastcontact.assessment.leanings import spoken_for
from lastcontact.assessment.pictures_person import ledger_rows
from lastcontact.assessment.results import Distribution, LineOfEvidence, Move
from lastcontact.casefile.sayings import body_identified
from lastcontact.core.claim import Modality
from lastcontact.core.fold.acknowledging import OF_HOLDER
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.desk import wording
from lastcontact.desk.cards import title_of
from lastcontact.desk.comparing import Bar, bar, signed
from lastcontact.desk.days import day
from lastcontact.desk.leaning import likelihood, not_said
from lastcontact.desk.persons import PersonPage
from lastcontact.desk.wording import EVIDENCE_KINDS, OUTCOME_WORDS, STATE_WORDS


@dataclass(frozen=True)
class Said:
    """A claim or an answer: who says it and when, and what, as it was said; `anchor`: where it stands on the person's
    page.
    """

    words: str
    anchor: str
    what: str = ""


@dataclass(frozen=True)
class LedgerLine:
    """One line of evidence: its number on the drawing, what it is weighed as, its bar, what would be said without it,
    and what repeats it or looks as if it did.
    """

    number: int
    kind: str
    says: str
    leads: Said
    repeats: tuple[Said, ...]
    bar: Bar
    without: str


@dataclass(frozen=True)
class Answer:
    words: str
    in_100: str
    leads_to: str


@dataclass(frozen=True)
class WouldMove:
    """An enquiry that can be made, whom it asks, what asking costs, and what its answers would lead to.

    `of`: whose word on file it asks about, if it asks about one.
    """

    move: Move
    answers: tuple[Answer, ...]
    of: str


@dataclass(frozen=True)
class Assessed:
    """`start` and `rest` are bars too: with the lines they add up to `total`.

    `state` is the likeliest that a line says; `likelier`: words on another that no line says, or empty.
    `marks`: the weights at the two ends of the drawing; `odds`: the sum in words.
    """

    state: str
    now: str
    likelier: str
    start: Bar
    lines: tuple[LedgerLine, ...]
    rest: Bar
    total: Bar
    marks: tuple[str, ...]
    odds: str
    moves: tuple[WouldMove, ...]
    set_aside: tuple[tuple[Said, str, Said | None], ...]
    origins: tuple[tuple[str, Said], ...]
    judged: tuple[tuple[ClaimFile, Said, Said | None], ...]


def assessed(page: PersonPage, today: date) -> Assessed | None:
    """The page's assessment; None when nothing speaks of the person."""
    if page.leaning is None or page.evidence is None:
        return None
    found = page.leaning.assessment
    voices = _Voices(page, today)
    state = spoken_for(found)
    bits = [row[2] for row in ledger_rows(found, state)]
    scale = max(8.0, *(abs(b) for b in bits))
    rest = round(bits[-1], 1) - sum(round(b, 1) for b in bits[:-2])  # what is shown adds up as shown
    claims = {c.id: c for c in page.person.claims if c.stands}
    # Only of claims an officer can say whose word they are: an answer to this bureau's own enquiry is nobody else's.
    moves = [m for m in found.moves if not m.of or m.of in claims]
    # What says nothing of where the person is can be no copy that matters; what was judged before can be taken back.
    weighed = {c.claim for c in page.evidence.claims}
    origins = [id for id, c in claims.items() if id in weighed or c.origin_judged]
    return Assessed(
        state=str(STATE_WORDS[state]),
        now=likelihood(found.distribution[state]),
        likelier=not_said(found),
        start=bar(_("Where we start: base rates, before anybody speaks of this person."), bits[0], scale),
        lines=tuple(
            _line(n, line, bar("", bits[n], scale), (voices, state)) for n, line in enumerate(found.lines, start=1)
        ),
        rest=bar(
            _(
                "All that no line says alone: days have passed since, and people move on; lines share a part of what "
                "they say; it may be a namesake; nothing unproved goes above its ceiling."
            ),
            rest,
            scale,
        ),
        total=bar(_("Now"), bits[-1], scale),
        marks=tuple(signed(scale * part) for part in (-1.0, 1.0)),
        odds=as_odds(bits[-1]),
        moves=tuple(_move(m, found.distribution, voices) for m in moves[:4]),
        set_aside=tuple(_aside(page.evidence.set_aside + found.set_aside + found.notes, voices)),
        origins=tuple((id, voices.said(id)) for id in origins),
        judged=tuple(
            (c, voices.said(c.id), voices.said(c.origin_judged.other) if c.origin_judged.other else None)
            for c in claims.values()
            if c.origin_judged
        ),
    )


def as_odds(bits: float) -> str:
    """ "about 1 to 5"; "about even" within a quarter of a bit."""
    if abs(bits) < 0.25:
        return _("about even")
    times = 2.0 ** abs(bits)
    n = f"{times:.1f}" if times < 3 else f"{times:,.0f}"
    return _("about {n} to 1").format(n=n) if bits > 0 else _("about 1 to {n}").format(n=n)


class _Voices:
    """Who says what on a person's page, by the id of a claim or an answer."""

    def __init__(self, page: PersonPage, today: date) -> None:
        self._page, self._today = page, today
        self._claims = {c.id: c for c in page.person.claims}
        self._answers = {f"answer {a.seq}": a for a in page.person.answers}

    def said(self, id: str) -> Said:
        answer = self._answers.get(id)
        if answer:
            outcome = str(OUTCOME_WORDS[answer.outcome]) if answer.outcome else ""
            return Said(f"{answer.by}, {day(answer.on, self._today)}", "ak", outcome)
        claim = self._claims.get(id)
        if claim is None:
            return Said(_("a claim that is not on this page"), "")
        who = wording.who_says(claim, self._page.sources, self._page.own) or _("the report, in its own voice")
        when = claim.body.when or claim.body.said
        on = when.start_on if when else claim.heard_on
        return Said(f"{who}, {day(on, self._today)}", f"k-{id}", _as_said(claim))

    def kind(self, id: str, kind: str) -> str:
        """What kind of evidence a line is, in words; also that no officer said so, but its speaker is the holder."""
        words = str(EVIDENCE_KINDS.get(kind, kind))
        return _("%s (by its speaker)") % words if _unsaid(self._claims.get(id), kind) else words


def _unsaid(claim: ClaimFile | None, kind: str) -> bool:
    """Whether nobody said that a claim is of this kind: it is by who speaks in it."""
    return claim is not None and not claim.evidence_kind and kind in OF_HOLDER


def _as_said(claim: ClaimFile) -> str:
    """ "captured, apparent": the claim in its own words, which are not always those it is weighed as."""
    words, hedge = title_of(replace(claim.body, count=None, subject=None)), claim.body.modality
    words = str(wording.BODY_IDENTIFIED) if body_identified(claim) else words
    said = words[:1].lower() + words[1:]
    return said if hedge is Modality.ASSERTED else f"{said}, {str(wording.MODALITIES[hedge]).lower()}"


def _line(number: int, line: LineOfEvidence, drawn: Bar, frame: tuple[_Voices, str]) -> LedgerLine:
    voices, state = frame
    first, *others = line.claims
    return LedgerLine(
        number=number,
        kind=voices.kind(first, line.kind),
        says=_(" or ").join(str(STATE_WORDS[s]).lower() for s in line.states),
        leads=voices.said(first),
        repeats=tuple(voices.said(c) for c in others),
        bar=drawn,
        without=likelihood(line.without[state]),
    )


def _move(move: Move, now: Distribution, voices: _Voices) -> WouldMove:
    return WouldMove(
        move, tuple(_answer(answer, now) for answer in move.answers), voices.said(move.of).words if move.of else ""
    )


def _answer(answer: results.Answer, now: Distribution) -> Answer:
    """The most probable state then, after the one that gained most, when that is another."""
    then = answer.distribution
    top, gained = max(then, key=lambda s: then[s]), max(then, key=lambda s: then[s] / now[s])
    words = {s: f"{str(STATE_WORDS[s]).lower()}, {likelihood(then[s])}" for s in (top, gained)}
    leads_to = words[top]
    if gained != top:
        what = {"gained": words[gained], "top": words[top]}
        leads_to = _("more probable than now: %(gained)s; still likeliest: %(top)s") % what
    chance = str(round(100 * answer.probability)) if answer.probability >= 0.01 else _("fewer than 1")
    return Answer(answer.words, chance, leads_to)


def _aside(found: Iterable[SetAside], voices: _Voices) -> Iterable[tuple[Said, str, Said | None]]:
    return ((voices.said(one.claim), one.why, voices.said(one.other) if one.other else None) for one in found)
