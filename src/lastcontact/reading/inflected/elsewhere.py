"""Verbs that tell of people as well as of points, bills and rivers: words beside them that show which it is."""

from __future__ import annotations

from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.found import Found


def of_other_things(found: Found, hit: Hit, edges: tuple[int, int]) -> bool:
    """Whether a word of a verb's clause shows that it is not about what happened to people.

    The list has, for the beginnings of some verbs, those words: a team loses points and voters are registered; who
    loses his life has another first word.
    """
    own = found.bare(found.low(hit.first))
    if _house(found, hit):
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
    return alone and (
        before in found.set("house_before") or before.endswith(tuple(found.set("house_attributes")) or ("\0",))
    )
