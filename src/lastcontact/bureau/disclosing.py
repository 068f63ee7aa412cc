"""Telling families, in words somebody chose, before anyone else; and what may be shared how widely."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.db import transaction
from django.utils.translation import gettext as _

from lastcontact.accounts import codes
from lastcontact.accounts.models import Relative
from lastcontact.bureau.acting import Hand, NotThere, Refused, can_second, record_row, report_row, write
from lastcontact.bureau.agreeing import day_agreed
from lastcontact.bureau.family_words import admit, numbers_alone
from lastcontact.bureau.page_words import in_page_language
from lastcontact.casefile.persons import person
from lastcontact.casefile.shelf import Now
from lastcontact.core.access import Act
from lastcontact.core.fold.families import NoticeFile
from lastcontact.core.fold.persons import Person
from lastcontact.core.fold.relatives import RelativeFile
from lastcontact.core.payloads import families as p
from lastcontact.core.payloads.records import RecordViewed, RecordWithheld
from lastcontact.core.payloads.reports import ReportNarrowed, Scope


class KinshipNotChecked(Refused):
    """Two documents, or a second officer, are needed first."""


def issue_code(*, by: Hand, relative: str) -> codes.Issued:
    """A code to be handed over in person; the digits are seen this once. Earlier open codes end."""
    held = checked_relative(by, relative)
    with transaction.atomic():
        issued = codes.issue(held, by.at)
        write(
            by,
            p.CodeIssued(record=held.record_id, relative=relative, code=issued.code_id, expires_at=issued.expires_at),
        )
    return issued


def revoke_codes(*, by: Hand, relative: str) -> int:
    """Ends every open code of a relative; gives how many there were."""
    held = relative_of(by, relative)
    with transaction.atomic():
        ended = codes.revoke(held, by.at)
        for code in ended:
            write(by, p.CodeEnded(record=held.record_id, relative=relative, code=code, how="revoked"))
    return len(ended)


def redeem(*, written: str, hand: Hand) -> codes.Redeemed | codes.Refused:
    """Lets a relative in by the code they were handed; a code used up or locked is an entry."""
    with transaction.atomic():
        found = codes.redeem(written, hand.at)
        relative = found.relative if isinstance(found, codes.Redeemed) else None
        if relative is not None:
            how = "used"
        elif isinstance(found, codes.Refused) and found.just_locked and found.code_id:
            relative, how = codes.owner(found.code_id), "locked"
        if relative is not None and found.code_id:
            write(hand, p.CodeEnded(record=relative.record_id, relative=relative.id, code=found.code_id, how=how))
    return found


@dataclass(frozen=True, slots=True)
class Appointment:
    """When the bureau speaks with a relative next, who speaks, and on which numbers."""

    relative: str
    words: str
    on: str
    officer: str
    telephone: str = ""
    telephone_night: str = ""
    support_name: str = ""
    support_telephone: str = ""
    speaks_of_death: p.SpeaksOfDeath = p.SpeaksOfDeath.NOT_ASKED
    any_language: bool = False
    """The officer keeps words that look to be in another language than the page."""


def appoint(*, by: Hand, appointment: Appointment) -> None:
    """Agrees on the next day; it stands on the relative's page, or waits for a second officer.

    Raises: WrongDay for a day that is none or past, as `day_agreed`; NoTelephone; what `admit` raises; OtherLanguage.
    """
    held = file_of(by, appointment.relative)
    relative = relative_of(by, held.id)
    written = "\n".join((appointment.words, appointment.on, appointment.support_name))
    numbers_alone(appointment.telephone, appointment.telephone_night, appointment.support_telephone)
    day = day_agreed(by, appointment.on, held.enrolled.language or "en")
    found = person_of(relative.record_id)
    needs_second = admit(found, relative.id, written, appointment.speaks_of_death)
    said = (appointment.words, appointment.on)
    other = in_page_language(held.enrolled.language, said, kept=appointment.any_language)
    write(
        by,
        p.AppointmentMade(
            record=relative.record_id,
            relative=relative.id,
            words=appointment.words,
            on=appointment.on,
            officer=appointment.officer,
            telephone=appointment.telephone,
            telephone_night=appointment.telephone_night,
            support_name=appointment.support_name,
            support_telephone=appointment.support_telephone,
            speaks_of_death=appointment.speaks_of_death,
            needs_second=needs_second,
            day=day,
            other_language=other,
        ),
    )


def assign_doubt(*, by: Hand, record: str, notice: str, officer: str) -> None:
    """Names the officer who is to speak with a family about a notice in doubt."""
    held = _doubtful(by, record, notice)
    row = record_row(by, record, Act.TELL)
    if officer != by.officer and not can_second(officer, by, row.incident, Act.TELL):
        raise Refused("Name an officer of this incident's team, who may speak to families.")
    write(by, p.DoubtAssigned(record=held.given.record, notice=notice, officer=officer))


def speak(*, by: Hand, record: str, notice: str, how: p.How, words: str, speaks_of_death: p.SpeaksOfDeath) -> None:
    """Records that the officer spoke with the family about a notice that had become doubtful; the task is done.

    Raises: NotThere; Refused without words; what `admit` raises.
    """
    held = _doubtful(by, record, notice)
    if not words.strip():
        raise Refused("Write what was said to the family.")
    needs_second = admit(person_of(record), held.given.relative, words, speaks_of_death)
    spoken = p.DoubtSpoken(
        record=held.given.record,
        notice=notice,
        spoken_at=by.at,
        how=how,
        words=words,
        speaks_of_death=speaks_of_death,
        needs_second=needs_second,
    )
    write(by, spoken)


def _doubtful(by: Hand, record: str, notice: str) -> NoticeFile:
    record_row(by, record, Act.TELL)
    for held in person_of(record).in_doubt:
        if held.id == notice:
            return held
    raise NotThere("This notice is not in doubt any more.")


def write_to_officer(*, hand: Hand, relative: Relative, words: str) -> None:
    """What a relative writes to their officer. Raises: Refused for no words."""
    if not words.strip():
        raise Refused(_("Write what you want to tell us."))
    write(hand, p.MessageSent(record=relative.record_id, relative=relative.id, words=words.strip()))


def answer_message(*, by: Hand, answer: p.MessageAnswered, any_language: bool = False) -> None:
    """Answers what a relative wrote; it stands on their page, from whichever of the person's records it is written.

    Raises: NotThere for what they did not write; Refused without words; what `admit` raises; OtherLanguage, unless
    words in `any_language` are kept.
    """
    record_row(by, answer.record, Act.TELL)
    relative = relative_of(by, answer.relative)
    family = record_row(by, relative.record_id, Act.TELL).file.family
    if all((m.seq, m.relative) != (answer.message_seq, relative.id) for m in family.messages):
        raise NotThere("There is no such letter of theirs.")
    if not answer.words.strip():
        raise Refused("Write an answer.")
    needs_second = admit(person_of(relative.record_id), relative.id, answer.words, answer.speaks_of_death)
    language = file_of(by, relative.id).enrolled.language
    other = in_page_language(language, [answer.words], kept=any_language)
    write(by, replace(answer, record=relative.record_id, needs_second=needs_second, other_language=other))


def family_page_seen(*, hand: Hand, relative: Relative) -> None:
    write(hand, p.RelativeViewed(record=relative.record_id, relative=relative.id))


def record_seen(*, by: Hand, record: str, page: str = "person") -> None:
    """An officer opened a person's page: who looked at whom is an entry."""
    row = record_row(by, record, Act.READ)
    write(by, RecordViewed(record=row.id, page=page))


def narrow(*, by: Hand, report: str, scope: Scope, by_reporter: bool = False, why: str = "") -> None:
    """Narrows how widely a report may be shared; it can never be widened this way."""
    report_row(by, report, Act.REVIEW)
    write(by, ReportNarrowed(report=report, scope=scope, by_reporter=by_reporter, why=why))


def withhold(*, by: Hand, record: str, from_party: str, why: str, lifted: bool = False) -> None:
    """Keeps a person's information from a party because it would harm (GC IV art. 137), with the reason."""
    record_row(by, record, Act.DECIDE)
    if not why.strip():
        raise Refused("Say why it would harm: the law asks for the reason.")
    if not from_party.strip():
        raise Refused("Say from whom it is withheld: a body, or a side.")
    write(by, RecordWithheld(record=record, from_party=from_party, why=why, lifted=lifted))


def relative_of(by: Hand, relative: str) -> Relative:
    held = Relative.objects.filter(id=relative).first()
    if held is None:
        raise NotThere("There is no such page, or it is not open to you.")
    record_row(by, held.record_id, Act.TELL)
    return held


def file_of(by: Hand, relative: str) -> RelativeFile:
    """What the journal holds of a relative the hand may tell. Raises: NotThere."""
    held = relative_of(by, relative)
    row = record_row(by, held.record_id, Act.TELL)
    found = next((r for r in row.file.family.relatives if r.id == relative), None)
    if found is None:
        raise NotThere("This page is closed: they have another, at the record of the person whom they seek.")
    return found


def checked_relative(by: Hand, relative: str) -> Relative:
    """A relative whose kinship is established. Raises: KinshipNotChecked while the second officer has not confirmed."""
    if not file_of(by, relative).checked:
        raise KinshipNotChecked(
            "The second officer has not confirmed who this is. Until then nothing is told and no code is given: wait"
            " for their word, or enrol anew with two documents."
        )
    return relative_of(by, relative)


def person_of(record: str) -> Person:
    found = person(Now(), record)
    if found is None:
        raise NotThere("There is no such page, or it is not open to you.")
    return found[0]
