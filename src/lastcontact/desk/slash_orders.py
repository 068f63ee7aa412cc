"""Days with a slash in the columns of a list: what the column shows of their order, and what the officer says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from lastcontact.bureau.intake import showable
from lastcontact.reading.columns import CONDITION
from lastcontact.reading.slashed_days import DAY, MONTH, SlashOrder, slash_order

DATED = frozenset({"birth_date", "last_contact", CONDITION})
"""The fields whose cells are read for days."""
_FIRST: dict[str, Any] = {
    "": _("not said: each is marked, to be asked about"),
    DAY: _("the day stands first"),
    MONTH: _("the month stands first"),
}
_SHOWN = 3


class Asked(Protocol):
    """A column that may be asked about."""

    @property
    def label(self) -> str: ...
    @property
    def slashes(self) -> Slashes | None: ...


@dataclass(frozen=True, slots=True)
class Slashes:
    """What a column shows of its days with a slash, and what is chosen of those that may be two."""

    control: str
    found: SlashOrder
    first: str

    @property
    def choices(self) -> tuple[tuple[str, Any], ...]:
        return tuple(_FIRST.items())

    @property
    def open_words(self) -> str:
        n = len(self.found.open)
        may = ngettext("%(n)s day may be two (%(days)s).", "%(n)s days may each be two (%(days)s).", n)
        return may % {"n": n, "days": _some(self.found.open)}

    @property
    def shown_words(self) -> str:
        """What the other days of the column show."""
        day, month = self.found.day_first, self.found.month_first
        if self.found.mixed:
            words = say("This column is mixed: in %(a)s the day stands first, in %(b)s the month. Ask the source.")
            return words % {"a": _some(day), "b": _some(month)}
        if not day and not month:
            return say("No other day of this column shows which figure is the day.")
        words = (
            say("In %(days)s of this column the day stands first.")
            if day
            else say("In %(days)s of this column the month stands first.")
        )
        return words % {"days": _some(day or month)}

    @property
    def proposed(self) -> bool:
        """Whether what is chosen is what the column shows."""
        return bool(self.first) and self.first == self.found.proposed


def slashes_of(index: int, chosen: str, cells: Sequence[str], posted: Mapping[str, str] | None) -> Slashes | None:
    """None where no day of the column may be two. `posted`: what the officer sent; None before that, when the order
    that the column itself shows is proposed.
    """
    found, control = slash_order(cells), f"slash-{index}"
    if not found.open or not (chosen in DATED or _days_mostly(found, cells)):
        return None
    first = found.proposed if posted is None else posted.get(control, "")
    return Slashes(control, found, first if first in _FIRST else "")


def _days_mostly(found: SlashOrder, cells: Sequence[str]) -> bool:
    """Whether a column is one of days, whatever it is to hold by now; "3/11" alone may be a company of a unit."""
    days = (*found.open, *found.day_first, *found.month_first)
    return len(days) * 2 > len(cells) and any(day.count("/") > 1 for day in days)


def orders_of(columns: Iterable[Asked]) -> dict[str, str]:
    """Label of a column -> which stands first in its days with a slash, where it is said."""
    return {showable(c.label): c.slashes.first for c in columns if c.slashes and c.slashes.first}


def _some(days: Sequence[str]) -> str:
    shown = list(dict.fromkeys(days))
    return ", ".join([*shown[:_SHOWN], *(["…"] if len(shown) > _SHOWN else [])])
