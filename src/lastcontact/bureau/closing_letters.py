"""Closing what a relative wrote before they were told of a death, where no answer fits any more."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from lastcontact.bureau.acting import Hand, Refused, record_row, write
from lastcontact.bureau.disclosing import file_of
from lastcontact.core.access import Act
from lastcontact.core.fold.death_told import left_over
from lastcontact.core.payloads.families import MessageClosed


def close_letters(*, by: Hand, relative: str, why: str) -> int:
    """Closes every letter of a relative that has no answer and is from before they were told of a death; gives how many
    there were. Their page says nothing of it.

    Raises: NotThere; Refused without a reason, and where there is none: every other letter is answered.
    """
    record = file_of(by, relative).enrolled.record
    letters = left_over(record_row(by, record, Act.TELL).file.family, relative)
    if not letters:
        raise Refused(_("Nothing waits here from before a death was told. What was written since is answered."))
    if not why.strip():
        raise Refused(_("Say why no answer is given, as “We spoke of it when we met”."))
    with transaction.atomic():
        for letter in letters:
            write(by, MessageClosed(record=record, relative=relative, message_seq=letter.seq, why=why.strip()))
    return len(letters)
