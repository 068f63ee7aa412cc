"""Whoever calls news names denies it: "назвало слова о двадцати убитых «арифметикой для парада»"."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.reading.inflected.found import Found
from lastcontact.reading.saying import Saying

_NEAR = 2
"""Tokens between the verb and the news."""
_LONGEST = 6
"""Tokens of the longest name in quotation marks, with the marks."""


def calls_names(found: Found, saying: Saying) -> Saying:
    """A saying as a denial where it calls somebody's news by a few words in quotation marks that end the sentence."""
    verbs = found.stems("calls_it")
    if saying.cue != "asserted" or saying.negated or not found.low(saying.first).startswith(verbs):
        return saying
    news = next((h for k in range(saying.last, saying.last + _NEAR) if (h := found.at("news", k))), None)
    last = found.sentence.last - 1
    while last > saying.last and found.low(last) in (".", "!", "…"):
        last -= 1
    if news is None or found.low(last) not in ("”", '"'):
        return saying
    opening = next((k for k in range(last - 2, max(news.last, last - _LONGEST), -1) if found.low(k) in ("“", '"')), 0)
    told = any(found.over("trigger", k) for k in range(news.last, opening))
    credible = found.stems("credible")
    praised = any(found.low(k).startswith(credible) for k in range(opening, last))
    return replace(saying, cue="denied") if opening and told and not praised else saying
