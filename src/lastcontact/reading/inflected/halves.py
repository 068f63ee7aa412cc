"""The halves that a "but" parts a sentence into: no phrase and no denial reaches over it ("признали гибель девяти, но
плен отвергли", "اعترفت بمقتل تسعة لكنها نفت أسر أي منهم")."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from lastcontact.reading.hits import Hit

if TYPE_CHECKING:
    from lastcontact.reading.inflected.found import Found


def over_a_but(found: Found, hit: Hit) -> bool:
    """Whether a "but" stands in the gap of a phrase, which then is none."""
    if "*" not in hit.entry.rest:
        return False
    own, but = set(hit.own), found.set("contrast_strongly")
    return any(found.low(k) in but for k in range(hit.first, hit.last) if k not in own)


def said_beside(found: Found, hit: Hit, begins: tuple[str, ...], near: Iterable[int]) -> bool:
    """Whether one of the words near a hit begins so and stands in the same half."""
    but, said = found.set("contrast_strongly"), (k for k in near if found.low(k).startswith(begins))
    return any(not any(found.low(i) in but for i in range(min(k, hit.first), max(k, hit.last))) for k in said)
