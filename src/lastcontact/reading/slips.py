"""Slips of the finger in long telling words: "kiled", "surrended", "пропвал" are the words that were meant.

Only words that tell what happened, or to whom, are mended, and only where no list of the language has what stands
there: a slip is a letter left out, two changed over or one struck twice. The first letter and the last are trusted, and
no letter is taken for another: "selling" is not "shelling".
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from lastcontact.core.frozen import frozen
from lastcontact.reading.hits import Entry
from lastcontact.reading.lexicon import Lexicon, lexicon, words

SHORTEST = 6
"""Letters of the shortest word in which a slip is mended."""
_LONGEST = 60
"""Letters of the longest word that is looked at: no word has more, and noise may have thousands."""
_TELLING = ("trigger", "people")
_LEAVES_OUT = frozenset(("en", "ru", "uk"))
"""Languages in which a letter may be left out: elsewhere too many words are one letter apart."""
_UNSAFE = frozenset(("ar",))
"""Languages in which any two letters changed over make another word: "الاسير" and "الايسر"."""
_BY_STEM = frozenset(("ru", "uk"))


@frozen
class Slips:
    """The slips of a language's telling words, as whole words and as the beginnings of words, with what was meant."""

    words: dict[str, str]
    stems: dict[str, str]
    endings: frozenset[str]
    never: frozenset[str]
    lexicon: Lexicon

    def meant(self, word: str) -> str | None:
        """The telling word that a word in small letters misses by a slip; None where a list knows the word itself."""
        if not SHORTEST - 1 <= len(word) <= _LONGEST or not word.isalpha() or word in self.never:
            return None
        made = self.words.get(word) or self._by_stem(word) or self._struck_twice(word)
        if made is None or self._is_known(word):
            return None
        return made

    def _by_stem(self, word: str) -> str | None:
        for at in range(len(word), SHORTEST - 2, -1) if self.stems else ():
            if (stem := self.stems.get(word[:at])) and word[at:] in self.endings:
                return stem + word[at:]
        return None

    def _struck_twice(self, word: str) -> str | None:
        for i in range(1, len(word) - 1):
            if word[i] != word[i - 1]:
                continue
            once = word[:i] + word[i + 1 :]
            if len(once) >= SHORTEST and (once in self.words or self._tells(once)):
                return self.words.get(once, once)
        return None

    def _tells(self, word: str) -> bool:
        entries = self.lexicon.words.get(word, ())
        return any(e.category in _TELLING and not e.rest for e in entries)

    def _is_known(self, word: str) -> bool:
        return bool(self.lexicon.starting(word)) or word in _all_words(self.lexicon.language)


@lru_cache(maxsize=16)
def slips(language: str) -> Slips:
    """The slips of a language."""
    own = lexicon(language)
    if language in _UNSAFE:
        return Slips({}, {}, frozenset(), frozenset(), own)
    telling = {w for w, entries in own.words.items() if _telling(entries) and _long(w)}
    telling |= {w for w in words("mended", language) if _long(w)}
    stems = {s for s, entries in own.stems.items() if _telling(entries) and _long(s)}
    left_out = language in _LEAVES_OUT
    return Slips(
        words=_variants(telling, left_out=left_out),
        stems=_variants(stems, left_out=False) if language in _BY_STEM else {},
        endings=words("slip_endings", language) | {""},
        never=words("not_slips", language),
        lexicon=own,
    )


def _telling(entries: list[Entry]) -> bool:
    return any(e.category in _TELLING and not e.rest for e in entries)


def _long(word: str) -> bool:
    return len(word) >= SHORTEST and word.isalpha()


def _variants(meant: set[str], *, left_out: bool) -> dict[str, str]:
    made: dict[str, str] = {}
    for word in sorted(meant):
        for slip in _slipped(word, left_out=left_out):
            if slip not in meant:
                made.setdefault(slip, word)
    return made


def _slipped(word: str, *, left_out: bool) -> Iterator[str]:
    last = len(word) - 1
    for i in range(1, last):
        doubled = word[i] in (word[i - 1], word[i + 1])
        if left_out and i > 1 and (doubled or len(word) > SHORTEST):
            yield word[:i] + word[i + 1 :]
        if i + 1 < last and word[i] != word[i + 1]:
            yield word[:i] + word[i + 1] + word[i] + word[i + 2 :]


@lru_cache(maxsize=16)
def _all_words(language: str) -> frozenset[str]:
    """Every word that a phrase of the language is made of."""
    own = lexicon(language)
    entries = (e for table in (own.words, own.stems) for listed in table.values() for e in listed)
    return frozenset(word for e in entries for word in (e.id.rpartition("/")[2].replace("|", " ")).split())
