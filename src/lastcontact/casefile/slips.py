"""Service numbers one sign apart: a slip of the pen, or neighbours of one register, as lists are full of them."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.linkage.candidate import Candidate
from lastcontact.linkage.scorer import Explained, Line
from lastcontact.linkage.weights import weights
from lastcontact.names.compare import bits_to_probability

_NEAR, _DIFFERS = "service_number.near", "service_number.differs"
_TELLING = frozenset({"name", "patronymic", "birth", "father", "mother", "sex"})
_AGAINST = -3.0
"""Bits from which a line of these speaks against one person."""
_OTHER_DAYS = frozenset({"birth.day_differs", "birth.anniversary_differs"})
"""Of one year and another day, or of another day and no year: worth little or nothing by itself."""


def no_neighbours(explained: Explained, a: Candidate, b: Candidate) -> Explained:
    """Numbers one sign apart weighed as numbers that differ: on one list, which numbers its people one by one, and
    where the names, the fathers or the births speak against one person.
    """
    near = next((line for line in explained.lines if line.code == _NEAR), None)
    if near is None or not ((a.list and a.list == b.list) or any(map(_against, explained.lines))):
        return explained
    told = weights()[_DIFFERS]
    words = told.sentence.format(a=a.service_number, b=b.service_number)
    differs = Line(near.field, _DIFFERS, told.weight_log2, words)
    lines = tuple(differs if line is near else line for line in explained.lines)
    total = sum(line.weight_log2 for line in lines)
    probability = bits_to_probability(total, explained.prior_log2)
    return replace(explained, lines=lines, weight_log2=total, probability=probability)


def _against(line: Line) -> bool:
    return line.field in _TELLING and (line.weight_log2 <= _AGAINST or line.code in _OTHER_DAYS)
