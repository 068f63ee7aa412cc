"""One named beside a number of others, in languages with endings: "отец и двое его сыновей" are three."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.quantities import Form
from lastcontact.reading.counting import Counted
from lastcontact.reading.inflected.found import Found


def with_the_one(found: Found, counts: list[Counted]) -> list[Counted]:
    """The counts, each that an "and" joins to one person with him: the words of both, and one more."""
    return [_sum(found, counted, counts) or counted for counted in counts]


def _sum(found: Found, counted: Counted, counts: list[Counted]) -> Counted | None:
    quantity, glued = counted.quantity, found.joined(counted.first, "joined_and")
    plain = quantity.form is Form.EXACT and counted.has_noun and (quantity.minimum or 0) > 1
    joint = counted.first - (not glued)
    one = joint - 1
    if not plain or one < found.sentence.first or not (glued or found.low(joint) in found.set("and_alone")):
        return None
    listed = found.low(one - 1) in found.set("and_alone") | found.set("from") | {","} or bool(
        found.joined(one, "joined_and")
    )
    counted_too = any(c.noun_first <= one < max(c.noun_last, c.last) for c in counts)
    more = found.low(counted.noun_last) in found.set("and_alone") or found.joined(counted.noun_last, "joined_and")
    if found.low(one) not in found.set("one_person") or listed or counted_too or more:
        return None
    many, span = (quantity.minimum or 0) + 1, found.sheet.span(one, counted.noun_last)
    whole = replace(quantity, minimum=many, maximum=many, text=span.text, start=span.start, end=span.end)
    return replace(counted, first=one, last=counted.noun_last, noun_first=counted.noun_last, quantity=whole)
