"""What a later edition says of the figures of an earlier one: the earlier stays as it was printed, and is marked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from lastcontact.core.payloads.bulletins import BulletinPublished, Figure
from lastcontact.notices.models import Edition


@dataclass(frozen=True, slots=True)
class TakenBack:
    """`number`, `on`: the edition since which the figure stands no longer, and its day; `misread`: this bureau had read
    it wrongly, whoever said it changed nothing; `why` in the words of that edition.
    """

    number: int
    on: datetime
    misread: bool
    why: str

    @property
    def words(self) -> str:
        """As data has it, after "no".

        >>> TakenBack(2, datetime(2026, 3, 12), True, "").words
        'taken back in edition 2'
        """
        return f"taken back in edition {self.number}" if self.misread else f"no longer since edition {self.number}"


def taken_back(row: Edition) -> dict[str, TakenBack]:
    """Key of a figure that stood when it was printed -> how a later edition has it, where it stands there no longer.
    What stands again in a still later one is left out.
    """
    if not row.id:
        return {}
    found: dict[str, TakenBack] = {}
    stood = {figure.key for figure in row.published.figures if figure.stands}
    for later in Edition.objects.filter(incident=row.incident, number__gt=row.number).order_by("number"):
        said = later.published
        for figure in said.figures:
            if figure.key not in stood:
                continue
            if figure.stands:
                found.pop(figure.key, None)
            elif figure.key not in found:
                why = said.correction if said.corrects == row.id else _why(said, figure.key)
                found[figure.key] = TakenBack(later.number, later.published_at, figure.misread, why)
    return found


def as_of_now(row: Edition, taken: Mapping[str, TakenBack]) -> tuple[Figure, ...]:
    """The figures of an edition, with those that stand no longer by now as such; all else as printed."""
    return tuple(
        replace(f, stands=False, misread=taken[f.key].misread) if f.key in taken else f for f in row.published.figures
    )


def _why(said: BulletinPublished, key: str) -> str:
    """The reason an edition gives for what became of a figure, or for the one in its place."""
    keys = {key, *(f.key for f in said.figures if f.instead_of == key)}
    return next((change.why for change in said.changes if change.key in keys), "")
