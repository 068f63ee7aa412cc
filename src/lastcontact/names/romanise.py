"""A name in Latin letters for somebody who does not read its script. For display only: never compared, never stored
over the original.
"""

from __future__ import annotations

import re
import unicodedata

from lastcontact.names.letters import reading, reading_of
from lastcontact.names.script import script_of_letter

_WORD = re.compile(r"[^\W\d_]+(?:[^\W\d_]|[\u0300-\u036f'׳])*", re.UNICODE)


_UKRAINIAN = re.compile(r"[їєґ]|[бвмпфр]['’ʼ][яює]", re.IGNORECASE)
"""What only a Ukrainian name has."""
_OTHER = re.compile(r"[ыэёъўәғқңөұүһҹҝ]", re.IGNORECASE)
"""Cyrillic letters that no Ukrainian name has; Belarusian and Kazakh names have an і as well."""
_APOSTROPHES = str.maketrans("’ʼ", "''")


def romanise(text: str, language: str = "") -> str:
    """The text with each word of a known script put into Latin letters; other words, digits and signs as they were.

    `language`: of whoever wrote it, where that is known; a name with letters that only Ukrainian has is put as
    Ukrainian whoever wrote it. Scripts that write no vowels get none: "محمد" is "Mhmd", which is what stands there.

    >>> romanise("Սարնեցյան Վահագն")
    "Sarnets'yan Vahagn"
    >>> romanise("Сергій"), romanise("Олег"), romanise("Олег", "uk")
    ('Serhii', 'Oleg', 'Oleh')
    """
    if text.isascii():
        return text
    composed = unicodedata.normalize("NFC", text)
    ukrainian = _is_ukrainian(composed, language)
    if ukrainian:
        composed = composed.translate(_APOSTROPHES)
    return _WORD.sub(lambda found: _word(found.group(), ukrainian=ukrainian), composed)


def _is_ukrainian(text: str, language: str) -> bool:
    if _OTHER.search(text):
        return False
    return bool(_UKRAINIAN.search(text)) or "і" in text.lower() or language == "uk"


def _word(word: str, *, ukrainian: bool) -> str:
    script = next((s for s in map(script_of_letter, word) if s), "")
    table = reading("ukrainian") if ukrainian and script == "Cyrillic" else reading_of(script)
    if table is None or script == "Latin":
        return word
    steps = table.steps(word.lower())
    roman = "".join(step[1] for step in steps)
    if len(word) > 1 and word.isupper() and word.lower() != word:
        return roman.upper()
    cased = word[:1].isupper() or word[:1].lower() == word[:1].upper() or script in ("Georgian", "Arabic", "Hebrew")
    return _capital(roman) if cased else roman


def _capital(roman: str) -> str:
    for at, letter in enumerate(roman):
        if letter.isalpha():
            return roman[:at] + letter.upper() + roman[at + 1 :]
    return roman
