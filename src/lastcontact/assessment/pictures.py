"""What the pictures of this room share: the picture with its facts as a table, scales, and safe markup.

Every picture is an SVG string that uses only classes of the one stylesheet: no inline style, no script, nothing from
outside. Drawings stay left to right in every language; words come in through `words`, so that they can be translated.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape

PATTERNS = (
    '<svg class="defs" aria-hidden="true" focusable="false"><defs>'
    '<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<line class="h-line" x1="0" y1="0" x2="0" y2="6"/></pattern>'
    '<pattern id="hatch-c" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<line class="h-calc" x1="0" y1="0" x2="0" y2="6"/></pattern></defs></svg>'
)
"""The hatchings that the classes refer to: a page that shows a picture holds them once."""
Words = Mapping[str, str]
DayWords = Callable[[date], str]


def numeric(on: date) -> str:
    """A day as it is written where no language is known.

    >>> numeric(date(2031, 3, 9))
    '2031-03-09'
    """
    return on.isoformat()


@dataclass(frozen=True)
class Facts:
    """The same as text: a caption, headings, and rows of as many cells."""

    caption: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def labelled(self) -> tuple[tuple[tuple[str, str], ...], ...]:
        """The rows, each cell after the heading it stands under."""
        return tuple(tuple(zip(self.headings, row, strict=True)) for row in self.rows)


@dataclass(frozen=True)
class Picture:
    """`svg`: safe markup. `facts`: for a table beside or below it, which says all that the drawing says."""

    svg: str
    facts: Facts


def said(words: Words | None, key: str) -> str:
    """The word for `key`: the translated one, or the key itself, its underscores as spaces."""
    return (words or {}).get(key, key.replace("_", " "))


def text(x: float, y: float, content: str, kind: str = "", anchor: str = "start") -> str:
    """A text element; `content` is escaped."""
    style = f' class="{kind}"' if kind else ""
    turn = f' text-anchor="{anchor}"' if anchor != "start" else ""
    return f'<text{style} x="{x:.1f}" y="{y:.1f}"{turn}>{escape(content)}</text>'


def line(kind: str, start: tuple[float, float], end: tuple[float, float]) -> str:
    return f'<line class="{kind}" x1="{start[0]:.1f}" y1="{start[1]:.1f}" x2="{end[0]:.1f}" y2="{end[1]:.1f}"/>'


def box(kind: str, corner: tuple[float, float], size: tuple[float, float]) -> str:
    return (
        f'<rect class="{kind}" x="{corner[0]:.1f}" y="{corner[1]:.1f}" '
        f'width="{max(size[0], 0.0):.1f}" height="{max(size[1], 0.0):.1f}"/>'
    )


def polygon(kind: str, points: Sequence[tuple[float, float]]) -> str:
    return f'<polygon class="{kind}" points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in points)}"/>'


def polyline(kind: str, points: Sequence[tuple[float, float]]) -> str:
    return f'<polyline class="{kind}" points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in points)}"/>'


def framed(kind: str, size: tuple[int, int], title: tuple[str, str], parts: Sequence[str]) -> str:
    """The whole drawing. `title`: (id, unique on its page; the words for who does not see it)."""
    name, words = escape(title[0], quote=True), escape(title[1])
    return (
        f'<svg class="draw {kind}" viewBox="0 0 {size[0]} {size[1]}" role="img" aria-labelledby="{name}" '
        f'direction="ltr"><title id="{name}">{words}</title>{"".join(parts)}</svg>'
    )


@dataclass(frozen=True)
class Days:
    """Days on a horizontal scale from `left` to `right`; a single day stands at the left."""

    first: date
    last: date
    left: float
    right: float

    def x(self, on: date) -> float:
        span = (self.last - self.first).days
        share = (on - self.first).days / span if span else 0.0
        return self.left + (self.right - self.left) * min(max(share, 0.0), 1.0)

    def ticks(self, most: int = 6) -> list[date]:
        """A few days from the first on, at even steps of whole days."""
        step = max(1, -(-(self.last - self.first).days // most))
        count = (self.last - self.first).days // step
        return [self.first + timedelta(days=step * i) for i in range(count + 1)]


def rounded_up(value: int) -> int:
    """The next round number, for the top of a scale.

    >>> rounded_up(171)
    200
    """
    size = 1
    while True:
        for factor in (1, 2, 5):
            if factor * size >= value:
                return factor * size
        size *= 10
