"""Closing a relative's page at a record whose person they do not seek: they have one at the record they seek by."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.db import transaction
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from lastcontact.accounts import codes, visits
from lastcontact.accounts.models import Relative
from lastcontact.bureau.acting import Hand, NotThere, Refused, record_row, write
from lastcontact.bureau.disclosing import file_of, person_of
from lastcontact.bureau.family_words import admit
from lastcontact.casefile import models as rows
from lastcontact.casefile.persons import person
from lastcontact.casefile.shelf import Now
from lastcontact.core.access import Act
from lastcontact.core.fold.families import HeldWords
from lastcontact.core.fold.next_talks import talk_of
from lastcontact.core.fold.parted import enrolled_alike, parted_from
from lastcontact.core.fold.persons import Person
from lastcontact.core.fold.relatives import RelativeFile
from lastcontact.core.payloads import families as p


@dataclass(frozen=True, slots=True)
class Spoken:
    """What an officer said to a relative before their page is closed, and how."""

    how: p.How
    words: str
    speaks_of_death: p.SpeaksOfDeath = p.SpeaksOfDeath.NOT_ASKED


def close(*, by: Hand, relative: str, seeks: str, spoken: Spoken) -> bool:
    """Closes a page at a record that was parted from the person of `seeks`, once the same relative is enrolled there
    and was spoken with: its codes and visits end, a talk that was agreed on goes along, nobody is told anything by it.

    True: the words wait for a second officer, and the page stands until then. Raises: NotThere where the two were never
    one person; Refused while they are, before the relative is enrolled and confirmed there, while words to them wait
    for a second officer, and without words; what `admit` raises.
    """
    held = file_of(by, relative)
    record_row(by, seeks, Act.TELL)
    sought = _parted(held, seeks)
    now = _enrolled(held, sought)
    if any(words.relative == relative for words in record_row(by, held.enrolled.record, Act.TELL).file.family.waiting):
        raise Refused(_("Words to them wait for a second officer on the page that is to close. See to these first."))
    if not spoken.words.strip():
        raise Refused(_("Write what was said to them: a page is closed only once they were spoken with."))
    there = person_of(held.enrolled.record)
    needs_second = admit(there, relative, spoken.words, spoken.speaks_of_death, beside=sought.records)
    closed = p.RelativeClosed(
        record=held.enrolled.record,
        relative=relative,
        to_record=now.enrolled.record,
        now=now.id,
        spoken_at=by.at,
        how=spoken.how,
        words=spoken.words.strip(),
        speaks_of_death=spoken.speaks_of_death,
        needs_second=needs_second,
    )
    with transaction.atomic():
        if not needs_second:
            end(by, held, now.id)
        write(by, closed)
    return needs_second


def end(by: Hand, held: RelativeFile, now: str) -> None:
    """Ends every way into a page, and carries a talk still to come to the page that stands instead of it. `now`: the
    relative that they are there.
    """
    row = Relative.objects.get(id=held.id)
    for code in codes.revoke(row, by.at):
        write(by, p.CodeEnded(record=held.enrolled.record, relative=held.id, code=code, how="revoked"))
    visits.end_all(row, by.at)
    there, agreed = _file(now), talk_of(held, ())
    to_come = agreed is not None and agreed.on is not None and agreed.on >= localtime(by.at).date()
    if there and agreed and to_come and held.appointment and there.appointment is None:
        write(by, replace(held.appointment, record=there.enrolled.record, relative=now, day=agreed.on))


def end_seconded(by: Hand, record: str, held: HeldWords) -> None:
    """As `end`, for a page that closes with words to which a second officer agrees now."""
    row = rows.Record.objects.the(id=record)
    who = next((r for r in row.file.family.relatives if r.id == held.relative), None)
    if who is not None:
        end(by, who, held.now)


def _file(relative: str) -> RelativeFile | None:
    """A relative's file, if their page stands."""
    bound = Relative.objects.filter(id=relative).first()
    row = rows.Record.objects.one(id=bound.record_id) if bound else None
    return next((r for r in row.file.family.relatives if r.id == relative), None) if row else None


def _parted(held: RelativeFile, seeks: str) -> Person:
    """The person whom they seek. Raises: NotThere; Refused where both records are one person."""
    found = person(Now(), seeks)
    if found is None:
        raise NotThere("There is no such page, or it is not open to you.")
    sought, links = found
    if held.enrolled.record in sought.members:
        raise Refused(_("The two records are one person: the family has one person to be told of, on whichever page."))
    if held.enrolled.record not in parted_from(sought, links.values()):
        raise NotThere("These two records were never one person.")
    return sought


def _enrolled(held: RelativeFile, sought: Person) -> RelativeFile:
    alike = (
        relative for record in sought.records for relative in record.family.relatives if enrolled_alike(relative, held)
    )
    now = next(alike, None)
    if now is None:
        raise Refused(_("Enrol them at the record of the person whom they seek first; then the other page is closed."))
    if not now.checked:
        raise Refused(_("The second officer has not confirmed who they are yet. Until then the other page stays."))
    return now
