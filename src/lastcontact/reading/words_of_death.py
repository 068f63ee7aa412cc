"""Whether words speak of a death, of remains or of a grave: stricter than a claim, for what a family is to read."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.resources import files

from lastcontact.core.claim import ClaimType, Polarity
from lastcontact.reading.reader import read

OF_DEATH = frozenset({ClaimType.KILLED, ClaimType.REMAINS_RETURNED})
ARABIC_BEFORE = "[وفبلك]{0,2}(?:ال|ل)?"
ALIKE = str.maketrans("ёأإآى", "еاااي")


def word_of_death(written: str) -> str:
    """The first words that speak of a death, of remains or of a grave, in any language of the reader; "" for none.

    Denied ones count as well ("we found no grave"). The list is never complete: ask a person too.
    """
    if hit := _listed().search(_folded(written)):
        return hit.group()
    reading = read(written)
    claimed = [c for c in reading.claims if c.type in OF_DEATH and c.polarity is Polarity.AFFIRMED]
    if claimed:
        return claimed[0].type.value
    return next((u.text for u in reading.unread if u.type in OF_DEATH), "")


@cache
def _listed() -> re.Pattern[str]:
    lines = files("lastcontact.reading").joinpath("words_of_death.txt").read_text("utf-8").splitlines()
    patterns = [line.replace("~", r"\w*").replace("^", ARABIC_BEFORE) for line in lines if line and line[0] != "#"]
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)")


def _folded(text: str) -> str:
    """Letters as the list writes them: without case, vowel marks of Arabic, the dot of a Turkic i, forms of alif."""
    letters = unicodedata.normalize("NFC", text.casefold())
    plain = "".join(c for c in letters if c not in "\u0307\u0640" and not "\u064b" <= c <= "\u0652")
    return re.sub(r"\s+", " ", plain.translate(ALIKE))
