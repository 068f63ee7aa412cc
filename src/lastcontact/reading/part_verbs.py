"""Verbs that only a part of the counted has: "12 freed men reached the border, and two of them were detained"."""

from __future__ import annotations

from lastcontact.reading.counting import Counted
from lastcontact.reading.lexicon import all_words
from lastcontact.reading.sheet import Sheet


def part_follows(sheet: Sheet, counted: list[Counted], low: int, high: int) -> bool:
    """Whether a part that is told between the tokens of a count and of a verb has that verb for itself alone."""
    lows = sheet.lows
    for part in counted:
        joined = low < part.first < high and not part.has_noun and lows[part.first - 1] in _JOINS
        if not joined or "," in lows[part.last : high]:
            continue
        leads = all(w in _LEADS for w in lows[part.last : high])
        if part.kind == "pronoun" or (leads and low < part.first - 1 and lows[low] not in _GOES_ON):
            return True
    return False


_JOINS = (",", ";", "and", "but", "while", "though", "although")
_LEADS = all_words("be", "have", "adverbs")
_GOES_ON = frozenset((
    ",", "and", "of", "in", "at", "from", "near", "on", "with", "-", "(", ":", "aged", "who", "including", "or",
))  # fmt: skip
"""What goes on with whom a count counts, where another word would be their verb."""
