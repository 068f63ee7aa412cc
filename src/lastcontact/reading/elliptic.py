"""A second voice without a verb of its own: "the ministry put the dead at 40, the Council at five"."""

from __future__ import annotations

from lastcontact.reading.lexicon import is_number
from lastcontact.reading.saying import Saying
from lastcontact.reading.sources import Finder

_TALLIED = ("put", "puts", "putting", "spoke", "speaks", "counted", "counts", "gave", "gives")
_BEFORE_NUMBER = ("at", "of")
_FARTHEST = 9
"""How many tokens the second voice may take up to its number."""


def elliptic(finder: Finder, found: list[Saying]) -> list[Saying]:
    """The sayings of a sentence with those that share the verb of the one before them."""
    sheet, sentence = finder.sheet, finder.sentence
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
    return sorted(made, key=lambda s: s.first)


def _names_a_number(finder: Finder, i: int) -> bool:
    """Whether "at" or "of" stands right before a number, or before a quotation of one."""
    sheet = finder.sheet
    if sheet.lows[i] not in _BEFORE_NUMBER:
        return False
    following = sheet.lows[i + 1]
    return (
        following[0].isdecimal()
        or is_number(following)
        or following
        in (
            "“",
            '"',
            "about",
            "some",
            "around",
            "only",
            "just",
            "more",
            "over",
            "at",
        )
    )
