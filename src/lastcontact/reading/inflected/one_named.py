"""Whom it befell: who is named behind a word for people that only tells who he is ("որդու ծառայակից Գևորգ
Դալմանյանը"), and "four of them" who are not those that did it ("الحراس نقلوا أربعة منهم")."""

from __future__ import annotations

from lastcontact.reading.counting import Counted
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.numbers import number_at
from lastcontact.reading.known import Known
from lastcontact.reading.mentions import Kind, Mention

_REACH = 3
"""Words from the one whose son or comrade somebody is to his name."""


def one_named(known: Known, at: int) -> Mention | None:
    """The person whose name ends the phrase that a word for people opens at a token; None where another noun, a mark
    or a number parts them.

    "The son's comrade G. D.", "oğlunun döyüş yoldaşı R. Q."; where owners stand behind, the name is in its plain form:
    "побратим сина Іван Лозовий".
    """
    found = known.found
    hit = found.at("people", at)
    if hit is None or number_at(found, at - 1) is not None:
        return None
    for k in range(hit.last, hit.last + _REACH + 1):
        mention = known.cast.at(k)
        if mention is not None:
            named = mention.kind is Kind.PERSON and mention.first == k
            plain = found.set("owner_first") or found.low(mention.last - 1) == mention.name.split()[-1].lower()
            return mention if named and plain else None
        if _parts(found, k):
            return None
    return None


def named_one(known: Known, counted: Counted) -> Mention | None:
    """The one person that a count of one is said to be called: "один из пленных, по имени Иван Белов, ранен"."""
    found, at = known.found, max(counted.last, counted.noun_last)
    if (counted.quantity.minimum, counted.quantity.maximum) != (1, 1):
        return None
    named = False
    for k in range(at, at + _REACH + 2):
        mention = known.cast.at(k)
        if mention is not None:
            return mention if named and mention.kind is Kind.PERSON else None
        word = found.low(k)
        told = {word, word.removeprefix(found.joined(k, "joined_and"))} & found.set("named")
        named = named or bool(told)
        if not (told or word == "," or word in found.set("by_name")):
            return None
    return None


def does_it_to_them(known: Known, at: int, counted: Counted | None) -> bool:
    """Whether people at a token stand before a count "of them" without a noun, and so are others than those counted."""
    if counted is None or counted.has_noun or at >= counted.first - 1:
        return False
    found, beside = known.found, (counted.first - 1, counted.last)
    if any(found.over(c, at) for c in ("subset", "remains")) or found.low(at) in found.set("kin_told"):
        return False
    return any(found.over("subset", k) or found.low(k) in found.set("of_them") for k in beside)


def _parts(found: Found, k: int) -> bool:
    """Whether a token ends the phrase of a name: a mark, a verb, a joint, a number; not "called", "by name"."""
    if found.low(k) in found.set("named") and not found.that(k):
        return False
    told = any(found.over(c, k) for c in ("cue", "joint", "trigger", "number", "negation"))
    return told or not found.low(k)[:1].isalpha()
