"""The figures ladder: who says how many, side by side on one scale, never summed and never averaged."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lastcontact.desk.cells import Cell, CellWords, words_of
from lastcontact.desk.conflicts import Conflict
from lastcontact.desk.counting import between
from lastcontact.desk.distinct import Distinct, distinct
from lastcontact.desk.drawings.ladder import Mark, Scale, mark_of, mark_of_limits, scale_for
from lastcontact.desk.leaves import AtSight
from lastcontact.desk.limits import LimitRow, reckon
from lastcontact.desk.listings import lists, requests
from lastcontact.desk.material import Material
from lastcontact.desk.remarks import Remark
from lastcontact.desk.row_remarks import RowRemarks
from lastcontact.desk.rungs import Claimed, Row, claimed

MOST_STRETCH = 2.5
"""A struck or vague figure may lengthen the scale so many times; beyond, it is drawn as an arrow at its end."""


@dataclass(frozen=True)
class Rung:
    row: Row
    mark: Mark
    remarks: tuple[Remark, ...]


@dataclass(frozen=True)
class LimitRung:
    limit: LimitRow
    mark: Mark


@dataclass(frozen=True)
class Part:
    """The rows of a question that count one side's people; `whose` is empty for those that do not say whose."""

    whose: str
    rungs: Sequence[Rung]
    rows: tuple[Row, ...]
    limits: tuple[LimitRung, ...]

    @property
    def standing(self) -> tuple[Row, ...]:
        """What answers the question: not what was struck, and not what says how many are not."""
        return tuple(row for row in self.rows if not row.off and not row.negated)


@dataclass(frozen=True)
class Ladder:
    """One question with all that is said in answer to it, by day; computed limits last. `rungs` are its `rows`, drawn
    when they are looked at.
    """

    cell: Cell
    words: CellWords
    rungs: Sequence[Rung]
    rows: tuple[Row, ...]
    limits: tuple[LimitRung, ...]

    @property
    def by_side(self) -> bool:
        """Whether its figures count the people of more than one side, and so are not all answers to one question."""
        return len({row.whose for row in self.rows} - {""}) > 1

    @property
    def parts(self) -> tuple[Part, ...]:
        """All rows, apart by whose people they count where that is more than one side's; the unsaid last."""
        if not self.by_side:
            return (Part("", self.rungs, self.rows, self.limits),)
        sides = sorted({row.whose for row in self.rows}, key=lambda side: (not side, side.casefold()))
        placed = {id(x): x.limit.whose if x.limit.whose in sides else sides[-1] for x in self.limits}
        return tuple(self._part(side, tuple(x for x in self.limits if placed[id(x)] == side)) for side in sides)

    def _part(self, side: str, limits: tuple[LimitRung, ...]) -> Part:
        at = [n for n, row in enumerate(self.rows) if row.whose == side]
        return Part(side, AtSight(at, self.rungs.__getitem__), tuple(self.rows[n] for n in at), limits)

    @property
    def struck(self) -> int:
        return sum(row.off for row in self.rows)


@dataclass(frozen=True)
class Figures:
    """`rows` counts the claims shown; `reckoned` those that limits were computed from."""

    scale: Scale
    ladders: tuple[Ladder, ...]
    conflicts: Sequence[Conflict]
    rows: int
    reckoned: int

    @property
    def of_no_source(self) -> tuple[str, ...]:
        """The bodies and others by whose names figures stand that none of the bureau's sources is cited by."""
        voices = [row.voice for ladder in self.ladders for row in ladder.rows]
        return tuple(dict.fromkeys(v.name for v in voices if v.of_no_source))


def rows_of(material: Material, said: Claimed | None = None) -> tuple[Row, ...]:
    """Whatever says how many, by day. `said`: its claims, where they are at hand."""
    rows = (said or claimed(material)).rows
    return tuple(sorted([*rows, *lists(material), *requests(material)], key=lambda r: r.on))


def figures(material: Material, *, past: bool) -> Figures:
    """All ladders of an incident on one scale."""
    said = claimed(material)
    rows = rows_of(material, said)
    reckoned, remarks = reckon(rows, material), RowRemarks(said, material)
    whole = distinct(rows, incident=material.incident.id, past=past)
    limits = [*reckoned.rows, *_distinct_row(whole, material)]
    scale = _scale(rows, limits)

    def drawn(row: Row) -> Rung:
        beside = (*remarks.of(row), *reckoned.remarks(row.id), *_shared(row))
        return Rung(row, mark_of(row.quantity, scale), beside)

    ladders = tuple(_ladder(cell, rows, limits, drawn, scale) for cell in Cell)
    shown = tuple(ladder for ladder in ladders if ladder.rows or ladder.limits)
    return Figures(scale, shown, reckoned.conflicts, len(rows), reckoned.reckoned)


def _ladder(
    cell: Cell, rows: Sequence[Row], limits: Sequence[LimitRow], drawn: Callable[[Row], Rung], scale: Scale
) -> Ladder:
    own = tuple(row for row in rows if row.cell is cell)
    within = tuple(LimitRung(x, mark_of_limits(x.minimum, x.maximum, scale)) for x in limits if x.cell is cell)
    return Ladder(cell, words_of(cell), AtSight(own, drawn), own, within if own else ())


def _shared(row: Row) -> Iterator[Remark]:
    if row.also:
        yield Remark("", "", _("Also called %(names)s.") % {"names": ", ".join(f"“{name}”" for name in row.also)})
    if row.repeats:
        words = ngettext("Shared once; counted once.", "Shared %(n)s times; counted once.", row.repeats)
        yield Remark("", "", words % {"n": row.repeats})


def _scale(rows: Sequence[Row], limits: Sequence[LimitRow]) -> Scale:
    """By the claims that stand; struck and vague ones lengthen the scale only within reason."""
    firm = [_top(r) for r in rows if not r.off and not r.quantity.approximate]
    firm += [x.maximum for x in limits if x.maximum is not None]
    most = max(firm, default=0)
    loose = [_top(r) for r in rows if r.off or r.quantity.approximate]
    return scale_for([*firm, *(n for n in loose if not most or n <= most * MOST_STRETCH)])


def _top(row: Row) -> int:
    return max(row.quantity.minimum or 0, row.quantity.maximum or 0)


def _distinct_row(whole: Distinct | None, material: Material) -> list[LimitRow]:
    if whole is None:
        return []
    least = whole.most if whole.least is None else whole.least
    why = _("%(most)s now, with every judgement of “same” applied.") % {"most": whole.most}
    if whole.suggested:
        more = ngettext(
            "%(least)s if the %(n)s open suggestion proves to be the same person twice.",
            "%(least)s if all %(n)s open suggestions prove to be the same person twice.",
            whole.suggested,
        )
        why = f"{why} {more % {'least': least, 'n': whole.suggested}}"
    return [
        LimitRow(
            cell=Cell.LISTED,
            label=_("distinct people"),
            words=between(least, whole.most),
            minimum=least,
            maximum=whole.most,
            whom=_("all lists and requests"),
            why=why,
            on=material.today,
        )
    ]
