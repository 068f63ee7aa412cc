"""Mending what was written of a relative: how we write to them, the head of their page, their kinship and number."""

from __future__ import annotations

from dataclasses import dataclass, fields

from django.db import transaction
from django.utils.translation import gettext as _

from lastcontact.bureau.acting import Hand, Refused, write
from lastcontact.bureau.disclosing import file_of, person_of
from lastcontact.bureau.family_words import calls_nobody_dead, death_on_file
from lastcontact.bureau.names_to_families import can_read, may_head, name_to_them
from lastcontact.bureau.page_words import in_page_language
from lastcontact.core.fold.persons import Person
from lastcontact.core.fold.relatives import RelativeFile
from lastcontact.core.payloads.families import RelativeAmended, RelativeEnrolled
from lastcontact.journal import turns

HEAD = ("addressed_as", "sought_name", "sought_as")
"""What is written at the head of a relative's page."""
PAGE = (*HEAD, "language")
"""What their page looks otherwise by. The call word is not in it: whoever calls them must be able to say it."""


class PageStays(Refused):
    """Until they were spoken with, a relative's page stays exactly as it is (rules 6 and 8)."""


@dataclass(frozen=True, slots=True)
class Mended:
    """What is written of a relative from now on. `sought_name` empty: as our own record has it. `why`: for officers."""

    relation: str
    addressed_as: str
    sought_name: str
    sought_as: str
    language: str
    contact: str
    call_word: str
    why: str
    seen: int
    """The entry that is mended (`RelativeFile.written_act`)."""
    any_language: bool = False
    """The officer keeps forms of address and names that look to be in another language than the page."""


def amend(*, by: Hand, relative: str, mended: Mended) -> None:
    """What is written of a relative is this from now on; what stood there stays in the journal, and their page follows
    at once. What they were told stands in the words in which it was told.

    Raises: NotThere; Refused without a reason or a kinship, where nothing differs, where somebody mended it meanwhile,
    for a kinship that the second officer did not confirm, and where that officer themself changes the one they did;
    PageStays; NotInPerson where their page would call somebody dead; OtherLanguage for what stands at its head.
    """
    with transaction.atomic():
        turns.take()  # two officers at once: the second is told that the first was there
        held = file_of(by, relative)
        _may_be_mended(held, mended)
        found = person_of(held.enrolled.record)
        changes = _changes(found, held.enrolled, mended)
        if not changes:
            raise Refused(_("Nothing was changed. Change what is not as it should be, or leave it."))
        if not mended.why:
            raise Refused(_("Say what was wrong, or since when it is otherwise; officers alone read it."))
        _kinship_confirmed(by, held, changes)
        if changes.keys() & set(PAGE):
            if stays := why_page_stays(found, relative):
                raise PageStays(stays)
            changes["other_language"] = _language_kept(changes, mended)
        calls_nobody_dead(found, *(getattr(mended, name) for name in (*HEAD, "call_word") if name in changes))
        write(by, RelativeAmended(record=held.enrolled.record, relative=relative, why=mended.why, **changes))


def _may_be_mended(held: RelativeFile, mended: Mended) -> None:
    if mended.seen != held.written_act.seq:
        raise Refused(_("Somebody mended this since you opened it. Look at what stands here now, and mend that."))
    if not mended.relation:
        raise Refused(_("Say what they are to the person."))
    if held.refused_why is not None and mended.relation.casefold() == held.enrolled.relation.casefold():
        raise Refused(
            _(
                "The second officer did not confirm this kinship. Write which it is, and they are asked anew, or enrol"
                " them once two documents were seen."
            )
        )


def _changes(found: Person, enrolled: RelativeEnrolled, mended: Mended) -> dict[str, str]:
    """Field of an enrolment -> what it says from now on, for those that change."""
    plain = [field.name for field in fields(mended) if field.name not in ("sought_name", "why", "seen", "any_language")]
    said = {name: getattr(mended, name) for name in plain}
    said["sought_name"], said["name_from"] = _name(found, enrolled, mended)
    return {name: words for name, words in said.items() if words != getattr(enrolled, name)}


def _name(found: Person, enrolled: RelativeEnrolled, mended: Mended) -> tuple[str, str]:
    """The name at the head, and the record that it follows. One that follows a record stays, if the language does."""
    if mended.sought_name:
        return mended.sought_name, ""
    if enrolled.name_from and mended.language == enrolled.language:
        return enrolled.sought_name, enrolled.name_from
    return name_to_them(found, enrolled.record, mended.language)


def _kinship_confirmed(by: Hand, held: RelativeFile, changes: dict[str, str]) -> None:
    """Raises: Refused for the second officer on whose word alone the kinship rests: they would confirm themselves."""
    if "relation" in changes and held.enrolled.needs_second and by.officer == held.enrolled.second_officer:
        raise Refused(
            _(
                "Their kinship rests on your own word. Let a colleague mend it: you are asked then whether it is right,"
                " so that two officers have looked."
            )
        )


def why_page_stays(found: Person, relative: str) -> str:
    """Why nothing at the head of a relative's page, nor its language, may change now; "" where it may."""
    stays = _("Until then their page stays as it is. Their kinship, their number and the call word can be mended now.")
    if any(notice.given.relative == relative for notice in found.in_doubt):
        return f"{_('A notice to them is in doubt, and an officer has to speak with them first.')} {stays}"
    if death_on_file(found, relative):
        return f"{_('A death is on file of which they were not told in person.')} {stays}"
    return ""


def _language_kept(changes: dict[str, str], mended: Mended) -> str:
    """As of an enrolment: the language that the head looks to be in, where the officer keeps it. Raises: OtherLanguage
    for words that are new, or that stand on a page of another language now. A name that is our own record's is looked
    at no more than when they are enrolled.
    """
    new = HEAD if "language" in changes else [name for name in HEAD if name in changes]
    found = in_page_language(
        mended.language, [getattr(mended, name) for name in new], kept=mended.any_language, names=True
    )
    left = [getattr(mended, name) for name in HEAD if name not in new]
    return found or in_page_language(mended.language, left, kept=True, names=True)


@dataclass(frozen=True, slots=True)
class Following:
    """The relatives whose page has a record's name at its head (ids): where it follows now, and where it was left."""

    followed: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


def follow(*, by: Hand, record: str, why: str) -> Following:
    """The pages that have a record's name at their head, as nobody said how the family writes it, have it as the record
    has it now that it was mended. A page stays as it was where its relative could not read the name, where it tells of
    a death, and where they have to be spoken with first.
    """
    found = person_of(record)
    name = next(r.described.full_name for r in found.records if r.id == record)
    relatives = [relative for r in found.records for relative in r.family.relatives if relative.refused_why is None]
    concerned = [r for r in relatives if r.enrolled.name_from == record and r.enrolled.sought_name != name]
    followed = [relative for relative in concerned if _may_follow(found, relative, name)]
    for relative in followed:
        write(by, RelativeAmended(record=relative.enrolled.record, relative=relative.id, sought_name=name, why=why))
    return Following(tuple(r.id for r in followed), tuple(r.id for r in concerned if r not in followed))


def _may_follow(found: Person, relative: RelativeFile, name: str) -> bool:
    readable = may_head(name) and can_read(relative.enrolled.language, name, found.records)
    return readable and not why_page_stays(found, relative.id)
