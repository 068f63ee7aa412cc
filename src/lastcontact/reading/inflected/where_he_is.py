"""Of whom somebody does not know where he is: "мы до сих пор не знаем, где он", "არ ვიცით, სად არის"."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.mentions import Cast, Kind
from lastcontact.reading.trigger import Trigger

_TO_WHERE = 4
"""Tokens between "do not know" and "where": a comma, "that", "even"."""
_LONGEST = 6
"""Tokens behind "where" that name whom it is asked of: "где наши дети и мужья"."""


def unknown_where(found: Found, cast: Cast) -> list[Trigger]:
    """What a sentence tells in which nothing else is told: that nobody knows where somebody is."""
    made = (_asked(found, cast, hit) for hit in found.all("knows_not") if hit.value == "known")
    return [trigger for trigger in made if trigger is not None][:1]


def _asked(found: Found, cast: Cast, hit: Hit) -> Trigger | None:
    where = next((k for k in range(hit.last, hit.last + _TO_WHERE) if found.low(k) in found.set("where_word")), None)
    if where is None:
        return None
    last = where + 1
    while last < found.sentence.last and last - where <= _LONGEST and _names(found, cast, last):
        last += 1
    ends = last >= found.sentence.last or not found.low(last)[:1].isalpha()
    if last == where + 1 or not ends:
        return None  # "где он служил"
    return Trigger(hit.first, last, ClaimType.MISSING, "fate", "left", f"{hit.entry.id}/where")


def _names(found: Found, cast: Cast, k: int) -> bool:
    """Whether a token tells whom it is asked of, or only "is now"."""
    mention = cast.at(k)
    named = (mention is not None and mention.kind is Kind.PERSON) or found.over("kin", k) or found.over("people", k)
    return bool(named) or found.low(k) in found.set("where_he_is") | found.set("them") | found.set("own")
