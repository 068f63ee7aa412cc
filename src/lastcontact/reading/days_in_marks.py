"""Words for a day that are a name or only quoted: the paper "Kervia Today", «Վարդաշեն այսօր», we were told 'today'."""

from __future__ import annotations

import re

from lastcontact.reading.sheet import Sheet

_OPENING, _CLOSING = "«„“\"‘'", "»“”\"’'"
_BEFORE = re.compile(rf"(?:\A|[\s(]|\W)[{_OPENING}](\w[\w'’-]* (?:(?:и|і|та|and|և|və|და|و) )?|)\Z")
_BEHIND = re.compile(rf"(?: \w[\w'’-]*)?[{_CLOSING}]")
_LONGER = re.compile(rf"(?: \w[\w'’-]*){{0,2}}[{_CLOSING}]")
"""What closes a name that the expression opens with a capital: «Вчера и завтра»."""
_GEORGIAN = "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ"
_NEAR = 24
"""Letters of a name's first word."""
_OF_TODAY = ("relative/", "weekday", "part", "season")
"""Rules of days that a name may hold; a day and its month are a day in marks too."""


def in_marks(sheet: Sheet, first: int, last: int, rule: str) -> bool:
    """Whether an expression of time, by its `rule`, stands in quotation marks with no more than a name's words."""
    if not any(kind in rule for kind in _OF_TODAY):
        return False
    text, start, end = sheet.plain.text, sheet.starts[first], sheet.ends[last - 1]
    behind = (_LONGER if text[start].isupper() else _BEHIND).match(text, end)
    if behind is None:
        return False
    before = _BEFORE.search(text[max(0, start - _NEAR) : start])
    if before is None:
        return False
    word = before[1]
    return word == "" or not word[0].islower() or word[0] in _GEORGIAN
