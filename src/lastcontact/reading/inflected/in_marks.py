"""Bodies named in quotation marks and in no list: "«Чистый берег» отрицает", "..., сообщает «Чистый берег»"."""

from __future__ import annotations

from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.forms import base_name
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.plain_words import past_its_day
from lastcontact.reading.memory import Source


def in_marks(found: Found, hit: Hit, postposed: bool) -> Source | None:
    """Whoever is named in marks at the end of the sentence behind his verb, or at its opening before it."""
    last = hit.last + (found.low(hit.last) in found.set("auxiliary"))
    edges = _behind(found, past_its_day(found, last)) if postposed else _opening(found, hit.first)
    if edges is None or not (found.sheet.is_capital(edges[0]) or found.sentence.language in _CASELESS):
        return None
    return Source(*edges, found.sheet.said(*edges), "body", "name/in-marks")


def marked_before(found: Found, at: int, known: set[int]) -> Source | None:
    """Whoever is named in marks before the word for what he says: "«Հացթուխների գիլդիայի» խոսքով"; None where one of
    the `known` tellers begins there."""
    close = at - 1 - (found.low(at - 1) in found.set("behind_marks"))
    if found.low(close) not in ("”", "“"):
        return None
    opened = next((k for k in range(close - 1, close - _NAME, -1) if found.low(k) == "“"), close)
    if any(opened - 1 <= k < close for k in known):
        return None
    named = close - opened - 1 > 0 and all(found.low(k).isalpha() for k in range(opened + 1, close))
    name = base_name(found.sheet.said(opened + 1, close), found.sentence.language)
    return Source(opened + 1, close, name, "body", "name/in-marks") if named else None


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
    body = found.over("body", first + 1) is not None and found.low(close + 1) not in (",", "-")
    plain = all(found.low(k).isalpha() and (body or not found.over("trigger", k)) for k in range(first + 1, close))
    return (first + 1, close) if plain else None


_CASELESS = ("ka", "ar")
_NAME = 6
"""Tokens of a name with its marks."""
