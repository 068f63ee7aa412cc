"""Whom somebody buries: "мать похоронила сына" tells of the son, and not of her who buried him."""

from __future__ import annotations

from lastcontact.reading.known import Known
from lastcontact.reading.mentions import Kind
from lastcontact.reading.trigger import Trigger


def buries(known: Known, trigger: Trigger) -> bool:
    """Whether a verb tells that somebody buries another, and not that he is buried."""
    said = {known.found.low(k) for k in range(trigger.first, trigger.last + 1)}
    own = {known.found.low(k) for k in range(trigger.first, trigger.last)}
    return bool(own & known.found.set("burying")) and not said & known.found.set("buried_by_nobody")


def buried_whom(known: Known, trigger: Trigger, edges: tuple[int, int]) -> str | None:
    """Who is buried, by the order of words in the language; "" where only who buries is told, None where nobody is."""
    found = known.found
    named = [(m.first, m.name) for m in known.cast.within(*edges) if m.kind is Kind.PERSON]
    taken = {k for m in known.cast.within(*edges) for k in range(m.first, m.last)}
    people = [(k, hit) for k in range(*edges) if k not in taken and (hit := found.at("people", k))]
    told = sorted([*named, *((k, known.sheet.said(hit.first, hit.last)) for k, hit in people)])
    before = [name for k, name in told if k < trigger.first]
    after = [name for k, name in told if k >= trigger.last]
    if not told:
        return None
    if found.set("verb_first"):
        return after[-1] if len(after) > 1 else ""
    if found.set("verb_last"):
        return (before or after)[-1]
    return after[0] if after else ""
