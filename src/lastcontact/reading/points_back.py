"""Whoever speaks of what the clause before has told: "nine were captured, and the ministry confirms it"."""

from __future__ import annotations

from lastcontact.reading.hits import Hit
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.memory import Source
from lastcontact.reading.saying import Saying
from lastcontact.reading.sources import Finder

_POINTS = frozenset(("it", "this", "that", "so", "them"))
_JOINTS = frozenset(("and", "but", "though", "although", "as", ";"))
_LONGEST = 8
"""Tokens of whoever speaks, from the joint to his verb."""
_FEWEST = 3
"""Tokens of what is told before."""
_SKIPPED = ("has", "have", "had", "also", "now", "since", "later", "itself", "too", "does", "did", "only", "then")


def points_back(finder: Finder, hit: Hit, *, negated: bool) -> Saying | None:
    """The saying, of what stands before it; None where nothing is told before, or it says something of its own."""
    if negated or hit.value in ("denied", "demanded", "unknown") or not _closes(finder, hit.last):
        return None
    joint = _joint(finder, hit.first)
    if joint is None or joint - finder.sentence.first < _FEWEST:
        return None
    told = finder.sheet.lows[finder.sentence.first : joint]
    if not any(w in all_words("be", "have", "past_verbs") or w.endswith("ed") for w in told):
        return None
    source = finder.right(joint + 1)
    if source is None or source.last > hit.first or source.first > joint + 2:
        source = _role(finder, joint + 1, hit.first)
    return None if source is None else Saying(hit.first, hit.last, hit.value, source, False, hit.entry.id)


def _closes(finder: Finder, at: int) -> bool:
    """Whether no more follows than the word for what was told: "it.", "as much", "that too"."""
    lows, stop = finder.sheet.lows, finder.sentence.last
    last = at + 2 if lows[at : at + 2] == ["as", "much"] else at + (lows[at] in _POINTS and at < stop)
    last += last > at and lows[last] in ("too", "now", "itself", "today", "yesterday", "openly", "freely")
    return last > at and (last >= stop or not lows[last][0].isalnum())


def _joint(finder: Finder, at: int) -> int | None:
    """The word that joins the speaker's clause to the one before, with nothing between it and the verb but him."""
    lows = finder.sheet.lows
    for i in range(at - 2, max(finder.sentence.first, at - _LONGEST), -1):
        if lows[i] in _JOINTS:
            return i
        if not (lows[i][0].isalpha() or lows[i] in ("'s", "'")) or lows[i] in words("be"):
            return None
    return None


def _role(finder: Finder, first: int, at: int) -> Source | None:
    """Whoever stands there in no list: "the brigade", "his commander"."""
    lows = finder.sheet.lows
    while at > first and (lows[at - 1] in _SKIPPED or lows[at - 1].endswith("ly")):
        at -= 1
    opened = first + (lows[first] in words("determiners"))
    if opened == first or not first < at <= opened + 3 or lows[at - 1] in words("no_tellers"):
        return None
    return Source(opened, at, finder.sheet.said(opened, at), "group", "source/points-back")
