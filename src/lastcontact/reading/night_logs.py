"""Logs of a duty that passes midnight: what stands under 22:40 was told on the evening before the day of the log."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise

from lastcontact.reading.sheet import Sheet

_CLOCK = re.compile(r"^\W{0,3}([01]?\d|2[0-3])[:.h]?([0-5]\d)\b", re.MULTILINE)
_DAY = re.compile(r"(?<!\d)(\d{1,2})(?!\d)")
_PASSED = 8
"""Hours by which the clock of a line is behind the one before where midnight lies between."""
_LINES = 3
"""Lines with the time of day that make a log."""


def day_of_lines(sheet: Sheet, anchor: date | None) -> Callable[[int], date | None]:
    """The day on which the words at a token were told, where a log whose heading names two days passes midnight."""
    text = sheet.plain.text
    clocks = [(m.start(), int(m[1])) for m in _CLOCK.finditer(text)]
    turns = [there for (_, low), (there, high) in pairwise(clocks) if high < low - _PASSED]
    if anchor is None or len(clocks) < _LINES or len(turns) != 1:
        return lambda token: anchor
    opens, turn = clocks[0][0], turns[0]
    named = {int(day) for day in _DAY.findall(text[:opens])}
    before, after = anchor - _NIGHT, anchor + _NIGHT
    if {before.day, anchor.day} <= named:
        after = anchor
    elif {anchor.day, after.day} <= named:
        before = anchor
    else:
        return lambda token: anchor
    return lambda token: anchor if sheet.starts[token] < opens else before if sheet.starts[token] < turn else after


_NIGHT = timedelta(days=1)
