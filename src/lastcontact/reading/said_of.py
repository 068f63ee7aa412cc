"""What a text calls a person right before the name, whole: "глава района", "the head of the town hospital"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from lastcontact.reading.hits import Hit, Hits
from lastcontact.reading.inflected.forms import base_word
from lastcontact.reading.lexicon import lexicon
from lastcontact.reading.mentions import Cast, Kind, Mention
from lastcontact.reading.sheet import Sentence, Sheet


def called(sheet: Sheet, cast: Cast, hits: Sequence[Hits]) -> dict[str, list[str]]:
    """By name, the offices, ranks, trades and kinships that stand with it, each with the words that go with it."""
    starts = [sentence.first for sentence in sheet.sentences]
    found: dict[str, list[str]] = {}
    for mention in cast.mentions:
        if mention.kind is not Kind.PERSON or (number := bisect_right(starts, mention.first) - 1) < 0:
            continue
        sentence = sheet.sentences[number]
        if sentence.language != "en" and (said := _before(sheet, sentence, hits[number], cast, mention)):
            found.setdefault(mention.name, []).append(said)
    return found


def _before(sheet: Sheet, sentence: Sentence, hits: Hits, cast: Cast, mention: Mention) -> str:
    """The office that the words before a name begin with, to the name: "мать одного из них", "капитан 2 ранга"."""
    ends = mention.first - (sheet.words[mention.first - 1] == ",")
    low = ends
    while low > sentence.first and ends - low < _FAR and _goes_with(sheet, hits, cast, low - 1):
        low -= 1
    named = [h for category in _SAID for h in hits.of(category) if low <= h.first < ends and h.last <= ends]
    kin = [h for h in named if h.entry.category == "kin"]
    others = {h.first for h in kin if not _is_kin(sheet, sentence, h, named, mention)}
    named = [h for h in named if h.first not in others]
    if max((h.last for h in named), default=0) < ends - _OF_IT or not named:
        return ""
    first = min(h.first for h in named)
    owners = _GENITIVE.get(sentence.language, ())
    while owners and first > low and sheet.lows[first - 1].endswith(owners):
        first -= 1
    return _plain(sheet, sentence.language, first, ends, named)


def _is_kin(sheet: Sheet, sentence: Sentence, kin: Hit, named: list[Hit], mention: Mention) -> bool:
    """Whether a word of kinship is of who is named, and not of their relative: "сестра бойца | Дуняка" is no Dunyak."""
    owned = sheet.said(mention.first, mention.last) != mention.name and sheet.lows[kin.first] == kin.value
    ranked = any(h.entry.category != "kin" and h.first >= kin.last for h in named)
    whose = _WHOSE_KIN.get(sentence.language)
    bare = whose is not None and not sheet.lows[kin.last - 1].endswith(whose)
    return not (owned or ranked or bare) and mention.first - kin.first <= _OF_IT + 1


def _goes_with(sheet: Sheet, hits: Hits, cast: Cast, at: int) -> bool:
    """Whether a word may be one of an office: no mark, nobody's name, nothing that is told."""
    word, tables = sheet.words[at], hits.tables
    there = cast.at(at)
    other = there is not None and there.kind is Kind.PERSON
    told = any(at in tables.get(category, ()) for category in ("cue", "trigger"))
    return (word[0].isalnum() or word in "№-") and not other and not told


def _plain(sheet: Sheet, language: str, first: int, last: int, named: list[Hit]) -> str:
    """The words, their first in small letters, the title itself as a register has it."""
    said = sheet.said(first, last)
    for hit in named:
        word = sheet.said(hit.first, hit.last)
        base = base_word(word, language, "person")
        whole = hit.last - hit.first == 1 and hit.entry.category == "title"
        if whole and base != word and (language in _ONE_ENDING or _is_title(base.lower(), language)):
            said = said.replace(word, base)
    article = lexicon(language).settings.get("article", "")
    if article and last - first == 1 and len(said) > len(article) + 2:
        said = said.removeprefix(article)
    begins = any(h.first == first for h in named) and sheet.words[first][1:].islower() and said[:1] not in "Iİ"
    return said[:1].lower() + said[1:] if begins else said


def _is_title(word: str, language: str) -> bool:
    return any(e.category in _SAID and not e.rest for e in lexicon(language).words.get(word, ()))


_ONE_ENDING = ("ka", "hy")
"""Languages in which an office is declined by the endings that names have, and by no others."""
_WHOSE_KIN = {"ar": ("ه", "ها", "هم", "ي", "نا")}
"""How a word of kinship ends that is of the name behind it, where one without is of who bears that name."""
_SAID = ("title", "kin", "role")
_FAR, _OF_IT = 8, 4
"""Words before a name that may be of what its bearer is, and those that may stand between an office and the name."""
_GENITIVE = {"ka": ("ის", "ოს", "თა"), "hy": ("ի", "ու", "յան", "ների"), "az": ("ın", "in", "un", "ün")}
"""How a word ends that stands before the office it belongs to, where a language has it in this order."""
