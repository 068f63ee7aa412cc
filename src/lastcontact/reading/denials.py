"""Denials of what somebody else has said: "reports by X that 12 were captured are false"."""

from __future__ import annotations

from dataclasses import replace

from lastcontact.reading.hits import Hits
from lastcontact.reading.lexicon import all_words, words
from lastcontact.reading.memory import Source
from lastcontact.reading.mentions import Kind
from lastcontact.reading.said_within import as_somebody
from lastcontact.reading.saying import Saying
from lastcontact.reading.sources import Finder
from lastcontact.reading.stances import owner_at


def denial_of_news(finder: Finder, hits: Hits, found: list[Saying]) -> Saying | None:
    """ "Reports by X that 12 were captured are false": a denial in the speaker's voice, and X's claim."""
    sheet, sentence = finder.sheet, finder.sentence
    false = [h for h in hits.of("hedge") if h.value == "denied"]
    refused = [s for s in found if s.cue == "denied" and not s.negated]
    if not false and not refused:
        return None
    nouns = [i for i in range(sentence.first, sentence.last) if sheet.lows[i] in words("info_nouns") or _lie(finder, i)]
    edges = [h.first for h in false] + [s.first for s in refused]
    for i in nouns:
        told = next((s for s in found if s.first <= i < s.last and s.cue in ("claimed", "reported") and s.after), None)
        if told is None and any(s.first == i for s in found):
            continue
        if _in_apposition(finder, i, refused):
            continue
        if told is not None and (refused or not any(told.last <= h.first for h in false)):
            continue
        if not any(i < e for e in edges) and not any(s.last <= i < s.last + 6 for s in refused):
            continue
        outer = [
            s
            for s in found
            if s is not told
            and s.source is not None
            and ((s.after and s.last <= i) or s.cue == "denied" or (not s.after and s.first > i))
            and not _of_the_news(sheet.lows, i, s, s.source)
        ]
        asides = [s for s in outer if not s.after and s.first > i and as_somebody(sheet, sentence, s.first)]
        outer = [s for s in outer if s not in asides]
        voice = outer[0].source if outer else None
        answers = told.source if told is not None else _teller(finder, i)
        if answers is not None and voice is not None and answers.name == voice.name:
            answers = None  # "brushed aside claims that": whose they are is not told
        last = i + 1 if answers is None or answers.first - i > _NEWS + 1 else max(i + 1, answers.last)
        answers = answers or (asides[0].source if asides else None)
        saying = Saying(i, last, "denied", voice, True, "denial/of-news", answers=answers)
        dates = frozenset(d for s in found for d in s.dates)
        return (
            replace(saying, channel=outer[0].channel, said=outer[0].said, dates=dates)
            if outer
            else replace(saying, dates=dates)
        )
    return None


def _lie(finder: Finder, i: int) -> bool:
    """ "The enemy's lie that", "the lie that": news that is called false by its noun."""
    lows = finder.sheet.lows
    return lows[i] in ("lie", "slander") and lows[i - 1] in ("'s", "the", "their", "its") and lows[i + 1] == "that"


def _of_the_news(lows: list[str], news: int, saying: Saying, source: Source) -> bool:
    """Whether a word is of the news, and of nobody who spread it: "spread in a number of channels | is false"."""
    verdict = news < source.first < saying.first and lows[saying.first] in all_words("be", "have", also="do does did")
    return verdict or (saying.rule == "stance/in-words" and not saying.after and saying.first > news)


def with_whom_they_answer(finder: Finder, found: list[Saying]) -> list[Saying]:
    """The sayings, of which those that confirm nothing with whose claim it was.

    "Did not confirm Orbit's report that 12 were captured", "..., a figure first published by Orbit".
    """
    lows, stop = finder.sheet.lows, finder.sentence.last
    made = []
    for saying in found:
        silent = saying.negated and saying.cue == "confirmed" and saying.answers is None and saying.after
        near = range(saying.last, min(saying.last + _NEWS, stop)) if silent else range(0)
        noun = next((i for i in near if lows[i] in words("info_nouns")), None)
        teller = _teller(finder, noun) if noun is not None and "that" not in lows[saying.last : noun] else None
        behind = range(saying.last, stop - 3) if silent and teller is None else range(0)
        by = next((i for i in behind if lows[i] == "by" and _figure_of(finder, i)), None)
        teller = finder.right(by + 1) if by is not None else teller
        made.append(replace(saying, answers=teller) if teller is not None else saying)
    return made


_NEWS = 6
"""Tokens from "confirm" past whose it is to the report."""


def _figure_of(finder: Finder, by: int) -> bool:
    """Whether ", a figure first published" or ", a claim made" stands before a "by"."""
    lows = finder.sheet.lows
    at = by - 2 - (lows[by - 2] in ("first", "earlier", "initially", "originally", "widely"))
    named = lows[at] in all_words("info_nouns", also="figure number toll")
    opens = lows[at - 2 : at] in ([",", "a"], [",", "the"])
    return named and opens and lows[by - 1] in all_words("papers_made", also="given")


def _in_apposition(finder: Finder, noun: int, refused: list[Saying]) -> bool:
    """ "It took 300 soldiers, a claim denied by the army": what is denied stands before the noun."""
    lows = finder.sheet.lows
    named = lows[noun - 1] in ("a", "an", "the") and lows[noun - 2] == ","
    return named and any(not s.after and noun < s.first <= noun + 2 for s in refused)


def _teller(finder: Finder, noun: int) -> Source | None:
    """Who spread the news that noun `noun` speaks of: "of the Velmarian side", "spread by media", "Baku's claim"."""
    sheet, sentence = finder.sheet, finder.sentence
    owned = sheet.lows[noun - 1] in ("'s", "'") and noun - 2 >= sentence.first
    if owned and (owner := owner_at(finder, noun - 2)):
        return owner
    if before := _told_by(finder, noun):
        return before
    for i in range(noun + 1, min(noun + 7, sentence.last)):
        word = sheet.lows[i]
        if word == "about" and sheet.lows[i + 1 : i + 2] == ["by"]:
            continue
        if word in ("on", "in", "across") and (medium := _medium(finder, i + 1)):
            return medium
        if word in ("that", "about", "regarding", "concerning", "on", ",", "“", "allegedly"):
            break
        if word == "of" and _OF_WHAT & {*sheet.lows[i + 1 : i + 3]}:
            break  # "reports of the death of Captain Malov"
        if word in ("by", "of", "from"):
            source = finder.right(i + 1) or (_unknown_teller(finder, i + 1) if word == "by" else None)
            near = set(sheet.lows[i + 1 : i + 4])
            known = sheet.lows[i + 1 : i + 2] == ["the"] or bool(near & all_words("spread_by", "media_nouns"))
            if source is None or (source.kind == "group" and word == "of" and not known):
                return None
            if sheet.lows[source.last] in ("'s", "'"):
                return None
            mention = finder.cast.at(i + 1) or finder.cast.at(i + 2)
            if mention and mention.kind is Kind.ADJECTIVE and source.kind == "group":
                return Source(mention.first, source.last, sheet.said(mention.first, source.last), "group", source.rule)
            return source
    return _spread_by(finder, noun)


_OF_WHAT = {
    "death", "deaths", "killing", "killings", "capture", "detention", "arrest", "surrender", "loss", "losses",
    "release", "disappearance", "execution", "abduction", "wounding", "retreat", "captivity", "casualties", "victims",
}  # fmt: skip


def _spread_by(finder: Finder, noun: int) -> Source | None:
    """ "The news about 16 captives, which was spread yesterday by Radio Halm, is an invention": behind what it told."""
    lows, made = (
        finder.sheet.lows,
        all_words("papers_made", also="spread disseminated broadcast aired reported put carried circulated"),
    )
    for i in range(noun + 2, finder.sentence.last - 1):
        near = lows[max(noun + 1, i - _SPREAD) : i]
        if lows[i] == "by" and made & {*near} and {",", "which"} & {*lows[i - _SPREAD - 2 : i]}:
            return finder.right(i + 1)
    return None


_SPREAD = 4
"""Tokens from "spread" or "put out" past its day to "by"."""


def _medium(finder: Finder, at: int) -> Source | None:
    """ "Reports | on social networks that", "claims in the foreign press that": the medium that spread them."""
    sheet = finder.sheet
    first = at + (sheet.lows[at] in ("the", "some", "several"))
    named = finder.cast.at(first)
    if named is not None and named.kind is Kind.OUTLET:
        return Source(named.first, named.last, named.name, "body", "source/medium")
    first += 3 * (sheet.lows[at : at + 3] == ["a", "number", "of"])
    for k in range(first, min(first + _MEDIUM, finder.sentence.last)):
        if sheet.lows[k] in words("news_media"):
            last = k + 1 + (sheet.lows[k + 1] in words("news_media"))
            return Source(at, last, sheet.said(first, last), "group", "source/medium")
        if not sheet.lows[k].isalpha() or sheet.lows[k] in words("stoppers"):
            return None
    return None


_MEDIUM = 4
"""Tokens of "foreign social media"."""


def _unknown_teller(finder: Finder, at: int) -> Source | None:
    """The words that no table knows between "by" and what was told: "carried by foreign stations that"."""
    for k in range(at + 1, min(at + 5, finder.sentence.last)):
        if finder.sheet.lows[k] in ("that", "about", ",", "according"):
            return Source(at, k, finder.sheet.said(at, k).removeprefix("the "), "group", "source/tellers")
    return None


def _told_by(finder: Finder, noun: int) -> Source | None:
    """The tellers right before the noun: "Basran media reports that"."""
    sheet, sentence = finder.sheet, finder.sentence
    start = noun
    while start > sentence.first and (start - 1 in finder.nouns or finder.cast.at(start - 1)):
        start -= 1
    named = any(finder.cast.at(k) or sheet.lows[k] in words("spread_by") for k in range(start, noun))
    if start == noun or not named:
        return None
    return Source(start, noun, sheet.said(start, noun), "group", "source/tellers")
