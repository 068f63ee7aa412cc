"""Who is only spoken to, or of, and tells nothing: "«Վելտա» գործակալությանը հայտնել է", "Жене сообщили"."""

from __future__ import annotations

from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.memory import Source
from lastcontact.reading.mentions import Kind, Mention
from lastcontact.reading.saying import Saying

_CLAUSE = 8
"""Words of a clause before its verb."""
_NEAR = 3
"""Tokens between an outlet and the verb of whoever speaks to it."""


def spoken_to(found: Found, mention: Mention) -> bool:
    """Whether an outlet stands in the case of whom one tells something, beside a verb of telling."""
    if mention.kind is not Kind.OUTLET or _cites(found, mention):
        return False
    if found.set("construct"):
        word, kind = found.low(mention.first), mention.rule.rsplit("/", 1)[-1]
        return word.startswith(tuple(found.set("to_prefixes"))) and not kind.startswith(tuple(found.set("to_prefixes")))
    quoted = found.sheet.words[mention.last - 1] in ("“", "”", '"')
    word = found.low(mention.last - 1 - quoted)
    to, no = tuple(found.set("to_endings")), found.stems("no_to_endings")
    return bool(to) and word.endswith(to) and not word.endswith(no) and _told(found, mention.last)


def only_asked(found: Found, asker: Source, other: Source) -> bool:
    """Whether who stands behind a teller is asked by him: in that case, as he is not, or as a body behind an office,
    which would stand behind a body of its own.
    """
    asked = tuple(found.set("asked_cases"))
    if not asked or not any(h.value == "demanded" for h in found.all("cue")):
        return False
    own = found.low(asker.last - 1).endswith((*found.stems("owning_endings"), *asked))
    office = asker.kind == "group" and other.kind == "body" and bool(found.set("owner_first"))
    return not own and (office or found.low(other.last - 1).endswith(asked))


def stands_plain(found: Found, mention: Mention | None) -> bool:
    """Whether an outlet named in quotation marks behind its kind stands as a subject and owns nobody."""
    if mention is None or mention.kind is not Kind.OUTLET or not found.set("quoted_behind"):
        return False
    return found.low(mention.last - 2) == mention.name.lower().split()[-1]


def _cites(found: Found, mention: Mention) -> bool:
    """Whether the outlet is the one that something is known from: "agentliyinə istinadən", "وفقا لوكالة"."""
    behind, before = found.at("cue", mention.last), found.ending("cue", mention.first)
    left = behind is not None and behind.value.startswith("source")
    return left or (before is not None and before.value.startswith("source"))


def _told(found: Found, at: int) -> bool:
    return any(found.at("cue", k) for k in range(at, at + _NEAR))


def spoken_of(found: Found, mention: Mention) -> bool:
    """Whether somebody is named as the one who has died or who is asked about: "مقتل سامر حداد", "Արամի մասին"."""
    if found.set("owner_first") and mention.kind is Kind.PERSON and found.low(mention.last) in found.set("about_whom"):
        return True
    if mention.kind is Kind.PERSON and _mourned(found, mention):
        return True
    at = mention.last if found.set("owner_first") else mention.first - 1
    at -= not found.set("owner_first") and found.over("title", at) is not None
    there = found.stems("where_endings")
    at += found.low(at).endswith(there)  # "kapitan Arpanlının əsirlikdə ölümünü"
    told = found.over("trigger", at)
    plain = found.low(mention.last - 1) == mention.name.lower().split()[-1]
    dead = told is not None and told.value.startswith("killed/")
    return dead and mention.kind is Kind.PERSON and not (plain and found.set("owner_first"))


def _mourned(found: Found, mention: Mention) -> bool:
    """Whether somebody is named behind a verb of mourning and whoever mourns: "نعت قيادة الشرطة الملازم حمدان"."""
    mourns, near = found.set("mourns"), range(max(found.sentence.first, mention.first - _CLAUSE), mention.first - 1)
    return bool(mourns) and any(found.low(k).removeprefix(found.joined(k)) in mourns for k in near)


def told_only(found: Found, hit: Hit, starts: list[int]) -> Saying | None:
    """What those before a verb without a subject are told: "Жене Рина сообщили"; `starts` are those of tellers."""
    clause = _before(found, hit)
    told = next((k for k in clause if found.low(k) in found.set("told_whom")), None)
    plural = found.low(hit.first).endswith(found.stems("they_told"))
    behind = found.low(hit.last) in found.set("told_whom") and found.low(hit.last + 1) in (".", "!", "…", "")
    if behind and plural and found.low(hit.first - 1) == ",":
        return Saying(hit.first, hit.last, "reported", None, False, hit.entry.id)  # "син загинув, повідомили рідним"
    if told is None or not plural or hit.value == "demanded" or any(clause.start <= at < told for at in starts):
        return None
    if any(found.low(at - 1) in found.set("in") for at in starts if at >= hit.last):
        return None  # "жене сообщили в штабе"
    if found.low(told - 1) in found.pairs("plain_units") and found.low(told - 2) in found.set("in"):
        return None  # "в части мне ответили"
    return Saying(hit.first, hit.last, "reported", None, True, hit.entry.id)


def who_is_told(found: Found, hit: Hit, at: int) -> bool:
    """Whether who stands right behind a verb that has its subject before it is its object: "заверил матерей"."""
    if found.low(at) not in found.set("told_who") | found.set("told_whom") or at - hit.last > 1:
        return False
    clause = _before(found, hit)
    return any(found.sheet.words[k][:1].isalpha() and not found.over("joint", k) for k in clause)


def no_subject(found: Found, hit: Hit) -> bool:
    """Whether a verb has no subject, and an object behind it: "подтвердить гибель солдат невозможно"."""
    endings = tuple(found.set("infinitive"))
    return bool(endings) and hit.last == hit.first + 1 and found.low(hit.first).endswith(endings)


def only_told_of(found: Found, hit: Hit) -> bool:
    """Whether a verb has the one before its clause for its object: "Рін, якого помилково оголосили загиблим"."""
    plural = found.low(hit.first).endswith(found.stems("they_told"))
    return plural and found.low(_before(found, hit).start) in found.set("told_of")


def _before(found: Found, hit: Hit) -> range:
    """The words before a verb in its clause."""
    first = hit.first
    while first > max(found.sentence.first, hit.first - _CLAUSE) and found.low(first - 1)[:1].isalnum():
        first -= 1
    return range(first, hit.first)
