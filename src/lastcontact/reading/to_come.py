"""Whether a day that a sentence names is still to come, or has been."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.sheet import Sheet


def to_come(sheet: Sheet, i: int) -> bool:
    """Whether the words before token i speak of what is still to be: "will ... on Monday", "promised for Friday"."""
    lows = sheet.lows
    own = sheet.sentences[bisect_right(sheet.sentences, i, key=lambda s: s.first) - 1]
    low = max(own.first, i - 24)
    for k in range(i - 1, low - 1, -1):
        if sheet.words[k] in ".!?;":
            low = k + 1
            break
    near = lows[max(low, i - 3) : i]
    if lows[i + 1 : i + 2] == ["'s"] and not words("future") & {*lows[low:i]}:
        return False  # "those are Monday's figures"
    if any(w in words("said_on") for w in near):
        return False
    before = lows[low:i]
    if _is_to_be(lows, low, i):
        return True
    if near[-1:] == ["on"] and near[-2:-1] and near[-2].endswith("ed") and near[-3:-2] != ["be"]:
        return False
    opens = i - low <= 1 or sheet.words[i - 1] in ".!?"
    if opens and any(w in ("will", "shall", "'ll") for w in lows[i + 1 : i + 7]):
        return True
    opener = next((w for w in before if w[0].isalpha() and w != "what"), "")
    if opener in ("should", "if") and not any(w in ("had", "has", "have", "was", "were", "did") for w in before):
        return True
    cues = (k for k, w in enumerate(before) if w in words("future") and before[k - 1 : k] not in (["was"], ["were"]))
    cue = max(cues, default=-1)
    told = bool(words("said_on") & {*before[cue + 1 :]})  # "“We will bring them home,” he said in remarks on Monday"
    if cue >= 0 and not told and not any(w in ("had", "has", "have", "was", "were") for w in near):
        return True
    following = lows[i + 1 : next((k for k in range(i + 1, min(i + 5, len(lows))) if lows[k] in ",;.)"), i + 5)]
    if near[-1:] == ["by"] and i - low <= _BY_THEN:
        following = lows[i + 1 : i + _CLAUSE]  # "By Wednesday evening, 22 people had been freed"
    past = any(w in ("had", "has", "have", "was", "were") for w in following)
    if near[-1:] == ["until"]:
        return not past and not any(w in ("had", "has", "have", "was", "were") for w in before)
    past = past or (near[-1:] == ["by"] and "had" in before)  # "had pulled out three alive by Monday noon"
    return bool(near) and near[-1] in ("by", "for", "till") and not past


def _of_a_note(before: list[str]) -> bool:
    """ "Copy to be handed to the committee on Sunday": a note that leaves out its "is", and has no other verb."""
    at = next((k for k, (here, following) in enumerate(pairwise(before)) if (here, following) == ("to", "be")), 0)
    if at == 0 and before[:1] and _of_a_plan(before):
        return True
    verbs = all_words("be", "have", "taken_for", also="found known said seem appear proved")
    finite = any(w.endswith(("ed", "s")) for w in before[max(0, at - 2) : at])  # "who asked not to be named"
    return at > 0 and not verbs & {*before[:at]} and not finite


def _of_a_plan(before: list[str]) -> bool:
    """ "Search party to leave for the pass on Thursday": a line of a plan that has no other verb."""
    at = before.index("to") if "to" in before[1:_HEAD] else 0
    verbs = all_words("be", "have", "taken_for", "said_on", also="found known seem appear proved hope plan want")
    told = any(_is_past(w) or w in verbs for w in before)
    return at > 0 and not told and before[at + 1 : at + 2] != [] and before[at + 1] in words("plan_verbs")


_HEAD = 5
"""Words of who is to do something, before "to"."""


def _is_to_be(lows: list[str], low: int, i: int) -> bool:
    """ "Is to leave on Saturday", "are expected on Friday", "may start in the autumn", "is on the 20th"."""
    before = lows[low:i]
    if ":" in before:
        before = before[len(before) - before[::-1].index(":") :]
    while before and before[-1] in ("on", "in", "by", "the", "early", "late", "before", "at", "for", "from"):
        before.pop()
    present = ("is", "are", "'s", "'re")
    if before[-1:] and (before[-1] in ("is", "are", *words("future_verbs")) or before[-2:] == ["runs", "out"]):
        return True
    if before[-1:] and before[-1] in words("future_participles"):
        return before[-2:-1] != [] and before[-2] in (*present, "now", "being")
    if before[:1] != ["to"] and _of_a_note(before):
        return True
    for here, following in pairwise(before):
        if here in present and following == "to":
            return True
        if here in ("may", "might", "could", "can") and following in words("future_starts"):
            return True
    return before[-3:-1] == ["to", "be"] and not _HAVE_BEEN & {*before}


_HAVE_BEEN = frozenset(
    ("was", "were", "had", "has", "have", "believed", "thought", "said", "known", "found", "reported")
)


def has_been(sheet: Sheet, i: int) -> bool:
    """Whether the day at token `i` has been: "released in May", "was captured on 20 April"."""
    low = next(
        (k + 1 for k in range(i - 1, max(-1, i - _CLAUSE), -1) if sheet.words[k] in ".,;:!?"), max(0, i - _CLAUSE)
    )
    before = sheet.lows[low:i]
    told = before[-1:] in (["in"], ["on"]) and any(map(_is_past, before))
    told = told or (len(before) <= _OPENING and _is_told_behind(sheet, i))
    if "since" in sheet.lows[max(0, i - 2) : i]:
        return True
    if to_come(sheet, i) or words("future") & {*before}:
        return False
    auxiliary = next((w for w in reversed(before) if w in all_words("be", "have")), None)
    return told and auxiliary in (None, *_PAST)


def _is_past(word: str) -> bool:
    return (word.endswith("ed") and len(word) > _SHORT) or word in words("past_verbs")


def _is_told_behind(sheet: Sheet, i: int) -> bool:
    """ "On the night of 9 May rebels | took 12 men": the verb behind a day that opens its sentence."""
    stop = next(
        (k for k in range(i + 1, i + _CLAUSE) if k >= len(sheet.lows) or sheet.words[k] in ".;:!?"), i + _CLAUSE
    )
    behind = sheet.lows[i + 1 : stop]
    return any(map(_is_past, behind)) and not all_words("future", also="is are") & {*behind}


_BY_THEN = 2
"""Tokens of a "by" that opens a sentence."""
_SHORT = 4
_OPENING = 5
"""Tokens of "On the night of" before a day."""
_PAST = ("was", "were", "'s", "has", "have", "had", "having", "been")
_CLAUSE = 12
"""Tokens before a day within which a verb tells that it has been."""
