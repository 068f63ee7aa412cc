"""Who is out of contact, and with whom it is back."""

from __future__ import annotations

from collections.abc import Sequence

from lastcontact.reading.counting import Counted
from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.mentions import Cast, Kind

_REFUSED = 3
"""Words before "restored" in which a "not" undoes it."""


def body_alone(found: Found, cast: Cast, counted: list[Counted], hit: Hit, edges: tuple[int, int]) -> bool:
    """Whether it is a ministry that does not answer, and nobody who is out of contact."""
    first = hit.first - 2 if edges[0] < hit.first else found.sentence.first  # "в комендатуре, телефон 115, трубку не"
    near = [m for k in range(first, hit.first) if (m := cast.at(k)) and m.kind is Kind.BODY]
    low = min(first, edges[0])
    people = any(edges[0] <= c.first < edges[1] for c in counted)
    people = people or any(found.at("people", k) for k in range(low, edges[1]))
    return bool(near) and "/unit/" not in near[0].rule and not people


def restored(found: Found, within: Sequence[int]) -> bool:
    """Whether a clause tells that contact is back: "связь восстановлена", but not "до сих пор не восстановлена"."""
    stems, refused = tuple(found.set("restored")), found.set("not") | found.set("not_after")
    endings = tuple(found.set("not_endings"))

    def undone(k: int) -> bool:
        near = any(found.low(j) in refused for j in range(k - _REFUSED, k))
        ends = bool(endings) and any(found.low(j).endswith(endings) for j in (k, k + 1))
        return near or found.low(k + 1) in found.set("not_after") or ends

    return any(found.low(k).startswith(stems) and not undone(k) for k in within) if stems else False


def of_the_place(found: Found, within: Sequence[int]) -> bool:
    """Whether a place is cut off from light and telephones, and nobody is out of contact: "işıq və rabitə yoxdur"."""
    supplies = tuple(found.set("supplies"))
    told = any(found.low(k).startswith(supplies) for k in within) if supplies else False
    return told and not any(found.at("people", k) or found.over("kin", k) for k in within)


def gone(found: Found, hit: Hit, lost: tuple[str, ...]) -> int:
    """The word behind "contact with" that tells of its loss, before another clause tells its own; 0 where none does."""
    for k in range(hit.first, found.sentence.last):
        joint = found.at("joint", k)
        if joint is not None and joint.value in ("that", "strong") and k > hit.last:
            return 0
        if found.low(k).startswith(lost):
            return k
    return 0


def in_touch(found: Found, hit: Hit, within: Sequence[int]) -> bool:
    """Whether people keep or may keep in touch: "ailəsi ilə əlaqə saxlamasına şərait yaradılıb"."""
    keeps, endings = tuple(found.set("keeps_touch")), found.stems("not_endings")
    if not keeps or not any(found.low(k).startswith(keeps) for k in range(hit.last - 1, hit.last + 1)):
        return False
    undone = found.set("not") | found.set("not_after")
    return not any(found.low(k).endswith(endings) or found.low(k) in undone for k in (*within, hit.last - 1))
