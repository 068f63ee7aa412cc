"""Whether a denial is of a claim: of its kind, its people, its figure, and not by whoever made it. Where that is not
sure it is of none: an officer can choose by hand.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.speakers import body_key, one_land
from lastcontact.reading.comparing import is_person, meet, one_voice
from lastcontact.reading.language import scripts_of
from lastcontact.reading.lexicon import lexicon, words
from lastcontact.reading.same_people import nouns, one_side, telling

_TAKEN = frozenset({ClaimType.CAPTURED, ClaimType.HELD, ClaimType.DETAINED})
"""Who denies to hold anybody denies that they were captured."""
_ANYBODY = frozenset(
    {"people", "persons", "person", "men", "man", "crew", "volunteers", "volunteer", "nationals", "national", "others"}
)
"""Words that the lexicon has for civilians, and that may be soldiers."""
_BETWEEN_NAMES = re.compile(r", | and ")


def of_one_matter(denial: Claim, told: Claim, persons: Collection[str] = ()) -> bool:
    """Whether both speak of the same: the type of claim, the person or kind of people, the number that is denied, the
    place and the time where both have one. `persons`: the names of people in the text.
    """
    if denial.type is not told.type and not {denial.type, told.type} <= _TAKEN:
        return False
    if denial.type is ClaimType.OTHER and not _of_the_same_words(denial, told):
        return False
    if denial.count is not None and not _same_figure(denial, told):
        return False
    return meet(denial, told) and _of_the_same_people(denial, told, persons)


def of_two_sides(denial: Claim, told: Claim) -> bool:
    """Whether two claims are of different speakers, as far as their names tell: two bodies of one land are one side.

    >>> of_two_sides(Claim(ClaimType.HELD, speaker="Army of Kest"), Claim(ClaimType.HELD, speaker="Kesti ministry"))
    False
    """
    if one_voice(denial, told):
        return False
    one, two = ([w for w in body_key(c.speaker or "") if not _of_an_office(w)] for c in (denial, told))
    return not any(a == b or one_land(a, b) for a in one for b in two)


def _of_an_office(word: str) -> bool:
    """Whether it is a word for many bodies, whosever they are: "army", "ministry"."""
    return any(word in words("offices_shared", language) for language in scripts_of(word))


def _of_the_same_words(one: Claim, other: Claim) -> bool:
    a, b = one.evidence, other.evidence
    return a is not None and b is not None and a.start < b.end and b.start < a.end


def _same_figure(denial: Claim, told: Claim) -> bool:
    a, b = denial.count, told.count
    return a is not None and b is not None and (a.minimum, a.maximum) == (b.minimum, b.maximum)


def _of_the_same_people(denial: Claim, told: Claim, persons: Collection[str]) -> bool:
    """Whether nobody else is denied than was told of: one by name only by that name, civilians by no word on soldiers;
    a denial of one kind of people denies no figure that names none, unless it names that figure.
    """
    named, other = _named(denial, persons), _named(told, persons)
    if named or other:
        return named == other
    if not one_side(denial, told):
        return False
    kind, of = _kind(denial.subject), _kind(told.subject)
    if kind == of:
        own, whose = telling(denial.subject), telling(told.subject)
        return not (own and whose) or bool(own & whose) or kind != ""
    return not kind or (not of and _same_figure(denial, told))


def _named(claim: Claim, persons: Collection[str]) -> frozenset[str]:
    parts = _BETWEEN_NAMES.split(claim.subject or "")
    return frozenset(part for part in parts if part in persons or is_person(part))


@lru_cache(maxsize=4096)
def _kind(subject: str | None) -> str:
    """ "civilian" or "military" where the words for people tell one of them; else ""."""
    said = [word for word in (subject or "").lower().split() if word in nouns(subject) - _ANYBODY]
    languages = sorted({language for word in said for language in scripts_of(word)})
    hits = (hit for language in languages for hit in lexicon(language).hits(said, 0, len(said)))
    found = {hit.value for hit in hits if hit.entry.category == "people"}
    return next(iter(found & {"civilian", "military"})) if len(found & {"civilian", "military"}) == 1 else ""
