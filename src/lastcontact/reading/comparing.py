"""What two claims have in common: voice, group, place, time; and which counts can be held against each other."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from lastcontact.core.claim import Claim, ClaimType
from lastcontact.core.quantities import Form, Quantity
from lastcontact.reading.lexicon import LANGUAGES, is_common, lexicon, words
from lastcontact.reading.same_people import nouns, of_two_kinds, telling
from lastcontact.reading.world import stem


def one_count(a: Claim, b: Claim) -> bool:
    """Whether two claims give the same figure, or one gives none."""
    return not (a.count and b.count) or (a.count.minimum, a.count.maximum) == (b.count.minimum, b.count.maximum)


@lru_cache(maxsize=4096)
def kin(subject: str | None) -> frozenset[str]:
    """The nouns of a subject, one form for one and many: "sailor", "sailors"."""
    return frozenset(w.removesuffix("s") for w in nouns(subject)) - {"the", "our", "any", "of", "it", "no"}


def culprits(claim: Claim) -> frozenset[str]:
    """Whom a claim of responsibility names."""
    named = names(claim.actor) | names(claim.subject)
    return named or (names(claim.evidence.text if claim.evidence else None) - names(claim.speaker))


@lru_cache(maxsize=4096)
def names(text: str | None) -> frozenset[str]:
    """The stems of the names in a text."""
    found = (w.strip(".,'’\"”“") for w in (text or "").split() if w[:1].isupper() and w not in _FUNCTION)
    return frozenset(stem(w) for w in found if not is_common(w.lower()))


LONG = 200
"""Days after which a time is history, and nothing that a claim without a day can be held against."""


_PARTED = ("us", "them", "these", "those", "the", "whom", "which")


def least(claim: Claim) -> Quantity:
    """The count of a claim; what one place has taken in is the least there were: "the hospital received 19 bodies"."""
    assert claim.count is not None
    text = claim.evidence.text.lower() if claim.evidence else ""
    if claim.type is ClaimType.KILLED and not words("contradictions_arrived").isdisjoint(text.split()):
        return replace(claim.count, maximum=None)
    return claim.count


def hardly_apart(a: Claim, b: Claim) -> bool:
    """Whether a vague count leaves room: "dozens" and 110 hardly differ, "dozens" and 300 do."""
    if a.count is None or b.count is None or Form.VAGUE not in (a.count.form, b.count.form):
        return False
    if a.count.form is b.count.form:
        return True
    vague, plain = (a.count, b.count) if a.count.form is Form.VAGUE else (b.count, a.count)
    low, high = plain.minimum or 0, plain.maximum or plain.minimum or 0
    return not (2 * high < (vague.minimum or 0) or (vague.maximum is not None and low > 2 * vague.maximum))


def wider(a: Claim, b: Claim) -> bool:
    """Whether b counts a larger group that may hold a's: six policemen, and 22 bodies."""
    anybody = words("contradictions_anybody")
    general = nouns(b.subject) or nouns(b.evidence.text if b.evidence else None) & anybody
    if not (a.count and b.count) or not telling(a.subject) or not general or general - anybody:
        return False
    high = a.count.maximum if a.count.maximum is not None else a.count.minimum
    return (b.count.minimum or 0) > (high or 0)


def one_voice(a: Claim, b: Claim) -> bool:
    """Whether both are of one speaker, by whatever name: Drevina and the Drevinian ministry."""
    if a.speaker is None or b.speaker is None:
        return a.speaker is b.speaker
    return a.speaker == b.speaker or bool(_called(a.speaker) & _called(b.speaker))


@lru_cache(maxsize=4096)
def _called(speaker: str) -> frozenset[str]:
    """The stems of a speaker's names, without the words that many bodies share."""
    return frozenset(stem(w) for w in speaker.split() if w[:1].isupper() and w not in _FUNCTION)


_FUNCTION = frozenset(
    (
        "Ministry",
        "Defence",
        "Defense",
        "Foreign",
        "Affairs",
        "Government",
        "General",
        "Staff",
        "Red",
        "Court",
        "Минобороны",
        "Министерство",
        "Генштаб",
        "Генеральный",
        "МИД",
        "МВД",
        "Армия",
        "Міноборони",
        "Міністерство",
        "Генеральний",
        "МЗС",
        "МВС",
        "Армія",
        "Müdafiə",
        "Nazirliyi",
        "Nazirlik",
        "Xarici",
        "Baş",
        "Պաշտպանության",
        "ՊՆ",
    )
)


OF_WHOM = "figure/part-of-whole"
"""The rule of a figure of those that an "of whom" means: it differs from no whole."""


def partial(claim: Claim) -> bool:
    """Whether a count is of a part, or one that was corrected: nothing that differs from the whole."""
    count = claim.count
    if count is None or count.minimum == count.maximum == 1:
        return True
    if claim.rules.get("count") == OF_WHOM:
        return True
    text = claim.evidence.text.lower() if claim.evidence else ""
    rules = claim.rules.get("type", "en/"), claim.rules.get("speaker", "")
    return _told_in_part(text, count.text.lower(), (claim.subject or "").lower(), *rules)


@lru_cache(maxsize=1024)
def _told_in_part(text: str, count: str, subject: str, rule: str, voice_rule: str) -> bool:
    if any(w in text for w in words("contradictions_before")):
        return True
    language = rule.partition("/")[0]
    if language in LANGUAGES and language != "en":
        return _of_them(text, count, language)
    if _OVER_YEARS.search(text):
        return True
    if voice_rule.startswith(("elliptic/", "stance/gives", "aside/")):
        return False
    if text.strip(" .,") == count:
        return True
    whole = subject in words("status_nouns")
    if subject and not whole and {*text.split()} <= {*f"{count} {subject} the".split()}:
        return True
    after = text.partition(count)[2].split()[:2]
    parted = after[:1] == ["of"] and after[1:] != [] and after[1] in _PARTED
    return parted or after[:1] in (["more"], ["other"], ["others"]) or "another" in text


_OVER_YEARS = re.compile(r"\b(?:in|over|within|during) (?:the (?:past|last) )?[\w-]+ (?:years|months|decades)\b")
"""What a sum of years is told by: it differs from no count of a day."""


def opens_a_part(before: str, language: str) -> bool:
    """Whether words that stand before a count open a part of a number told before: "among them", "из них"."""
    low = " ".join(before.lower().split())
    if language == "en":
        return bool(_AMONG.search(low))
    return any(f" {phrase} " in f" {low} " for phrase in _parts_of(language))


_AMONG = re.compile(r"\b(?:among (?:them|whom|these|those)|including|of (?:them|whom|these|those)|in their number)\W*$")


def _of_them(text: str, count: str, language: str) -> bool:
    """Whether a count is of a part, or of more, in a language with endings: "из них пятеро", "onlardan 12-si"."""
    before = f" {text.partition(count)[0]} "
    return text.strip(" .,") == count or any(f" {e} " in before for e in _parts_of(language))


def revises(a: Claim, b: Claim) -> bool:
    """Whether one voice, or the outlet, gives a figure in place of another: "17, its earlier figure was 25"."""
    if a.speaker is not None and b.speaker is not None and not one_voice(a, b):
        return False
    return a.rules.get("type") == "figure/corrected" or _is_of_a_revision(a.evidence.text if a.evidence else "")


@lru_cache(maxsize=1024)
def _is_of_a_revision(text: str) -> bool:
    low = f" {text.lower()}"
    return any(f" {w}" in low for w in words("contradictions_revised"))


@lru_cache(maxsize=16)
def _parts_of(language: str) -> tuple[str, ...]:
    """The phrases of a language that open a part of a number told before."""
    kept = lexicon(language)
    return tuple(
        " ".join((first, *(w for w in e.rest if isinstance(w, str))))
        for first, entries in kept.words.items()
        for e in entries
        if e.category == "subset"
    )


def anchored(a: Claim, b: Claim) -> bool:
    """Whether anything says that they count the same: a place, a time, or the same noun."""
    if set(a.places) & set(b.places) or (a.when and b.when):
        return True
    if b.places and not a.places:
        return False
    one, two = telling(a.subject), telling(b.subject)
    return not one or not two or bool(one & two)


def meet(a: Claim, b: Claim) -> bool:
    if a.when and b.when and not a.when.overlaps(b.when):
        return False
    return not (a.places and b.places) or bool(set(a.places) & set(b.places))


def _own_losses(a: Claim, b: Claim) -> bool:
    """Whether one voice counts its own people, "three men of its own", and the other, elsewhere, does not name them."""
    for own, other in ((a, b), (b, a)):
        text = (own.evidence.text if own.evidence else "").lower()
        named = names(own.speaker) & names(f"{other.evidence.text if other.evidence else ''} {other.subject or ''}")
        if any(w in text for w in _OF_ITS_OWN) and not one_voice(a, b) and not named:
            return True
    return False


_OF_ITS_OWN = (" of its own", " of their own", " of our own")


def one_group(a: Claim, b: Claim) -> bool:
    """Whether two subjects may be the same people: unnamed, or sharing a telling word."""
    if _own_losses(a, b):
        return False
    one, two = telling(a.subject), telling(b.subject)
    if (one and two and not one & two) or of_two_kinds(a.subject, b.subject):
        return False
    soldiers = {
        "civilians",
        "civilian",
        "residents",
        "villagers",
        "children",
        "women",
        "teachers",
        "shepherds",
        "medics",
        "others",
    }
    return bool(nouns(a.subject) & soldiers) == bool(nouns(b.subject) & soldiers) or not a.subject or not b.subject


def is_person(subject: str | None) -> bool:
    return (
        bool(subject)
        and subject is not None
        and len(subject.split()) in (2, 3)
        and all(w[:1].isupper() for w in subject.split())
    )


def same(a: str, b: str) -> bool:
    return bool(telling(a) & telling(b)) or a.lower() == b.lower()


def voice(claim: Claim) -> str:
    return claim.speaker or "the outlet"


def has_part(whole: Claim, part: Claim) -> bool:
    """Whether a claim is the whole of which another has told a part in the same breath: "34, among them three"."""
    same = whole.type is part.type and whole.speaker == part.speaker and whole.polarity is part.polarity
    sizes = [c.count.minimum if c.count else None for c in (whole, part)]
    return same and sizes[0] is not None and sizes[1] is not None and sizes[0] > sizes[1]
