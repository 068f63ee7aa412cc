"""One who is counted though no noun follows, and a "one" that counts nobody: "ещё один", "один из крупнейших"."""

from __future__ import annotations

from lastcontact.core.claim import PEOPLE_TYPES
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.numbers import Number


def one_of_most(found: Found, number: Number) -> bool:
    """Whether one only says what kind something is: "один из крупнейших обменов", "ամենամեծ փոխանակումներից մեկը"."""
    begins, ends = found.stems("most"), found.stems("most_endings")
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
    opens = found.low(last - 2) in ("", ",", ";", ".")
    if told and not found.tells("trigger", last - 1):
        dies = opens and told.value == "killed/verb" and bool(found.set("one_alone"))  # "ერთი | გზაში გარდაიცვალა"
        return dies or told.first < last or not found.low(last).endswith(found.stems("locative_endings"))
    if found.set("verb_first"):
        return found.over("trigger", last - 2) is not None
    if _befell(found, last) or _of_those(found, last):
        return True
    behind = next((k for k in range(last, last + 4) if not (found.over("month", k) or found.over("weekday", k))), last)
    behind = _past_where(found, behind)
    return opens and bool(found.set("verb_last")) and found.over("trigger", behind) is not None


def _past_where(found: Found, at: int) -> int:
    """Behind the words that only tell where it was: "ერთი | გზაშივე გარდაიცვალა", "biri | yolda öldü"."""
    where = tuple(e + more for e in found.set("locative_endings") for more in ("", *found.set("very")))
    stop = at + _WHERE
    while at < stop and where and found.low(at).endswith(where) and found.over("trigger", at) is None:
        at += 1
    return at


_WHERE = 2
"""Words that tell where somebody died, between "one" and the verb."""


def _of_those(found: Found, last: int) -> bool:
    """Whether one of those stands before whom something befell: "მწყემსებიდან ერთი", "qızlardan biri"."""
    among = found.low(last - 2).endswith(found.stems("one_of_endings"))
    told = (found.over("trigger", k) for k in range(last, found.sentence.last))
    befell = any(t.value.endswith("/verb") and t.value.partition("/")[0] in _PEOPLE for t in told if t is not None)
    people = found.over("people", last - 2)
    alone = found.low(last - 1) in found.set("one_alone") and people is not None and people.value in _WHO
    return alone and among and befell


_WHO = ("military", "civilian", "status")


def _befell(found: Found, last: int) -> bool:
    """Whether one ends a clause right behind the verb that tells of him, or past "only": "დაიღუპა ერთი, ..."."""
    verb = last - 2 - (found.low(last - 2) in found.set("not_but"))
    told, closes = found.over("trigger", verb), found.low(last) in ("", ",", ";", ".", "։", ":")
    if told is None or found.low(verb).endswith(found.stems("one_of_endings")):
        return False
    return closes and told.value.endswith("/verb") and told.value.partition("/")[0] in _PEOPLE


_PEOPLE = frozenset(t.value for t in PEOPLE_TYPES)


def of_places(found: Found, number: Number) -> bool:
    """Whether a number is of the places where something is: "в одном из них содержат женщин"."""
    if found.low(number.first) in found.set("in_so_many"):
        return True  # "դրանցից մեկում"
    if found.low(number.last) not in found.set("from") or found.low(number.first - 1) not in found.set("in"):
        return False
    whose = found.low(number.first - 1) in found.set("whose_too")  # "у трьох із них поранення"
    return found.low(number.first) in (found.set("counted_place") if whose else found.set("counted_places"))


def each_one(found: Found, number: Number) -> bool:
    """Whether "one" is each of them, one by one: "hər birini", "واحدا واحدا"."""
    one = number.low == number.high == 1 and number.worded
    again = found.low(number.first) in (found.low(number.first - 1), found.low(number.last))
    each = found.low(number.first - 1) in found.set("each") and found.low(number.first) in found.set("each_one")
    return one and (again or each)


def some_of_those(found: Found, first: int, last: int) -> bool:
    """Whether a number has the ending of a part behind those it is a part of: "40 əsirdən | 12-si evə qayıdıb"."""
    if found.ends(first - 1, "ablative_plain") and found.low(last - 1) in found.set("part_endings"):
        return True
    whole = "ablative_plain" if found.set("ablative_plain") else "ablative"
    people = found.over("people", first - 1) is not None and found.ends(first - 1, whole)
    return people and (found.ends(last - 1, "part_endings") or found.low(first).isdecimal())
