"""Rows of a list that add it up ("Total; 25") and name nobody; the words are data (total_words.tsv)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from lastcontact.names.tokens import seen
from lastcontact.reading.cell_checks import ERRORS
from lastcontact.reading.header_words import normal

MOST_DIGITS = 7
"""A longer number counts no people: a telephone, the number of a paper."""
_COUNT = re.compile(r"[(=~≈]*\d{1,3}(?:[ .,'\u00a0\u202f]?\d{3})*(?:[.,]\d{1,2})?\s*%?\)?")
_ANSWERED = re.compile(r"[:=]\s*(?!(?:19|20)\d\d\b)\d{1,6}\b")
_YEAR = re.compile(r"(?:19|20)\d\d")
_ALIKE = str.maketrans("أإآٱىة", "اااايه")
_SPELT = {"ا": "[اأإآٱ]", "ي": "[يى]", "ه": "[هة]", "i": "[iİ]"}
_TOTAL, _NUMBER, _NEITHER = "total", "number", "neither"


def is_total(cells: Sequence[str], born: str = "") -> bool:
    """Whether a row says how many the others are: a word for a total, a number in any cell, and nothing besides.

    A colon may stand for the number. `born` is what the row says of a birth: a year there is somebody's.

    >>> is_total(["Итого:", "", "12"]), is_total(["სულ 12 კაცი"]), is_total(["Total Ahmed", "12"])
    (True, True, False)
    """
    if _YEAR.fullmatch(born.strip()):
        return False
    filled = {cell.strip() for cell in cells if cell.strip()}
    kinds = {kind for cell in filled for kind in _kinds(cell)}
    return None not in kinds and {_TOTAL, _NUMBER} <= kinds


def names_a_total(named: str) -> bool:
    """Whether what stands for a name is a word for a total with its number, or with a colon: nobody is called so,
    whatever stands beside it ("TOTAL 11; 4 KIA").

    >>> [names_a_total(t) for t in ("TOTAL 11", "Всего:", "Total Ahmed", "Total")]
    [True, True, False, False]
    """
    return bool(named.strip()) and set(_kinds(named.strip())) == {_TOTAL, _NUMBER}


def _kinds(cell: str) -> tuple[str | None, ...]:
    """What a cell of such a row holds; None for anything else."""
    if cell.startswith("=") or cell in ERRORS:
        return (_NUMBER,)
    if not any(sign.isalpha() for sign in cell):
        return (_number(cell),)
    words = _words(cell)
    letters = [word for word in words if not word.isdigit()]
    if len(letters) > 1 and all(len(word) == 1 for word in letters):
        letters = ["".join(letters)]
    size = _total(letters)
    rest = letters[size:]
    told = _NUMBER if len(letters) < len(words) or cell.endswith(":") else _NEITHER
    known = _said("beside") | _said("total")
    if not known.issuperset(rest) and not (size and _answered(cell, words, letters[:size])):
        return (None,)
    return (_TOTAL, told) if size else (told,)


def _answered(cell: str, words: Sequence[str], total: Sequence[str]) -> bool:
    """Whether the number follows the word itself, or a colon: then the rest says what is counted."""
    after = words[len(total) : len(total) + 1]
    return bool(_ANSWERED.search(cell)) or (list(words[: len(total)]) == total and after[0].isdigit())


def _number(cell: str) -> str | None:
    if not any(sign.isdigit() for sign in cell):
        return _NEITHER
    return _NUMBER if _COUNT.fullmatch(cell) and sum(map(str.isdigit, cell)) <= MOST_DIGITS else None


def _total(letters: Sequence[str]) -> int:
    """How many of the first words say that this is a total."""
    sizes = range(min(3, len(letters)), 0, -1)
    return next((size for size in sizes if " ".join(letters[:size]) in _said("total")), 0)


def _words(cell: str) -> list[str]:
    return normal(re.sub(r"(?<=\d)(?=[^\W\d])|(?<=[^\W\d])(?=\d)", " ", _alike(cell))).split()


def _alike(text: str) -> str:
    return seen(text).translate(_ALIKE)


@cache
def _said(kind: str) -> frozenset[str]:
    text = files("lastcontact.reading").joinpath("total_words.tsv").read_text(encoding="utf-8")
    lines = (line.split("\t") for line in text.splitlines()[1:])
    return frozenset(normal(_alike(word)) for name, _, words in lines if name == kind for word in words.split("|"))


@cache
def openings() -> str:
    """What every cell with a word for a total begins with, and some others: of many rows, those to look at."""
    first = sorted({word.split()[0] for word in _said("total")})
    spelt = (r"[\sـ]*".join(_SPELT.get(letter, letter) for letter in word) for word in first)
    return rf"(?i)^[\W_\d]*(?:{'|'.join(spelt)})"
