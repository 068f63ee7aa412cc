"""What a phrase tells of what is still to come: promised, agreed, awaited, or to be done."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.clauses import boundary_strength
from lastcontact.reading.hedges import Judged
from lastcontact.reading.lexicon import all_words, words

DONE_ONESELF = (ClaimType.SURRENDERED, ClaimType.WITHDREW)
BEFALLS = frozenset((
    ClaimType.MISSING, ClaimType.CONTACT_LOST, ClaimType.CAPTURED, ClaimType.HELD, ClaimType.KILLED,
    ClaimType.WOUNDED, ClaimType.FOUND, ClaimType.SURRENDERED, ClaimType.ATTACKED, ClaimType.CONTROLS,
))  # fmt: skip


def ahead_within(judged: Judged) -> bool:
    """ "Are to go home", "stands ready to help", "is to include forty": what is to come, and not what befell."""
    lows, trigger = judged.sheet.lows, judged.trigger
    own = range(max(judged.sentence.first + 1, trigger.first), trigger.last)
    to_come = any(
        lows[i] in ("to", "due", "expected")
        and lows[i - 1] in ("is", "are", "was", "were", "ready")
        and i + 1 < judged.sentence.last
        for i in own
    )
    will = any(lows[i] in ("will", "shall") and lows[i + 1] == "be" for i in own)  # "the bodies will be handed over"
    agreed = trigger.type in DONE_ONESELF and any(
        lows[i] == "to" and lows[_before_its_day(judged, i)] in words("agreeing")
        for i in range(max(1, trigger.first - 1), trigger.last)
    )
    agreed = agreed or _promised_before(judged)
    rest = range(max(trigger.last, judged.edges[0]), judged.edges[1] - 1) if trigger.type in _GIVEN_BACK else ()
    waits = (i for i in rest if lows[i - 1] != "and")  # "was freed on Monday and is expected home": he was freed
    awaited = any(lows[i] in ("is", "are") and lows[i + 1] in ("expected", "due", "awaited") for i in waits)
    return agreed or awaited or ((to_come or will) and trigger.type not in BEFALLS)


def in_if_clause(judged: Judged) -> bool:
    """ "If the village is lost, three hundred will be trapped": what comes of an "if" that opens the sentence."""
    lows, first = judged.sheet.lows, judged.sentence.first
    first += not judged.sheet.words[first][0].isalnum()
    return lows[first] in ("if", "unless") and "," in judged.sheet.words[first : judged.trigger.first]


def only_if(judged: Judged) -> bool:
    """ "Unless 30 prisoners were freed", "until all four are found", "before the 12 are released": not so yet."""
    lows, trigger = judged.sheet.lows, judged.trigger
    low = max(judged.sentence.first, trigger.first - _CONDITION)
    if _UNTIL.isdisjoint(lows[low : trigger.first]):
        return False
    for i in range(trigger.first - 1, low - 1, -1):
        if lows[i] == "unless":
            return True
        if lows[i] in ("until", "till", "before"):
            verb = {*lows[max(i + 1, trigger.first - 2) : trigger.last]}
            bare = trigger.form == "noun" and lows[trigger.first - 1] not in words("determiners")
            ahead = {"would", "will", "'ll"} & {*lows[judged.sentence.first : i]}  # "would fight until all were freed"
            helped = bool(({"is", "are", "were", "was"} if ahead else {"is", "are"}) & verb)
            return helped or bare or trigger.form in ("base", "s")
        if boundary_strength(judged.sheet, i, judged.sentence) >= 2:
            return False
    return False


_UNTIL = frozenset(("unless", "until", "till", "before"))
_CONDITION = 9
"""Tokens from "until" past whom it is about to what has to happen."""


def _promised_before(judged: Judged) -> bool:
    """ "Agreed in Doha to exchange all prisoners", "pledged in writing to free them"."""
    if judged.trigger.form != "base":
        return False
    lows, at = judged.sheet.lows, judged.trigger.first
    low = max(judged.sentence.first, at - _PROMISE)
    to = next((i for i in range(at - 1, low, -1) if lows[i] == "to"), None)
    if to is None or at - to > 2:
        return False
    before = range(to - 1, low - 1, -1)
    told = next((i for i in before if lows[i] in all_words("agreeing", "promising")), None)
    return told is not None and all(boundary_strength(judged.sheet, i, judged.sentence) < 2 for i in range(told, to))


_PROMISE = 10
"""Tokens from what is promised back to the promise."""
_GIVEN_BACK = (ClaimType.RETURNED, ClaimType.REMAINS_RETURNED)


def _before_its_day(judged: Judged, at: int) -> int:
    """The token before a "to" and the day that may stand between: "agreed | on Monday | to"."""
    lows, day = judged.sheet.lows, at - 1
    if lows[day] in words("calendar"):
        day -= 1 + (lows[day - 1] == "on")
    return max(day, judged.sentence.first)
