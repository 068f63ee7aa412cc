"""Whether two texts are one text in two files: by the runs of words they share, whatever lies between the words."""

from __future__ import annotations

import re
from hashlib import blake2b
from heapq import nsmallest

TOGETHER = 5
"""Words that must stand in both texts one after the other before they count as shared."""
MOST_WORDS = 20_000
"""Words of a text that are looked at, from its beginning."""
MARKS = 64
"""Runs kept to find a text again: the same ones of every copy, as they are chosen by their hash."""
FEWEST_MARKS = 3
_WORD = re.compile(r"[^\W_]+")


def runs_of(text: str) -> list[int]:
    """Each run of `TOGETHER` words, in order, as a number of 63 bits; empty for a text of fewer words.

    >>> runs_of("At least 20, were captured.") == runs_of("at least 20 WERE captured")
    True
    """
    words = [word.casefold() for _, word in zip(range(MOST_WORDS), _words(text), strict=False)]
    return [_numbered(" ".join(words[at : at + TOGETHER])) for at in range(len(words) - TOGETHER + 1)]


def marks_of(text: str) -> tuple[int, ...]:
    """The runs to keep for a text: near copies share most of theirs, other texts hardly any."""
    return tuple(sorted(nsmallest(MARKS, set(runs_of(text)))))


def shared(text: str, other: str) -> float:
    """The share of the words of a text, 0-1, that stand in a run which the other text has too.

    >>> shared("one two three four five six", "Zero. One two three four five!")
    0.8333333333333334
    """
    runs, among = runs_of(text), frozenset(runs_of(other))
    covered: set[int] = set()
    for at, run in enumerate(runs):
        if run in among:
            covered.update(range(at, at + TOGETHER))
    return len(covered) / (len(runs) + TOGETHER - 1) if runs else 0.0


def _words(text: str):  # type: ignore[no-untyped-def]
    return (found.group() for found in _WORD.finditer(text))


def _numbered(run: str) -> int:
    return int.from_bytes(blake2b(run.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big") >> 1
