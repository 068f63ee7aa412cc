"""Who is named only not to be the one: "Погиб не Олег Рябов, а Иван Кравец", "Rəşad yox, İlqar əsir düşüb"."""

from __future__ import annotations

import itertools
from dataclasses import replace

from lastcontact.core.claim import Modality, Polarity
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.mentions import Kind, Mention

_RANKED = 4
"""Tokens of rank and trade before a name."""


def with_not_he(known: Known, drafts: list[Draft]) -> list[Draft]:
    """The drafts, those of who is named instead of somebody else beside one of him whom it did not befall."""
    pair = _instead(known)
    if pair is None:
        return drafts
    wrong, right = pair
    made: list[Draft] = []
    for draft in drafts:
        claim = draft.claim
        theirs = claim.subject in (wrong.name, right.name) and draft.counted is None
        if not theirs or claim.polarity is Polarity.NEGATED:
            made.append(draft)
            continue
        first, last = min(draft.first, wrong.first), max(draft.last, wrong.last, right.last)
        evidence = known.sheet.span(first, last)
        unsure = claim.modality if claim.modality in (Modality.CLAIMED, Modality.REPORTED) else Modality.ASSERTED
        rules = {**claim.rules, "subject": "named/instead"}
        he = replace(claim, subject=right.name, evidence=evidence, rules=rules)
        other = replace(he, subject=wrong.name, polarity=Polarity.NEGATED, modality=unsure)
        made += [replace(draft, claim=c, first=first, last=last) for c in (other, he)]
    return made


def _instead(known: Known) -> tuple[Mention, Mention] | None:
    """Who is told not to be the one, and who is named in his place."""
    found = known.found
    people = [m for m in known.cast.within(known.sentence.first, known.sentence.last) if m.kind is Kind.PERSON]
    for one, other in itertools.pairwise(people):
        before, behind = _past_ranks(found, one.first) - 1, one.last
        not_before = found.low(before) in found.set("not") and found.low(behind) == ","
        not_behind = found.low(behind) in found.set("not_he_after") and found.low(behind + 1) == ","
        at = behind + (2 if not_behind else 1)
        if not_before and found.low(at) in found.set("but_he"):
            at += 1
        elif not not_behind:
            continue
        if _past_ranks(found, other.first) == at:
            return one, other
    return None


def _past_ranks(found: Found, first: int) -> int:
    """Where the words of rank before a name begin."""
    low = first
    while first - low < _RANKED and found.over("title", low - 1):
        low -= 1
    return low
