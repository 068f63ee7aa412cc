"""Of whom it is not told, though he stands beside it: who speaks for his kin, who is told, who did it."""

from __future__ import annotations

from lastcontact.reading.hits import Hit
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.mentions import Kind
from lastcontact.reading.trigger import Trigger


def _is_told(known: Known, noun: Hit) -> bool:
    """ "Informed the family of his death", "his mother learned of his death", "the widow was told about it": who is
    told, and not of whom.
    """
    lows, at = known.sheet.lows, noun.first - 1
    at -= at > known.sentence.first and lows[at] in words("determiners") | {"his", "her", "their"}
    if lows[at] in _TELLING and lows[noun.last : noun.last + 1] in _OF:
        return True
    for i in range(noun.last, min(noun.last + _NEAR, known.sentence.last)):
        if lows[i] in _PARTS:
            return False
        passive = lows[i - 1] in all_words("be", also="been")
        hears = lows[i] in (_TELLING if passive else _HEARING)  # "the driver has not been heard of" is told of him
        if hears and lows[i + 1 : i + 2] in _OF:
            return True
    return False


_NEAR = 7
"""Tokens of "of the dead soldier had been told"."""
_PARTS = frozenset((",", ";", "and", "that", "who", "but", "said"))
_OF = (["of"], ["about"])
_HEARING = frozenset(("learned", "learnt", "learn", "learns", "heard", "hear", "hears", "knew", "aware", "dreamed"))
_TELLING = frozenset(
    ("told", "telling", "tell", "informed", "informing", "inform", "notified", "notifying", "notify", "advised")
)


def another_than(known: Known, trigger: Trigger, noun: Hit) -> bool:
    """Whether a noun is of somebody else than the one it is told of: who is told of it, who did it, who is excepted."""
    lows, before = known.sheet.lows, noun.first - 1
    before -= lows[before] in words("determiners")
    excepted = lows[before - 1 : before + 1] == ["but", "not"] or (
        lows[before] == "not" and "but" in lows[noun.last : trigger.first]
    )
    return excepted or _is_told(known, noun) or _by_them(known, trigger, noun.first)


def _by_them(known: Known, trigger: Trigger, at: int) -> bool:
    """ "He was identified by his mother": who did it, and not to whom it was done."""
    lows, before = known.sheet.lows, at - 1
    before -= lows[before] in words("determiners") or lows[before] in ("his", "her", "their")
    passive = bool(words("be") & {*lows[max(0, trigger.first - 2) : trigger.last]})
    return passive and lows[before] == "by" and before >= trigger.last - 1


def told_of_by_kin(known: Known, subject: str | None) -> str | None:
    """The one whose kin speaks, where a claim is of "he", "my son" or nobody who is named."""
    kin = words("kinfolk")
    if subject is not None and subject.lower() not in kin:
        return None
    lows, stop = known.sheet.lows, known.sentence.last
    for saying in known.sayings:
        if saying.source is None or saying.after:
            continue
        at = max(saying.last, saying.source.last)
        at += lows[at : at + 1] == [","]
        at += lows[at : at + 1] != [] and lows[at] in words("determiners")
        if lows[at : at + 1] != [] and lows[at] in kin:
            at += 1
        elif at != saying.last:
            continue
        if lows[at : at + 1] != ["of"] or at >= stop:
            continue
        near = known.cast.within(at + 1, min(at + _RANKED, stop))
        person = next((m.name for m in near if m.kind is Kind.PERSON), None)
        if person is not None and person != saying.source.name:
            return person
    return None


_RANKED = 6
"""Tokens of "of the missing sergeant" before a name."""
