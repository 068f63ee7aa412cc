"""Where a text says it was taken from: an agency in its dateline, "Originally published by X", a repost, one cited.

A ministry that an outlet cites is no lineage: its word is a claim's speaker. An outlet that another cites, quotes or
reposts is: what comes from it is the same word again.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache

from lastcontact.core.claim import Span
from lastcontact.core.frozen import frozen
from lastcontact.reading.lexicon import words
from lastcontact.reading.mentions import Cast, Kind, Mention
from lastcontact.reading.sheet import Sheet

_NAME = r"(?P<name>[@“]?[^\W\d_][^\n,;:|()“”]{1,60}?)”?"
_MOST = 8
_GAP = 3
"""Tokens between "citing" and the name of an outlet: "the", "the news", "a report by"."""
_OPENING = 400
"""Characters within which a dateline stands."""
_LONGEST = 4
"""Tokens of the name of an outlet that no list has."""


@frozen
class Lineage:
    """`name` is whom the text repeats, as it names them; `words` say so."""

    name: str
    words: Span


def lineage(sheet: Sheet, cast: Cast, outlet: str | None) -> tuple[Lineage, ...]:
    """Whom a text repeats, each once, in order; the outlet itself is nobody's repost."""
    made = [
        Lineage(m.name.strip("«»“”"), sheet.span(m.first, m.last))
        for m in cast.mentions
        if m.kind is Kind.OUTLET and m.rule == "dateline/agency" and _opens(sheet, m)
    ]
    languages = sorted({sheet.language, *(sentence.language for sentence in sheet.sentences)})
    for language in languages:
        made += [*_at_heads(sheet, cast, language), *_within(sheet, cast, language)]
    once: dict[str, Lineage] = {}
    for one in sorted(made, key=lambda one: (one.words.start, -one.words.end)):
        inside = any(one.words.start < other.words.end for other in once.values())
        kind = one.name.lower() in words("lineage_kinds", sheet.language)
        if one.name and not inside and not kind and one.name.lower() != (outlet or "").lower():
            once.setdefault(one.name.lower(), one)
        if len(once) == _MOST:
            break
    return tuple(once.values())


def _opens(sheet: Sheet, agency: Mention) -> bool:
    """Whether the agency of a dateline stands where the text opens; in marks behind a date, later words may be said."""
    return sheet.starts[agency.first] < _OPENING and agency.name.strip("«“")[:1].isalpha() and "?" not in agency.name


def _at_heads(sheet: Sheet, cast: Cast, language: str) -> Iterator[Lineage]:
    """Of lines and sentences that open with who was repeated: "Source: Delta", "© Delta"."""
    for found in _heads(language).finditer(sheet.plain.text) if words("lineage", language) else ():
        named = cast.at(_token(sheet, found.start("name")))
        if named is not None and named.kind is Kind.OUTLET:
            yield Lineage(named.name, sheet.span(named.first, named.last))
            continue
        name = _bare(found["name"].strip(' .@“”"').removeprefix("the "), language)
        yield Lineage(name, sheet.plain.span(found.start("name"), found.end("name")))


def _within(sheet: Sheet, cast: Cast, language: str) -> Iterator[Lineage]:
    """Of sentences in which somebody cites, quotes or reposts an outlet."""
    for set_name, find in (("lineage_within", _behind), ("lineage_of_any", _any_behind), ("lineage_behind", _before)):
        if not words(set_name, language):
            continue
        for found in _cues(set_name, language).finditer(sheet.plain.text):
            first, last = _token(sheet, found.start()), _token(sheet, found.end())
            if (one := find(sheet, cast, (first, last), language)) is not None:
                yield one


def _behind(sheet: Sheet, cast: Cast, cue: tuple[int, int], language: str) -> Lineage | None:
    """The outlet that follows; in English also one known by its noun alone, or that quotes what another reports."""
    named = next((m for i in range(cue[1], cue[1] + _GAP) if (m := cast.at(i)) is not None), None)
    if named is not None and named.kind is Kind.OUTLET:
        return _of(sheet, named)
    if language != "en":
        return None
    return _quoting(sheet, cast, cue) or (_by_its_noun(sheet, cue[1]) if named is None else None)


def _any_behind(sheet: Sheet, cast: Cast, cue: tuple[int, int], language: str) -> Lineage | None:
    """Whoever is reposted: an outlet, an account, somebody named."""
    at = cue[1] + (sheet.lows[cue[1] : cue[1] + 1] in (["the"], ["@"], ["“"]))
    if sheet.words[at - 1] == "“":
        last = next((k for k in range(at, min(at + _LONGEST, len(sheet.words))) if sheet.words[k] in "”“"), at)
        return Lineage(sheet.said(at, last), sheet.span(at, last)) if last > at else None
    named = cast.at(at)
    if named is not None and named.kind in (Kind.OUTLET, Kind.PERSON):
        return _of(sheet, named)
    if at < len(sheet.words) and sheet.words[at].startswith("@"):
        return Lineage(sheet.words[at].lstrip("@"), sheet.span(at, at + 1))
    last = _name_ends(sheet, at)
    return Lineage(sheet.said(at, last), sheet.span(at, last)) if last > at else None


def _before(sheet: Sheet, cast: Cast, cue: tuple[int, int], language: str) -> Lineage | None:
    """The outlet whose name ends right before: «Delta» agentliyinə istinadən."""
    at = next(
        (i for i in range(cue[0] - 1, max(-1, cue[0] - _GAP), -1) if cast.at(i) or sheet.words[i] in (",", "՝")), None
    )
    named = None if at is None else cast.at(at)
    return _of(sheet, named) if named is not None and named.kind is Kind.OUTLET else None


def _by_its_noun(sheet: Sheet, at: int) -> Lineage | None:
    """ "The Delta agency", "the newspaper Dawn of Orland"."""
    first = at + (sheet.lows[at : at + 1] in (["the"], ["a"]))
    kinds = words("lineage_kinds")
    if sheet.lows[first : first + 1] and sheet.lows[first] in kinds:
        last = _name_ends(sheet, first + 1)
        return Lineage(sheet.said(first + 1, last), sheet.span(first + 1, last)) if last > first + 1 else None
    last = _name_ends(sheet, first)
    noun = {*sheet.lows[last : last + 1], " ".join(sheet.lows[last : last + 2])}
    return Lineage(sheet.said(first, last), sheet.span(first, last)) if last > first and noun & kinds else None


def _quoting(sheet: Sheet, cast: Cast, cue: tuple[int, int]) -> Lineage | None:
    """ "Delta quoted the minister as saying ..., Northwire reported": who quotes is whom the other repeats."""
    behind = bisect_right(sheet.sentences, cue[0], key=lambda sentence: sentence.first)
    sentence = sheet.sentences[behind - 1] if behind else None
    if sentence is None or sheet.lows[cue[0]] != "quoted" or cast.at(cue[0] - 1) is not None:
        return None
    ends = sentence.last - (sheet.words[sentence.last - 1] == ".")
    reports = sheet.words[ends - 3 : ends - 2] == [","] and sheet.is_capital(ends - 2) and cast.at(ends - 2) is None
    first = cue[0] - 1
    while first > sentence.first and sheet.is_capital(first - 1):
        first -= 1
    named = first >= sentence.first and sheet.is_capital(first) and sheet.lows[ends - 1] in ("reported", "reports")
    return Lineage(sheet.said(first, cue[0]), sheet.span(first, cue[0])) if reports and named else None


def _name_ends(sheet: Sheet, at: int) -> int:
    """Where a run of words with capitals on one line ends."""
    last = at
    while last < min(at + _LONGEST, len(sheet.words)) and sheet.is_capital(last) and sheet.words[last][0].isalpha():
        if last > at and "\n" in sheet.plain.text[sheet.ends[last - 1] : sheet.starts[last]]:
            break
        last += 1
    return last


def _of(sheet: Sheet, named: Mention) -> Lineage:
    return Lineage(named.name, sheet.span(named.first, named.last))


def _bare(name: str, language: str) -> str:
    """A name without the noun that says what kind of outlet it is, where more than that is left."""
    kinds = words("lineage_kinds", language)
    kept = [word for word in name.split() if word.lower() not in kinds]
    return " ".join(kept).strip("“” ") if kept and language != "en" else name


def _token(sheet: Sheet, at: int) -> int:
    """The token that starts at or behind a character of the copy."""
    return bisect_left(sheet.starts, at)


@lru_cache(maxsize=16)
def _heads(language: str) -> re.Pattern[str]:
    taken = f"{_either('lineage_taken', language)}|©(?: ?\\d{{4}})?|\\(c\\)(?: ?\\d{{4}})?"
    opens = rf"(?:{taken})[:՝ ]+|(?:{_either('lineage', language)}) ?[:՝] *"
    return re.compile(rf"(?:^|\n|\. )[ *•\-]*(?:{opens}){_NAME}(?=[\n,;:|()]|\. |\.?$)", re.IGNORECASE)


@lru_cache(maxsize=32)
def _cues(set_name: str, language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_either(set_name, language)})(?!\w)", re.IGNORECASE)


def _either(set_name: str, language: str) -> str:
    longest_first = sorted(words(set_name, language), key=len, reverse=True)
    return "|".join(re.escape(w).replace(r"\ ", " ") for w in longest_first)
