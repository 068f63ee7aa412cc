"""A name in Latin letters for somebody who does not read its script. For display only: never compared, never stored
over the original.
"""

from __future__ import annotations

import re
import unicodedata

from lastcontact.names.letters import reading_of
from lastcontact.names.script import script_of_letter

_WORD = re.compile(r"[^\W\d_]+(?:[^\W\d_]|[\u0300-\u036f'׳])*", re.UNICODE)


def romanise(text: str) -> str:
    """The text with each word of a known script put into Latin letters; other words, digits and signs as they were.

    Scripts that write no vowels get none: "محمد" is "Mhmd", which is what stands there.

    >>> romanise("Սարնեցյան Վահագն")
    "Sarnets'yan Vahagn"
    """
    return text if text.isascii() else _WORD.sub(lambda found: _word(found.group()), unicodedata.normalize("NFC", text))


def _word(word: str) -> str:
    script = next((s for s in map(script_of_letter, word) if s), "")
    table = reading_of(script)
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
