"""Agencies, sites and acronyms."""

from __future__ import annotations

import re

from lastcontact.reading.lexicon import lexicon, words
from lastcontact.reading.mentions import Cast, Kind, Mention
from lastcontact.reading.name_hits import Tables
from lastcontact.reading.sheet import Sentence, Sheet

_ACRONYM = re.compile(r"[A-Z]{2,6}\Z|(?:[A-Z]\.){2,}\Z")


_DOMAIN = re.compile(r"[\w-]+\.(?:am|az|com|org|net|info|ge|ru|ua|tv|news|me|io|uk)\Z", re.IGNORECASE)


def find_publisher(sheet: Sheet, outlet: str | None, cast: Cast) -> None:
    """The body that publishes the text, wherever the text writes its name in full."""
    name = re.findall(r"[^\W_]+(?:-[^\W_]+)*", (outlet or "").lower().replace("'s", " 's "))
    name = [w if w != "s" else "'s" for w in name]
    if len(name) < 2:
        return
    for i, low in enumerate(sheet.lows):
        named = cast.at(i)
        if low != name[0] or not sheet.words[i][0].isupper() or (named and named.last >= i + len(name)):
            continue
        if sheet.lows[i : i + len(name)] == name:
            cast.add(Mention(i, i + len(name), Kind.BODY, outlet or "", "body/publisher", None, name[-1]))


def find_outlets(sheet: Sheet, sentence: Sentence, tables: Tables, cast: Cast) -> None:
    """Agencies and sites of the table, domain names, and acronyms (taken as bodies)."""
    aired = not _AIR.isdisjoint(sheet.lows[sentence.first : sentence.last])
    for i in range(sentence.first, sentence.last):
        word = sheet.words[i]
        if sheet.lows[i] in words("kinds_of_outlets") and (last := _called(sheet, sentence, i, cast)):
            cast.add(Mention(i + 1, last, Kind.OUTLET, sheet.said(i + 1, last), "outlet/called"))
            continue
        if not (aired or sheet.capitals[i] or "." in word) or cast.at(i):
            continue
        hit = tables.outlet.get(i)
        if aired and (owner := _of_a_state(sheet, sentence, i, cast)):
            last = next(k for k in range(i, i + 3) if sheet.lows[k] in _AIR) + 1
            cast.add(Mention(owner.first, last, Kind.OUTLET, f"{owner.side} {sheet.said(i, last)}", "outlet/state"))
            continue
        named = hit is not None and hit.value == "name" and sheet.is_capital(i) and not _surname(sheet, i, tables, cast)
        if hit and named and not any(cast.at(k) for k in range(i, hit.last)):
            cast.add(Mention(i, hit.last, Kind.OUTLET, sheet.said(i, hit.last), hit.entry.id))
        elif "." in word and _DOMAIN.match(word):
            cast.add(Mention(i, i + 1, Kind.OUTLET, word, "outlet/domain"))
        elif word.isupper() and _is_acronym(sheet, sentence, i, tables):
            name = cast.aliases.get(word) or _alias(sheet, sentence, i, cast) or word
            cast.add(Mention(i, i + 1, Kind.BODY, name, "body/acronym", None, word))


def _surname(sheet: Sheet, i: int, tables: Tables, cast: Cast) -> bool:
    """Whether the name of an outlet is somebody's surname: "Private Joran Tass was killed"."""
    given = i > 0 and sheet.is_capital(i - 1) and i - 1 not in tables.common and i - 1 not in tables.title
    given = given and cast.at(i - 1) is None and sheet.lows[i - 1] not in words("calendar") | words("runs_outlet_words")
    return given and not sheet.words[i].isupper() and i + 1 not in tables.cue and i + 1 not in tables.outlet


_AIR = frozenset(("television", "tv", "radio"))


def _called(sheet: Sheet, sentence: Sentence, i: int, cast: Cast) -> int:
    """Where the name ends that stands behind the kind of an outlet: "the Orland newspaper | Dawn"; 0 for none."""
    last = i + 1
    while last < sentence.last and sheet.is_capital(last) and sheet.words[last].isalpha() and not cast.at(last):
        last += 1
    told = sheet.lows[i + 1] in words("calendar") or sentence.title_case or sheet.is_capital(i)
    return last if i + 1 < last <= i + 1 + _LONGEST and not told else 0


_LONGEST = 4
"""Words of the longest name of an outlet."""


def _of_a_state(sheet: Sheet, sentence: Sentence, i: int, cast: Cast) -> Mention | None:
    """The side whose air it is, right before token `i`: "Vestria's state radio", "Tolmeni television"."""
    on = 1 if sheet.lows[i] in ("state", "public", "national") else 0
    if i + on >= sentence.last or sheet.lows[i + on] not in _AIR:
        return None
    owner = cast.at(i - 2 if sheet.words[i - 1] == "'s" else i - 1) if i > sentence.first else None
    return owner if owner is not None and owner.side and owner.kind in (Kind.SIDE, Kind.ADJECTIVE) else None


def _is_acronym(sheet: Sheet, sentence: Sentence, i: int, tables: Tables) -> bool:
    word = sheet.words[i]
    if not _ACRONYM.match(word) or len(word) < 2 or sentence.title_case or shouted(sheet, sentence, i):
        return False
    if sentence.last - sentence.first < _HEADING:
        return False
    meant = () if word in _BODIES else lexicon("en").words.get(word.lower(), ())
    if any(e.category not in ("body", "outlet") for e in meant):
        return False
    return i not in tables.common and i not in tables.calendar and word not in words("runs_no_body")


_HEADING = 3
"""Tokens of a line that is a heading of a part: "GAPS"."""
_BODIES = ("WHO", "US")


def shouted(sheet: Sheet, sentence: Sentence, i: int) -> bool:
    near = [sheet.words[k] for k in (i - 1, i + 1) if sentence.first <= k < sentence.last]
    return any(len(w) > 3 and w.isupper() for w in near)


def _alias(sheet: Sheet, sentence: Sentence, i: int, cast: Cast) -> str | None:
    """The name that an acronym in brackets stands for: "the Rapid Support Forces (RSF)"."""
    if i - 1 > sentence.first and sheet.words[i - 1] == "(":
        before = cast.at(i - 2)
        if before and before.kind is Kind.BODY:
            cast.aliases[sheet.words[i]] = before.name
            return before.name
    return None
