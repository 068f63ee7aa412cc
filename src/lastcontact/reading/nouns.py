"""Nouns that tell news by themselves: "his capture was announced", "a second exchange was planned"."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.events import is_event
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import words
from lastcontact.reading.trigger import Trigger

PHRASE = 3
"""Words of a phrase that is long enough to tell of people by itself."""


def noun_tells(known: Known, trigger: Trigger) -> bool | None:
    """Whether a noun tells news by itself; None where its people decide."""
    if trigger.type is ClaimType.REGISTERED or ":" in known.sheet.lows[trigger.last : trigger.last + 5]:
        return False
    if trigger.type in _DONE_TO and (_none_of(known, trigger) or there_are(known, trigger)):
        return True
    if trigger.type in _DONE_TO and any(s.cue == "denied" and s.last == trigger.first for s in known.sayings):
        return True  # "the staff denies mass surrender"
    if _does_it(known, trigger) or (trigger.type in _EVENTS and not names_them(trigger) and is_event(known, trigger)):
        return True
    if trigger.type is ClaimType.HELD and known.sheet.lows[trigger.first - 1] in _HANGS:
        return False  # "the families of prisoners", "false news about captives"
    silent = trigger.type is ClaimType.KILLED and _kept_silent(known, trigger)
    return True if silent or trigger.type is ClaimType.CONTACT_LOST else None


_HANGS = ("of", "about", "for", "on", "from", "to", "with", "by", "between")


def _does_it(known: Known, trigger: Trigger) -> bool:
    """ "Abducted the group": a phrase that holds whom it is done to."""
    verb = known.sheet.lows[trigger.first]
    lows, at = known.sheet.lows, trigger.first
    refused = lows[at - 1] == "to" and lows[at - 2] in words("failing")
    does = verb.endswith("ed") or verb in ("took", "taken", "drove")
    return trigger.last - trigger.first >= PHRASE and (does or refused)


_DONE_TO = (
    ClaimType.HELD,
    ClaimType.CAPTURED,
    ClaimType.DETAINED,
    ClaimType.KILLED,
    ClaimType.WOUNDED,
    ClaimType.RETURNED,
    ClaimType.SURRENDERED,
)
_EVENTS = (*_DONE_TO, ClaimType.IDENTIFIED, ClaimType.REMAINS_RETURNED)


def _none_of(known: Known, trigger: Trigger) -> bool:
    """ "No arrests were made", "deny that any arrests took place"."""
    lows = known.sheet.lows
    return lows[trigger.first - 1] in ("no", "any") and trigger.type is not ClaimType.RETURNED


def of_form(known: Known, trigger: Trigger) -> bool:
    """ "Status: missing", "Condition: wounded in the leg": what a form says of one person."""
    lows, first = known.sheet.lows, known.sentence.first
    return trigger.first == first + 2 and lows[first] in _FORM and lows[first + 1] in (":", "-", "=")


_FORM = ("status", "fate", "condition")


def there_are(known: Known, trigger: Trigger) -> bool:
    """ "There are no prisoners in our camps", "there may be more captives": that there are some is what is told."""
    if of_form(known, trigger):
        return True
    lows, at = known.sheet.lows, trigger.first - 1
    harmed = trigger.type in (ClaimType.KILLED, ClaimType.WOUNDED)
    if harmed and lows[trigger.first] in words("be") and "there" in lows[at - 1 : at + 1]:
        return True  # "there may | be dead under the slab"
    if trigger.type not in _THERE_ARE or not {*lows[at : trigger.first + 1]} & words("how_there_are"):
        return False
    before = lows[max(known.sentence.first, at - _THERE) : at]
    return "there" in before and bool(words("be") & {*before})


_THERE_ARE = (ClaimType.HELD, ClaimType.DETAINED, ClaimType.KILLED, ClaimType.WOUNDED)
_THERE = 6
"""Tokens from "there" to those who are or are not."""


def names_them(trigger: Trigger) -> bool:
    """ "the missing", "the dead": words that name people."""
    return bool(trigger.rule.partition("/trigger/the ")[1])


def _kept_silent(known: Known, trigger: Trigger) -> bool:
    """Whether a clause tells that the dead are not told of: "Kostar has not disclosed its own losses"."""
    low, high = trigger.first - 10, trigger.last + 10
    return any(h.value == "unknown" and low <= h.first <= high for h in known.hits.of("hedge"))


def how_many(known: Known, trigger: Trigger) -> bool:
    """ "How many prisoners they hold": whom a verb is done to stands before it."""
    if trigger.seeks != "right":
        return False
    lows = known.sheet.lows[max(known.sentence.first, trigger.first - _ASKED) : trigger.first]
    if "many" not in lows:
        return False
    at = next((i for i in range(len(lows) - 1) if lows[i : i + 2] == ["how", "many"]), None)
    return at is not None and not {",", ";", "that"} & {*lows[at:]}


_ASKED = 8
"""Tokens from "how many" to the verb."""
