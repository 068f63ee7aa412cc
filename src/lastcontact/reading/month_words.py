"""The months that are verbs too: "8 may have been wounded", "30 march home"."""

from __future__ import annotations

from lastcontact.reading.hits import Hits
from lastcontact.reading.lexicon import words
from lastcontact.reading.sheet import Sheet


def names_month(sheet: Sheet, at: int) -> bool:
    """Whether a token is the name of a month."""
    return sheet.lows[at] in words("counting_months") and not _is_verb(sheet, at)


def without_verbs(sheet: Sheet, hits: Hits) -> Hits:
    """The hits of a sentence, without months that are verbs."""
    wrong = [h for h in hits if h.entry.category == "month" and _is_verb(sheet, h.first)]
    return Hits(h for h in hits if h not in wrong) if wrong else hits


def _is_verb(sheet: Sheet, at: int) -> bool:
    word = sheet.words[at]
    return word in ("may", "march") and sheet.lows[at + 1] in words(f"{word}_goes_on")
