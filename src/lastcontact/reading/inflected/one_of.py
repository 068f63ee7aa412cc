"""One who is counted though no noun follows, and a "one" that counts nobody: "ещё один", "один из крупнейших"."""

from __future__ import annotations

from lastcontact.core.claim import PEOPLE_TYPES
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.numbers import Number


def one_of_most(found: Found, number: Number) -> bool:
    """Whether one only says what kind something is: "один из крупнейших обменов", "ամենամեծ փոխանակումներից մեկը"."""
    begins, ends = tuple(found.set("most")) or ("\0",), tuple(found.set("most_endings")) or ("\0",)
    left = bool(found.set("owner_first"))
    near = range(number.first - 3, number.first) if left else range(number.last, number.last + 3)
    parted = found.low(number.last) in found.set("from") if not left else True
    return parted and any(found.low(k).startswith(begins) or found.low(k).endswith(ends) for k in near)


def one_of(found: Found, last: int) -> bool:
    """ "один из", "ещё один", "მათგან ერთი": one that is counted though no noun follows."""
    if found.low(last - 2) in found.set("one_more") or found.over("subset", last - 2):
        return True
    told = found.over("trigger", last)
    if found.low(last) in found.set("one_of"):
        return True
    if told and not found.tells("trigger", last - 1):
        return told.first < last or not found.low(last).endswith(tuple(found.set("locative_endings")) or ("\0",))
    if found.set("verb_first"):
        return found.over("trigger", last - 2) is not None
    if _befell(found, last):
        return True
    opens = found.low(last - 2) in ("", ",", ";", ".")
    behind = next((k for k in range(last, last + 4) if not (found.over("month", k) or found.over("weekday", k))), last)
    return opens and bool(found.set("verb_last")) and found.over("trigger", behind) is not None


def _befell(found: Found, last: int) -> bool:
    """Whether one ends a clause right behind the verb that tells of him, or past "only": "დაიღუპა ერთი, ..."."""
    verb = last - 2 - (found.low(last - 2) in found.set("not_but"))
    told, closes = found.over("trigger", verb), found.low(last) in ("", ",", ";", ".", "։", ":")
    if told is None or found.low(verb).endswith(tuple(found.set("one_of_endings")) or ("\0",)):
        return False
    return closes and told.value.endswith("/verb") and told.value.partition("/")[0] in _PEOPLE


_PEOPLE = frozenset(t.value for t in PEOPLE_TYPES)
