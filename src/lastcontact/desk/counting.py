"""Counts in words: what stands before the number, the number, what stands after it."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from lastcontact.core.quantities import Form, Quantity


@dataclass(frozen=True)
class Figure:
    """`number` is set large; `worded` when the speaker gave words and no number."""

    before: str
    number: str
    after: str = ""
    worded: bool = False

    @property
    def plain(self) -> str:
        """On one line: "more than 70", "48", "several dozen"."""
        return f"{self.before} {self.number}".strip()


def figure_of(quantity: Quantity) -> Figure:
    """A count as its speaker put it; never sharper than it was said.

    >>> figure_of(Quantity(Form.MORE_THAN, 71, None)).plain
    'more than 70'
    """
    low, high = quantity.minimum, quantity.maximum
    match quantity.form:
        case Form.AT_LEAST:
            return Figure(_("at least"), _number(low))
        case Form.MORE_THAN:
            return Figure(_("more than"), _number(None if low is None else low - 1))
        case Form.AT_MOST:
            return Figure(_("at most"), _number(high))
        case Form.LESS_THAN:
            return Figure(_("fewer than"), _number(None if high is None else high + 1))
        case Form.ABOUT:
            return Figure(_("about"), _between(low, high))
        case Form.VAGUE:
            drawn = _("no number; drawn %(between)s") % {"between": _between(low, high)}
            return Figure("", quantity.text or _("some"), drawn, worded=True)
        case Form.EXACT if low == high:
            return Figure("", _number(low), _("exact"))
    return Figure("", _between(low, high))


def between(low: int | None, high: int | None) -> str:
    """Limits in words: "41 to 68", "2", "at least 3"."""
    if high is None:
        return _("at least %(n)s") % {"n": low or 0}
    return _between(low or 0, high)


def _between(low: int | None, high: int | None) -> str:
    if low is None or high is None or low == high:
        return _number(low if low is not None else high)
    return _("%(low)s to %(high)s") % {"low": low, "high": high}


def _number(value: int | None) -> str:
    return _("no number") if value is None else str(value)
