"""Persons told by how they are called: "my son X", "Mr X", "X khanim", by a call sign, by a surname that two share."""

from __future__ import annotations

from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.name_parts import given_base, is_given, name_end, owned
from lastcontact.reading.inflected.numbers import number_at
from lastcontact.reading.inflected.persons import person
from lastcontact.reading.inflected.placing import NO_CAPITALS, free, run
from lastcontact.reading.mentions import Cast, Kind


def given(found: Found, cast: Cast) -> None:
    """A given name alone that a word beside it tells: "my son Tərlan", "Ramil bəy", "اسمه نادر"."""
    sheet, last = found.sheet, found.sentence.last
    capitals = found.sentence.language not in NO_CAPITALS
    for i in range(found.sentence.first, last):
        if capitals and not sheet.is_capital(i):
            continue
        if not (free(found, i, cast) or _listed(found, i, cast)) or (capitals and free(found, i + 1, cast)):
            continue
        at = i - 1 - (found.low(i - 1) in ("՝", ","))
        kin = at >= found.sentence.first and found.low(at) in found.set("kin_called")
        alone = i + 1 < last and sheet.words[i + 1] in (",", ".", ")") and number_at(found, at - 1) is None
        kin &= capitals or is_given(found, i) or alone  # not "ორი ბიჭი | ჩამოგვრჩა, ..."
        honoured = capitals and i + 1 < last and found.low(i + 1) in found.set("honoured")
        if honoured:
            person(found, i, i + 1, cast, "name/given", (i, i + 2), sheet.words[i])
        elif _named(found, i):
            person(found, i, i + 1 if capitals else max(i + 1, name_end(found, i, cast)), cast, "name/given")
        elif kin:
            person(found, i, i + 1, cast, "name/given")


def _listed(found: Found, i: int, cast: Cast) -> bool:
    """Whether a word that has another meaning is a given name as well, where no capitals tell."""
    small = found.sentence.language in NO_CAPITALS
    also = found.low(i) in found.set("plain_given") or found.low(i) in found.set("also_names")
    return small and also and not cast.at(i)


def _named(found: Found, i: int) -> bool:
    """Whether "by the name of" stands before token i, in one word or in two."""
    before, named = found.low(i - 1), found.set("named")
    if found.low(i).startswith(found.stems("verb_opens_named")) and not is_given(found, i):
        return False
    joined = before.removeprefix(found.joined(i - 1, "joined_and"))
    return bool(before) and (before in named or joined in named or f"{found.low(i - 2)} {before}" in named)


def honoured(found: Found, cast: Cast) -> None:
    """The name after "Mr", "Aunt", "Hajj": "пані Стефа", "ბატონი ღვინჭილია"."""
    for i in range(found.sentence.first, found.sentence.last - 1):
        at = i + 1
        if found.low(i) not in found.set("honours") or cast.at(i):
            continue
        last = run(found, at, cast, 2)
        if last == at and (_listed(found, at, cast) or (found.sheet.is_capital(at) and is_given(found, at))):
            last = at + 1
        if last > at + 1 and is_given(found, at) and found.low(at) not in found.set("plain_given"):
            last = at + 1
        if last > at and found.low(at) not in found.set("honours"):
            person(found, at, last, cast, "name/honour", (i, last))


def by_child(found: Found, cast: Cast) -> None:
    """Arabic "father of X", "mother of X", by which people are called; with an article it is a place."""
    for i in range(found.sentence.first, found.sentence.last - 1):
        word = found.low(i).removeprefix(found.joined(i, "joined_and"))
        if not {word, found.low(i)} & found.set("by_child") or cast.at(i) or not owned(found, i + 1, cast):
            continue
        shaped = not found.low(i + 1).endswith(("ه", *found.set("no_place"))) or is_given(found, i + 1)
        town = found.over("place_kind", i - 1) is not None and not is_given(found, i + 1)
        if shaped and not town and not found.definite(i + 1) and not found.ending("locative", i):
            name = found.sheet.said(i, i + 2)[len(found.low(i)) - len(word) :]
            person(found, i, i + 2, cast, "name/by-child", name=name)


def call_signs(found: Found, cast: Cast) -> None:
    """The word in quotation marks, by which fighters call one another, as a name of the person named beside it."""
    words = found.sheet.words
    for i in range(found.sentence.first + 1, found.sentence.last):
        called = {found.low(i - 1), f"{found.low(i - 2)} {found.low(i - 1)}"} & found.set("call_sign")
        if not called or words[i] not in ("“", '"') or cast.at(i + 1):
            continue
        close = next((k for k in range(i + 2, min(i + 4, found.sentence.last)) if words[k] in ("”", '"', "“")), 0)
        if close:
            name = _beside(found, i, close, cast) or found.sheet.said(i + 1, close)
            person(found, i + 1, close, cast, "name/call-sign", name=name)


_BESIDE = 12
"""Tokens within which the one who has a call sign is named."""


def _beside(found: Found, first: int, last: int, cast: Cast) -> str:
    """The name of the person who is named before a call sign, or right after it; "" where nobody is."""
    before = range(first - 1, max(found.sentence.first, first - _BESIDE) - 1, -1)
    after = range(last, min(found.sentence.last, last + _BESIDE // 2))
    for k in (*before, *after):
        mention = cast.at(k)
        if mention is not None and mention.kind is Kind.PERSON:
            return mention.name
    return ""


def siblings(found: Found, cast: Cast) -> None:
    """The given name before "and" in front of a name whose surname is of both: "Шамиль и Хасан Терковы"."""
    plurals = dict(sorted(found.pairs("name_plural").items(), key=lambda pair: -len(pair[0] + pair[1])))
    for i in range(found.sentence.first, found.sentence.last - 2):
        other = cast.at(i + 2) if found.low(i + 1) in found.set("day_and") else None
        if other is None or other.kind is not Kind.PERSON:
            continue
        alone = other.first == i + 2 and other.last - other.first == 2
        mine, base = cast.at(i), given_base(found, found.low(i))
        ending = next((e for e in plurals if found.low(other.last - 1).endswith(e)), None)
        if not alone or base is None or ending is None or (mine is not None and mine.last - mine.first > 1):
            continue
        surname = found.sheet.words[other.last - 1].removesuffix(ending) + plurals[ending]
        theirs = given_base(found, found.low(i + 2)) or found.sheet.words[i + 2]
        for at, last, first in ((i, i + 1, base), (i + 2, other.last, theirs)):
            name = f"{first.title()} {surname}"
            cast.roles.setdefault(name, [])
            if cast.at(at) is None:
                person(found, at, last, cast, "name/sibling", name=name)
            cast.rename({at: name})


def before_telling(found: Found, cast: Cast) -> None:
    """One capital that no list knows, between whom it is one of and a reporting word: "Kənd sakini Bəndalı deyir"."""
    for hit in found.all("cue"):
        i = hit.first - 1
        whom = any(found.tells(c, i - 1) for c in ("people", "kin", "role")) and not found.over("body", i - 1)
        if whom and i - 1 >= found.sentence.first and free(found, i, cast) and not free(found, i - 2, cast):
            person(found, i, i + 1, cast, "name/telling")
