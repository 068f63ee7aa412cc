"""Figures that are not of the verb beside them: the whole before "of whom four died", and a half with its own verb."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from lastcontact.core.claim import Polarity
from lastcontact.reading.comparing import OF_WHOM
from lastcontact.reading.counting import Counted
from lastcontact.reading.doubts_reach import is_not
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.whose_sentence import whose_sentence

_TWO = 2
_COUNT_FIRST = 3
"""Tokens from "four" to the "of whom" behind it."""
_JOINTS = frozenset((",", ";"))


def with_figures_of_their_own(drafts: list[Draft], found: Sequence[Known]) -> list[Draft]:
    """The claims; a whole is not told of by the verb of its part, nor a figure by another half's verb.

    "30 travelled, of whom four died": four died. "58 were repatriated and 112 were not acknowledged": 112 stay unread.
    """
    made: list[Draft] = []
    sentence_of = whose_sentence(found)
    told = {(d.trigger.first, d.counted.first) for d in drafts if d.counted is not None}
    for draft in drafts:
        known = sentence_of(draft.trigger.first) if draft.counted is not None and draft.trigger.on_people else None
        if known is None or draft.counted is None or len(known.counted) < _TWO:
            made.append(draft)
        elif (part := _part(known, draft, draft.counted)) is not None:
            if (draft.trigger.first, part.first) not in told:
                made.append(_of_part(known, draft, part))
        elif not _has_another_verb(known, draft, draft.counted, told):
            made.append(_as_part(draft) if _behind_whom(known, draft.counted) else draft)
    return made if len(made) != len(drafts) or made != drafts else drafts


def _part(known: Known, draft: Draft, whole: Counted) -> Counted | None:
    """The figure of the part, where a whole stands before "of whom" and the verb behind it, and nothing between."""
    parts, lows, first = words("of_whom", known.sentence.language), known.sheet.lows, draft.trigger.first
    edge = max(whole.last, whole.noun_last)
    at = next((k for k in range(edge, first) if lows[k] in parts), None)
    if at is None or any(whole.first <= h.first < at for h in known.hits.of("trigger")):
        return None  # "18 wounded, three of whom"
    if any(t.on_people and edge <= t.first < at for t in known.triggers):
        return None
    if not any(w in _JOINTS for w in lows[edge:at]) or any(w in _JOINTS for w in lows[at:first]):
        return None
    near = (c for c in known.counted if at - _COUNT_FIRST <= c.first < first and c.first >= edge)
    return next(near, None)


def _behind_whom(known: Known, counted: Counted) -> bool:
    """Whether a figure is of those that an "of whom" before it means: "41 prisoners, of whom Orlavia recognises 12"."""
    parts, lows = words("of_whom", known.sentence.language), known.sheet.lows
    low = max(known.sentence.first, counted.first - _FAR)
    at = next((k for k in range(counted.first - 1, low - 1, -1) if lows[k] in parts or lows[k] in _JOINTS), None)
    return at is not None and lows[at] in parts and any(c.last <= at for c in known.counted)


_FAR = 7
"""Tokens from "of whom" past who does it to the figure."""


def _as_part(draft: Draft) -> Draft:
    return replace(draft, claim=replace(draft.claim, rules={**draft.claim.rules, "count": OF_WHOM}))


def _of_part(known: Known, draft: Draft, part: Counted) -> Draft:
    rules = {**draft.claim.rules, "count": OF_WHOM}
    claim = replace(draft.claim, count=part.said, evidence=known.sheet.span(part.first, draft.last), rules=rules)
    return replace(draft, claim=claim, counted=part, first=part.first)


def _has_another_verb(known: Known, draft: Draft, counted: Counted, told: Collection[tuple[int, int]]) -> bool:
    """Whether a figure stands in another half than the verb, which has a figure in its own, with a verb besides."""
    trigger = draft.trigger
    behind = trigger.last <= counted.first
    low, high = (trigger.last, counted.first) if behind else (max(counted.last, counted.noun_last), trigger.first)
    joints = [k for k in range(low, high) if _joins(known, k)]
    if not joints:
        return False
    joint = joints[-1] if behind else joints[0]
    others = (c for c in known.counted if c is not counted and (trigger.first, c.first) in told)
    if not any((c.first < joint) == behind for c in others):
        return False
    span = range(joint, known.sentence.last) if behind else range(known.sentence.first, joint)
    edge = max(counted.last, counted.noun_last)
    if known.sentence.language == "en":
        return _acts(known, edge, span, trigger.first)
    near = range(edge, edge + 2) if known.sentence.language != "ar" else range(counted.first - _NOT, counted.first)
    nots = [k for k in near if k in span and is_not(known, k) and known.sheet.lows[k + 1][:1].isalnum()]
    return draft.claim.polarity is Polarity.AFFIRMED and bool(nots)


_NOT = 3
"""Tokens from the "not" of a figure's own verb to the figure, where verbs stand first."""


def _joins(known: Known, k: int) -> bool:
    low = known.sheet.lows[k]
    joint = any(h.first == k and h.value in ("and", "strong") for h in known.hits.of("joint"))
    glued = known.sentence.language != "en" and bool(known.found.joined(k, "joined_and"))
    return low in _JOINTS or low in ("and", "but", "while") or joint or glued


def _acts(known: Known, edge: int, span: range, trigger: int) -> bool:
    """Whether behind a figure stand a form of "be" and a participle of no trigger: "112 were not acknowledged"."""
    lows = known.sheet.lows
    if lows[edge] not in all_words("be", "have"):
        return False
    k = edge + 1
    while k in span and (lows[k] in all_words("be", "have", "adverbs") or is_not(known, k) or lows[k].endswith("ly")):
        k += 1
    told = any(t.first <= k < t.last for t in known.triggers)
    whom = any(h.first <= k < h.last for h in known.hits.of("people", "source_noun", "kin"))
    participle = len(lows[k]) > _LONG and lows[k].endswith(("ed", "en"))
    to_come = any(h.first <= k < h.last and h.value in _OPEN for h in known.hits.of("hedge"))
    return k in span and k != trigger and participle and not (told or whom or to_come)


_OPEN = ("planned", "possible", "apparent", "reported", "claimed", "demanded", "unknown")
"""Hedges, which are said of the same as the verb: "the bodies of 40; those of another 12 are expected"."""


_LONG = 4
"""Letters of the shortest participle."""
