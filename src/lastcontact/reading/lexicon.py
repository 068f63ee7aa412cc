"""Words and phrases of one language, read from its folder, looked up token by token."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path

from lastcontact.reading.alternatives import Either, goes
from lastcontact.reading.closed_words import Closings, closings
from lastcontact.reading.hits import Entry, Hit, Hits
from lastcontact.reading.plain import FOLDED
from lastcontact.reading.verbs import verb_forms
from lastcontact.reading.written_ways import declined, without_some

FOLDER = Path(__file__).with_name("lexicons")
_SETTINGS = ("settings", "grammar")
_WIDEST = 3
"""Words that may stand between the two parts of a phrase that is written as "one + two", in either order."""
LANGUAGES = tuple(sorted(p.name for p in FOLDER.iterdir() if p.is_dir() and p.name != "world"))


@dataclass(slots=True)
class Lexicon:
    """All entries of a language.

    A phrase that ends in `*` matches any ending of its last word. In a phrase `a|b` is either word, `{be}` any word of
    the closed set of that name, and `still?` a word that may be left out. `one + two` are words that may stand apart,
    `one > two` in this order. `eithers` keeps what stands for several words, `begun` what words that were met lately
    may begin, `pairs` what they begin with the word after them. Categories `of_words` are asked for of a word alone:
    a sentence has no hits of them.
    """

    language: str
    words: dict[str, list[Entry]] = field(default_factory=dict)
    stems: dict[str, list[Entry]] = field(default_factory=dict)
    shortest_stem: int = 99
    longest_stem: int = 0
    prefixes: tuple[str, ...] = ()
    settings: dict[str, str] = field(default_factory=dict)
    eithers: dict[str, frozenset[str] | Either] = field(default_factory=dict)
    seconds: dict[str, dict[str, list[Entry]]] = field(default_factory=dict)
    begun: dict[str, list[Entry]] = field(default_factory=dict)
    pairs: dict[tuple[str, str], dict[str, list[Entry]]] = field(default_factory=dict)
    closings: Closings | None = None
    of_words: tuple[str, ...] = ()

    def add(self, category: str, value: str, phrase: str) -> None:
        for tokens in without_some(phrase.split()):
            rest = tuple(map(self._either, tokens[1:]))
            entry = Entry(f"{self.language}/{category}/{phrase}", category, value, rest, tokens[-1].endswith("*"))
            for word in self._words_of(tokens[0]):
                self._enter(word, entry)

    def _words_of(self, token: str) -> list[str]:
        """The word, or the words that may stand in its place, each once and in order."""
        if "|" not in token and "{" not in token:
            return [token]
        words_of: set[str] = set()
        for word in token.split("|"):
            named = self.settings[word.strip("{}")].split(",") if word.startswith("{") else [word]
            words_of |= {w.strip() for w in named}
        return sorted(words_of)

    def _either(self, token: str) -> str | frozenset[str] | Either:
        if "|" not in token and "{" not in token:
            return token
        made = self.eithers.get(token)
        if made is None:
            either = self._words_of(token)
            stems = tuple(w[:-1] for w in either if w.endswith("*") and w != "*")
            whole = frozenset(w for w in either if not w.endswith("*"))
            made = self.eithers[token] = Either(whole, stems) if stems else whole
        return made

    def _enter(self, first: str, entry: Entry) -> None:
        if first.endswith("*"):
            stem = first[:-1]
            self.stems.setdefault(stem, []).append(entry)
            self.shortest_stem = min(self.shortest_stem, len(stem))
            self.longest_stem = max(self.longest_stem, len(stem))
        else:
            self.words.setdefault(first, []).append(entry)

    def hits(self, lows: list[str], first: int, last: int) -> Hits:
        """Every entry on the tokens, the longest of a category first at each place."""
        found = Hits()
        if self.closings is not None:
            lows = self.closings.without(lows, first, last)
        here, hit = [*lows[first:last], "", ""], tuple.__new__
        for i, word, second, third in zip(range(first, last), here, here[1:], here[2:], strict=False):
            opened = self.pairs.get((word, second)) or self._opened(word, second)
            for entry in opened.get(third) or opened[""]:
                rest, end = entry.rest, i + 1 + len(entry.rest)
                if len(rest) < 2 or (
                    end <= last and goes(rest[-1], lows[end - 1]) and all(map(goes, rest[1:-1], lows[i + 2 : end]))
                ):
                    found.append(hit(Hit, (i, end, entry)))
        return found

    def _opened(self, word: str, following: str) -> dict[str, list[Entry]]:
        """The entries of a first word that a second, "" at the end, goes on with, by the third that they ask for."""
        if len(self.pairs) >= _REMEMBERED:
            self.pairs.clear()
        likely = self._likely(word, following)
        entries = [e for e in likely if not e.rest or (following and goes(e.rest[0], following))]
        entries = [e for e in entries if e.category not in self.of_words]
        opened = self.pairs[word, following] = _by_word(entries, 1) if len(entries) >= _MANY else {"": entries}
        return opened

    def _likely(self, word: str, following: str) -> list[Entry]:
        """The entries that a word may begin, without those that ask for another word right after it."""
        sorted_out = self.seconds.get(word)
        if sorted_out is None:
            if (entries := self.begun.get(word)) is None:
                if len(self.begun) >= _REMEMBERED:
                    self.begun.clear()
                entries = self.begun[word] = self.starting(word)
            if len(entries) < _MANY or word not in self.words:
                return entries
            sorted_out = self.seconds[word] = _by_word(entries, 0)
        return sorted_out.get(following) or sorted_out[""]

    def starting(self, word: str) -> list[Entry]:
        """The entries that a word may begin."""
        exact = self.words.get(word)
        if not self.stems and not self.prefixes:
            return exact or []
        found = list(exact) if exact else []
        found += self._stemmed(word)
        if not found:
            return self._bare_of(word)
        if self.prefixes and all(entry.rest for entry in found):
            found += [entry for entry in self._bare_of(word) if entry.category not in _DOUBTING]
        return found

    def _bare_of(self, word: str) -> list[Entry]:
        """The entries of a word without the article, the "and" or the preposition that it is written as one with."""
        for prefix in self.prefixes:
            if word.startswith(prefix) and len(word) > len(prefix) + 1:
                bare = word[len(prefix) :]
                if found := list(self.words.get(bare, ())) + self._stemmed(bare):
                    return found
        return []

    def _stemmed(self, word: str) -> list[Entry]:
        found: list[Entry] = []
        for length in range(min(len(word), self.longest_stem), self.shortest_stem - 1, -1):
            entries = self.stems.get(word[:length])
            if entries:
                found += entries
        return found


_REMEMBERED = 20_000
_MANY = 8
"""Entries of one first word, or of two, from which on they are sorted by the next."""
_DOUBTING = ("not_people", "common")


def _by_word(entries: list[Entry], at: int) -> dict[str, list[Entry]]:
    """Entries by a word that follows their first, in order; under "" those that go with any, and so in all."""
    made: dict[str, list[Entry]] = {"": []}
    for entry in entries:
        asked = entry.rest[at] if at < len(entry.rest) else "*"
        if isinstance(asked, Either) or (isinstance(asked, str) and asked.endswith("*")):
            for own in made.values():
                own.append(entry)
            continue
        for word in (asked,) if isinstance(asked, str) else asked:
            made.setdefault(word, list(made[""])).append(entry)
    return made


def lexicon(language: str, typed: bool = False) -> Lexicon:
    """The lexicon of a language, or as people type it without the language's own letters.

    Raises:
        FileNotFoundError: there is no folder for the language.
    """
    return _lexicon(language, typed)


@cache
def _written(language: str) -> list[dict[str, dict[str, str]]]:
    """What the files of a language say, by category and value."""
    return [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted((FOLDER / language).glob("*.toml"))]


def entered(category: str, language: str) -> dict[str, str]:
    """The entries of a category as the files have them: value -> phrases, parted by commas."""
    return {value: text for data in _written(language) for value, text in data.get(category, {}).items()}


@cache
def _settings(language: str) -> dict[str, str]:
    """A language's closed sets of words and what else is set for it, by name; known without its phrases."""
    parts = (data.get(category, {}) for data in _written(language) for category in _SETTINGS)
    return {name: text.translate(FOLDED) for part in parts for name, text in part.items()}


@lru_cache(maxsize=16)
def _lexicon(language: str, typed: bool) -> Lexicon:
    made = Lexicon(language, settings=_settings(language))
    bare = _bare(language) if typed else {}
    for data in _written(language):
        for category, values in data.items():
            for value, phrases in values.items() if category not in _SETTINGS else ():
                for phrase in phrases.translate(FOLDED).replace("\n", ",").split(","):
                    for form in declined(phrase.strip(), made.settings.get("cases", "")):
                        _add(made, category, value, form.translate(bare))
    made.prefixes = tuple(made.settings.get("prefixes", "").split())
    made.of_words = tuple(made.settings.get("of_words", "").split())
    made.closings = closings(made.settings.get("closings", ""), made.words, made.stems)
    return made


def as_typed(language: str, text: str) -> bool:
    """Whether a text has none of the letters of its language that many keyboards lack."""
    return bool(letters := _bare(language)) and not any(ord(c) in letters for c in text.lower())


@cache
def _bare(language: str) -> dict[int, str]:
    """What stands for a language's own letters where people type without them: "ə" is "e"."""
    pairs = (p.strip().partition("=") for p in _settings(language).get("typed_as", "").split(",") if p.strip())
    return {ord(letter): typed for letter, _, typed in pairs}


@cache
def common_words() -> frozenset[str]:
    """The English words that open sentences without being names."""
    return frozenset(word for text in entered("common", "en").values() for word in re.split(r"\s*[,\n]\s*", text))


def is_common(word: str) -> bool:
    """Whether an English word opens sentences without being a name."""
    return word in common_words()


@lru_cache(maxsize=4096)
def is_number(word: str) -> bool:
    """Whether an English word writes a number: "nine", "dozen"."""
    return any(e.category == "number" for e in lexicon("en").words.get(word, ()))


@cache
def words(name: str, language: str = "en") -> frozenset[str]:
    """A closed set of words by its name in the language's grammar; empty where the language has none."""
    written, bare = _settings(language).get(name, ""), _bare(language)
    return frozenset(typed for w in written.split(",") if w.strip() for typed in (w.strip(), w.strip().translate(bare)))


@cache
def pairs(name: str, language: str) -> Mapping[str, str]:
    """A closed set of "one=other" as a table; who types without the language's own letters means the same word."""
    bare = _bare(language)
    written = [w.strip().partition("=") for w in _settings(language).get(name, "").split(",") if "=" in w]
    table = {one.translate(bare): other for one, _, other in written}
    return table | {one: other for one, _, other in written}


@cache
def all_words(*names: str, also: str = "") -> frozenset[str]:
    """The words of several closed sets of English, and those of `also`, parted by spaces."""
    return frozenset(also.split()).union(*map(words, names))


def _add(made: Lexicon, category: str, value: str, phrase: str) -> None:
    if "+" in phrase[1:] or ">" in phrase:
        either_way = ">" not in phrase
        one, _, two = (part.strip() for part in phrase.partition("+" if either_way else ">"))
        for gap in range(_WIDEST + 1):
            made.add(category, value, " ".join([one, *["*"] * gap, two]))
            if either_way:
                made.add(category, value, " ".join([two, *["*"] * gap, one]))
        return
    if category != "verb":
        made.add(category, value, phrase)
        return
    for form, written in verb_forms(phrase).items():
        made.add("trigger", f"{value}/{form}", written)
