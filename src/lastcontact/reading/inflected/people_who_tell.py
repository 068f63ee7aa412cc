"""People of no name and no office who tell something: "ახალგაზრდა ჯარისკაცი თვალდახუჭული იხსენებს: ...", "տեղացի
ֆերմերն ասում է, որ", "gənc əsgər gözlərini yumub xatırlayır: ...", where verbs stand last."""

from __future__ import annotations

from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.forms import base_name
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.numbers import number_at
from lastcontact.reading.inflected.plain_words import is_plain
from lastcontact.reading.inflected.tellers import Teller
from lastcontact.reading.memory import Source
from lastcontact.reading.mentions import Kind

_REACH = 4
"""Words from such a one to his verb, which tell how he speaks: "with his eyes shut"."""
_KINDS = ("military", "civilian", "head")
_MARKS = (":", ".")
_OTHERS = ("joint", "cue", "trigger", "role", "kin", "body", "outlet")
"""Categories of words that are no people, or that other rules take for those who tell."""


def person_who_tells(found: Found, hit: Hit) -> Source | None:
    """The people in the case of a subject before a verb of saying behind which something is told; None elsewhere."""
    behind = hit.last + (found.low(hit.last) in found.set("auxiliary"))
    behind += found.low(behind) in found.set("told_who") | found.set("told_whom")
    speech = found.low(behind) in _MARKS and found.low(behind + 1) in ("“", '"', "-")
    if not (speech or found.low(behind) == ":" or found.that(behind + (found.low(behind) == ","))):
        return None
    for at in range(hit.first - 1, max(found.sentence.first, hit.first - 1 - _REACH) - 1, -1):
        if not found.low(at).isalpha() or any(found.over(c, at) for c in _OTHERS):
            return None
        people = found.at("people", at)
        if people is not None and people.value in _KINDS and people.last == at + 1:
            source = _source(found, at) if _as_subject(found, at) else None
            held = found.over("title", at) is not None and source is not None and source.first == at
            return None if held else source  # "գեներալը" alone is one named before
    return None


def _as_subject(found: Found, at: int) -> bool:
    """Whether a word for people stands in the case of a subject."""
    low, ends = found.low(at), tuple(found.set("people_tell"))
    oblique = low.endswith(found.stems("no_subject_endings"))
    return bool(ends) and not oblique and (low.endswith(ends) or "_" in ends)


def _source(found: Found, at: int) -> Source:
    """The people with the one word before them that tells who they are, or how many."""
    before, ends = at - 1, tuple(found.set("adverb_endings") | found.set("no_subject_endings"))
    plain = before >= found.sentence.first and is_plain(found, before, at) and not found.low(before).endswith(ends)
    young = found.at("people", before) is not None or number_at(found, before) is not None
    first = before if before >= found.sentence.first and (plain or young) else at
    name = base_name(found.sheet.said(first, at + 1), found.sentence.language, "place")
    return Source(first, at + 1, name[:1].lower() + name[1:], "group", "name/people")


def cannot_tell(found: Found, hit: Hit, teller: Teller) -> bool:
    """Whether who stands beside a verb is in a case that none of its subjects has, or the verb has none."""
    owner = found.low(teller.last - 1).endswith(found.stems("never_subjects"))
    told = teller.first >= hit.last and found.that(hit.last - 1)  # "ذُكر أن | ممرضتين"
    return told or (owner and hit.value == "demanded") or _told_of_nobody(found, hit, teller)


def _told_of_nobody(found: Found, hit: Hit, teller: Teller) -> bool:
    """Whether people of no name stand before "it is reported", which nobody does: "Sürücünün öldüyü bildirilir"."""
    passive = {found.low(hit.first), f"{found.low(hit.first)} {found.low(hit.first + 1)}"} & found.set("told_of_nobody")
    where = found.low(teller.last - 1).endswith(found.stems("tells_from"))
    people = teller.mention is None or teller.mention.kind is Kind.PERSON
    return bool(passive) and people and not where
