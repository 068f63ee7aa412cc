"""Lines of a list that was typed, not ruled: a number, a name, a day of birth in figures, and what became of them."""

from __future__ import annotations

import re

BORN = re.compile(r"\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d")
"""A day in figures, as lists write births."""
_YEAR = re.compile(r"(?:19[3-9]\d|20[01]\d)(?![\d.,/-])")
_OPENED = re.compile(r"\s*(?P<number>\d+\s*[.)]?|[-•*])?\s*(?P<names>(?:[^\W\d_][\w'’.-]*\s+){2,4})\Z")
"""A line up to its first day: its number or bullet, and two to four names."""
_WITHOUT_CAPITALS = frozenset(map(chr, (*range(0x0621, 0x064B), *range(0x10D0, 0x10FB))))
"""Letters of Arabic and Georgian."""


def behind_a_name(text: str, at: int) -> bool:
    """Whether a day in figures at a character stands right behind the name that opens its line.

    >>> behind_a_name("1. Kovalenko Ostap 14.03.2001 died", 19), behind_a_name("Shelling of 14.03.2001", 12)
    (True, False)
    """
    opened = _OPENED.match(text, text.rfind("\n", 0, at) + 1, at)
    if opened is None or not BORN.match(text, at):
        return False
    names = opened["names"].split()
    return _capitals(names) or (bool(opened["number"]) and _without_capitals(names))


def year_behind_a_name(text: str, at: int) -> bool:
    """Whether figures at a character are the year of birth of whoever opens the line, and no number of people.

    >>> year_behind_a_name("- Aram Orlavyan 1998 killed", 16), year_behind_a_name("In all 1998 killed", 7)
    (True, False)
    """
    opened = _OPENED.match(text, text.rfind("\n", 0, at) + 1, at)
    if opened is None or not _YEAR.match(text, at):
        return False
    names = opened["names"].split()
    return _capitals(names) or _without_capitals(names)


def _capitals(names: list[str]) -> bool:
    return all(word[0].isupper() for word in names)


def _without_capitals(names: list[str]) -> bool:
    return all(word[0] in _WITHOUT_CAPITALS for word in names)
