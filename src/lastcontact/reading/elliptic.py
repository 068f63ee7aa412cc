"""A second voice without a verb of its own: "the ministry put the dead at 40, the Council at five"."""

from __future__ import annotations

from dataclasses import replace
from operator import attrgetter

from lastcontact.reading.numbers import is_figure
from lastcontact.reading.saying import Saying
from lastcontact.reading.sources import Finder

_TALLIED = ("put", "puts", "putting", "spoke", "speaks", "counted", "counts", "gave", "gives")
_BEFORE_NUMBER = ("at", "of")
_FARTHEST = 9
"""How many tokens the second voice may take up to its number."""


def elliptic(finder: Finder, found: list[Saying]) -> list[Saying]:
    """The sayings of a sentence with those that share the verb of the one before them."""
    sheet, sentence = finder.sheet, finder.sentence
    found = _without_verb(finder, found)
    told = next((s for s in found if s.after and sheet.lows[s.first] in _TALLIED), None)
    if told is None:
        return found
    made = list(found)
    for i in range(told.last, sentence.last - 2):
        if sheet.words[i] not in ",;" and sheet.lows[i] not in ("and", "but", "while"):
            continue
        at = next((k for k in range(i + 2, min(i + _FARTHEST, sentence.last - 1)) if _names_a_number(finder, k)), None)
        source = finder.right(i + 1) if at is not None else None
        if at is None or source is None or source.last > at or any(s.first <= at and s.last > i for s in made):
            continue
        made.append(Saying(source.first, at + 1, told.cue, source, True, f"elliptic/{told.rule}"))
    return sorted(made, key=attrgetter("first"))


def _without_verb(finder: Finder, found: list[Saying]) -> list[Saying]:
    """ "The army says 40 soldiers were captured, the rebels 65", "Sudan says it holds 40, Chad that it is 65"."""
    sheet, sentence = finder.sheet, finder.sentence
    told = next((s for s in found if s.after and s.cue in _TELLS and s.source is not None), None)
    if told is None:
        return found
    opens = told.last + (sheet.lows[told.last] == "that")
    counted = sheet.lows[opens] in (*_BOUNDS, "it", "they") or is_figure(sheet.lows[opens])
    for i in range(told.last + 1, sentence.last - 2):
        if sheet.words[i] not in ",;" or any(s.first > i for s in found):
            continue
        source = finder.right(i + 1 + (sheet.lows[i + 1] in ("and", "but", "while")))
        if source is None or source.last - i > _FARTHEST or source.name == (told.source and told.source.name):
            continue
        at, that = source.last, sheet.lows[source.last] == "that"
        at += 3 if that and sheet.lows[at + 2] in _HOLDS else 0
        at += sheet.lows[at] in _BOUNDS
        ends = at + 1 >= sentence.last or sheet.lows[at + 1] in (".", ";", ",", "and") or at + 2 >= sentence.last - 1
        if is_figure(sheet.lows[at]) and ends and (that or counted):
            return sorted(
                [*found, replace(told, first=source.first, last=at, source=source, rule=_RULE)], key=attrgetter("first")
            )
    return found


_RULE = "elliptic/gap"
_TELLS = ("asserted", "claimed", "confirmed", "reported")
_BOUNDS = ("about", "some", "around", "only", "just", "more", "over", "at", "nearly", "up")
_HOLDS = ("is", "are", "was", "were", "has", "holds", "held", "had")


def _names_a_number(finder: Finder, i: int) -> bool:
    """Whether "at" or "of" stands right before a number, or before a quotation of one."""
    sheet = finder.sheet
    if sheet.lows[i] not in _BEFORE_NUMBER:
        return False
    following = sheet.lows[i + 1]
    return is_figure(following) or following in ("“", '"', *_BOUNDS)
