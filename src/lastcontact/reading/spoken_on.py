"""Who speaks on where talk opens with dashes: "— Нас было десять, — вспоминает повар. — Трое умерли."."""

from __future__ import annotations

from collections.abc import Sequence

from lastcontact.reading.known import Known
from lastcontact.reading.saying import Saying

_DASHES = ("-", "—", "–")


def speaks_on(found: Sequence[Known], number: int) -> Saying | None:
    """Who is named between dashes before a sentence of the same paragraph, which goes on with what he says."""
    paragraph = found[number].sentence.paragraph
    for at in range(number, 0, -1):
        known, before = found[at], found[at - 1]
        if before.sentence.paragraph != paragraph or known.sentence.language == "en":
            return None
        if _opens(known):
            told = [s for s in before.sayings if s.source is not None and known.sheet.words[s.first - 1] in _DASHES]
            return told[-1] if told and _talks(found, at - 1) else None
        if before.sayings:
            return None
    return None


def _opens(known: Known) -> bool:
    return known.sheet.words[known.sentence.first] in _DASHES


def _talks(found: Sequence[Known], at: int) -> bool:
    """Whether the paragraph of a sentence is talk: it opens with a dash, or its first words stand in marks."""
    paragraph = found[at].sentence.paragraph
    while at and found[at - 1].sentence.paragraph == paragraph:
        at -= 1
    known = found[at]
    return _opens(known) or known.sheet.quote[known.sentence.first] != 0
