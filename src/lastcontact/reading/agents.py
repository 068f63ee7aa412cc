"""Who holds, takes or frees somebody, named right before the verb or by whose hands they are in."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.mentions import Kind
from lastcontact.reading.trigger import Trigger

_PARTIES = (Kind.BODY, Kind.SIDE, Kind.PERSON, Kind.PLACE)
_ACTED_ON = frozenset(
    {
        ClaimType.CAPTURED, ClaimType.DETAINED, ClaimType.HELD, ClaimType.RETURNED, ClaimType.REMAINS_RETURNED,
        ClaimType.FOUND, ClaimType.KILLED, ClaimType.WOUNDED,
    }
)  # fmt: skip
_HELD = (ClaimType.HELD, ClaimType.CAPTURED, ClaimType.DETAINED, ClaimType.CONTROLS)
_REACH = 6
"""Tokens from the beginning of "in the hands" to the hands, and from there to whose they are."""


def acts_on_others(known: Known, trigger: Trigger) -> bool:
    """Whether a telling word is an active verb with an object: "handed over nine bodies", "apprehended three men"."""
    lows, last = known.sheet.lows, trigger.last
    if trigger.type not in _ACTED_ON or lows[trigger.first] in all_words("be", "does_to_nobody"):
        return False
    if trigger.seeks == "right" and trigger.form not in ("noun", "open"):
        return trigger.form != "ing"
    counted = any(trigger.first < c.first <= last for c in known.counted)
    return counted or lows[last] in words("determiners") or trigger.form == "noun"


def verb_opens(known: Known, trigger: Trigger) -> int:
    """The token at which the verb of a telling word begins, with "has" and "also" before it."""
    lows, at = known.sheet.lows, trigger.first
    while at > known.sentence.first and lows[at - 1] in all_words("have", "agent_adverbs"):
        at -= 1
    return at


def named_before(known: Known, at: int) -> tuple[int, int] | None:
    """The tokens of a party that ends right before a token: a body, a side, somebody, or a name that may be a state."""
    mention = known.cast.at(at - 1)
    if mention is not None and mention.last == at and mention.kind in _PARTIES:
        return mention.first, mention.last
    alone = at - 1 == known.sentence.first or known.sheet.lows[at - 2] in all_words("agent_openers", also=_OPEN)
    return (at - 1, at) if alone and may_be_a_state(known, at - 1) else None


_OPEN = ', ; : – - "'


def may_be_a_state(known: Known, at: int) -> bool:
    """Whether a word is a name of which nothing else is known: "Hesk" in "Hesk has held", "held by Hesk"."""
    sheet, low = known.sheet, known.sheet.lows[at]
    if known.cast.at(at) is not None or not sheet.is_capital(at) or not low.isalpha():
        return False
    if low in all_words("no_parties", "determiners") or any(c.first <= at < c.noun_last for c in known.counted):
        return False
    return not any(d.first <= at < d.last for d in known.dates)


def in_whose_hands(known: Known, trigger: Trigger) -> tuple[int, int] | None:
    """The tokens between which it says who holds somebody: "in the prisons of | Tormark", "in | enemy | hands"."""
    lows, last = known.sheet.lows, known.sentence.last
    if trigger.type not in _HELD:
        return None
    near = range(trigger.first, min(trigger.last + _REACH, last))
    at = next((i for i in near if lows[i] in words("in_keeping")), None)
    if at is None:
        return None
    if lows[at + 1] == "of":
        return at + 2, min(at + 2 + _REACH, last)
    before = range(at - 1, max(at - _REACH, known.sentence.first), -1)
    low = next((i for i in before if lows[i] in ("in", "into")), None)
    return None if low is None or low + 1 == at else (low + 1, at)


def is_the_agent(known: Known, trigger: Trigger, at: int) -> bool:
    """Whether a noun is of whoever did it: "captured by Tavland | troops", "in their | hands"."""
    lows = known.sheet.lows
    if lows[at] == "hands":
        return not {"in", "into"}.isdisjoint(lows[max(0, at - _REACH) : at])
    if trigger.type is ClaimType.ATTACKED and trigger.form == "active" and at < trigger.first:
        return True  # "rebels | attacked the post"
    stops = lows[trigger.first] in words("stops_others") and at < trigger.first
    if stops and any(h.first == at and h.last == trigger.first for h in known.hits.of("people")):
        return True  # "armed men | stopped the convoy"
    if trigger.seeks == "right" or trigger.form == "noun":
        return False
    by = next((k for k in range(trigger.last - 1, at) if lows[k] == "by"), None)
    return by is not None and at - by < _REACH
