"""Whether two claims of an incident answer one question, and whether one speaker does: one may put the other right."""

from __future__ import annotations

from lastcontact.bureau.saying import Saying
from lastcontact.casefile import models as rows
from lastcontact.core.claim import Claim
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.reading.comparing import is_person, one_voice
from lastcontact.reading.people_of import same_people

SECTIONS = {
    "missing": ("missing", "contact_lost"),
    "held": ("captured", "held", "detained", "surrendered"),
    "dead": ("killed",),
    "remains": ("remains_returned",),
    "returned": ("returned",),
    "found": ("found",),
    "listed": ("registered", "identified"),
}
"""Section of a bulletin, the question that its figures answer -> the claim types it quotes."""


def question_of(claim: Claim) -> str:
    """The question that a claim answers, of people; of anything else its own type."""
    return next((name for name, types in SECTIONS.items() if claim.type.value in types), claim.type.value)


def one_question(a: ClaimFile, b: ClaimFile, said: Saying) -> bool:
    """Whether two claims answer one question of the same people: of one person both, or of several both."""
    if question_of(a.body) != question_of(b.body) or not same_people(said.whose(a), said.whose(b)):
        return False
    return _person(a) == _person(b) if a.record or b.record else _of_one(a.body) is _of_one(b.body)


def one_speaker(a: ClaimFile, b: ClaimFile, said: Saying) -> bool:
    """Whether both are one speaker's own word; a side called by its name is whoever speaks for it."""
    one, two = said.voice(a), said.voice(b)
    if one.who == two.who:
        return True
    if (one.is_side or two.is_side) and one.side == two.side:
        return True
    return bool(a.body.speaker and b.body.speaker) and one_voice(a.body, b.body)


def _person(file: ClaimFile) -> str:
    return rows.Record.objects.filter(id=file.record).values_list("person", flat=True).first() or ""


def _of_one(claim: Claim) -> bool:
    """Whether a claim that is on nobody's page names one person."""
    return claim.count is None and is_person(claim.subject)
