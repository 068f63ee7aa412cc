"""Whether a group's numbers add up: limits per cell and day, what cannot all hold, which doubt is cheapest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from lastcontact.assessment.bounds import MANY, PARTS, box_of, elsewhere
from lastcontact.assessment.cohort import consistent
from lastcontact.assessment.conflicts import smallest_conflicts
from lastcontact.assessment.counts import CountClaim, Report, screened
from lastcontact.assessment.differences import tightest
from lastcontact.assessment.doubting import cheapest_doubt
from lastcontact.assessment.evidence import SetAside
from lastcontact.assessment.proof import proven

_GROUPS = 512
"""Groups, each as of a day, whose reckoning is kept: whoever asks again has it at once."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Between what a cell of a group must lie on a day, by the reports that no other contradicts; None: no bound."""

    group: str
    cell: str
    at: date
    minimum: int
    maximum: int | None


@dataclass(frozen=True, slots=True)
class Conflict:
    """Reports that cannot all hold, though without any one of them they can."""

    of: tuple[Report, ...]
    why: str

    @property
    def reports(self) -> tuple[str, ...]:
        """Their ids."""
        return tuple(report.id for report in self.of)

    @property
    def checked(self) -> bool:
        """Whether a second method agrees: asked of each conflict that is looked at, as there may be thousands."""
        return proven(self.of)


@dataclass(frozen=True)
class Accounting:
    """A group's numbers reconciled. Reports in a conflict bound nothing until somebody decides which to doubt.

    `cheapest_doubt`: the fewest and least firm reports whose doubt would leave no conflict: a hint, never done;
    `if_doubted` are the limits that would leave, empty without a conflict.
    `complete`: every smallest conflict was found; else there may be more.
    """

    intervals: tuple[Limits, ...]
    conflicts: tuple[Conflict, ...]
    cheapest_doubt: tuple[str, ...]
    set_aside: tuple[SetAside, ...]
    complete: bool = True
    if_doubted: tuple[Limits, ...] = ()


def account(
    counts: Sequence[CountClaim], *, at: date | datetime | None = None, doubted: Mapping[str, str] | None = None
) -> Accounting:
    """Reconciles counts by group; the order of `counts` does not matter. Counts later than `at` are set aside.

    `doubted`: reports that an officer doubts, by id, with the reason: set aside with it.
    """
    reports, aside = screened(counts, at)
    aside += [SetAside(r.id, f"doubted: {doubted[r.id]}") for r in reports if doubted and r.id in doubted]
    reports = [r for r in reports if not doubted or r.id not in doubted]
    intervals: list[Limits] = []
    instead: list[Limits] = []
    conflicts: list[Conflict] = []
    doubts: list[str] = []
    complete = True
    by_group: dict[str, list[Report]] = {}
    for report in reports:
        by_group.setdefault(report.group, []).append(report)
    for group in sorted(by_group):
        of_group = _of_group(group, tuple(by_group[group]))
        complete = complete and of_group.complete
        intervals += of_group.intervals
        conflicts += of_group.conflicts
        doubts += of_group.cheapest_doubt
        instead += of_group.if_doubted
    return Accounting(tuple(intervals), tuple(conflicts), tuple(doubts), tuple(aside), complete, tuple(instead))


@lru_cache(maxsize=_GROUPS)
def _of_group(group: str, reports: tuple[Report, ...]) -> Accounting:
    """The accounting of one group: reckoned once for the same reports, however often a page asks."""
    found, whole = smallest_conflicts(reports, consistent)
    contested = {r.id for conflict in found for r in conflict}
    days = sorted({r.on for r in reports})
    conflicts = tuple(Conflict(c, _why(c)) for c in found)
    doubt = cheapest_doubt(found)
    instead = limits_of(group, [r for r in reports if r.id not in doubt], days) if found else []
    limits = limits_of(group, [r for r in reports if r.id not in contested], days)
    return Accounting(tuple(limits), conflicts, tuple(doubt), (), whole, tuple(instead))


def _why(conflict: Sequence[Report]) -> str:
    """What kind of contradiction it is, in words."""
    cells = {r.cell for r in conflict}
    if len(cells) == 1:
        if len({r.on for r in conflict}) == 1 or cells == {"total"}:
            return "they give different numbers for the same thing"
        return f"the {next(iter(cells))} never become fewer"
    if by_name := _two_lists(conflict):
        return by_name
    words = "the parts and the total do not add up"
    if "unaccounted" in cells and cells & {"held", "dead"}:
        words += "; they may answer different questions: whom one speaker cannot account for, another may"
    return words


_AS = {"unaccounted": "unaccounted for"}


def _two_lists(conflict: Sequence[Report]) -> str:
    """That two lists name the same people in cells that exclude each other; "" where that is not what it is."""
    if len(conflict) != 2:
        return ""
    first, second = sorted(conflict, key=lambda r: r.on)
    both = len(first.names & second.names)
    if not (elsewhere(first, second) or elsewhere(second, first)):
        return ""
    who = "one person is" if both == 1 else f"{both} persons are"
    when = "on the same day" if first.on == second.on else "later"
    one, other = (_AS.get(report.cell, report.cell) for report in (first, second))
    return f"{who} named as {one} on one list and {when} as {other} on the other"


def account_over_time(counts: Sequence[CountClaim]) -> dict[date, Accounting]:
    """What was known on each day of a report: the accounting of all counts as of that day or before."""
    reports, _ = screened(counts, None)
    return {on: account(counts, at=on) for on in sorted({r.on for r in reports})}


@dataclass(frozen=True, slots=True)
class Change:
    """What a new report did to one cell: the limits `before` and `after` it, (least, most), None: no bound."""

    group: str
    cell: str
    at: date
    before: tuple[int, int | None]
    after: tuple[int, int | None]


@dataclass(frozen=True)
class Changed:
    """What reports changed: limits, and conflicts that were none without them."""

    limits: tuple[Change, ...]
    new_conflicts: tuple[Conflict, ...]


def changed_by(
    counts: Sequence[CountClaim], new: Sequence[CountClaim], *, at: date | datetime | None = None
) -> Changed:
    """What the `new` counts change when they join `counts`: on every day that either speaks of, against what follows
    for that day without them. Counts later than `at` change nothing.
    """
    before, after = account(counts, at=at), account([*counts, *new], at=at)
    contested = {report.id for conflict in before.conflicts for report in conflict.of}
    reports, _ = screened(counts, at)
    days: dict[str, set[date]] = {}
    for found in after.intervals:
        days.setdefault(found.group, set()).add(found.at)
    known: dict[tuple[str, str, date], tuple[int, int | None]] = {}
    for group, on in days.items():
        uncontested = [r for r in reports if r.group == group and r.id not in contested]
        for was in limits_of(group, uncontested, sorted(on)):
            known[was.group, was.cell, was.at] = was.minimum, was.maximum
    limits = []
    for i in after.intervals:
        earlier, now = known.get((i.group, i.cell, i.at), (0, None)), (i.minimum, i.maximum)
        if earlier != now:
            limits.append(Change(i.group, i.cell, i.at, earlier, now))
    standing = {conflict.of for conflict in before.conflicts}
    return Changed(tuple(limits), tuple(c for c in after.conflicts if c.of not in standing))


def limits_of(group: str, reports: Sequence[Report], days: Sequence[date]) -> list[Limits]:
    """The tightest limits of every cell on every day, from reports that can all hold."""
    box = box_of(reports, days)
    tight = tightest(box) if box else None
    if tight is None:
        return []
    out = []
    for on in tight.days:
        for cell in ("total", *PARTS):
            index = tight.index(cell, on)
            high = tight.high[index]
            out.append(Limits(group, cell, on, tight.low[index], None if high >= MANY else high))
        out += _listed(group, reports, on, tight.high[0])
    return out


def _listed(group: str, reports: Sequence[Report], on: date, total: int) -> list[Limits]:
    """How many distinct people stand on the lists reported by that day."""
    lists = [r for r in reports if r.cell == "listed" and r.on <= on]
    if not lists:
        return []
    names = len(frozenset[str]().union(*(r.names for r in lists)))
    low = max([names, *(r.low for r in lists)])
    tops = [r.high for r in lists]
    most = sum(t for t in tops if t is not None) if None not in tops else MANY
    high = min(most, total)
    return [Limits(group, "listed", on, low, None if high >= MANY else max(low, high))]
