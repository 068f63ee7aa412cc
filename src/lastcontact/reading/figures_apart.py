"""Figures that a "but" parts from a verb with a figure of its own: "spoke of fifty-two, but six have come back"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lastcontact.core.claim import PEOPLE_TYPES, Polarity
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.lexicon import words
from lastcontact.reading.whose_sentence import whose_sentence

_RULE = "figure/before-but"
_BACK = 1
"""Paragraphs back to what was told of last."""


def but_for_another_verb(drafts: list[Draft], found: Sequence[Known]) -> list[Draft]:
    """The claims; a figure before a "but" tells of what was told last, if of anything, and not of the verb behind."""
    made: list[Draft] = []
    sentence_of = whose_sentence(found)
    for draft in drafts:
        known = sentence_of(draft.trigger.first) if _tells_a_figure(draft) else None
        if known is None or not _parted(known, draft, drafts):
            made.append(draft)
        elif (told := _told_last(known, made, draft)) is not None:
            made.append(told)
    return made


def _tells_a_figure(draft: Draft) -> bool:
    return draft.counted is not None and draft.claim.polarity is not Polarity.NEGATED and draft.trigger.on_people


def _parted(known: Known, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a "but" stands between a figure and its verb, which has another figure on its own side of that."""
    counted, trigger = draft.counted, draft.trigger
    if counted is None or counted.last > trigger.first:
        return False
    edge = max(counted.last, counted.noun_last)
    buts = words("but_then", known.sentence.language)
    at = next((k for k in range(edge, trigger.first) if known.sheet.lows[k] in buts), None)
    if at is None or known.sheet.lows[at - 1] in ("not", "не", "ոչ"):
        return False
    if any(t.on_people and counted.first - _NEAR <= t.first < at for t in known.triggers):
        return False
    others = (d for d in drafts if d.counted is not None and d.trigger.first == trigger.first)
    return any(d.counted is not None and at < d.counted.first for d in others)


_NEAR = 6
"""Tokens before a figure at which a word for what befell those it counts may stand."""


def _told_last(known: Known, before: Sequence[Draft], draft: Draft) -> Draft | None:
    """The figure as one of what was told of last; None where nothing was."""
    first, paragraph = known.sentence.first, known.sentence.paragraph
    told = (d for d in reversed(before) if d.last <= first and paragraph - d.paragraph <= _BACK)
    last = next((d for d in told if d.claim.type in PEOPLE_TYPES and d.claim.polarity is Polarity.AFFIRMED), None)
    counted = draft.counted
    if last is None or counted is None:
        return None
    edge = max(counted.last, counted.noun_last)
    claim = replace(
        draft.claim, type=last.claim.type, evidence=known.sheet.span(counted.first, edge),
        subject=draft.claim.subject or last.claim.subject, rules={**draft.claim.rules, "type": _RULE},
    )  # fmt: skip
    return replace(draft, claim=claim, first=counted.first, last=edge)
