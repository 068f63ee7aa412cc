"""Letters to roman letters and to sounds, by tables: one file a script under data/.

A sound is one ASCII character. Plain ones: vowels ``aeiou``, consonants ``ptkbdgqmnrlfvszxhwy`` and ``T`` ts, ``D``
dz, ``C`` ch,
``J`` j, ``S`` sh, ``Z`` zh, ``G`` gh, ``0`` th. Some writings leave open which sound is meant; those get a sound of
their own that is
near all its readings: ``c`` (s, ts, ch, j), ``j`` (j, zh, y, kh), ``X`` (ks, kh, sh), ``5`` s or sh, ``6`` d or z,
``7`` k or kh, ``8`` b or v, ``9`` p or f,
``4`` a final a, h or nothing, ``E`` a guttural that other scripts mostly leave out.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

TABLES = {
    "Armenian": "armenian",
    "Georgian": "georgian",
    "Cyrillic": "cyrillic",
    "Greek": "greek",
    "Arabic": "arabic",
    "Hebrew": "hebrew",
    "Latin": "latin",
}
"""Script -> its table. Other scripts have none: their letters stand for themselves and meet only the same letters."""
TURKIC_LETTERS = frozenset("əğış")
"""A Latin name with one of these is read as Azerbaijani or Turkish: c is j, x is kh."""
_LONGEST = 7


@dataclass(frozen=True, slots=True)
class Reading:
    """One table: (letters, where) -> (roman, sound); `where` is "initial", "final" or ""."""

    rows: dict[tuple[str, str], tuple[str, str]]
    longest: int

    def steps(self, token: str) -> list[tuple[str, str, str]]:
        """(letters, roman, sound) along a lower-case token; letters the table lacks stand for themselves."""
        steps, at = [], 0
        while at < len(token):
            letters, (roman, sound) = self._match(token, at)
            steps.append((letters, roman, sound))
            at += len(letters)
        return steps

    def _match(self, token: str, at: int) -> tuple[str, tuple[str, str]]:
        for length in range(min(self.longest, len(token) - at), 0, -1):
            letters = token[at : at + length]
            if at == 0 and (found := self.rows.get((letters, "initial"))):
                return letters, found
            if at + length == len(token) and at > 0 and (found := self.rows.get((letters, "final"))):
                return letters, found
            if found := self.rows.get((letters, "")):
                return letters, found
        return token[at], self._lacking(token[at])

    def _lacking(self, letter: str) -> tuple[str, str]:
        base = unicodedata.normalize("NFD", letter)[0]
        if base != letter and (found := self.rows.get((base, ""))):
            return found
        kind = unicodedata.category(letter)
        return (letter, letter) if kind[0] in "LN" else ("", "")


@lru_cache(maxsize=16)
def reading(table: str) -> Reading:
    """The table of that name, read from data/ once; "latin_turkic" is laid over "latin"."""
    rows = dict(reading("latin").rows) if table == "latin_turkic" else {}
    text = resources.files("lastcontact.names").joinpath("data", f"{table}.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith(("#", "letters\t")):
            letters, roman, sound, where = [*line.split("\t"), ""][:4]
            rows[unicodedata.normalize("NFC", letters), where] = (roman, sound)
    return Reading(rows, min(_LONGEST, max(len(letters) for letters, _ in rows)))


def reading_of(script: str, letters: str = "") -> Reading | None:
    """The table for a script; for Latin, `letters` (the whole name) decides between the plain and the Turkic
    reading.
    """
    if script == "Latin" and TURKIC_LETTERS.intersection(letters):
        return reading("latin_turkic")
    table = TABLES.get(script)
    return reading(table) if table else None
