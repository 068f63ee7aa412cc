"""The figures ladder: counts on one scale from nought, each form with its own mark; positions in per cent."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from lastcontact.core.quantities import Form, Quantity

ARROW = 17.0
"""How long an arrow is that stands for "and more" or "and fewer", in per cent of the scale."""
ABOUT_SHARE = 0.1
"""How far "about" fades out on each side. Source: core.quantities, where counts are compared."""
STEPS = 4
_ROUND = (1, 2, 4, 5, 8, 10)


class Shape(StrEnum):
    TICK = "tick"
    LEAST = "least"
    MORE = "more"
    MOST = "most"
    FEWER = "fewer"
    ABOUT = "about"
    RANGE = "range"
    VAGUE = "vague"
    LIMITS = "limits"
    BEYOND = "beyond"


@dataclass(frozen=True)
class Tick:
    x: str
    words: str


@dataclass(frozen=True)
class Scale:
    """From 0 to `top`."""

    top: int

    @property
    def ticks(self) -> tuple[Tick, ...]:
        return tuple(Tick(_percent(100 * i / STEPS), str(self.top * i // STEPS)) for i in range(STEPS + 1))

    def at(self, number: float) -> float:
        return min(100.0, 100.0 * number / self.top)


@dataclass(frozen=True)
class Mark:
    """`x` to `to` in per cent, `width` between them; strings, so that no language turns the point into a comma."""

    shape: Shape
    x: str
    to: str
    width: str
    open_end: bool = False


def scale_for(largest: Iterable[int]) -> Scale:
    """The next round number above the largest count; never less than 4, so that a scale has steps.

    >>> scale_for([73, 160]).top
    200
    """
    most = max(largest, default=0)
    unit = 1
    while True:
        for step in _ROUND:
            top = step * unit
            if top > most and top % STEPS == 0:
                return Scale(top)
        unit *= 10


def mark_of(quantity: Quantity, scale: Scale) -> Mark:
    """How a count is drawn. What lies beyond the scale is an arrow at its end, never a mark in a false place."""
    low, high = quantity.minimum, quantity.maximum
    if low is not None and low > scale.top:
        return _mark(Shape.BEYOND, 100 - ARROW / 2, 100)
    match quantity.form:
        case Form.AT_LEAST:
            return _mark(Shape.LEAST, scale.at(low or 0), min(100.0, scale.at(low or 0) + ARROW))
        case Form.MORE_THAN:
            start = scale.at((low or 1) - 1)
            return _mark(Shape.MORE, start, min(100.0, start + ARROW))
        case Form.AT_MOST:
            end = scale.at(high or 0)
            return _mark(Shape.MOST, max(0.0, end - ARROW), end)
        case Form.LESS_THAN:
            end = scale.at((high or 0) + 1)
            return _mark(Shape.FEWER, max(0.0, end - ARROW), end)
        case Form.ABOUT:
            least = low if low is not None else high or 0
            most = high if high is not None else least
            return _mark(Shape.ABOUT, scale.at(least * (1 - ABOUT_SHARE)), scale.at(most * (1 + ABOUT_SHARE)))
    return _between(quantity, scale)


def _between(quantity: Quantity, scale: Scale) -> Mark:
    low, high = quantity.minimum or 0, quantity.maximum
    end = 100.0 if high is None else scale.at(high)
    if quantity.form is Form.EXACT and low == high:
        return _mark(Shape.TICK, scale.at(low), scale.at(low))
    shape = Shape.VAGUE if quantity.form is Form.VAGUE else Shape.RANGE
    return _mark(shape, scale.at(low), end)


def mark_of_limits(minimum: int, maximum: int | None, scale: Scale) -> Mark:
    """Computed limits: brackets joined by a dashed line; open at the end where nothing bounds them."""
    end = 100.0 if maximum is None else scale.at(maximum)
    return _mark(Shape.LIMITS, scale.at(minimum), end, open_end=maximum is None or maximum > scale.top)


def _mark(shape: Shape, x: float, to: float, *, open_end: bool = False) -> Mark:
    return Mark(shape, _percent(x), _percent(to), _percent(max(0.0, to - x)), open_end)


def _percent(value: float) -> str:
    return f"{value:.2f}"
