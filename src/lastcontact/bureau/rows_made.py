"""By which version of the code the read models were made; they are made anew where it is not this one."""

from __future__ import annotations

from django.db import transaction

from lastcontact.casefile.models import MadeBy

VERSION = 44
"""Raise it with every change of what a fold, a row of a read model or a name key holds, or of its table: migrations
change the shape of these tables and nothing in them, and the next start makes the rows from the journal.
"""


class MadeByOtherCode(Exception):
    """The read models are not those of this version of the program; the message says what to do."""


def up_to_date() -> bool:
    """Whether the read models were made by this version. Their tables must be there."""
    return list(MadeBy.objects.values_list("version", flat=True)) == [VERSION]


def require_up_to_date() -> None:
    """For what starts beside or after the command that makes them. Raises: MadeByOtherCode."""
    if not up_to_date():
        raise MadeByOtherCode(
            "the pages' tables were made by another version of the program; run 'lastcontact serve --prepare' first"
        )


def mark_outdated() -> None:
    """From now on they have to be made anew before the bureau opens."""
    MadeBy.objects.all().delete()


def mark_made() -> None:
    """They were made just now, by this version."""
    with transaction.atomic():
        mark_outdated()
        MadeBy.objects.create(version=VERSION)
