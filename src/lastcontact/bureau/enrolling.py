"""Binding a relative to a record, by documents or by a second officer who knows them (rule 14)."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from lastcontact.accounts.models import Relative
from lastcontact.bureau.acting import Hand, NotThere, Refused, can_second, record_row, write
from lastcontact.bureau.disclosing import KinshipNotChecked, file_of, person_of
from lastcontact.bureau.family_words import calls_nobody_dead
from lastcontact.bureau.names_to_families import name_to_them
from lastcontact.bureau.page_words import in_page_language
from lastcontact.casefile.models import Record
from lastcontact.casefile.open_people import seen_by
from lastcontact.core.access import Act
from lastcontact.core.fold.relatives import RelativeFile
from lastcontact.core.fold.searched import search_rank
from lastcontact.core.payloads import families as p
from lastcontact.core.payloads.records import ToInform
from lastcontact.journal import turns
from lastcontact.names.keys import number_key

DOCUMENTS = 2
"""Identity and kinship are checked by two documents or two officers (rule 14)."""


class EnrolledAlready(Refused):
    """A relative of this person who seems to be the same one has a page. `relative`: whose."""

    def __init__(self, file: RelativeFile) -> None:
        who = file.enrolled.addressed_as or file.enrolled.relation
        super().__init__(f"{who} ({file.enrolled.relation}) is enrolled already, with a page. Use that one.")
        self.relative = file.id


@dataclass(frozen=True, slots=True)
class Kin:
    """A relative bound to one record. `documents` name the kinds of papers seen, never their numbers.

    `another`: an officer says that this is somebody else than the relatives enrolled who seem to be the same.
    """

    record: str
    relation: str
    addressed_as: str = ""
    sought_name: str = ""
    sought_as: str = ""
    language: str = "en"
    documents: tuple[str, ...] = ()
    second_officer: str = ""
    contact: str = ""
    call_word: str = ""
    another: bool = False
    any_language: bool = False
    """The officer keeps forms of address and names that look to be in another language than the page."""


def enrol(*, by: Hand, kin: Kin) -> str:
    """Binds a relative to one record: to this one, or, where it is no request, to the person's request that names them,
    else to the record that is sought (`search_rank`), so that they stay with whom they seek when records are parted
    again, and not with the list of those who hold him.

    Where nobody says how they write the name of whom they seek, their page has it as our own records do
    (`names_to_families`).
    With fewer than two documents it waits until the second officer confirms it. Gives the relative's id.
    Raises: EnrolledAlready; KinshipNotChecked; NotInPerson where their page would call somebody dead; OtherLanguage for
    what stands at the head of their page.
    """
    row = record_row(by, kin.record, Act.TELL)
    bound_to = _request_of(row, kin)
    needs_second = len(set(kin.documents)) < DOCUMENTS
    if needs_second and not can_second(kin.second_officer, by, row.incident, Act.TELL):
        raise KinshipNotChecked(
            "Check identity and kinship by two documents, or name a second officer of the team who knows them."
        )
    found = person_of(row.id)
    name, name_from = (kin.sought_name, "") if kin.sought_name else name_to_them(found, bound_to, kin.language)
    calls_nobody_dead(found, kin.sought_as, kin.sought_name, kin.addressed_as, kin.call_word)
    at_the_head = (kin.addressed_as, kin.sought_name, kin.sought_as)
    other = in_page_language(kin.language, at_the_head, kept=kin.any_language, names=True)
    with transaction.atomic():
        turns.take()  # a button pressed twice: the second looks only when the first is written
        if not kin.another and (held := _enrolled(by, kin)):
            raise EnrolledAlready(held)
        relative = Relative.objects.create(record_id=bound_to)
        write(
            by,
            p.RelativeEnrolled(
                record=bound_to,
                relative=relative.id,
                relation=kin.relation,
                addressed_as=kin.addressed_as,
                sought_name=name,
                sought_as=kin.sought_as,
                language=kin.language,
                documents=kin.documents,
                second_officer=kin.second_officer,
                contact=kin.contact,
                call_word=kin.call_word,
                needs_second=needs_second,
                other_language=other,
                name_from=name_from,
            ),
        )
    return relative.id


def _request_of(row: Record, kin: Kin) -> str:
    """The record to bind a relative to: of the requests of this person one that names them, else the first; without
    any, this record or one that is sought before it.
    """
    here = [r for r in person_of(row.id).records if r.incident == row.incident]
    records = [r for r in here if r.opened.enquirer]
    if not records:
        return min(here, key=lambda r: (search_rank(r), r.id != row.id)).id
    if any(r.id == row.id for r in records):
        return row.id
    naming = [r for r in records if r.opened.enquirer and any(_named(kin, who) for who in r.opened.enquirer.to_inform)]
    return next((r.id for r in [*naming, *records]), row.id)


def _named(kin: Kin, who: ToInform) -> bool:
    return who.name == kin.addressed_as or (bool(who.contact) and who.contact == kin.contact)


def _enrolled(by: Hand, kin: Kin) -> RelativeFile | None:
    """A relative of the person, under any of the records joined that are open to this officer, whose number or whose
    kinship and name are these.
    """
    (seen,) = seen_by(by.officer, [person_of(kin.record)])
    files = (relative for record in seen.records for relative in record.family.relatives)
    return next((file for file in files if file.refused_why is None and _same_relative(file, kin)), None)


def _same_relative(file: RelativeFile, kin: Kin) -> bool:
    """By what is written of them or was before it was mended; who is the only one of a kinship is so by what is now."""
    relation = kin.relation.casefold()
    only_one = relation in _ONLY_ONE and file.enrolled.relation.casefold() == relation
    return only_one or any(_alike(written, kin) for written in file.written)


def _alike(held: p.RelativeEnrolled, kin: Kin) -> bool:
    number, other = number_key(held.contact), number_key(kin.contact)
    called = (held.relation.casefold(), held.addressed_as.casefold())
    return bool(number and number == other) or called == (kin.relation.casefold(), kin.addressed_as.casefold())


_ONLY_ONE = frozenset({"mother", "father", "wife", "husband"})
"""Of whom nobody has two; in another language the name decides."""


def vouch(*, by: Hand, relative: str, agrees: bool, why: str = "") -> None:
    """The second officer's word on identity and kinship. Raises: NotThere, KinshipNotChecked for anybody else's."""
    held = file_of(by, relative)
    if not held.waiting:
        raise NotThere("Nothing waits for a second officer here.")
    if by.officer != held.enrolled.second_officer:
        raise KinshipNotChecked("Another officer was asked to confirm this. Only their own word counts.")
    if not agrees and not why.strip():
        raise Refused("Say what does not fit, so that your colleague can check it.")
    write(by, p.RelativeVouched(record=held.enrolled.record, relative=relative, agrees=agrees, why=why.strip()))
