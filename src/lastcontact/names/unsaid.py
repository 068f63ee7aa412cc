"""What stands in a cell where nothing is known: "unknown", "б/н", "უცნობი პირი", "—". It names nobody and nothing."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib import resources

from lastcontact.names.parts import NAMELESS, word_kinds
from lastcontact.names.tokens import seen, words_of

_RANKS = ("rank", "title", "honour")
_WORD = re.compile(r"[^\W\d_]+")
_CLOSED = re.compile(r"[\s.]+")
SHORT = 4
"""A text of so few letters may be one by its signs alone."""


@lru_cache(maxsize=65536)
def says_nothing(text: str) -> bool:
    """Whether a text only says that what belongs there is not known; a blank one does.

    A name or a number beside such a word is something: "Unknown Petrosyan" has a surname.

    >>> [says_nothing(t) for t in ("Unknown male 3", "N.N.", "?", "Неизвестный Эрнст", "А. Н.")]
    [True, True, True, False, False]
    """
    plain = seen(text.replace("№", " ")).strip()
    if len(plain) > 3 * SHORT and _telling().isdisjoint(_WORD.findall(plain.casefold())):
        return False
    if not any(sign.isalpha() for sign in plain):
        return not any(sign.isdigit() for sign in plain)
    if _CLOSED.sub("", plain.casefold()).strip("-–—()[]\"'«»“”") in _said("nothing"):
        return True
    found = words_of(plain).words
    left = [word for word in found if word not in _said("beside") and word_kinds().get(word) not in _RANKS]
    nameless = bool(left) and all(word_kinds().get(word) == NAMELESS or word in _said("nothing") for word in left)
    return nameless or not _said("nothing").isdisjoint((" ".join(found), " ".join(left)))


def tells_unknown(text: str) -> bool:
    """Whether a word or a phrase among others says that something is not known.

    >>> [tells_unknown(t) for t in ("driver, name not given", "водитель, имя неизвестно", "driver")]
    [True, True, False]
    """
    words = _WORD.findall(seen(text).casefold())
    if any(word_kinds().get(word) == NAMELESS or (len(word) > SHORT and word in _said("nothing")) for word in words):
        return True
    pairs = (" ".join(words[at : at + size]) for size in (2, 3) for at in range(len(words) - size + 1))
    return any(pair in _said("nothing") for pair in pairs)


def stands_beside(word: str) -> bool:
    """Whether a word tells nothing more beside one that says that something is not known: "name", "тело"."""
    return word.casefold() in _said("beside")


def is_a_rank(text: str) -> bool:
    """Whether a text is a rank and nothing else. Beside any other word it may be a surname: Major, Marshal.

    >>> [is_a_rank(t) for t in ("ст. лейтенант", "Lance Corporal", "Major Vance", "Marshall", "رائد")]
    [True, True, False, False, False]
    """
    words = words_of(text).words
    ranks = [word for word in words if word_kinds().get(word) == "rank" or word in _said("rank")]
    also_a_name = len(words) == 1 and words[0] in _said("name")
    return bool(ranks) and not also_a_name and _said("of_rank").issuperset(set(words).difference(ranks))


@cache
def maybe_a_rank() -> str:
    """What every text that is a rank matches, and few others: for bulk work, to look at these only."""
    ranks = _said("rank").union(word for word, kind in word_kinds().items() if kind == "rank")
    return rf"(?i)(?:^|[\W_])(?:{'|'.join(map(re.escape, sorted(ranks)))})(?:[\W_]|$)"


@cache
def maybe_nothing() -> str:
    """What every text that says nothing matches, and few others: for bulk work, to look at these only."""
    longer = sorted(said for said in _phrases() if len(said) > SHORT)
    return rf"(?i)^[\W_]*(?:\p{{L}}[\W_]*){{0,{SHORT}}}$|{'|'.join(map(re.escape, longer))}"


@cache
def _telling() -> frozenset[str]:
    """Every word of which a text that says nothing, and is not short, holds one."""
    return frozenset(word for said in _phrases() for word in _WORD.findall(said))


@cache
def _phrases() -> frozenset[str]:
    return _said("nothing").union(word for word, kind in word_kinds().items() if kind == NAMELESS)


@cache
def _said(kind: str) -> frozenset[str]:
    text = resources.files("lastcontact.names").joinpath("data", "unsaid.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return frozenset(said for row in rows if row[0] == kind for said in row[2].split("|"))
