"""Mending what was copied wrongly into a record: a name mistyped in a call, a row read in the wrong column."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace

from django.db import transaction
from django.utils.translation import gettext as _

from lastcontact.bureau.acting import Hand, Refused, record_row, write
from lastcontact.bureau.amending import Following, follow
from lastcontact.casefile import suggestions
from lastcontact.core.access import Act
from lastcontact.core.fold.records import RecordFile
from lastcontact.core.payloads.records import Described, RecordAmended
from lastcontact.journal import turns


class MendedMeanwhile(Refused):
    """Somebody has mended what this officer changes too, since the page was opened. `file`: the record as it is now;
    `names`: the fields that both changed.
    """

    def __init__(self, file: RecordFile, names: tuple[str, ...]) -> None:
        super().__init__(_("Somebody mended this since you opened it. Look at what stands here now."))
        self.file = file
        self.names = names


def mend(*, by: Hand, record: str, described: Described, why: str, shown: Described | None = None) -> Following:
    """What an officer changed of a record's description is so from now on; the one before stays in the journal, and the
    report is not touched. The record is compared anew. Gives whose pages followed with the name at their head.

    `shown`: the description as the officer saw it (None: as it is). What they left as it was shown stays as it is now,
    also where a colleague has mended it since.

    Raises: Refused without a reason, and where nothing differs; MendedMeanwhile where both changed one field.
    """
    with transaction.atomic():
        turns.take()  # two officers at once: the second is told that the first was there
        file: RecordFile = record_row(by, record, Act.TAKE_IN).file
        shown = shown or file.described
        if described == shown:
            raise Refused(_("Nothing was changed. Change what was copied wrongly, or go back."))
        if not why:
            raise Refused(_("Say what was copied wrongly: whoever compares this record later has to know."))
        changes = dict(_changes(shown, described))
        now = {name: getattr(file.described, name) for name in changes}
        if both := tuple(name for name in changes if now[name] not in (getattr(shown, name), changes[name])):
            raise MendedMeanwhile(file, both)
        if now == changes:
            raise Refused(_("Somebody mended this since you opened it, as you would: it stands so already."))
        write(by, RecordAmended(record=record, described=replace(file.described, **changes), why=why))
        following = follow(by=by, record=record, why=why)
        suggestions.suggest([record])
    return following


def _changes(before: Described, after: Described) -> Iterator[tuple[str, object]]:
    """The fields of a description that differ, with what they say afterwards."""
    for field in fields(Described):
        if getattr(before, field.name) != (now := getattr(after, field.name)):
            yield field.name, now
