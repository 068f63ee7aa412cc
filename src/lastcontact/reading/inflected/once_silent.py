"""A silence that is told twice of one, as that and by his last call, is one claim."""

from __future__ import annotations

import itertools

from lastcontact.core.claim import ClaimType, Modality, Polarity
from lastcontact.reading.inflected.parts_of_days import BARE
from lastcontact.reading.known import Draft
from lastcontact.reading.lexicon import words
from lastcontact.reading.sheet import Sheet

_NEAR = 30
"""Tokens between two words for one silence: "не выходит на связь с мая. Последний раз звонил из Торна"."""


def once_silent(sheet: Sheet, drafts: list[Draft]) -> list[Draft]:
    """The drafts without a last call that has no day or hour of its own, beside another silence of the same one.

    English is left as it is: its own rules tell a last call from a silence.
    """
    dropped: set[int] = set()
    silences = [d for d in drafts if _silent(d)]
    for one, other in itertools.pairwise(silences):
        last = [d for d in (one, other) if _only_last(sheet, d)]
        if len(last) == 1 and _of_the_same(one, other):
            dropped.add(id(last[0]))
    return [d for d in drafts if id(d) not in dropped]


def _silent(draft: Draft) -> bool:
    claim = draft.claim
    told = claim.type is ClaimType.CONTACT_LOST and claim.polarity is Polarity.AFFIRMED
    flat = told and claim.modality in (Modality.ASSERTED, Modality.REPORTED)
    return flat and draft.counted is None and not draft.trigger.rule.startswith("en/")


def _of_the_same(one: Draft, other: Draft) -> bool:
    """Whether two silences stand together, by one voice, and are not said of two people by their names."""
    a, b = one.claim, other.claim
    voices = {a.speaker, b.speaker} - {None}
    subjects = {a.subject, b.subject} - {None}
    near = 0 <= other.first - one.last <= _NEAR and one.paragraph == other.paragraph
    return near and len(voices) < len(("one", "other")) and len(subjects) < len(("one", "other"))


def _only_last(sheet: Sheet, draft: Draft) -> bool:
    """Whether a silence is only told by a last call, of which no day and no hour is told."""
    stems = tuple(words("last_time", draft.trigger.rule.partition("/")[0])) or ("\0",)
    lows = sheet.lows[draft.first : draft.last]
    dated = draft.claim.when is not None and draft.claim.rules.get("when") != BARE
    timed = dated or any(word[:1].isdecimal() for word in lows)
    return not timed and any(word.startswith(stems) for word in lows)
