"""Bodies named in quotation marks and in no list: "«Чистый берег» отрицает", "..., сообщает «Чистый берег»"."""

from __future__ import annotations

from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.memory import Source


def in_marks(found: Found, hit: Hit, postposed: bool) -> Source | None:
    """Whoever is named in marks at the end of the sentence behind his verb, or at its opening before it."""
    edges = _behind(found, hit.last) if postposed else _opening(found, hit.first)
    if edges is None or not (found.sheet.is_capital(edges[0]) or found.sentence.language in _CASELESS):
        return None
    return Source(*edges, found.sheet.said(*edges), "body", "name/in-marks")


def _behind(found: Found, at: int) -> tuple[int, int] | None:
    stop = found.sentence.last
    close = next((k for k in range(at + 2, min(at + _NAME, stop)) if found.low(k) in ("”", "“")), None)
    if found.low(at) != "“" or close is None:
        return None
    return (at + 1, close) if close + 1 >= stop or found.low(close + 1) in (".", ",") else None


def _opening(found: Found, at: int) -> tuple[int, int] | None:
    """The name that a sentence opens with; speech would have a comma or a dash between itself and its verb."""
    first, close = found.sentence.first, at - 1
    while close > first and found.low(close) in found.set("not"):
        close -= 1
    opened = next((k for k in range(close - 1, max(first, close - _NAME), -1) if found.low(k) == "“"), first)
    first = opened if found.low(at) != "-" and found.low(opened - 1) not in (",", ":") else first
    if found.low(first) != "“" or found.low(close) not in ("”", "“") or not 1 < close - first < _NAME:
        return None
    plain = all(found.low(k).isalpha() and not found.over("trigger", k) for k in range(first + 1, close))
    return (first + 1, close) if plain else None


_CASELESS = ("ka", "ar")
_NAME = 6
"""Tokens of a name with its marks."""
