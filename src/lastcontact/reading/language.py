"""Which language a text or a paragraph is in, by script and by its telling letters and words."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path

_TELLING = Path(__file__).with_name("lexicons") / "world" / "telling.toml"
_LETTERS = {
    "cyrillic": "\u0400-\u04ff",
    "hy": "\u0530-\u058f",
    "ka": "\u10a0-\u10ff\u1c90-\u1cbf",
    "ar": "\u0600-\u06ff",
    "latin": "A-Za-zÀ-ɏəƏ",
}
_SCRIPTS = {name: re.compile(f"[{letters}]") for name, letters in _LETTERS.items()}
_UKRAINIAN = re.compile("[іїєґІЇЄҐ]|(?<=[а-щ])['’ʼ](?=[яюєї])|[а-я](?:вся|лася|лися|ння|ття|ються)\\b")
_RUSSIAN = re.compile("[ыэъёЫЭЪЁ]")
_AZERBAIJANI = re.compile("[əƏığĞşŞİ]")


def detect(text: str, *, likely: str = "en") -> str:
    """A language code; `likely` where the letters do not tell.

    >>> detect("Військові не виходять на зв'язок")
    'uk'
    """
    if not _of_others("latin").search(text):
        return _in_latin(text, likely) if _SCRIPTS["latin"].search(text) else likely
    counts = {name: len(pattern.findall(text)) for name, pattern in _SCRIPTS.items()}
    script = max(counts, key=lambda name: counts[name])
    if script == "cyrillic":
        ukrainian, russian = len(_UKRAINIAN.findall(text)), len(_RUSSIAN.findall(text))
        if ukrainian == russian == 0:
            return likely if likely == "uk" else _by_words(text, likely, ("ru", "uk"))
        return "uk" if ukrainian >= russian else "ru"
    return _in_latin(text, likely) if script == "latin" else script


def _in_latin(text: str, likely: str) -> str:
    own = len(_AZERBAIJANI.findall(text))
    return "az" if own and own * 40 > len(_SCRIPTS["latin"].findall(text)) else _by_words(text, likely)


def in_its_script(text: str, language: str) -> str:
    """The language of a sentence within a paragraph of `language`: another one where nearly all of its letters are
    written in another script.

    >>> in_its_script("وقال المتحدث إن ستة قتلوا", "ru"), in_its_script("Վահագն Sarnetsyan was captured", "en")
    ('ar', 'en')
    """
    counts = {name: len(pattern.findall(text)) for name, pattern in _SCRIPTS.items()}
    own = counts.get(_WRITTEN_IN.get(language, language), 0)
    return detect(text) if own * 4 < sum(counts.values()) else language


def holds_other_scripts(text: str, language: str) -> bool:
    """Whether a text has letters of another script than that of `language`."""
    return _of_others(_WRITTEN_IN.get(language, language)).search(text) is not None


@cache
def _of_others(script: str) -> re.Pattern[str]:
    """Any letter of another script."""
    return re.compile(f"[{''.join(letters for name, letters in _LETTERS.items() if name != script)}]")


_WRITTEN_IN = {"ru": "cyrillic", "uk": "cyrillic", "en": "latin", "az": "latin"}


def scripts_of(text: str) -> frozenset[str]:
    """The languages of the reader that are written in a script of which the text has letters."""
    own = {"cyrillic": ("ru", "uk"), "latin": ("en", "az")}
    found = (own.get(name, (name,)) for name, pattern in _SCRIPTS.items() if pattern.search(text))
    return frozenset(language for languages in found for language in languages)


def _by_words(text: str, likely: str, either: tuple[str, str] = ("en", "az")) -> str:
    """Which of two languages by their commonest words, where no letter tells; the first one where these tell nothing.

    Posts are often typed without "ə", and a short Ukrainian sentence may have no "і".
    """
    told = filter(None, map(telling_words().get, _WORD.findall(text.lower())))
    found = list(chain.from_iterable(told))
    usual, other = either
    own, others = found.count(usual), found.count(other)
    if others == own:
        return other if likely == other and not own else usual
    return other if others > own else usual


_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=1)
def telling_words() -> dict[str, tuple[str, ...]]:
    """Word -> the languages that it is common in, where letters may not tell them."""
    made: dict[str, tuple[str, ...]] = {}
    scripts = tomllib.loads(_TELLING.read_text(encoding="utf-8")).values()
    for language, written in (pair for script in scripts for pair in script.items()):
        for word in filter(None, (w.strip() for w in written.split(","))):
            made[word] = (*made.get(word, ()), language)
    return made
