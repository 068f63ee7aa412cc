"""Counts as they are claimed: a form and its bounds, never a bare number."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Form(StrEnum):
    EXACT = "exact"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    ABOUT = "about"
    RANGE = "range"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many, as said. `minimum` and `maximum` are inclusive bounds, None where the words give none.

    "more than 70" is (71, None); "fewer than 5" is (None, 4); "several dozen" is (36, 96), vague.
    """

    form: Form
    minimum: int | None
    maximum: int | None
    text: str = ""
    start: int | None = None
    end: int | None = None
    of: str | None = None

    def __post_init__(self) -> None:
        if self.minimum is not None and self.maximum is not None and self.minimum > self.maximum:
            raise ValueError("a count's lower bound is above its upper bound")

    @property
    def approximate(self) -> bool:
        return self.form in (Form.ABOUT, Form.VAGUE)

    def compatible(self, other: Quantity) -> bool:
        """Whether one true number could satisfy both; an approximate count is given a tenth on each side."""
        low_a, high_a = self._bounds()
        low_b, high_b = other._bounds()
        return low_a <= high_b and low_b <= high_a

    def _bounds(self) -> tuple[float, float]:
        low = float("-inf") if self.minimum is None else float(self.minimum)
        high = float("inf") if self.maximum is None else float(self.maximum)
        if self.form is Form.ABOUT:
            return low * 0.9, high * 1.1
        return low, high
