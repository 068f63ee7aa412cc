"""Reporting words that are denied: "did not confirm", "neither of the two ministries had confirmed"."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.hits import Hit
from lastcontact.reading.lexicon import words
from lastcontact.reading.memory import Source
from lastcontact.reading.sheet import Sentence, Sheet
from lastcontact.reading.trigger import Trigger

NOBODY = "source/nobody"
"""The rule of a source that is nobody: "none of the groups has confirmed"."""


def is_negated(sheet: Sheet, sentence: Sentence, at: int) -> bool:
    """Whether the reporting word is denied: "did not confirm", "refused to say", "neither side has said"."""
    low = max(sentence.first, max((i + 1 for i in range(sentence.first, at) if sheet.words[i] == ","), default=0))
    if "neither" in sheet.lows[low:at] and "nor" in sheet.lows[max(low, at - 8) : at]:
        return True
    if none_says(sheet, sentence, at):
        return True
    low = max(sentence.first, at - 6)
    for i in range(at - 1, low - 1, -1):
        word = sheet.lows[i]
        if [word, *sheet.lows[i + 1 : i + 2]] in _NO_SUBJECTS:
            return False  # "no sooner had the army said"
        if word in words("attribution_not") or word.endswith("n't"):
            beside = _told_beside(sheet, i, at) and sheet.lows[i - 1] not in words("have")
            return not (beside or (word == "not" and sheet.lows[i + 1] == "only"))
        if word in (",", ";", "that", "”", "but", ":") or word in words("unnamed"):
            return False
    return False


def _told_beside(sheet: Sheet, refused: int, at: int) -> bool:
    """ "Refused to leave and confirmed that": a finite verb after "and", which no "not" before it reaches."""
    before = at - 1 - (sheet.lows[at - 1].endswith("ly") or sheet.lows[at - 1] in words("adverbs"))
    finite = sheet.lows[at].endswith(("ed", "s")) or sheet.lows[at] in ("said", "told", "wrote")
    return finite and refused < before and sheet.lows[before] == "and"


def none_says(sheet: Sheet, sentence: Sentence, at: int) -> bool:
    """ "Neither of the two ministries had confirmed", "no one at the front was in a position to confirm"."""
    lows, low = sheet.lows, max(sentence.first, at - _NOBODY)
    opens = (i + 1 for i in range(at - 1, low - 1, -1) if sheet.words[i] in _OPENERS or lows[i] in words("stops_none"))
    first = next(opens, sentence.first)
    first += lows[first] in ("but", "and", "yet", "while", "so", "“", '"')
    if lows[first : first + 2] in _NO_SUBJECTS or first + 1 >= at:
        return False
    scarce = lows[first] in ("few", "hardly", "scarcely") or lows[first : first + 2] in (["not", "one"], ["not", "a"])
    return scarce or _neither_nor(lows, first, at) or lows[first] in ("neither", "none", "nobody", "no", "nothing")


def _neither_nor(lows: list[str], first: int, at: int) -> bool:
    """ "Nine hours after the blast neither Tarnia nor Ruveny has said"; not "who had neither men nor shells"."""
    neither = next((i for i in range(first + 1, at) if lows[i] == "neither"), None)
    return neither is not None and lows[neither - 1] not in _HUNG and "nor" in lows[neither:at]


_HUNG = ("which", "who", "whom", "that", "where", "with", "when", "had", "have", "has", "is", "was", "were")


def is_nobody(sheet: Sheet, sentence: Sentence, source: Source) -> bool:
    """ "No party", "neither command", "no one": who is not anybody speaks with no name."""
    opens = {*sheet.lows[max(sentence.first, source.first - 1) : source.first + 1]}
    return source.kind != "person" and bool({"no", "neither", "none"} & opens)


_NOBODY = 16
"""Tokens of "no one at the headquarters of the 4th brigade has so far been in a position to"."""
_OPENERS = frozenset(",;:-()")
_NO_SUBJECTS = (
    ["no", "doubt"],
    ["no", "later"],
    ["hardly", "had"],
    ["scarcely", "had"],
    ["no", "sooner"],
    ["no", "fewer"],
    ["no", "less"],
    ["no", "more"],
)


def of_what_is_shown(sheet: Sheet, sentence: Sentence, trigger: Trigger, hit: Hit) -> bool:
    """ "The video, which could not be verified, appears to show": said of the video, and not of whom it shows."""
    if trigger.type in (ClaimType.AUTHENTIC, ClaimType.FOOTAGE):
        return False
    opens = next((i for i in range(hit.first, sentence.first, -1) if sheet.words[i] == ","), None)
    closes = any(sheet.words[i] == "," for i in range(hit.last, trigger.first))
    return opens is not None and closes and sheet.lows[opens + 1] == "which"
