"""Parties that no table knows: a text's own countries and their adjectives, told by the stem they share."""

from __future__ import annotations

from lastcontact.reading.hits import Hits
from lastcontact.reading.lexicon import all_words, is_common, words
from lastcontact.reading.mentions import Cast, Kind, Mention
from lastcontact.reading.sheet import Sentence, Sheet, Zone
from lastcontact.reading.world import ADJECTIVE_ENDINGS, adjective_of, stem


def adjectives(sheet: Sheet, hits: list[Hits]) -> dict[str, str]:
    """Adjectives of parties in lower case -> as written: "Velmarian" before "soldiers", "army", "Defence Ministry"."""
    found: dict[str, str] = {}
    places: set[str] = set()
    for sentence, own in zip(sheet.sentences, hits, strict=True):
        if sentence.language != "en":
            continue
        kinds = {h.first for h in own.of("place_kind")}
        people = {
            h.first for h in own.of("people", "body", "source_noun") if not (h.last == h.first + 1 and h.first in kinds)
        }
        for i in sheet.capitals_in(sentence.first, sentence.last - 1):
            word = sheet.words[i]
            if (
                not word[0].isupper()
                or len(word) < 5
                or not word.isalpha()
                or not sheet.lows[i].endswith(ADJECTIVE_ENDINGS)
            ):
                continue
            after = sheet.lows[i + 1]
            located = i > sentence.first and sheet.lows[i - 1] in _PLACED
            told = not located and (i + 1 in people or after in words("sides_heads"))
            if told and sheet.lows[i] not in words("sides_not_sides"):
                found.setdefault(sheet.lows[i], word)
            elif i + 1 in kinds or (i > sentence.first and sheet.lows[i - 1] in words("sides_where")):
                places.add(sheet.lows[i])
    return {low: word for low, word in found.items() if low not in places}


_PLACED = frozenset(("in", "at", "near", "around", "outside", "towards"))
"""Right before a name, with no article: a place, whatever follows: "clashes around Mbarendi displaced"."""


def countries(sheet: Sheet, hits: list[Hits]) -> dict[str, str]:
    """Names that bodies of state belong to -> their adjective: Kostar of "the Defence Ministry of Kostar"."""
    found: dict[str, str] = {}
    for sentence, own in zip(sheet.sentences, hits, strict=True):
        for hit in own.of("source_noun"):
            at = hit.last + 1
            rules = " ".join(sheet.lows[hit.first : hit.last]) in words("heads_of_state")
            whose = rules and sheet.lows[hit.last] == "of" and at < sentence.last - 1 and _may_be_country(sheet, at)
            if whose and not sheet.is_capital(at + 1) and not is_common(sheet.lows[at]):
                found.setdefault(sheet.lows[at], adjective_of(sheet.words[at]))
        for hit in own.of("body"):
            if sheet.lows[hit.last - 1] not in words("sides_state"):
                continue
            after, owner = hit.last + 1, hit.first - 2
            before = hit.first - 1
            named = before > sentence.first and not sentence.title_case and _may_be_country(sheet, before)
            if named and sheet.lows[before - 1] in ("the", "of", "by", "and") and not is_common(sheet.lows[before]):
                found.setdefault(sheet.lows[before], sheet.words[before])
            named = sheet.lows[hit.last : hit.last + 1] == ["of"] and not sheet.is_capital(
                min(after + 1, sentence.last - 1)
            )
            for i, told in ((after, named), (owner, sheet.lows[hit.first - 1] == "'s")):
                if told and sentence.first <= i < sentence.last and _may_be_country(sheet, i):
                    found.setdefault(sheet.lows[i], adjective_of(sheet.words[i]))
    return found


def _may_be_country(sheet: Sheet, i: int) -> bool:
    word = sheet.words[i]
    return (
        word[0].isupper()
        and word.isalpha()
        and len(word) > 3
        and sheet.lows[i] not in all_words("sides_not_sides", "body_members")
    )


def find_own_sides(sheet: Sheet, known: dict[str, str], named: dict[str, str], cast: Cast) -> None:
    """Marks the adjectives, and the country names that share their stem or own bodies, in the whole text."""
    by_stem = {stem(word): word for word in known.values()}
    by_stem |= {stem(low): adjective for low, adjective in named.items() if stem(low) not in by_stem}
    for sentence in sheet.sentences:
        if sentence.zone is Zone.BYLINE or sentence.language != "en":
            continue
        for i in sheet.capitals_in(sentence.first, sentence.last):
            if cast.at(i):
                continue
            if i > sentence.first and sheet.lows[i - 1] in words("place_prefix") and sheet.is_capital(i - 1):
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
    if adjective is not None and adjective.lower() == low and low.endswith(("ian", "ean", "ese", "ish")):
        cast.add(Mention(i, i + 1, Kind.ADJECTIVE, adjective, "side/adjective", adjective))
    elif adjective is not None and len(low) > 3:
        cast.add(Mention(i, i + 1, Kind.SIDE, sheet.words[i], "side/country", adjective, place_kind="country"))
