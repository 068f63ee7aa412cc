"""What the claims on a person support, for the officer's page: computed, never a status, never a family's business."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from django.utils.translation import gettext_lazy as _

from lastcontact.assessment.assess import assess
from lastcontact.assessment.evidence import EvidenceClaim
from lastcontact.assessment.leanings import compared
from lastcontact.assessment.likelihood import band_of
from lastcontact.assessment.results import Assessment
from lastcontact.core.claim import ClaimType, Polarity
from lastcontact.core.contradiction import DEAD, HELD
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.fold.evidence import ItemFile
from lastcontact.core.fold.persons import Person
from lastcontact.core.fold.sources import SourceFile
from lastcontact.core.payloads.enquiries import Outcome
from lastcontact.core.status import Decision, Fate, Whereabouts

STATE_WORDS = {
    "held": _("Held"),
    "hospital": _("In hospital"),
    "dead": _("Dead"),
    "alive_elsewhere": _("Alive elsewhere"),
    "returned": _("Returned"),
    "unknown": _("unknown"),
}


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
    bands: tuple[BandLine, ...]
    agreement: str


def leaning(
    person: Person, sources: Mapping[str, SourceFile], items: Mapping[str, ItemFile], *, at: datetime
) -> Leaning:
    """The leaning on a person at a time; "unknown" is mostly the honest answer."""
    found = assess(evidence(person, sources, items), at=at)
    bands = tuple(
        BandLine(
            str(STATE_WORDS[state]), band.words, round(100 * band.low), round(100 * band.high), state == found.leaning
        )
        for state, band in sorted(
            ((s, band_of(p)) for s, p in found.distribution.items()), key=lambda pair: -found.distribution[pair[0]]
        )
    )
    decision = person.standing
    agreement = compared(found, _states(decision)) if decision else ""
    return Leaning(found, str(STATE_WORDS[found.leaning]), bands, agreement)


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


def evidence(
    person: Person, sources: Mapping[str, SourceFile], items: Mapping[str, ItemFile]
) -> tuple[EvidenceClaim, ...]:
    """The claims and answers on a person as the engine takes them; what says nothing of fate is left out."""
    found = [e for c in person.claims if c.stands for e in _of_claim(person, c, sources, items)]
    for answer in person.answers:
        if answer.outcome in (Outcome.ACKNOWLEDGED, Outcome.DENIED):
            held = answer.outcome is Outcome.ACKNOWLEDGED
            found.append(
                EvidenceClaim(
                    person.leader,
                    _noon(answer.on),
                    "holding_party_list" if held else "denial",
                    ("held",) if held else ("not_held",),
                    source=answer.by,
                    reliability="B",
                    claim=f"answer {answer.seq}",
                )
            )
    return tuple(found)


def _of_claim(
    person: Person, claim: ClaimFile, sources: Mapping[str, SourceFile], items: Mapping[str, ItemFile]
) -> Iterable[EvidenceClaim]:
    asserts = _asserts(claim)
    if not asserts:
        return
    source = sources.get(claim.source)
    item = items.get(claim.item)
    said = claim.body.when or claim.body.said
    yield EvidenceClaim(
        person.leader,
        _noon(said.start_on if said else claim.act.at.date()),
        claim.evidence_kind or ("footage" if claim.item else "hearsay"),
        asserts,
        source=claim.source or claim.body.speaker or "",
        reliability=source.reliability.value if source else "F",
        credibility=int(claim.credibility.value),
        authenticity=(item.authenticity or "unknown") if item else None,
        claim=claim.id,
        origin=claim.origin or None,
    )


def _asserts(claim: ClaimFile) -> tuple[str, ...]:
    body = claim.body
    if body.type in HELD:
        return ("held",) if body.polarity is Polarity.AFFIRMED else ("not_held",)
    if body.polarity is not Polarity.AFFIRMED:
        return ()
    if body.type in DEAD:
        return ("dead",)
    return {ClaimType.RETURNED: ("returned",), ClaimType.WOUNDED: ("alive",), ClaimType.FOUND: ("alive",)}.get(
        body.type, ()
    )


def _noon(on: date) -> datetime:
    return datetime.combine(on, time(12), UTC)
