"""Labels that place themselves: beside their mark, in the nearest row that is free, never over one another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

ROW = 17.0
"""Height of one row of labels."""
GAP = 7.0
"""Room kept between two labels in a row."""
CLEAR = 3.0
"""Room kept between a label and a leader that passes."""
LONGEST = 44
ENOUGH = 120.0
"""At the right edge a label is cut to fit only where so much of it can be read."""
_ROWS = 80
"""More rows than labels are ever drawn."""
_NARROW, _WIDE = frozenset("iljtfrI.,:;'’|()[] ·ıİ"), frozenset("mwMWОШЩЮЖФMՄ՜ՃՋ@%—")


class NoRoom(Exception):
    """More labels than rows; a drawing shows fewer."""


@dataclass(frozen=True)
class Wish:
    """A mark at `x` that wants a label with these words."""

    x: float
    words: str


@dataclass(frozen=True)
class Spot:
    """Where a label goes: `level` 1, 2, ... above its line, -1, -2, ... below; `x` with its `anchor`."""

    words: str
    x: float
    anchor: str
    level: int
    left: float
    right: float


@dataclass
class _Rows:
    """What stands in each row so far: label boxes and the leaders that pass through."""

    boxes: dict[int, list[tuple[float, float]]] = field(default_factory=dict)
    leaders: dict[int, list[float]] = field(default_factory=dict)

    def free(self, level: int, left: float, right: float) -> bool:
        boxes = all(right + GAP <= a or b + GAP <= left for a, b in self.boxes.get(level, ()))
        return boxes and all(not left - CLEAR < x < right + CLEAR for x in self.leaders.get(level, ()))

    def passes(self, level: int, x: float) -> bool:
        """Whether a leader from the line to this level cuts no label in the rows between."""
        step = 1 if level > 0 else -1
        return all(
            not a - CLEAR < x < b + CLEAR
            for between in range(step, level, step)
            for a, b in self.boxes.get(between, ())
        )

    def take(self, level: int, box: tuple[float, float], x: float) -> None:
        self.boxes.setdefault(level, []).append(box)
        step = 1 if level > 0 else -1
        for between in range(step, level, step):
            self.leaders.setdefault(between, []).append(x)


def width_of(words: str) -> float:
    """How wide words are at 12 px, rather too wide than too narrow."""
    return sum(3.9 if c in _NARROW else 10.5 if c in _WIDE else 8.2 if c.isupper() else 7.0 for c in words)


def shortened(words: str) -> str:
    """Words that fit beside a mark; the whole stands in the list under the drawing."""
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…"


def _cut(words: str, room: float) -> str:
    """Words cut to the room at the right edge, so that they cover no neighbour; whole where the room is too small."""
    if room < ENOUGH:
        return words
    while width_of(words + "…") > room:
        words = words[:-1]
    return words.rstrip() + "…"


def placed(wishes: Sequence[Wish], *, left: float, right: float) -> tuple[Spot, ...]:
    """A spot for each wish, in their order; between `left` and `right`.

    From the right to the left, so that labels that start at their marks step down like stairs, and leaders pass them.
    """
    rows = _Rows()
    found: dict[int, Spot] = {}
    for index, wish in sorted(enumerate(wishes), key=lambda pair: -pair[1].x):
        found[index] = _spot(rows, wish, left, right)
    return tuple(found[index] for index in range(len(wishes)))


def _spot(rows: _Rows, wish: Wish, least: float, most: float) -> Spot:
    """The nearest row with room, tried from the inside out, above before below.

    A leader cuts another label only when no row can be reached without; labels never touch.
    """
    words = shortened(wish.words)
    if wish.x - 4 + width_of(words) > most:
        words = _cut(words, most - wish.x + 4)
    width = min(width_of(words), most - least)
    clamped = min(max(wish.x - width / 2, least), most - width)
    for crossing in (False, True):
        for level in (sign * n for n in range(1, _ROWS) for sign in (1, -1)):
            if not crossing and not rows.passes(level, wish.x):
                continue
            for anchor, left in (
                ("start", wish.x - 4),
                ("middle", wish.x - width / 2),
                ("end", wish.x + 4 - width),
                ("start", clamped),
            ):
                box = (left, left + width)
                if least <= left and box[1] <= most and rows.free(level, *box):
                    return _taken(rows, words, wish.x, anchor, level, box)
    raise NoRoom(f"{_ROWS} rows are full")


def _taken(rows: _Rows, words: str, x: float, anchor: str, level: int, box: tuple[float, float]) -> Spot:
    rows.take(level, box, x)
    at = {"start": box[0], "middle": (box[0] + box[1]) / 2, "end": box[1]}[anchor]
    return Spot(words, round(at, 1), anchor, level, round(box[0], 1), round(box[1], 1))
