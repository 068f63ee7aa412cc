"""The line above a list of names: whether it heads one, and what it tells of everybody below; its words are data."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from lastcontact.reading.conditions import CLAIMS

MOST_WORDS = 16
"""Words of the longest heading."""
_TOKENS = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*|\d+|[^\w\s]")
_ALIKE = str.maketrans("ёأإآٱىةı’ʼ", "еاااايهi''")
_PARTS = frozenset(',:;.()[]-–—|«»"“”/!՝։،؛')
_LONGEST = 5
"""Words of the longest phrase of the data."""


def fate_of(line: str) -> str:
    """What a heading tells of whoever is named below it, one of the conditions that make a claim; "" where it tells
    none, more than one, doubts it, or speaks of others, as of the families of captives.

    >>> [fate_of(t) for t in ("List of captives (Sarn):", "Зниклі безвісти", "დაღუპულთა სია", "Families of captives")]
    ['held', 'missing', 'killed', '']
    """
    whole, behind = _fate(line), line.rpartition(",")[2]
    return whole or (_fate(behind) if line.rstrip().endswith(":") and behind != line else "")


def _fate(line: str) -> str:
    written = _written(line)
    words = [_plain(word) for word in written]
    if not 0 < len(words) <= MOST_WORDS or "?" in words:
        return ""
    kinds = _kinds()
    if any(kinds.get(phrase) == "stops" for at in range(len(words)) for phrase in _phrases(words, at)):
        return ""
    told: list[tuple[int, int, str]] = []
    at = 0
    while at < len(words):
        found = next(((phrase, kinds[phrase]) for phrase in _phrases(words, at) if kinds.get(phrase) in CLAIMS), None)
        size = len(found[0].split()) if found else 1
        if found:
            told.append((at, at + size, found[1]))
        at += size
    if len(told) != 1:
        return ""
    first, last, fate = told[0]
    opened = all(word in _of("opens") or word in _PARTS for word in words[:first])
    return fate if opened and _goes_on(written[last:]) else ""


def tells_of_fates(line: str) -> bool:
    """Whether a short line has any word of fate, though it tells nothing certain of those below.

    >>> [tells_of_fates(t) for t in ("Captives returned on 12 March:", "Families of captives", "Our platoon")]
    [True, True, False]
    """
    words = [_plain(word) for word in _written(line)]
    found = (_kinds().get(phrase) for at in range(len(words)) for phrase in _phrases(words, at))
    return len(words) <= MOST_WORDS and any(fate in CLAIMS for fate in found)


def heads_a_list(line: str) -> bool:
    """Whether a line heads a list of people: it tells the fate of those below, or calls itself a list.

    >>> [heads_a_list(t) for t in ("Список личного состава 3 роты", "Captives", "Loren Tarvenik, 2006")]
    [True, True, False]
    """
    words = [_plain(word) for word in _written(line)]
    return 0 < len(words) <= MOST_WORDS and (any(word in _lists() for word in words) or bool(fate_of(line)))


def _goes_on(behind: list[str]) -> bool:
    """Whether what stands behind the words of fate only says where, when, whose or by whom the list is."""
    if not behind or behind[0] in _PARTS or behind[0][0].isdigit():
        return True
    return _plain(behind[0]) in _of("after") or behind[0][0].isupper()


def _written(line: str) -> list[str]:
    seen = "".join(
        sign for sign in unicodedata.normalize("NFC", line) if unicodedata.category(sign) not in ("Cf", "Mn")
    )
    return _TOKENS.findall(seen)


def _plain(word: str) -> str:
    return word.casefold().replace("i̇", "i").translate(_ALIKE).replace("եւ", "և")


def _phrases(words: list[str], at: int) -> tuple[str, ...]:
    """The phrases that begin at a word, the longest first."""
    return tuple(" ".join(words[at : at + size]) for size in range(min(_LONGEST, len(words) - at), 0, -1))


@cache
def _of(kind: str) -> frozenset[str]:
    return frozenset(word for name, word in _rows() if name == kind)


@cache
def _kinds() -> MappingProxyType[str, str]:
    """Phrase -> fate, or "stops"."""
    return MappingProxyType({word: name for name, word in _rows() if name in CLAIMS or name == "stops"})


@cache
def _rows() -> tuple[tuple[str, str], ...]:
    text = files("lastcontact.reading").joinpath("list_heading_words.tsv").read_text(encoding="utf-8")
    lines = (line.split("\t") for line in text.splitlines()[1:])
    return tuple((name, " ".join(map(_plain, word.split()))) for name, _, row in lines for word in row.split("|"))


@cache
def _lists() -> frozenset[str]:
    text = files("lastcontact.reading").joinpath("list_day_words.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:])
    return frozenset(_plain(word) for place, _, row in rows if place == "list" for word in row.split("|"))
