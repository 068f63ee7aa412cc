"""Slips of the finger in long words: "surrended" is the word that was meant."""

from __future__ import annotations

from collections.abc import Iterable

SLIPPED = 7
"""Letters of the shortest word in which a slip is mended."""


def slips(telling: Iterable[str], known: Iterable[str]) -> dict[str, str]:
    """Each telling word of enough letters with one letter left out or two changed over -> the word that was meant.

    The first two letters are trusted, and no letter is taken for another: "selling" is not "shelling", nor "founded"
    "wounded". What is a `known` word itself is no slip.
    """
    long = [w for w in telling if len(w) >= SLIPPED and w.isalpha()]
    made: dict[str, str] = {}
    for word in long:
        for i in range(2, len(word)):
            if len(word) > SLIPPED and i + 1 < len(word):
                made.setdefault(word[:i] + word[i + 1 :], word)
            if i + 1 < len(word):
                made.setdefault(word[:i] + word[i + 1] + word[i] + word[i + 2 :], word)
    others = {w for w in known if len(w) >= SLIPPED - 1}
    return {slip: word for slip, word in made.items() if slip not in others} | {w: w for w in long if len(w) > SLIPPED}
