"""Who is named between commas behind his office: "وزير الداخلية في حكومة الوفاق، إدريس الكيلاني، قال"."""

from __future__ import annotations

from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.memory import Source
from lastcontact.reading.mentions import Kind, Mention

_RANKS = 4
"""Tokens between a comma and the name behind it, with the name's rank."""
_FAR = 10
"""Tokens between an office and the name behind it, with whose office it is."""


def named_behind(found: Found, office: tuple[int, int], person: Mention | None, held: bool) -> bool:
    """Whether a person's name between commas is that of the office before it; `held` where it is one of somebody."""
    if person is None or person.kind is not Kind.PERSON or not held:
        return False
    comma = next((k for k in range(person.first - 1, person.first - _RANKS, -1) if found.low(k) == ","), office[1])
    ranked = comma == person.first - 1 or any(found.over("title", k) for k in range(comma, person.first))
    between = range(office[1], comma)
    if found.low(comma) != "," or not ranked or found.low(person.last) != "," or person.first - office[1] > _FAR:
        return False
    return not any(found.sheet.words[k] == "," or _tells(found, k) for k in between)


def holds(found: Found, first: int) -> bool:
    """Whether an office stands before a body or a state, right before it or past "in": "وزير الداخلية في حكومة"."""
    located = found.low(first - 1) in found.set("in")
    return any(found.over("title", k) or found.over("role", k) for k in (first - 1, first - 1 - located))


def _tells(found: Found, k: int) -> bool:
    return any(found.over(c, k) for c in ("cue", "joint", "trigger", "number"))


def kin_owner(found: Found, at: int) -> str:
    """The word that tells by what he is whose kin follows: "գերու քույրը", where owners come first; "" elsewhere."""
    word = found.low(at)
    ends = word.endswith(found.stems("kin_owners")) and len(word) > 3
    if not ends or word in found.set("no_kin_owners"):
        return ""
    if any(found.over(c, at) for c in ("cue", "joint", "month", "relative", "number")):
        return ""
    return word if found.known(at) else found.sheet.words[at]


def kin_before(found: Found, at: int) -> int:
    """Where a word for kin that owns the name at a token begins, past his rank: "والدة الجندي المفقود سامر"; or 0."""
    kin, first = found.set("kin_construct"), at
    while kin and at - first < _RANKED and (found.definite(first - 1) or found.over("title", first - 1)):
        if found.low(first - 1) in kin:
            break
        first -= 1
    return first - 1 if kin and found.low(first - 1) in kin else 0


_RANKED = 4
"""Tokens of rank and status between kin and a name."""


def owners_of(found: Found, hit: Hit, who: list[Source]) -> list[Source]:
    """Those right before "by what X told", past a day; whoever gave it, and not to whom: "Polisdən APA-ya verilən"."""
    giving = tuple(found.set("giver_endings"))
    at = _past_day(found, hit.first) if giving else hit.first
    owners = [t for t in who if t.last <= at and at - t.last <= _OWNED]
    if not owners and found.low(hit.first - 1) in found.set("being"):
        owners = [t for t in who if 0 <= at - t.last <= _PAST_BEING and not _parted(found, t.last, at)]
    if giving and owners and found.low(hit.first) in found.set("given_word"):
        return [t for t in who if t.last <= at and found.low(t.last - 1).endswith(giving)][-1:] or owners
    return owners


def _parted(found: Found, low: int, high: int) -> bool:
    return any(found.low(k) in (",", ";", ":", "”") for k in range(low, high))


_OWNED = 2
"""Tokens between an owner and the word for what he told."""
_PAST_BEING = 7
"""The same where that is said to be of a day or at hand: "Nazirliyin martın 3-nə olan məlumatına görə"."""


def _past_day(found: Found, at: int) -> int:
    """Where the day right before "by what X told" begins: "Nazirliyin martın 12-də açıqladığına görə"."""
    first = at
    while at - first < _DAY and (
        any(found.over(c, first - 1) for c in ("month", "ending", "relative", "weekday", "part", "day_word"))
        or found.low(first - 1) == "-"
        or found.low(first - 1).isdecimal()
    ):
        first -= 1
    return first


_DAY = 5
"""Tokens of the longest day: "martın 12-də"."""


def as_subject(found: Found, mention: Mention | None) -> bool:
    """Whether a name stands as a subject does, with nothing behind it, where subjects have no ending."""
    if mention is None or not mention.name or not found.set("bare_subject"):
        return True
    word, base = found.low(mention.last - 1), mention.name.split()[-1].lower()
    return word == base or not word.startswith(base)


def from_whom(found: Found, hit: Hit, who: list[Source]) -> Source | None:
    """The one after "from" whose saying an outlet passes on: "نقلت قناة عن ضابط جنوبي قوله إن"."""
    for k in range(hit.first - 1, max(found.sentence.first, hit.first - _FAR) - 1, -1):
        if found.low(k) in (",", ".", ";", ":"):
            return None
        if found.low(k) in found.set("from_whom"):
            named = [s for s in who if k < s.first and s.last <= hit.first]
            said = found.sheet.said(k + 1, hit.first)
            return named[-1] if named else Source(k + 1, hit.first, said, "group", "source/phrase")
    return None
