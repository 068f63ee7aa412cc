"""Whether two claims of an incident answer one question, and whether one speaker does: one may put the other right.

The one rule for both, in print, on the board and where one figure is to put another right.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from django.utils.translation import gettext as _

from lastcontact.bureau.acting import Refused
from lastcontact.bureau.saying import Saying
from lastcontact.casefile import models as rows
from lastcontact.core.bodies_apart import two_bodies
from lastcontact.core.claim import Claim
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.independent_offices import is_independent
from lastcontact.core.plain import from_plain
from lastcontact.reading.comparing import is_person, one_voice
from lastcontact.reading.counted_nouns import counts_families
from lastcontact.reading.people_of import Parties, same_people
from lastcontact.reading.same_people import kinds_in_english

SECTIONS = {
    "missing": ("missing", "contact_lost"),
    "held": ("captured", "held", "detained", "surrendered"),
    "dead": ("killed",),
    "wounded": ("wounded",),
    "remains": ("remains_returned",),
    "returned": ("returned",),
    "found": ("found",),
    "asked": ("registered",),
    "listed": ("registered", "identified"),
}
"""Section of a bulletin, the question that its figures answer -> the claim types it quotes."""
ASKED = "asked"
"""How many families turned to an office. They are registered there as names on a list are, and are none."""


class Speaker(Protocol):
    """Whose voice a claim is: as a `Voice` of `saying` has it, or of the desk."""

    @property
    def who(self) -> object: ...

    @property
    def name(self) -> str: ...

    @property
    def side(self) -> str: ...

    @property
    def is_side(self) -> bool: ...


class Heard(Protocol):
    """Who says the claims of an incident, and of whom."""

    def voice(self, claim: ClaimFile, /) -> Speaker: ...

    def whose(self, claim: ClaimFile, /) -> str: ...

    def person(self, claim: ClaimFile, /) -> str: ...

    @property
    def parties(self) -> Parties: ...


class PutsAnotherRight(Refused):
    """The claim to be put right is of another speaker, or answers another question, and nobody says why."""


def question_of(claim: Claim) -> str:
    """The question that a claim answers, of people; of anything else its own type."""
    if counts_families(claim):
        return ASKED
    people = (name for name, types in SECTIONS.items() if claim.type.value in types and name != ASKED)
    return next(people, claim.type.value)


def types_beside(claim: Claim) -> tuple[str, ...]:
    """The claim types that answer the question of a claim, its own among them."""
    return SECTIONS.get(question_of(claim), (claim.type.value,))


def one_question(a: ClaimFile, b: ClaimFile, said: Heard) -> bool:
    """Whether two claims answer one question of the same people: of one person both, or of several both."""
    if question_of(a.body) != question_of(b.body) or not same_people(said.whose(a), said.whose(b)):
        return False
    return said.person(a) == said.person(b) if a.record or b.record else _of_one(a.body) is _of_one(b.body)


def one_speaker(a: ClaimFile, b: ClaimFile, said: Heard) -> bool:
    """Whether both are one speaker's own word; a side called by its name is whoever speaks for it.

    Two bodies of one side are two: its Red Crescent does not put its ministry right. Nobody speaks for its ombudsman or
    its courts but they themselves.
    """
    one, two = said.voice(a), said.voice(b)
    if one.who == two.who:
        return True
    if is_independent(one.name) is not is_independent(two.name):
        return False
    if (one.is_side or two.is_side) and one.side == two.side:
        return True
    own, other = a.body.speaker, b.body.speaker
    if not own or not other or not one_voice(a.body, b.body):
        return False
    return not two_bodies(own, other, lambda word: bool(said.parties.named_in(word)))


def answer_alike(a: ClaimFile, b: ClaimFile, said: Heard) -> bool:
    """Whether two claims are one speaker's, in answer to one question of the same people."""
    return one_question(a, b, said) and one_speaker(a, b, said)


def of_other_kinds(a: ClaimFile, b: ClaimFile, said: Heard) -> bool:
    """Whether one count is of civilians and the other of soldiers, in whatever languages."""
    one, two = (kinds_in_english(_in_english(claim.body.subject or "", said)) for claim in (a, b))
    return bool(one and two) and not one & two


def _in_english(subject: str, said: Heard) -> str:
    return said.parties.in_english(subject) or subject


def _of_one(claim: Claim) -> bool:
    """Whether a claim that is on nobody's page names one person."""
    return claim.count is None and is_person(claim.subject)


def may_put_right(claim: ClaimFile, incident: str, among: Iterable[ClaimFile]) -> tuple[ClaimFile, ...]:
    """Those of some claims of an incident that this one can put right without a reason."""
    said = Saying(incident)
    found = (other for other in among if other.id != claim.id and not (claim.id and claim.id in other.answers_all))
    return tuple(
        other for other in found if answer_alike(claim, other, said) and not of_other_kinds(claim, other, said)
    )


def admit(claim: ClaimFile, other: str, why: str, incident: str) -> None:
    """Raises: PutsAnotherRight unless the claim may put the other one right, or it is said why."""
    row = rows.Claim.objects.one(id=other, incident=incident)
    if row is None or why.strip():
        return
    file, said = from_plain(ClaimFile, row.folded), Saying(incident)
    words = {"own": said_in_short(claim.body), "other": said_in_short(file.body)}
    if not one_speaker(claim, file, said):
        refused = _("“%(own)s” is not said by whoever said “%(other)s”: what another says denies or confirms it.")
    elif not one_question(claim, file, said) or of_other_kinds(claim, file, said):
        refused = _("“%(own)s” does not answer the question that “%(other)s” answers, or not of the same people.")
    else:
        return
    then = _("A claim puts right what the same speaker said of the same. Choose another, or say in words why it does.")
    raise PutsAnotherRight(f"{refused % words} {then}")


def said_in_short(claim: Claim) -> str:
    """What a claim says of people, in a word or two: "not captured"."""
    said = claim.type.value.replace("_", " ")
    return f"not confirmed: {said}" if claim.left_open else f"not {said}" if claim.denies else said
