"""Lines of a list that was typed, not ruled: a number, a name, a day of birth in figures, and what became of them."""

from __future__ import annotations

import re

BORN = re.compile(r"\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d")
"""A day in figures, as lists write births."""
_YEAR = re.compile(r"(?:19[3-9]\d|20[01]\d)(?![\d.,/-])")
_OPENED = re.compile(r"\s*(?P<number>\d+\s*[.)]?|[-•*])?\s*(?P<names>(?:[^\W\d_][\w'’.-]*\s+){2,4})\Z")
"""A line up to its first day: its number or bullet, and two to four names."""
_ROW = re.compile(r"[ \t]*(?:\d+[ \t]*[.)]?[ \t]+)?(?P<names>(?:[^\W\d_][\w'’.-]*[ \t]+){2,4})")
"""Two to four names of one line, behind a number if there is one."""
_FIGURES = re.compile(r"\d{1,4}(?![\d.,/-]*\d)")
_END_OF_LINE = re.compile(r"[ \t.)]*\n\s*")
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


def numbers_a_row(text: str, at: int) -> bool:
    """Whether figures at a character are the number of a row, though no full stop says so: they open a line in which a
    name and a birth follow, or such a line is the next and they stand at the end of a heading, as scans part them: then
    it is the first row.

    >>> numbers_a_row("1 Kovalenko Ostap 14.03.2001 held", 0), numbers_a_row("2 Norhati Guards held", 0)
    (True, False)
    >>> numbers_a_row("List of captives 1\\nKovalenko Ostap 14.03.2001 held", 17)
    True
    """
    figures = _FIGURES.match(text, at)
    if figures is None:
        return False
    start = text.rfind("\n", 0, at) + 1
    if not text[start:at].strip():
        return _is_a_row(text, figures.end())
    if int(figures[0]) != 1 or text[start:at].rstrip().endswith(":"):
        return False  # "Captured: 12" counts those whom the rows below it name
    ended = _END_OF_LINE.match(text, figures.end())
    return ended is not None and not _is_a_row(text, start) and _is_a_row(text, ended.end())


def _is_a_row(text: str, at: int) -> bool:
    """Whether a name and behind it a day or a year of birth stand at a character, but for a number before them."""
    row = _ROW.match(text, at)
    if row is None or not (BORN.match(text, row.end()) or _YEAR.match(text, row.end())):
        return False
    names = row["names"].split()
    return _capitals(names) or _without_capitals(names)


def _capitals(names: list[str]) -> bool:
    return all(word[0].isupper() for word in names)


def _without_capitals(names: list[str]) -> bool:
    return all(word[0] in _WITHOUT_CAPITALS for word in names)
