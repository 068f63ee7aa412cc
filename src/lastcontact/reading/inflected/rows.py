"""Names in a row where no capitals tell them: "ლევან არპანელი და გარენ ტაში", "ليفان أربانيلي وغارين تاش"."""

from __future__ import annotations

from lastcontact.reading.inflected.found import Found
from lastcontact.reading.inflected.name_parts import is_given, name_end
from lastcontact.reading.inflected.persons import person
from lastcontact.reading.inflected.placing import NO_CAPITALS, free
from lastcontact.reading.lexicon import lexicon
from lastcontact.reading.list_rows import behind_a_name, year_behind_a_name
from lastcontact.reading.mentions import Cast, Kind

_SHORTEST = 3
"""Letters of the shortest part of a name that no list has."""
_LEAST = 2
"""Names that make a row which nothing but its opening tells."""


def named_in_rows(found: Found, cast: Cast) -> None:
    """Two words that no list knows, in a row with a person's name; or two such pairs and more behind an opening."""
    if found.sentence.language not in NO_CAPITALS:
        return
    for mention in [m for m in cast.within(found.sentence.first, found.sentence.last) if m.kind is Kind.PERSON]:
        at = mention.last
        while (name := _joined_name(found, at, cast)) is not None:
            _named(found, name, cast)
            at = name[1]
    for at in _openings(found):
        first = _past_ranks(found, at)
        row = [(first, first + 2)] if _pair(found, first, cast, sure=False) else []
        while row and (name := _joined_name(found, row[-1][1], cast)) is not None:
            row.append(name)
        for name in row if len(row) >= _LEAST else ():
            _named(found, name, cast)


def born_in_rows(found: Found, cast: Cast) -> None:
    """Whoever opens a line before a day of birth in figures: "2. Թեսկելի Լևան 03.08.2003 վիրավոր"."""
    first = found.sentence.first
    text, starts = found.sheet.plain.text, found.sheet.starts
    for at in range(first + _LEAST, min(found.sentence.last, first + _ROW)):
        if not (behind_a_name(text, starts[at]) or year_behind_a_name(text, starts[at])):
            continue
        low = at
        while low > first and found.low(low - 1)[0].isalpha():
            low -= 1
        low = _past_ranks(found, low)
        if at - low >= _LEAST and all(_may_be_name(found, k, cast) for k in range(low, at)):
            person(found, low, at, cast, "name/row", name=found.sheet.said(low, at))
        return


def _may_be_name(found: Found, at: int, cast: Cast) -> bool:
    """Whether a word before a day of birth may be a name, also one that a phrase of the lexicon may begin with."""
    return cast.at(at) is None and not any(found.over(kind, at) for kind in ("trigger", "people", "month", "cue"))


_ROW = 8
"""Tokens of a row's number and of the names before a day of birth."""


def _named(found: Found, name: tuple[int, int], cast: Cast) -> None:
    """Takes a name into the cast, without the "and" that is written as one with it: "وغارين تاش"."""
    said = found.sheet.said(*name)
    glued = found.joined(name[0], "joined_and")
    person(found, *name, cast, "name/row", name=said.removeprefix(glued) if glued else "")


def _joined_name(found: Found, at: int, cast: Cast) -> tuple[int, int] | None:
    """The name behind a comma or "and" that stands at a token, past a rank; None where no name does."""
    first, comma = at, found.low(at) == ","
    first += comma
    glued = found.joined(first, "joined_and")
    joint = found.at("joint", first)
    if joint is not None and joint.value == "and" and joint.last == first + 1:
        first, glued = first + 1, ""
    elif not glued and not comma:
        return None
    if glued and _ranked(found, found.low(first).removeprefix(glued)):
        first, glued = first + 1, ""
    first = _past_ranks(found, first)
    if not _pair(found, first, cast, sure=not comma, glued=glued):
        return None
    alike = found.set("construct") or _case(found.low(at - 1)) == _case(found.low(first + 1))
    return (first, first + 2) if alike else None


def _pair(found: Found, first: int, cast: Cast, *, sure: bool, glued: str = "") -> bool:
    """Whether two words that no list knows may be a name; `sure` where "and" and no comma alone joins it to another."""
    words = [found.low(first).removeprefix(glued), found.low(first + 1)]
    if any(len(w) < _SHORTEST or not w.isalpha() for w in words):
        return False
    if not all(free(found, k, cast) for k in (first, first + 1)) or found.known_word(words[0]):
        return False
    closed = not free(found, first + 2, cast) or found.joined(first + 2, "joined_and") != ""
    if not (sure or is_given(found, first)) and not (found.low(first + 2) in _ENDS or found.joined(first + 2)):
        closed = closed and found.over("joint", first + 2) is not None
    if found.set("construct"):
        return closed and not found.definite(first) and name_end(found, first, cast) == first + 2
    verbs = found.stems("verb_endings")
    return closed and not any(w.endswith(verbs) for w in words)


_ENDS = (",", ".", ";", ")", "-", "")


def _past_ranks(found: Found, at: int) -> int:
    while (title := found.at("title", at)) is not None and title.last == at + 1:
        at += 1
    return at


def _ranked(found: Found, word: str) -> bool:
    """Whether a word is a rank once the "and" is taken off."""
    entries = lexicon(found.sentence.language).words.get(word, ())
    return any(e.category == "title" and not e.rest for e in entries)


def _case(word: str) -> str:
    """The case that two names of a row share, by the end of a surname."""
    return next((end for end in ("მა", "ის", "ით", "ს", "მ", "თვის", "გან", "თან") if word.endswith(end)), "")


def _openings(found: Found) -> list[int]:
    """The tokens behind what opens a row of names: "they are", "among them are", people and a colon or a comma."""
    made = [hit.last for hit in found.all("subset")]
    for k in range(found.sentence.first + 1, found.sentence.last):
        word = found.low(k).removeprefix(found.joined(k, "joined_and"))
        marked = found.low(k) in (":", ",", "-") and any(found.over(c, k - 1) for c in ("people", "number", "status"))
        marked = marked or (found.low(k) in (":", ",", "-") and _captives(found, k - 1))
        if marked or word in found.set("rows_open"):
            made.append(k + 1)
    return made


def _captives(found: Found, k: int) -> bool:
    told = found.over("trigger", k)
    return told is not None and told.value.endswith("/status")
