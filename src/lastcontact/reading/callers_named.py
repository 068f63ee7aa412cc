"""By which name a caller goes: the fullest that the note gives, whose relative they are, who has rung before."""

from __future__ import annotations

import re
from dataclasses import replace

from lastcontact.core.claim import ClaimType
from lastcontact.reading.known import Known
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.memory import Source
from lastcontact.reading.mentions import Kind
from lastcontact.reading.saying import Saying
from lastcontact.reading.trigger import Trigger


def named(caller: Saying, known: Known, following: list[Known], heard: list[str]) -> Saying:
    """The caller by the fullest name that the note gives: "the same sergeant", "woman ... Brother Issouf Dabré"."""
    source = caller.source
    if source is None or source.name is None:
        return caller
    name = _before(source.name, heard)
    if name.lower() in _KIN:
        name = _kin_of(name, [known, *following])
    elif name == source.name and _vague(name):
        name = _role_told(known, following) or _kin_told(name, known, following) or name
    if name not in heard:
        heard.append(name)
    return replace(caller, source=replace(source, name=name))


def befell(triggers: list[Trigger], source: Source) -> bool:
    """Whether something befell whoever a line of a log opens with, and he does not ring: "07:30 nurse captured"."""
    told = (t for t in triggers if t.type in _BEFALLS)
    return any(t.first == source.last and t.form in _BEFELL for t in told)


_BEFALLS = (
    ClaimType.CAPTURED, ClaimType.KILLED, ClaimType.WOUNDED, ClaimType.DETAINED, ClaimType.MISSING, ClaimType.RETURNED,
    ClaimType.SURRENDERED, ClaimType.FOUND,
)  # fmt: skip
_BEFELL = ("verb", "status", "state", "passive", "s", "intr")
"""What is told of whoever stands before it."""


def _vague(name: str) -> bool:
    return any(w in words("vague_callers") for w in name.lower().replace(".", "").split()[:2])


def _before(name: str, heard: list[str]) -> str:
    """Who is meant by "same sgt" and "father again (see 22:40)": the one heard before whom the words fit."""
    plain = re.sub(r"\(.*?\)|\bagain\b|^[Tt]he\b", " ", name)
    again = plain != name or re.match(r"same\b", name, re.IGNORECASE)
    told = {w for w in _words_of(plain) if len(w) > 1} - {"same", "of", "see"}
    if not again or not told:
        return name
    fits = [h for h in heard if told <= _words_of(h)] or [
        h for h in heard if told & _words_of(h) - {"sgt", "pvt", "cpl"}
    ]
    return fits[-1] if fits else " ".join(plain.split())


def _words_of(name: str) -> set[str]:
    return set(re.findall(r"[\w'-]+", name.lower()))


def _role_told(known: Known, following: list[Known]) -> str | None:
    """What a caller says of himself: "says he's sgt in Tessoum garrison"."""
    for one in [known, *(f for f in following if f.sentence.paragraph == known.sentence.paragraph)]:
        lows, first, last = one.sheet.lows, one.sentence.first, one.sentence.last
        for i in range(first, min(last - 3, first + 12)):
            if lows[i] in ("says", "said", "claims") and lows[i + 1] in ("he", "she", "hes", "shes"):
                at = i + 3 if lows[i + 2] in ("'s", "is") else i + 2
                at += lows[at] in ("a", "an", "the")
                end = next((k for k in range(at, min(at + 8, last)) if one.sheet.words[k] in ".,;("), last)
                return one.sheet.said(at, end) if lows[at] in all_words("one_person", also="sgt pvt cpl") else None
    return None


def _kin_told(name: str, known: Known, following: list[Known]) -> str | None:
    """ "Woman. Brother Issouf Dabré taken": the sister of Issouf Dabré."""
    first = known.sentence.first
    told = _words_of(name) | set(known.sheet.lows[first : min(first + 7, known.sentence.last)])
    man = 0 if told & {"woman", "f", "female", "lady", "girl"} else 1 if told & {"man", "m", "male", "boy"} else None
    if man is None:
        return None
    for one in [known, *(f for f in following if f.sentence.paragraph == known.sentence.paragraph)]:
        for i in range(one.sentence.first, min(one.sentence.last - 1, one.sentence.first + 12)):
            person = one.cast.at(i + 1)
            if one.sheet.lows[i] in _KIN and person is not None and person.kind is Kind.PERSON:
                return f"{_KIN[one.sheet.lows[i]][man]} of {person.name}"
    return None


def _kin_of(name: str, note: list[Known]) -> str:
    """Whose relative calls, where a label says whom it is about: "sister. re: Kolla Brandt"."""
    for one in note:
        lows, first = one.sheet.lows, one.sentence.first
        for i in range(first, min(one.sentence.last - 2, first + 14)):
            person = one.cast.at(i + 2)
            if lows[i] in _ABOUT and lows[i + 1] == ":" and person is not None and person.kind is Kind.PERSON:
                return f"{name} of {person.name}"
    return name


_ABOUT = ("re", "about", "subject", "concerning", "regarding")
_KIN = {
    "brother": ("sister", "brother"), "sister": ("sister", "brother"), "son": ("mother", "father"),
    "daughter": ("mother", "father"), "husband": ("wife", "wife"), "wife": ("husband", "husband"),
    "father": ("daughter", "son"), "mother": ("daughter", "son"), "cousin": ("cousin", "cousin"),
    "nephew": ("aunt", "uncle"), "grandson": ("grandmother", "grandfather"),
}  # fmt: skip
