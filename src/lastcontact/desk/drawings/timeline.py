"""The timeline: one lane a side, marks by day, two linear scales with a marked break where most falls into few days."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from lastcontact.desk.drawings.labels import ROW, Spot, Wish, placed

WIDTH, LEFT, RIGHT, HEAD = 1224.0, 150.0, 1200.0, 40.0
ONE_SCALE_DAYS = 12
GRID_PX = 84.0
GRID_DAYS = (1, 2, 3, 7, 14, 28, 56, 91, 182, 365, 730, 1825, 3650, 36500)
_MORE_DENSE = 0.25


class Shape(StrEnum):
    CLAIM = "claim"
    ACT = "act"
    DUE = "due"


@dataclass(frozen=True)
class Item:
    """One thing said, done or due on a day. `answers`: keys of the items it denies, corrects or withdraws."""

    key: str
    lane: str
    on: date
    shape: Shape
    words: str
    off: bool = False
    answers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Mark:
    item: Item
    x: str
    y: str
    words: str
    label_x: str
    label_y: str
    anchor: str
    leader: str
    """A path from the mark to its label; empty when they stand side by side, or where it has none."""
    struck: bool
    """Whether its label tells what stands no longer; one that tells of others of its day is not struck."""


@dataclass(frozen=True)
class Lane:
    words: str
    y: str
    base: str


@dataclass(frozen=True)
class Day:
    x: str
    words_x: str
    on: date
    with_year: bool


@dataclass(frozen=True)
class Timeline:
    """All positions, in a box of `width` by `height`; `broken_at` is empty when there is one scale."""

    width: int
    height: int
    foot: str
    lanes: tuple[Lane, ...]
    days: tuple[Day, ...]
    marks: tuple[Mark, ...]
    curves: tuple[str, ...]
    now_x: str
    now_anchor: str
    broken_at: str


@dataclass(frozen=True)
class Axis:
    """Days to positions: `split` parts the stretch in which most happened from the rest."""

    first: date
    last: date
    split: date
    split_x: float

    @property
    def broken(self) -> bool:
        return self.first < self.split <= self.last

    def at(self, day: date, part: float = 0.0) -> float:
        """The place of a moment `part` of the way through a day."""
        if self.broken and day >= self.split:
            span = (self.last - self.split).days + 1
            return self.split_x + (RIGHT - self.split_x) * ((day - self.split).days + part) / span
        end, x = (self.split, self.split_x) if self.broken else (self.last + timedelta(days=1), RIGHT)
        return LEFT + (x - LEFT) * ((day - self.first).days + part) / (end - self.first).days


def axis_for(days: Sequence[date], today: date) -> Axis:
    """One scale for a short time; two when a good part of everything fell into a few first days."""
    first, last = min([*days, today]), max([*days, today])
    span = (last - first).days + 1
    if span <= ONE_SCALE_DAYS:
        return Axis(first, last, first, LEFT)
    best, gain, share = first, _MORE_DENSE, 0.0
    for length in range(1, span * 2 // 5 + 1):
        until = first + timedelta(days=length)
        inside = sum(day < until for day in days) / len(days)
        if inside - length / span > gain:
            best, gain, share = until, inside - length / span, inside
    return Axis(first, last, best, LEFT + (RIGHT - LEFT) * min(0.68, max(0.4, share)))


def timeline(
    items: Sequence[Item], *, lanes: Sequence[str], today: date, labels: Mapping[str, str] | None = None
) -> Timeline:
    """The drawing of these items, in this order within a day and a lane. `lanes`: top to bottom; `labels`: the words
    beside each, by its key, "" for none; else its own.
    """
    said = {i.key: i.words for i in items} | dict(labels or {})
    axis = axis_for([i.on for i in items], today)
    where = _spread(items, axis)
    marks: dict[str, Mark] = {}
    drawn: list[Lane] = []
    y = HEAD
    for lane in lanes:
        mine = [i for i in items if i.lane == lane]
        told = [i for i in mine if said[i.key]]
        found = placed([Wish(where[i.key], said[i.key]) for i in told], left=LEFT, right=WIDTH - 4)
        by_key = dict(zip((i.key for i in told), found, strict=True))
        spots = [by_key.get(i.key, _unsaid(where[i.key])) for i in mine]
        above = max([s.level for s in spots if s.level > 0], default=1)
        below = max([-s.level for s in spots if s.level < 0], default=0)
        base = y + 10 + above * ROW
        marks |= {
            i.key: _mark(i, where[i.key], base, s, said[i.key] == i.words) for i, s in zip(mine, spots, strict=True)
        }
        y = base + 14 + below * ROW
        drawn.append(Lane(lane, _n(base + 4), _n(y)))
    return Timeline(
        width=int(WIDTH),
        height=int(y + 6),
        foot=_n(y),
        lanes=tuple(drawn),
        days=tuple(_days(axis, axis.first.year != today.year or axis.last.year != today.year)),
        marks=tuple(marks[i.key] for i in items if i.key in marks),
        curves=_curves(items, marks),
        now_x=_n(axis.at(today, 1.0)),
        now_anchor="end" if axis.at(today, 1.0) > RIGHT - GRID_PX else "middle",
        broken_at=_n(axis.split_x) if axis.broken else "",
    )


def _spread(items: Sequence[Item], axis: Axis) -> dict[str, float]:
    """Where each mark stands: those of one lane and day share the day, in their order."""
    shared = Counter((i.lane, i.on) for i in items)
    nth: dict[tuple[str, date], int] = defaultdict(int)
    where = {}
    for item in items:
        slot = (item.lane, item.on)
        where[item.key] = axis.at(item.on, (nth[slot] + 0.5) / shared[slot])
        nth[slot] += 1
    return where


def _unsaid(x: float) -> Spot:
    """The place of a mark without a label."""
    return Spot("", x, "middle", 1, x, x)


def _mark(item: Item, x: float, base: float, spot: Spot, its_own: bool) -> Mark:
    if spot.level > 0:
        label_y, start, end = base - 9 - (spot.level - 1) * ROW, base - 6, base - 6 - (spot.level - 1) * ROW
    else:
        label_y, start, end = base + 2 - spot.level * ROW, base + 6, base + 6 + (-spot.level - 1) * ROW
    leader = "" if abs(spot.level) == 1 else f"M{_n(x)} {_n(start)}V{_n(end)}"
    return Mark(item, _n(x), _n(base), spot.words, _n(spot.x), _n(label_y), spot.anchor, leader, item.off and its_own)


def _curves(items: Sequence[Item], marks: dict[str, Mark]) -> tuple[str, ...]:
    found = []
    for item in items:
        for other in item.answers:
            if item.key in marks and other in marks:
                a, b = marks[item.key], marks[other]
                bend = (float(a.y) + float(b.y)) / 2 - (34 if a.y == b.y else 0)
                found.append(f"M{a.x} {a.y}C{a.x} {_n(bend)} {b.x} {_n(bend)} {b.x} {b.y}")
    return tuple(found)


def _days(axis: Axis, with_year: bool) -> list[Day]:
    parts = (
        [(axis.first, axis.split), (axis.split, axis.last + timedelta(days=1))]
        if axis.broken
        else [(axis.first, axis.last + timedelta(days=1))]
    )
    found: list[Day] = []
    for start, end in parts:
        a_day = axis.at(start, 1.0) - axis.at(start)
        step = next(n for n in GRID_DAYS if a_day * n >= GRID_PX)
        on = start
        while on < end:
            x = axis.at(on)
            if x <= RIGHT - GRID_PX / 2 and (not found or x - float(found[-1].x) >= GRID_PX - 1):
                found.append(Day(_n(x), _n(x + 4), on, with_year))
            on += timedelta(days=step)
    return found


def _n(value: float) -> str:
    return f"{value:.1f}"
