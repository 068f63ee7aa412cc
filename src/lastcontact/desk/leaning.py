"""What the claims on a person support, for the officer's page: computed, never a status, never a family's business."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from lastcontact.assessment.leanings import UNKNOWN, compared, left_open, named
from lastcontact.assessment.likelihood import band_of
from lastcontact.assessment.results import Assessment
from lastcontact.core.fold.persons import Person
from lastcontact.core.status import Decision, Fate, Whereabouts
from lastcontact.desk.drawings.drawing import Drawing
from lastcontact.desk.drawings.moved import how_it_moved
from lastcontact.desk.weighing import Evidence
from lastcontact.desk.wording import BAND_WORDS, STATE_WORDS

HELD_BACK_WORDS = {
    "odds": _("No state is very likely, 80 % or more: below that nothing is leaned to."),
    "lines": _(
        "Fewer than two independent lines speak for the likeliest state. A leaning takes two, so it stays unknown "
        "however high the odds below, which are what a single line gives."
    ),
    "identification": _(
        "The odds below are what claims give. A leaning to “dead” takes a physical identification besides, so it stays "
        "unknown however high the odds."
    ),
}
CONFIDENCE_WORDS = {"low": _("low"), "moderate": _("moderate"), "high": _("high")}


def likelihood(probability: float) -> str:
    """Words and range together, as they are always printed: "very likely, 80-95 %"."""
    band = band_of(probability)
    return f"{BAND_WORDS[band.words]}, {round(100 * band.low)}-{round(100 * band.high)} %"


@dataclass(frozen=True)
class BandLine:
    """One state with its band: words and range together, and where the bar lies in per cent."""

    state: str
    words: str
    low: int
    high: int
    leads: bool

    @property
    def width(self) -> int:
        return self.high - self.low


@dataclass(frozen=True)
class Leaning:
    """The panel: what the machine leans to, its band, the other states, confidence apart, and the reasons."""

    assessment: Assessment
    state: str
    held_back: str
    not_said: str
    bands: tuple[BandLine, ...]
    agreement: str
    confidence: str
    moved: Drawing


def leaning(person: Person, weighed: Evidence, *, on: date) -> Leaning:
    """The leaning on a person on a day; "unknown" is mostly the honest answer."""
    found = weighed.assessed(on)
    bands = tuple(
        BandLine(
            str(STATE_WORDS[state]),
            str(BAND_WORDS[band.words]),
            round(100 * band.low),
            round(100 * band.high),
            state == found.leaning,
        )
        for state, band in sorted(
            ((s, band_of(p)) for s, p in found.distribution.items()), key=lambda pair: -found.distribution[pair[0]]
        )
    )
    decision = person.standing
    agreement = compared(found, _states(decision)) if decision else ""
    return Leaning(
        assessment=found,
        state=str(STATE_WORDS[found.leaning]),
        held_back=_held_back(found),
        not_said=not_said(found),
        bands=bands,
        agreement=agreement,
        confidence=str(CONFIDENCE_WORDS[found.confidence]),
        moved=how_it_moved(found, weighed, on),
    )


def not_said(found: Assessment) -> str:
    """That no line says just the likeliest state, and what favours it; empty where one does, or none is."""
    state = found.most_probable
    if not found.lines or state in named(found):
        return ""
    words = {"state": STATE_WORDS[state], "likelihood": likelihood(found.distribution[state])}
    if state in left_open(found):
        return gettext("%(state)s: %(likelihood)s. No report says just that; some leave it open among others.") % words
    return gettext("%(state)s: %(likelihood)s, from base rates and time alone; no report says so.") % words


def _held_back(found: Assessment) -> str:
    """Why the leaning is unknown although one state may look all but certain; empty when it is not."""
    if found.leaning != UNKNOWN or not found.lines:
        return ""
    return str(HELD_BACK_WORDS[found.held_back])


_STATES = {
    Whereabouts.HELD: "held",
    Whereabouts.HOSPITAL: "hospital",
    Whereabouts.RETURNED: "returned",
    Whereabouts.ELSEWHERE: "alive_elsewhere",
}


def _states(decision: Decision) -> frozenset[str]:
    if decision.fate is Fate.DEAD:
        return frozenset({"dead"})
    state = _STATES.get(decision.whereabouts)
    if state:
        return frozenset({state})
    return frozenset(_STATES.values()) if decision.fate is Fate.ALIVE else frozenset()
