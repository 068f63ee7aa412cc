"""What a relative is told, in the exact words, by whom and how; and the words that are not accepted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from lastcontact.bureau import acts_told, days
from lastcontact.bureau.acting import Hand, NotThere, Refused, record_row, write
from lastcontact.bureau.disclosing import checked_relative, file_of, person_of
from lastcontact.bureau.family_words import NotInPerson, admit, untold_death
from lastcontact.bureau.page_words import in_page_language
from lastcontact.bureau.sharing import may_leave
from lastcontact.core.access import Act
from lastcontact.core.disclosure import Audience
from lastcontact.core.fold.persons import Person
from lastcontact.core.payloads import families as p
from lastcontact.core.status import Decision, Fate, Standing


class RestsOnNothing(Refused):
    """The decision a notice names does not stand."""


@dataclass(frozen=True, slots=True)
class Words:
    """The exact words given, and how. `decision`: the decision they rest on; empty when they rest on claims."""

    relative: str
    told_at: datetime
    how: p.How
    told: tuple[p.Told, ...]
    unknown: tuple[str, ...] = ()
    doing: tuple[str, ...] = ()
    decision: str = ""
    claims: tuple[str, ...] = ()
    with_whom: str = ""
    support_offered: str = ""
    replaces_earlier: bool = False
    speaks_of_death: p.SpeaksOfDeath = p.SpeaksOfDeath.NOT_ASKED
    """The officer's answer; nothing is told without one."""
    any_language: bool = False
    """The officer keeps words that look to be in another language than the page."""
    sentences: tuple[str, ...] = ()
    """The ready-made sentences among `doing` that state an act of the bureau (`acts_told`)."""
    off_record: bool = False
    """The officer says that what the record does not know of was done."""


def tell(*, by: Hand, words: Words) -> str:
    """Records what a relative was told; their page then holds these words. Gives the notice's id.

    Words on the death of others, and any words beside a death on file, wait for a second officer, and are on no page
    before (`seconding`).

    Raises: NotInPerson for a death not told in person with support offered, or told beside the decision on it;
    KinshipNotChecked; RestsOnNothing; NotThatWidely for what a report tells the bureau alone; WrongDay for a time to
    come, before the incident or before the decision it rests on was taken or, of a death, countersigned; Refused
    without words; what `admit` raises; NotOnRecord; OtherLanguage.
    """
    relative = checked_relative(by, words.relative)
    found = person_of(relative.record_id)
    if not any(t.words.strip() for t in words.told):
        raise Refused("Write the words that were said.")
    days.done(by, words.told_at, record_row(by, relative.record_id, Act.TELL).incident)
    told = (text for t in words.told for text in (t.words, t.from_whom))
    written = "\n".join((*told, *words.unknown, *words.doing, words.support_offered))
    of_death = _of_death(found, words)
    may_leave(_reports_behind(found, words), Audience.FAMILY)
    if not of_death and untold_death(found, words.relative):
        raise NotInPerson(
            "A death was decided and this relative has not been told. Speak with them in person, offer support, and let"
            " these words rest on that decision. To agree on a day, use “When we speak next”."
        )
    needs_second = admit(found, words.relative, written, words.speaks_of_death, telling=of_death)
    held, doing = file_of(by, words.relative), (*words.doing, *(t.words for t in words.told))
    off_record = acts_told.look_at(found, held, words.told_at, doing, words.sentences, words.off_record)
    language = held.enrolled.language
    other = in_page_language(language, written.splitlines(), kept=words.any_language)
    notice = by.new_id()
    write(
        by,
        p.NoticeGiven(
            record=relative.record_id,
            notice=notice,
            relative=words.relative,
            told_at=words.told_at,
            how=words.how,
            told=words.told,
            unknown=words.unknown,
            doing=words.doing,
            decision=words.decision,
            claims=words.claims,
            by=by.officer,
            with_whom=words.with_whom,
            support_offered=words.support_offered,
            of_death=of_death,
            replaces_earlier=words.replaces_earlier,
            speaks_of_death=words.speaks_of_death,
            needs_second=needs_second,
            no_death=words.replaces_earlier and not found.death_on_file,
            other_language=other,
            support_shown=bool(words.support_offered),
            not_on_record=off_record,
        ),
    )
    return notice


def _reports_behind(found: Person, words: Words) -> set[str]:
    """The reports of the claims that the words rest on, or that their decision does."""
    decided = [id for decision, _ in found.decided if decision.id == words.decision for id in decision.claims]
    return {claim.report for claim in found.claims if claim.id in {*words.claims, *decided}}


def _of_death(found: Person, words: Words) -> bool:
    if not words.decision:
        return False
    for decision, standing in found.decided:
        if decision.id != words.decision:
            continue
        if decision.fate is Fate.DEAD:
            if lacks := [*_lacking(words, standing)]:
                raise NotInPerson(
                    "A death is told in person, with support offered, and only after a reviewer countersigned it."
                    f" {' '.join(lacks)}"
                )
            _after_countersigning(decision, words.told_at)
            return True
        if standing is not Standing.STANDS:
            raise RestsOnNothing("That decision does not stand now. Tell the family what is known without it.")
        _after_deciding(decision, words.told_at)
        return False
    raise RestsOnNothing("That decision is not about this person. Load the page again.")


def _lacking(words: Words, standing: Standing) -> Iterator[str]:
    """What is not as it must be for a death to be told, each with what to do."""
    if words.how is not p.How.IN_PERSON:
        yield "“How they were told” is not in person: a death is not told by telephone or letter."
    if not words.support_offered.strip():
        yield "“Support offered” is empty: write who supports them."
    if standing is not Standing.STANDS:
        yield "The decision does not stand: a reviewer has to countersign it, or it is in review."


def _after_countersigning(decision: Decision, told_at: datetime) -> None:
    """Raises: WrongDay."""
    if signed := _not_before(decision.countersigned_at, told_at):
        raise days.WrongDay(
            f"This death was countersigned on {signed}, and nobody is told of it before. Say when it was told."
        )


def _after_deciding(decision: Decision, told_at: datetime) -> None:
    """Raises: WrongDay."""
    if taken := _not_before(decision.decided_at, told_at):
        raise days.WrongDay(
            f"This decision was taken on {taken}, and words said before it cannot rest on it. Say when they were said,"
            " or record them without the decision."
        )


def _not_before(bound: datetime | None, told_at: datetime) -> str:
    """When that was, in words, where something was told before it, to the minute, as a time is written at the desk."""
    if bound is None or told_at >= bound.replace(second=0, microsecond=0):
        return ""
    return f"{timezone.localtime(bound):%-d %B %Y at %H:%M}"


def take_back(*, by: Hand, record: str, notice: str, why: str) -> None:
    """Says that a notice was recorded by mistake and its words were never said. It leaves the relative's page.

    Raises: Refused without a reason, and once the relative has opened the page: what they read they were told.
    """
    row = record_row(by, record, Act.TELL)
    family = row.file.family
    held = next((n for n in family.notices if n.id == notice), None)
    if held is None:
        raise NotThere("There is no such notice on this record. Load the page again.")
    if not why.strip():
        raise Refused("Say how these words came to be recorded.")
    seen = next(r.seen for r in family.relatives if r.id == held.given.relative)
    if any(act.by == held.given.relative and act.seq > held.seq for act in seen):
        raise Refused(
            "They have opened their page since, so they have read these words. Speak with them, then record the words"
            " that replace these."
        )
    write(by, p.NoticeTakenBack(record=row.id, notice=notice, why=why.strip()))


def not_told(*, by: Hand, record: str, whom: str, why: str) -> None:
    """Records that somebody to be informed has not been told, and why."""
    record_row(by, record, Act.TELL)
    write(by, p.NotTold(record=record, whom=whom, why=why))
