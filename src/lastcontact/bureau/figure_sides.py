"""Figures of which nothing tells whose people they count, though they may be taken for those of a side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as say

from lastcontact.bureau.acting import Hand, require, see, write
from lastcontact.bureau.figure_doubts import Found
from lastcontact.bureau.saying import Saying
from lastcontact.casefile import models as rows
from lastcontact.core.access import Act
from lastcontact.core.fold.claims import ClaimFile
from lastcontact.core.payloads.claims import ClaimOfNoSide
from lastcontact.core.plain import from_plain
from lastcontact.reading.people_of import says_own, told_by_speaker


def whose_not_said(counts: Iterable[tuple[ClaimFile, str]], said: Saying) -> Iterator[Found]:
    """Claim whose words tell of "ours", "its own", the enemy's or a side, where nothing tells whose people it counts;
    and what to do.
    """
    for claim, _section in counts:
        if not said.whose(claim) and (why := _why_asked(claim, said)):
            yield claim.id, claim, why


def may_mislead(claim: ClaimFile, said: Saying) -> bool:
    """Whether its figure may be taken for people of a side, as its words tell of one or a side says it itself, and
    nothing tells whose they are: the edition says that this is not said.
    """
    if said.whose(claim) or said.group_named(claim):
        return False
    return bool(_why_asked(claim, said)) or _said_by_a_side(claim, said)


def answered(*, by: Hand, claims: Iterable[str], asked_again: bool = False) -> None:
    """Says of the figures of these claims that they are printed without a side, for this edition and later ones; or
    that whose people they are is asked again. What is said so already is not said twice. Raises: NotAllowed.
    """
    require(by, Act.PUBLISH)
    told = []
    for row in rows.Claim.objects.filter(id__in=list(claims)):
        see(by, row.incident)
        file: ClaimFile = from_plain(ClaimFile, row.folded)
        if (file.without_side is None) is not asked_again:
            told.append(ClaimOfNoSide(claim=file.id, report=file.report, record=file.record, asked_again=asked_again))
    if told:
        write(by, *told)


def _why_asked(claim: ClaimFile, said: Saying) -> str:
    if says_own(claim.body.subject or ""):
        why = say(
            "the report calls them “%(words)s”, and whose people they are is not known: the edition leaves that"
            " word out. Say whose they are first: set the claim beside a group of theirs."
        )
        return why % {"words": claim.body.subject}
    if said.group_named(claim):
        return ""
    if _tells_of_sides(claim, said):
        return say(
            "its words tell of a side, “ours” or the enemy, and whose people it counts is not known: it would be"
            " printed beside those of any side. Say whose they are: set the claim beside a group of theirs."
        )
    return ""


def _tells_of_sides(claim: ClaimFile, said: Saying) -> bool:
    """Whether the words quoted name a side, or call somebody ours or the enemy's; where there is more than one side,
    and those counted are called after none ("captives from Norhat").
    """
    subject = claim.body.subject or ""
    if len(said.parties.names) < 2 or _names_side(subject, said):
        return False
    told = claim.body.evidence.text if claim.body.evidence else subject
    return told_by_speaker(told) or _names_side(told, said) or told_by_speaker(said.before(claim))


def _said_by_a_side(claim: ClaimFile, said: Saying) -> bool:
    """Whether one of several sides says so itself, or has it of somebody whom it does not tell ("the ministry"), and
    those counted are called after none.
    """
    sides, voice = said.parties.names, said.voice(claim)
    return (
        len(sides) > 1 and (voice.side in sides or voice.by_hearsay) and not _names_side(claim.body.subject or "", said)
    )


def _names_side(words: str, said: Saying) -> bool:
    return any(said.parties.named_in(word) for word in words.split())
