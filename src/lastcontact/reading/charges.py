"""What somebody is accused of or sentenced for: "accused the rebels of executing nine", "sentenced for abducting"."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.agents import may_be_a_state
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.mentions import Kind
from lastcontact.reading.trigger import Setting, Trigger

_REACH = 14
"""Tokens from the word that accuses, past whom it accuses, to what they are accused of."""
_OF = ("of", "for", "with")
_DESCRIBED = 4
"""Tokens from "with" to the noun of an act, past "the alleged"."""
_STOPS = frozenset(".;:,") | {"that", "who", "which"}


def accusing(known: Known | Setting, trigger: Trigger) -> int | None:
    """The token of the word that accuses somebody of what a trigger tells, or sentences him for it."""
    lows, first = known.sheet.lows, known.sentence.first
    at = trigger.first - 1
    at -= lows[at] == "having"
    act = trigger.form == "noun" and lows[trigger.last - 1] == "of"
    while act and at > trigger.first - _DESCRIBED and lows[at] not in _OF and not lows[at].endswith("ing"):
        at -= 1  # "charged with the unlawful killing of four prisoners"
    act = act and lows[at] != "for"
    if at <= first or lows[at] not in _OF or not trigger.on_people or (trigger.form == "noun" and not act):
        return None
    if not act and not lows[trigger.first].endswith("ing") and lows[trigger.first - 1] != "having":
        return None
    for i in range(at - 1, max(first, at - _REACH) - 1, -1):
        if lows[i] in words("accusing") or lows[i] in words("punishing"):
            return i
        if lows[i] in _STOPS:
            return None
    return None


def only_accuses(setting: Setting, trigger: Trigger, later: Trigger) -> bool:
    """Whether a trigger is but the word that accuses somebody of what a later one tells."""
    at = accusing(setting, later) if trigger.type in (ClaimType.RESPONSIBLE, ClaimType.DETAINED) else None
    return at is not None and trigger.first <= at < trigger.last and setting.sheet.lows[at] in words("accusing")


def only_charged(known: Known, trigger: Trigger) -> bool:
    """Whether what a trigger tells is only what somebody is accused of, and no court has found."""
    at = accusing(known, trigger)
    return at is not None and known.sheet.lows[at] in words("accusing")


def accused(known: Known, trigger: Trigger) -> str | None:
    """Who is said to have done it: whom the word that accuses has for its object, or in the passive its subject."""
    lows, at = known.sheet.lows, accusing(known, trigger)
    if at is None:
        return None
    stop = trigger.first - 1
    if at + 1 < stop and lows[at - 1] not in all_words("be", also="been"):
        return _named(known, at + 1, stop)
    return _named(known, known.sentence.first, at)


def _named(known: Known, low: int, high: int) -> str | None:
    """The first who is named or counted between two tokens."""
    person = next((m for m in known.cast.within(low, high) if m.kind is Kind.PERSON), None)
    if person is not None:
        return person.name
    for i in range(low, high):
        counted = next((c for c in known.counted if c.first <= i < c.noun_last and c.has_noun), None)
        if counted is not None:
            return known.sheet.said(counted.first, counted.noun_last)
        mention = known.cast.at(i)
        if mention is not None and mention.kind in (Kind.BODY, Kind.SIDE):
            return mention.name
        hit = next((h for h in known.hits if h.first == i and h.entry.category in ("people", "source_noun")), None)
        if hit is not None:
            return known.sheet.said(hit.first, hit.last)
        if may_be_a_state(known, i):
            return known.sheet.words[i]
    return None
