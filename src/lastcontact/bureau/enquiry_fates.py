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
from lastcontact.casefile.persons import persons
from lastcontact.casefile.sayings import as_it_bears
from lastcontact.casefile.shelf import Shelf
from lastcontact.core.bearing import NOT_YET, says_so
from lastcontact.core.claim import ClaimType
from lastcontact.core.contradiction import DEAD, day_of
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.fold.enquiries import EnquiryFile
from lastcontact.core.fold.persons import Person
from lastcontact.core.payloads.enquiries import Outcome
from lastcontact.core.status import Decision, Fate, Standing, Whereabouts

_OVER = DEAD | {ClaimType.RETURNED}


@dataclass(frozen=True, slots=True)
class KnownFate:
    """One of those asked about; `why`: each decision, claim and answer by which nobody need be asked, in words."""

    record: str
    name: str
    why: tuple[str, ...]


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


def look_at_fates(people: Mapping[str, Person], looked_at: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Lets an enquiry pass, and gives what it is asked in spite of, by the record asked under.

    `people`: the record asked under -> its person. `looked_at`: those records that an officer asks about all the same.
    Raises: FatesToLookAt.
    """
    found = known_fates(people)
    if any(one.record not in looked_at for one in found):
        raise FatesToLookAt(found)
    return {one.record: one.why for one in found}


def known_fates(people: Mapping[str, Person]) -> tuple[KnownFate, ...]:
    """Those of whom it is decided or told that they died or came back."""
    told = ((record, person, tuple(dict.fromkeys(_told(person)))) for record, person in people.items())
    return tuple(KnownFate(record, fullest(person)[0], why) for record, person, why in told if why)


def known_since(shelf: Shelf, file: EnquiryFile) -> tuple[KnownFate, ...]:
    """The same of those of an enquiry who are without an answer, where more is known than when it was asked."""
    silent = file.unanswered()
    people = {r: who for who in persons(shelf, silent) for r in sorted(who.members & silent)}
    found = ((one, file.sent.shares[one.record].though) for one in known_fates(people))
    return tuple(one for one, then in found if not set(one.why) <= set(then))


def _told(person: Person) -> Iterator[str]:
    """What nobody decided on yet, and what is decided: claims and answers before a decision were weighed in it."""
    yield from (_decided(*one) for one in person.decided if one[1] in _COUNTS and _is_over(one[0]))
    stands = person.standing
    for claim in person.claims:
        kind = _end(claim)
        if kind and not (stands and (claim.act.seq < stands.seq or says_so(kind, stands.fate, stands.whereabouts))):
            yield _claimed(claim)
    for answer in person.answers:
        if answer.outcome in _ANSWERED and not (stands and answer.seq < stands.seq):
            values = {"who": answer.by, "day": f"{answer.on:%-d %B %Y}"}
            yield _ANSWERED[answer.outcome]() % values


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
    """The state of death or return that a standing claim says there is; who is identified as a body is dead."""
    said = as_it_bears(claim.body)
    if not claim.stands or not said.affirms or said.modality in NOT_YET:
        return None
    if said.type is ClaimType.IDENTIFIED and claim.evidence_kind == PHYSICAL:
        return ClaimType.KILLED
    return said.type if said.type in _OVER else None


def _claimed(claim: ClaimFile) -> str:
    says = claim.body.type.value.replace("_", " ")
    hedged = f", {claim.body.modality.value}" if claim.body.modality in UNSURE else ""
    return f"“{says}”{hedged}{by_whom(claim)}, of {day_of(claim):%-d %B %Y}"
