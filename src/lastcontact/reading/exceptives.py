"""What is owned to alone, where a language says it by two negations: "لم تعترف الوزارة إلا بأسر ستة" owns to six."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lastcontact.core.claim import Modality, Polarity
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.lexicon import words

_RULE = "modality/nothing-but"
_REACH = 8
"""Tokens from a "not" past its verb and subject to the "but"."""


def with_nothing_but(drafts: list[Draft], found: Sequence[Known]) -> list[Draft]:
    """The claims; what stands behind "did not own to anything but" is affirmed."""
    made = list(drafts)
    for known in found:
        language, lows = known.sentence.language, known.sheet.lows
        but = words("nothing_but", language)
        first, last = known.sentence.first, known.sentence.last
        at = next((k for k in range(first, last) if lows[k] in but), None) if but else None
        if at is None or words("not", language).isdisjoint(_bare(w) for w in lows[max(first, at - _REACH) : at]):
            continue
        for k, draft in enumerate(made):
            inside = at <= draft.trigger.first < last and draft.claim.polarity is Polarity.NEGATED
            if inside and draft.counted is not None:
                edge = max(draft.first, at + 1)
                made[k] = replace(draft, first=edge, claim=replace(
                    draft.claim, polarity=Polarity.AFFIRMED, modality=Modality.ASSERTED,
                    evidence=known.sheet.span(edge, max(draft.last, edge + 1)),
                    rules={**draft.claim.rules, "modality": _RULE},
                ))  # fmt: skip
    return made


def _bare(word: str) -> str:
    return word.removeprefix("و")
