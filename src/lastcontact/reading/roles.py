"""What a text says that a person is: the words before the name, or between commas beside it."""

from __future__ import annotations

from lastcontact.reading.lexicon import Hit, words
from lastcontact.reading.mentions import Cast, Kind
from lastcontact.reading.name_hits import Tables
from lastcontact.reading.sheet import Sentence, Sheet


def role_of(sheet: Sheet, sentence: Sentence, title: Hit, cast: Cast) -> str:
    """The words before a name that say what the person is, with the body or country before them."""
    first = title.first
    while first - 1 >= sentence.first:
        mention = cast.at(first - 1)
        low = sheet.lows[first - 1]
        if mention and mention.kind is not Kind.PERSON:
            first = mention.first
        elif low in (
            "'s",
            "of",
            "for",
            "the",
            "deputy",
            "acting",
            "former",
            "chief",
            "press",
            "human",
            "rights",
            "and",
            "first",
            "senior",
        ):
            first -= 1
        else:
            break
    while first < title.first and sheet.lows[first] in ("the", "of", "for", "and", "'s"):
        first += 1
    return sheet.said(first, title.last)


def role_before(sheet: Sheet, sentence: Sentence, comma: int, tables: Tables) -> str:
    """The role in "the secretary of the Security Council, Anton Karelin"."""
    if sheet.words[comma] != ",":
        return ""
    low = comma
    while (
        low > sentence.first
        and comma - low < 12
        and sheet.words[low - 1] not in ',;:.“”"('
        and low - 1 not in tables.cue
    ):
        low -= 1
    while low < comma and sheet.lows[low] in ("the", "a", "an", "its", "their", "and", "but", "while", "'s"):
        low += 1
    title = next((tables.title[i] for i in range(low, min(low + 5, comma)) if i in tables.title), None)
    follows = sheet.lows[title.last] if title and title.last < comma else ""
    return (
        sheet.said(low, comma) if title and (title.last == comma or follows in ("of", "for", "at", "in", "to")) else ""
    )


def apposition(sheet: Sheet, sentence: Sentence, at: int, tables: Tables, cast: Cast) -> str:
    """The role in ", the spokesman of the army,"."""
    i = at
    if sheet.lows[at : at + 1] and sheet.lows[at] in ("whose", "who", "whom", "which"):
        return ""
    while i < min(at + 8, sentence.last):
        if title := tables.title.get(i):
            last = title.last
            while last < sentence.last and last - at < 14 and sheet.words[last] not in ",.;":
                if last in tables.cue:
                    break
                last += 1
            start = at + 1 if sheet.lows[at] in ("the", "a", "an") else at
            return sheet.said(start, last)
        mention = cast.at(i)
        if i in tables.cue or sheet.lows[i] in words("be") | words("have") or sheet.lows[i] == "that":
            break
        if mention or sheet.lows[i] in (
            "the",
            "a",
            "an",
            "'s",
            "former",
            "deputy",
            "acting",
            "chief",
            "senior",
            "head",
            "his",
            "her",
        ):
            i = mention.last if mention else i + 1
            continue
        if sheet.words[i] in ",.;":
            break
        i += 1
    return ""
