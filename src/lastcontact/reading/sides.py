"""Parties that no table knows: a text's own countries and their adjectives, told by the stem they share."""

from __future__ import annotations

from lastcontact.reading.lexicon import Hit, words
from lastcontact.reading.mentions import Cast, Kind, Mention
from lastcontact.reading.sheet import Sentence, Sheet, Zone
from lastcontact.reading.world import ADJECTIVE_ENDINGS, stem


def adjectives(sheet: Sheet, hits: list[list[Hit]]) -> dict[str, str]:
    """Adjectives of parties in lower case -> as written: "Velmarian" before "soldiers", "army", "Defence Ministry"."""
    found: dict[str, str] = {}
    for sentence, own in zip(sheet.sentences, hits, strict=True):
        people = {h.first for h in own if h.entry.category in ("people", "body", "source_noun")}
        for i in range(sentence.first, sentence.last - 1):
            word = sheet.words[i]
            if (
                not word[0].isupper()
                or len(word) < 5
                or not word.isalpha()
                or not sheet.lows[i].endswith(ADJECTIVE_ENDINGS)
            ):
                continue
            after = sheet.lows[i + 1]
            if (i + 1 in people or after in words("sides_heads")) and sheet.lows[i] not in words("sides_not_sides"):
                found.setdefault(sheet.lows[i], word)
    return found


def find_own_sides(sheet: Sheet, known: dict[str, str], cast: Cast) -> None:
    """Marks the adjectives, and the country names that share their stem, in the whole text."""
    by_stem = {stem(word): word for word in known.values()}
    for sentence in sheet.sentences:
        if sentence.zone is Zone.BYLINE:
            continue
        for i in range(sentence.first, sentence.last):
            if not sheet.is_capital(i) or cast.at(i):
                continue
            _mark(sheet, sentence, i, known, by_stem, cast)


def _mark(sheet: Sheet, sentence: Sentence, i: int, known: dict[str, str], by_stem: dict[str, str], cast: Cast) -> None:
    low = sheet.lows[i]
    if low in known:
        cast.add(Mention(i, i + 1, Kind.ADJECTIVE, known[low], "side/adjective", known[low]))
        return
    if low.endswith("s") and low[:-1] in known:
        cast.add(Mention(i, i + 1, Kind.ADJECTIVE, known[low[:-1]], "side/people", known[low[:-1]], "people"))
        return
    adjective = by_stem.get(stem(low))
    if adjective is not None and len(low) > 3:
        cast.add(Mention(i, i + 1, Kind.SIDE, sheet.words[i], "side/country", adjective, place_kind="country"))
