"""What a list that somebody stands on, or is struck off, tells of him."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.counting import Counted
from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.known import Known
from lastcontact.reading.mentions import Kind
from lastcontact.reading.trigger import Trigger

_TYPES = frozenset(ClaimType)
_OF_LISTS = frozenset((ClaimType.KILLED,))
"""Whom a list counts as its own words tell: "в списке погибших 88 имён"; the missing and captives are put on one."""


def listed_as(found: Found, hit: Hit) -> ClaimType | None:
    """ "Stands on the list of the dead" tells of the dead, not of lists."""
    if not any(w in found.set("lists") for w in (found.low(k) for k in range(hit.first, hit.last))):
        return None
    for k in (*range(hit.first + 1, hit.last), hit.last, hit.first - 1, hit.first - 2):
        status = found.at("trigger", k) if hit.first < k < hit.last else found.over("trigger", k)
        if status and status.value.endswith("/status") and status is not hit:
            kind = status.value.partition("/")[0]
            within = hit.first < k < hit.last
            return ClaimType(kind) if kind in (_OF_LISTS if within else _TYPES) else None
    return None


def of_the_missing(found: Found, hit: Hit) -> bool:
    """ "Struck off the list of the missing": no longer missing; off any other list no more than that."""
    around = (found.at("trigger", k) for k in range(hit.first - 2, hit.last + 2))
    return any(told is not None and told is not hit and told.value == "missing/status" for told in around)


def whose_families_turned(found: Found, trigger: Trigger, told: list[Trigger]) -> bool:
    """Whether families turn to somebody because of people whose fate is told: "обратились семьи 318 пропавших"."""
    kin = found.stems("families")
    own = range(trigger.first, trigger.last)
    turned = trigger.type is ClaimType.REGISTERED and any(found.low(k).startswith(kin) for k in own)
    return turned and any(t.type in _SOUGHT and t.first != trigger.first for t in told)


_SOUGHT = (ClaimType.MISSING, ClaimType.CONTACT_LOST)


def not_among(found: Found, counts: list[Counted], trigger: Trigger, edges: tuple[int, int]) -> bool:
    """Whether somebody is said not to be among those whom a word names: "ტყვეების სიებში მისი სახელი არ არის"."""
    lists, among, refused = found.stems("lists"), found.set("among"), found.set("not")
    near = range(max(edges[0], trigger.first - 2), min(edges[1], trigger.last + 2))
    listed = any(found.low(k) in among or found.low(k).startswith(lists) for k in near)
    counted = any(edges[0] <= c.first < edges[1] and not _the_whole(found, c) for c in counts)
    own = range(trigger.first, trigger.last if trigger.type is ClaimType.MISSING else trigger.first)
    return listed and not counted and any(found.low(k) in refused for k in range(*edges) if k not in own)


def who_is_not(known: Known, counted: Counted | None, edges: tuple[int, int]) -> tuple[Counted | None, str | None]:
    """A count without the whole among which somebody is said not to be, and who that is, by name or by kin: "брата нет
    среди четырёх пленных", "Qardaşı dörd əsir arasında yoxdur"; the count as it was elsewhere."""
    found = known.found
    if counted is None or not _the_whole(found, counted):
        return counted, None
    first, last = min(counted.first, counted.noun_first or counted.first), max(counted.last, counted.noun_last)
    outside = [k for k in range(*edges) if not first <= k < last]
    if not any(found.low(k) in found.set("not") | found.set("not_after") or found.over("none", k) for k in outside):
        return counted, None
    named = next((m for k in outside if (m := known.cast.at(k)) is not None and m.kind is Kind.PERSON), None)
    if named is not None:
        return None, named.name
    kin = next((h for k in outside if (h := found.at("people", k) or found.at("kin", k)) is not None), None)
    if kin is not None:
        return None, known.sheet.said(kin.first, kin.last)
    told = next((k for k in outside if found.low(k) in found.set("kin_told") | found.set("kin_called")), None)
    return None, known.sheet.words[told] if told is not None else ""


def _the_whole(found: Found, counted: Counted) -> bool:
    """Whether a count is of those among whom, or on whose list, somebody is or is not."""
    lists, among = found.stems("lists"), found.set("amid")
    first, last = counted.first, max(counted.last, counted.noun_last)
    first = min(first, counted.noun_first) if counted.has_noun and found.set("verb_first") else first
    if found.set("owner_first"):
        owned = found.low(last - 1).endswith(found.stems("of_those"))
        listed = owned and found.low(last).startswith(lists)
        return listed or any(found.low(k) in among for k in (last - 1, last))
    before = [found.low(k) for k in range(first - _LISTED, first) if not found.over("people", first - 1)]
    return any(word.startswith(lists) for word in before) or not among.isdisjoint(before[-_AMID:])


_LISTED, _AMID = 4, 2
"""Tokens from "list" and from "among" to the number of those who are on it or of whom somebody is one."""
