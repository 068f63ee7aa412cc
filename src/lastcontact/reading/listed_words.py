"""Lists of words that must be seen wherever they stand, in any language of the reader: each a file of patterns."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.resources import files

ARABIC_BEFORE = "[وفبلك]{0,2}(?:ال|ل)?"
ALIKE = str.maketrans("ёأإآىı", "еااايi")


def seen(written: str, of: str) -> str:
    """The first words of a text that a list has, folded; "" for none. `of`: asking, bodies, captives, custody, death,
    dying, family, harm, killing, kin, life, likelihood, others, parts, pictures.

    >>> seen("His GRAVE is there.", "death")
    'grave'
    """
    hit = _listed(of).search(_folded(written))
    return hit.group() if hit else ""


def last_seen(written: str, of: str, but: str = "") -> int:
    """Where the last words that a list has end in the folded text; -1 for none. Those within words of the list `but`
    do not count.

    >>> last_seen("He is alive.", "life", but="death"), last_seen("He is not alive.", "life", but="death")
    (11, -1)
    """
    folded = _folded(written)
    others = [hit.span() for hit in _listed(but).finditer(folded)] if but else []
    ends = (hit.end() for hit in _listed(of).finditer(folded) if not any(a <= hit.start() < b for a, b in others))
    return max(ends, default=-1)


@cache
def _listed(of: str) -> re.Pattern[str]:
    lines = files("lastcontact.reading").joinpath(f"words_of_{of}.txt").read_text("utf-8").splitlines()
    patterns = [
        line.translate(ALIKE).replace("~", r"\w*").replace("^", ARABIC_BEFORE)
        for line in lines
        if line and line[0] != "#"
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)")


def _folded(text: str) -> str:
    """Letters as the lists write them: without case, vowel marks of Arabic, dots of a Turkic i, forms of alif."""
    letters = unicodedata.normalize("NFC", text.casefold())
    plain = "".join(c for c in letters if c not in "\u0307\u0640" and not "\u064b" <= c <= "\u0652")
    return re.sub(r"\s+", " ", plain.translate(ALIKE))
