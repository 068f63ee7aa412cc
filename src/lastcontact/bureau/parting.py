"""Parting a record whose row names two people: each gets a record of their own, with no other's name in it."""

from __future__ import annotations

from dataclasses import replace

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from lastcontact.bureau.acting import Hand, Refused, record_row, write
from lastcontact.casefile import models as rows
from lastcontact.casefile import refresh as casefile
from lastcontact.casefile import suggestions
from lastcontact.core.access import Act
from lastcontact.core.fold.facts import facts
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.payloads.records import Described, ErasureOrdered, RecordAmended, RecordOpened, RecordViewed
from lastcontact.core.payloads.reports import Trouble
from lastcontact.journal import keys, reader, turns
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
    """Makes a record of each whom a record names. Each other than the first has the name alone: nobody knows whose the
    birth and the number of the row are. Gives the records that are new.

    The first is opened anew, and the record of both destroyed, so that none of the names is left where only another can
    be erased; what was written stands in the report. Where something rests on that record already, the first keeps it.
    Raises: Refused where it names one person.
    """
    with transaction.atomic():
        turns.take()  # a button pressed twice: the second looks only when the first is written
        file: RecordFile = record_row(by, record, Act.TAKE_IN).file
        names = people_of(file)
        if not names:
            raise Refused(_("This record names one person, so there is nothing to part."))
        first = replace(file.described, name=names[0], given_name="", family_name="")
        opened = [_other(by, file, name, at) for at, name in enumerate(names[1:], start=2)]
        if something_rests_on(record):
            why = _("The row names several people.")
            write(by, RecordAmended(record=record, described=first, why=why, of_several=True), *opened)
        else:
            opened.insert(0, _first(by, file, first))
            write(by, *opened, ErasureOrdered(record=record, ground="it named several people; each has a record now"))
            keys.destroy(f"record:{record}")
            casefile.refresh([f"record:{record}"])
        new = tuple(one.record for one in opened)
        suggestions.suggest(dict.fromkeys([*([record] if len(new) < len(names) else []), *new]))
    return new


def something_rests_on(record: str) -> bool:
    """Whether anything was written of a record since it was opened, but that somebody looked at it."""
    subject = f"record:{record}"
    told = {type(fact.payload) for fact in facts(reader.for_subjects([subject])[subject])}
    spoken_of = rows.Report.objects.filter(folded__received__about=record).exists()
    answered = rows.Claim.objects.filter(Q(folded__answers=f"{record}.0") | Q(folded__origin=f"{record}.0")).exists()
    linked = rows.Link.objects.filter(Q(a=record) | Q(b=record)).exists()
    return bool(told - {RecordOpened, RecordViewed}) or linked or spoken_of or answered


def _first(by: Hand, file: RecordFile, described: Described) -> RecordOpened:
    told = (_doubt(file.opened.locator),)
    return replace(
        file.opened, record=by.new_id(), described=described, sought=file.sought, troubles=told, of_several=True
    )


def _doubt(locator: str) -> Trouble:
    what = "the row names several people; what else it says, as a birth or a number, stands with the first of them"
    return Trouble(locator, what, "Compare with the original, and ask the source whose it is.")


def _other(by: Hand, file: RecordFile, name: str, at: int) -> RecordOpened:
    locator = f"{file.opened.locator}, name {at}".removeprefix(", ")
    return replace(
        file.opened,
        record=by.new_id(),
        described=Described(name=name),
        locator=locator,
        sought=file.sought,
        troubles=(_doubt(locator),),
        of_several=True,
    )
