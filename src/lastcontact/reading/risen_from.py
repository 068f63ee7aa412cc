"""Whence a figure has risen is of those it counts: "has visited 112 detainees, up from 60 in June"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lastcontact.reading.figures_before import figure_before
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.whose_sentence import whose_sentence

_OPENS = ("up", "down")


def as_those_before(drafts: list[Draft], found: Sequence[Known]) -> list[Draft]:
    """The claims; a figure behind "up from" tells the same of the same as the one that has risen from it."""
    if not any(_OPENS[0] in k.sheet.lows or _OPENS[1] in k.sheet.lows for k in found[:1]):
        return drafts
    sentence_of = whose_sentence(found)
    made: list[Draft] = []
    for draft in drafts:
        known, risen = sentence_of(draft.trigger.first), made[-1] if made else None
        if known is not None and risen is not None and _has_risen(known, risen, draft):
            claim = replace(draft.claim, type=risen.claim.type, subject=risen.claim.subject)
            draft = replace(draft, claim=replace(claim, rules={**claim.rules, "type": "figure/risen"}))
        made.append(draft)
    return made


def _has_risen(known: Known, risen: Draft, draft: Draft) -> bool:
    """Whether one figure of a sentence is what another has risen or fallen from."""
    if draft.counted is None or risen.counted is None or risen.claim.type is draft.claim.type:
        return False
    bounds = known.sentence.first, known.sentence.last
    stretch = figure_before(known.sheet, bounds, draft.counted.first)
    return stretch is not None and known.sheet.lows[stretch[0]] in _OPENS and bounds[0] <= risen.counted.first
