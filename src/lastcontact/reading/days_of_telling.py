"""Days on which something was said, found or shown, and not those on which it was."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.days import Dated
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.saying import Saying
from lastcontact.reading.trigger import Trigger


def of_the_telling(known: Known, dated: Dated, trigger: Trigger) -> bool:
    """Whether a day only tells when it was told or shown what a trigger tells of."""
    return (
        _before_that(known, dated, trigger)
        or _shown_then(known, dated, trigger)
        or _and_said(known, dated, trigger)
        or _issued_then(known, dated, trigger)
    )


def is_what_is_told(known: Known, saying: Saying, trigger: Trigger, at: int) -> bool:
    """Whether a day at a token is of what is told though a reporting word took it: "promised for Monday", "says: lost
    contact on Friday", and where the reporting word is itself what is told: "the court today rejected".
    """
    itself = trigger.first <= saying.first < trigger.last or saying.first <= trigger.first < saying.last
    itself = itself and trigger.form != "figure"  # "put the number at 46 on Saturday"
    within = saying.after and saying.last <= trigger.first and trigger.last <= at
    return itself or within or known.sheet.lows[at - 1] == "for"


def _before_that(known: Known, dated: Dated, trigger: Trigger) -> bool:
    """ "Had written on 9 June that 11 were taken", "the announcement on Friday that": not "the raid on Friday that"."""
    lows, at = known.sheet.lows, dated.last
    if lows[at : at + 1] == [","]:  # "found in 2019, by six votes to one, that"
        at = next((k + 1 for k in range(at + 1, min(at + _ASIDE, trigger.first)) if lows[k] == ","), at)
    if lows[at : at + 1] != ["that"] or trigger.first <= at + 1:
        return False
    before = lows[max(known.sentence.first, dated.first - _CLEFT) : dated.first]
    cleft = "it" in before and not words("be").isdisjoint(before)  # "it was on Monday that nine were taken"
    verb = lows[at + 1] in all_words("be", "have", "adverbs", "past_verbs") or lows[at + 1].endswith("ed")
    return not (cleft or verb)


def _shown_then(known: Known, dated: Dated, trigger: Trigger) -> bool:
    """ "A video posted on Monday shows nine prisoners", "showed footage on Sunday of a dozen", "shown on 9 June"."""
    if trigger.type in _PICTURES:
        return False
    lows, first = known.sheet.lows, known.sentence.first
    low = max(
        first, dated.first - _SHOWN, *(t.last for t in known.triggers if t.on_people and t.last <= dated.first), 0
    )
    if dated.last < trigger.first and lows[dated.last] in ("showed", "aired", "broadcast"):
        return True  # "state television on Sunday showed nine prisoners"
    shown = {*lows[low : dated.first]} & words("showing_verbs")
    if not shown:
        return False
    around = {*lows[max(first, dated.first - _PICTURED) : dated.last + _PICTURE_BEHIND]}
    return not around.isdisjoint(words("filmed")) or "shown" in shown


def _and_said(known: Known, dated: Dated, trigger: Trigger) -> bool:
    """ "He phoned on Friday and said two were dead": the day on which he phoned."""
    behind = (s for s in known.sayings if s.after and dated.last <= s.first and s.last <= trigger.first)
    return any(known.sheet.lows[s.first - 1] == "and" and s.source is not None for s in behind)


def _issued_then(known: Known, dated: Dated, trigger: Trigger) -> bool:
    """ "A statement issued by the ministry on Tuesday put the missing at 27", "reached by telephone on Tuesday, he"."""
    lows, low = known.sheet.lows, max(known.sentence.first + 1, dated.first - _ISSUED)
    if trigger.first < dated.last:
        return False
    for k in range(dated.first - 1, low - 1, -1):
        if lows[k] in words("asking_them") and lows[k - 1] == ",":
            return True
        if lows[k] in words("papers_issued"):
            return not words("dated_papers").isdisjoint(lows[max(known.sentence.first, k - 2) : k])
    return False


_ISSUED = 12
"""Tokens from "issued" to its day: "issued by the ministry in Orvan before midnight on Tuesday"."""
_PICTURES = (ClaimType.FOOTAGE, ClaimType.AUTHENTIC)
_ASIDE = 9
"""Tokens of what stands between commas before "that"."""
_CLEFT = 4
_SHOWN = 7
"""Tokens from "posted" to its day."""
_PICTURED = 12
"""Tokens from "a video" to the day on which it was shown."""
_PICTURE_BEHIND = 3
"""Tokens from "showed on Sunday" to "pictures"."""
