"""Whose data a sentence of its own says it was: "Данные дежурного на восемь утра.", "Polisin məlumatı."."""

from __future__ import annotations

from lastcontact.reading.inflected.forms import base_name
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.plain_words import WHEN
from lastcontact.reading.inflected.tellers import Teller
from lastcontact.reading.memory import Source
from lastcontact.reading.saying import Saying
from lastcontact.reading.told_behind import OF_DATA

_LONGEST = 12
"""Tokens of the longest sentence that only says whose the data is."""
_NAMED = 4
"""Words of the longest name of no list."""
_ENDS = (".", ",", ";", "!", "…", ")", "")
_TELLS = ("cue", "joint", "hedge")


def of_data(found: Found, who: list[Teller]) -> Saying | None:
    """The saying of whom a short sentence names alone beside a word for data."""
    first, last = found.sentence.first, found.sentence.last
    data = found.set("data_words")
    if not data or last - first > _LONGEST or any(found.over("trigger", k) for k in range(first, last)):
        return None
    at = next((k for k in range(first, last) if found.low(k).isalpha()), last)
    if found.set("owner_first"):
        at = next((k for k in range(at, last) if found.low(k) in data), last)
        source = next((t.source for t in who if t.last == at and t.first <= first + 1), None)
        whole = found.low(at + 1) in _ENDS
    elif found.low(at) in data:
        source = next((t.source for t in who if at < t.first <= at + 2), None) or _named(found, at + 1)
        whole = source is not None and _closed(found, source.last)
    else:
        return None
    if source is None or not whole or any(found.over(c, k) for c in _TELLS for k in range(first, source.last)):
        return None
    return Saying(first, at + 1, "asserted", source, True, OF_DATA)


def _closed(found: Found, at: int) -> bool:
    """Whether a name is over: at a mark, or where the day or hour of the data is told."""
    dated = any(found.over(c, k) for c in (*WHEN, "number", "part") for k in range(at, at + 3))
    return found.low(at) in _ENDS or (found.low(at) in found.set("data_as_of") and dated)


def _named(found: Found, at: int) -> Source | None:
    """The few words that no list has, up to a mark or the day of the data."""
    last = at
    while last - at < _NAMED and found.low(last).isalpha() and not (last > at and _closed(found, last)):
        last += 1
    if last == at or found.low(at) in found.set("about_whom") | found.set("place_words") | found.set("in"):
        return None
    if any(found.over(c, at) for c in (*WHEN, "number", "not_people", "people")):
        return None
    said = found.sheet.said(at, last)
    one = last - at == 1 and found.set("declines_head")
    return Source(at, last, base_name(said, found.sentence.language) if one else said, "group", "source/phrase")
