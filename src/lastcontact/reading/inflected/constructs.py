"""What stands around the head of a body and belongs to it: whose it is, of which state or district, and what for."""

from __future__ import annotations

from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.mentions import Cast


def after_construct(found: Found, hit: Hit, cast: Cast) -> int:
    """Past what belongs to a body and what it is for: "اللجنة الوطنية لحقوق الإنسان"."""
    at = _after_owned(found, hit, cast)
    if found.low(at) in found.set("body_for") and cast.at(at) is None:
        at += 1
        while (
            found.definite(at)
            and cast.at(at) is None
            and not any(found.over(c, at) for c in ("cue", "joint", "weekday"))
        ):
            at += 1
        if at < found.sentence.last and not found.definite(at - 1) and _unknown(found, at, cast):
            at += 1
    return at


def _after_owned(found: Found, hit: Hit, cast: Cast) -> int:
    """Past the words that a body without article owns, up to the one with it, and the country it is of."""
    at = hit.last
    definite = found.low(hit.last - 1).startswith(tuple(found.set("article_joined")))
    if not definite and found.definite(at) and (owner := found.at("body", at)) is not None:
        return after_construct(found, owner, cast)
    if found.low(at) in found.set("states"):
        return _after_state(found, at + 1, cast)
    if not definite and found.low(at) in found.set("place_prefix") and cast.at(at) is None:
        return at + 2
    if not definite or found.low(hit.first) != found.low(hit.last - 1):
        limit = at if definite else at + 2
        while at < limit and _unknown(found, at, cast):
            at += 1
            if found.definite(at - 1) or not found.definite(at):
                break
    if not definite and at == hit.last and found.definite(at) and cast.at(at) is None:
        at += not any(found.over(c, at) for c in ("cue", "joint", "number"))
    if not definite and at > hit.last and found.definite(at - 1) and found.definite(at) and _unknown(found, at, cast):
        at += 1  # "جمعية الهلال | الأزرق"
    if definite and _unknown(found, at, cast) and found.definite(at) and found.low(at).endswith(("ي", "ية")):
        at += 1
    if found.low(at) == "في" and found.low(at + 1) in found.set("states"):
        return _after_state(found, at + 2, cast)
    paper = found.low(at + 1).startswith(found.stems("papers"))  # "الهيئة | في تقريرها"
    if found.low(at) == "في" and _unknown(found, at + 1, cast) and not paper:
        at += 2
        if _unknown(found, at, cast) and not found.definite(at) and hit.value not in found.set("of_country"):
            at += 1
    return at


def _after_state(found: Found, at: int, cast: Cast) -> int:
    """Past the name of a state, and the adjective that tells it from another of that name."""
    first = at
    while at < first + 2 and _unknown(found, at, cast) and (at == first or found.definite(at)):
        at += 1
    return at


def _unknown(found: Found, i: int, cast: Cast) -> bool:
    word = found.low(i)
    return bool(word) and word[0].isalpha() and not found.known(i) and cast.at(i) is None


def in_list(found: Found, at: int) -> bool:
    """Whether a comma stands within those whom a body is for: "գերիների, պատանդների և ... հարցերով հանձնաժողով"."""
    lead = found.set("body_lead")
    return found.low(at) == "," and found.low(at - 1) in lead and found.low(at + 1) in lead


def past_district(found: Found, at: int, cast: Cast) -> int:
    """Past the district that a body is of: "пресс-служба Южного военного округа"; the token itself where none is."""
    ends, last = found.stems("district_adjective"), at
    while last < at + _ADJECTIVES and found.low(last).endswith(ends) and cast.at(last) is None:
        last += 1
    named = last > at and found.sheet.is_capital(at) and found.low(last) in found.set("districts")
    return last + 1 if named and cast.at(last) is None else at


_ADJECTIVES = 3
"""Adjectives of the longest district."""


def past_tail(found: Found, at: int) -> int:
    """Past the common words that tell whose or what for: "штаб бригады", "комиссия по делам пленных"."""
    tail, start = found.set("body_tail"), at
    while found.low(at) in (tail if at == start else tail | found.set("body_tail_after")):
        at += 1
    if found.low(at) in found.set("body_for") and found.low(at + 1) in found.set("body_for_what"):
        at += 2
        while found.low(at) in found.set("body_for_tail"):
            at += 1
    return at
