"""Fates of which one is so are each possible: "either dead or in captivity", "погибли или попали в плен"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from lastcontact.core.claim import ClaimType, Modality, Polarity
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.lexicon import words
from lastcontact.reading.trigger import Trigger
from lastcontact.reading.whose_sentence import whose_sentence

_SURE = (Modality.ASSERTED, Modality.CONFIRMED)
_NAMES_WHOM = ("noun", "figure", "status")
"""Forms of a word that only says of whom it is told: "the killed or missing"."""
_FATES = frozenset(
    {
        ClaimType.KILLED, ClaimType.CAPTURED, ClaimType.HELD, ClaimType.DETAINED, ClaimType.MISSING, ClaimType.WOUNDED,
        ClaimType.RETURNED, ClaimType.SURRENDERED, ClaimType.FOUND,
    }
)  # fmt: skip
_STOPS = frozenset(",;:.")
_OF_ONE = ("held", "captured", "killed", "missing")
"""Fates that a bare word tells behind "or": "dead or a prisoner"."""
_BEHIND, _AHEAD = 8, 4
"""Tokens from a fate to its "or", and from there to the other fate."""
_RULE = "modality/either-or"


def with_alternatives(drafts: list[Draft], found: Sequence[Known]) -> list[Draft]:
    """The claims; those of which a sentence says that one or the other is so are possible, each of them."""
    sentence_of = whose_sentence(found)
    made: list[Draft] = []
    for _, own in groupby(
        drafts, key=lambda d: known.sentence.first if (known := sentence_of(d.trigger.first)) else -1
    ):
        together = list(own)
        known = sentence_of(together[0].trigger.first)
        at = _joints(known) if known is not None and any(map(_told_as_so, together)) else []
        for joint in at:
            together = _parted_at(known, joint, together) if known is not None else together
        made += together
    return made


def _joints(known: Known) -> list[int]:
    """Where a sentence says "or"."""
    joints, sentence = words("or_words", known.sentence.language), known.sentence
    lows = known.sheet.lows[sentence.first : sentence.last]
    if joints.isdisjoint(lows):
        return []
    numbers = {i for c in known.counted for i in range(c.first - 1, c.last)}  # "ten or twelve men"
    return [i for i, low in enumerate(lows, sentence.first) if low in joints and i not in numbers]


def _told_as_so(draft: Draft) -> bool:
    claim = draft.claim
    sure = claim.type in _FATES and claim.modality in _SURE and claim.polarity is Polarity.AFFIRMED
    return sure and draft.trigger.form not in _NAMES_WHOM


def _parted_at(known: Known, joint: int, drafts: list[Draft]) -> list[Draft]:
    """The claims of a sentence, those on either side of its "or" as possible."""
    one = next((d for d in reversed(drafts) if _told_as_so(d) and _stands_before(known, d.trigger, joint)), None)
    behind = joint if one is None or one.trigger.last <= joint else one.trigger.first
    two = next((t for t in _fates_behind(known, behind) if one is None or t.type is not one.trigger.type), None)
    if one is None or two is None:
        left = one.trigger if one is not None else two
        return _possible(drafts, {left.first}) if left is not None and _opened(known, joint, one) else drafts
    others = [d for d in drafts if d.trigger.first <= two.first < d.trigger.last and d is not one]
    if one.counted is not None and any(d.counted not in (None, one.counted) for d in others):
        return drafts  # "two were killed or three were wounded": of others
    alike = _possible(drafts, {one.trigger.first, *(d.trigger.first for d in others)})
    return alike if others else _with(known, alike, one, two)


def _stands_before(known: Known, trigger: Trigger, joint: int) -> bool:
    """Whether a fate stands before an "or", in its own clause: "were killed in the fighting | or taken"; also one
    word of the lexicon that has it within: "قتلوا أو أسروا".
    """
    between = known.sheet.words[trigger.last : joint - 1]
    return trigger.first < joint <= trigger.last + _BEHIND and _STOPS.isdisjoint(between)


def _fates_behind(known: Known, joint: int) -> Iterator[Trigger]:
    """What befell people that is told right behind an "or"."""
    ahead = range(joint + 1, min(joint + 1 + _AHEAD, known.sentence.last))
    yield from (t for t in known.triggers if t.first in ahead and t.type in _FATES and t.form not in _NAMES_WHOM)
    for hit in known.hits.of("trigger"):
        kind, _, form = hit.value.partition("/")
        if hit.first in ahead and kind in _OF_ONE and form in ("state", "kin", "place", "verb"):
            yield Trigger(hit.first, hit.last, ClaimType(kind), form, "left", hit.entry.id)


def _opened(known: Known, joint: int, one: Draft | None) -> bool:
    """Whether "either" opens what an "or" goes on with, before the fate that stands between them."""
    first = known.sentence.first
    before = known.sheet.lows[first : one.trigger.first if one is not None else joint]
    return not words("either_words", known.sentence.language).isdisjoint(before[-_BEHIND:])


def _possible(drafts: list[Draft], firsts: set[int]) -> list[Draft]:
    """The claims, those whose telling word begins at one of these tokens as possible."""
    return [
        replace(d, claim=replace(d.claim, modality=Modality.POSSIBLE, rules={**d.claim.rules, "modality": _RULE}))
        if d.trigger.first in firsts and _told_as_so(d)
        else d
        for d in drafts
    ]


def _with(known: Known, drafts: list[Draft], one: Draft, two: Trigger) -> list[Draft]:
    """The claims with the other fate of those whom the first one tells of, behind it."""
    told = next(d for d in drafts if d.trigger is one.trigger and d.counted is one.counted)
    evidence = known.sheet.span(told.first, two.last)
    claim = replace(told.claim, type=two.type, evidence=evidence, rules={**told.claim.rules, "type": two.rule})
    at = drafts.index(told) + 1
    return [*drafts[:at], replace(told, claim=claim, last=two.last, trigger=two), *drafts[at:]]
