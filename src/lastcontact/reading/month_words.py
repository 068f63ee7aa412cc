"""The months that are verbs too, or given names: "8 may have been wounded", "30 march home", "June Halvard"."""

from __future__ import annotations

from lastcontact.reading.hits import Hits
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.name_hits import Tables
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


_OF_ONE = "family relatives body death arrest capture release fate name case abduction disappearance killing"
"""What is said of somebody: "the mother of June Halvard", and not "the fighting of June"."""


def given_month(sheet: Sheet, i: int, tables: Tables) -> bool:
    """Whether a month is somebody's given name: "Jan Novak", and not "in Jan Sarn fell"."""
    before, surname = sheet.lows[i - 1] if i else ".", i + 1
    whose = before == "of" and sheet.lows[i - 2] in all_words("kinfolk", "dead_nouns", also=_OF_ONE)
    told = (before in words("times_month_cues") and not whose) or before[0].isdecimal()
    named = sheet.is_capital(surname) and sheet.words[surname].isalpha() and surname not in tables.common
    return sheet.lows[i] in words("given_months") and named and surname not in tables.calendar and not told
