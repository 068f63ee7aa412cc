"""Those who tell, of whom only where they are from is known: "Хлопцы из его отделения говорят", "хтось із сусідів"."""

from __future__ import annotations

from lastcontact.reading.inflected.found import Found
from lastcontact.reading.memory import Source

_FROM = 6
"""Words of the longest "из его отделения", with its preposition."""
_OPEN = (",", ":", ";", "“", "-", "", "(")
_PARTS = ("cue", "trigger", "number", "month", "weekday")
_NO_PEOPLE = ("role", "kin", "news", "trigger", "thing", "not_people", "body", "outlet")


def people_from(found: Found, verb: int) -> Source | None:
    """The people before a "from" whose clause opens with them and stands before a verb; None elsewhere."""
    if not found.set("someone"):
        return None
    for at in range(verb - 1, max(verb - _FROM, found.sentence.first), -1):
        if found.low(at) in found.set("from") | found.set("in"):
            first = at - 1
            if verb - at < _LEAST or not (_opens(found, first) and _who(found, first)):
                return None
            said = found.sheet.said(first, verb)
            return Source(first, verb, said[:1].lower() + said[1:], "group", "source/from-among")
        if not found.low(at).isalpha() or any(found.over(c, at) for c in _PARTS):
            return None
    return None


_LEAST = 2
"""Tokens of a "from" and of where."""


def _opens(found: Found, at: int) -> bool:
    return found.low(at - 1) in _OPEN or found.at("joint", at - 1) is not None


def _who(found: Found, at: int) -> bool:
    """Whether a word calls people who may tell, by a list or by its form."""
    if found.low(at) in found.set("someone"):
        return True
    many = found.ends(at, "someone_endings") and len(found.low(at)) > _SHORT
    return many and found.low(at) not in found.set("data_words") and not any(found.over(c, at) for c in _NO_PEOPLE)


_SHORT = 4
"""Letters of a word too short to be people of no list."""
