"""The claims and answers on one person as the engine takes them, with what officers judged of their origins."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from django.conf import settings
from django.utils.translation import gettext as _

from lastcontact.assessment.assess import assess
from lastcontact.assessment.evidence import EvidenceClaim, SetAside
from lastcontact.assessment.origins import OriginJudgement
from lastcontact.assessment.results import Assessment
from lastcontact.assessment.tables import CUSTODY
from lastcontact.core.claim import ClaimType, Polarity
from lastcontact.core.contradiction import DEAD, HELD
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.fold.evidence import ItemFile
from lastcontact.core.fold.persons import Person
from lastcontact.core.fold.sources import SourceFile
from lastcontact.core.payloads.claims import OriginVerdict
from lastcontact.core.payloads.enquiries import Outcome
from lastcontact.names.compare import compare
from lastcontact.reading.words_of_death import of_bodies

ALIKE = 0.8
"""From this score on a speaker named in a claim is taken for the person it is about."""
FREE = ("alive_elsewhere", "hospital", "returned")
_LIVING = {"hospital_register": ("hospital",), "own_call": FREE}
"""Where somebody is who was found or is wounded, by how that is known; else he lives, free or not."""


@dataclass(frozen=True)
class Evidence:
    """What is weighed, what officers judged of origins, and what is never weighed, with the reason."""

    claims: tuple[EvidenceClaim, ...]
    origins: tuple[OriginJudgement, ...]
    set_aside: tuple[SetAside, ...]

    def assessed(self, on: date) -> Assessment:
        """What is supported at the end of the day `on`, by the bureau's tables."""
        return assess(
            self.claims,
            at=datetime.combine(on, time.max, UTC),
            tables=settings.LASTCONTACT_TABLES,
            judgements=self.origins,
        )


def evidence(person: Person, sources: Mapping[str, SourceFile], items: Mapping[str, ItemFile]) -> Evidence:
    """The claims and answers on a person as the engine takes them; what says nothing of fate is set aside."""
    silent = [c for c in person.claims if c.stands and not asserted(c)]
    standing = [c for c in person.claims if c.stands and asserted(c)]
    others = [c for c in standing if _of_others(c, person)]
    weighed = [_of_claim(person, c, sources, items) for c in standing if c not in others]
    why = _("What a captive says of others is not used.")
    nothing = _("It says nothing of where the person is now: kept, not weighed.")
    return Evidence(
        claims=(*weighed, *_of_answers(person)),
        origins=tuple(_judged(standing)),
        set_aside=(*(SetAside(c.id, why) for c in others), *(SetAside(c.id, nothing) for c in silent)),
    )


def _judged(claims: Iterable[ClaimFile]) -> Iterable[OriginJudgement]:
    for claim in claims:
        if claim.origin_judged:
            judged = claim.origin_judged
            same = judged.verdict is OriginVerdict.REPEATS
            yield OriginJudgement(claim.id, same, judged.why, judged.other or None)


def _of_others(claim: ClaimFile, person: Person) -> bool:
    """A statement in custody by somebody whom no record of this person names (DESIGN rule 12)."""
    speaker = claim.body.speaker
    if claim.evidence_kind != CUSTODY or not speaker:
        return False
    names = {r.described.full_name for r in person.records if r.described.full_name}
    return all(compare(speaker, name).score < ALIKE for name in names)


def _of_answers(person: Person) -> Iterable[EvidenceClaim]:
    for answer in person.answers:
        if answer.outcome in (Outcome.ACKNOWLEDGED, Outcome.DENIED):
            held = answer.outcome is Outcome.ACKNOWLEDGED
            yield EvidenceClaim(
                person.leader,
                _noon(answer.on),
                "holding_party_list" if held else "denial",
                ("held",) if held else ("not_held",),
                source=answer.by,
                reliability="B",
                claim=f"answer {answer.seq}",
            )


def _of_claim(
    person: Person, claim: ClaimFile, sources: Mapping[str, SourceFile], items: Mapping[str, ItemFile]
) -> EvidenceClaim:
    source = sources.get(claim.source)
    item = items.get(claim.item)
    said = claim.body.when or claim.body.said
    return EvidenceClaim(
        person.leader,
        _noon(said.start_on if said else claim.heard_on),
        claim.evidence_kind or ("footage" if claim.item else "hearsay"),
        asserted(claim),
        source=claim.source or claim.body.speaker or "",
        reliability=source.reliability.value if source else "F",
        credibility=int(claim.credibility.value),
        authenticity=(item.authenticity or "unknown") if item else None,
        claim=claim.id,
        origin=claim.origin or None,
    )


def asserted(claim: ClaimFile) -> tuple[str, ...]:
    """What a claim asserts of a person, in the engine's words; empty when nothing of fate."""
    body = claim.body
    if body.type in HELD:
        return ("held",) if body.polarity is Polarity.AFFIRMED else ("not_held",)
    if body.polarity is not Polarity.AFFIRMED:
        return ()
    if body.type in DEAD or (body.type is ClaimType.IDENTIFIED and claim.evidence_kind == "physical_identification"):
        return ("dead",)
    if body.type is ClaimType.RETURNED:
        return ("returned",)
    if body.type in (ClaimType.WOUNDED, ClaimType.FOUND) and not of_bodies(body):
        return _LIVING.get(claim.evidence_kind or "", ("alive",))
    return ()


def _noon(on: date) -> datetime:
    return datetime.combine(on, time(12), UTC)
