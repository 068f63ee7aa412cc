"""The second officer's word on words to a family that speak of a death, or stand beside one: none stand before."""

from __future__ import annotations

from django.db import transaction
from django.utils.timezone import localtime

from lastcontact.bureau import closing
from lastcontact.bureau.acting import Hand, NotAllowed, NotThere, Refused, record_row, write
from lastcontact.bureau.clock import now
from lastcontact.bureau.disclosing import person_of
from lastcontact.bureau.family_words import overtaken, rests_on_nothing
from lastcontact.core.access import Act
from lastcontact.core.fold.families import HeldWords
from lastcontact.core.payloads.families import RelativeClosed, WordsSeconded


class NotYours(Refused):
    """Whoever wrote the words does not agree to them as well."""


def held_words(*, by: Hand, record: str, seq: int) -> HeldWords:
    """Words of a record's family that wait for a second officer. Raises: NotThere; NotAllowed."""
    if not may_second(by):
        raise NotAllowed("There is no such page, or it is not open to you.")
    row = record_row(by, record, Act.READ)
    held = next((w for w in row.file.family.waiting if w.seq == seq), None)
    if held is None:
        raise NotThere("Nothing waits for a second officer here.")
    return held


def may_second(by: Hand) -> bool:
    """Officers who tell families, and reviewers."""
    return by.may(Act.TELL) or by.may(Act.COUNTERSIGN)


def hindered(held: HeldWords, record: str) -> str:
    """Why nobody can agree to these words any more, in a sentence; empty where somebody can."""
    found = person_of(record)
    if overtaken(found, held):
        return (
            "A death of this person was decided since, or countersigned, or told to this relative since. These"
            " words were written before it and cannot stand: say no to them."
        )
    if rests_on_nothing(found, held):
        return "The decision these words rest on does not stand any more, so they cannot stand: say no to them."
    if held.day is not None and held.day < localtime(now()).date():
        return "The day on which they say you speak is past: say no to them, and agree on another."
    return ""


def second(*, by: Hand, record: str, seq: int, agrees: bool, why: str = "") -> None:
    """Agrees that words stand, or says that they do not; whoever wrote them may only take them back.

    Raises: NotThere; NotYours; Refused without a reason, and where `hindered` says why not.
    """
    held = held_words(by=by, record=record, seq=seq)
    if agrees and held.act.by == by.officer:
        raise NotYours("You wrote these words. Another officer or a reviewer has to read them.")
    if not agrees and not why.strip():
        raise Refused("Say why they should not stand, so that your colleague can write them otherwise.")
    if agrees and (against := hindered(held, record)):
        raise Refused(against)
    with transaction.atomic():
        if agrees and held.of_kind == RelativeClosed.KIND:
            closing.end_seconded(by, record, held)
        write(by, WordsSeconded(record=record, of_seq=seq, agrees=agrees, why=why.strip()))
