"""A second half whose verb stands behind a mark: "12-ը զոհվել են, 30-ը՝ վիրավորվել", "двое убиты, трое - ранены"."""

from __future__ import annotations

from lastcontact.reading.counting import Counted
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.trigger import Trigger

_MARKS = frozenset("՝-–—")
_PARTS = frozenset((",", ";", "."))


def gapped(found: Found, counted: list[Counted], trigger: Trigger, own: Counted) -> bool:
    """Whether a figure that opens its half, behind one of another half, has this verb right behind its mark."""
    edge, sheet = max(own.last, own.noun_last), found.sheet
    if trigger.first != edge + 1 or found.low(edge) not in _MARKS or trigger.form not in ("verb", "status"):
        return False
    if found.low(edge) == "-" and sheet.starts[edge] == sheet.ends[edge - 1]:
        return False
    opens = found.low(own.first - 1) in _PARTS or found.over("joint", own.first - 1) is not None
    return opens and any(c.last < own.first for c in counted)
