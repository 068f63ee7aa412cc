"""Two columns of one list that write the same names, each in a script of its own: one is the name, one its other
writing.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from lastcontact.names.compare import compare
from lastcontact.names.parts import parts_of
from lastcontact.names.script import script_of

OTHER_WRITING = "other_writing"
"""The field of a column that writes the name of another column in a second script."""
_SEEN = 40
"""Rows in which both are filled that are looked at."""
_MOST = 0.8
"""Share of them that must be one name in two scripts: a list has rows that slipped."""
_ALIKE = 0.5


def one_name_twice(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two columns, cell by cell, write the same names in two scripts.

    >>> one_name_twice(["Aram Torosian", "Vera Orlan"], ["Арам Торосян", "Вера Орлан"])
    True
    >>> one_name_twice(["Aram Torosian"], ["Aram"]), one_name_twice(["Aram Torosian"], ["Нана Торосян"])
    (False, False)
    """
    both = list(islice(((a, b) for a, b in zip(one, other, strict=False) if a.strip() and b.strip()), _SEEN))
    if not both:
        return False
    alike = sum(script_of(a) != script_of(b) and compare(a, b).score >= _ALIKE for a, b in both)
    return alike >= _MOST * len(both)


def fuller(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the first of two columns tells more of the names, as a father's does."""
    return _words(one) > _words(other)


def _words(names: Sequence[str]) -> int:
    return sum(len(parts_of(name).names) for name in names[:_SEEN])
