"""Units, boats and lorries that have a number for a name: "Unit 5031 lost two men", "Squad 4 was captured"."""

from __future__ import annotations

from lastcontact.reading.lexicon import lexicon, words
from lastcontact.reading.numbers import Number
from lastcontact.reading.sheet import Sheet


def of_a_unit(sheet: Sheet, number: Number) -> bool:
    """Whether a number in figures is the name of the unit before it, which has a capital, and counts nobody."""
    at = number.first - 1
    named = (
        at >= 0
        and sheet.lows[at] in words("units_by_number")
        and (sheet.is_capital(at) or sheet.lows[at - 1] == "task")
    )
    return named and not number.worded and not _counts_people(sheet.lows[number.last])


def _counts_people(word: str) -> bool:
    """Whether a plural of people follows: "Platoon 12 soldiers missing" tells of twelve."""
    entries = lexicon("en").words.get(word, ()) if word.endswith(("s", "men", "women", "dead", "wounded")) else ()
    return any(e.category == "people" and not e.rest for e in entries)
