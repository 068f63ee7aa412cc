"""Whether the holder acknowledges a person, over time: dotted nothing said, hollow asked, hatched denied, filled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lastcontact.core.fold.answers import Acknowledgement, Stretch

LEFT, RIGHT = 8.0, 784.0
NARROWEST = 96.0
"""A stretch is drawn at least this wide, so that its words have room; the table below has the dates."""


@dataclass(frozen=True)
class Piece:
    """One stretch in a box of 800 by 60. `mark`: dots, hollow, hatched or filled."""

    x: float
    width: float
    mark: str
    state: Acknowledgement
    from_on: date


_MARK = {
    Acknowledgement.NOT_ASKED: "dots",
    Acknowledgement.SILENT: "dots",
    Acknowledgement.ASKED: "hollow",
    Acknowledgement.DENIED: "hatched",
    Acknowledgement.NOT_IDENTIFIED: "hatched",
    Acknowledgement.SAID_DEAD: "hatched",
    Acknowledgement.SAID_RETURNED: "hatched",
    Acknowledgement.ACKNOWLEDGED: "filled",
}


def pieces(stretches: Sequence[Stretch], *, start: date, today: date) -> tuple[Piece, ...]:
    """The stretches from `start` to `today`, each wide enough to be labelled."""
    told = [s for s in stretches if s.from_on <= today]
    first = min([start, *(s.from_on for s in told)])
    whole = [Stretch(first, Acknowledgement.NOT_ASKED), *told]
    days = [
        max(0, (b.from_on - a.from_on).days)
        for a, b in zip(whole, [*whole[1:], Stretch(today, whole[0].state)], strict=True)
    ]
    room = max(0.0, (RIGHT - LEFT) - NARROWEST * len(whole))
    total = sum(days) or 1
    found, x = [], LEFT
    for stretch, length in zip(whole, days, strict=True):
        width = min(NARROWEST, (RIGHT - LEFT) / len(whole)) + room * length / total
        found.append(Piece(round(x, 1), round(width, 1), _MARK[stretch.state], stretch.state, stretch.from_on))
        x += width
    return tuple(found)
