"""Figures that are said not to be the right ones: "14, а не 41", "თოთხმეტი და არა ოცი"."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import Modality, Polarity
from lastcontact.reading.inflected.counting import refused
from lastcontact.reading.known import Draft, Known

_NEAR = 12
"""Tokens between a figure and the one that it stands instead of."""


def with_refused(known: Known, drafts: list[Draft]) -> list[Draft]:
    """The drafts, and beside each that a figure is refused for the same with that figure, denied."""
    made = list(drafts)
    for first, counted in refused(known.found, known.dates):
        draft = min(drafts, key=lambda d: _apart(d, first, counted.last), default=None)
        if draft is None or draft.counted is None or _apart(draft, first, counted.last) > _NEAR:
            continue
        last = max(counted.last, counted.noun_last)
        claim = replace(
            draft.claim, polarity=Polarity.NEGATED, count=counted.quantity, evidence=known.sheet.span(first, last),
            modality=Modality.DENIED,
            rules={**draft.claim.rules, "count": "count/refused", "modality": "count/refused"},
        )  # fmt: skip
        made.append(Draft(claim, first, last, draft.trigger, counted))
    return made


def _apart(draft: Draft, first: int, last: int) -> int:
    """Tokens between a draft's own figure and the refused one; far for a draft that has none or is denied itself."""
    counted, told = draft.counted, draft.trigger.on_people and draft.claim.polarity is Polarity.AFFIRMED
    if counted is None or not told:
        return _NEAR + 1
    return max(first - counted.last, counted.first - last)
