"""Who is said to be one of those told of before: "among them is Colonel Aumont", "nine foreigners are among them"."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import words
from lastcontact.reading.mentions import Kind
from lastcontact.reading.trigger import Trigger

AMONG = "figure/among"
"""The rule of one who is named as a part of those told of last."""


def among_these(known: Known) -> list[Trigger]:
    """The counted, or the one named, of whom a sentence says only that they are among those told of last."""
    lows, sentence = known.sheet.lows, known.sentence
    if any(t.on_people for t in known.triggers):
        return []
    for i in range(sentence.first, sentence.last - 1):
        if lows[i] != "among" or not _points_back(known, i + 1):
            continue
        end = i + 2
        opens = i <= sentence.first + 1 and bool(words("be") & {*lows[end : end + 1]})
        joined = bool(words("be") & {*lows[max(sentence.first, i - 2) : i]})
        if not (opens or joined):
            continue
        whole = any(c.first in (i + 1, i + 2) for c in known.counted)
        parts = [c for c in known.counted if (c.last <= i) is not opens and c.first not in (i + 1, i + 2)]
        if parts and (joined or not whole):
            return (
                [Trigger(c.first, c.last, ClaimType.OTHER, "figure", "right", AMONG) for c in parts] if joined else []
            )
        if any(m.kind is Kind.PERSON for m in known.cast.within(sentence.first, sentence.last)):
            return [Trigger(i, end, ClaimType.OTHER, "figure", "left", AMONG)]
    return []


def _points_back(known: Known, at: int) -> bool:
    """ "Among them", "among those freed", "among the thirty"."""
    lows = known.sheet.lows
    if lows[at] in ("them", "those", "these"):
        return True
    return lows[at] == "the" and any(c.first == at + 1 and not c.has_noun for c in known.counted)
