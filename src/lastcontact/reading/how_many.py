"""Questions of how many, and the figures that answer them: "How many are held?", "Sixteen, the spokesman said."."""

from __future__ import annotations

from itertools import pairwise

from lastcontact.core.claim import ClaimType
from lastcontact.reading.counting import Counted
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import all_words

ANSWER = "figure/answer"
"""The rule of a figure that answers."""


def asked_of(before: Known | None) -> ClaimType | None:
    """What a sentence asks the number of; None where it asks no number, or not one of people."""
    if before is None:
        return None
    lows, first, last = before.sheet.lows, before.sentence.first, before.sentence.last
    at = next((i for i in range(last - 1, max(first, last - _QUOTED), -1) if lows[i] == "?"), None)
    if at is None or ("how", "many") not in pairwise(lows[first:at]):
        return None
    told = next((t.type for t in reversed(before.triggers) if t.on_people and t.first < at), None)
    return told or _ENDS_WITH.get(lows[at - 1])


_ENDS_WITH = {"missing": ClaimType.MISSING, "taken": ClaimType.CAPTURED, "dead": ClaimType.KILLED}
"""What a question ends with and tells nothing without a figure."""
_QUOTED = 4
"""Tokens from the end of a sentence back to its question mark, past what closes a quotation."""


def answers_how_many(known: Known, counted: Counted) -> bool:
    """ "Sixteen.", "A: Sixteen, until somebody shows us otherwise", "About 30, the commander said"."""
    lows, first, last = known.sheet.lows, known.sentence.first, known.sentence.last
    if known.asked is None or (counted.has_noun and not counted.kind):
        return False
    opens = all(not w[0].isalnum() or w in _LEADS for w in lows[first : counted.first])
    at = max(counted.last, counted.noun_last)
    return opens and (at >= last or not lows[at][0].isalnum() or lows[at] in ("of", "so", "at", "in", "as"))


_LEADS = all_words("be", "beside_a_figure", also="a we have i think it there they about some maybe perhaps only just")
