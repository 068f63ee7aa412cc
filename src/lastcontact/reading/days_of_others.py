"""Days of another verb of the sentence: of the news told about those whom a participle or "who" describes."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.days import Dated
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.trigger import Trigger


def of_another_verb(known: Known, dated: Dated, trigger: Trigger) -> bool:
    """Whether a day is that of another verb than a trigger, though nothing parts them."""
    if trigger.first >= dated.last:
        return (
            _before_who(known, dated, trigger)
            or _before_the_verb(known, dated, trigger)
            or _came_wounded(known, dated, trigger)
        )
    return (
        _behind_the_verb(known, dated, trigger)
        or _of_those_it_is_about(known, dated, trigger)
        or _after_something(known, dated, trigger)
    )


def _behind_the_verb(known: Known, dated: Dated, trigger: Trigger) -> bool:
    """ "18 soldiers killed in the fighting were returned on Monday", "people detained there came home on Monday"."""
    if not _describes(known, trigger):
        return False
    lows = known.sheet.lows
    between = lows[trigger.last : dated.first]
    joined = any(w in _JOINTS and not known.sheet.is_capital(trigger.last + n + 1) for n, w in enumerate(between))
    if joined or not _SAME_TIME.isdisjoint(between):
        return False
    told = any(trigger.last <= t.first < dated.first and _is_news(known, t, trigger) for t in known.triggers)
    return told or not _FINITE.isdisjoint(between)


def _before_who(known: Known, dated: Dated, trigger: Trigger) -> bool:
    """ "Today our office handed over a list of 87 people who disappeared"."""
    lows, first = known.sheet.lows, dated.last
    at = next((k for k in range(trigger.first - 1, first, -1) if lows[k] in ("who", "whom")), first)
    return at > first and lows[at - 1] not in (",", "and") and "," not in lows[at : trigger.first]


def _before_the_verb(known: Known, dated: Dated, trigger: Trigger) -> bool:
    """ "On Tuesday the army freed 12 soldiers captured at Orvan": the day is that of the release."""
    if not _describes(known, trigger):
        return False
    return any(dated.last <= t.first < trigger.first and _is_news(known, t, trigger) for t in known.triggers)


def _of_those_it_is_about(known: Known, dated: Dated, trigger: Trigger) -> bool:
    """ "Among those freed are 38 guards captured in May", "recovered the bodies of three men killed in May"."""
    if trigger.type not in _LATER:
        return False
    lows = known.sheet.lows
    about = [t for t in known.triggers if t.on_people and trigger.last <= t.first and t.last <= dated.first]
    if not about or not _describes(known, about[-1]) or about[-1].type is trigger.type:
        return False
    near = dated.first - about[-1].last <= _NEAR and "," not in lows[about[-1].last : dated.first]
    return near and "and" not in lows[trigger.last : about[-1].first]


def _after_something(known: Known, dated: Dated, trigger: Trigger) -> bool:
    """ "Freed a year after their capture in May 2029": the day is that of the capture."""
    lows = known.sheet.lows
    for other in known.triggers:
        noun = other.on_people and other.form == "noun" and trigger.last <= other.first and other.last <= dated.first
        near = noun and other.type is not trigger.type and dated.first - other.last <= _BESIDE
        if near and {"after", "before", "since"} & {*lows[max(trigger.last, other.first - _BESIDE) : other.first]}:
            return True
    return False


def _came_wounded(known: Known, dated: Dated, trigger: Trigger) -> bool:
    """ "Eleven came back on Tuesday, three of them wounded": the day is not that of the wound."""
    if trigger.type is not ClaimType.WOUNDED:
        return False
    before = [t for t in known.triggers if t.on_people and t.type is not trigger.type and t.first < trigger.first]
    own = range(dated.last, trigger.first)
    parted = any(known.sheet.words[k] == "," for k in own)
    return parted and bool(before) and before[-1].type in _LATER and before[-1].first <= dated.last + _NEAR


def _describes(known: Known, trigger: Trigger) -> bool:
    """Whether a word of what befell people is a participle beside them, and no verb: "soldiers | killed there"; so is
    "the raid that | killed nine".
    """
    sheet, lows = known.sheet, known.sheet.lows
    if trigger.on_people and trigger.form == "active" and lows[trigger.first - 1] in ("that", "which"):
        return trigger.first - 1 > known.sentence.first
    if not trigger.on_people or trigger.form not in ("passive", "state", "open"):
        return False
    low = max(known.sentence.first, trigger.first - _AUXILIARY)
    if not all_words("be", "have").isdisjoint(lows[low : trigger.last]) or trigger.first == known.sentence.first:
        return False
    participle = lows[trigger.first].endswith(("ed", "en")) or lows[trigger.first] in words("participles")
    participle = participle or lows[trigger.first] in ("missing", "held", "lost")
    noun = any(h.last in (trigger.first, trigger.first - 1) for h in known.hits.of("people"))
    noun = noun or any(max(c.last, c.noun_last) in (trigger.first, trigger.first - 1) for c in known.counted)
    return participle and noun and sheet.words[trigger.first - 1] != ","


def _is_news(known: Known, other: Trigger, trigger: Trigger) -> bool:
    """Whether another word is a verb of its own that tells of those who are described."""
    if other is trigger or not other.on_people or other.type is trigger.type:
        return False
    lows = known.sheet.lows
    helped = not all_words("be", "have").isdisjoint(lows[max(0, other.first - 2) : other.last])
    return helped or other.form in ("intr", "active")


_LATER = frozenset((
    ClaimType.RETURNED, ClaimType.REMAINS_RETURNED, ClaimType.IDENTIFIED, ClaimType.FOUND, ClaimType.REGISTERED,
    ClaimType.VISIT,
))  # fmt: skip
"""What is done later than what befell those whom it is about."""
_FINITE = frozenset(("was", "were", "are", "is", "has", "have", "will", "would", "may", "might", "must", "can"))
_SAME_TIME = frozenset((";", "when", "while", "as", "after", "("))
"""Words behind which stands a clause of the same event, or another's."""
_JOINTS = ("and", "but", "or")
_AUXILIARY = 3
"""Tokens from "been" to its participle: "had been reported missing"."""
_BESIDE = 3
"""Tokens of "after their capture", and of "in early" before a day."""
_NEAR = 10
"""Tokens from a participle to its day."""
