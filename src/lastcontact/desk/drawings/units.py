"""One mark, one person, ten to a row: filled where it was decided, hollow where it is not known."""

from __future__ import annotations

from dataclasses import dataclass

PITCH, SIDE, ROW = 11, 7.5, 10
MOST = 500
"""More people than this are drawn one mark for ten, and the words beside the drawing say so."""


@dataclass(frozen=True)
class Units:
    """A path of squares in a box of `width` by `height`. `each`: how many people a mark stands for."""

    path: str
    width: int
    height: int
    filled: bool
    each: int


def units(count: int, *, filled: bool) -> Units:
    """The squares of `count` people.

    >>> units(23, filled=True).height
    33
    """
    each = 1 if count <= MOST else 10
    marks = -(-count // each)
    path = "".join(f"M{i % ROW * PITCH + 0.5} {i // ROW * PITCH + 0.5}h{SIDE}v{SIDE}h-{SIDE}z" for i in range(marks))
    return Units(path, ROW * PITCH, -(-marks // ROW) * PITCH, filled, each)
