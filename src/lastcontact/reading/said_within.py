"""Whom a sentence cites within what it denies: "It is untrue that, as the rebels claim, 40 have surrendered"."""

from __future__ import annotations

from lastcontact.reading.sheet import Sentence, Sheet

_VOICE = 9
"""Tokens from the "as" to the comma behind "as the spokesman of the Torn Front claims"."""


def past_whom_it_cites(sheet: Sheet, sentence: Sentence, at: int) -> int:
    """Where what is denied begins, past "that, as the rebels claim," from token `at`; `at` where nobody is cited."""
    lows = sheet.lows
    that = lows[at] == "that"
    opens = at + that
    if lows[opens : opens + 2] != [",", "as"]:
        return at
    close = next((i for i in range(opens + 3, min(opens + _VOICE, sentence.last)) if lows[i] == ","), None)
    if close is None or not (that or lows[at - 1] == "that" or lows[close + 1] == "that"):
        return at
    return close + 1 + (lows[close + 1] == "that")


def as_somebody(sheet: Sheet, sentence: Sentence, at: int) -> bool:
    """Whether a word stands in an aside that opens with "as": ", as the rebels | claim,"."""
    lows, low = sheet.lows, max(sentence.first + 1, at - _VOICE)
    opens = next((i for i in range(at - 1, low, -1) if lows[i] in (",", "as")), low)
    return lows[opens] == "as" and lows[opens - 1] == "," and at - opens > 1
