"""Letters to roman letters and to sounds, by tables: one file a script under data/.

A sound is one ASCII character. Plain ones: vowels ``aeiou``, consonants ``ptkbdgqmnrlfvszxhwy`` and ``T`` ts, ``D``
dz, ``C`` ch, ``J`` j, ``S`` sh, ``Z`` zh, ``G`` gh, ``0`` th. Some writings leave open which sound is meant; those get
a sound of their own that is near all its readings: ``c`` (s, ts, ch, j), ``j`` (j, zh, y, kh), ``X`` (ks, kh, sh),
``5`` s or sh, ``6`` d or z, ``7`` k or kh, ``8`` b or v, ``9`` p or f, ``4`` a final a, h or nothing, ``E`` a guttural
that other scripts mostly leave out.
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
LAID_OVER = {"latin_turkic": "latin", "ukrainian": "cyrillic"}
"""Table -> the table it is laid over. The Ukrainian one is for display: its sounds are those beneath."""
TURKIC_LETTERS = frozenset("əğış")
"""A Latin name with one of these is read as Azerbaijani or Turkish: c is j, x is kh."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One table: letters -> what they are anywhere, at the start, at the end of a word, each (roman, sound) or None.

    `longest`: for each first letter, the longest group that begins with it.
    """

    rows: dict[str, dict[str, tuple[str, str]]]
    longest: dict[str, int]

    def steps(self, token: str) -> list[tuple[str, str, str]]:
        """(letters, roman, sound) along a lower-case token; letters the table lacks stand for themselves."""
        steps, at, end = [], 0, len(token)
        while at < end:
            letters, (roman, sound) = self._match(token, at, end)
            steps.append((letters, roman, sound))
            at += len(letters)
        return steps

    def _match(self, token: str, at: int, end: int) -> tuple[str, tuple[str, str]]:
        for length in range(min(self.longest.get(token[at], 0), end - at), 0, -1):
            letters = token[at : at + length]
            if found := self.rows.get(letters):
                if at == 0 and "initial" in found:
                    return letters, found["initial"]
                if at + length == end and at and "final" in found:
                    return letters, found["final"]
                if "" in found:
                    return letters, found[""]
        return token[at], self._lacking(token[at])

    def _lacking(self, letter: str) -> tuple[str, str]:
        base = unicodedata.normalize("NFD", letter)[0]
        if base != letter and (found := self.rows.get(base, {}).get("")):
            return found
        kind = unicodedata.category(letter)
        return (letter, letter) if kind[0] in "LN" else ("", "")


@lru_cache(maxsize=16)
def reading(table: str) -> Reading:
    """The table of that name, read from data/ once, laid over another where it says only what it has otherwise."""
    rows: dict[str, dict[str, tuple[str, str]]] = {}
    if table in LAID_OVER:
        rows = {letters: dict(where) for letters, where in reading(LAID_OVER[table]).rows.items()}
    text = resources.files("lastcontact.names").joinpath("data", f"{table}.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith(("#", "letters\t")):
            letters, roman, sound, where = [*line.split("\t"), ""][:4]
            rows.setdefault(unicodedata.normalize("NFC", letters), {})[where] = (roman, sound)
    longest: dict[str, int] = {}
    for letters in rows:
        longest[letters[0]] = max(longest.get(letters[0], 0), len(letters))
    return Reading(rows, longest)


def reading_of(script: str, letters: str = "") -> Reading | None:
    """The table for a script; for Latin, `letters` (the whole name) decides between the plain and the Turkic
    reading.
    """
    if script == "Latin" and TURKIC_LETTERS.intersection(letters):
        return reading("latin_turkic")
    table = TABLES.get(script)
    return reading(table) if table else None
