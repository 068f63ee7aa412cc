"""Claims of another that are confirmed by whoever takes up their noun: "the ministry confirmed the exchange"."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import Modality
from lastcontact.reading.clauses import trimmed
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.lexicon import words
from lastcontact.reading.trigger import Trigger

FARTHEST = 6
"""How many claims back the one spoken of may stand."""


def confirmed_event(known: Known, own: list[Draft], before: list[Draft]) -> list[Draft]:
    """ "The ministry confirmed the exchange": the claim of another, confirmed by one who takes up its noun."""
    lows = known.sheet.lows
    for saying in known.sayings:
        at = saying.last + (lows[saying.last : saying.last + 1] in (["the"], ["this"], ["that"], ["their"], ["his"]))
        if saying.cue != "confirmed" or saying.negated or saying.source is None or at == saying.last:
            continue
        kind = words(f"events_{lows[at]}") if at < known.sentence.last else frozenset[str]()
        told = next((d for d in reversed(before[-FARTHEST:]) if d.claim.type.value in kind), None)
        after = lows[at + 1 : at + 2]
        if told is None or after in (["of"], ["that"]) or any(d.first <= at < d.last for d in own):
            continue
        first, last = trimmed(known.sheet, saying.first, at + 1)
        claim = replace(
            told.claim, evidence=known.sheet.span(first, last), modality=Modality.CONFIRMED, count=None,
            speaker=saying.source.name, said=saying.said, channel=saying.channel, when=None, places=(),
            rules={"type": "verdict/of-event", "modality": "verdict/confirmed"},
        )  # fmt: skip
        return [Draft(claim, first, last, Trigger(first, last, told.claim.type, "state", "left", "verdict"), None)]
    return []
