"""Whether a reporting word is denied itself: by a "not", by whoever refuses, or by whoever cannot."""

from __future__ import annotations

from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.found import Found


def denied_word(found: Found, hit: Hit) -> bool:
    """Whether the reporting word is itself denied: "не подтвердил", "отказался подтвердить", "təsdiqləməyib".

    Where a verb negates itself, the "no" of "nobody" is none of its own: "heç kimin qalmadığını | deyib".
    """
    low, by_ending = max(found.sentence.first, hit.first - 4), bool(found.set("not_endings"))
    for k in range(hit.first - 1, low - 1, -1):
        if found.low(k) in found.set("not") and not (by_ending and found.low(k) in found.set("no_one")):
            return found.low(k + 1) not in found.set("not_but")
        told = found.over("trigger", k) if found.set("verb_last") else None
        if found.sheet.words[k] in ",;:”“" or found.at("joint", k) or (told and told.last <= hit.first):
            break
    if _told_beside(found, hit):
        return False
    if hit.value == "confirmed" and _unable(found, hit):
        return True
    if hit.value == "denied" and _nor(found, hit):
        return True
    refused = tuple(found.set("refused"))
    behind = range(hit.last, hit.last + 3 * (found.sentence.language != "ar"))  # "أكد ضابط رفض الكشف عن اسمه"
    near = [found.low(k) for k in (*range(hit.first - 4, hit.first), *behind)]
    both = any(found.low(k) in found.set("range_or") for k in range(hit.first, hit.last))
    if (hit.value == "confirmed" or both) and refused and any(word.startswith(refused) for word in near):
        return True
    endings = tuple(found.set("not_endings"))
    hedge = found.at("hedge", hit.first)
    if hit.entry.id.endswith(endings or ("\0",)) or (hedge is not None and hedge.value == "possible"):
        return False  # "gizlətməyib", "istisna etməyib": who does not hide it says so
    if endings and any(found.low(k).endswith(endings) for k in range(hit.first, hit.last)):
        return True
    for k in (hit.last, hit.last + 1):
        if not found.low(k).startswith(found.stems("light_verbs")):
            break
        if found.low(k).endswith(endings):
            return True
    for k in range(hit.last, min(hit.last + 3, found.sentence.last)):
        if found.sheet.words[k] in ",;:.":
            return False
        if found.low(k) in found.set("not_after"):
            return True
    return False


def _told_beside(found: Found, hit: Hit) -> bool:
    """ "Отказался от комментариев и подтвердил": what somebody did beside refusing, not what he refused to do."""
    joint = found.at("joint", hit.first - 1)
    beside = joint is not None and joint.value == "and" and found.low(hit.first - 1) not in found.set("range_or")
    deeds = tuple(found.set("turned_infinitive"))
    beside |= bool(found.joined(hit.first, "joined_and"))
    return beside and bool(deeds) and not found.low(hit.first).endswith(deeds)


def either_way(found: Found, hit: Hit) -> bool:
    """Whether a word is half of "to confirm or deny", by which neither is told."""
    other = ("confirmed", "unconfirmed") if hit.value == "denied" else ("denied",)
    ors = found.set("range_or")
    pairs = (sorted((hit, h), key=lambda one: one.first) for h in found.all("cue") if h.value in other)
    return any(
        b.first - a.last <= _HALVES and any(found.low(k) in ors for k in range(a.last, b.first)) for a, b in pairs
    )


_HALVES = 2
"""Words between "confirm" and "deny"."""


def _nor(found: Found, hit: Hit) -> bool:
    """Whether a denial is the second half of a "neither ... nor": "nə təsdiqləyib, nə də təkzib edib"."""
    neither = [k for k in range(found.sentence.first, hit.first) if found.low(k) in found.set("neither")]
    return len(neither) > 1 and neither[-1] >= hit.first - 2


def _unable(found: Found, hit: Hit) -> bool:
    """Whether somebody is told before it who cannot, past whom and past a "that": "لا تستطيع السلطات أن تؤكد"."""
    can, cannot, nots = tuple(found.set("can")), tuple(found.set("cannot")), found.set("not")
    for k in range(hit.first - 1, max(found.sentence.first, hit.first - _FAR) - 1, -1):
        words = {found.low(k), found.low(k).removeprefix(found.joined(k, "joined_and"))}
        if found.sheet.words[k] in ",;:”“":
            return False
        if cannot and any(word.startswith(cannot) for word in words):
            return True
        if (
            can
            and any(word.startswith(can) for word in words)
            and not nots.isdisjoint((found.low(k - 1), found.low(k - 2)))
        ):
            return True
    return False


_FAR = 8
"""Tokens from whoever cannot to what he cannot confirm."""


def and_that(found: Found, low: int, high: int) -> bool:
    """Whether an "and" written as one with "that" opens what is affirmed: "غير صحيح، وأن خمسة أصيبوا"; not where the
    denial has a "that" of its own, "غير صحيح أن 12 قتلوا، وأن خمسة أسروا".
    """
    that = (k for k in range(low - 1, high) if found.that(k))
    first = next(that, None)
    return first is not None and bool(found.joined(first, "joined_and"))
