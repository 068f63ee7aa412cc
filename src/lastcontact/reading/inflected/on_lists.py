"""What a list that somebody stands on, or is struck off, tells of him."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.counting import Counted
from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.trigger import Trigger

_TYPES = frozenset(ClaimType)


def listed_as(found: Found, hit: Hit) -> ClaimType | None:
    """ "Stands on the list of the dead" tells of the dead, not of lists."""
    if not any(w in found.set("lists") for w in (found.low(k) for k in range(hit.first, hit.last))):
        return None
    for k in (hit.last, hit.first - 1, hit.first - 2):
        status = found.over("trigger", k)
        if status and status.value.endswith("/status") and status is not hit:
            kind = status.value.partition("/")[0]
            return ClaimType(kind) if kind in _TYPES else None
    return None


def of_the_missing(found: Found, hit: Hit) -> bool:
    """ "Struck off the list of the missing": no longer missing; off any other list no more than that."""
    around = (found.at("trigger", k) for k in range(hit.first - 2, hit.last + 2))
    return any(told is not None and told is not hit and told.value == "missing/status" for told in around)


def not_among(found: Found, counts: list[Counted], trigger: Trigger, edges: tuple[int, int]) -> bool:
    """Whether somebody is said not to be among those whom a word names: "ტყვეების სიებში მისი სახელი არ არის"."""
    lists, among, refused = tuple(found.set("lists")) or ("\0",), found.set("among"), found.set("not")
    near = range(max(edges[0], trigger.first - 2), min(edges[1], trigger.last + 2))
    listed = any(found.low(k) in among or found.low(k).startswith(lists) for k in near)
    counted = any(edges[0] <= c.first < edges[1] for c in counts)
    return listed and not counted and any(found.low(k) in refused for k in range(*edges))
