"""Verbs that tell of people as well as of points, bills and rivers: words beside them that show which it is."""

from __future__ import annotations

from lastcontact.core.claim import PEOPLE_TYPES
from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.found import Found


def of_other_things(found: Found, hit: Hit, edges: tuple[int, int]) -> bool:
    """Whether a word of a verb's clause shows that it is not about what happened to people.

    The list has, for the beginnings of some verbs, those words: a team loses points and voters are registered; who
    loses his life has another first word.
    """
    own = found.bare(found.low(hit.first))
    if _house(found, hit) or _hands_over(found, hit, edges):
        return True
    for k in range(*edges):
        other = found.over("elsewhere", k)
        if other is not None and own.startswith(tuple(other.value.split())):
            return True
    return False


def _house(found: Found, hit: Hit) -> bool:
    """Whether "home" is the house that something befell: "под завалами жилого дома", and not "они уже дома"."""
    alone = hit.last - hit.first == 1 and found.low(hit.first) in found.set("homes")
    before = found.low(hit.first - 1)
    return alone and (before in found.set("house_before") or before.endswith(found.stems("house_attributes")))


def _hands_over(found: Found, hit: Hit, edges: tuple[int, int]) -> bool:
    """Whether a thing is what is handed over, given back or received: "передали письма 12 пленным", "իրերը հանձնեցին".

    The list has, for the beginnings of such verbs, things in the case of an object. What is given beside people
    ("12 пленных и их вещи") or together with them ("с вещами") is no such thing.
    """
    if hit.value.partition("/")[0] not in _HANDED:
        return False
    own = [word for i in hit.own if not (word := found.bare(found.low(i))).endswith(_ONESELF)]
    for i in range(*edges):
        thing = found.at("handed", i)
        if thing is None or found.low(i - 1) in found.set("place_words") or _beside_people(found, i):
            continue
        if any(word.startswith(tuple(thing.value.split())) for word in own):
            return True
    return False


_HANDED = ("returned", "remains_returned", "handed", "surrendered", "captured", "brought")
"""What a word for handing over, giving back or bringing tells where it is said of people."""
_ONESELF = ("ся", "сь")
"""Endings of those who come back by themselves: "вернулся"."""


def _beside_people(found: Found, i: int) -> bool:
    """Whether a thing is joined by "and" to people or bodies before it, alone or with one word of its own."""
    if found.joined(i) and _people_at(found, i - 1):
        return True
    for k in (i - 1, i - 2):
        joint = found.at("joint", k)
        if joint is not None and joint.value == "and":
            whole = found.over("trigger", k - 1)
            of_others = whole is not None and whole.value.partition("/")[0] not in PEOPLE_TYPES
            return not of_others and _people_at(found, k - 1)
        if found.tells("trigger", k):
            return False
    return False


def _people_at(found: Found, k: int) -> bool:
    status = found.over("trigger", k)
    named = status is not None and status.value.endswith("/status")
    return named or any(found.over(kind, k) is not None for kind in ("people", "remains"))
