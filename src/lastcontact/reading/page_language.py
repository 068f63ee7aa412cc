"""Whether words for a page look to be in another language than the page: by letters, then by small words."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from functools import lru_cache
from pathlib import Path

from lastcontact.reading.language import in_its_script

OTHER = "other"
"""Another language, of which nothing tells which it is."""
_ALIKE = (frozenset({"en", "az", "es", "fr"}), frozenset({"ru", "uk"}))
"""Languages of the pages that share their letters."""
_WORD = re.compile(r"[^\W\d_]+")
_OF_A_NAME = re.compile(r"\b[A-Za-z]{2}-[A-Z]\w+")
"""A name with its article, as "al-Haddad": the article is a word of other languages."""
_FEWEST = 3
"""So many letters are looked at: fewer are a mark, and no language."""


def looks_to_be_in(text: str, language: str, *, by_letters: bool = False) -> str:
    """The language that a text seems to be in, where it is another than `language`, that of a family's page; OTHER
    where only its letters tell, "" where it is that one or nothing tells. Shorts as "ICRC" and figures tell nothing.
    `by_letters`: of names, in which small words tell nothing.

    >>> looks_to_be_in("We call you tomorrow.", "ar"), looks_to_be_in("سنتصل بكم غدًا", "ar")
    ('en', '')
    """
    words = [
        word
        for word in _WORD.findall(_OF_A_NAME.sub(" ", text))
        if not (word.isupper() and len(word) > 1 and word.isascii())
    ]
    said = " ".join(words)
    if sum(map(len, words)) < _FEWEST:
        return ""
    own = next((alike for alike in _ALIKE if language in alike), frozenset({language}))
    found = in_its_script(said, language)
    others = next((alike for alike in _ALIKE if found in alike), frozenset({found}))
    if others != own:
        return found if len(others) == 1 else _among(others, said) or OTHER
    return _unlike(language, own, said) if len(own) > 1 and not by_letters else ""


def _among(alike: frozenset[str], said: str) -> str:
    """Which of some languages tells more than each other one; "" where two tell as much."""
    (first, most), (_, next_most) = _told(alike, said).most_common(2)
    return first if most > next_most else ""


def _unlike(language: str, alike: frozenset[str], said: str) -> str:
    told = _told(alike, said)
    best = _among(alike, said)
    enough = told[best] - told[language] > 1 or (not told[language] and len(said.split()) > 2)
    return best if best not in ("", language) and enough else ""


def _told(alike: frozenset[str], said: str) -> Counter[str]:
    """Language -> how many of its words, and words with a letter of its own, a text has."""
    small, letters = _tables()
    told = Counter(dict.fromkeys(sorted(alike), 0))
    for word in said.split():
        low = word.lower()
        told.update(code for code in alike if low in small[code] or not letters[code].isdisjoint(word))
    return told


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    read = tomllib.loads(Path(__file__).with_name("words_of_pages.toml").read_text(encoding="utf-8"))
    small = {code: frozenset(written.split()) for code, written in read["words"].items()}
    return small, {code: frozenset(read["letters"].get(code, "")) for code in small}
