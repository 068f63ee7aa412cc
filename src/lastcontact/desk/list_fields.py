"""What a column of a list may hold, in words, and as what each column of a list taken in was taken."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Protocol

from django.utils.translation import gettext_lazy as _

from lastcontact.bureau.intake import showable
from lastcontact.bureau.taking import BESIDE, LEFT_OUT
from lastcontact.core.fold.reports import ReportFile
from lastcontact.desk import wording
from lastcontact.reading.columns import CONDITION
from lastcontact.reading.other_writing import OTHER_WRITING


class Labelled(Protocol):
    @property
    def label(self) -> str: ...


def field_choices() -> list[tuple[str, Any]]:
    """Each field that a column may hold, and its words."""
    return [
        (BESIDE, _("kept beside, unread")),
        (LEFT_OUT, _("left out")),
        *wording.FIELDS.items(),
        (OTHER_WRITING, _("the name written otherwise")),
        (CONDITION, _("condition: what became of each")),
        ("id", _("number or key in this list")),
        ("exact", _("another identifier")),
    ]


def as_taken(file: ReportFile, table: str, columns: Iterable[Labelled]) -> list[tuple[Labelled, Any]]:
    """Each column of a table that was taken in, and the words of the field as which it was."""
    held = next((batch.columns for batch in file.batches if batch.table == table), {})
    words = dict(field_choices())
    return [(column, words.get(held.get(showable(column.label), LEFT_OUT), "")) for column in columns]
