"""Two columns of one list that write the same names, each in a script or an order of its own: one is the name, one its
other writing.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from lastcontact.names.compare import compare
from lastcontact.names.parts import parts_of
from lastcontact.names.script import script_of

OTHER_WRITING = "other_writing"
"""The field of a column that writes the name of another column otherwise: in a second script, or the surname first."""
_SEEN = 40
"""Rows in which both are filled that are looked at."""
_MOST = 0.8
"""Share of them that must be one name in two scripts: a list has rows that slipped."""
_ALIKE, _ALIKE_ALONE = 0.5, 0.4
"""Of whole names, and of a surname or a given name alone, which by itself tells less."""


def one_name_twice(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two columns, cell by cell, write the same names in two scripts, or in the same words.

    >>> one_name_twice(["Aram Torosian", "Vera Orlan"], ["Арам Торосян", "Вера Орлан"])
    True
    >>> one_name_twice(["Aram Torosian", "Vera Orlan"], ["TOROSIAN, Aram", "ORLAN, Vera"])
    True
    >>> one_name_twice(["Aram Torosian"], ["Aram"]), one_name_twice(["Aram Torosian"], ["Нана Торосян"])
    (False, False)
    """
    both = list(islice(((a, b) for a, b in zip(one, other, strict=False) if a.strip() and b.strip()), _SEEN))
    if not both:
        return False
    return sum(_one_name(a, b) for a, b in both) >= _MOST * len(both)


def _one_name(one: str, other: str) -> bool:
    if script_of(one) != script_of(other):
        alone = len(one.split()) == len(other.split()) == 1
        return compare(one, other).score >= (_ALIKE_ALONE if alone else _ALIKE)
    words = _plain_words(one)
    return len(words) > 1 and words == _plain_words(other)


def _plain_words(name: str) -> list[str]:
    return sorted(word for word in (part.strip(".,;()").casefold() for part in name.split()) if word)


def fuller(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the first of two columns tells more of the names, as a father's does."""
    return _words(one) > _words(other)


def _words(names: Sequence[str]) -> int:
    return sum(len(parts_of(name).names) for name in names[:_SEEN])
