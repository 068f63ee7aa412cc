"""Whether a fate that is spoken of is known: "известна судьба лишь 23", "23-nün taleyi məlumdur"."""

from __future__ import annotations

from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.found import Found

FATES = ("fate", "blank")
"""Forms of what tells of somebody's fate, which is unknown unless something says that it is known."""


def fate_known(found: Found, hit: Hit, edges: tuple[int, int]) -> bool:
    """Whether the clause of a word for fate says that it is known or established, and not that it is not."""
    named = tuple(found.set("fates"))
    if not named or not any(found.low(k).startswith(named) for k in hit.own):
        return False
    clause = [found.low(k) for k in range(*edges)]
    denied = any(word in found.set("not") for word in clause) and not found.set("but_for") & {*clause}
    asked = found.set("asks_whether") & {*clause}
    return not denied and not asked and any(word in found.set("known_now") for word in clause)
