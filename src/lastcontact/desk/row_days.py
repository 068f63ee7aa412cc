"""Days beside the words of a list that are before the incident: what the officer says of them, and what is proposed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from lastcontact.bureau.taking import Order
from lastcontact.core.dates import Interval
from lastcontact.desk.row_claims import Preview, preview
from lastcontact.reading.tables import Table

KEEP, LIST, LATER = "keep", "list", "later"
"""They are right; the list's own day is taken for them; the list was made later than the day it speaks of."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What a list will say of each row, in the days that hold. `answer`: what is said of those before the incident.

    `later`: how many of these are later than the list's day, and no more before the incident, if it was made later.
    """

    order: Order
    preview: Preview | None
    answer: str = ""
    later: int = 0

    @property
    def asks(self) -> bool:
        """Whether the page asks about them, or shows what was answered."""
        return bool(self.answer or (self.preview and self.preview.early))


@dataclass(frozen=True, slots=True)
class Known:
    """What words of this source mean, when the incident was, the day on which the officer looks, and what the officer
    answered of days before the incident: "" for nothing yet.
    """

    meanings: Mapping[str, str]
    began: Interval | None
    today: date
    answer: str = ""


def looked_at(table: Table, order: Order, known: Known) -> Looked:
    """What the rows will say, by what the officer answered of days before the incident.

    A day without its year that is a little later than the list's would be thrown a year back, before the incident: that
    the list was made later is proposed until the officer says otherwise, where this leaves no day before the incident.
    """
    remembered, began, answer = known.meanings, known.began, known.answer
    shown = preview(table, order, remembered, began)
    if shown is None or began is None or not shown.early:
        return Looked(order, shown)
    made_later = replace(order, known_until=known.today)
    then = preview(table, made_later, remembered, began)
    later = shown.early - then.early if then else 0
    if later and (answer == LATER or (not answer and then and not then.early)):
        return Looked(made_later, then, LATER, later)
    if answer == LIST:
        of_the_list = replace(order, not_before=began.start_on)
        return Looked(of_the_list, preview(table, of_the_list, remembered, began), LIST, later)
    return Looked(order, shown, KEEP if answer == KEEP else "", later)
