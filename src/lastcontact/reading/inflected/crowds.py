"""People of no name whom a sentence tells of, and whom "they" means in the next: "У миссии стоят матери бойцов."."""

from __future__ import annotations

from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.tellers import Teller

_LONGEST = 7
"""Tokens of the longest "mothers and wives of the men of the 9th regiment"."""
_PARTS = ("trigger", "cue", "number", "month", "weekday", "relative")


def crowd_of(found: Found, who: list[Teller]) -> str | None:
    """The only people, told by what they are to somebody, of a sentence; None where it has none."""
    many = [t for t in who if t.source.kind == "group" and found.low(t.first) in found.set("crowds")]
    if not many or found.low(many[0].first - 1) in found.set("from") | found.set("place_words"):
        return None
    first, last = many[0].first, many[-1].last
    if last - first > _LONGEST:
        return None
    while last - first < _LONGEST and found.low(last).isalpha() and not any(found.over(c, last) for c in _PARTS):
        last += 1
    verb = found.low(last - 1).endswith(found.stems("many_did"))
    said = found.sheet.said(first, last - verb)
    return said[:1].lower() + said[1:]
