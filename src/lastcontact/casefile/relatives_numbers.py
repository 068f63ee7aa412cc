"""The telephones of relatives that a list gives beside a person: kept under its own heading, and never the person's."""

from __future__ import annotations

from functools import lru_cache

from lastcontact.core.payloads.records import Described
from lastcontact.reading.header_words import OF_ANOTHER, field_of

_SHORTEST = 5
"""Digits of the shortest number that is a telephone."""


@lru_cache(maxsize=4096)
def of_a_relative(heading: str) -> bool:
    """Whether a column of this heading tells of somebody else than the person of its row.

    >>> of_a_relative("Телефон родственника"), of_a_relative("Телефон")
    (True, False)
    """
    return field_of(heading)[0] == OF_ANOTHER


def relatives_numbers(described: Described) -> tuple[str, ...]:
    """The numbers in the columns that tell of a relative, as written."""
    return tuple(
        text
        for heading, text in described.other.items()
        if sum(c.isdigit() for c in text) >= _SHORTEST and of_a_relative(heading)
    )
