"""A source that a sentence names in brackets at its end: "(polisin məlumatı)", "(следователь Ткач)"."""

from __future__ import annotations

from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.tellers import Teller
from lastcontact.reading.saying import Saying

_LONGEST = 10
"""Tokens of the longest source in brackets."""
_NEAR = 2
"""Tokens from a bracket to the teller in it."""


def bracketed(found: Found, who: list[Teller]) -> Saying | None:
    """The saying of whom a closing bracket names, without a number or a verb of its own in it.

    A language that lists the words for news that may stand there (`in_brackets`) allows no others.
    """
    last = found.sentence.last - (found.low(found.sentence.last - 1) in (".", "!"))
    last += found.low(last - 1) == "." and found.low(last) == ")"
    low = max(found.sentence.first, last - _LONGEST)
    first = next((k for k in range(last - 2, low, -1) if found.low(k) == "("), 0) if found.low(last - 1) == ")" else 0
    inside = [t for t in who if first < t.first and t.last < last] if first else []
    if not inside or inside[0].first - first > _NEAR:
        return None
    inner = range(first + 1, last - 1)
    counts = any(found.low(k)[:1].isdecimal() for k in inner)
    if counts or any(found.over(c, k) for k in inner for c in ("trigger", "number", "joint")):
        return None
    named = len(inside) > 1 and found.low(inside[0].first) in found.set("source_words")
    teller = inside[1] if named else inside[0]  # "(источник — районная администрация)"
    if not found.set("in_brackets"):
        alone = any(found.over("trigger", k) for k in range(found.sentence.first, first))
    else:
        rest = (k for k in inner if not teller.first <= k < teller.last)
        alone = len(inside) == 1 and all(_says(found, k) for k in rest)
    return Saying(first, last, "asserted", teller.source, False, "brackets") if alone else None


def _says(found: Found, k: int) -> bool:
    """Whether a word in the brackets is one for news or telling, or a mark."""
    return found.low(k) in found.set("in_brackets") | {",", ":", ".", "-"} or any(
        found.over(c, k) for c in ("cue", "news")
    )
