"""Figures that only say by how much another has changed: "на девять меньше, чем в сентябре", "зросла на 12 осіб"."""

from __future__ import annotations

from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.numbers import Number

_NEAR = 3
"""Tokens between a figure and what it is more or less than, and between it and the verb that it grew by."""


def difference(found: Found, number: Number) -> bool:
    """Whether a figure tells by how many more or fewer there are, and so counts nobody."""
    if found.low(number.first - 1) not in found.set("by_so_many"):
        return False
    for k in range(number.last, number.last + _NEAR):
        if found.low(k) in found.set("more_or_less"):
            return True
        if not found.low(k)[:1].isalpha():
            break
    changed = found.stems("changed")
    return any(found.low(k).startswith(changed) for k in range(number.first - 1 - _NEAR, number.first - 1))
