"""Numbers that are hours, rooms or houses, in languages with endings: "в 2200", "завтра в 10 собираемся"."""

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


def labelled(found: Found, first: int) -> bool:
    """Whether a word before a figure with its noun makes it a label: "высота 214 солдат"; not "в камере 12 пленных"."""
    return found.over("before", first - 1) is not None and found.low(first - 1) not in found.set("numbered_rooms")


def of_a_room(found: Found, first: int, last: int) -> bool:
    """Whether a figure numbers a room or a house, or is an hour: "в квартире 14", "улица Мельничная, 5", "7-ზე"."""
    hour = found.low(first).isdecimal() and int(found.low(first)) <= _LATEST
    if hour and (
        found.low(last - 1) in found.set("hour_endings") or found.low(first - 1) in found.set("day_parts_before")
    ):
        return found.low(last) not in found.set("than_behind")
    closes = not found.low(last)[:1].isalnum()
    street = found.low(first - 1) == "," and any(
        found.low(k).startswith(found.stems("streets")) for k in range(first - _ADDRESS, first - 1)
    )
    return closes and (street or found.low(first - 1) in found.set("numbered_rooms"))


_ADDRESS = 4
"""Tokens from "street" to the number of a house."""
