"""Words that open the name of another body: "Məhkəmə Ekspertizası Mərkəzi" is a centre and no court."""

from __future__ import annotations

from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.found import Found

_REACH = 4
"""Words between the first of such a name and its head."""


def opens_a_longer(found: Found, hit: Hit) -> bool:
    """Whether a body's word in its plain form is followed by words with capitals of which the last is a body's head."""
    if not found.set("capital_kinds") or hit.entry.category != "body" or hit.last != hit.first + 1:
        return False
    if found.low(hit.first) != hit.value.lower() or not found.sheet.is_capital(hit.first):
        return False
    for k in range(hit.last, hit.last + _REACH):
        if not found.sheet.is_capital(k):
            return False
        if found.at("body", k) is not None:
            return k > hit.last
    return False
