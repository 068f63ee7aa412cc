"""Questions of how many, and the figures that answer them: "How many are held?", "Sixteen, the spokesman said."."""

from __future__ import annotations

from itertools import pairwise

from lastcontact.core.claim import ClaimType
from lastcontact.reading.counting import Counted
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import all_words, words

ANSWER = "figure/answer"
"""The rule of a figure that answers."""


def asked_of(before: Known | None, known: Known) -> ClaimType | None:
    """What the sentence before asks the number of, or whether anybody was; None where neither is of people.

    "Asked how many he had taken, the colonel said: “Sixteen.”" asks by itself.
    """
    if (comma := asked_to(known)) is not None:
        return _told_last(known, comma)
    if before is None:
        return None
    lows, first, last = before.sheet.lows, before.sentence.first, before.sentence.last
    at = next((i for i in range(last - 1, max(first, last - _QUOTED), -1) if lows[i] == "?"), None)
    if at is None:
        return None
    number = ("how", "many") in pairwise(lows[first:at])
    return _told_last(before, at) if number or _says_yes(known) else None


def asked_to(known: Known) -> int | None:
    """The comma behind what somebody is asked who then answers in the same sentence: "Asked how many were held, he"."""
    lows, first, last = known.sheet.lows, known.sentence.first, known.sentence.last
    if lows[first] not in ("asked", "pressed", "questioned") or known.sentence.language != "en":
        return None
    comma = next((i for i in range(first + 2, last) if lows[i] == ","), None)
    asks = comma is not None and bool({"how", "whether", "if", "about", "on"} & {*lows[first : min(comma, first + 5)]})
    return comma if asks else None


def _told_last(known: Known, at: int) -> ClaimType | None:
    told = next((t.type for t in reversed(known.triggers) if t.on_people and t.first < at), None)
    lows = known.sheet.lows
    night = next(
        (k for k in range(at - 1, at - _WHEN, -1) if lows[k] in _ENDS_WITH and lows[k - 1] in words("be")), at - 1
    )
    ends = _ENDS_WITH.get(lows[night])
    return ends or told if told in (None, ClaimType.HELD) else told


def _says_yes(known: Known) -> bool:
    """ "“Yes, nine,” replied the commander." """
    return "yes" in known.sheet.lows[known.sentence.first : known.sentence.first + 2]


_ENDS_WITH = {
    "missing": ClaimType.MISSING, "taken": ClaimType.CAPTURED, "dead": ClaimType.KILLED, "prisoners": ClaimType.HELD,
    "captives": ClaimType.HELD, "wounded": ClaimType.WOUNDED,
}  # fmt: skip
"""What a question ends with and tells nothing without a figure."""
_WHEN = 5
"""Tokens from the end of a question back to what it asks, past when and where: "were taken that night"."""
_QUOTED = 4
"""Tokens from the end of a sentence back to its question mark, past what closes a quotation."""


def answers_how_many(known: Known, counted: Counted) -> bool:
    """ "Sixteen.", "A: Sixteen, until somebody shows us otherwise", "About 30, the commander said"."""
    lows, first, last = known.sheet.lows, known.sentence.first, known.sentence.last
    if known.asked is None or (counted.has_noun and not counted.kind):
        return False
    if (comma := asked_to(known)) is not None:
        said = (max(s.last, s.source.last if s.source else 0) for s in known.sayings if comma < s.last and s.after)
        first = max((i for i in said if i <= counted.first), default=comma)
    opens = all(not w[0].isalnum() or w in _LEADS for w in lows[first : counted.first])
    at = max(counted.last, counted.noun_last)
    return opens and (at >= last or not lows[at][0].isalnum() or lows[at] in ("of", "so", "at", "in", "as"))


_LEADS = all_words(
    "be", "beside_a_figure", also="yes a we have i think it there they about some maybe perhaps only just"
)
