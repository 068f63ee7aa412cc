"""Bodies told by how they are written: numbered units, accounts with an @, names that a text calls self-styled."""

from __future__ import annotations

import re
from dataclasses import replace

from lastcontact.reading.lexicon import words
from lastcontact.reading.mentions import Cast, Kind, Mention
from lastcontact.reading.sheet import Sentence, Sheet

_ORDINAL = re.compile(r"\d{1,4}(?:st|nd|rd|th)\Z")
_RECENT = 40
"""Mentions back among which those of the same sentence are."""
_NUMBER = re.compile(r"\d{1,4}\Z")


def find_units(sheet: Sheet, sentence: Sentence, cast: Cast) -> None:
    """The 8th Mountain Brigade, "3 Hill Bn", @NortonWatch, the so-called Frente Sur."""
    so_called = words("so_called")
    for i in range(sentence.first, sentence.last - 1):
        word = sheet.words[i]
        if word[0].isdecimal():
            if (_ORDINAL.match(word) or _NUMBER.match(word)) and (last := _unit_end(sheet, sentence, i)):
                _put(sheet, cast, i, last, "body/unit")
        elif word == "@" and sheet.words[i + 1][0].isalpha() and sheet.starts[i + 1] == sheet.ends[i]:
            if cast.at(i + 1) is None:
                last = _account_end(sheet, sentence, i + 1)
                cast.add(Mention(i, last, Kind.OUTLET, sheet.said(i + 1, last), "outlet/account", head="account"))
        elif word in ("'s", "'"):
            _league(sheet, sentence, i, cast)
        elif sheet.lows[i] in so_called:
            first = i + 2 if sheet.words[i + 1] in "“\"'«" else i + 1
            last = first
            while last < sentence.last and sheet.is_capital(last) and last - first < 5:
                last += 1
            if last > first and all(cast.at(k) is None for k in range(first, last)):
                _put(sheet, cast, first, last, "body/so-called")


def _account_end(sheet: Sheet, sentence: Sentence, at: int) -> int:
    """Where the name of an account ends, which has no space: "@mothers_of_7th"."""
    last = at + 1
    while last < sentence.last and sheet.starts[last] == sheet.ends[last - 1] and _joins(sheet, sentence, last):
        last += 1
    return last


def _joins(sheet: Sheet, sentence: Sentence, at: int) -> bool:
    """Whether a token goes on with the name of an account: a word, or a mark right before one."""
    if sheet.words[at][0].isalnum():
        return True
    glued = at + 1 < sentence.last and sheet.starts[at + 1] == sheet.ends[at]
    return sheet.words[at] in ("_", ".") and glued and sheet.words[at + 1][0].isalnum()


def _league(sheet: Sheet, sentence: Sentence, at: int, cast: Cast) -> None:
    """The Orla Fishermen's League, the Soldiers' Mothers Union: a body of people, named with an apostrophe."""
    members = sheet.lows[at - 1]
    first, last = at - 1, at + 1
    while last < sentence.last and sheet.is_capital(last) and last - at < 5:
        last += 1
    many = members.endswith(("men", "women", "children", "people")) or (
        members.endswith("s") and sheet.words[at] == "'"
    )
    if (
        cast.at(at) is not None
        or at - 1 <= sentence.first
        or sentence.title_case
        or not many
        or sheet.lows[last - 1] not in words("runs_outlet_words")
    ):
        return
    while (
        first > sentence.first and sheet.is_capital(first - 1) and sheet.lows[first - 1] not in words("body_articles")
    ):
        first -= 1
    if sheet.is_capital(at - 1):
        _put(sheet, cast, first, last, "body/league")


def _unit_end(sheet: Sheet, sentence: Sentence, i: int) -> int:
    """Where the name of a numbered unit ends; 0 where the number counts something else."""
    ordinal = not sheet.words[i].isdecimal()
    for j in range(i + 1, min(i + 5, sentence.last)):
        word = sheet.words[j]
        if sheet.lows[j] in words("units") and (sheet.is_capital(j) or ordinal):
            return j + 1 if sheet.is_capital(j) or j - i == 1 else 0
        if not (word[0].isalpha() and sheet.is_capital(j)):
            return 0
    return 0


def _put(sheet: Sheet, cast: Cast, first: int, last: int, rule: str) -> None:
    """Adds a body in the place of any shorter one within it; the side named before it stays."""
    inner = next((m for m in cast.within(first, last) if m.kind is Kind.BODY), None)
    owner = cast.at(first - 1) if first else None
    side = owner.side if owner and owner.kind in (Kind.ADJECTIVE, Kind.SIDE) and owner.head != "people" else None
    recent = [m for m in cast.mentions[-_RECENT:] if m.kind is not Kind.BODY or m.first < first or m.last > last]
    cast.mentions[-_RECENT:] = recent
    name, head = sheet.said(first, last), sheet.lows[last - 1]
    made = Mention(first, last, Kind.BODY, name, rule, side, head)
    cast.add(
        replace(inner, first=first, name=name, side=side or inner.side, generic=False)
        if inner and inner.last == last
        else made
    )
