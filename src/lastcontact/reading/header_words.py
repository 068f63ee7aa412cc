"""The words that head columns in lists of people, in nine languages; they are data (header_words.tsv)."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.resources import files
from types import MappingProxyType

IGNORED = "-"
"""The field of columns that only number the rows."""


OF_ANOTHER = "+"
"""The field of columns that tell of somebody else, as a relative: kept beside, and never the person's own name."""
OF_KIN = "@"
"""The field, in the file, of words for relatives that say something beside a word for a telephone alone: "NOK tel."."""
WHOLE = "="
"""Before a word of the file that heads a column only when it is all that stands in the cell: "b." is a birth, "Block
b." is none; "father's" is his name, "father's telephone" is his number.
"""


@cache
def lexicon() -> MappingProxyType[str, str]:
    """Normalised header word or phrase -> field; where two fields share a word, the first in the file has it."""
    return _words(whole=False)


@cache
def whole_cells() -> MappingProxyType[str, str]:
    """As `lexicon`, of the words that say something only when they are all of a cell."""
    return _words(whole=True)


def _words(*, whole: bool) -> MappingProxyType[str, str]:
    found: dict[str, str] = {}
    text = files("lastcontact.reading").joinpath("header_words.tsv").read_text(encoding="utf-8")
    for line in text.splitlines()[1:]:
        name, _, words = line.split("\t")
        if name == OF_KIN:
            continue
        for word in words.split("|"):
            if word.startswith(WHOLE) is whole:
                found.setdefault(normal(word), name)
    return MappingProxyType(found)


@cache
def kin_words() -> frozenset[str]:
    """The words for relatives in the heads of columns."""
    text = files("lastcontact.reading").joinpath("header_words.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:])
    return frozenset(normal(word) for name, _, words in rows if name == OF_KIN for word in words.split("|"))


def fields() -> tuple[str, ...]:
    """The fields that a column can be proposed for, in the order of the file."""
    return tuple(name for name in dict.fromkeys(lexicon().values()) if name not in (IGNORED, OF_ANOTHER))


def normal(words: str) -> str:
    """Words as they are compared: small, without signs, accents kept.

    >>> normal("  Date of BIRTH: ")
    'date of birth'
    """
    text = unicodedata.normalize("NFKC", words).casefold().replace("i̇", "i").replace("’", "'").replace("եւ", "և")
    kept = text.replace("№", " № ").replace("#", " # ")
    return " ".join(part for part in re.split(r"[^\w№#'ʼ°]+", kept.replace("_", " ")) if part)


def is_header_word(cell: str) -> bool:
    """Whether a cell reads like the head of a column rather than like somebody's data."""
    return len(cell) <= 80 and field_of(cell)[1] >= 0.5


def names_birth(cell: str) -> bool:
    """Whether a header cell speaks of a birth by any of its words or parts, whatever else it names."""
    parts = (*cell.split("/"), *normal(cell).split())
    return any(lexicon().get(normal(part), "").startswith("birth") for part in parts)


def numbers_rows(cell: str) -> bool:
    """Whether a header cell says that its column numbers the rows, and says nothing else.

    >>> numbers_rows("№ / No."), numbers_rows("Табельный №")
    (True, False)
    """
    words = normal(cell).split()
    return field_of(cell) == (IGNORED, 1.0) or (bool(words) and all(lexicon().get(w) == IGNORED for w in words))


def field_of(cell: str) -> tuple[str, float]:
    """The field that a header cell names, and how much of the cell it explains, 0-1; ("", 0.0) for none.

    A phrase counts wherever it stands in the cell; the longest wins.

    A telephone beside a word for a relative is the relative's.

    >>> field_of("Date of birth (dd.mm.yyyy)")[0], field_of("Tel. of his mother")[0] == OF_ANOTHER
    ('birth_date', True)
    """
    words = normal(cell).split()
    if alone := whole_cells().get(" ".join(words)):
        return alone, 1.0
    best = ("", 0.0)
    for size in range(min(len(words), 6), 0, -1):
        for start in range(len(words) - size + 1):
            name = lexicon().get(" ".join(words[start : start + size]), "")
            if name and size / len(words) > best[1]:
                best = (name, size / len(words))
    of_kin = best[0] == "phone" and any(f" {word} " in f" {' '.join(words)} " for word in kin_words())
    return (OF_ANOTHER, 1.0) if of_kin else best
