"""Speakers of no list known by their case alone, right before a verb that tells: "დურგალმა განაცხადა, რომ", "dülgər
bildirib ki", "երկու հյուսն հայտնել են, որ"; and right behind it where verbs stand first: "قال نجار إن"."""

from __future__ import annotations

from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.forms import base_name
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.numbers import number_at
from lastcontact.reading.inflected.plain_words import is_plain
from lastcontact.reading.inflected.unlisted import opens_speech
from lastcontact.reading.lexicon import lexicon
from lastcontact.reading.memory import Source

_LONGEST = 4
"""Words of the longest such subject: "სოფლის მეთევზეთა კავშირის თავმჯდომარემ"."""
_FARTHEST = 6
"""Words from an office to the "that" behind what it is of."""
_SHORT = 3
_LISTED = ("title", "role", "kin", "body", "outlet")
"""Categories of words that other rules take for speakers."""


def subject_by_case(found: Found, hit: Hit) -> Source | None:
    """The noun in the case of a subject before a verb, with its owner; None where nothing is told behind the verb."""
    at, behind = hit.first - 1, hit.last + (found.low(hit.last) in found.set("auxiliary"))
    while found.low(at) in found.set("not"):
        at -= 1
    cases = found.set("subject_by_case")
    if not cases or at < found.sentence.first or not _may_be(found, at):
        return None
    if not opens_speech(found, behind) and found.low(found.sentence.first) not in found.set("as_he_said"):
        return None
    ends = tuple(found.set("no_subject_endings") | found.set("adverb_endings") | found.set("never_bare"))
    counted = _counted(found, at - 1)
    in_case = found.low(at).endswith(tuple(cases)) or (cases == {"_"} and not found.low(at).endswith(ends))
    if not in_case and not (counted and not found.low(at).endswith(ends)):
        return None
    first = at
    while at - first < _LONGEST - 1 and _belongs(found, first - 1):
        first -= 1
    said = found.sheet.said(first, at + 1)
    name = base_name(said, found.sentence.language, "place") if in_case else said
    return Source(first, at + 1, name, "group", "name/by-case")


def _counted(found: Found, at: int) -> bool:
    """Whether a number in words stands at a token, in a word of the lists or of parts of numbers: "ოცდაორი"."""
    return found.over("number", at) is not None or (found.low(at).isalpha() and number_at(found, at) is not None)


def _may_be(found: Found, at: int) -> bool:
    low, counted = found.low(at), _counted(found, at - 1)
    if not counted and (any(found.over(c, at) for c in _LISTED) or _in_a_list(found, low)):
        return False
    return len(low) > _SHORT and is_plain(found, at, at + 1) and low not in found.set("no_speakers")


def _in_a_list(found: Found, low: str) -> bool:
    """Whether a word is in a list of offices but for its case: "գեներալը", who has been named before."""
    bare = next((low.removesuffix(e) for e in sorted(found.set("subject_by_case"), key=len) if low.endswith(e)), low)
    return any(e.category in _LISTED for e in lexicon(found.sentence.language).starting(bare))


def _belongs(found: Found, at: int) -> bool:
    """Whether a word belongs to the noun behind it: an owner, a number."""
    if at < found.sentence.first:
        return False
    owner = found.low(at).endswith(found.stems("owning_endings")) and is_plain(found, at, at + 1)
    return owner or _counted(found, at)


def may_speak(found: Found, at: int) -> bool:
    """Whether a token is a name that no list knows, and none of a place where it is said: "В Арпане ... сообщили"."""
    return found.sheet.is_capital(at) and not found.known(at) and found.low(at - 1) not in found.set("in")


def before_that(found: Found, hit: Hit) -> Source | None:
    """The noun between a verb that stands first and "that", and what hangs on it: "قال نجار من القرية إن".

    An office with what it is of, and one of those who are named: "صرح محافظ تل الأقحوان بأن", "ذكر لي أحد الحراس أنه".
    """
    at = hit.last + (found.low(hit.last) in found.set("told_whom"))
    stop = next((k for k in range(at + 1, at + _FARTHEST + 1) if found.that(k)), None)
    some = found.over("title", at) is not None or found.low(at) in found.set("some_of")
    if not some and (not is_plain(found, at, at + 1) or any(found.over(c, at) for c in _LISTED)):
        return None
    if found.definite(at) and found.low(at + 1) in found.set("befalling_nouns"):
        return Source(at, at + 1, found.sheet.words[at], "group", "name/definite")
    if stop is None or (found.definite(at) and not some) or (stop - at > _LONGEST and not some):
        return None
    hangs = some or stop == at + 1 or found.low(at + 1) in found.set("from")
    told = any(found.over(c, k) for k in range(at + some, stop) for c in ("trigger", "cue", "number"))
    adverb = found.low(at).endswith(found.stems("never_bare"))
    parted = any(not found.low(k)[0].isalpha() for k in range(at, stop))
    if (adverb and not some) or not hangs or told or parted:
        return None
    return Source(at, stop, found.sheet.said(at, stop), "group", "name/by-case")


def name_behind(found: Found, at: int) -> Source:
    """The name, of words that no list has, behind a verb that stands first: "نفى | أولا تريفان | وقوع"."""
    last, that = at + 1, found.stems("that_begins")
    while (
        last - at < _SHORT and found.low(last).isalpha() and not (found.known(last) or found.low(last).startswith(that))
    ):
        last += 1
    said, to = found.sheet.said(at, last), found.sheet.words[at].startswith("لل")
    return Source(at, last, f"ال{said[2:]}" if to else said, "body", "name/subject")  # "وثبت للديوان أن"


def capital_name(found: Found, first: int, stop: int) -> Source | None:
    """The name of several words, each with a capital, that begins a clause: "Красный Фонарь сообщил, что ..."."""
    last = first
    while last < stop and found.sheet.is_capital(last) and not found.known(last):
        last += 1
    if last - first < _SEVERAL or not found.set("agreeing"):
        return None
    return Source(first, last, found.sheet.said(first, last), "body", "name/subject")


_SEVERAL = 2


def had_said(found: Found, hit: Hit) -> Source | None:
    """The one or two words between "had" and its verb: "وكانت مرفالة قد ذكرت"."""
    if found.low(hit.first - 1) not in found.set("perfect"):
        return None
    for first in (hit.first - 2, hit.first - 3):
        if found.low(first - 1).removeprefix(found.joined(first - 1)) in found.set("had"):
            return Source(first, hit.first - 1, found.sheet.said(first, hit.first - 1), "body", "name/subject")
    return None
