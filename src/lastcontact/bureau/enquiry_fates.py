"""People asked about of whom it is decided, or told on file, that they died or came back: looked at before they are
asked about.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from lastcontact.assessment.tables import PHYSICAL
from lastcontact.bureau.acting import Refused
from lastcontact.bureau.grounds import UNSURE, by_whom
from lastcontact.casefile.best_names import fullest
from lastcontact.casefile.open_people import seen_by
from lastcontact.casefile.persons import persons
from lastcontact.casefile.sayings import as_it_bears
from lastcontact.casefile.shelf import Shelf, Then
from lastcontact.casefile.words_around import words_before
from lastcontact.core.bearing import NOT_YET, says_so
from lastcontact.core.claim import ClaimType
from lastcontact.core.contradiction import DEAD, day_of
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.fold.enquiries import EnquiryFile
from lastcontact.core.fold.persons import Person
from lastcontact.core.payloads.enquiries import Outcome
from lastcontact.core.status import Decision, Fate, Standing, Whereabouts
from lastcontact.reading.listed_words import seen
from lastcontact.reading.words_of_death import of_dying, part_of_the_dead

_OVER = DEAD | {ClaimType.RETURNED}


@dataclass(frozen=True, slots=True)
class KnownFate:
    """One of those asked about; `told`: each decision, claim and answer (id) that makes asking needless, in words."""

    record: str
    name: str
    told: Mapping[str, str]

    @property
    def why(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.told.values()))


class FatesToLookAt(Refused):
    """Somebody asked about died or came back, as is decided or told. `found`: who, and who says so."""

    def __init__(self, found: tuple[KnownFate, ...]) -> None:
        super().__init__(
            _(
                "Nothing was sent yet: of somebody asked about it is decided, or told on file, that they died or came"
                " back. Leave them out, or tick below that you ask about them all the same."
            )
        )
        self.found = found


def look_at_fates(people: Mapping[str, Person], looked_at: Collection[str], officer: str) -> dict[str, tuple[str, ...]]:
    """Lets an enquiry pass, and gives what it is asked in spite of (ids), by the record asked under.

    `people`: the record asked under -> its person. `looked_at`: those records that an officer asks about all the same.
    `officer`: who asks; nothing is told of records that are not open to them. Raises: FatesToLookAt.
    """
    found = known_fates(people, officer)
    if any(one.record not in looked_at for one in found):
        raise FatesToLookAt(found)
    return {one.record: tuple(one.told) for one in found}


def known_fates(people: Mapping[str, Person], officer: str) -> tuple[KnownFate, ...]:
    """Those of whom it is decided, or told where the officer may read it, that they died or came back."""
    seen = zip(people, seen_by(officer, list(people.values())), strict=True)
    told = ((record, who, dict(_told(who))) for record, who in seen)
    return tuple(KnownFate(record, fullest(who)[0], said) for record, who, said in told if said)


def known_since(shelf: Shelf, file: EnquiryFile, officer: str) -> tuple[KnownFate, ...]:
    """The same of those of an enquiry who are without an answer, where more is known than when it was asked."""
    found = known_fates(_people(shelf, file.unanswered()), officer)
    then = in_spite_of(file, officer) if found else {}
    return tuple(one for one in found if not set(one.why) <= set(then.get(one.record, ())))


def in_spite_of(file: EnquiryFile, officer: str) -> dict[str, tuple[str, ...]]:
    """In spite of what each was asked about, by the record asked under: as it was known then, in words drawn now.

    Of records erased since, or not open to the officer, nothing is left in it.
    """
    shares = {id: file.sent.shares[id] for id in file.asked}
    marked = {id: share for id, share in shares.items() if share.in_spite_of or share.though}
    found = known_fates(_people(Then(file.act.seq), marked), officer) if marked else ()
    return {one.record: _named(one, marked[one.record].in_spite_of) for one in found}


def _named(one: KnownFate, ids: Collection[str]) -> tuple[str, ...]:
    """The words of what an entry names; of all, where it is of before it named any."""
    return tuple(dict.fromkeys(words for id, words in one.told.items() if id in ids or not ids))


def _people(shelf: Shelf, records: Collection[str]) -> dict[str, Person]:
    """Record -> its person."""
    return {r: who for who in persons(shelf, records) for r in sorted(who.members.intersection(records))}


def _told(person: Person) -> Iterator[tuple[str, str]]:
    """What nobody decided on yet, and what is decided: claims and answers before a decision were weighed in it."""
    yield from ((one[0].id, _decided(*one)) for one in person.decided if one[1] in _COUNTS and _is_over(one[0]))
    stands = person.standing
    for claim in person.claims:
        kind = _end(claim)
        if kind and not (stands and (claim.act.seq < stands.seq or says_so(kind, stands.fate, stands.whereabouts))):
            yield claim.id, _claimed(claim)
    for answer in person.answers:
        if answer.outcome in _ANSWERED and not (stands and answer.seq < stands.seq):
            values = {"who": answer.by, "day": f"{answer.on:%-d %B %Y}"}
            yield answer.id, _ANSWERED[answer.outcome]() % values


_COUNTS = (Standing.STANDS, Standing.IN_REVIEW, Standing.AWAITS)
_ANSWERED = {
    Outcome.SAID_DEAD: lambda: _("%(who)s answered on %(day)s that the person died"),
    Outcome.SAID_RETURNED: lambda: _("%(who)s answered on %(day)s that the person returned"),
}


def _is_over(decision: Decision) -> bool:
    return decision.fate is Fate.DEAD or decision.whereabouts is Whereabouts.RETURNED


def _decided(decision: Decision, standing: Standing) -> str:
    words = _("decided dead") if decision.fate is Fate.DEAD else _("decided returned")
    if decision.decided_at:
        words = _("%(what)s on %(day)s") % {"what": words, "day": f"{decision.decided_at:%-d %B %Y}"}
    if standing is Standing.IN_REVIEW:
        return _("%s, in review now") % words
    return _("%s, not countersigned yet") % words if standing is Standing.AWAITS else words


def _end(claim: ClaimFile) -> ClaimType | None:
    """The state of death or return that a standing claim says there is; who is identified as a body, or beside words of
    bodies, is dead.
    """
    said = as_it_bears(claim)
    if not claim.stands or not said.affirms or said.modality in NOT_YET:
        return None
    if said.type is ClaimType.IDENTIFIED and (claim.evidence_kind == PHYSICAL or _beside_bodies(claim)):
        return ClaimType.KILLED
    return said.type if said.type in _OVER else None


def _beside_bodies(claim: ClaimFile) -> bool:
    """Whether its words, or what its report says right before them, tell of bodies or remains: "Three of the four"; or
    whether they tell of some of a number behind deaths, which may be those of captives.
    """
    told, body = claim.body.evidence, claim.body
    if seen(" ".join((told.text if told else "", body.subject or "", body.note)), "bodies"):
        return True
    before = words_before(claim)
    return bool(seen(before, "bodies")) or part_of_the_dead(told.text if told else "", before)


def _claimed(claim: ClaimFile) -> str:
    says = _("died") if of_dying(claim.body) else claim.body.type.value.replace("_", " ")
    if claim.body.type is ClaimType.IDENTIFIED and claim.evidence_kind != PHYSICAL:
        says = _("identified, as a body?")
    hedged = f", {claim.body.modality.value}" if claim.body.modality in UNSURE else ""
    return f"“{says}”{hedged}{by_whom(claim)}, of {day_of(claim):%-d %B %Y}"
