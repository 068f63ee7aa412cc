"""Numbers that are hours, in languages with endings: "в 2200", "завтра в 10 собираемся"."""

from __future__ import annotations

import re

from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.glued_numbers import Number

_HOUR = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")
_LATEST = 24


def of_an_hour(found: Found, number: Number, first: int) -> bool:
    """Whether a figure behind a word for "at" is an hour: of four digits, or right behind a word for the day."""
    if found.low(first - 1) not in found.set("at_an_hour"):
        return False
    behind_a_day = any(found.over(kind, first - 2) for kind in ("relative", "weekday", "part"))
    return bool(_HOUR.fullmatch(found.low(number.first))) or (behind_a_day and number.low <= _LATEST)
