"""People counted before a telling word who are none of its: mourners, those sentenced, families of the missing."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.counting import Counted
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.trigger import Trigger

_DONE_TO_THEM = frozenset(
    {ClaimType.KILLED, ClaimType.CAPTURED, ClaimType.DETAINED, ClaimType.WOUNDED, ClaimType.FOUND}
)
_OBJECTS = ("of", "for")
_LED_BY = frozenset(("for", "over", "of", "to", "at", "in", "after", "during", "about", "on", "from", "with"))
_BEFORE = 4
"""Tokens from a preposition to the noun that it leads to: "over the alleged unlawful killing"."""


def at_what_befell_others(known: Known, trigger: Trigger, counted: Counted) -> bool:
    """ "300 filled the church for the funeral of Lind", "four were jailed for the killing of 12": a noun that has its
    own object, behind a preposition and a verb, tells nothing of whoever the verb is about.
    """
    low = max(counted.last, counted.noun_last)
    nouns = (t for t in known.triggers if low < t.first <= trigger.first)
    return trigger.on_people and any(_takes_others(known, noun, counted, low) for noun in nouns)


def _takes_others(known: Known, noun: Trigger, counted: Counted, low: int) -> bool:
    lows, at, last = known.sheet.lows, noun.first - 1, noun.last
    led = lows[last - 1] in _OBJECTS
    taken = noun.form == "noun" and (led or lows[last : last + 1] == ["of"] or _takes_a_count(known, noun))
    taken = taken or (noun.form == "state" and led)
    while at > low and noun.first - at <= _BEFORE and lows[at] not in _LED_BY:
        at -= 1
    if not (taken and noun.type in _DONE_TO_THEM) or lows[at] not in _LED_BY:
        return False
    between = lows[low:at]
    acts = any(w in all_words("be", "past_verbs", "participles") or w.endswith("ed") for w in between)
    return acts or not words("punishing").isdisjoint(lows[known.sentence.first : counted.first])


def _takes_a_count(known: Known, noun: Trigger) -> bool:
    """ "For kidnapping | six aid workers"."""
    return known.sheet.lows[noun.first].endswith("ing") and any(c.first == noun.last for c in known.counted)


def of_whom_they_speak(known: Known, trigger: Trigger, counted: Counted) -> bool:
    """ "29 families remain without news of relatives | who were taken": the "who" is of others than those counted."""
    lows, low = known.sheet.lows, max(counted.last, counted.noun_last)
    if not counted.has_noun or lows[counted.noun_last - 1] not in words("bereaved") or lows[low] == "of":
        return False
    others = {h.last for h in known.hits.of("people") if h.first >= low}
    told = (at for at in range(low + 1, trigger.first) if known.sheet.lows[at] in ("who", "whom", "whose"))
    return any(at in others for at in told)


def looks_on(known: Known, counted: Counted, low: int, high: int) -> bool:
    """Whether those counted saw, found or tended others: a verb for that stands behind them, before others counted or
    told of between two tokens: "four women | saw eleven captives being led away", "said they | saw nine bodies"."""
    verbs, edge = words("onlooking"), max(counted.last, counted.noun_last)
    at = next((k for k in range(max(edge, low), high) if known.sheet.lows[k] in verbs), None)
    if at is None or any(t.first < edge and counted.first <= t.first for t in known.triggers):
        return False
    passive = known.sheet.lows[at - 1] in all_words("be")
    return not passive and any(at < c.first <= at + _SEEN for c in known.counted)


_SEEN = 5
"""Tokens from a verb of seeing to those seen."""


def sees_others(known: Known, trigger: Trigger, counted: Counted) -> bool:
    """Whether a telling word is of those whom the counted ones saw."""
    return counted.last <= trigger.first and looks_on(known, counted, counted.last, trigger.last)
