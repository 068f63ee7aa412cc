"""The hits of one sentence, by category and by the token they start at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from lastcontact.reading.hits import Hit
from lastcontact.reading.inflected.halves import over_a_but
from lastcontact.reading.lexicon import lexicon, pairs, words
from lastcontact.reading.sheet import Sentence, Sheet

if TYPE_CHECKING:
    from lastcontact.reading.inflected.glued_numbers import Number

Tokens = set[int]
_NO_GAP = 2
"""Tokens of the longest phrase that passes over none."""
_JUDGED_LATER = "doubt"
"""What is looked at once the claims are made, and makes no word known."""


@dataclass(slots=True)
class Found:
    """A sentence with its hits: the longest of a category at each token, and all tokens that a category covers."""

    sheet: Sheet
    sentence: Sentence
    tables: dict[str, dict[int, Hit]] = field(default_factory=dict)
    covers: dict[str, dict[int, Hit]] = field(default_factory=dict)
    hits: list[Hit] = field(default_factory=list)
    told: dict[str, Tokens] | None = None
    numbers: dict[int, Number | None] = field(default_factory=dict)
    """The number that starts at a token, or none, once that was asked for (`number_at`)."""
    parted: list[int] | None = None
    """How strongly each token parts the sentence, once that was asked for (`joints`)."""
    coming: bool | None = None
    """Whether it tells what is still to be, once that was asked for (`counted_days`)."""
    low: Callable[[int], str] = field(init=False)
    """Token i in lower case, "" outside the sentence."""
    set: Callable[[str], frozenset[str]] = field(init=False)
    """A closed set of words of the sentence's language, by its name."""
    stems: Callable[[str], tuple[str, ...]] = field(init=False)
    """The same as what a word may begin or end with; of an empty set, what none does."""

    def __post_init__(self) -> None:
        first, last = self.sentence.first, self.sentence.last
        self.low = _Lows(zip(range(first, last), self.sheet.lows[first:last], strict=True)).__getitem__
        self.set, self.stems = _sets(self.sentence.language)

    @classmethod
    def of(cls, sheet: Sheet, sentence: Sentence, hits: Iterable[Hit]) -> Found:
        made = cls(sheet, sentence)
        but = not made.set("contrast_strongly").isdisjoint(sheet.lows[sentence.first : sentence.last])
        for hit in hits:
            if hit.entry.category == _JUDGED_LATER:
                continue
            if but and hit.last - hit.first > _NO_GAP and over_a_but(made, hit):
                continue
            table = made.tables.setdefault(hit.entry.category, {})
            made.hits.append(hit)
            if hit.first not in table or _length(table[hit.first]) < _length(hit):
                table[hit.first] = hit
        for category, table in made.tables.items():
            cover = made.covers.setdefault(category, {})
            for hit in sorted(table.values(), key=_length):
                for i in range(hit.first, hit.last):
                    cover[i] = hit
        return made

    def at(self, category: str, i: int) -> Hit | None:
        """The hit of a category that starts at token i."""
        table = self.tables.get(category)
        return table.get(i) if table else None

    def that(self, i: int) -> bool:
        """Whether a word that opens what is told stands at token i: "что", "that"."""
        joint = self.at("joint", i)
        return joint is not None and joint.value == "that"

    def over(self, category: str, i: int) -> Hit | None:
        """The hit of a category that token i is part of."""
        cover = self.covers.get(category)
        return cover.get(i) if cover else None

    def all(self, category: str) -> list[Hit]:
        """The hits of a category, in order, without those inside a longer one."""
        table, cover = self.tables.get(category, {}), self.covers.get(category, {})
        return [table[i] for i in sorted(table) if cover[i] is table[i]]

    def ending(self, category: str, i: int) -> Hit | None:
        """The longest hit of a category that ends before token i."""
        made: Hit | None = None
        for hit in self.tables.get(category, {}).values():
            if hit.last == i and (made is None or hit.first < made.first):
                made = hit
        return made

    @property
    def own(self) -> dict[str, Tokens]:
        """The tokens that are words of a category's phrases themselves, and not only passed over; of any under ""."""
        if self.told is None:
            self.told = {"": Tokens()}
            for hit in self.hits:
                own = self.told.setdefault(hit.entry.category, Tokens())
                own.add(hit.first)
                if hit.last > hit.first + 1:
                    own.update(i for i, word in enumerate(hit.entry.rest, start=hit.first + 1) if word != "*")
            self.told[""].update(*self.told.values())
        return self.told

    def known(self, i: int) -> bool:
        """Whether any list of the language has token i."""
        return i in self.own[""]

    def tells(self, category: str, i: int) -> bool:
        """Whether token i is a word of a category's phrase, and not only passed over by one."""
        return i in self.own.get(category, ())

    def known_word(self, word: str) -> bool:
        """Whether the language's lists have a word as it stands."""
        return word in lexicon(self.sentence.language).words

    def pairs(self, name: str) -> Mapping[str, str]:
        """A closed set of pairs of the sentence's language, as a table."""
        return pairs(name, self.sentence.language)

    def definite(self, i: int) -> bool:
        """Whether token i has the article that its language writes as one with a word."""
        articles = tuple(self.set("article"))
        return bool(articles) and self.low(i).startswith(articles) and self.low(i) not in self.set("no_article")

    def bare(self, word: str) -> str:
        """A word without the article that its language writes as one with it."""
        return word.removeprefix(next(iter(self.set("article")), ""))

    def joined(self, i: int, *kinds: str) -> str:
        """The "and" ("joined_and") or "so" ("joined_then") written as one with token i, "" where there is none."""
        word = self.low(i)
        joints = (a for kind in kinds or ("joined_and", "joined_then") for a in self.set(kind))
        return next((a for a in joints if word.startswith(a) and len(word) > len(a)), "")

    def ends(self, i: int, name: str) -> bool:
        """Whether token i ends as a closed set of endings has it."""
        return self.low(i).endswith(self.stems(name))


class _Lows(dict[int, str]):
    """Tokens of a sentence; a table is looked up in half the time that a method takes, a million times a text."""

    def __missing__(self, i: int) -> str:
        return ""


class _Sets(dict[str, frozenset[str]]):
    """The closed sets of a language, each made when it is first asked for."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __missing__(self, name: str) -> frozenset[str]:
        self[name] = words(name, self.language)
        return self[name]


class _Stems(dict[str, tuple[str, ...]]):
    """The same, as `str.startswith` takes them."""

    def __init__(self, sets: _Sets) -> None:
        self.sets = sets

    def __missing__(self, name: str) -> tuple[str, ...]:
        self[name] = tuple(self.sets[name]) or ("\0",)
        return self[name]


@cache
def _sets(language: str) -> tuple[Callable[[str], frozenset[str]], Callable[[str], tuple[str, ...]]]:
    sets = _Sets(language)
    return sets.__getitem__, _Stems(sets).__getitem__


def _length(hit: Hit) -> tuple[int, bool, int]:
    """How much a hit covers; of two that are as long the one on those treated, as help tells less."""
    return hit.last - hit.first, hit.entry.value == "treated/verb", len(hit.entry.id)
