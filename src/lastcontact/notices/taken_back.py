"""What a later edition says of an earlier one and its figures: the earlier stays as it was printed, and is marked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from lastcontact.core.payloads.bulletins import LEFT_OUT, UNREASONED, BulletinPublished, Figure
from lastcontact.notices.models import Edition


def reason(why: str) -> str:
    """The reason that an officer gave, or that none is on record."""
    return why if why and why != UNREASONED else _("no reason is on record")


@dataclass(frozen=True, slots=True)
class TakenBack:
    """`number`, `on`, `entry`: the edition since which the figure stands no longer, its day, and its entry in the
    journal; `misread`: this bureau had read it wrongly, whoever said it changed nothing; `why` in the words of that
    edition; `left_out`: this bureau prints it no longer, which says nothing about whether it is so.
    """

    number: int
    on: datetime
    misread: bool
    why: str
    entry: int = 0
    left_out: bool = False

    @property
    def words(self) -> str:
        """As data has it, after "no".

        >>> TakenBack(2, datetime(2026, 3, 12), True, "").words
        'taken back in edition 2'
        """
        if self.left_out:
            return f"published no longer since edition {self.number}"
        return f"taken back in edition {self.number}" if self.misread else f"no longer since edition {self.number}"

    @property
    def reason(self) -> str:
        return reason(self.why)

    @property
    def decided(self) -> bool:
        """Whether this bureau decided it, and no word of its source or of another."""
        return self.misread or self.left_out

    @property
    def told(self) -> str:
        """The same with its day, by whose decision, and the reason."""
        told = _("%(words)s of %(day)s, entry %(entry)s of the journal: %(why)s")
        if self.decided:
            told = _("%(words)s of %(day)s, by decision of this bureau, entry %(entry)s of its journal: %(why)s")
        day = timezone.localtime(self.on).date().isoformat()
        return told % {"words": self.words, "day": day, "entry": self.entry, "why": self.reason}


def taken_back(row: Edition) -> dict[str, TakenBack]:
    """Key of a figure that stood when it was printed -> how a later edition has it, where it stands there no longer or
    was left out. What stands again in a still later one is left out here.
    """
    if not row.id:
        return {}
    found: dict[str, TakenBack] = {}
    stood = {figure.key for figure in row.published.figures if figure.stands}
    for later in _later(row):
        said = later.published
        gone = {change.key for change in said.changes if change.after == LEFT_OUT} & stood
        standing = {figure.key: figure for figure in said.figures if figure.key in stood}
        for key in stood & (gone | standing.keys()):
            figure = standing.get(key)
            if figure is not None and figure.stands:
                found.pop(key, None)
            elif key not in found:
                why = said.correction if figure and said.corrects == row.id else _why(said, key)
                misread = figure is not None and figure.misread
                found[key] = TakenBack(later.number, later.published_at, misread, why, later.seq, figure is None)
    return found


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """Words of an edition that a later one took off it. `title`: its title, first words and reasons; else what its
    figures count and who says so. `why`: as that edition says.
    """

    number: int
    on: datetime
    entry: int
    title: bool
    why: str

    @property
    def reason(self) -> str:
        return reason(self.why)

    @property
    def words(self) -> str:
        return _("its title, first words and reasons") if self.title else _("what its figures count, and by whose word")

    @property
    def told(self) -> str:
        """What was withdrawn, since when, by whose decision and why."""
        told = _(
            "%(words)s: withdrawn in edition %(number)s of %(day)s, by decision of this bureau, entry %(entry)s of its"
            " journal: %(why)s"
        )
        day = timezone.localtime(self.on).date().isoformat()
        said = {"words": self.words, "number": self.number, "day": day, "entry": self.entry, "why": self.reason}
        return told % said


def withdrawn(row: Edition) -> tuple[Withdrawn, ...]:
    """What later editions took off the words of an edition, the earliest first."""
    found = []
    keys = {figure.key for figure in row.published.figures}
    for later in _later(row) if row.id else ():
        said = later.published
        took = {True: said.hides_words and said.corrects == row.id, False: bool(keys & {*said.hides_figures})}
        found += [
            Withdrawn(later.number, later.published_at, later.seq, title, said.correction)
            for title, did in took.items()
            if did
        ]
    return tuple(found)


def as_of_now(row: Edition, taken: Mapping[str, TakenBack]) -> tuple[Figure, ...]:
    """The figures of an edition, with those that stand no longer by now as such; all else as printed."""
    return tuple(
        replace(f, stands=False, misread=taken[f.key].misread) if f.key in taken else f for f in row.published.figures
    )


def _later(row: Edition) -> list[Edition]:
    return list(Edition.objects.filter(incident=row.incident, number__gt=row.number).order_by("number"))


def _why(said: BulletinPublished, key: str) -> str:
    """The reason an edition gives for what became of a figure, or for the one in its place."""
    keys = {key, *(f.key for f in said.figures if f.instead_of == key)}
    return next((change.why for change in said.changes if change.key in keys), "")
