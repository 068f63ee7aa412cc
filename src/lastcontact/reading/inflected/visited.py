"""Captives whom somebody visits or speaks with, and who are held: "73 əsirə baş çəkib", "التقى المندوبون 73 أسيرا"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lastcontact.core.claim import ClaimType
from lastcontact.reading.counting import Counted
from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.trigger import Trigger

_VISITS = ("visit/verb", "talks/verb")
_CAPTIVES = ("held/status", "detained/status")


def visited(found: Found, counted: list[Counted], table: Mapping[int, Hit]) -> list[Hit]:
    """The counted captives that a phrase for their visit hides, since it passes over them or begins with them."""
    phrases = [h for h in table.values() if h.value in _VISITS]
    hidden = (h for h in _captives(found, counted) if table.get(h.first) is not h) if phrases else ()
    return [h for h in hidden if any(v.first <= h.first < v.last for v in phrases)]


def but_for_captives(found: Found, counted: list[Counted], hit: Hit, tokens: Iterable[int]) -> list[int]:
    """The tokens of a telling phrase but for those of the captives whom it tells the visit of."""
    captives = {h.first for h in _captives(found, counted)} if hit.value in _VISITS else set()
    return [i for i in tokens if i not in captives]


def visits(visit: Trigger, captives: Trigger) -> bool:
    """Whether one trigger tells that those were visited whom the other names."""
    told = visit.type in (ClaimType.VISIT, ClaimType.TALKS)
    return told and captives.form == "status" and captives.type in (ClaimType.HELD, ClaimType.DETAINED)


def _captives(found: Found, counted: list[Counted]) -> list[Hit]:
    """The words for captives that a number counts."""
    of_a_number = {k for c in counted for k in range(c.first, max(c.last, c.noun_last) + 1)}
    return [h for h in found.hits if h.value in _CAPTIVES and h.first in of_a_number]
