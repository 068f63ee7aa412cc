"""Parting a record whose row names two people: the first keeps it, and each other gets a record of their own."""

from __future__ import annotations

from dataclasses import replace

from django.db import transaction
from django.utils.translation import gettext as _

from lastcontact.bureau.acting import Hand, Refused, record_row, write
from lastcontact.bureau.amending import follow
from lastcontact.casefile import suggestions
from lastcontact.core.access import Act
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.payloads.records import Described, RecordAmended, RecordOpened
from lastcontact.core.payloads.reports import Trouble
from lastcontact.journal import turns
from lastcontact.names.people import people_in
from lastcontact.names.tokens import words_of


def people_of(file: RecordFile) -> tuple[str, ...]:
    """The names into which a record can be parted, in the order written; empty where it names one person, and for what
    a family asked: whom they seek they say themselves.

    A surname before a comma is one person's ("de la Cruz, Juan Carlos" too): the officer looks before parting.
    """
    if file.opened.enquirer is not None:
        return ()
    name = file.described.full_name
    listed = [piece.strip() for piece in name.split(",")]
    whole = all(len(words_of(piece).words) > 1 for piece in listed)
    found = people_in(name)
    found = found if len(found) > 1 or not whole else tuple(listed)
    return found if len(found) > 1 else ()


def part(*, by: Hand, record: str) -> tuple[str, ...]:
    """Leaves a record to the first whom it names and opens one for each other, with the name alone: nobody knows whose
    the birth and the number of the row are. From then on the record is shown as opened for the first, whose key seals
    the row's words; they stand in the report. Gives the new records. Raises: Refused where it names one person.
    """
    with transaction.atomic():
        turns.take()
        file = record_row(by, record, Act.TAKE_IN).file
        names = people_of(file)
        if not names:
            raise Refused(_("This record names one person, so there is nothing to part."))
        first = replace(file.described, name=names[0], given_name="", family_name="")
        others = [_other(by, file, name, at) for at, name in enumerate(names[1:], start=2)]
        why = _("The row names several people.")
        write(by, RecordAmended(record=record, described=first, why=why, of_several=True), *others)
        follow(by=by, record=record, why=why)
        opened = tuple(other.record for other in others)
        suggestions.suggest([record, *opened])
    return opened


def _other(by: Hand, file: RecordFile, name: str, at: int) -> RecordOpened:
    locator = f"{file.opened.locator}, name {at}".removeprefix(", ")
    what = "the row names several people; what else it says, as a birth or a number, stands with the first of them"
    trouble = Trouble(locator, what, "Compare with the original, and ask the source whose it is.")
    return replace(
        file.opened,
        record=by.new_id(),
        described=Described(name=name),
        locator=locator,
        sought=file.sought,
        troubles=(trouble,),
        of_several=True,
    )
