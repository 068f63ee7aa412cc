"""Offices known by whose they are: "رئيس اللجنة", "مدير المستشفى", "xəstəxananın baş həkimi"; and who holds one."""

from __future__ import annotations

from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.forms import same_stem
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.memory import Source
from lastcontact.reading.mentions import Cast, Kind

_LONGEST = 3
"""Words of the longest owner of an office."""
_REACH = 6
"""Words between an office and the name of whoever holds it."""
_NO_OWNER = ("cue", "joint", "number", "weekday", "month", "trigger", "part", "relative", "title")


def owned_offices(found: Found, cast: Cast) -> list[Source]:
    """Every office without an article and the words with one that say whose it is, unless a name follows."""
    if not found.set("construct"):
        return []
    made: list[Source] = []
    for hit in sorted((*found.all("title"), *found.all("role")), key=lambda h: h.first):
        first, last = hit.first, _owned_to(found, cast, hit)
        if not last or cast.at(first) is not None or _held_by(found, cast, last):
            continue
        glued = found.joined(first)
        own = hit.entry.id.rsplit("/", 1)[-1].startswith(glued)
        name = found.sheet.said(first, last)[0 if own else len(glued) :]
        made.append(Source(first, last, name, "group", hit.entry.id))
    return made


def _owned_to(found: Found, cast: Cast, hit: Hit) -> int:
    """Where an office without an article ends that is owned by words with one, or by a country; 0 for others."""
    last = hit.last
    phrase, role = last - hit.first > 1, hit.entry.category == "role"
    if found.definite(hit.first) and found.low(last - 1) in found.set("speaks_for"):
        return _spoken_for(found, last)
    if found.definite(hit.first) or found.low(hit.first - 1) in found.set("from"):
        return 0
    if phrase and role:
        deputy = found.low(hit.first) in found.set("deputies") and not found.definite(last - 1)
        return last + 1 if deputy and found.definite(last) else 0  # "نائب وزير | الداخلية"
    if phrase and not found.definite(last - 1):
        return last + 1 if found.sheet.said(hit.first, last) in found.set("place_titles") and _named(found, last) else 0
    while last < hit.last + _LONGEST and found.definite(last) and not any(found.over(c, last) for c in _NO_OWNER):
        if (
            (phrase or last > hit.last)
            and (other := cast.at(last)) is not None
            and other.first == last
            and other.kind is Kind.BODY
        ):
            break  # "دعا أمين المظالم | الصليب الأحمر"
        last += 1
    return last if last > hit.last or phrase else 0


def _spoken_for(found: Found, at: int) -> int:
    """Where the body ends for which somebody speaks: "المتحدث باسم | وزارة الدفاع", "الناطق باسم | الجيش"."""
    body = found.at("body", at)
    last = body.last if body is not None else at + (not found.definite(at) and not found.known(at))
    last += not found.definite(last - 1) and found.low(last).isalpha() and not found.over("cue", last)  # "حركة | الفجر"
    while last < at + _LONGEST and found.definite(last) and not any(found.over(c, last) for c in _NO_OWNER):
        last += 1
    return last if last > at else 0


def _held_by(found: Found, cast: Cast, at: int) -> bool:
    """Whether a person is named behind an office, before its verb or clause ends."""
    for k in range(at, min(at + _REACH, found.sentence.last)):
        if (mention := cast.at(k)) is not None and mention.kind is Kind.PERSON:
            return True
        if found.over("joint", k) or found.over("cue", k) or found.sheet.words[k] in ",:;“":
            return False
    return False


def _named(found: Found, at: int) -> bool:
    """Whether one word that no list has stands between an office and "that": "وزير خارجية ريميا أن"."""
    joint = found.at("joint", at + 1)
    return not found.known(at) and joint is not None and joint.value == "that"


def offices_behind(found: Found, cast: Cast) -> list[Source]:
    """Every office behind whose it is, in its plain form, unless its holder is named: "Çinarlı hospitalının rəisinə".

    Only where a language lists the offices (`owned_office`).
    """
    made: list[Source] = []
    for hit in found.all("owned_office"):
        first = _owner_before(found, cast, hit.first)
        plain = hit.entry.id.rsplit("/", 1)[-1].removesuffix("*")
        if (
            found.low(hit.last) in found.set("with_after")
            or first == hit.first
            or (found.low(hit.last - 1) == f"{plain}n" and not found.ends(hit.first - 1, "owner_cases"))
            or _held_by(found, cast, hit.last)
            or holder_of(found, cast, hit, plain)
        ):
            continue
        name = f"{found.sheet.said(first, hit.first)} {plain}"
        made.append(Source(first, hit.last, name, "group", hit.entry.id))
    return made


def _owner_before(found: Found, cast: Cast, at: int) -> int:
    """Where the owner of an office begins: a body, or words of which the last stands in the case of an owner."""
    body = cast.at(at - 1)
    if body is not None and body.kind is Kind.BODY and body.last == at:
        return body.first
    if _someone(cast, at - 1) or not found.low(at - 1).endswith(found.stems("owner_endings")):
        return at
    first = at
    while at - first <= _LONGEST and found.low(first - 1).isalpha() and not _someone(cast, first - 1):
        named = found.sheet.is_capital(first - 1) or first == at
        if not named or any(found.over(c, first - 1) for c in _NO_OWNER if c != "title"):
            break
        first -= 1
    return first


def _someone(cast: Cast, at: int) -> bool:
    """Whether a word is part of a name other than that of a place, which an owner may have before him."""
    return (mention := cast.at(at)) is not None and mention.kind is not Kind.PLACE


def holder_of(found: Found, cast: Cast, hit: Hit, said: str = "") -> str | None:
    """The person of the text who holds the office that stands alone here: "the ombudsman"."""
    value = said or hit.value
    if hit.entry.category == "kin" or hit.value in found.set("nameless"):
        return None
    office = tuple(found.set("one_office"))
    alike = bool(office) and found.bare(value.lower()).startswith(office)
    for name, roles in cast.roles.items():
        words = [word.partition("-")[0] for role in roles for word in role.lower().split()]
        if any(same_stem(w, value.split()[-1]) or (alike and w.startswith(office)) for w in words):
            return name
    return _of_the_kind(found, cast, hit)


def _of_the_kind(found: Found, cast: Cast, hit: Hit) -> str | None:
    """The one person of the text whose office is of the kind that a word alone tells: an envoy is "the diplomat"."""
    kinds, ends = found.pairs("office_kinds"), found.stems("kind_adjectives")
    behind = hit.last + (found.low(hit.last) == ",")
    described = behind > hit.last and found.low(behind).endswith(found.stems("participle_shapes"))
    whose = behind == hit.last and found.low(behind)[:1].isalpha() and not found.over("cue", behind)
    that = found.at("joint", behind) is not None or found.over("part", behind) is not None
    if not kinds or described or (whose and not that) or found.low(hit.first - 1).endswith(ends):
        return None
    holders = {
        name
        for name, roles in cast.roles.items()
        for role in roles
        if any(kinds.get(word) == hit.value for word in role.lower().split()[:1])
    }
    return next(iter(holders)) if len(holders) == 1 else None


def is_rank(found: Found, cast: Cast, hit: Hit) -> bool:
    """Whether a word is the rank of who is named right behind it: he tells, or nobody does."""
    named = cast.at(hit.last)
    ranked = found.at("title", hit.first)
    return ranked is not None and ranked.value == "rank" and named is not None and named.kind is Kind.PERSON


def named_as_holder(found: Found, cast: Cast, hit: Hit) -> bool:
    """Whether the one who holds an office is named behind it, past whose office it is: "رئيس سارفيا مارك دالن"."""
    for k in range(hit.last, hit.last + 3):
        mention = cast.at(k)
        if mention is not None or not found.low(k).isalpha():
            return mention is not None and mention.kind is Kind.PERSON
    return False
