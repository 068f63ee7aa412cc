"""Vague words as one conservative number, where a bureau or a reader of files chose that over an interval.

Source: ACLED's codebook, on reports that give no number ("several", "a few" 3, "dozens" 12, "hundreds" 100); what
it does not name follows it: "several dozen" is 36, "thousands" 1,000, "tens of thousands" 10,000.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from lastcontact.core.claim import Claim
from lastcontact.core.quantities import Form, Quantity
from lastcontact.reading.counting import Counted

_VALUES = {24: 12, 200: 100, 2000: 1000, 20000: 10000}
"""Least of an interval that a vague word stands for -> the one number that is taken instead; else the least itself."""
AS_ONE = "/one-value"
"""What the rule of such a count ends with."""


def one_value(quantity: Quantity) -> Quantity:
    """A vague count as about one number; any other as it is.

    >>> one_value(Quantity(Form.VAGUE, 24, 99, "dozens")).maximum, one_value(Quantity(Form.ABOUT, 30, 30)).maximum
    (12, 30)
    """
    if quantity.form is not Form.VAGUE or not quantity.minimum:
        return quantity
    value = _VALUES.get(quantity.minimum, quantity.minimum)
    return replace(quantity, form=Form.ABOUT, minimum=value, maximum=value)


Told = tuple[tuple[Claim, ...], tuple[Counted, ...]]


def in_intervals(claims: Iterable[Claim], counted: Iterable[Counted]) -> Told:
    """What a text says, its vague words as they were read."""
    return tuple(claims), tuple(counted)


def in_one_value(claims: Iterable[Claim], counted: Iterable[Counted]) -> Told:
    """The same with each vague count as one number; the rule of a claim's count says so."""
    return tuple(map(_claim, claims)), tuple(replace(one, quantity=one_value(one.quantity)) for one in counted)


def _claim(claim: Claim) -> Claim:
    count = one_value(claim.count) if claim.count else None
    if count == claim.count:
        return claim
    return replace(claim, count=count, rules={**claim.rules, "count": claim.rules.get("count", "number") + AS_ONE})
