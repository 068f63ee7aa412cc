"""Who is named beside those counted with him, or beside his kin: "капитан Белов и двое рядовых", "Anna və qızı"."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.not_he import with_not_he
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.mentions import Kind, Mention

_RANKED = 5
"""Tokens of rank, trade and town before a name."""
_MORE = 2
"""Words between "and" and those counted: "и ещё", "və daha", "и его"."""


def with_companions(known: Known, drafts: list[Draft]) -> list[Draft]:
    """The drafts of whom they are said to be, and one of each who is named beside those counted, or of his kin."""
    made, drafts = list[Draft](), with_not_he(known, drafts)
    told = {(d.claim.type, d.claim.subject) for d in drafts if d.counted is None}
    for draft in drafts:
        made.append(draft)
        if draft.claim.subject is None or not draft.trigger.on_people:
            continue
        if draft.counted is not None:
            named = _beside(known, draft)
            if named is None:
                continue
            if named.name == draft.claim.subject:
                made[-1] = replace(draft, claim=replace(draft.claim, subject=None))
            low, high = _past_ranks(known, named.first), named.last
            name = named.name
        else:
            kin = _kin_beside(known, draft)
            if kin is None:
                continue
            (low, high), name = kin, known.sheet.said(*kin)
        if (draft.claim.type, name) in told:
            continue
        told.add((draft.claim.type, name))
        first, last = (min(draft.first, low), max(draft.last, high)) if draft.counted is None else (low, high)
        rules = {**{k: v for k, v in draft.claim.rules.items() if k != "count"}, "subject": "named/beside"}
        evidence = known.sheet.span(first, last)
        claim = replace(draft.claim, subject=name, count=None, evidence=evidence, rules=rules)
        made.append(Draft(claim, first, last, draft.trigger, None))
    return made


def _beside(known: Known, draft: Draft) -> Mention | None:
    """Who is named right before "and" or "with" and a count: "капитан Белов | и двое рядовых"."""
    found, counted = known.found, draft.counted
    assert counted is not None
    at = counted.first - 1
    while counted.first - 1 - at < _MORE and found.low(at) in found.set("and_more"):
        at -= 1
    if not _joins(found, at):
        return _before_with(known, draft)
    mention = known.cast.at(at - 1)
    return mention if _is_told_of(known, mention, draft, at) else None


def _before_with(known: Known, draft: Draft) -> Mention | None:
    """Who is named before those who are with him, where "with" stands behind them: "Vəfa iki uşağı | ilə"."""
    found, counted = known.found, draft.counted
    assert counted is not None
    edge = max(counted.last, counted.noun_last)
    behind = any(found.low(k) in found.set("with_after") for k in (edge - 1, edge))
    mention = known.cast.at(counted.first - 1) if behind else None
    return mention if _is_told_of(known, mention, draft, counted.first) else None


def _joins(found: Found, at: int) -> bool:
    """Whether a token is "and", or "with" before those counted."""
    joint = found.at("joint", at)
    return (joint is not None and joint.value == "and") or found.low(at) in found.set("with_before")


def _is_told_of(known: Known, mention: Mention | None, draft: Draft, at: int) -> bool:
    """Whether a person who is named right before a token is told of too, and neither speaks nor owns kin."""
    if mention is None or mention.kind is not Kind.PERSON or mention.last != at:
        return False
    if any(s.source is not None and s.source.name == mention.name for s in known.sayings):
        return False
    found, low = known.found, _past_ranks(known, mention.first)
    owned = found.low(low - 1) in found.set("kin_told") or any(found.over(c, low - 1) for c in ("people", "kin"))
    preposed = found.low(low - 1) in found.set("of_whom")
    between = range(min(draft.trigger.last, mention.first), max(draft.trigger.first, mention.last))
    parted = any(found.low(k) in (";", ":") for k in between)
    return not (owned or preposed or parted)


def _past_ranks(known: Known, first: int) -> int:
    """Where the words of rank and trade before a name begin."""
    found, low = known.found, first
    while first - low < _RANKED and low > known.sentence.first and found.over("title", low - 1):
        low -= 1
    return low


def _kin_beside(known: Known, draft: Draft) -> tuple[int, int] | None:
    """The kin without a name behind "and" and the one who is named: "Анна Орлова | и её дочь", "Aynur və qızı"."""
    found = known.found
    for mention in known.cast.within(draft.first, min(draft.last + _RANKED, known.sentence.last)):
        if mention.kind is not Kind.PERSON or mention.name != draft.claim.subject:
            continue
        joint = mention.last
        if not _joins(found, joint):
            continue
        at = joint + 1 + (found.low(joint + 1) in found.set("whose_kin"))
        if found.low(at) in found.set("kin_with") and not known.cast.at(at + 1):
            return joint + 1, at + 1
    return None
