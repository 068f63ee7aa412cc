"""The claims and answers on one person as the engine takes them, with what officers judged of their origins."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time

from django.conf import settings
from django.utils.translation import gettext as _

from lastcontact.assessment.assess import assess, assess_over_time
from lastcontact.assessment.evidence import EvidenceClaim, SetAside
from lastcontact.assessment.origins import OriginJudgement
from lastcontact.assessment.results import Assessment
from lastcontact.assessment.tables import CUSTODY, PHYSICAL
from lastcontact.casefile.sayings import body_identified
from lastcontact.core.claim import ClaimType
from lastcontact.core.contradiction import DEAD, HELD
from lastcontact.core.fold.acknowledging import NAMED_BY_HOLDER
from lastcontact.core.fold.answers import Answer
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
        at, tables = datetime.combine(on, time.max, UTC), settings.LASTCONTACT_TABLES
        return assess(self.claims, at=at, tables=tables, judgements=self.origins)

    def assessed_over(self, days: Iterable[date]) -> list[Assessment]:
        """The same as of each of many days, without what would move it."""
        moments, tables = [datetime.combine(on, time.max, UTC) for on in days], settings.LASTCONTACT_TABLES
        return assess_over_time(self.claims, moments, tables=tables, judgements=self.origins)


def evidence(
    person: Person,
    sources: Mapping[str, SourceFile],
    items: Mapping[str, ItemFile],
    of_holder: Collection[str] = frozenset(),
) -> Evidence:
    """The claims and answers on a person as the engine takes them; what says nothing of fate is set aside.

    `of_holder`: the claims (ids) that are a holder's own word by who speaks in them, where no officer said of what kind
    they are (`own_words.evidence_on`); they are weighed as such a word.
    """
    silent = [c for c in person.claims if c.stands and not asserted(c)]
    standing = [c for c in person.claims if c.stands and asserted(c)]
    others = [c for c in standing if _of_others(c, person)]
    answers = _answers(person)
    told = [c for c in standing if c not in others]
    weighed = [_told_in_answer(_of_claim(c, sources, items, (person.leader, of_holder)), c, answers) for c in told]
    said_by = [(claim, tuple(_voices(c, sources))) for c, claim in zip(told, weighed, strict=True)]
    why = _("What a captive says of others is not used.")
    nothing = _("It says nothing of where the person is now: kept, not weighed.")
    left_open = _("It neither says so nor denies it: kept, not weighed.")
    return Evidence(
        claims=(*weighed, *answers),
        origins=(*_judged(standing), *_asked_for(answers, said_by)),
        set_aside=(
            *(SetAside(c.id, why) for c in others),
            *(SetAside(c.id, left_open if c.body.left_open else nothing) for c in silent),
        ),
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


def _answers(person: Person) -> dict[EvidenceClaim, Answer]:
    """What bodies answered of the person to the bureau's own enquiries, as the engine takes it."""
    return {_of_answer(person, a): a for a in person.answers if a.outcome in _ANSWERED}


_ANSWERED = {
    Outcome.ACKNOWLEDGED: ("holding_party_list", "held"),
    Outcome.DENIED: ("denial", "not_held"),
    Outcome.SAID_DEAD: ("holding_party_list", "dead"),
    Outcome.SAID_RETURNED: ("holding_party_list", "returned"),
}
"""An answer -> the kind of evidence it is, and what it asserts."""


def _of_answer(person: Person, answer: Answer) -> EvidenceClaim:
    assert answer.outcome is not None
    kind, says = _ANSWERED[answer.outcome]
    return EvidenceClaim(
        person.leader,
        _noon(answer.on),
        kind,
        (says,),
        source=answer.by,
        reliability="B",
        claim=f"answer {answer.seq}",
    )


def _told_in_answer(weighed: EvidenceClaim, claim: ClaimFile, answers: Mapping[EvidenceClaim, Answer]) -> EvidenceClaim:
    """A claim that was drawn from the very reply which is weighed as an answer is that answer, told once more."""
    if claim.origin or claim.origin_judged:
        return weighed
    came = (a for a, answer in answers.items() if answer.report and answer.report == claim.report)
    same = next((a for a in came if a.asserts == weighed.asserts), None)
    return replace(weighed, origin=same.claim) if same else weighed


def _asked_for(
    answers: Iterable[EvidenceClaim], said_by: Iterable[tuple[EvidenceClaim, tuple[str, ...]]]
) -> Iterable[OriginJudgement]:
    """The first answer that acknowledges, and the first that denies, is no copy of what others said: the body was asked
    and looked into its own books. Not so where that body had said the same unasked.
    """
    own = {a.claim for a in answers}
    unasked = [(claim, voices) for claim, voices in said_by if claim.origin not in own]
    for asserts in (("held",), ("not_held",)):
        first = min((a for a in answers if a.asserts == asserts), key=lambda a: a.at, default=None)
        if first and not any(
            claim.asserts == asserts and claim.at <= first.at and first.source.casefold() in voices
            for claim, voices in unasked
        ):
            yield OriginJudgement(first.claim, False, _("It was asked for by an enquiry of this bureau."))


def _voices(claim: ClaimFile, sources: Mapping[str, SourceFile]) -> Iterable[str]:
    """Whose word a claim is, as written there and as its source is called."""
    source = sources.get(claim.source)
    return (name.casefold() for name in (claim.body.speaker, source.name if source else None) if name)


def _of_claim(
    claim: ClaimFile,
    sources: Mapping[str, SourceFile],
    items: Mapping[str, ItemFile],
    about: tuple[str, Collection[str]],
) -> EvidenceClaim:
    """`about`: the person, and the claims that are a holder's word by their speaker."""
    leader, of_holder = about
    source = sources.get(claim.source)
    item = items.get(claim.item)
    said = claim.body.when or claim.body.said
    return EvidenceClaim(
        leader,
        _noon(said.start_on if said else claim.heard_on),
        by_speaker(claim) if claim.id in of_holder else _kind(claim),
        asserted(claim),
        source=claim.source or claim.body.speaker or "",
        reliability=source.reliability.value if source else "F",
        credibility=int(claim.credibility.value),
        authenticity=(item.authenticity or "unknown") if item else None,
        claim=claim.id,
        origin=claim.origin or None,
    )


def by_speaker(claim: ClaimFile) -> str:
    """The kind of evidence that a holder's own word is, where no officer said one; "" where the word says nothing of
    that, or footage is its evidence.
    """
    said = asserted(claim)
    if claim.evidence_kind or claim.item or said == ("alive",):
        return ""
    return "denial" if said == ("not_held",) else NAMED_BY_HOLDER if said else ""


def _kind(claim: ClaimFile) -> str:
    """The kind of evidence it is: that the holding side named somebody is hearsay where another passes it on."""
    passed_on = claim.passed_on_by and claim.evidence_kind == NAMED_BY_HOLDER
    return "hearsay" if passed_on else claim.evidence_kind or ("footage" if claim.item else "hearsay")


def asserted(claim: ClaimFile) -> tuple[str, ...]:
    """What a claim asserts of a person, in the engine's words; empty when nothing of fate."""
    body = claim.body
    if body.type in HELD:
        return ("held",) if body.affirms else ("not_held",) if body.denies else ()
    if not body.affirms:
        return ()
    if body.type in DEAD or (claim.evidence_kind == PHYSICAL and body.type is ClaimType.IDENTIFIED):
        return ("dead",)
    if body_identified(claim):
        return ("dead",)
    if body.type is ClaimType.RETURNED:
        return ("returned",)
    if body.type in (ClaimType.WOUNDED, ClaimType.FOUND) and not of_bodies(body):
        return _LIVING.get(claim.evidence_kind or "", ("alive",))
    return ()


def _noon(on: date) -> datetime:
    return datetime.combine(on, time(12), UTC)
