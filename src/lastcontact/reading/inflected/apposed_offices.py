"""The office that stands between a comma and a mark behind a name: "Тамара Лилур, спикер службы:", "თამარ ლილური,
საგამოძიებო სამსახურის სპიკერი:"."""

from __future__ import annotations

from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.found import Found

_LONGEST = 7
"""Words of the longest office with its owner."""
_MARKS = (",", ":", ".", ";", "-", ")")


def office_behind(found: Found, at: int) -> Hit | None:
    """The office behind a name that ends before a token: its first words, or its last where owners come first."""
    if found.low(at) not in (",", "("):
        return None
    if not found.set("owner_first"):
        return found.at("title", at + 1)
    stop = next((k for k in range(at + 2, at + 2 + _LONGEST) if found.low(k) in _MARKS), 0)
    told = any(found.over(c, k) for k in range(at + 1, stop) for c in ("cue", "joint", "number"))
    return found.ending("title", stop) if stop and not told else None
