"""Agencies, sites and acronyms."""

from __future__ import annotations

import re

from lastcontact.reading.lexicon import lexicon, words
from lastcontact.reading.mentions import Cast, Kind, Mention
from lastcontact.reading.name_hits import Tables
from lastcontact.reading.sheet import Sentence, Sheet

_ACRONYM = re.compile(r"[A-Z]{2,6}\Z|(?:[A-Z]\.){2,}\Z")


_DOMAIN = re.compile(r"[\w-]+\.(?:am|az|com|org|net|info|ge|ru|ua|tv|news|me|io|uk)\Z", re.IGNORECASE)


def find_outlets(sheet: Sheet, sentence: Sentence, tables: Tables, cast: Cast) -> None:
    """Agencies and sites of the table, domain names, and acronyms (taken as bodies)."""
    for i in range(sentence.first, sentence.last):
        if cast.at(i):
            continue
        word = sheet.words[i]
        hit = tables.outlet.get(i)
        if hit and hit.value == "name" and sheet.is_capital(i) and not any(cast.at(k) for k in range(i, hit.last)):
            cast.add(Mention(i, hit.last, Kind.OUTLET, sheet.said(i, hit.last), hit.entry.id))
        elif _DOMAIN.match(word):
            cast.add(Mention(i, i + 1, Kind.OUTLET, word, "outlet/domain"))
        elif _is_acronym(sheet, sentence, i, tables):
            name = cast.aliases.get(word) or _alias(sheet, sentence, i, cast) or word
            cast.add(Mention(i, i + 1, Kind.BODY, name, "body/acronym", None, word))


def _is_acronym(sheet: Sheet, sentence: Sentence, i: int, tables: Tables) -> bool:
    word = sheet.words[i]
    if not _ACRONYM.match(word) or len(word) < 2 or sentence.title_case or shouted(sheet, sentence, i):
        return False
    if len(word) > 3 and any(e.category not in ("body", "outlet") for e in lexicon("en").words.get(word.lower(), ())):
        return False
    return i not in tables.common and i not in tables.calendar and word not in words("runs_no_body")


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
