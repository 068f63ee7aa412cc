"""Who has a count of its own beside the verb of a clause, and so tells beside it."""

from __future__ import annotations

from lastcontact.core.claim import ClaimType
from lastcontact.reading.counting import Counted
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.trigger import Trigger

RANKS = {
    "verb": 0,
    "fate": 0,
    "absent": 0,
    "unlisted": 0,
    "struck": 0,
    "noun": 1,
    "place": 1,
    "seen": 1,
    "status": 2,
    "alive": 0,
    "degree": 2,
    "bodies": 0,
    "figure": 3,
    "moved": 3,
    "blank": 3,
}
"""What tells the news of a clause before what: by the form of a trigger."""
_NEAR = 2
"""Tokens from "the release of" to those released."""


def own_count(found: Found, counts: list[Counted], trigger: Trigger, others: list[Trigger]) -> bool:
    """Whether what would only describe people beside `others` tells of a count of its own."""
    return (
        _apart(found, counts, trigger, others)
        or _noun_with_its_own(counts, trigger, others)
        or _after_it(found, counts, trigger, others)
        or _of_another_fate(found, counts, trigger, others)
        or _with_its_and(found, counts, trigger)
        or (trigger.form == "place" and any(predicate_of(found, trigger, c) for c in counts))
    )


def _with_its_and(found: Found, counts: list[Counted], trigger: Trigger) -> bool:
    """Whether an "and" is one with it and its own figure follows: "إصابة 30 وفقدان 4", "القتلى 12 والجرحى 30"."""
    own = any(c.first == trigger.last for c in counts) and any(c.last <= trigger.first for c in counts)
    bodies = found.over("remains", trigger.first) is not None
    return own and not bodies and bool(found.joined(trigger.first, "joined_and"))


def _after_it(found: Found, counts: list[Counted], trigger: Trigger, others: list[Trigger]) -> bool:
    told_then = any(t.first > trigger.first for t in others)
    return told_then and len(counts) > 1 and bool(counted_after(found, counts, trigger))


def counted_after(found: Found, counts: list[Counted], trigger: Trigger) -> list[Counted]:
    """The counts of a noun after which the rest is told: "После освобождения двоих", "երկուսի ազատումից հետո"."""
    after = found.set("after_it")
    if trigger.form != "noun" or not after & {found.low(trigger.first - 1), found.low(trigger.last)}:
        return []
    behind = [c for c in counts if 0 <= c.first - trigger.last < _NEAR]
    return behind or [c for c in counts if trigger.first in (c.last, c.noun_last)]


def wounded_beside(counts: list[Counted], trigger: Trigger, others: list[Trigger]) -> bool:
    """Whether the wounded are counted beside the dead of the clause: "загинули 37 військових і понад 100 поранені"."""
    told = [t for t in others if RANKS[t.form] < RANKS["status"]]
    if trigger.type is not ClaimType.WOUNDED or trigger.form not in ("status", "verb") or not told:
        return False
    if any(t.type is not ClaimType.KILLED or t.first > trigger.first for t in told):
        return False
    own = any(c.last == trigger.first or c.first < trigger.first < c.noun_last for c in counts)
    return own and len([c for c in counts if c.first < trigger.first]) > 1


def _of_another_fate(found: Found, counts: list[Counted], trigger: Trigger, others: list[Trigger]) -> bool:
    """Whether what nobody is at once is counted beside a verb: "14 в плену и 9 погибших", "قتل 10 و2 جرحى"."""
    told = {t.type for t in others if RANKS[t.form] < RANKS["status"]}
    own = [c for c in counts if c.last == trigger.first or c.first < trigger.first < c.noun_last]
    apart = any(told <= one and trigger.type in other for one, other in _NEVER_BOTH)
    if trigger.form != "status" or not apart or not own:
        return False
    at = own[0].first
    joint = found.at("joint", at - 1)
    listed = found.low(at - 1) == "," or found.joined(at) or (joint is not None and joint.value == "and")
    if any(found.over("cue", k) for t in others for k in range(t.last, at)):
        return True  # "подтвердило гибель капитана и сообщило о двух раненых"
    behind = range(trigger.last, trigger.last + _NEAR + 1) if found.set("owner_first") else range(0)
    told_behind = any(found.over("cue", k) for k in behind)
    return bool(listed) and (told_behind or any(c.first < at for c in counts))


_NEVER_BOTH = (
    ({ClaimType.HELD, ClaimType.CAPTURED}, {ClaimType.KILLED, ClaimType.MISSING}),
    ({ClaimType.KILLED}, {ClaimType.WOUNDED, ClaimType.MISSING}),
)
"""Fates told by a verb, and those that nobody has besides who is counted with it."""


def _apart(found: Found, counts: list[Counted], trigger: Trigger, others: list[Trigger]) -> bool:
    """Whether those counted stand before "and", and the verb behind it has a count of its own: "со 120 задержанными
    и зарегистрировали 45 из них"."""
    told = [t for t in others if RANKS[t.form] < RANKS["status"]]
    mine = any(c.first <= trigger.first < c.noun_last for c in counts)
    if trigger.form != "status" or not mine or not told:
        return False
    return all(
        any((j := found.at("joint", k)) and j.value == "and" for k in range(trigger.last, t.first))
        and any(0 <= c.first - t.last <= 1 for c in counts)
        for t in told
    )


def _noun_with_its_own(counts: list[Counted], trigger: Trigger, others: list[Trigger]) -> bool:
    """Whether a noun has a count of its own beside it, nearer than the verb's: "сообщил о гибели 12 и пленении 5"."""
    if trigger.form != "noun" or any(t.type is ClaimType.REGISTERED for t in others):
        return False
    for counted in counts:
        if 0 <= counted.first - trigger.last <= 2:
            return all(abs(counted.first - t.last) > 2 and abs(t.first - counted.last) > 2 for t in others)
    return False


def predicate_of(found: Found, trigger: Trigger, counted: Counted) -> bool:
    """Whether a phrase without a verb is told of the bare number before it: "قتل عشرة واثنان | في الأسر"."""
    predicates = tuple(found.set("unidentified")) if trigger.type is ClaimType.IDENTIFIED else ()
    plain = found.low(trigger.first) in found.set("place_words") | found.set("still_so") or found.low(
        trigger.first
    ).startswith(predicates)
    joint = found.at("joint", counted.first - 1)
    opens = found.joined(counted.first) or found.low(counted.first - 1) == "," or (joint and joint.value == "and")
    still = range(counted.last, trigger.first)
    near = len(still) <= 2 and all(found.low(k).startswith(found.stems("still_so")) for k in still)
    return (
        bool(found.set("verb_first") and plain and opens)
        and near
        and counted.last <= trigger.first
        and not counted.has_noun
    )


def said_again(counted: Counted, mine: list[Counted]) -> bool:
    """Whether a word that counts by itself stands behind its number: "2 مفقودان"."""
    many = counted.quantity.minimum, counted.quantity.maximum
    return any(c.last == counted.first and (c.quantity.minimum, c.quantity.maximum) == many for c in mine)
