"""Voices from whom something is known: "from a released shepherd we know that", "confirmation from X that"."""

from __future__ import annotations

from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.saying import Saying
from lastcontact.reading.sources import Finder


def word_from(finder: Finder, i: int) -> Saying | None:
    """The voice behind the "from" at token `i`."""
    return _known_from(finder, i) or _confirmed_by(finder, i)


def _known_from(finder: Finder, i: int) -> Saying | None:
    """ "From a released shepherd we know that": the shepherd tells."""
    lows, stop = finder.sheet.lows, min(finder.sentence.last - 2, i + 9)
    if i > finder.sentence.first and finder.sheet.words[i - 1] not in ",;":
        return None
    at = next((k for k in range(i + 2, stop) if lows[k] in ("we", "i") and lows[k + 1] in _KNOWING), None)
    source = finder.right(i + 1) or finder.unknown_role(i + 1, at) if at else None
    return Saying(i, at + 2, "asserted", source, True, "stance/from") if at and source and source.last <= at else None


_KNOWING = ("know", "knew", "learned", "learnt", "heard", "understand", "understood", "hear", "have")


def _confirmed_by(finder: Finder, i: int) -> Saying | None:
    """ "The office has received confirmation from the Committee that": the Committee tells."""
    lows, first = finder.sheet.lows, finder.sentence.first
    that = next((k for k in range(i + 2, min(i + _RECEIVED, finder.sentence.last)) if lows[k] == "that"), None)
    if lows[i - 1] in _HEARD and that is not None:
        told = None if _THINGS & {*lows[i + 1 : that]} else finder.right(i + 1) or finder.unknown_role(i + 1, that)
        return Saying(i, that + 1, "asserted", told, True, "stance/heard-from") if told else None
    near = {*lows[max(first, i - _RECEIVED) : i - 1]}
    denied = near & words("negating") or any(w.endswith("n't") for w in near)
    if lows[i - 1] not in words("word_received") or denied or not words("receiving_word") & near:
        return None
    source = finder.right(i + 1)
    if source is None or lows[source.last] != "that":
        return None
    cue = "confirmed" if lows[i - 1] == "confirmation" else "asserted"
    return Saying(i, source.last + 1, cue, source, True, "stance/word-from")


_THINGS = all_words(
    "info_nouns", "told_papers", also="video film footage photo picture radio television tv internet newspaper letter"
)
"""What something is learned from that is nobody."""
_HEARD = ("heard", "hear", "learned", "learnt")
_RECEIVED = 6
"""Tokens of "received official written confirmation"."""
