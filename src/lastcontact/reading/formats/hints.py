"""Small things that every text format needs: hidden signs by line, and which language it may be."""

from __future__ import annotations

import re

from lastcontact.reading.cell_checks import hidden
from lastcontact.reading.formats.document import Problem

_NOT_PLAIN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufffd]")
_SAMPLE = 20_000
_MOST_LINES = 20


def hidden_signs(text: str, unit: str = "line") -> tuple[Problem, ...]:
    """A problem for each line with signs that nobody sees (NUL, turned order) or damage; the text stays unchanged."""
    if not _NOT_PLAIN.search(text):
        return ()
    odd = [(number, line) for number, line in enumerate(text.split("\n"), start=1) if _NOT_PLAIN.search(line)]
    found = [
        Problem(f"{unit} {number}", doubt.what, doubt.remedy)
        for number, line in odd[:_MOST_LINES]
        for doubt in hidden(line)
    ]
    if len(odd) > _MOST_LINES:
        found.append(Problem("whole file", f"{len(odd) - _MOST_LINES} more lines like these", "See the first ones."))
    return tuple(found)


def language_of(text: str, declared: str | None = None) -> str | None:
    """An ISO 639-1 code: what the file declares, else what its letters suggest; None when they suggest nothing."""
    if declared and re.fullmatch(r"[A-Za-z]{2,3}([-_].*)?", declared.strip()):
        return re.split(r"[-_]", declared.strip())[0].lower()
    sample = text[:_SAMPLE]
    letters = sum(sign.isalpha() for sign in sample)
    if letters and len(_CYRILLIC.findall(sample)) > 0.5 * letters:
        return _of_cyrillic(sample, letters)
    for code, signs, share in _SIGNS:
        if letters and len(re.findall(signs, sample)) > share * letters:
            return code
    return None


def _of_cyrillic(sample: str, letters: int) -> str:
    """By the letters that one of them has and another has not: in a list of names they are few, and tell all the same.

    >>> _of_cyrillic("Верховець Данило; Кульба Михайло; Гайович Петро, зник безвісти; Ілліч", 55)
    'uk'
    """
    ukrainian, others = len(_UKRAINIAN.findall(sample)), len(_OTHERS.findall(sample))
    if _BELARUSIAN.search(sample) and ukrainian:
        return "be"
    return "uk" if ukrainian > others and (ukrainian >= _FEW or ukrainian > 0.03 * letters) else "ru"


_CYRILLIC = re.compile("[\u0400-\u04ff]")
_UKRAINIAN, _OTHERS, _BELARUSIAN = re.compile("[іїєґІЇЄҐ]"), re.compile("[ыэъёЫЭЪЁ]"), re.compile("[ўЎ]")
_FEW = 3
"""Letters of Ukrainian alone that no slip of a Russian text is."""
_SIGNS = (
    ("hy", "[\u0531-\u0587]", 0.5), ("ka", "[\u10d0-\u10ff]", 0.5),
    ("ku", "[\u0695\u06b5\u06c6\u06ce\u06d5]", 0.04), ("ur", "[\u0679\u0688\u0691\u06ba\u06c1\u06d2]", 0.03),
    ("fa", "[\u067e\u0686\u0698\u06a9\u06af\u06cc]", 0.04), ("ar", "[\u0600-\u06ff]", 0.5),
    ("uk", "[іїєґІЇЄҐ]", 0.03), ("az", "[əƏ]", 0.03),
)  # fmt: skip
"""Letters that tell a language, and the share of all letters above which they do; the first that fits is taken."""
