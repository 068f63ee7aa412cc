"""Reports that are nobody's, or of somebody who could not be asked: "unconfirmed reports", "friends say"."""

from __future__ import annotations

from lastcontact.reading.hedges import Judged
from lastcontact.reading.lexicon import words
from lastcontact.reading.saying import Saying


def is_rumour(lows: list[str]) -> bool:
    """Whether the words that name a source say only that something is told, and not by whom."""
    return bool(lows) and lows[-1] in words("rumours") and set(lows[:-1]) <= words("unconfirmed")


def purported(judged: Judged, saying: Saying) -> bool:
    """ "A purported statement of the rebels said": whose word it is is itself a claim."""
    source = saying.source
    own = judged.sheet.lows[max(judged.sentence.first, source.first - 1) : source.last] if source is not None else []
    return bool({"purported", "alleged"} & {*own})


def hearsay(judged: Judged, saying: Saying) -> bool:
    """ "Friends say", "someone in the port says": nobody who could be asked."""
    source = saying.source
    if source is None or source.kind == "person" or source.last <= source.first or saying.rule.startswith("speech/"):
        return False
    lows = judged.sheet.lows
    if lows[source.last : source.last + 1] and lows[source.last] in (
        "familiar",
        "close",
        "briefed",
        "with",
        "involved",
    ):
        return False
    named = set(lows[source.first : source.last])
    if named & words("hearsay_sources"):
        return True
    told = lows[saying.first] in ("told", "tells", "rang", "phoned", "texted")
    return (
        told and bool(named & words("private")) and bool({"him", "her"} & set(lows[saying.last - 1 : saying.last + 4]))
    )
