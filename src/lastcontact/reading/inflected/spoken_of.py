"""Who "he" and "she" are, who are told of in a sentence after the one that named them: "Среди пленных его нет"."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import PEOPLE_TYPES
from lastcontact.reading.inflected.genders import gender
from lastcontact.reading.inflected.kin_of import kin_of
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.mentions import Kind
from lastcontact.reading.trigger import Trigger

_OPENS = 3
"""Tokens of a sentence within which what is told of the one named before begins, where no subject is said."""


def named_here(known: Known, at: int, before: str | None) -> tuple[int, str | None]:
    """The one person whom a sentence tells of and names, with its paragraph, for the next sentences; else the one
    before, who is meant until the end of the next paragraph.
    """
    people = [m for m in known.cast.within(*_whole(known)) if m.kind is Kind.PERSON]
    names = {m.name for m in people} - _tellers(known)
    paragraph = known.sentence.paragraph
    if any(kin_of(known.found, m) for m in people):
        return paragraph, None  # "Погиб сын Ирины Савиной"
    if names:
        return paragraph, next(iter(names)) if len(names) == 1 else None
    return at, before if paragraph - at <= 1 and not _one_other(known) else None


def as_named_before(known: Known, draft: Draft) -> Draft:
    """A claim on "him" without a subject, as one on the person named last."""
    claim, name = draft.claim, known.person
    if name is None or claim.subject or claim.count or claim.type not in PEOPLE_TYPES or claim.speaker == name:
        return draft
    if _other_named(known) or not (_said(known, draft, name) or goes_on_of_him(known, draft.trigger)):
        return draft
    return replace(draft, claim=replace(claim, subject=name))


def goes_on_of_him(known: Known, trigger: Trigger) -> bool:
    """Whether a sentence begins with what befell one man, who was named in the one before: "Поранений у ногу"."""
    found, opens = known.found, trigger.first == known.sentence.first
    of_one = found.low(trigger.first).endswith(found.stems("befell_one"))
    if known.person is None or not (opens and of_one):
        return False
    her = found.low(trigger.first).endswith(("а", "я"))
    return gender(found, known.person) != ("m" if her else "f") and not _other_named(known)


def object_before(known: Known, trigger: Trigger, k: int) -> bool:
    """Whether people behind a verb did or saw it, its object being "him": "його бачили живим побратими"."""
    found = known.found
    first = max(known.sentence.first, trigger.first - _OPENS)
    objects = found.set("objects_he")
    himself = any(found.low(i) in objects for i in range(first, trigger.last))
    return himself and trigger.last <= k and found.low(k).endswith(found.stems("doers_end"))


def _one_other(known: Known) -> bool:
    """Whether a sentence tells of one by his fate alone: "мамі загиблого сказали, що він живий"."""
    found, ends = known.found, known.found.stems("one_other")
    told = (hit for hit in found.all("trigger") if hit.value.endswith("/status"))
    return any(found.low(hit.last - 1).endswith(ends) for hit in told)


def _said(known: Known, draft: Draft, name: str) -> bool:
    found = known.found
    words = {found.low(k) for k in range(draft.first, draft.last)}
    sees = found.stems("sees")
    if words & found.set("his_words"):
        return False
    if any(word.startswith(sees) for word in words):
        words &= found.set("objects_he")
    she, he = bool(words & found.set("she_words")), bool(words & found.set("he_words"))
    return she is not he and gender(found, name) != ("m" if she else "f")


def _other_named(known: Known) -> bool:
    """Whether a sentence names another of the same gender, be it as who tells, or tells of one by his fate."""
    found, person = known.found, known.person or ""
    opposite = {"m": "f", "f": "m"}.get(gender(found, person), "-") if person else "-"
    named = {m.name for m in known.cast.within(*_whole(known)) if m.kind is Kind.PERSON} - {person}
    told_by = {name for name in named & _tellers(known) if name.lower().split()[0] in found.set("plain_given")}
    apart = {name for name in told_by if gender(found, name) == opposite}
    sources = (s.source for s in known.sayings if s.source is not None and s.source.kind != "body")
    unlisted = any(s.name and s.name.istitle() and known.cast.at(s.first) is None for s in sources)
    return bool(named - apart) or unlisted or _one_other(known)


def _tellers(known: Known) -> set[str]:
    return {s.source.name for s in known.sayings if s.source is not None and s.source.name is not None}


def _whole(known: Known) -> tuple[int, int]:
    return known.sentence.first, known.sentence.last
