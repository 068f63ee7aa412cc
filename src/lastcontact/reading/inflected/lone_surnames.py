"""Surnames that stand alone at the head of a sentence, where what follows tells of one man: "Журба — умер"."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.core.claim import PEOPLE_TYPES, ClaimType
from lastcontact.reading.inflected.forms import base_word
from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.name_parts import is_given
from lastcontact.reading.inflected.persons import person
from lastcontact.reading.inflected.placing import free
from lastcontact.reading.known import Draft, Known
from lastcontact.reading.mentions import Cast, Kind
from lastcontact.reading.trigger import Trigger

_PEOPLE = frozenset(t.value for t in PEOPLE_TYPES)
_SHORTEST = 4
"""Letters of the shortest surname that is taken for one without a given name."""
_FAR = 4
"""Tokens between a surname as an object and what is told of its bearer."""


def lone_surnames(found: Found, cast: Cast) -> None:
    """The surname that opens a sentence: before a dash, before what befell its bearer, or as whom somebody saw."""
    first, sheet = _head(found), found.sheet
    if found.sentence.language not in ("ru", "uk"):
        return
    _behind_that(found, cast)
    last = _named_to(found, cast)
    if last == first or len(found.low(first)) < _SHORTEST or sheet.words[first].isupper():
        return
    if found.low(last) == "-":
        if _opens_line(found) and _tells_of_one(found, last + 1):
            _take(found, cast, first, last)
    elif last == first + 1 and (name := _surname(found, first)):
        person(found, first, last, cast, "name/surname", name=name)


def _behind_that(found: Found, cast: Cast) -> None:
    """A name of one word between "that" and what befell its bearer: "Мессен каже, що Дован поранений"."""
    for k in range(found.sentence.first + 1, found.sentence.last - 1):
        told = found.at("trigger", k + 1) if found.that(k - 1) and _is_capital(found, k) else None
        if told is None or not _of_people(told.value) or len(found.low(k)) < _SHORTEST:
            continue
        if free(found, k, cast) and not found.low(told.first).startswith(found.stems("of_towns_too")):
            person(found, k, k + 1, cast, "name/surname", name=found.sheet.said(k, k + 1))


def _named_to(found: Found, cast: Cast) -> int:
    """Where one to three capitals that open a sentence end, which may be a name, also where one was called a place."""
    first = at = _head(found)
    while at - first < 3 and (free(found, at, cast) or (at > first and is_given(found, at) and _is_capital(found, at))):
        at += 1
    kind = at == first and found.at("place_kind", at) is not None and _is_capital(found, at) and cast.at(at) is None
    if kind and (found.low(at + 1) == "-" or (is_given(found, at + 1) and found.low(at + 2) == "-")):
        at += 1 if found.low(at + 1) == "-" else 2  # "Долина Иван — ..."
    return at if cast.at(first) is None else first


def _head(found: Found) -> int:
    """Where the words of a line begin, past the dash or dot of a list."""
    return found.sentence.first + (found.low(found.sentence.first) in ("-", "•", "*"))


def _opens_line(found: Found) -> bool:
    """Whether a sentence opens a line of the text, and has one dash: a mark's meaning is told within a paragraph."""
    first = _head(found)
    before = found.sheet.plain.original[: found.sheet.span(first, first + 1).start].rstrip(" \t•*-–—.)0123456789")
    return (not before or before.endswith("\n")) and found.sheet.words[first : found.sentence.last].count("-") == 1


def _is_capital(found: Found, i: int) -> bool:
    return bool(found.low(i)) and found.sheet.is_capital(i)


def _take(found: Found, cast: Cast, first: int, last: int) -> None:
    for mention in [m for m in cast.within(first, last) if m.kind is Kind.PLACE and m in cast.mentions]:
        cast.mentions.remove(mention)
    person(found, first, last, cast, "name/surname", name=found.sheet.said(first, last))


def _tells_of_one(found: Found, at: int) -> bool:
    """Whether the rest of a sentence tells what befell one man, and counts nobody."""
    rest = range(at, found.sentence.last)
    if any(found.low(k).isdecimal() or found.over("number", k) for k in rest):
        return False
    own = (found.over("trigger", k) for k in rest)
    told = [hit for hit in own if hit is not None and _of_people(hit.value)]
    ends = found.stems("befell_several")
    several = any(found.low(hit.last - 1).endswith(ends) and not hit.value.endswith("/status") for hit in told)
    others = any(found.over("people", k) and not _among(found, k) for k in rest)
    seat = any((hit := found.over("place_kind", k)) is not None and hit.value in ("house", "point") for k in rest)
    return not several and not others and (bool(told) or (seat and len(rest) <= _FAR))


def _among(found: Found, k: int) -> bool:
    """Whether people are those among whom somebody is: "среди удерживаемых лиц"."""
    return bool({found.low(i) for i in range(k - 2, k)} & found.set("stands_among"))


def _of_people(value: str) -> bool:
    return value.partition("/")[0] in _PEOPLE | {"led_away", "no_word"}


def _surname(found: Found, i: int) -> str:
    """The plain form of a surname that opens a sentence, as who did it or as whom it befell; "" where it is none."""
    word, low = found.sheet.words[i], found.low(i)
    told = next((h for k in range(i + 1, i + 1 + _FAR) if (h := found.at("trigger", k)) and _of_people(h.value)), None)
    if told is None:
        return ""
    seen = found.low(i + 1) in found.set("he") | found.set("seers")
    if seen and low.endswith(("у", "ю")):
        return word[:-1] + ("а" if low.endswith("у") else "я")
    if told.first - i > 2 and not seen:
        return ""
    if low.endswith(("в", "н")) and found.low(told.first).startswith(found.stems("of_towns_too")):
        return ""  # "Киев освобожден"
    base = base_word(word, found.sentence.language, "person")
    shaped = base.lower().endswith(found.stems("surname_shapes"))
    return base if shaped and not found.low(i).endswith(("ы", "и", "і", "ом", "ым", "им")) else ""


def of_the_row(known: Known, draft: Draft) -> Draft:
    """A claim behind a dash as one on the name that opens its line: "Савин — содержится"."""
    first, claim = _head(known.found), draft.claim
    opener = known.cast.at(first)
    named = opener is not None and opener.kind is Kind.PERSON and known.found.low(opener.last) == "-"
    if opener is None or not named or claim.type not in PEOPLE_TYPES or claim.count or claim.subject:
        return draft
    evidence = known.sheet.span(first, draft.last)
    return replace(draft, first=first, claim=replace(claim, subject=opener.name, evidence=evidence))


def in_hospital(found: Found, cast: Cast) -> list[Trigger]:
    """What a line tells that has nothing but a name, a dash and a hospital: "Лободюк — в госпитале"."""
    opener = cast.at(_head(found))
    if opener is None or opener.kind is not Kind.PERSON or found.low(opener.last) != "-":
        return []
    at = opener.last + 1
    hospital = any((h := found.over("where", k)) and h.value == "hospital" for k in range(at, at + _FAR))
    seated = found.low(at) in found.set("in") and hospital and not found.all("trigger")
    return [Trigger(at, at + 2, ClaimType.WOUNDED, "verb", "left", "row/hospital")] if seated else []
