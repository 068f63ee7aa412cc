"""Which script a text is written in, and the hints a page needs to show it: language and direction."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

RIGHT_TO_LEFT = frozenset({"Arabic", "Hebrew", "Syriac", "Thaana", "Nko"})
VOWELLESS = frozenset({"Arabic", "Hebrew", "Syriac"})
"""Scripts that mostly leave short vowels unwritten."""
_SPELLED = {
    "Hiragana": "Japanese",
    "Katakana": "Japanese",
    "Cjk": "Han",
    "Hangul": "Korean",
    "Modifier": "",
    "Combining": "",
    "Fullwidth": "Latin",
    "Halfwidth": "Japanese",
}
_LANGUAGES = {
    "Armenian": "hy",
    "Georgian": "ka",
    "Greek": "el",
    "Hebrew": "he",
    "Thai": "th",
    "Korean": "ko",
    "Japanese": "ja",
}
_TELLING = {
    "Cyrillic": (
        ("uk", "іїєґ"),
        ("az-Cyrl", "әҹҝғһҸ"),
        ("be", "ў"),
        ("sr", "ђћџљњ"),
        ("mk", "ѓќѕ"),
        ("tg", "ҷӯӣ"),
        ("kk", "құң"),
        ("ru", "ыэё"),
    ),
    "Latin": (("az", "ə"), ("tr", "ığş"), ("lv", "āēīū"), ("cs", "řů"), ("pl", "łńś"), ("de", "ß"), ("es", "ñ")),
    "Arabic": (("ckb", "ۆێڕڵە"), ("ur", "ٹڈڑںے"), ("fa", "پچژگیک"), ("ar", "ةيكى")),
}
"""Letters that tell a language within a script, looked for in this order."""
_CODES = {"Cyrillic": "Cyrl", "Latin": "Latn", "Arabic": "Arab"}


@dataclass(frozen=True, slots=True)
class Hint:
    """What a page sets around a name: `lang` (BCP 47; "und-" and a script where the letters do not tell) and `dir`
    (ltr or rtl).
    """

    lang: str
    dir: str


@lru_cache(maxsize=8192)
def script_of_letter(letter: str) -> str:
    """The script of one character; empty for digits, punctuation, marks and what no script owns."""
    if unicodedata.category(letter)[0] != "L":
        return ""
    first = unicodedata.name(letter, "").split(" ")[0].split("-")[0].title()
    return _SPELLED.get(first, first)


def script_of(text: str) -> str:
    """The script's English name, "mixed" when words of several stand in it, and "" when it has no letters.

    A stray look-alike letter inside a word does not make a text mixed: a script holding less than a quarter of the
    letters is left out.

    >>> script_of("Սարնեցյան Վահագն"), script_of("Vaaqn Sarnesyan"), script_of("123")
    ('Armenian', 'Latin', '')
    """
    counts = letter_counts(text)
    total = sum(counts.values())
    present = [script for script, count in counts.items() if count * 4 >= total]
    if not present:
        return ""
    return present[0] if len(present) == 1 else "mixed"


def letter_counts(text: str) -> dict[str, int]:
    """How many letters each script has in a text."""
    counts: dict[str, int] = {}
    for letter in text:
        if script := script_of_letter(letter):
            counts[script] = counts.get(script, 0) + 1
    return counts


def hint(text: str) -> Hint:
    """Language and direction to show a text with; a guess from its letters alone, so "und" where they do not tell.

    >>> hint("Vəli Əhmədov")
    Hint(lang='az', dir='ltr')
    """
    script = script_of(text)
    direction = "rtl" if script in RIGHT_TO_LEFT else "ltr"
    if script in _LANGUAGES:
        return Hint(_LANGUAGES[script], direction)
    letters = set(text.lower())
    for lang, telling in _TELLING.get(script, ()):
        if letters.intersection(telling):
            return Hint(lang, direction)
    return Hint(f"und-{_CODES[script]}" if script in _CODES else "und", direction)
