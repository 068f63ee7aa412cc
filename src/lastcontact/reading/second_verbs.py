"""Whose a reporting word is that follows another verb: "The mayor came out under an umbrella and said"."""

from __future__ import annotations

from lastcontact.reading.animate import BEFORE_PLACES
from lastcontact.reading.hits import Hit
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.memory import Source
from lastcontact.reading.sources import Finder

_OPENS = 2
"""Tokens at the opening of a sentence within which its subject begins."""
_OWNED = ("of", "for", "from", "by")
"""What leads from somebody to whose he is, and not to where he stood."""


_WHOM = frozenset(("called", "phoned", "telephoned", "rang", "messaged", "texted", "contacted", "met", "visited"))
"""Verbs before whom somebody speaks to: "the commander called his mother and said"."""


def with_the_subject(finder: Finder, hit: Hit, source: Source | None) -> Source | None:
    """The subject of the sentence in place of a source that only tells where he was or beside whom.

    "The deputy, Ilan Crewe, waited behind the curtain and then said": the deputy, and not the curtain.
    """
    lows, first = finder.sheet.lows, finder.sentence.first
    joint = hit.first - 1
    while joint > first and (lows[joint] in all_words("skipped_adverbs", also="then") or lows[joint].endswith("ly")):
        joint -= 1
    if source is None or lows[joint] not in ("and", "but") or source.last != joint or source.first - _OPENS <= first:
        return source
    before = source.first - 1
    while before > first and lows[before] in all_words("determiners", "own_its", also="his her their our my"):
        before -= 1
    whom = lows[before] in _WHOM or lows[before].endswith("ed") or lows[before] in words("past_verbs")
    if (lows[before] not in BEFORE_PLACES or lows[before] in _OWNED) and not whom:
        return source
    named = finder.right(first)
    opens = named is not None and named.first <= first + _OPENS and named.last <= before
    return named if opens else source
