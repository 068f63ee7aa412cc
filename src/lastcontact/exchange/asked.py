"""People asked about, as the formats of others have them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

KEPT_DAYS = 40
"""A copy expires so many days after the answer was due. Source: what Person Finder takes when nobody says otherwise."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One person of an enquiry. `id` is the record's; `carried` holds the fields sent, by core.disclosure's names, each
    with every value that was sent of it.
    """

    id: str
    carried: Mapping[str, Sequence[str]]

    def all(self, name: str) -> str:
        """The values of a field in one line; empty where none was sent."""
        return "; ".join(self.carried.get(name, ()))


@dataclass(frozen=True, slots=True)
class Asking:
    """Who asks (`bureau`, and `domain`, a host name that record numbers stand under), whom, when and until when."""

    bureau: str
    domain: str
    label: str
    asked_on: date
    due_on: date | None = None

    @property
    def expires_on(self) -> date:
        """The day on which whoever holds a copy is to erase it."""
        return (self.due_on or self.asked_on) + timedelta(days=KEPT_DAYS)
