"""Reports that cannot all hold, and what stands beside each of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lastcontact.assessment.account import Accounting, Limits
from lastcontact.assessment.account import Conflict as Contradiction
from lastcontact.assessment.counts import CountClaim
from lastcontact.core.quantities import Form
from lastcontact.desk.accounting import row_of
from lastcontact.desk.cells import Cell
from lastcontact.desk.counting import between
from lastcontact.desk.days import day, received
from lastcontact.desk.leaves import AtSight
from lastcontact.desk.material import Material
from lastcontact.desk.remarks import Remark
from lastcontact.desk.rungs import Row


@dataclass(frozen=True)
class Member:
    """One report of a conflict: the row it stands in, what it says, who says so and when."""

    row: str
    words: str
    who: str

    @property
    def anchor(self) -> str:
        """Of its row on the board."""
        return f"c-{self.row}"


@dataclass(frozen=True)
class Conflict:
    """Reports that cannot all hold though any one of them left out makes the others fit."""

    anchor: str
    heading: str
    group: str
    members: tuple[Member, ...]
    cheapest: tuple[Member, ...]
    checked: bool


@dataclass(frozen=True)
class Counted:
    """The count claims that were reckoned with, and the rows they come from."""

    counts: Mapping[str, CountClaim]
    rows: Mapping[str, Row]
    material: Material

    def member(self, id: str) -> Member:
        row, count = self.rows[row_of(id)], self.counts[id]
        said = _SAID[row.cell if row.cell is Cell.REMAINS else count.cell]
        names = len(count.names or ())
        figure = between(names, count.maximum or names) if names else row.figure.plain
        words = said() % {"figure": figure}
        if row.part:
            words = _("%(counted)s, a part of another figure") % {"counted": words}
        if row.whose and row.whose != self.material.side_of(count.group):
            words = _("%(counted)s, people of %(side)s") % {"counted": words, "side": row.whose}
        exactly = row.quantity.form is Form.EXACT and row.cell is not Cell.REMAINS
        if exactly and not row.part and count.form == "at_least":
            words = _("%(counted)s, reckoned as at least so many") % {"counted": words}
        on = day(row.on, self.material.today)
        return Member(row.id, words, f"{row.voice.name}, {received(on) if row.day_unknown else on}")

    def is_part(self, id: str) -> bool:
        """Whether it counts one side's people in a group of both."""
        row, count = self.rows[row_of(id)], self.counts[id]
        named = bool(row.whose) and not row.part and not count.names and row.cell is not Cell.REMAINS
        return named and count.form == "at_least" and row.quantity.maximum is not None

    def of_day(self, id: str) -> str:
        """The day a number is of, where it is not the day it was said."""
        of = self.counts[id].at
        return "" if of == self.rows[row_of(id)].on else day(of, self.material.today)


_SAID = {
    "total": lambda: _("%(figure)s in the group, by name"),
    "unaccounted": lambda: _("%(figure)s missing"),
    "held": lambda: _("%(figure)s held"),
    "dead": lambda: _("%(figure)s dead"),
    "returned": lambda: _("%(figure)s returned"),
    "listed": lambda: _("%(figure)s listed"),
    "remains": lambda: _("remains handed over: %(figure)s"),
}


def conflicts_of(found: Accounting, counted: Counted) -> Sequence[Conflict]:
    """The smallest sets of reports that contradict each other; none of them is marked as the wrong one."""
    return AtSight([*enumerate(found.conflicts, start=1)], lambda one: _conflict(*one, found, counted))


def _conflict(number: int, conflict: Contradiction, found: Accounting, counted: Counted) -> Conflict:
    ids = sorted(conflict.reports, key=lambda id: counted.counts[id].at)
    return Conflict(
        anchor=f"conflict-{number}",
        heading=ngettext("This one cannot hold", "These %(n)s cannot all hold", len(ids)) % {"n": len(ids)},
        group=counted.material.groups[counted.counts[ids[0]].group].named.label,
        members=tuple(counted.member(id) for id in ids),
        cheapest=tuple(counted.member(id) for id in ids if id in found.cheapest_doubt),
        checked=conflict.checked,
    )


class Against:
    """Beside each row: that it is in a conflict, and what the others leave for its own day; or why it sets no limit."""

    def __init__(self, found: Accounting, counted: Counted) -> None:
        self._found, self._counted = found, counted
        self._inside: dict[str, list[int]] = {}
        for number, conflict in enumerate(found.conflicts, start=1):
            for id in conflict.reports:
                self._inside.setdefault(id, []).append(number)
        self._in_conflict = {row_of(id): id for id in self._inside}
        self._aside = {row_of(aside.claim): aside.claim for aside in found.set_aside}
        self._counts: dict[str, list[str]] = {}
        for id in counted.counts:
            self._counts.setdefault(row_of(id), []).append(id)

    def of(self, row: str) -> tuple[Remark, ...]:
        return (*(self._set_aside(row) or self._beside(row)), *self._from_below(row))

    def _set_aside(self, row: str) -> tuple[Remark, ...]:
        hedge = self._counted.counts[self._aside[row]].hedge if row in self._aside else ""
        return (Remark("calc", _("Sets no limit"), _NO_LIMIT[hedge]()),) if hedge in _NO_LIMIT else ()

    def _beside(self, row: str) -> tuple[Remark, ...]:
        id = self._in_conflict.get(row)
        return tuple(_beside(id, self._inside[id], self._found, self._counted)) if id else ()

    def _from_below(self, row: str) -> Iterable[Remark]:
        words = _("one side’s people in a group of both: the group has at least so many.")
        for id in self._counts.get(row, ()):
            if self._counted.is_part(id):
                yield Remark("calc", _("Lower limit only"), words)


_NO_LIMIT = {
    "opposed": lambda: _("a party's word on the other side's dead."),
    "of_others": lambda: _("it counts people of another side than its group."),
}


def _beside(id: str, numbers: list[int], found: Accounting, counted: Counted) -> Iterable[Remark]:
    others = len(found.conflicts[numbers[0] - 1].reports) - 1
    words = ngettext("with %(n)s other.", "with %(n)s others.", others) % {"n": others}
    if len(numbers) > 1:
        words = ngettext("in %(n)s conflict.", "in %(n)s conflicts.", len(numbers)) % {"n": len(numbers)}
    yield Remark("calc", _("Cannot hold"), words, leads_to=f"conflict-{numbers[0]}")
    limits = _limits_beside(found, counted.counts[id])
    if limits:
        on = day(limits.at, counted.material.today)
        values = {"limits": between(limits.minimum, limits.maximum), "day": on}
        yield Remark("calc", _("Limits"), _("%(limits)s on %(day)s, by the reports in no conflict.") % values)


def _limits_beside(found: Accounting, count: CountClaim) -> Limits | None:
    """The limits of the same question on the last day reckoned up to the count's own; None when they say nothing."""
    same = [x for x in found.intervals if (x.group, x.cell) == (count.group, count.cell) and x.at <= count.at]
    last = max(same, key=lambda x: x.at, default=None)
    return last if last and (last.minimum or last.maximum is not None) else None
