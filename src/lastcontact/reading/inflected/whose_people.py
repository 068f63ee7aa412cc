"""Whose people are counted, where their side stands beside them: "двое военнослужащих Орванда"."""

from __future__ import annotations

from lastcontact.reading.counting import Counted
from lastcontact.reading.known import Known
from lastcontact.reading.mentions import Kind

_LEAST = 5
"""Letters of the shortest name of a side in its case."""


def with_their_side(known: Known, counted: Counted) -> str:
    """What is counted, with the name of whose they are as it is written."""
    said = known.sheet.said(counted.noun_first, counted.noun_last).strip('”“" ')
    behind, before = counted.noun_last, counted.first - 1
    if _names_a_side(known, behind, "side_behind") and not known.sheet.is_capital(behind + 1):
        return f"{said} {known.sheet.words[behind]}"
    if _names_a_side(known, before, "side_before"):
        first = before
        while first > known.sentence.first and known.sheet.is_capital(first - 1):
            first -= 1
        return f"{known.sheet.said(first, before + 1)} {said}"
    return said


def _names_a_side(known: Known, at: int, endings: str) -> bool:
    """Whether a name stands at a token in the case of whom others belong to, and is nobody's own."""
    ends = tuple(known.found.set(endings))
    word = known.found.low(at)
    if not ends or len(word) < _LEAST or not word.endswith(ends) or not known.sheet.is_capital(at):
        return False
    mention = known.cast.at(at)
    opens = at == known.sentence.first and known.found.known(at)
    return not opens and (mention is None or mention.kind in (Kind.SIDE, Kind.PLACE))
