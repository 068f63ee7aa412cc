"""Whether the bureau seeks a person: somebody known from an article only is sought from now on, a heading no more."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from lastcontact.bureau.acting import Hand, NotThere, Refused, record_row, write
from lastcontact.casefile.persons import person
from lastcontact.casefile.shelf import Now
from lastcontact.core.access import Act
from lastcontact.core.fold.persons import Person
from lastcontact.core.payloads.records import RecordSought


def seek(*, by: Hand, record: str, why: str = "") -> None:
    """The person of a record is sought from now on. Raises: Refused where they are already."""
    found = _person(by, record)
    if found.sought:
        raise Refused(_("This person is sought already."))
    write(by, RecordSought(record=record, sought=True, why=why))


def seek_no_more(*, by: Hand, record: str, why: str) -> None:
    """The person of a record is sought no more: it is no person, or nobody this bureau seeks. All that was said of them
    stays. Raises: Refused without a reason, where a family asks or was told, and while a decision stands or waits.
    """
    found = _person(by, record)
    if not why:
        raise Refused(_("Say why nobody seeks this person any more: others will look for them in the count."))
    if found.asked_for:
        raise Refused(_("A family asks for this person, or was told of them: the bureau goes on seeking."))
    if found.current is not None:
        raise Refused(_("Something is decided of this person. Take the decision back first, if it is a mistake."))
    with transaction.atomic():
        write(by, *(RecordSought(record=r.id, sought=False, why=why) for r in found.records if r.sought))


def _person(by: Hand, record: str) -> Person:
    record_row(by, record, Act.REVIEW)
    found = person(Now(), record)
    if found is None:
        raise NotThere("There is no such page, or it is not open to you.")
    return found[0]
