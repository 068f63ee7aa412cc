"""The number of a claim as an officer types it: what it bounds, and whether the words quoted say it."""

from __future__ import annotations

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as say

from lastcontact.core.quantities import Form
from lastcontact.reading.every_number import numbers_in

_FIGURE = re.compile(r"\d{1,3}(?:[ ,.\u00a0\u202f]\d{3})+|\d+")


def bounds(form: Form, written: str) -> tuple[int | None, int | None]:
    """The least and the most that a number as typed may mean. Raises: ValidationError in plain words."""
    numbers = _figures(written)
    if form is Form.VAGUE:
        return (numbers[0], numbers[-1]) if len(numbers) > 1 else (None, None)
    if not numbers:
        raise ValidationError(say("Write the number in figures, or choose the form “vague”."))
    first, last = numbers[0], numbers[-1]
    if form is Form.RANGE and len(numbers) < 2:
        raise ValidationError(say("A range has two numbers."))
    found: dict[Form, tuple[int | None, int | None]] = {
        Form.EXACT: (first, first),
        Form.ABOUT: (first, first),
        Form.AT_LEAST: (first, None),
        Form.MORE_THAN: (first + 1, None),
        Form.AT_MOST: (None, first),
        Form.LESS_THAN: (None, first - 1),
        Form.RANGE: (min(first, last), max(first, last)),
    }
    return found[form]


def unsaid(written: str, words: str) -> str:
    """The first number of what was typed that the words say neither in figures nor in letters; "" when they say all.

    >>> unsaid("12", "a dozen soldiers"), unsaid("at least 12", "captured 2 soldiers")
    ('', '12')
    """
    said = {*_figures(words), *(n for told in numbers_in(words) for n in (told.low, told.high))}
    return next((str(number) for number in _figures(written) if number not in said), "")


def _figures(written: str) -> list[int]:
    return [int(re.sub(r"\D", "", figure)) for figure in _FIGURE.findall(written)]
