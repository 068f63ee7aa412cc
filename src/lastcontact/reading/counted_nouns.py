"""What a count is of, by its noun: people, or units, positions and things, which are no number of people."""

from __future__ import annotations

import re
from functools import lru_cache

from lastcontact.core.claim import Claim, ClaimType
from lastcontact.reading.language import detect
from lastcontact.reading.lexicon import LANGUAGES, Lexicon, lexicon, words

_THINGS = ("vehicles", "triggers_things")
_MORE = frozenset(
    {"vehicle", "tank", "tanks", "drone", "drones", "gun", "guns", "village", "villages", "town", "towns"}
)
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


@lru_cache(maxsize=4096)
def counts_no_people(noun: str, language: str = "") -> bool:
    """Whether the words name units, positions or things: "positions", "two platoons", "tanks". The first word that the
    lexicon knows decides; words it does not know may be people.

    >>> [counts_no_people(noun) for noun in ("positions", "soldiers of the company", "դիրքերի", "men at two positions")]
    [True, False, True, False]
    """
    lows = [word.lower() for word in _WORD.findall(noun)]
    language = detect(noun, likely=language or "en")
    known = lexicon(language if language in LANGUAGES else "en")
    for at, low in enumerate(lows):
        kind, end = _kind_at(known, lows, at)
        if kind == "people" or (kind == "group" and _kind_at(known, lows, end)[0] == "people"):
            return False
        if kind or (language == "en" and (low in _MORE or any(low in words(name) for name in _THINGS))):
            return True
    return False


def counts_no_names(claim: Claim) -> bool:
    """Whether what is registered so many times is no names on a list: papers about people, whom the words may call by
    them, or families who turned to an office ("24 families", "24 семьи").
    """
    return claim.type is ClaimType.REGISTERED and (_counts_papers(claim) or _is_kin(claim.subject or ""))


def _counts_papers(claim: Claim) -> bool:
    subject, told = claim.subject or "", claim.evidence.text if claim.evidence else ""
    owned = re.search(rf"{re.escape(subject)}(?:['’]s?)\s+((?:\w+\s+)?\w+)", told, re.I) if subject else None
    counted = _WORD.findall(f"{subject} {owned.group(1)}" if owned else subject)
    return any(word.lower() in words("listed_wholes") | _ASKED for word in counted)


def counts_families(claim: Claim) -> bool:
    """Whether what is registered so many times is families or relatives who turned to an office: "24 families"."""
    kin = claim.type is ClaimType.REGISTERED and claim.count is not None and _is_kin(claim.subject or "")
    return kin and not _counts_papers(claim)


def are_families(subject: str) -> bool:
    """Whether families are counted, and not each of their people: "families", "семей", not "relatives".

    >>> [are_families(subject) for subject in ("families of soldiers", "сімей", "أسر", "relatives", "родственников")]
    [True, True, True, False, False]
    """
    return any(word.lower().startswith(_FAMILIES) for word in _WORD.findall(subject)[:2])


_FAMILIES = (
    *("famil", "household", "семь", "семей", "сім", "родин", "ընտանի", "ailə", "aile"),
    *("ოჯახ", "عائل", "اسر", "أسر", "العائل", "الأسر", "الاسر"),
)


_ASKED = frozenset({"appeals", "enquiries", "inquiries", "letters"})
_KIN = frozenset({"family", "families", "relatives", "households"})


def _is_kin(subject: str) -> bool:
    """Whether families are counted, by the first words: "soldiers' families", not "soldiers with families"."""
    first = [word.lower() for word in _WORD.findall(subject)][:2]
    stems = tuple(stem for language in LANGUAGES for stem in words("families", language))
    return any(word in _KIN for word in first) or any(word.startswith(stems) for word in first[:1])


def _kind_at(known: Lexicon, lows: list[str], at: int) -> tuple[str, int]:
    """ "people", "group" or "things" for the longest phrase that begins at a word, "" where none does; and its end."""
    found = [
        h for h in known.hits(lows, at, len(lows)) if h.first == at and h.entry.category in ("people", "not_people")
    ]
    if not found:
        return "", at
    longest = max(found, key=lambda hit: (hit.last, hit.entry.category == "people"))
    if longest.entry.category == "not_people":
        return "things", longest.last
    return "group" if longest.value == "group" else "people", longest.last
